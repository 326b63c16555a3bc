/** What a person typed into the table of results, before it is saved. */
import type { PolicyLanguage } from "../../../lib/language/text.ts";
import type { ResultEntry } from "../../../lib/results/entry.ts";
import { lineKey, valueProblem } from "../../../lib/results/line.ts";
import { readNumber } from "../../../lib/results/cells.ts";
import { decide, type Status } from "../../../lib/results/status.ts";
import type { TableLine } from "../../../lib/results/table.ts";

/** The fields of a line as they stand on the screen. */
export type Typed = {
  value: string;
  sample: string;
  /** Where there is no number: whether it was kept. */
  outcome: "" | "met" | "missed";
  explanation: Readonly<Partial<Record<PolicyLanguage, string>>>;
  reason: string;
  unexplained: boolean;
};

/** What was changed, line by line; what is not there is as it was. */
export type AllTyped = Readonly<Record<string, Partial<Typed>>>;

function written(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}

/** The fields as what is recorded fills them. */
export function recordedIn({ figure }: TableLine): Typed {
  const { en, "zh-Hans": zh } = figure?.explanation ?? {};
  return {
    value: written(figure?.value),
    sample: written(figure?.sample ?? (figure?.outcome === "no_cases" ? 0 : undefined)),
    outcome: figure?.outcome === "met" || figure?.outcome === "missed" ? figure.outcome : "",
    explanation: { ...(en ? { en } : {}), ...(zh ? { "zh-Hans": zh } : {}) },
    reason: "",
    unexplained: false,
  };
}

export type ReadLine = {
  key: string;
  typed: Typed;
  value?: number;
  sample?: number;
  /** What can be seen to be wrong already, by field. */
  faults: {
    value?: "emptied" | "no-number" | "not-a-share" | "below-zero" | "outside-scale";
    sample?: "no-sample";
  };
  status: Status | "no_cases";
  /** Whether the figure is another than the recorded one, or the sentence is. */
  figureChanged: boolean;
  changed: boolean;
};

/** A line with what was typed in it: the number, what is wrong with it, and what it comes to. */
export function readLine(line: TableLine, change: Partial<Typed> = {}): ReadLine {
  const before = recordedIn(line);
  const typed: Typed = { ...before, ...change };
  const text = typed.value.normalize("NFKC").replace(/%/g, "").trim();
  const cases = typed.sample.normalize("NFKC").trim();
  const value = text === "" ? undefined : readNumber(text, undefined);
  const sample = cases === "" ? undefined : readNumber(cases, undefined, true);
  const wrong =
    text === ""
      ? before.value !== "" && sample !== 0
        ? "emptied"
        : undefined
      : value === undefined
        ? "no-number"
        : valueProblem(value, line.unit, line.scale);
  const wrongSample = sample === undefined ? cases !== "" : !Number.isInteger(sample) || sample < 0;
  const figureChanged =
    (wrong === "no-number" ? text !== before.value : value !== line.figure?.value) ||
    (wrongSample ? cases !== before.sample : cases !== before.sample && sample !== line.figure?.sample) ||
    typed.outcome !== before.outcome;
  const sentenceChanged = JSON.stringify(sentence(typed)) !== JSON.stringify(sentence(before));
  const status = ((): ReadLine["status"] => {
    if (value !== undefined && !wrong)
      return decide(line.rule, { value, unit: line.unit, ...(wrongSample ? {} : { sample }) });
    if (typed.outcome === "met") return "kept";
    if (typed.outcome === "missed") return "missed";
    if (text === "" && sample === 0) return "no_cases";
    return text === "" && !figureChanged ? line.status : "none";
  })();
  return {
    key: lineKey(line),
    typed,
    ...(value === undefined || wrong ? {} : { value }),
    ...(sample === undefined || wrongSample ? {} : { sample }),
    faults: { ...(wrong ? { value: wrong } : {}), ...(wrongSample ? { sample: "no-sample" as const } : {}) },
    status,
    figureChanged,
    changed: figureChanged || sentenceChanged,
  };
}

/** The sentence for customers in the languages in which it was written. */
function sentence({ explanation }: Typed): ResultEntry["explanation"] {
  const texts = Object.entries(explanation)
    .map(([language, text]) => [language, text.trim()] as const)
    .filter(([, text]) => text !== "")
    .sort();
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

/** A line as it is sent. */
export function entryFrom(line: TableLine, read: ReadLine, language: PolicyLanguage): ResultEntry {
  const { typed, value, sample } = read;
  const explanation = read.status === "missed" ? sentence(typed) : undefined;
  const reason = typed.reason.trim();
  return {
    goalId: line.goalId,
    ...(line.band === undefined ? {} : { band: line.band }),
    ...(value === undefined ? {} : { value }),
    ...(value !== undefined && line.unit !== undefined ? { unit: line.unit } : {}),
    ...(sample === undefined ? {} : { sample }),
    ...(value !== undefined || typed.outcome === "" ? {} : { outcome: typed.outcome }),
    ...(read.status === "no_cases" ? { outcome: "no_cases" } : {}),
    ...(explanation ? { explanation } : {}),
    ...(line.figure ? { corrects: line.figure.id } : {}),
    ...(read.figureChanged && line.figure && reason !== "" ? { reason: { [language]: reason } } : {}),
    ...(typed.unexplained ? { unexplained: true } : {}),
  };
}
