/** Gives somebody access who has lost it, or makes a first administrator. */
import { readConfiguration } from "../lib/configuration.ts";
import { giveAccess } from "../lib/installation/commands.ts";
import { signInNameSchema } from "../lib/members/forms.ts";
import { fail, readArguments, withInstallation } from "./arguments.ts";

const usage = `Usage:
  npm run --silent administrator -- SIGN-IN-NAME [--org SLUG]
      Prints a link that works once, within a day. Whoever signs in with SIGN-IN-NAME sets a new
      password by it, and is administrator of the organisation at SLUG where one is named. Where
      nobody signs in with that name, the link makes them an administrator.`;

const { values, positionals } = readArguments({ org: { type: "string" } }, usage);
const [given, ...rest] = positionals;
if (!given || rest.length > 0) fail(usage);
const signInName = signInNameSchema.safeParse(given);
if (!signInName.success) fail(`Nobody can sign in as “${given}”.\n\n${usage}`);
const configuration = readConfiguration(process.env);
const origin = configuration.ok ? configuration.value.publicUrl : "";

await withInstallation(async (database) => {
  const access = await giveAccess(database, { signInName: signInName.data, slug: values.org }, new Date());
  if (!access.ok) fail(access.message, 1);
  process.stdout.write(`${origin}${access.value.path}\n`);
});
