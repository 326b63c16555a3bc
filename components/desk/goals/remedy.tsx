"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useId } from "react";
import type { Payment, Remedy } from "../../../lib/goals/goal.ts";
import { without } from "../../forms/without.ts";
import { patiently } from "../../forms/patiently.ts";
import { DurationField, useCurrency } from "../controls/amounts.tsx";
import { ChoiceField } from "../controls/choice.tsx";
import { NumberField } from "../controls/text.tsx";
import { WordsField } from "../controls/words-field.tsx";
import type { Writing } from "../question.tsx";

const RemedyDetails = lazy(() => patiently(() => import("./remedy-details.tsx")));

const kinds = [
  "explanation",
  "apology",
  "fixed_sum",
  "share_of_price",
  "refund",
  "repair",
  "replacement",
  "in_kind",
] as const satisfies readonly Payment["kind"][];
/** Kinds that are there only where a goal came with them. */
const rareKinds = ["waiver", "advance"] as const satisfies readonly Payment["kind"][];
type Kind = Payment["kind"];

function firstPayment(kind: Kind, currency: string): Payment {
  return kind === "fixed_sum"
    ? { kind, amount: 10, currency }
    : { kind, ...(kind === "share_of_price" ? { share: 10 } : {}) };
}

function isMoneyOrGoods({ kind }: Payment): boolean {
  return kind !== "explanation" && kind !== "apology";
}

/** What the customer gets: one or several things, and how they come by them. */
export function RemedyEditor({
  remedy,
  writing,
  label,
  onChange,
}: {
  remedy: Remedy | undefined;
  writing: Writing;
  /** Id of what it is called. */
  label: string;
  onChange: (remedy: Remedy | undefined) => void;
}) {
  const t = useTranslations("desk.goal.remedy");
  const currency = useCurrency();
  const id = useId();
  const payments = remedy?.payments ?? [];
  const set = (change: { [Name in keyof Remedy]?: Remedy[Name] | undefined }) => {
    const next = { ...remedy, ...change };
    const left = Object.fromEntries(Object.entries<unknown>(next).filter(([, value]) => value !== undefined));
    onChange(Object.keys(left).length > 0 ? left : undefined);
  };
  const setPayments = (next: readonly Payment[]) =>
    set({ payments: next.length > 0 ? [...next] : undefined });
  const setPayment = (at: number, changed: Payment) =>
    setPayments(payments.map((each, place) => (place === at ? changed : each)));
  const offered = [...kinds, ...rareKinds.filter((each) => payments.some(({ kind }) => kind === each))];
  const sums = payments.filter(({ kind }) => kind === "fixed_sum").length;
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-2" role="group" aria-labelledby={label}>
        {offered.map((kind) => (
          <label key={kind} className="chip">
            <input
              className="sr-only"
              type="checkbox"
              checked={payments.some((each) => each.kind === kind)}
              onChange={({ target }) => {
                const others = payments.filter((each) => each.kind !== kind);
                const first = firstPayment(kind, currency);
                const next = target.checked ? [...others, first] : others;
                set({
                  payments: next.length > 0 ? next : undefined,
                  ...(target.checked && isMoneyOrGoods(first) && !remedy?.claim
                    ? { claim: "automatic" as const }
                    : {}),
                });
              }}
            />
            {t(`kinds.${kind}`)}
          </label>
        ))}
      </div>
      {payments.map((payment, at) => (
        <PaymentEditor
          key={at}
          payment={payment}
          isFurther={payments.slice(0, at).some(({ kind }) => kind === payment.kind)}
          writing={writing}
          onChange={(changed) => setPayment(at, changed)}
          onRemove={() => setPayments(payments.filter((_, place) => place !== at))}
        />
      ))}
      {sums > 0 && sums < 4 && (
        <button
          type="button"
          className="plain text-[0.94rem]"
          onClick={() =>
            setPayments([
              ...payments,
              { ...firstPayment("fixed_sum", currency), every: { value: 12, unit: "hours" } },
            ])
          }
        >
          {t("addSum")}
        </button>
      )}
      {payments.some(isMoneyOrGoods) && (
        <ChoiceField
          id={`${id}-claim`}
          label={t("claim")}
          options={[
            ["automatic", t("automatic")],
            ["claimed", t("claimed")],
          ]}
          value={remedy?.claim}
          onChange={(claim) => set({ claim: claim as Remedy["claim"] })}
        />
      )}
      {remedy && (payments.some(isMoneyOrGoods) || Object.keys(without(remedy, "payments")).length > 0) && (
        <details>
          <summary className="plain text-[0.94rem]">{t("details")}</summary>
          <Suspense fallback={<p className="text-soft">{t("loading")}</p>}>
            <RemedyDetails remedy={remedy} currency={currency} writing={writing} onChange={set} />
          </Suspense>
        </details>
      )}
    </div>
  );
}

const currencies = ["CNY", "EUR", "GBP", "HKD", "USD"];

function PaymentEditor({
  payment,
  isFurther,
  writing,
  onChange,
  onRemove,
}: {
  payment: Payment;
  /** Another of the same kind stands before it. */
  isFurther: boolean;
  writing: Writing;
  onChange: (payment: Payment) => void;
  onRemove: () => void;
}) {
  const t = useTranslations("desk.goal.remedy");
  const usual = useCurrency();
  const put = <Name extends keyof Payment>(name: Name, value: Payment[Name] | undefined) => {
    const rest = without(payment, name) as Payment;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  switch (payment.kind) {
    case "fixed_sum": {
      const currency = payment.currency ?? usual;
      const cap = payment.cap?.amount;
      return (
        <div className="flex flex-wrap items-center gap-2">
          {isFurther && <span className="text-soft">{t("and")}</span>}
          <NumberField
            label={t("amount")}
            value={payment.amount}
            onChange={(amount) => put("amount", amount)}
          />
          <select
            className="field w-auto"
            aria-label={t("currency")}
            value={currency}
            onChange={({ target }) => put("currency", target.value)}
          >
            {[...new Set([currency, usual, ...currencies])].map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
          <span className="text-soft">{t(isFurther ? "forEvery" : "againEvery")}</span>
          <DurationField
            label={t("againEvery")}
            value={payment.every}
            onChange={(length) =>
              put(
                "every",
                length?.value === undefined
                  ? undefined
                  : { value: length.value, unit: length.unit ?? "hours" },
              )
            }
          />
          <span className="text-soft">{t("upTo")}</span>
          <NumberField
            label={t("upTo")}
            value={cap}
            onChange={(amount) => {
              const rest = without(payment.cap ?? {}, "amount");
              const next = amount === undefined ? rest : { ...rest, amount };
              put("cap", Object.keys(next).length > 0 ? next : undefined);
            }}
          />
          {isFurther && (
            <button type="button" className="plain quiet text-[0.94rem]" onClick={onRemove}>
              {t("removeSum")}
            </button>
          )}
        </div>
      );
    }
    case "share_of_price":
      return (
        <div className="flex flex-wrap items-center gap-2">
          <NumberField label={t("share")} value={payment.share} onChange={(share) => put("share", share)} />
          <span>{t("percentOfPrice")}</span>
        </div>
      );
    case "in_kind":
    case "waiver":
      return (
        <WordsField
          label={t(payment.kind === "waiver" ? "waived" : "what")}
          placeholder={t("whatExample")}
          writing={writing}
          value={payment.what}
          onChange={(what) => put("what", what)}
        />
      );
    default:
      return null;
  }
}
