/** Tables of published standards. See `usage`. */
import { entryFromRow } from "../lib/goals/charter.ts";
import { policyLanguageOf, takeOverStandards } from "../lib/goals/commands.ts";
import { listStandardRows } from "../lib/goals/queries.ts";
import { roundTrip } from "../lib/goals/roundtrip.ts";
import { readTable, writeTable } from "../lib/goals/table.ts";
import type { GoalChange, Incoming } from "../lib/goals/takeover.ts";
import { foundOrganisation } from "../lib/members/commands.ts";
import { findOrganisationAt } from "../lib/members/queries.ts";
import { fail, readArguments, readText, withInstallation } from "./arguments.ts";

const usage = `Usage:
  npm run --silent standards -- roundtrip FILE
      Each row of FILE (JSON lines or CSV) to a goal and back, one JSON object a line,
      with the sentence that the public page would say in English and in Chinese.
  npm run --silent standards -- import FILE --org SLUG [--from NAME] [--dry-run]
      Takes the standards of one organisation over into its workbook, with their results.
      The organisation is made where there is none at SLUG. Where FILE holds several
      organisations, NAME says whose. Importing again updates and never doubles.
  npm run --silent standards -- export --org SLUG [--format jsonl|csv]
      The goals of a workbook as such a table.`;

const { values, positionals } = readArguments(
  {
    org: { type: "string" },
    from: { type: "string" },
    format: { type: "string", default: "jsonl" },
    "dry-run": { type: "boolean", default: false },
  },
  usage,
);
const [command, file, ...rest] = positionals;
const print = (text: string) => process.stdout.write(text);

if (rest.length > 0) fail(usage);
else if (command === "roundtrip" && file) {
  print(
    roundTrip(readText(file))
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(""),
  );
} else if (command === "import" && file && values.org) await importTable(file, values.org);
else if (
  command === "export" &&
  !file &&
  values.org &&
  (values.format === "jsonl" || values.format === "csv")
)
  await exportTable(values.org, values.format);
else fail(usage);

/** The rows of one organisation; a line that cannot be read is named and left out. */
function rowsOf(path: string): Incoming[] {
  const lines = readTable(readText(path));
  const readable = lines.flatMap((each) => ("row" in each ? [each] : []));
  const names = [...new Set(readable.map(({ row }) => row.org))];
  const wanted = values.from ?? (names.length === 1 ? names[0] : undefined);
  if (readable.length > 0 && wanted === undefined)
    fail(
      `${path} holds ${names.length} organisations. Say whose standards with --from:\n${names.map((name) => `  ${name}`).join("\n")}`,
    );
  for (const each of lines)
    if ("error" in each) process.stderr.write(`Line ${each.line} was left out: ${each.error}\n`);
  const mine = readable.filter(({ row }) => row.org === wanted);
  if (mine.length === 0) fail(`${path} has no standard of ${wanted ?? "any organisation"}.`, 1);
  return mine.map(({ line, row }) => ({ line, entry: entryFromRow(row) }));
}

function sayChange({ kind, line, goal, results }: GoalChange): string {
  const subject = Object.values(goal.subject)[0] ?? "";
  const recorded =
    results.length === 0 ? "" : `, ${results.length} ${results.length === 1 ? "result" : "results"}`;
  return `${{ add: "new    ", change: "changed", same: "same   " }[kind]} line ${line}: ${subject}${recorded}\n`;
}

async function importTable(path: string, slug: string): Promise<void> {
  const incoming = rowsOf(path);
  const at = new Date();
  const dryRun = values["dry-run"];
  await withInstallation(async (database) => {
    const outcome = await database.transact(function* (tx) {
      const there = yield* findOrganisationAt(tx, slug);
      if (there)
        return yield* takeOverStandards(tx, there.id, incoming, { recordedBy: "import", at, dryRun });
      const source = incoming[0]?.entry.source;
      if (!source) return { ok: true as const, value: { changes: [] } };
      if (dryRun)
        return {
          ok: true as const,
          value: {
            changes: incoming.map(({ line, entry }): GoalChange => ({
              kind: "add",
              line,
              goal: entry.goal,
              results: entry.results.map((result) => ({ result })),
            })),
          },
        };
      const language = policyLanguageOf(source);
      const made = yield* foundOrganisation(tx, {
        slug,
        at,
        settings: {
          name: { [language]: source.org },
          languages: [language],
          timeZone: "UTC",
          visibility: "listed",
        },
      });
      if (!made.ok) return made;
      return yield* takeOverStandards(tx, made.value, incoming, { recordedBy: "import", at, dryRun });
    });
    if (!outcome.ok) fail(outcome.message, 1);
    const { changes } = outcome.value;
    const count = (kind: GoalChange["kind"]) => changes.filter((change) => change.kind === kind).length;
    print(changes.map(sayChange).join(""));
    print(
      `${dryRun ? "Nothing was written. It would be: " : ""}${count("add")} new, ${count("change")} changed, ${count("same")} the same.\n`,
    );
  });
}

async function exportTable(slug: string, format: "jsonl" | "csv"): Promise<void> {
  await withInstallation(async (database) => {
    const rows = await database.read(function* (db) {
      const organisation = yield* findOrganisationAt(db, slug);
      return organisation && (yield* listStandardRows(db, organisation.id, slug));
    });
    if (!rows) fail(`There is no organisation at ${slug}.`, 1);
    print(writeTable(rows.ok ? rows.value : [], format));
  });
}
