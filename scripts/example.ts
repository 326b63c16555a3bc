/** Fills an installation with example organisations, so that there is something to look at. */
import { readConfiguration } from "../lib/configuration.ts";
import { fillWithExamples } from "../lib/example/commands.ts";
import { harbourWater } from "../lib/example/harbour-water.ts";
import { qingheBooks } from "../lib/example/qinghe-books.ts";
import { publicPage } from "../lib/paths.ts";
import { fail, readArguments, withInstallation } from "./arguments.ts";

readArguments({}, "Usage:\n  npm run example");
const configuration = readConfiguration(process.env);
const origin = configuration.ok ? configuration.value.publicUrl : "";

await withInstallation(async (database) => {
  const outcome = await fillWithExamples(database, [harbourWater, qingheBooks], new Date());
  if (!outcome.ok) fail(outcome.message, 1);
  process.stdout.write(outcome.value.map((slug) => `${origin}${publicPage(slug)}\n`).join(""));
});
