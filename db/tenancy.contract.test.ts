import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OrganisationId } from "../lib/members/organisation.ts";
import * as acknowledgements from "./acknowledgements.ts";
import * as clauseRemarks from "./clause-remarks.ts";
import * as consultations from "./consultations.ts";
import * as copies from "./copies.ts";
import type { Database } from "./database.ts";
import * as discretionUses from "./discretion-uses.ts";
import { makeId } from "./ids.ts";
import * as links from "./links.ts";
import * as notices from "./notices.ts";
import * as organisations from "./organisations.ts";
import * as people from "./people.ts";
import * as proposals from "./proposals.ts";
import * as reminders from "./reminders.ts";
import * as results from "./results.ts";
import * as sites from "./sites.ts";
import * as training from "./training.ts";
import {
  aNotice,
  aProposal,
  aResult,
  aUse,
  aVersion,
  documentsOf,
  fillHandbook,
  noon,
  settings,
  type Stage,
  testOrganisation,
  testStage,
} from "./testing.ts";
import * as versions from "./versions.ts";
import * as workbooks from "./workbooks.ts";

const SECRET = "known to the neighbours alone";
const NEIGHBOUR = "city-buses";

/** What may be known of the neighbour, and a number that makes each deed of a story another one. */
type Known = {
  id: OrganisationId;
  resultId: string;
  personId: string;
  linkId: string;
  proposalId: string;
  /** Of a row in each table of what staff say. */
  handbookId: string;
  count: number;
};

type Deed = (database: Database, own: OrganisationId, known: Known) => Promise<unknown>;

const row = { step: "goals", item: "g1", sortKey: "a" };

