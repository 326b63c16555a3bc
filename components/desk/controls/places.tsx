"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useSyncExternalStore } from "react";
import { ChoicesField } from "./choice.tsx";
import { timeZones } from "../../../lib/language/time-zones.ts";
import type { ControlProps } from "./control.ts";
import { weekdays } from "./weekdays.ts";

export function WeekdaysControl({ value, onChange, id, labelledBy }: ControlProps<readonly string[]>) {
  const t = useTranslations("desk.hours.days");
  return (
    <ChoicesField
      options={weekdays.map((day) => [day, t(day)] as const)}
      value={value}
      onChange={onChange}
      id={id}
      labelledBy={labelledBy}
    />
  );
}

/** ISO 3166-1 codes; their names are the browser's, in the reader's language. */
const countries =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split(
    " ",
  );

const never = () => () => undefined;

/** Whether this is drawn by the browser, and no longer as the server drew it. */
function useIsBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** A value out of very many, by what the browser calls it: it can be found by typing. */
function NamedSelect({
  codes,
  type,
  value,
  onChange,
  id,
  labelledBy,
  describedBy,
}: Pick<ControlProps<string>, "value" | "onChange" | "id" | "labelledBy" | "describedBy"> & {
  codes: readonly string[];
  type: "region" | "currency" | "time_zone";
}) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const isHere = useIsBrowser();
  const options = useMemo(() => {
    // The server's names and order may be another edition's than the browser's.
    if (!isHere) return value === undefined ? [] : [[value, value] as const];
    const names = type === "time_zone" ? undefined : new Intl.DisplayNames(locale, { type });
    return codes
      .map((code) => [code, names?.of(code) ?? code.replace(/_/g, " ")] as const)
      .sort(([, one], [, other]) => one.localeCompare(other, locale));
  }, [codes, type, locale, isHere, value]);
  return (
    <select
      className="field max-w-md"
      id={id}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={value ?? ""}
      onChange={({ target }) => onChange(target.value === "" ? undefined : target.value)}
    >
      <option value="">{t("choose")}</option>
      {options.map(([code, name]) => (
        <option key={code} value={code}>
          {type === "currency" ? `${name} (${code})` : name}
        </option>
      ))}
    </select>
  );
}

export function CountryControl(props: ControlProps<string>) {
  return <NamedSelect {...props} codes={countries} type="region" />;
}

export function CurrencyControl(props: ControlProps<string>) {
  return <NamedSelect {...props} codes={Intl.supportedValuesOf("currency")} type="currency" />;
}

export function TimeZoneControl(props: ControlProps<string>) {
  return <NamedSelect {...props} codes={timeZones(props.value)} type="time_zone" />;
}

const spoken = [
  "en",
  "zh",
  "yue",
  "es",
  "fr",
  "de",
  "pt",
  "ar",
  "hi",
  "ur",
  "bn",
  "pa",
  "pl",
  "ro",
  "ru",
  "uk",
  "vi",
  "th",
  "ms",
  "id",
  "tl",
  "ko",
  "ja",
  "it",
  "tr",
  "fa",
  "cy",
  "ga",
  "gd",
  "mi",
  "mn",
  "bo",
  "ug",
];

/** Languages that are spoken; those that are chosen come first. */
export function LanguagesControl({ value = [], onChange, id, labelledBy }: ControlProps<readonly string[]>) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const isHere = useIsBrowser();
  const names = useMemo(
    () => (isHere ? new Intl.DisplayNames(locale, { type: "language" }) : { of: (code: string) => code }),
    [locale, isHere],
  );
  const set = (next: readonly string[]) => onChange(next.length > 0 ? next : undefined);
  return (
    <div className="flex flex-wrap items-center gap-2" role="group" id={id} aria-labelledby={labelledBy}>
      {value.map((code) => (
        <button
          key={code}
          type="button"
          className="chip"
          aria-label={t("removeNamed", { name: names.of(code) ?? code })}
          onClick={() => set(value.filter((other) => other !== code))}
        >
          {names.of(code)} <span aria-hidden="true">×</span>
        </button>
      ))}
      <select
        className="field w-auto"
        aria-label={t("addLanguage")}
        value=""
        onChange={({ target }) => set([...value, target.value])}
      >
        <option value="">{t("addLanguage")}</option>
        {spoken
          .filter((code) => !value.includes(code))
          .map((code) => (
            <option key={code} value={code}>
              {names.of(code)}
            </option>
          ))}
      </select>
    </div>
  );
}
