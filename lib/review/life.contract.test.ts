import { describe, expect, test } from "vitest";
import { findOrganisation, saveSettings } from "../../db/organisations.ts";
import { listDueMail } from "../../db/outbox.ts";
import {
  findLatestProposal,
  findOpenProposal,
  listDraftAuthors,
  listProposalEvents,
} from "../../db/proposals.ts";
import { listMembers, saveMember } from "../../db/people.ts";
import { noon, testOrganisation, testStage } from "../../db/testing.ts";
import { findVersion, listVersions } from "../../db/versions.ts";
import { verifyEverything } from "../chains/queries.ts";
import type { Actor } from "../members/actor.ts";
import { giveNotice, remind } from "../notices/commands.ts";
import { publishAs } from "../publication/commands.ts";
import { listStandingVersions } from "../publication/queries.ts";
import { inForceAt } from "../publication/in-force.ts";
import { versionMetadata } from "../publication/version.ts";
import type { VersionForm } from "../publication/forms.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { decideAs, submitDraft } from "./commands.ts";
import type { Decision } from "./forms.ts";
import { findReview } from "./queries.ts";
import { aMember } from "./testing.ts";

const minute = 60_000;
const later = (minutes: number) => new Date(noon.getTime() + minutes * minute);
const origin = "https://promises.example";

async function stage({ approvals = 1 } = {}) {
  const { database, openAnother } = await testStage();
  const organisationId = await testOrganisation(database);
  if (approvals > 1)
    await database.transact(function* (tx) {
      const { settings, revision } = (yield* findOrganisation(tx, organisationId))!;
      yield* saveSettings(tx, organisationId, revision, { ...settings, approvals });
    });
  const member = (name: string, role: Actor["role"]) =>
    aMember(database, organisationId, { name, role, at: noon });
  const mei = await member("Mei", "manager");
  const ann = await member("Ann", "approver");
  const write = (by: Actor, change: Partial<Workbook> = {}, at = noon) =>
    database.transact((tx) =>
      replaceDraft(tx, organisationId, { ...smallWorkbook, ...change }, { savedBy: by.personId, at }),
    );
  const submit = (by: Actor, form: Partial<VersionForm> = {}, at = noon) =>
    database.transact((tx) =>
      submitDraft(
        tx,
        by,
        { changeNote: { en: "Because." }, waivers: {}, kind: "material", ...form },
        { at, origin },
      ),
    );
  const act = async (by: Actor, decision: Decision, at = noon, id?: string) => {
    const open = await database.read((db) => findOpenProposal(db, organisationId));
    return decideAs(database, by, id ?? open?.id ?? "none", decision, { at, origin });
  };
  /** Writes, has it approved by Ann, and publishes. */
  const bringOut = async (change: Partial<Workbook>, form: Partial<VersionForm> = {}, at = noon) => {
    await write(mei, change, at);
    const submitted = await submit(mei, form, at);
    if (!submitted.ok) return submitted;
    await act(ann, { do: "approve" }, at);
    return act(mei, { do: "publish" }, at);
  };
  const notice = (by: Actor, number: string, form: Parameters<typeof giveNotice>[3], at = noon) =>
    database.transact((tx) => giveNotice(tx, by, number, form, at));
  const inForce = async (at: Date) =>
    inForceAt(await database.read((db) => listStandingVersions(db, organisationId)), at)?.number;
  return {
    database,
    openAnother,
    organisationId,
    member,
    mei,
    ann,
    write,
    submit,
    act,
    bringOut,
    notice,
    inForce,
  };
}

const reworded = {
  vision: { ...smallWorkbook.vision, statement: { en: "Home by bike the very same day." } },
};

