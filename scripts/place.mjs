import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, whatever folder a script was started from. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Everything that a build or a run of the tests leaves behind is in here. */
export const buildFolder = path.join(root, "build");

/**
 * Tells the person how things go. Standard error, so that what a script writes to standard output stays clean.
 * @param {string} sentence
 */
export function tell(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Ends the process with a sentence that says what happened and what to do.
 * @param {string} sentence
 * @returns {never}
 */
export function giveUp(sentence) {
  tell(sentence);
  process.exit(1);
}