/** One deed for every function of the repositories that is given an organisation. */
const deeds: Record<string, Deed> = {
  "organisations.findOrganisation": (database, own) =>
    database.read((db) => organisations.findOrganisation(db, own)),
  "organisations.saveSettings": (database, own, { count }) =>
    database.transact((tx) => organisations.saveSettings(tx, own, count, settings)),
  "organisations.changeAddress": (database, own, { count }) =>
    database.transact((tx) =>
      organisations.changeAddress(tx, own, count % 3 ? `slug-${count}` : NEIGHBOUR, noon),
    ),
  // Once in a few stories, since little can be done in what is gone.
  "organisations.removeOrganisation": async (database, own, { count }) => {
    if (count % 3 === 0) await database.transact((tx) => organisations.removeOrganisation(tx, own, noon));
  },
  "acknowledgements.listAcknowledgements": (database, own) =>
    database.read((db) => acknowledgements.listAcknowledgements(db, own, { after: 0, most: 100 })),
  // The neighbour's person may belong here as well, and has read nothing here.
  "acknowledgements.listReadingsOf": async (database, own, { personId }) => {
    const read = await database.read((db) => acknowledgements.listReadingsOf(db, own, personId));
    return read.some(({ number }) => number === "1.0") ? SECRET : read;
  },
  "acknowledgements.listLastReadings": async (database, own, { personId, count }) => {
    const except = count % 2 ? ["7.0"] : [];
    const last = await database.read((db) => acknowledgements.listLastReadings(db, own, { except }));
    return last.some((each) => each.personId === personId) ? SECRET : last;
  },
  // The neighbour's chain is the only one with this end.
  "acknowledgements.findLatestAcknowledgement": async (database, own) => {
    const latest = await database.read((db) => acknowledgements.findLatestAcknowledgement(db, own));
    return latest?.hash === "a1" ? SECRET : latest;
  },
  "acknowledgements.appendAcknowledgement": (database, own, { count }) =>
    database.transact((tx) =>
      acknowledgements.appendAcknowledgement(tx, own, {
        id: `${own} ${count}`,
        sequence: count,
        personId: "own",
        number: `${count}.0`,
        versionHash: "hash",
        body: { name: "own", jobs: [], places: [], language: "en", summary: "own", shown: [] },
        previousHash: null,
        hash: `own ${count}`,
        text: "own",
        at: noon,
      }),
    ),
  // The neighbour's person may belong here too, and is then known by name; what they are there is not.
  "acknowledgements.listKnownPeople": async (database, own) =>
    (await database.read((db) => acknowledgements.listKnownPeople(db, own))).filter(
      ({ role }) => role !== "staff",
    ),
  "reminders.listRemindedFrom": async (database, own) => {
    const reminded = await database.read((db) =>
      reminders.listRemindedFrom(db, own, { kind: "of the neighbour", begins: "" }),
    );
    return reminded.length > 0 ? SECRET : reminded;
  },
  "copies.listMovingRows": async (database, own) => {
    const copied = await database.read((db) => copies.listMovingRows(db, own));
    // The neighbour's person may have been invited, and is then known by name.
    return { ...copied, rows: copied.rows.filter(({ table }) => table !== "people") };
  },
  "copies.listVersionRows": (database, own) => database.read((db) => copies.listVersionRows(db, own, 1)),
  "copies.listChainRows": async (database, own) => [
    await database.read((db) => copies.listChainRows(db, own, "results", { after: 0, upTo: 100, most: 100 })),
    await database.read((db) =>
      copies.listChainRows(db, own, "acknowledgements", { after: 0, upTo: 100, most: 100 }),
    ),
  ],
  // The neighbour's person may be known here as well; nobody is known here alone.
  "people.countOnlyHere": async (database, own) =>
    (await database.read((db) => people.countOnlyHere(db, own, ""))) > 0 ? SECRET : "",
  // The neighbour's people may be invited, and are then known here as well; what they are there is not.
  "people.admitMember": async (database, own, { personId, count }) => {
    const member = { personId, role: "staff" as const, at: noon };
    if (count % 2) await database.transact((tx) => people.admitMember(tx, own, member));
  },
  "people.listMembers": async (database, own) =>
    (await database.read((db) => people.listMembers(db, own))).filter(({ role }) => role !== "staff"),
  "people.listNames": async (database, own) =>
    (await database.read((db) => people.listNames(db, own))).filter(({ removedAt }) => removedAt === null)
      .length > 1
      ? SECRET
      : "",
  "people.findMember": async (database, own, { personId }) =>
    (await database.read((db) => people.findMember(db, own, personId)))?.role === "auditor" ? SECRET : "",
  "people.saveMember": (database, own, { personId, count }) =>
    database.transact((tx) =>
      people.saveMember(tx, own, personId, {
        jobs: ["cashier"],
        ...(count % 3 ? {} : { removedAt: noon }),
      }),
    ),
  // The neighbour has the only auditor.
  "people.countMembers": async (database, own) =>
    (await database.read((db) => people.countMembers(db, own, "auditor"))) > 0 ? SECRET : "",
  "links.listInvitations": (database, own) => database.read((db) => links.listInvitations(db, own, noon)),
  "links.withdrawInvitation": (database, own, { linkId }) =>
    database.transact((tx) => links.withdrawInvitation(tx, own, linkId, noon)),
  "sites.moveSite": (database, own) => database.transact((tx) => sites.moveSite(tx, own)),
  "workbooks.listRows": (database, own) => database.read((db) => workbooks.listRows(db, own)),
  "workbooks.listRowsSince": (database, own) =>
    database.read((db) => workbooks.listRowsSince(db, own, new Date(0))),
  "workbooks.findRow": (database, own) =>
    database.read((db) => workbooks.findRow(db, own, row.step, row.item)),
  "workbooks.saveRow": (database, own, { count }) =>
    database.transact((tx) =>
      workbooks.saveRow(
        tx,
        own,
        { ...row, body: count, revision: count % 5, removed: count % 4 === 0 },
        { saveId: `s${count % 4}`, savedBy: "mei", at: noon },
      ),
    ),
  "workbooks.replaceRows": (database, own, { count }) =>
    database.transact((tx) =>
      workbooks.replaceRows(tx, own, count % 2 ? [{ ...row, body: count }] : [], {
        savedBy: null,
        at: noon,
      }),
    ),
  "versions.insertVersion": (database, own, { count }) =>
    database.transact((tx) => versions.insertVersion(tx, own, aVersion(count, "own"), documentsOf("own"))),
  "versions.listVersions": (database, own) => database.read((db) => versions.listVersions(db, own)),
  "versions.findLatestVersion": (database, own) => database.read((db) => versions.findLatestVersion(db, own)),
  "versions.findVersion": (database, own) => database.read((db) => versions.findVersion(db, own, "1.0")),
  "versions.findDocumentText": (database, own, { count }) =>
    database.read((db) => versions.findDocumentText(db, own, "1.0", "en", count % 2 ? "public" : "staff")),
  "versions.listDocumentLanguages": async (database, own) => {
    const languages = await database.read((db) => versions.listDocumentLanguages(db, own, "1.0"));
    // The neighbour publishes in a language that nobody else does.
    return languages.includes("mi") ? SECRET : languages;
  },
  "versions.listDocuments": (database, own) => database.read((db) => versions.listDocuments(db, own, "1.0")),
  "versions.listMetadata": (database, own) => database.read((db) => versions.listMetadata(db, own)),
  "proposals.findOpenProposal": (database, own) => database.read((db) => proposals.findOpenProposal(db, own)),
  "proposals.findLatestProposal": (database, own) =>
    database.read((db) => proposals.findLatestProposal(db, own)),
  "proposals.insertProposal": (database, own, { count }) =>
    database.transact((tx) => proposals.insertProposal(tx, own, aProposal(`${own} ${count}`, "own"))),
  "proposals.moveProposal": async (database, own, { proposalId, count }) => {
    const moved = await database.transact((tx) =>
      proposals.moveProposal(
        tx,
        own,
        { id: proposalId, state: "in_review" },
        count % 2 ? "approved" : "returned",
        noon,
      ),
    );
    return moved ? SECRET : "";
  },
  "proposals.listProposalEvents": (database, own, { proposalId }) =>
    database.read((db) => proposals.listProposalEvents(db, own, proposalId)),
  "proposals.insertProposalEvent": (database, own, { count }) =>
    database.transact(function* (tx) {
      yield* proposals.insertProposal(tx, own, aProposal(`${own} with ${count}`, "own"));
      yield* proposals.insertProposalEvent(tx, own, {
        proposalId: `${own} with ${count}`,
        kind: "commented",
        personId: "own",
        clause: null,
        text: "own",
        at: noon,
      });
    }),
  "proposals.touchDraft": (database, own) =>
    database.transact((tx) => proposals.touchDraft(tx, own, { savedBy: "own", at: noon })),
  "proposals.listDraftAuthors": (database, own) => database.read((db) => proposals.listDraftAuthors(db, own)),
  "proposals.forgetDraftAuthors": (database, own) =>
    database.transact((tx) => proposals.forgetDraftAuthors(tx, own)),
  "notices.listNotices": (database, own) => database.read((db) => notices.listNotices(db, own)),
  "notices.findLatestNotice": async (database, own) => {
    const latest = await database.read((db) => notices.findLatestNotice(db, own));
    return latest?.sequence === 77 ? SECRET : latest;
  },
  "notices.appendNotice": (database, own, { count }) =>
    database.transact((tx) => notices.appendNotice(tx, own, aNotice(count, "own"))),
  "reminders.claimReminder": async (database, own) => {
    // The neighbour has done it; that is nobody else's.
    const claimed = await database.transact((tx) =>
      reminders.claimReminder(tx, own, { kind: "begins", about: "1.0", at: noon }),
    );
    return claimed ? "" : "done before";
  },
  "discretionUses.insertUse": (database, own, { count, personId }) =>
    database.transact((tx) => discretionUses.insertUse(tx, own, aUse(`${own} ${count}`, personId))),
  "discretionUses.findUse": (database, own, { handbookId }) =>
    database.read((db) => discretionUses.findUse(db, own, handbookId)),
  "discretionUses.listUses": (database, own) =>
    database.read((db) =>
      discretionUses.listUses(db, own, { from: new Date(0), to: new Date(noon.getTime() + 1) }),
    ),
  "discretionUses.listUsesBy": (database, own, { personId }) =>
    database.read((db) => discretionUses.listUsesBy(db, own, personId, 100)),
  "discretionUses.takeUseBack": async (database, own, { handbookId }) => {
    const taken = await database.transact((tx) => discretionUses.takeUseBack(tx, own, handbookId, noon));
    return taken ? SECRET : "";
  },
  "reminders.listReminded": async (database, own) => {
    const done = await database.read((db) => reminders.listReminded(db, own, "answer-read", [SECRET]));
    return done.length > 0 ? SECRET : "";
  },
  "clauseRemarks.listClauseRemarks": (database, own) =>
    database.read((db) => clauseRemarks.listClauseRemarks(db, own)),
  "clauseRemarks.listClauseRemarksBy": (database, own, { personId }) =>
    database.read((db) => clauseRemarks.listClauseRemarksBy(db, own, personId)),
  // The neighbour's remark is of a clause that nobody here says anything of.
  "clauseRemarks.listTroubled": async (database, own) => {
    const troubled = await database.read((db) => clauseRemarks.listTroubled(db, own));
    return troubled.some(({ clause }) => clause === "speed.waits") ? SECRET : "";
  },
  "clauseRemarks.findClauseRemark": (database, own, { handbookId }) =>
    database.read((db) => clauseRemarks.findClauseRemark(db, own, handbookId)),
  "clauseRemarks.insertClauseRemark": (database, own, { count }) =>
    database.transact((tx) =>
      clauseRemarks.insertClauseRemark(tx, own, {
        id: `${own} ${count}`,
        number: "1.0",
        clause: "speed.orders",
        heading: "own",
        kind: "unclear",
        text: "own",
        personId: "own",
        at: noon,
      }),
    ),
  "clauseRemarks.rewriteClauseRemark": async (database, own, { handbookId }) => {
    const words = { heading: "stolen", text: "stolen", at: noon };
    const done = await database.transact((tx) =>
      clauseRemarks.rewriteClauseRemark(tx, own, handbookId, words),
    );
    return done ? SECRET : "";
  },
  "clauseRemarks.removeClauseRemark": async (database, own, { handbookId }) =>
    (await database.transact((tx) => clauseRemarks.removeClauseRemark(tx, own, handbookId))) ? SECRET : "",
  "clauseRemarks.answerClauseRemark": async (database, own, { handbookId, count }) => {
    const answer = { outcome: "stays", answer: "stolen", answeredBy: "own", answeredAt: noon } as const;
    const done = await database.transact((tx) =>
      clauseRemarks.answerClauseRemark(tx, own, handbookId, answer, count % 2 === 0),
    );
    return done ? SECRET : "";
  },
  "consultations.listConsultations": (database, own) =>
    database.read((db) => consultations.listConsultations(db, own)),
  "consultations.findOpenConsultation": (database, own) =>
    database.read((db) => consultations.findOpenConsultation(db, own, new Date(0))),
  "consultations.findConsultation": (database, own, { handbookId }) =>
    database.read((db) => consultations.findConsultation(db, own, handbookId)),
  "consultations.insertConsultation": (database, own, { count }) =>
    database.transact((tx) =>
      consultations.insertConsultation(tx, own, {
        id: `${own} ${count}`,
        question: "own",
        basedOn: null,
        documents: "[]",
        openedBy: "own",
        openedAt: noon,
        closesAt: noon,
      }),
    ),
  "consultations.closeOpenConsultation": (database, own) =>
    database.transact((tx) => consultations.closeOpenConsultation(tx, own, new Date(0))),
  "consultations.prolongOpenConsultation": (database, own) =>
    database.transact((tx) =>
      consultations.prolongOpenConsultation(tx, own, new Date("2099-01-01"), new Date(0)),
    ),
  "consultations.listComments": (database, own, { handbookId }) =>
    database.read((db) => consultations.listComments(db, own, handbookId)),
  "consultations.listCommentsBy": (database, own, { personId }) =>
    database.read((db) => consultations.listCommentsBy(db, own, personId)),
  "consultations.findComment": (database, own, { handbookId }) =>
    database.read((db) => consultations.findComment(db, own, handbookId)),
  "consultations.countComments": (database, own) =>
    database.read((db) => consultations.countComments(db, own)),
  "consultations.insertComment": (database, own, { count }) =>
    database.transact(function* (tx) {
      const id = `${own} with ${count}`;
      yield* consultations.insertConsultation(tx, own, {
        id,
        question: null,
        basedOn: null,
        documents: "[]",
        openedBy: "own",
        openedAt: noon,
        closesAt: noon,
      });
      yield* consultations.insertComment(tx, own, {
        id,
        consultationId: id,
        clause: null,
        text: "own",
        personId: "own",
        at: noon,
      });
    }),
  "consultations.rewriteComment": async (database, own, { handbookId }) => {
    const words = { text: "stolen", at: noon };
    const done = await database.transact((tx) => consultations.rewriteComment(tx, own, handbookId, words));
    return done ? SECRET : "";
  },
  "consultations.removeComment": async (database, own, { handbookId }) =>
    (await database.transact((tx) => consultations.removeComment(tx, own, handbookId))) ? SECRET : "",
  "consultations.settleComment": async (database, own, { handbookId, count }) => {
    const settled = { outcome: "in_part", reply: "stolen", settledBy: "own", settledAt: noon } as const;
    const done = await database.transact((tx) =>
      consultations.settleComment(tx, own, handbookId, settled, count % 2 === 0),
    );
    return done ? SECRET : "";
  },
  "versions.findSiteRevision": (database, own) => database.read((db) => versions.findSiteRevision(db, own)),
  "results.appendResults": (database, own, { resultId, count }) =>
    database.transact((tx) =>
      results.appendResults(tx, own, [{ ...aResult(count, "own"), corrects: count % 3 ? null : resultId }]),
    ),
  "results.findLatestResult": async (database, own) => {
    const latest = await database.read((db) => results.findLatestResult(db, own));
    return latest?.sequence === 77 ? SECRET : latest;
  },
  "results.listResults": (database, own) => database.read((db) => results.listResults(db, own)),
  "training.listSessions": (database, own) => database.read((db) => training.listSessions(db, own)),
  "training.findSession": (database, own, known) =>
    database.read((db) => training.findSession(db, own, ofNeighbour(known))),
  "training.insertSession": (database, own, { count }) =>
    database.transact((tx) => training.insertSession(tx, own, aSession(`${own} ${count}`))),
  "training.saveSession": async (database, own, known) => {
    const saved = await database.transact((tx) =>
      training.saveSession(tx, own, { id: ofNeighbour(known), revision: 1 }, { cancelledAt: noon }),
    );
    return saved ? SECRET : "";
  },
  "training.expectPeople": (database, own, { count, personId }) =>
    database.transact(function* (tx) {
      yield* training.insertSession(tx, own, aSession(`${own} for ${count}`));
      yield* training.expectPeople(tx, own, `${own} for ${count}`, [personId], { by: "own", at: noon });
    }),
  "training.dropExpected": (database, own, known) =>
    database.transact((tx) => training.dropExpected(tx, own, ofNeighbour(known), [])),
  "training.recordPresences": (database, own, known) =>
    database.transact((tx) =>
      training.recordPresences(
        tx,
        own,
        ofNeighbour(known),
        [{ personId: known.personId, presence: known.count % 2 ? "came" : "expected" }],
        { by: "own", at: noon },
      ),
    ),
  "training.listAttendees": (database, own, known) =>
    database.read((db) => training.listAttendees(db, own, ofNeighbour(known))),
  "training.listAttendance": (database, own, known) =>
    database.read((db) => training.listAttendance(db, own, [ofNeighbour(known)])),
  "training.listUnrecorded": async (database, own, known) =>
    (await database.read((db) => training.listUnrecorded(db, own, noon))).filter(
      ({ sessionId }) => sessionId === ofNeighbour(known),
    ),
  "training.countPresences": async (database, own, known) =>
    (await database.read((db) => training.countPresences(db, own))).filter(
      ({ sessionId }) => sessionId === ofNeighbour(known),
    ),
  "training.listWhoCame": (database, own) => database.read((db) => training.listWhoCame(db, own)),
  "training.listSessionsOf": (database, own, { personId }) =>
    database.read((db) => training.listSessionsOf(db, own, personId)),
  "training.listAttendanceLines": async (database, own) =>
    // The neighbour's person may have been expected here, and is then known by name.
    (await database.read((db) => training.listAttendanceLines(db, own))).map(({ session }) => session),
  "training.listQuestions": (database, own) =>
    database.read((db) => training.listQuestions(db, own, ["1.0"])),
  "training.findQuestion": (database, own, known) =>
    database.read((db) => training.findQuestion(db, own, ofNeighbour(known))),
  "training.insertQuestion": (database, own, { count }) =>
    database.transact((tx) => training.insertQuestion(tx, own, aQuestion(`${own} ${count}`))),
  "training.saveQuestion": async (database, own, known) => {
    const change = known.count % 2 ? { retiredAt: noon } : { body: aQuestion("own").body };
    const saved = await database.transact((tx) => training.saveQuestion(tx, own, ofNeighbour(known), change));
    return saved ? SECRET : "";
  },
  "training.listAnswers": (database, own, known) =>
    database.read((db) => training.listAnswers(db, own, [ofNeighbour(known)])),
  "training.insertAnswer": (database, own, { count }) =>
    database.transact(function* (tx) {
      const questionId = `${own} answered ${count}`;
      yield* training.insertQuestion(tx, own, aQuestion(questionId));
      const given = { questionId, personId: "own", chosen: 0, isRight: true, at: noon };
      yield* training.insertAnswer(tx, own, { ...given, id: questionId });
    }),
};

