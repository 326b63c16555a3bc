import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OrganisationId } from "../lib/members/organisation.ts";
import * as copies from "./copies.ts";
import type { Database } from "./database.ts";
import { makeId } from "./ids.ts";
import * as links from "./links.ts";
import * as notices from "./notices.ts";
import * as organisations from "./organisations.ts";
import * as people from "./people.ts";
import * as proposals from "./proposals.ts";
import * as results from "./results.ts";
import * as sites from "./sites.ts";
import {
  aNotice,
  aProposal,
  aResult,
  aVersion,
  documentsOf,
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
type Known = { resultId: string; personId: string; linkId: string; proposalId: string; count: number };

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
  "copies.listMovingRows": async (database, own) => {
    const copied = await database.read((db) => copies.listMovingRows(db, own));
    // The neighbour's person may have been invited, and is then known by name.
    return { ...copied, rows: copied.rows.filter(({ table }) => table !== "people") };
  },
  "copies.listVersionRows": (database, own) => database.read((db) => copies.listVersionRows(db, own, 1)),
  "copies.listResultRows": (database, own) =>
    database.read((db) => copies.listResultRows(db, own, { after: 0, upTo: 100, most: 100 })),
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
  "notices.claimReminder": async (database, own) => {
    // The neighbour has done it; that is nobody else's.
    const claimed = await database.transact((tx) =>
      notices.claimReminder(tx, own, { kind: "begins", about: "1.0", at: noon }),
    );
    return claimed ? "" : "done before";
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
};

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

async function settle(database: Database): Promise<Omit<Known, "count"> & { id: OrganisationId }> {
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
    yield* notices.claimReminder(tx, id, { kind: "begins", about: "1.0", at: noon });
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
  return { id, resultId: result.id, personId, linkId, proposalId };
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
    `select * from reminders where organisation_id = '${id}' order by kind`,
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
      copies,
      links,
      notices,
      organisations,
      people,
      proposals,
      sites,
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