describe("review", () => {
  test("takes two people, and the version says who they were", async () => {
    const { database, organisationId, mei, ann, write, submit, act } = await stage();
    await write(mei);
    expect(await submit(mei)).toMatchObject({ ok: true, value: { number: "1.0", approvalsNeeded: 1 } });
    expect(await act(mei, { do: "publish" })).toMatchObject({ ok: false, code: "not-approved" });
    expect(await act(mei, { do: "approve" })).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await act(ann, { do: "approve" })).toMatchObject({ ok: true, value: { state: "approved" } });
    expect(await act(ann, { do: "publish" })).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await act(mei, { do: "publish" }, later(5))).toMatchObject({
      ok: true,
      value: { state: "published", version: { number: "1.0" } },
    });
    const version = await database.read((db) => findVersion(db, organisationId, "1.0"));
    expect(versionMetadata.parse(JSON.parse(version!.metadata))).toMatchObject({
      format: 2,
      authors: [mei.personId],
      approvals: [{ person: ann.personId, at: noon.toISOString() }],
      withoutReview: false,
      submittedAt: noon.toISOString(),
      publishedAt: later(5).toISOString(),
    });
    expect(await database.read((db) => listDraftAuthors(db, organisationId))).toEqual([]);
  });

  test("is not for those who wrote in it, whatever their role", async () => {
    const { member, mei, ann, write, submit, act } = await stage();
    const bo = await member("Bo", "administrator");
    await write(bo);
    await write(mei, reworded);
    await submit(mei);
    expect(await act(bo, { do: "approve" })).toMatchObject({ ok: false, code: "own-draft" });
    expect(await act(bo, { do: "return", reason: "No." })).toMatchObject({ ok: false, code: "own-draft" });
    expect(await act(ann, { do: "approve" })).toMatchObject({ ok: true });
  });

  test("freezes what was put up: an edit ends it, and nobody publishes what nobody read", async () => {
    const { database, organisationId, mei, ann, write, submit, act } = await stage();
    await write(mei);
    const first = await submit(mei);
    const id = first.ok ? first.value.id : "";
    await act(ann, { do: "approve" });
    await write(mei, reworded, later(1));
    expect(await act(mei, { do: "publish" }, later(2), id)).toMatchObject({
      ok: false,
      code: "proposal-over",
    });
    const proposal = await database.read((db) => findLatestProposal(db, organisationId));
    expect(proposal?.state).toBe("restarted");
    const events = await database.read((db) => listProposalEvents(db, organisationId, id));
    expect(events.map(({ kind }) => kind)).toEqual(["submitted", "approved", "restarted"]);
    expect(events.at(-1)?.personId).toBe(mei.personId);
    expect(await database.read((db) => listVersions(db, organisationId))).toEqual([]);
  });

  test("sends back with a reason, and keeps remarks on clauses", async () => {
    const { database, mei, ann, write, submit, act } = await stage();
    await write(mei);
    const submitted = await submit(mei);
    const id = submitted.ok ? submitted.value.id : "";
    await act(ann, { do: "comment", text: "Who opens the gate?", clause: "complaints/ways" });
    expect(await act(ann, { do: "return", reason: "Nobody can keep this." })).toMatchObject({ ok: true });
    const review = await database.read((db) => findReview(db, mei));
    expect(review.ok && review.value).toMatchObject({
      proposal: { id, state: "returned", submitter: "Mei" },
      open: false,
      events: [
        { kind: "submitted", who: "Mei" },
        { kind: "commented", who: "Ann", clause: "complaints/ways", text: "Who opens the gate?" },
        { kind: "returned", who: "Ann", text: "Nobody can keep this." },
      ],
      may: { approve: false, publish: false },
    });
    expect(await act(ann, { do: "approve" }, noon, id)).toMatchObject({ ok: false, code: "proposal-over" });
  });

  test("takes as many approvals as the organisation asks for, each of another person", async () => {
    const { member, mei, ann, write, submit, act } = await stage({ approvals: 2 });
    await write(mei);
    expect(await submit(mei)).toMatchObject({
      ok: false,
      code: "too-few-approvers",
      values: { needed: 2, there: 1 },
    });
    const bo = await member("Bo", "approver");
    expect(await submit(mei)).toMatchObject({ ok: true });
    expect(await act(ann, { do: "approve" })).toMatchObject({ value: { state: "in_review" } });
    expect(await act(ann, { do: "approve" })).toMatchObject({ value: { state: "in_review" } });
    expect(await act(mei, { do: "publish" })).toMatchObject({ ok: false, code: "not-approved" });
    expect(await act(bo, { do: "approve" })).toMatchObject({ value: { state: "approved" } });
  });

  test("mails those who may approve, and later the hash, each once", async () => {
    const { database, bringOut } = await stage();
    const published = await bringOut({});
    expect(published.ok).toBe(true);
    const mail = await database.read((db) => listDueMail(db, later(1), 50));
    expect(mail.map(({ kind, to }) => [kind, to])).toEqual([
      ["version-review", "ann@harbour.example"],
      ["version-published", "ann@harbour.example"],
    ]);
    const hash = published.ok && "version" in published.value ? published.value.version?.hash : undefined;
    expect(mail[1]?.text).toContain(hash);
    expect(mail[1]?.text).toContain(`${origin}/s/harbour-water/v/1.0\n`);
    // Until its hour only those who are signed in can read it.
    await bringOut(reworded, { effectiveFrom: "2026-09-02T09:00" }, later(2));
    const next = await database.read((db) => listDueMail(db, later(3), 50));
    expect(next.at(-1)).toMatchObject({ kind: "version-published" });
    expect(next.at(-1)?.text).toContain(`${origin}/handbook/harbour-water/v/2.0\n`);
  });

  test("is left out only by an administrator who is alone, and only if they say so", async () => {
    const { database, organisationId, member, mei, write } = await stage();
    const bo = await member("Bo", "administrator");
    await write(mei);
    const form = { changeNote: { en: "First." }, waivers: {}, kind: "material" as const };
    const publish = (by: Actor, withoutReview: boolean) =>
      publishAs(database, by, { ...form, withoutReview }, noon);
    // Ann could approve it.
    expect(await publish(bo, true)).toMatchObject({ ok: false, code: "review-needed" });
    const approver = (await database.read((db) => listMembers(db, organisationId))).find(
      ({ role }) => role === "approver",
    );
    await database.transact((tx) => saveMember(tx, organisationId, approver!.personId, { removedAt: noon }));
    expect(await publish(mei, true)).toMatchObject({ ok: false, code: "review-needed" });
    expect(await publish(bo, false)).toMatchObject({ ok: false, code: "review-needed" });
    expect(await publish(bo, true)).toMatchObject({ ok: true, value: { number: "1.0" } });
    const version = await database.read((db) => findVersion(db, organisationId, "1.0"));
    expect(JSON.parse(version!.metadata)).toMatchObject({ withoutReview: true, approvals: [] });
  });
});