/** Under this id the neighbour has a session, and a question. */
function ofNeighbour({ id }: { id: string }): string {
  return `of ${id}`;
}

function aSession(id: string): Parameters<typeof training.insertSession>[2] {
  return {
    id,
    kind: "launch",
    title: "own",
    number: "1.0",
    clauses: [],
    startsAt: noon,
    place: null,
    mandatory: true,
    createdBy: "own",
    createdAt: noon,
  };
}

function aQuestion(id: string): Parameters<typeof training.insertQuestion>[2] {
  return {
    id,
    number: "1.0",
    clause: "speed.waits",
    body: { situation: { en: "own" }, options: [{ text: { en: "own" }, isRight: true }] },
    createdBy: "own",
    createdAt: noon,
  };
}

/**
 * The functions that hand out organisations instead of asking for one, and those that are about a person or a link
 * by itself.
 */
const gates = [
  "links.createLink",
  "links.findLink",
  "links.useLink",
  "links.withdrawPasswordLinks",
  "people.createPerson",
  "people.findMembership",
  "people.findPerson",
  "people.findPersonBySignInName",
  "people.hasPeople",
  "people.listMemberships",
  "people.removePerson",
  "people.savePerson",
  "organisations.createOrganisation",
  "organisations.findOrganisationByAddress",
  "organisations.listOrganisations",
  "sites.listSiteRevisions",
];

