/**
 * A document as it is laid out on paper: parts in the order of their numbers, every line as runs of text that carry
 * their language. PDF, Word and Markdown are drawn from it alone. Plain JSON.
 */
import { createTranslator } from "use-intl/core";
import { noteIn, type PageWords, versionNotes, versionTitle } from "../../components/policy/words.ts";
import type { Block, Clause, PolicyDocument, Section } from "../document/document.ts";
import type { FileSource } from "../exports/format.ts";
import { sayDate } from "../language/dates.ts";
import { plain, type Rich } from "../language/rich.ts";
import type { PolicyLanguage } from "../language/text.ts";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };
import { pageWords } from "./words.ts";

const messages = { en: english, "zh-Hans": chinese };

/** A run of text; `lang` where it is not in the language of the document. Quotation marks are in the text. */
export type Run = { text: string; lang?: string };
export type Line = readonly Run[];

export type BlockView =
  | { kind: "paragraph"; text: Line }
  | { kind: "list"; items: readonly Line[]; ordered: boolean }
  | { kind: "facts"; facts: readonly { term: Line; text: Line }[] }
  | { kind: "table"; head: readonly Line[]; rows: readonly (readonly Line[])[] };

export type ClauseView = {
  id: string;
  number: string;
  heading: Line;
  /** Says that customers do not read this, where they do not. */
  mark: string;
  body: readonly BlockView[];
};

export type StandardView = {
  figure: { number: string; unit: string; caption: Line };
  sentence: Line;
  mark: string;
  instruction: Line;
  bands: readonly { when: Line; limit: Line }[];
  remedy: readonly Line[];
  counting: readonly Line[];
  /** The limits that it had, the latest first; none where it had one only. */
  history: readonly { since: string; limit: string }[];
};

export type SectionView = {
  id: string;
  number: string;
  title: string;
  intro: Line;
  groups: readonly { title: string; intro: Line; standards: readonly StandardView[] }[];
  contact: readonly { name: Line; address: Line; href: string; hours: Line }[];
  clauses: readonly ClauseView[];
};

export type FileView = {
  language: PolicyLanguage;
  /** The title with the organisation's name, for the properties of the file. */
  name: string;
  organisation: Line;
  does: Line;
  title: string;
  vision: Line;
  /** "Staff edition", where it is. */
  edition: string;
  /** What a reader has to know before reading on: that this is not in force, or not for long. Line by line. */
  standing: readonly string[];
  /** "Version 2.0, in force since 1 September 2026". */
  inForce: string;
  /** The same in few words, for the head of each page. */
  running: string;
  publishedOn: string;
  /** The day of publication, for the properties of the file. */
  day: { year: number; month: number; day: number };
  sections: readonly SectionView[];
  versions: readonly { line: string; note: string; current: boolean }[];
  statutory: readonly Line[];
  hash: string;
  words: {
    contents: string;
    counting: string;
    targets: string;
    versions: string;
    seal: string;
    sealWhy: string;
    madeWith: string;
    noStandards: string;
  };
};

/** The text without what no face has a letter for and no XML may hold: control characters, halves of letters. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, "");
}

/** What stands on paper of one document of a version. */
export function viewOf(source: FileSource): FileView {
  const { document, version, versions, publishedOn } = source;
  const { language, edition, organisation } = document;
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "files" });
  const words = pageWords(language);
  const line = (text: Rich | undefined): Line =>
    (text ?? []).map((span) =>
      typeof span === "string"
        ? { text: printable(span) }
        : { text: printable(plain([span], language)), lang: span.lang },
    );
  const mark = ({ public: forAll }: { public: boolean }) => (forAll ? "" : words.staffOnly);
  const since = sayDate(version.since, language);
  const [year = 0, month = 0, day = 0] = publishedOn.split("-").map(Number);
  const named = printable(plain(organisation.name, language));
  return {
    language,
    name: named === "" ? document.title : t("name", { title: document.title, organisation: named }),
    organisation: line(organisation.name),
    does: line(organisation.does),
    title: document.title,
    vision: line(document.vision),
    edition: edition === "staff" ? words.staffEdition : "",
    standing: standingOf(source, words),
    inForce: versionTitle(version, words),
    running: t("running", { number: version.number, date: since }),
    publishedOn: t("publishedOn", { date: sayDate(publishedOn, language) }),
    day: { year, month, day },
    sections: document.sections.map((section) =>
      sectionOf(section, document, line, mark, historyOf(source, words)),
    ),
    versions: versions.map((each) => ({
      line: [versionTitle(each, words), ...versionNotes(each, words)].join(" · "),
      note: printable(noteIn(each, language) ?? ""),
      current: each.number === version.number,
    })),
    statutory: organisation.statutory.map(line),
    hash: version.hash,
    words: {
      contents: t("contents"),
      counting: words.counting,
      targets: words.targets,
      versions: words.earlier,
      seal: words.seal,
      sealWhy: t("sealWhy"),
      madeWith: words.madeWith,
      noStandards: words.noStandards,
    },
  };
}

