/** Chains of sealed records: what a walk along one can find. */

/**
 * `versions` are what was published, `notices` what was said of it afterwards, `results` what was measured,
 * `acknowledgements` who read what.
 */
export const chains = ["versions", "notices", "results", "acknowledgements"] as const;
export type ChainName = (typeof chains)[number];

export type ChainFault =
  /** A record is missing before this one, or two stand in one place. */
  | "gap"
  /** The hash before it is not the hash of the record before. */
  | "unlinked"
  /** Its own hash is not the hash of its text. */
  | "altered"
  /** What is shown of it is not what was hashed. */
  | "contradicted"
  /** Its text cannot be read. */
  | "unreadable";

export type BrokenLink = {
  chain: ChainName;
  /** Place in the chain: 1, 2, 3 … */
  sequence: number;
  /** As people call it: "2.0" for a version, what is said of it or that it was read, the goal's id for a result. */
  name: string;
  fault: ChainFault;
};

export type ChainReport = {
  /** How many records there are in each chain. */
  counts: Record<ChainName, number>;
  /** The hash that each chain ends with; nothing where it is empty. */
  ends: Partial<Record<ChainName, string>>;
  /** The first link that does not hold in each chain; none where all is whole. */
  broken: BrokenLink[];
  /** Those of the hashes that were asked after which stand in a chain. */
  anchored: string[];
};

/** A record as a walk needs it. `expected` is the hash made of its text, or the fault that hinders that. */
export type ChainRecord = {
  sequence: number;
  name: string;
  previousHash: string | null;
  hash: string;
  expected: { hash: string } | { fault: ChainFault };
};

/** The fault of a record where it stands: `before` is the one before it, or nothing for the first. */
export function faultOf(
  record: ChainRecord,
  before: Pick<ChainRecord, "sequence" | "hash"> | undefined,
): ChainFault | undefined {
  if (record.sequence !== (before?.sequence ?? 0) + 1) return "gap";
  if (record.previousHash !== (before?.hash ?? null)) return "unlinked";
  if ("fault" in record.expected) return record.expected.fault;
  if (record.expected.hash !== record.hash) return "altered";
  return undefined;
}
