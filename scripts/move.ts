/** Moves the installation to another database. See `usage`. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fail, place, readArguments } from "./arguments.ts";

const usage = `Usage:
  npm run --silent move -- postgres://USER:PASSWORD@HOST/DATABASE [--replace]
  npm run --silent move -- FOLDER [--replace]
      Copies everything from the installation that DATA_DIR and DATABASE_URL name to a PostgreSQL
      database, or to an SQLite file in FOLDER. Keepword must not be running. What is there stays
      unless --replace is said; the installation that is moved stays as it is in any case.`;

const { values, positionals } = readArguments({ replace: { type: "boolean", default: false } }, usage);
const [to, ...rest] = positionals;
if (!to || rest.length > 0) fail(usage);

const from = place();
const toServer = /^postgres(ql)?:/.test(to);
const folder = toServer ? from.dataDir : path.resolve(to);
const isSame = toServer ? to === from.url : !from.url && folder === from.dataDir;
if (isSame) fail("The installation is there already.", 1);

// Each engine in a process of its own: which columns there are is decided once in each.
const script = (
  name: string,
  args: string[],
  environment: Record<string, string>,
  stdio: [0 | "pipe", 1 | "pipe"],
) =>
  spawn(process.execPath, [path.resolve("scripts", "run.mjs"), name, "-", ...args], {
    env: { ...process.env, ...environment },
    stdio: [...stdio, "inherit"],
  });
const backup = script("backup", ["--alone"], {}, [0, "pipe"]);
const restore = script(
  "restore",
  ["--moved", ...(values.replace ? ["--replace"] : [])],
  { DATA_DIR: folder, DATABASE_URL: toServer ? to : "" },
  ["pipe", 1],
);
// Whichever ends early is noticed by its exit code.
restore.stdin?.on("error", () => undefined);
backup.stdout?.pipe(restore.stdin as NodeJS.WritableStream);
const ended = async (child: ReturnType<typeof spawn>) => (await once(child, "exit"))[0] as number | null;
const codes = await Promise.all([ended(backup), ended(restore)]);
if (codes.some((code) => code !== 0)) fail("The installation was not moved, and is as it was.", 1);

if (!toServer) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [secret, copy] = [from.dataDir, folder].map((each) => path.join(each, "secret"));
  if (secret && copy && existsSync(secret) && !existsSync(copy))
    copyFileSync(secret, copy, constants.COPYFILE_EXCL);
}
process.stdout.write(
  `Moved. Start Keepword with ${toServer ? "DATABASE_URL set to the new address" : `DATA_DIR=${folder} and without DATABASE_URL`}. ` +
    `Whoever is signed in stays so${toServer ? " where DATA_DIR, with the file “secret” in it, stays the same" : ""}.\n` +
    "The installation that was moved is still where it was; take it away once the new one has proved itself.\n",
);
