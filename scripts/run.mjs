import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findBuild } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";
import { endWithParent } from "./parent.mjs";
import { giveUp, root } from "./place.mjs";

const [name = "", ...args] = process.argv.slice(2);
const source = path.join(root, "scripts", `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(source)) {
  const names = readdirSync(path.join(root, "scripts")).flatMap(
    (file) => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? [],
  );
  giveUp(`There is no script called "${name}". There are: ${names.join(", ")}.`);
}

process.chdir(root);
endWithParent();
await ensureInstalled();
if (!("NODE_ENV" in process.env)) Object.assign(process.env, { NODE_ENV: "production" });
const build = findBuild();
const built = build && path.join(build, "scripts", `${name}.js`);
const file = built && existsSync(built) ? built : source;
process.setSourceMapsEnabled(true);
if (file === source) {
  const { register } = await import("tsx/esm/api");
  register();
}
process.argv = [process.execPath, file, ...args];
await import(pathToFileURL(file).href);
