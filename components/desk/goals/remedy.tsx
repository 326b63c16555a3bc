"use client";

import { useTranslations } from "next-intl";
import type { Payment, Remedy } from "../../../lib/goals/goal.ts";
import type { PolicyLanguage } from "../../../lib/language/text.ts";
import { DurationField, useCurrency } from "../controls/amounts.tsx";
import { ChoiceField } from "../controls/choice.tsx";
import { NumberField } from "../controls/text.tsx";
import { withWords } from "../controls/words.ts";

const kinds = [
  "explanation",
  "apology",
  "fixed_sum",
  "share_of_price",
  "refund",
  "repair",
  "replacement",
  "in_kind",
] as const;
type Kind = (typeof kinds)[number];

function firstPayment(kind: Kind, currency: string): Payment {
  return kind === "fixed_sum"
    ? { kind, amount: 10, currency }
    : { kind, ...(kind === "share_of_price" ? { share: 10 } : {}) };
}

/** What the customer gets: one or several things, and how they come by them. */
export function RemedyEditor({
  remedy,
  language,
  id,
  labelledBy,
  onChange,
}: {
  remedy: Remedy | undefined;
  language: PolicyLanguage;
  id: string;
  labelledBy: string;
  onChange: (remedy: Remedy | undefined) => void;
}) {
  const t = useTranslations("desk.goal.remedy");
  const currency = useCurrency();
  const payments = remedy?.payments ?? [];
  const set = (change: Partial<Remedy>) => {
    const next = { ...remedy, ...change };
    const left = Object.fromEntries(Object.entries<unknown>(next).filter(([, value]) => value !== undefined));
    onChange(Object.keys(left).length > 0 ? left : undefined);
  };
  const setPayment = (kind: Kind, change: Partial<Payment>) =>
    set({ payments: payments.map((each) => (each.kind === kind ? { ...each, ...change } : each)) });
  const paid = payments.some(({ kind }) => kind !== "explanation" && kind !== "apology");
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-2" role="group" id={id} aria-labelledby={labelledBy}>
        {kinds.map((kind) => (
          <label key={kind} className="chip">
            <input
              className="sr-only"
              type="checkbox"
              checked={payments.some((each) => each.kind === kind)}
              onChange={({ target }) => {
                const others = payments.filter((each) => each.kind !== kind);
                const next = target.checked ? [...others, firstPayment(kind, currency)] : others;
                set({
                  payments: next.length > 0 ? next : undefined,
                  ...(target.checked && !["explanation", "apology"].includes(kind) && !remedy?.claim
                    ? { claim: "automatic" as const }
                    : {}),
                });
              }}
            />
            {t(`kinds.${kind}`)}
          </label>
        ))}
      </div>
      {payments.map((payment) => {
        if (payment.kind === "fixed_sum")
          return (
            <div key="sum" className="flex flex-wrap items-center gap-2">
              <NumberField
                label={t("amount")}
                value={payment.amount}
                onChange={(amount) => setPayment("fixed_sum", { amount })}
              />
              <span>{payment.currency ?? currency}</span>
              <span className="text-soft">{t("againEvery")}</span>
              <DurationField
                label={t("againEvery")}
                value={payment.every}
                onChange={(length) =>
                  setPayment("fixed_sum", {
                    every:
                      length?.value === undefined
                        ? undefined
                        : { value: length.value, unit: length.unit ?? "hours" },
                  })
                }
              />
              <span className="text-soft">{t("upTo")}</span>
              <NumberField
                label={t("upTo")}
                value={payment.cap?.amount}
                onChange={(amount) =>
                  setPayment("fixed_sum", {
                    cap: amount === undefined ? undefined : { ...payment.cap, amount },
                  })
                }
              />
            </div>
          );
        if (payment.kind === "share_of_price")
          return (
            <div key="share" className="flex flex-wrap items-center gap-2">
              <NumberField
                label={t("share")}
                value={payment.share}
                onChange={(share) => setPayment("share_of_price", { share })}
              />
              <span>{t("percentOfPrice")}</span>
            </div>
          );
        if (payment.kind === "in_kind")
          return (
            <input
              key="kind"
              className="field max-w-md"
              lang={language}
              aria-label={t("what")}
              placeholder={t("whatExample")}
              value={(payment.what as Record<string, string> | undefined)?.[language] ?? ""}
              onChange={({ target }) =>
                setPayment("in_kind", {
                  what: withWords(payment.what, language, target.value),
                })
              }
            />
          );
        return null;
      })}
      {paid && (
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
    </div>
  );
}
