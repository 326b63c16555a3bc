import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, nextFolder } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";
import { endWithParent } from "./parent.mjs";
import { root } from "./place.mjs";

process.chdir(root);
endWithParent();
await ensureInstalled();
const build = await ensureBuilt();

// The server runs in this very process: signals reach it without a messenger, and no idle parent stays in memory.
Object.assign(process.env, {
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
  KEEPWORD_NEXT_DIR: nextFolder(build),
});
// Source maps stay off: Node keeps the map of each of Next's several hundred files in memory, 200 MB of them. Whoever
// has a trace to read starts it with NODE_OPTIONS=--enable-source-maps.
await import(pathToFileURL(path.join(build, "server.js")).href);
