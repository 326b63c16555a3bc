/** Tables of published standards: a test of whether the goal model holds them. See `usage`. */
import { readFileSync } from "node:fs";
import { roundTrip } from "../lib/goals/roundtrip.ts";

const usage = `Usage:
  npm run --silent standards -- roundtrip FILE
      Each row of FILE (JSON lines or CSV) to a goal and back, one JSON object a line,
      with the sentence that the public page would say in English and in Chinese.`;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return fail(`The file ${file} cannot be read.`);
  }
}

const [command, file] = process.argv.slice(2);
if (command === "roundtrip" && file !== undefined) {
  const lines = roundTrip(readText(file)).map((line) => `${JSON.stringify(line)}\n`);
  process.stdout.write(lines.join(""));
} else fail(usage);
