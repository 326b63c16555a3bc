/** Policies from the command line. See `usage`. */
import { z } from "zod";
import { type Gap, waiveAll } from "../lib/document/gaps.ts";
import type { MaterialDifference } from "../lib/document/material.ts";
import { foundOrganisation } from "../lib/members/commands.ts";
import { findOrganisationAt } from "../lib/members/queries.ts";
import { publishFromCommandLine } from "../lib/publication/commands.ts";
import { versionSchema } from "../lib/publication/forms.ts";
import type { Failure } from "../lib/result.ts";
import { replaceDraft } from "../lib/workbook/commands.ts";
import { readWorkbook } from "../lib/workbook/workbook.ts";
import { fail, readArguments, readText, withInstallation } from "./arguments.ts";

const usage = `Usage:
  npm run --silent policy -- load FILE --org SLUG
      Makes the workbook in FILE (JSON, see docs/schema/workbook-1.json) the draft of the
      organisation at SLUG, which is made where there is none.
  npm run --silent policy -- publish --org SLUG --note TEXT [--note TEXT] [--waive REASON]
      [--kind material|editorial] [--effective-from 2026-12-01T09:00] [--review-on 2027-12-01]
      Publishes the draft as the next version, which says that nobody reviewed it. One TEXT for
      each language of the policy, in their order; a single one stands for all. Gaps are listed,
      and nothing is published, unless REASON says why it is published all the same; the version
      keeps the reason. The hour from which on it holds is that of the organisation's time zone.`;

const { values, positionals } = readArguments(
  {
    org: { type: "string" },
    note: { type: "string", multiple: true },
    waive: { type: "string" },
    kind: { type: "string" },
    "effective-from": { type: "string" },
    "review-on": { type: "string" },
  },
  usage,
);
const [command, file, ...rest] = positionals;
const slug = values.org;

if (rest.length > 0 || !slug) fail(usage);
else if (command === "load" && file) await load(file, slug);
else if (command === "publish" && !file && values.note) await publish(slug, values.note);
else fail(usage);

async function load(path: string, org: string): Promise<void> {
  let json: unknown;
  try {
    json = JSON.parse(readText(path));
  } catch {
    fail(`${path} is not JSON.`, 1);
  }
  const read = readWorkbook(json);
  if (!read.ok) {
    if (read.code === "invalid")
      fail(
        `${path} does not fit:\n${read.faults.map(({ path: at, message }) => `  ${at.join(".")}: ${message}`).join("\n")}`,
        1,
      );
    fail(
      read.code === "unknown_format"
        ? `${path} is a workbook of format ${JSON.stringify(read.found)}; this Keepword reads format 1.`
        : `${path} cannot be read.`,
      1,
    );
  }
  const { workbook } = read;
  const at = new Date();
  await withInstallation(async (database) => {
    const outcome = await database.transact(function* (tx) {
      const there = yield* findOrganisationAt(tx, org);
      const name = Object.fromEntries(Object.entries(workbook.organisation.name ?? { en: org }));
      const id = there
        ? { ok: true as const, value: there.id }
        : yield* foundOrganisation(tx, {
            slug: org,
            at,
            settings: {
              name,
              languages: workbook.languages,
              timeZone: workbook.organisation.timeZone ?? "UTC",
              visibility: "listed",
            },
          });
      if (!id.ok) return id;
      yield* replaceDraft(tx, id.value, workbook, { savedBy: null, at });
      return id;
    });
    if (!outcome.ok) fail(outcome.message, 1);
    process.stdout.write(`The draft of ${org} is now the workbook in ${path}.\n`);
  });
}

async function publish(org: string, notes: readonly string[]): Promise<void> {
  await withInstallation(async (database) => {
    const organisation = await database.read((db) => findOrganisationAt(db, org));
    if (!organisation) fail(`There is no organisation at ${org}.`, 1);
    const { languages } = organisation.settings;
    const said = versionSchema.safeParse({
      changeNote: Object.fromEntries(
        languages.map((language, at) => [language, notes.length === 1 ? notes[0] : notes[at]]),
      ),
      kind: values.kind,
      effectiveFrom: values["effective-from"],
      reviewOn: values["review-on"],
    });
    if (!said.success) fail(`${z.prettifyError(said.error)}\n\n${usage}`);
    const attempt = (waivers = said.data.waivers) =>
      publishFromCommandLine(database, organisation.id, { ...said.data, waivers }, new Date());
    let outcome = await attempt();
    if (!outcome.ok && outcome.code === "gaps" && values.waive)
      outcome = await attempt(waiveAll(standingInTheWay(outcome).gaps, values.waive));
    if (!outcome.ok) {
      const { gaps, material } = standingInTheWay(outcome);
      const lines = [
        outcome.message,
        ...Object.entries(outcome.fields ?? {}).map(([field, message]) => `  ${field}: ${message}`),
        ...gaps.map(({ sentence }) => `  ${sentence.en}`),
        ...material.map(({ name, what }) => `  ${name.en}: ${what.en}`),
      ];
      fail(lines.join("\n"), 1);
    }
    const { number, hash, effectiveFrom } = outcome.value;
    process.stdout.write(
      new Date(effectiveFrom) > new Date()
        ? `Version ${number} of ${org} will be in force from ${effectiveFrom}. Its hash is ${hash}.\n`
        : `Version ${number} of ${org} is published. Its hash is ${hash}.\n`,
    );
  });
}

/** What a refusal to publish lists. */
function standingInTheWay({ details }: Failure): {
  gaps: readonly Gap[];
  material: readonly MaterialDifference[];
} {
  return { gaps: [], material: [], ...details };
}
