import { momentOf, momentTitles } from "../goals/moment.ts";
import { moments } from "../goals/goal.ts";
import { joinRich, type Rich } from "../language/rich.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { ContactLine, Edition, GoalGroup, GoalView, PolicyDocument, Section } from "./document.ts";
import { wordsOfGoal } from "./goal-words.ts";
import { hoursInWords } from "./hours.ts";
import { reworded } from "./rewording.ts";
import { communicationClauses } from "./sections/communication.ts";
import { complaintClauses } from "./sections/complaints.ts";
import { discretionClauses } from "./sections/discretion.ts";
import { followUpClauses } from "./sections/follow-up.ts";
import { monitoringClauses } from "./sections/monitoring.ts";
import { overviewClauses } from "./sections/overview.ts";
import { principleClauses, visionClauses } from "./sections/promise.ts";
import { retentionClauses } from "./sections/retention.ts";
import { speedClauses } from "./sections/speed.ts";
import { capital, clauseOf, type ClauseDraft, en, facts, type Writer, writerFor, zh } from "./wording.ts";

type Words = readonly [en: string, zh: string];

/** What the sections are called. */
export const sectionTitles: Record<Section["id"], Words> = {
  vision: ["Our vision", "我们的愿景"],
  principles: ["What guides us", "我们的原则"],
  standards: ["Our standards", "服务标准"],
  overview: ["What we offer", "产品与服务"],
  speed: ["How long things take", "办理与等候时间"],
  communication: ["What you need to know", "服务须知"],
  follow_up: ["Help afterwards", "后续服务"],
  complaints: ["Complaints and putting things right", "投诉与补救"],
  retention: ["Staying with us", "长期顾客服务"],
  monitoring: ["How we look after our service", "服务质量监督"],
  discretion: ["Putting things right yourself", "当场处理问题"],
  contact: ["How to reach us", "联系我们"],
};

/** What an organisation's answers say, in one language and edition. Pure: the same answers give the same document. */
export function compose(
  workbook: Workbook,
  { language, edition }: { language: PolicyLanguage; edition: Edition },
): PolicyDocument {
  const writer = writerFor(workbook, language, edition);
  const { organisation, vision } = workbook;
  const goals = goalViews(writer);
  const contact = contactLines(writer);
  const drafts: readonly [Section["id"], readonly ClauseDraft[]][] = [
    ["vision", visionClauses(writer)],
    ["principles", principleClauses(writer)],
    ["standards", []],
    ["overview", overviewClauses(writer)],
    ["speed", speedClauses(writer)],
    ["communication", communicationClauses(writer)],
    ["follow_up", followUpClauses(writer)],
    ["complaints", complaintClauses(writer)],
    ["retention", retentionClauses(writer)],
    ["monitoring", monitoringClauses(writer)],
    ["discretion", discretionClauses(writer)],
    ["contact", contactClauses(writer)],
  ];
  return {
    format: 1,
    language,
    edition,
    organisation: {
      name: organisation.name ? writer.text(organisation.name) : [],
      ...(organisation.does ? { does: writer.text(organisation.does) } : {}),
      statutory: [
        ...(organisation.statutory ?? []).map(writer.text),
        ...(organisation.recordNumber ? [[organisation.recordNumber]] : []),
      ],
    },
    title: writer.word("What you can expect from us", "我们对您的承诺"),
    ...(vision.statement ? { vision: writer.text(vision.statement) } : {}),
    sections: numbered(writer, drafts, { standards: goals.length > 0, contact: contact.length > 0 }),
    groups: groupsOf(writer, goals),
    goals,
    contact,
  };
}

/** Sections that say something, numbered from 1, and their clauses "3.1", "3.2" …. */
function numbered(
  writer: Writer,
  drafts: readonly (readonly [Section["id"], readonly ClauseDraft[]])[],
  kept: Partial<Record<Section["id"], boolean>>,
): Section[] {
  return drafts
    .filter(([id, clauses]) => clauses.length > 0 || kept[id])
    .map(([id, clauses], at) => ({
      id,
      number: at + 1,
      title: writer.word(...sectionTitles[id]),
      clauses: clauses.map((clause, place) => ({
        ...reworded(clause, writer.workbook.rewordings, writer.language),
        number: `${at + 1}.${place + 1}`,
      })),
    }));
}

function goalViews({ workbook, language, edition }: Writer): GoalView[] {
  return workbook.goals
    .filter((goal) => edition === "staff" || goal.audience.public)
    .map((withId) => {
      const { id, ...goal } = withId;
      const { subject, sentence, statement, limit, figure, bands, counting, remedy, instruction } =
        wordsOfGoal(withId, language);
      return {
        id,
        moment: momentOf(goal),
        audience: goal.audience,
        subject,
        sentence,
        statement,
        limit,
        figure,
        bands,
        counting,
        remedy,
        ...(edition === "staff" ? { instruction } : {}),
        goal,
      };
    });
}

function groupsOf(writer: Writer, goals: readonly GoalView[]): GoalGroup[] {
  return moments.flatMap((moment) => {
    const some = goals.filter((goal) => goal.moment === moment);
    return some.length > 0
      ? [{ moment, title: writer.word(...momentTitles[moment]), goals: some.map((goal) => goal.id) }]
      : [];
  });
}

/** A link that opens what the address is: a telephone, a letter, a page. Nothing else becomes a link. */
function linkOf(kind: string, address: string | undefined): string | undefined {
  if (!address) return undefined;
  if (/^https:\/\/[^\s"<>]+$/.test(address)) return address;
  if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(address)) return `mailto:${address}`;
  const digits = address.replace(/[\s()./-]/g, "");
  if ((kind === "phone" || kind === "hotline") && /^\+?\d{3,15}$/.test(digits)) return `tel:${digits}`;
  return undefined;
}

function contactLines(writer: Writer): ContactLine[] {
  // A way that says neither where nor how is none. Visits come to the customer.
  const reachable = writer.workbook.channels.filter(
    ({ kind, address, location }) => address !== undefined || location !== undefined || kind === "field",
  );
  return reachable.map(({ id, kind, address, location, hours, note }) => {
    const href = linkOf(kind, address);
    const where = joinRich(
      [address ? [address] : [], location && writer.text(location)],
      writer.word(", ", "，"),
    );
    const open = hoursInWords(writer, hours);
    return {
      id,
      kind,
      name: capitalIn(writer, writer.channel(id) ?? []),
      address: where,
      ...(href ? { href } : {}),
      hours: note ? writer.sentences(open, writer.text(note)) : capitalIn(writer, open),
    };
  });
}

function capitalIn({ language }: Writer, line: Rich): Rich {
  return language === "en" ? capital(line) : line;
}

function contactClauses(writer: Writer): ClauseDraft[] {
  const { organisation } = writer.workbook;
  const { text, say, word, sentences, ways, kinds: kindsOf } = writer;
  return clauseOf(
    writer,
    {
      id: "organisation.unreachable",
      heading: [word("If you cannot reach us in the usual way", "不便使用某些联系方式时")],
      questions: ["organisation.unreachable"],
    },
    [
      facts(
        writer,
        organisation.unreachable.map(({ who, kinds, instead, channels: ids }) => {
          const open = ways(ids);
          return [
            text(who),
            sentences(
              kinds?.length ? say(en`not ${kindsOf(kinds)}`, zh`不便通过${kindsOf(kinds)}联系`) : undefined,
              instead && text(instead),
              open.length ? say(en`get in touch ${open}`, zh`可通过${open}联系`) : undefined,
            ),
          ] as const;
        }),
      ),
    ],
  );
}
