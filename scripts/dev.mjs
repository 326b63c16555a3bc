import { ensureInstalled } from "./installed.mjs";
import { endWithParent } from "./parent.mjs";
import { root } from "./place.mjs";

process.chdir(root);
endWithParent();
await ensureInstalled();
Object.assign(process.env, { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" });
const { register } = await import("tsx/esm/api");
register();
await import("../server.ts");
