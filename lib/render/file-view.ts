/**
 * A document as it is laid out on paper: parts in the order of their numbers, every line as runs of text that carry
 * their language. PDF, Word and Markdown are drawn from it alone. Plain JSON.
 */
import { createTranslator } from "use-intl/core";
import type { Block, Clause, PolicyDocument, Section } from "../document/document.ts";
import type { FileSource } from "../exports/format.ts";
import { sayDate } from "../language/dates.ts";
import { plain, type Rich } from "../language/rich.ts";
import type { PolicyLanguage } from "../language/text.ts";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };

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
    versions: string;
    seal: string;
    sealWhy: string;
    madeWith: string;
    noStandards: string;
  };
};

function wordsFor(language: PolicyLanguage) {
  return {
    t: createTranslator({ locale: language, messages: messages[language], namespace: "files" }),
    site: createTranslator({ locale: language, messages: messages[language], namespace: "site" }),
  };
}

/** The text without what no face has a letter for and no XML may hold: control characters, halves of letters. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, "");
}

/** What stands on paper of one document of a version. */
export function viewOf({ document, version, versions }: FileSource): FileView {
  const { language, edition, organisation } = document;
  const { t, site } = wordsFor(language);
  const line = (text: Rich | undefined): Line =>
    (text ?? []).map((span) =>
      typeof span === "string"
        ? { text: printable(span) }
        : { text: printable(plain([span], language)), lang: span.lang },
    );
  const mark = ({ public: forAll }: { public: boolean }) => (forAll ? "" : t("staffOnly"));
  const since = sayDate(version.since, language);
  const [year = 0, month = 0, day = 0] = version.publishedOn.split("-").map(Number);
  const named = printable(plain(organisation.name, language));
  return {
    language,
    name: named === "" ? document.title : t("name", { title: document.title, organisation: named }),
    organisation: line(organisation.name),
    does: line(organisation.does),
    title: document.title,
    vision: line(document.vision),
    edition: edition === "staff" ? t("staffEdition") : "",
    inForce: site("versionSince", { number: version.number, date: since }),
    running: t("running", { number: version.number, date: since }),
    publishedOn: t("publishedOn", { date: sayDate(version.publishedOn, language) }),
    day: { year, month, day },
    sections: document.sections.map((section) => sectionOf(section, document, line, mark)),
    versions: versions.map((each) => ({
      line: site("versionSince", { number: each.number, date: sayDate(each.since, language) }),
      note: printable(each.changeNote[language] ?? Object.values(each.changeNote)[0] ?? ""),
      current: each.number === version.number,
    })),
    statutory: organisation.statutory.map(line),
    hash: version.hash,
    words: {
      contents: t("contents"),
      counting: site("counting"),
      versions: site("earlier"),
      seal: site("seal"),
      sealWhy: t("sealWhy"),
      madeWith: site("madeWith"),
      noStandards: site("noStandards"),
    },
  };
}

type AsLine = (text: Rich | undefined) => Line;
type AsMark = (audience: { public: boolean }) => string;

function sectionOf(section: Section, document: PolicyDocument, line: AsLine, mark: AsMark): SectionView {
  const { id, number, title, intro, clauses } = section;
  return {
    id,
    number: String(number),
    title,
    intro: line(intro),
    groups: id === "standards" ? groupsOf(document, line, mark) : [],
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

function groupsOf({ groups, goals }: PolicyDocument, line: AsLine, mark: AsMark): SectionView["groups"] {
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