async function settle(database: Database): Promise<Omit<Known, "count">> {
  const id = await testOrganisation(database, NEIGHBOUR);
  const result = aResult(77, SECRET);
  const personId = makeId(noon);
  const linkId = "the hash of a link";
  const proposalId = "a proposal of the neighbour";
  await database.transact(function* (tx) {
    yield* organisations.saveSettings(tx, id, 1, { ...settings, name: { en: SECRET } });
    const by = { saveId: "s1", savedBy: SECRET, at: noon };
    yield* workbooks.saveRow(tx, id, { ...row, body: SECRET, revision: 0 }, by);
    const inTheirLanguage = { language: "mi", edition: "public" as const, text: SECRET };
    yield* versions.insertVersion(tx, id, aVersion(1, SECRET), [...documentsOf(SECRET), inTheirLanguage]);
    yield* proposals.insertProposal(tx, id, aProposal(proposalId, SECRET));
    yield* proposals.insertProposalEvent(tx, id, {
      proposalId,
      kind: "submitted",
      personId: SECRET,
      clause: null,
      text: SECRET,
      at: noon,
    });
    yield* notices.appendNotice(tx, id, aNotice(77, SECRET));
    yield* reminders.claimReminder(tx, id, { kind: "begins", about: "1.0", at: noon });
    yield* reminders.claimReminder(tx, id, { kind: "of the neighbour", about: SECRET, at: noon });
    yield* reminders.claimReminder(tx, id, { kind: "answer-read", about: SECRET, at: noon });
    yield* results.appendResults(tx, id, [result]);
    yield* people.createPerson(tx, {
      id: personId,
      kind: "person",
      name: SECRET,
      signInName: "mei",
      passwordHash: null,
      language: null,
      createdAt: noon,
    });
    yield* people.admitMember(tx, id, { personId, role: "auditor", at: noon });
    yield* fillHandbook(tx, id, personId, SECRET);
    yield* links.createLink(tx, {
      id: linkId,
      kind: "invitation",
      organisationId: id,
      personId: null,
      role: "staff",
      name: SECRET,
      signInName: null,
      createdBy: personId,
      createdAt: noon,
      expiresAt: new Date(noon.getTime() + 1000),
    });
  });
  return { id, resultId: result.id, personId, linkId, proposalId, handbookId: `of ${id}` };
}

