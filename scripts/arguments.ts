/** What scripts share: reading their command line, ending with a message, opening the installation. */
import { readFileSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { readConfiguration } from "../lib/configuration.ts";
import { type Database, openInstallationAt } from "../lib/installation/commands.ts";

/** Ends the script: 2 for a call that cannot be taken, 1 for work that could not be done. */
export function fail(message: string, code: 1 | 2 = 2): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** The command line by Node's own rules; a wrong one ends with the reason and how to call it. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: process.argv.slice(2), allowPositionals: true, strict: true, options });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : "The call cannot be read."}\n\n${usage}`);
  }
}

export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return fail(`The file ${file} cannot be read.`);
  }
}

/** Where the installation is that the environment names. `url` is missing where it is an SQLite file. */
export function place(): { dataDir: string; url?: string } {
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) return fail(configuration.message);
  const { dataDirectory: dataDir, databaseUrl: url } = configuration.value;
  return { dataDir, ...(url === undefined ? {} : { url }) };
}

/** How long it took, for people: "1.2 seconds". */
export function secondsSince(begun: number): string {
  return `${((performance.now() - begun) / 1000).toFixed(1)} seconds`;
}

/** Works on the installation that the environment names and closes it, whatever happens. */
export async function withInstallation<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { dataDir, url } = place();
  const database = await openInstallationAt(dataDir, url).catch((error: unknown) => {
    if (error instanceof Error && error.name === "DatabaseRefused") return fail(error.message, 1);
    throw error;
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
