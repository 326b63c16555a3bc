/** Policies from the command line. See `usage`. */
import { writeFileSync } from "node:fs";
import { z } from "zod";
import { readConfiguration } from "../lib/configuration.ts";
import { type Gap, waiveAll } from "../lib/document/gaps.ts";
import type { MaterialDifference } from "../lib/document/material.ts";
import { fileChoice, format as formatSchema } from "../lib/exports/format.ts";
import { takeFile } from "../lib/exports/queries.ts";
import { foundOrganisation } from "../lib/members/commands.ts";
import { findOrganisationAt } from "../lib/members/queries.ts";
import type { PolicyPreview } from "../lib/portable/bringing.ts";
import { bringPolicyIn } from "../lib/portable/commands.ts";
import { planPolicy } from "../lib/portable/queries.ts";
import { publishFromCommandLine } from "../lib/publication/commands.ts";
import { versionSchema } from "../lib/publication/forms.ts";
import { renderFile } from "../lib/render/file.ts";
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
      keeps the reason. The hour from which on it holds is that of the organisation's time zone.
  npm run --silent policy -- export --org SLUG --format pdf|docx|md|json|site
      [--version N] [--language en|zh-Hans] [--edition public|staff] [--out FILE]
      Writes a published version as a file; the one in force, in its first language, as
      customers read it, where nothing else is said. Without FILE, or with -, to standard output.
  npm run --silent policy -- import FILE --org SLUG [--dry-run]
      Makes the draft of the organisation at SLUG the policy in FILE, which was exported as json
      and is whole and unchanged. What is in review goes out of it; the languages of the
      organisation become those of the file. With --dry-run it only says what would change.`;

const { values, positionals } = readArguments(
  {
    org: { type: "string" },
    note: { type: "string", multiple: true },
    waive: { type: "string" },
    kind: { type: "string" },
    "effective-from": { type: "string" },
    "review-on": { type: "string" },
    format: { type: "string" },
    version: { type: "string" },
    language: { type: "string" },
    edition: { type: "string" },
    out: { type: "string" },
    "dry-run": { type: "boolean" },
  },
  usage,
);
const [command, file, ...rest] = positionals;
const slug = values.org;

if (rest.length > 0 || !slug) fail(usage);
else if (command === "load" && file) await load(file, slug);
else if (command === "publish" && !file && values.note) await publish(slug, values.note);
else if (command === "export" && !file) await exportFile(slug);
else if (command === "import" && file) await importFile(file, slug);
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

async function exportFile(org: string): Promise<void> {
  const { version, language, edition, out = "-" } = values;
  const format = formatSchema.safeParse(values.format);
  const choice = fileChoice.safeParse({ version, language, edition });
  if (!format.success || !choice.success) fail(usage);
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) fail(configuration.message);
  const origin = configuration.value.publicUrl;
  await withInstallation(async (database) => {
    const organisation = await database.read((db) => findOrganisationAt(db, org));
    if (!organisation) fail(`There is no organisation at ${org}.`, 1);
    const taken = await database.read((db) =>
      takeFile(db, organisation.id, format.data, {
        ...choice.data,
        origin,
        at: new Date(),
        seesScheduled: true,
      }),
    );
    if (!taken.ok) fail(taken.message, 1);
    const bytes = await renderFile(taken.value);
    if (out !== "-") writeBytes(out, bytes);
    // Waited for, since a pipe takes it in pieces.
    else await new Promise<void>((resolve) => process.stdout.write(bytes, () => resolve()));
  });
}

async function importFile(path: string, org: string): Promise<void> {
  const text = readText(path);
  await withInstallation(async (database) => {
    const organisation = await database.read((db) => findOrganisationAt(db, org));
    if (!organisation) fail(`There is no organisation at ${org}.`, 1);
    const planned = await database.read((db) => planPolicy(db, organisation.id, text));
    if (!planned.ok) fail(planned.message, 1);
    const { preview } = planned.value;
    process.stdout.write(`${previewLines(preview).join("\n")}\n`);
    if (preview.same) {
      process.stdout.write(`The draft of ${org} says exactly this already.\n`);
      return;
    }
    if (values["dry-run"]) return;
    const { plan } = preview;
    const by = { savedBy: null, at: new Date() };
    const brought = await database.transact((tx) => bringPolicyIn(tx, organisation.id, { text, plan }, by));
    if (!brought.ok) fail(brought.message, 1);
    process.stdout.write(`The draft of ${org} is now this policy.\n`);
  });
}

function previewLines({ policy, languages, inReview, changes }: PolicyPreview): string[] {
  const { name, number, publishedOn, effectiveOn } = policy;
  return [
    `${Object.values(name).join(" / ")}, version ${number}, published on ${publishedOn}, in force from ${effectiveOn}, in ${policy.languages.join(", ")}.`,
    ...(policy.languages.join() === languages.join()
      ? []
      : [`The policy of the organisation is in ${languages.join(", ")} now.`]),
    ...(inReview ? ["A version is in review, and goes out of it once the draft is replaced."] : []),
    ...changes.flatMap(({ language, groups }) =>
      groups.flatMap(({ title, differences }) =>
        differences.map(
          ({ kinds, number: now, oldNumber, heading }) =>
            `  ${language}, ${[title, now ?? oldNumber, heading].filter(Boolean).join(", ")}: ${kinds.join(", ")}`,
        ),
      ),
    ),
  ];
}

function writeBytes(out: string, bytes: Uint8Array): void {
  try {
    writeFileSync(out, bytes);
  } catch {
    fail(`The file ${out} cannot be written.`, 1);
  }
}

/** What a refusal to publish lists. */
function standingInTheWay({ details }: Failure): {
  gaps: readonly Gap[];
  material: readonly MaterialDifference[];
} {
  return { gaps: [], material: [], ...details };
}
