/** A process that publishes once and says how far it is, so that a test can kill it at any moment of it. */
import { writeSync } from "node:fs";
import { openDatabase } from "../../db/database.ts";
import { findOrganisationByAddress } from "../../db/organisations.ts";
import { publishDraft } from "./commands.ts";

/** Written at once: a message to the parent would wait until the transaction is over. */
function say(word: "ready" | "started" | "done"): void {
  writeSync(1, `${word}\n`);
}

const [dataDir = "", url = ""] = process.argv.slice(2);

/** Opened only when it is its turn: whoever opens after a kill has to recover what was left. */
async function publishOnce(): Promise<void> {
  const database = await openDatabase({ dataDir, ...(url ? { url } : {}) });
  const organisation = await database.read((db) => findOrganisationByAddress(db, "harbour-water"));
  if (!organisation) throw new Error("There is nothing to publish.");
  const outcome = await database.transact(function* (tx) {
    say("started");
    return yield* publishDraft(tx, organisation.id, {
      changeNote: { en: "Once more." },
      publishedBy: "test",
      at: new Date(),
    });
  });
  if (!outcome.ok) throw new Error(outcome.message);
  say("done");
}

process.stdin.once("data", () => void publishOnce());
say("ready");