function standingOf({ version, inForce, next }: FileSource, words: PageWords): string[] {
  const { number, since, state, withdrawn } = version;
  const { language } = words;
  const lines = [
    ...(withdrawn
      ? [words.withdrawn(number, sayDate(withdrawn.on, language)), withdrawn.because[language]]
      : []),
    ...(state === "scheduled" ? [words.scheduled(sayDate(since, language))] : []),
    ...(state === "superseded" && inForce
      ? [words.superseded(inForce.number, sayDate(inForce.since, language))]
      : []),
    ...(next
      ? [words.next(next.number, sayDate(next.since, language), next.time), noteIn(next, language)]
      : []),
  ];
  return lines.flatMap((line) => (line ? [printable(line)] : []));
}

type AsLine = (text: Rich | undefined) => Line;
type AsMark = (audience: { public: boolean }) => string;

type History = (goal: string) => StandardView["history"];

function historyOf({ targets }: FileSource, words: PageWords): History {
  return (goal) =>
    (targets.get(goal)?.lines ?? []).map(({ number, since, limit }) => ({
      since: words.targetSince(sayDate(since, words.language), number),
      limit: printable(limit),
    }));
}

function sectionOf(
  section: Section,
  document: PolicyDocument,
  line: AsLine,
  mark: AsMark,
  history: History,
): SectionView {
  const { id, number, title, intro, clauses } = section;
  return {
    id,
    number: String(number),
    title,
    intro: line(intro),
    groups: id === "standards" ? groupsOf(document, line, mark, history) : [],
    contact:
      id === "contact"
        ? document.contact.map(({ name, address, href = "", hours }) => ({
            name: line(name),
            address: line(address),
            href,
            hours: line(hours),
          }))
        : [],
    clauses: clauses.map((clause) => clauseOf(clause, line, mark)),
  };
}

function groupsOf(
  { groups, goals }: PolicyDocument,
  line: AsLine,
  mark: AsMark,
  history: History,
): SectionView["groups"] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  return groups.map(({ title, intro, goals: ids }) => ({
    title,
    intro: line(intro),
    standards: ids.flatMap((id): StandardView[] => {
      const view = byId.get(id);
      if (!view) return [];
      const { figure, sentence, bands, remedy, counting, instruction, audience } = view;
      return [
        {
          figure: { number: figure.number, unit: figure.unit, caption: line(figure.caption) },
          sentence: line(sentence),
          mark: mark(audience),
          instruction: line(instruction),
          bands: bands.map(({ when, limit }) => ({ when: line(when), limit: line(limit) })),
          remedy: remedy.map(line),
          counting: counting.map(line),
          history: history(id),
        },
      ];
    }),
  }));
}

function clauseOf({ id, number, heading, body, audience }: Clause, line: AsLine, mark: AsMark): ClauseView {
  return {
    id,
    number,
    heading: line(heading),
    mark: mark(audience),
    body: body.map((block) => blockOf(block, line)),
  };
}

function blockOf(block: Block, line: AsLine): BlockView {
  switch (block.kind) {
    case "paragraph":
      return { kind: "paragraph", text: line(block.text) };
    case "list":
      return { kind: "list", items: block.items.map(line), ordered: block.ordered === true };
    case "facts":
      return {
        kind: "facts",
        facts: block.facts.map(({ term, text }) => ({ term: line(term), text: line(text) })),
      };
    case "table":
      return { kind: "table", head: block.head.map(line), rows: block.rows.map((row) => row.map(line)) };
  }
}