async function everythingOf({ sql }: Stage, id: OrganisationId): Promise<Record<string, unknown>[][]> {
  const queries = [
    `select * from organisations where id = '${id}'`,
    `select * from addresses where organisation_id = '${id}' order by slug`,
    `select * from workbook_rows where organisation_id = '${id}' order by step, item`,
    `select * from saves where organisation_id = '${id}' order by save_id`,
    `select * from versions where organisation_id = '${id}' order by sequence`,
    "select version_documents.* from version_documents join versions on id = version_id " +
      `where organisation_id = '${id}' order by language, edition`,
    `select * from results where organisation_id = '${id}' order by sequence`,
    `select * from proposals where organisation_id = '${id}' order by id`,
    `select * from proposal_events where organisation_id = '${id}' order by id`,
    `select * from draft_authors where organisation_id = '${id}' order by person_id`,
    `select * from notices where organisation_id = '${id}' order by sequence`,
    `select * from reminders where organisation_id = '${id}' order by kind, about`,
    ...[
      "acknowledgements",
      "discretion_uses",
      "clause_remarks",
      "consultations",
      "consultation_comments",
      "training_sessions",
      "training_attendance",
      "training_questions",
      "training_answers",
    ].map((table) => `select * from ${table} where organisation_id = '${id}'`),
    `select * from members where organisation_id = '${id}' order by person_id`,
    `select * from links where organisation_id = '${id}' order by id`,
  ];
  const found = [];
  for (const query of queries) found.push(await sql(query));
  return found;
}

