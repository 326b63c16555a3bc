/** Restores a backup. See `usage`. */
import { createReadStream, existsSync } from "node:fs";
import { sayHoldings } from "../lib/backup/backup.ts";
import { checkBackup, restoreBackup } from "../lib/backup/commands.ts";
import { fail, place, readArguments, secondsSince } from "./arguments.ts";

const usage = `Usage:
  npm run --silent restore -- FILE [--replace]
      Makes the installation what it was when the backup in FILE was taken, all of it or nothing.
      Keepword must not be running. An installation that is there stays unless --replace is said.
      "-" reads from standard input.
  npm run --silent restore -- FILE --check
      Only reads the file from one end to the other and says whether it is whole.`;

const { values, positionals } = readArguments(
  {
    replace: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    // A move carries on: nobody is signed out.
    moved: { type: "boolean", default: false },
  },
  usage,
);
const [from, ...rest] = positionals;
if (!from || rest.length > 0) fail(usage);
if (from !== "-" && !existsSync(from)) fail(`There is no file ${from}.`, 1);

const begun = performance.now();
const file = from === "-" ? process.stdin : createReadStream(from);

if (values.check) {
  const checked = await checkBackup(file);
  if (!checked.ok) fail(checked.message, 1);
  process.stdout.write(
    `The backup is whole. It was taken at ${checked.value.header.takenAt}. ${sayHoldings(checked.value.end, " when it was taken")}\n` +
      `It took ${secondsSince(begun)}.\n`,
  );
} else {
  const restored = await restoreBackup(place(), file, {
    replace: values.replace,
    as: values.moved ? "move" : "backup",
    at: new Date(),
  });
  if (!restored.ok) fail(restored.message, 1);
  const { takenAt, added } = restored.value;
  process.stdout.write(
    [
      `Restored as it was at ${takenAt}. ${sayHoldings(restored.value)}`,
      "What was written was read back and is what the backup holds, table by table.",
      ...(added > 0
        ? [`It was brought up to date by ${added} step${added === 1 ? "" : "s"} of the schema.`]
        : []),
      ...(values.moved
        ? []
        : ["Everybody signs in anew; invitations are made anew; mail that was on its way is not sent."]),
      `It took ${secondsSince(begun)}.`,
      "",
    ].join("\n"),
  );
}
