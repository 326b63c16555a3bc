/** The discretion guide as it is shown: what may be done in which situation, and finding it in a few letters. */
import type { PolicyLanguage } from "../language/phrase.ts";
import { joinRich, plain, type Rich } from "../language/rich.ts";
import type { SettlingStep } from "../workbook/discretion.ts";

/** Ids of the jobs that something is for; nothing: all of them. */
type ForJobs = { jobs: readonly string[] };

/** A sum that a limit of discretion names: in words "up to £20", and what stands around a figure of its currency. */
export type LimitSum = {
  amount: number;
  currency: string;
  words: Rich;
  sum: string;
  around: readonly [before: string, after: string];
};

/** The clause that something stands in, by its number in the version. */
export type ClauseLink = { id: string; number: string };

export type GuideLimit = ForJobs & {
  id: string;
  situation: Rich;
  /** Whose limit it is, in words. */
  who: Rich;
  /** The same as a sentence begins with it: "as cashier", "everyone". */
  as: Rich;
  /** What a sentence goes on with: how far, what, and who decides beyond it. */
  line: Rich;
  /** What may be offered, without the sum; nothing where only a sum is named. */
  offer: Rich;
  upTo?: LimitSum;
  /** Who decides beyond it, and what happens until then; nothing where nobody is named. */
  beyond: Rich;
  /** The job that decides beyond it, as a sentence names it: "the duty manager". */
  decider?: { id: string; name: Rich };
  clause?: ClauseLink;
};

export type GuideLine = ForJobs & { do: Rich; say: Rich };
export type GuideWording = ForJobs & { never: Rich; instead: Rich; why: Rich };

/** All that a version says of discretion, in one language. It is plain JSON; `[]` where nothing is said. */
export type Guide = {
  /** The jobs that a limit names. */
  jobs: readonly { id: string; name: Rich; as: Rich }[];
  limits: readonly GuideLimit[];
  steps: readonly { step: SettlingStep; title: string; lines: readonly GuideLine[] }[];
  freedom: Rich;
  boundaries: Rich;
  wordings: readonly GuideWording[];
};

/** The place of the guide on the page, and of the answer to one situation. */
export const guidePlace = "may";

export function placeOfLimit(id: string): string {
  return `${guidePlace}-${id}`;
}

/**
 * What a limit says, without its situation: "as cashier up to £20 (a voucher). Beyond that: the duty manager decides."
 * @param job of several jobs that have it, the one that is named
 */
export function limitInWords({ jobs }: Pick<Guide, "jobs">, limit: GuideLimit, job?: string): Rich {
  const own = job !== undefined && limit.jobs.includes(job) ? jobs.find(({ id }) => id === job) : undefined;
  return joinRich([own?.as ?? limit.as, limit.line], "");
}

/** Who decides beyond more than half of the limits of a job; nothing where that is nobody. */
export function usualDecider({ limits }: Pick<Guide, "limits">, job: string | undefined): Rich | undefined {
  const own = limits.filter((limit) => isForJob(limit, job));
  const deciders = own.flatMap(({ decider }) => decider ?? []);
  return deciders.find(({ id }) => deciders.filter((each) => each.id === id).length * 2 > own.length)?.name;
}

/** Whether something is for somebody who does a job: what is for all jobs is, and everything where no job is known. */
export function isForJob({ jobs }: ForJobs, job: string | undefined): boolean {
  return job === undefined || jobs.length === 0 || jobs.includes(job);
}

function lettersOf(line: Rich): string {
  return line
    .map((span) => (typeof span === "string" ? span : span.text))
    .join("")
    .toLowerCase();
}

/** Whether the characters of a piece come in a word in their order, the first of them first: "brkn" in "broken". */
function comeInOrder(piece: string, word: string): boolean {
  const [first, ...others] = piece;
  let at = word.indexOf(first ?? "");
  for (const character of others) {
    if (at === -1) return false;
    at = word.indexOf(character, at + 1);
  }
  return at !== -1;
}

/**
 * The limits of a job, those for all jobs too, whose situation holds what was typed: first those in which it stands
 * as typed, then those in which its characters only come in order.
 * @param job nothing: the limits of all jobs
 */
export function limitsFor(
  { limits }: Pick<Guide, "limits">,
  job: string | undefined,
  typed = "",
): readonly GuideLimit[] {
  const own = limits.filter((limit) => isForJob(limit, job));
  const pieces = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (pieces.length === 0) return own;
  const found = own.flatMap((limit) => {
    const situation = lettersOf(limit.situation);
    if (pieces.every((piece) => situation.includes(piece))) return [{ limit, isExact: true }];
    const words = situation.split(/\s+/);
    return pieces.every((piece) => words.some((word) => comeInOrder(piece, word)))
      ? [{ limit, isExact: false }]
      : [];
  });
  return [true, false].flatMap((exact) =>
    found.filter(({ isExact }) => isExact === exact).map(({ limit }) => limit),
  );
}

/** A limit as a line of its clause: "We came late: as cashier up to £20. Beyond that: the duty manager decides." */
export function limitLine(guide: Pick<Guide, "jobs">, limit: GuideLimit, language: PolicyLanguage): string {
  const between = language === "en" ? ": " : "：";
  return plain(limit.situation, language) + between + plain(limitInWords(guide, limit), language);
}
