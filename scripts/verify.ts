/** Walks the chains of every organisation. See `usage`. */
import { type ChainFault, type ChainReport, chains } from "../lib/chains/chain.ts";
import { verifyEverything } from "../lib/chains/queries.ts";
import { fail, readArguments, withInstallation } from "./arguments.ts";

const usage = `Usage:
  npm run --silent verify -- [--org SLUG] [--anchor HASH]...
      Makes the hash of every published version, of what was said of it, of every recorded
      result and of every acknowledgement of staff again from its text, and looks whether each
      names the one before it. Ends with 0 where all chains are whole, and with 1 where one is
      not, naming the first link of each chain that does not hold.
      HASH is one that was kept elsewhere, from a public page, a feed or a mail: it must stand in a
      chain, or the chain was written anew since.`;

const { values, positionals } = readArguments(
  { org: { type: "string" }, anchor: { type: "string", multiple: true } },
  usage,
);
const anchors = (values.anchor ?? []).map((each) => each.replace(/\s/g, "").toLowerCase());
if (positionals.length > 0 || anchors.some((each) => !/^[0-9a-f]{64}$/.test(each))) fail(usage);

const faults: Record<ChainFault, string> = {
  gap: "a record before it is missing, or two stand in one place",
  unlinked: "it does not name the record before it",
  altered: "it was altered after it was sealed",
  contradicted: "what is shown of it is not what was sealed",
  unreadable: "its text cannot be read",
};

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

function lineOf(slug: string, { counts, ends, broken }: ChainReport): string {
  if (broken.length === 0) {
    const end = ends.versions ? `; the last version ends in ${ends.versions}` : "";
    const held = chains.map((chain) => counted(counts[chain], chain.slice(0, -1))).join(", ");
    return `${slug}: whole. ${held}${end}`;
  }
  return broken
    .map(({ chain, sequence, name, fault }) => {
      const which = {
        versions: `version ${name}`,
        notices: `notice ${sequence} (of version ${name})`,
        results: `result ${sequence} (${name})`,
        acknowledgements: `acknowledgement ${sequence} (of version ${name})`,
      }[chain];
      return `${slug}: BROKEN at ${which}: ${faults[fault]}.`;
    })
    .join("\n");
}

await withInstallation(async (database) => {
  const reports = await database.read((db) => verifyEverything(db, { slug: values.org, anchors }));
  if (values.org !== undefined && reports.length === 0) fail(`There is no organisation at ${values.org}.`, 1);
  for (const { slug, report } of reports) process.stdout.write(`${lineOf(slug, report)}\n`);
  const found = new Set(reports.flatMap(({ report }) => report.anchored));
  const lost = anchors.filter((each) => !found.has(each));
  for (const each of anchors)
    process.stdout.write(
      found.has(each)
        ? `The hash ${each} stands in a chain.\n`
        : `The hash ${each} stands in NO chain: what it belonged to was rewritten or removed.\n`,
    );
  if (lost.length > 0 || reports.some(({ report }) => report.broken.length > 0)) process.exitCode = 1;
});
