/** Which clauses trouble people most, reckoned from what they said. */
import { type ClauseRemarkKind, type ClauseRemarkOutcome, isOver } from "./clause-remark.ts";

type Said = {
  clause: string;
  kind: ClauseRemarkKind;
  personId: string;
  number: string;
  outcome: ClauseRemarkOutcome | null;
};

/** What was said of one clause or standard. People are counted, not remarks: each once, whatever they repeat. */
export type Trouble<R> = {
  clause: string;
  people: number;
  kinds: Record<ClauseRemarkKind, number>;
  /** People whose trouble is not over: not answered, or with a promise alone. */
  open: number;
  /** How many remarks nobody answered. */
  unanswered: number;
  /** The number of the earliest version of which it was said. */
  since: string;
  remarks: readonly R[];
};

const peopleIn = (remarks: readonly Said[]) => new Set(remarks.map(({ personId }) => personId)).size;

/**
 * The clauses that trouble most first: by the people for whom it is not over, then by all people, then by how long ago
 * it began.
 * @param remarks the oldest first
 * @param numbers of all versions, the oldest first
 */
export function troublesOf<R extends Said>(remarks: readonly R[], numbers: readonly string[]): Trouble<R>[] {
  const byClause = new Map<string, R[]>();
  for (const remark of remarks) byClause.set(remark.clause, [...(byClause.get(remark.clause) ?? []), remark]);
  return [...byClause]
    .map(([clause, some]): Trouble<R> => {
      const of = (kind: ClauseRemarkKind) => peopleIn(some.filter((each) => each.kind === kind));
      const said = new Set(some.map(({ number }) => number));
      return {
        clause,
        people: peopleIn(some),
        kinds: { in_the_way: of("in_the_way"), unclear: of("unclear") },
        open: peopleIn(some.filter((each) => !isOver(each))),
        unanswered: some.filter(({ outcome }) => outcome === null).length,
        since: numbers.find((each) => said.has(each)) ?? some[0]?.number ?? "",
        remarks: some,
      };
    })
    .sort((one, other) => other.open - one.open || other.people - one.people);
}
