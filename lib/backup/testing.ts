/** A process that restores once and says how far it is, so that a test can kill it at any moment of it. */
import { createReadStream, writeSync } from "node:fs";
import { restoreBackup } from "./commands.ts";

/** Written at once: a message to the parent would wait until the work pauses. */
function say(word: string): void {
  writeSync(1, `${word}\n`);
}

const [dataDir = "", url = ""] = process.argv.slice(2);
say("ready");
process.stdin.once("data", (file) => {
  void (async () => {
    say("started");
    const restored = await restoreBackup(
      { dataDir, ...(url ? { url } : {}) },
      createReadStream(file.toString().trim()),
      { replace: true, as: "move", at: new Date(), tell: say },
    );
    if (!restored.ok) throw new Error(restored.message);
    say("done");
    // Alive until it is killed, so that a moment after the end is one as well.
    setTimeout(() => undefined, 60_000);
  })();
});
