/** What changed, in a few plain sentences of the policy's language, as a careful editor would note it. */
import type { FieldDifference, GoalDifference } from "../goals/compare.ts";
import type { PolicyLanguage } from "../language/phrase.ts";
import type { Difference, DifferenceKind } from "./compare.ts";

/** Fields that say no more than others say, or that nobody outside reads. */
const small =
  /^(subjectForm|moment|note|because|history|source|waivers|baseline|measurement\.(source|question))/;
/** More are counted than listed. */
const most = 6;

type Sentences = {
  /** Names of things, listed: at most so many, and how many more. */
  list: (names: readonly string[]) => string;
  name: (name: string) => string;
  field: (difference: FieldDifference) => string;
  goalChanged: (name: string, fields: readonly string[]) => string;
  goalReworded: (names: string) => string;
  goalsAdded: (names: string, count: number) => string;
  goalsRemoved: (names: string, count: number) => string;
  vision: Readonly<Record<"added" | "changed" | "removed", string>>;
  principles: (names: string) => string;
  clauses: Readonly<Record<DifferenceKind, (names: string) => string>>;
  contact: (names: string) => string;
  nothing: string;
  between: string;
};

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "from at least 70% to 80%", "from at most 2 hours to 3", "from 30 to 20 seconds": what both share is said once. */
function fromTo(before: string, after: string): string {
  const [was, is] = [before.split(" "), after.split(" ")];
  if (was.length !== is.length || was.length > 4) return `from ${before} to ${after}`;
  const head = was.findIndex((word, at) => word !== is[at]);
  const tail = was.findLastIndex((word, at) => word !== is[at]);
  // "From at most 2 to 3 hours" would be a span.
  if (head > 0 && tail < was.length - 1) return `from ${before} to ${is.slice(head, tail + 1).join(" ")}`;
  return `from ${was.slice(0, tail + 1).join(" ")} to ${is.slice(head).join(" ")}`;
}

const english: Sentences = {
  list: (names) => {
    const shown = names.slice(0, most);
    const left = names.length - shown.length;
    const all = left > 0 ? [...shown, `${left} more`] : shown;
    return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
  },
  name: (name) => `“${name}”`,
  field: ({ label, before, after }) => {
    const what = lower(label);
    if (before === undefined) return `${what} is now ${after ?? ""}`;
    return after === undefined
      ? `${what} no longer applies (was ${before})`
      : `${what} ${fromTo(before, after)}`;
  },
  goalChanged: (name, fields) => `${name}: ${fields.join("; ")}.`,
  goalReworded: (names) => `We have reworded ${names}; what we promise is the same.`,
  goalsAdded: (names, count) => `New ${count === 1 ? "standard" : "standards"}: ${names}.`,
  goalsRemoved: (names, count) =>
    `We no longer make ${count === 1 ? "this promise" : "these promises"}: ${names}.`,
  vision: {
    added: "The policy now begins with our vision.",
    changed: "Our vision reads differently.",
    removed: "The vision has been taken out.",
  },
  principles: (names) => `Our principles have changed: ${names}.`,
  clauses: {
    added: (names) => `New: ${names}.`,
    removed: (names) => `Taken out: ${names}.`,
    moved: (names) => `In another place: ${names}.`,
    changed: (names) => `Changed: ${names}.`,
  },
  contact: (names) => `How to reach us has changed: ${names}.`,
  nothing: "Nothing that readers see has changed.",
  between: " ",
};

const chinese: Sentences = {
  list: (names) => {
    const shown = names.slice(0, most).join("、");
    return names.length > most ? `${shown}等${names.length}处` : shown;
  },
  name: (name) => `“${name}”`,
  field: ({ label, before, after }) => {
    if (before === undefined) return `新增${label}：${after ?? ""}`;
    return after === undefined ? `取消${label}（原为${before}）` : `${label}由${before}改为${after}`;
  },
  goalChanged: (name, fields) => `${name}：${fields.join("；")}。`,
  goalReworded: (names) => `${names}仅调整文字，承诺不变。`,
  goalsAdded: (names) => `新增服务标准：${names}。`,
  goalsRemoved: (names) => `不再承诺：${names}。`,
  vision: { added: "新增愿景。", changed: "愿景的表述有改动。", removed: "删去愿景。" },
  principles: (names) => `服务原则有改动：${names}。`,
  clauses: {
    added: (names) => `新增条款：${names}。`,
    removed: (names) => `删去条款：${names}。`,
    moved: (names) => `调整顺序：${names}。`,
    changed: (names) => `修改条款：${names}。`,
  },
  contact: (names) => `联系方式有变动：${names}。`,
  nothing: "读者看到的内容没有变化。",
  between: "",
};

/**
 * A text for the change note: what is promised otherwise, with its figures, then what is new, gone or reads otherwise.
 * A clause that changed only because a goal in it did is not named again: `touched` holds the ids of such clauses.
 */
export function summaryOf(
  differences: readonly Difference[],
  goals: readonly GoalDifference[],
  language: PolicyLanguage,
  touched: ReadonlySet<string> = new Set(),
): string {
  const say = language === "en" ? english : chinese;
  const ofKind = (kind: GoalDifference["kind"]) => goals.filter((goal) => goal.kind === kind);
  const names = (some: readonly { name: string }[]) => say.list(some.map(({ name }) => say.name(name)));
  const told = ofKind("changed").map(({ name, fields }) => ({
    name,
    fields: fields.filter(({ field }) => field !== "subject" && !small.test(field)).map(say.field),
  }));
  const changed = told.filter(({ fields }) => fields.length > 0);
  const reworded = ofKind("changed").filter(
    ({ name, fields }) =>
      fields.some(({ field }) => field === "subject") && !changed.some((each) => each.name === name),
  );
  const parts = (what: Difference["what"], kind?: DifferenceKind) =>
    differences.filter(
      (each) =>
        each.what === what && (kind === undefined || each.kinds.includes(kind)) && !touched.has(each.id),
    );
  const titles = (some: readonly Difference[]) =>
    say.list(
      some.map(({ heading, number, oldNumber }) => {
        const at = number ?? oldNumber;
        const name = language === "en" ? heading : say.name(heading);
        if (at === undefined) return name;
        return language === "en" ? `${name} (${at})` : `${name}（${at}）`;
      }),
    );
  const [vision] = parts("vision");
  const visionKind = vision?.kinds.find((kind) => kind !== "moved");
  const sentences = [
    ...changed.map(({ name, fields }) => say.goalChanged(say.name(name), fields)),
    ...(["added", "removed"] as const).flatMap((kind) => {
      const some = ofKind(kind);
      if (some.length === 0) return [];
      return [(kind === "added" ? say.goalsAdded : say.goalsRemoved)(names(some), some.length)];
    }),
    ...(reworded.length > 0 ? [say.goalReworded(names(reworded))] : []),
    ...(visionKind ? [say.vision[visionKind]] : []),
    ...(parts("principle").length > 0 ? [say.principles(titles(parts("principle")))] : []),
    ...(["added", "changed", "removed", "moved"] as const).flatMap((kind) => {
      const some = parts("clause", kind);
      return some.length > 0 ? [say.clauses[kind](titles(some))] : [];
    }),
    ...(parts("contact").length > 0 ? [say.contact(titles(parts("contact")))] : []),
  ];
  return sentences.length > 0 ? sentences.join(say.between) : say.nothing;
}
