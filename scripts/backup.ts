/** Backs the installation up. See `usage`. */
import { statSync } from "node:fs";
import path from "node:path";
import { sayBytes, sayHoldings } from "../lib/backup/backup.ts";
import { backupName, saveBackup, sendBackup } from "../lib/backup/commands.ts";
import { fail, place, readArguments, secondsSince } from "./arguments.ts";

const usage = `Usage:
  npm run --silent backup -- [FILE or FOLDER]
      Writes everything that Keepword keeps to one file, while the server runs or not: to FILE, or
      to a file with the time in its name in FOLDER, which is DATA_DIR/backups unless told.
      "-" writes to standard output. The file "secret" in DATA_DIR is not in it.`;

const { values, positionals } = readArguments({ alone: { type: "boolean", default: false } }, usage);
const [to, ...rest] = positionals;
if (rest.length > 0) fail(usage);

const begun = performance.now();
const at = new Date();
const from = place();

if (to === "-") {
  const sent = await sendBackup({ ...from, alone: values.alone }, process.stdout, at);
  if (!sent.ok) fail(sent.message, 1);
  process.stderr.write(`Backed up. ${sayHoldings(sent.value)}\nIt took ${secondsSince(begun)}.\n`);
} else {
  const wanted = path.resolve(to ?? path.join(from.dataDir, "backups"));
  const isFolder =
    to === undefined ||
    to.endsWith("/") ||
    statSync(wanted, { throwIfNoEntry: false })?.isDirectory() === true;
  const saved = await saveBackup(from, isFolder ? path.join(wanted, backupName(at)) : wanted, at);
  if (!saved.ok) fail(saved.message, 1);
  process.stdout.write(
    `Backed up to ${saved.value.file}. ${sayHoldings(saved.value)}\n` +
      `The file has ${sayBytes(saved.value.bytes)} and was read once more from the disk. It took ${secondsSince(begun)}.\n`,
  );
}