describe("versions", () => {
  test("are editorial only where nothing is promised otherwise, and say what is", async () => {
    const { bringOut } = await stage();
    await bringOut({});
    expect(await bringOut(reworded, { kind: "editorial" }, later(1))).toMatchObject({
      ok: true,
      value: { version: { number: "1.1" } },
    });
    const [goal, ...goals] = smallWorkbook.goals;
    const stricter = structuredClone(goal!);
    const limit = stricter.bands[0]!.limits[0]!;
    if ("time" in limit && limit.time && "value" in limit.time)
      limit.time.value = (limit.time.value ?? 0) + 1;
    const change = { ...reworded, goals: [stricter, ...goals] };
    const refused = await bringOut(change, { kind: "editorial" }, later(2));
    expect(refused).toMatchObject({ ok: false, code: "material-change" });
    expect(!refused.ok && JSON.stringify(refused.details)).toContain(stricter.id);
    expect(await bringOut(change, {}, later(3))).toMatchObject({ value: { version: { number: "2.0" } } });
  });

  test("need a change note in every language, an hour that exists and a day to come", async () => {
    const { mei, write, submit } = await stage();
    await write(mei, { languages: ["en", "zh-Hans"] });
    expect(await submit(mei, { effectiveFrom: "2027-03-28T01:30", reviewOn: "2026-08-31" })).toMatchObject({
      ok: false,
      code: "invalid",
      faults: {
        "changeNote.zh-Hans": { code: "required" },
        effectiveFrom: { code: "hour-skipped" },
        reviewOn: { code: "in-the-past" },
      },
    });
    await write(mei);
    expect(await submit(mei, { effectiveFrom: "2026-09-01T13:00" })).toMatchObject({
      ok: false,
      faults: { effectiveFrom: { code: "in-the-past" } },
    });
  });

  test("hold from their hour on, not before, and the one before until then", async () => {
    const { bringOut, inForce } = await stage();
    await bringOut({});
    const scheduled = await bringOut(reworded, { effectiveFrom: "2026-09-02T09:00" }, later(1));
    expect(scheduled).toMatchObject({ value: { version: { effectiveFrom: "2026-09-02T08:00:00.000Z" } } });
    expect(await inForce(new Date("2026-09-02T07:59:59.999Z"))).toBe("1.0");
    expect(await inForce(new Date("2026-09-02T08:00:00.000Z"))).toBe("2.0");
    const sooner = await bringOut(
      { vision: { ...smallWorkbook.vision, statement: { en: "Something else." } } },
      {},
      later(2),
    );
    expect(sooner).toMatchObject({ ok: false, code: "before-scheduled" });
  });

  test("are withdrawn with a reason, the one before holds again, and numbers are never given twice", async () => {
    const { database, mei, bringOut, notice, inForce } = await stage();
    await bringOut({});
    const because = { en: "It promised what we cannot do." };
    expect(await notice(mei, "1.0", { kind: "withdrawn", because }, later(1))).toMatchObject({
      ok: false,
      code: "only-version",
    });
    await bringOut(reworded, {}, later(2));
    expect(await notice(mei, "2.0", { kind: "withdrawn", because: {} }, later(3))).toMatchObject({
      ok: false,
      faults: { "because.en": { code: "required" } },
    });
    expect(await notice(mei, "2.0", { kind: "withdrawn", because }, later(3))).toMatchObject({ ok: true });
    expect([await inForce(later(2.5)), await inForce(later(3))]).toEqual(["2.0", "1.0"]);
    expect(await notice(mei, "2.0", { kind: "withdrawn", because }, later(4))).toMatchObject({
      ok: false,
      code: "withdrawn-before",
    });
    expect(await bringOut({ ...reworded }, {}, later(5))).toMatchObject({
      value: { version: { number: "3.0" } },
    });
    const [report] = await database.read((db) => verifyEverything(db, {}));
    expect(report?.report).toMatchObject({ counts: { versions: 3, notices: 1 }, broken: [] });
  });

  test("are looked at again: the day is mailed about once, by whichever process, and the outcome is kept", async () => {
    const { database, openAnother, organisationId, mei, bringOut, notice } = await stage();
    await bringOut({}, { reviewOn: "2026-12-01" });
    const other = await openAnother();
    const dueMail = async () =>
      (await database.read((db) => listDueMail(db, new Date("2027-12-31"), 99))).filter(
        ({ kind }) => kind === "version-due",
      ).length;
    await remind(database, origin, new Date("2026-11-30T23:00:00Z"));
    expect(await dueMail()).toBe(0);
    const day = new Date("2026-12-01T08:00:00Z");
    const mailed = await Promise.all([remind(database, origin, day), remind(other, origin, day)]);
    expect(mailed[0] + mailed[1]).toBe(1);
    await remind(other, origin, new Date("2026-12-02T08:00:00Z"));
    expect(await dueMail()).toBe(1);
    const still = { kind: "reviewed" as const, because: { en: "Nothing moved." }, reviewOn: "2027-06-01" };
    expect(await notice(mei, "1.0", still, day)).toMatchObject({ ok: true });
    const [version] = await database.read((db) => listStandingVersions(db, organisationId));
    expect(version?.reviewed).toMatchObject({ because: still.because, reviewOn: "2027-06-01" });
    await remind(database, origin, new Date("2027-06-01T08:00:00Z"));
    expect(await dueMail()).toBe(2);
  });
});
