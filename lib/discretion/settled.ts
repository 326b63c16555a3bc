/** What was settled under each limit of discretion in a period: how often, how far, and how it ended. */
import { type UseOutcome, useOutcomes } from "../handbook/use.ts";
import type { LocalisedText } from "../language/phrase.ts";
import type { Money } from "../workbook/answers.ts";
import { reachOf } from "./reach.ts";

/** A use as far as it is counted. */
export type CountedUse = {
  limitId: string;
  situation: LocalisedText;
  /** What the limit was on that day. */
  upTo?: Money | undefined;
  amount?: Money | undefined;
  outcome: UseOutcome;
};

/** What was noted in one currency, the smallest first, and the limit in it that was the last to hold. */
export type Amounts = {
  currency: string;
  median: number;
  all: readonly number[];
  /** What was given: the sum of what was accepted. */
  given: number;
  limit?: number;
};

export type Settled = {
  limitId: string;
  /** As it was worded last. */
  situation: LocalisedText;
  uses: number;
  /** How many of them went so far; those beyond are not at the limit. */
  atLimit: number;
  beyond: number;
  outcomes: Readonly<Record<UseOutcome, number>>;
  /** By currency, the one used most first; empty where no amount was noted. */
  amounts: readonly Amounts[];
  /** The limit, where it was the same for all of them; nothing where it changed or names no sum. */
  upTo?: Money;
  tells: Tale;
};

/** What the figures tell a manager first. */
export type Tale = "often_beyond" | "often_passed_on" | "often_declined" | "often_at_limit" | "within";

/** Fewer than so many say nothing, whatever their share. */
const fewest = 3;

function taleOf({ uses, atLimit, beyond, outcomes }: Omit<Settled, "tells">): Tale {
  const isOften = (count: number, share: number) => count >= fewest && count >= uses * share;
  if (isOften(beyond, 0.2)) return "often_beyond";
  if (isOften(outcomes.passed_on, 0.5)) return "often_passed_on";
  if (isOften(outcomes.declined, 0.5)) return "often_declined";
  if (isOften(atLimit + beyond, 0.5)) return "often_at_limit";
  return "within";
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const [below = 0, above = below] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (below + above) / 2;
}

/** A sum of money, without what binary fractions add to it. */
function sumOf(amounts: readonly number[]): number {
  return Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 1000) / 1000;
}

function amountsOf(uses: readonly CountedUse[]): Amounts[] {
  const noted = uses.flatMap(({ amount }) => amount ?? []);
  const currencies = [...new Set(noted.map(({ currency }) => currency))];
  return currencies
    .map((currency) => {
      const all = noted
        .filter((each) => each.currency === currency)
        .map(({ amount }) => amount)
        .sort((one, other) => one - other);
      const limit = uses.find(({ upTo }) => upTo?.currency === currency)?.upTo?.amount;
      const given = sumOf(
        uses.flatMap(({ amount, outcome }) =>
          amount?.currency === currency && outcome === "accepted" ? amount.amount : [],
        ),
      );
      return { currency, median: medianOf(all), all, given, ...(limit === undefined ? {} : { limit }) };
    })
    .sort((one, other) => other.all.length - one.all.length);
}

function settledUnder(limitId: string, latest: CountedUse, uses: readonly CountedUse[]): Settled {
  const reached = uses.map(({ amount, upTo }) => reachOf(amount, upTo));
  const count = (reach: (typeof reached)[number]) => reached.filter((each) => each === reach).length;
  const { upTo } = latest;
  const isSame = uses.every(
    (use) => use.upTo?.amount === upTo?.amount && use.upTo?.currency === upTo?.currency,
  );
  const settled = {
    limitId,
    situation: latest.situation,
    uses: uses.length,
    atLimit: count("at_limit"),
    beyond: count("beyond"),
    outcomes: Object.fromEntries(
      useOutcomes.map((outcome) => [outcome, uses.filter((use) => use.outcome === outcome).length]),
    ) as Record<UseOutcome, number>,
    amounts: amountsOf(uses),
    ...(upTo && isSame ? { upTo } : {}),
  };
  return { ...settled, tells: taleOf(settled) };
}

/**
 * By situation, those that went beyond their limit most often first.
 * @param uses the latest first, without those that were taken back
 */
export function settledIn(uses: readonly CountedUse[]): Settled[] {
  const byLimit = new Map<string, [CountedUse, ...CountedUse[]]>();
  for (const use of uses) {
    const others = byLimit.get(use.limitId);
    if (others) others.push(use);
    else byLimit.set(use.limitId, [use]);
  }
  return [...byLimit]
    .map(([limitId, some]) => settledUnder(limitId, some[0], some))
    .sort((one, other) => other.beyond - one.beyond || other.atLimit - one.atLimit || other.uses - one.uses);
}

/** What was given in all situations together, by currency, the one used most first. */
export function givenIn(settled: readonly Settled[]): Money[] {
  const amounts = settled.flatMap((each) => each.amounts);
  return [...new Set(amounts.map(({ currency }) => currency))]
    .map((currency) => {
      const own = amounts.filter((each) => each.currency === currency);
      return {
        currency,
        amount: sumOf(own.map(({ given }) => given)),
        noted: own.reduce((count, { all }) => count + all.length, 0),
      };
    })
    .sort((one, other) => other.noted - one.noted)
    .map(({ amount, currency }) => ({ amount, currency }));
}