describe("the things of another organisation", () => {
  test("are asked after through every function there is", () => {
    const rooms = {
      acknowledgements,
      clauseRemarks,
      consultations,
      copies,
      discretionUses,
      links,
      notices,
      organisations,
      people,
      proposals,
      reminders,
      sites,
      training,
      workbooks,
      versions,
      results,
    };
    const functions = Object.entries(rooms).flatMap(([room, exports]) =>
      Object.entries(exports)
        .filter(([, value]) => typeof value === "function")
        .map(([name]) => `${room}.${name}`),
    );
    expect(functions.sort()).toEqual([...Object.keys(deeds), ...gates].sort());
  });

  test("are not seen and not touched, whatever one does in one's own", async () => {
    const stage = await testStage();
    const { database } = stage;
    const neighbour = await settle(database);
    const before = await everythingOf(stage, neighbour.id);
    for (const rows of before) expect(rows.length).toBeGreaterThan(0);
    // Every deed once in any case, and then in any order.
    const stories = [
      Object.keys(deeds).flatMap((name) => [1, 2, 3].map((count): [string, number] => [name, count])),
    ];
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.integer({ min: 1, max: 12 })), {
          minLength: 5,
          maxLength: 25,
        }),
        async (story) => {
          round += 1;
          const own = await testOrganisation(database, `own-${round}`);
          for (const [name, count] of story) {
            const said = await deeds[name]?.(database, own, { ...neighbour, count }).catch(
              (error: unknown) => {
                // A clash within one's own organisation, or a correction of what is not one's own.
                expect(String(error)).toMatch(/^(UniqueViolation|MissingReference):/);
              },
            );
            const heard = JSON.stringify({ said });
            expect(heard, name).not.toContain(SECRET);
            expect(heard, name).not.toContain(neighbour.id);
          }
          expect(await everythingOf(stage, neighbour.id)).toEqual(before);
        },
      ),
      { numRuns: 25, examples: stories.map((story) => [story]) },
    );
  });
});
