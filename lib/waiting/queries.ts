/** What waits for somebody at the desk, beside the draft itself. */
import type { Db, Work } from "../../db/work.ts";
import { findStandings } from "../acknowledgements/queries.ts";
import { countTroubled } from "../clause-remarks/queries.ts";
import type { Actor } from "../members/actor.ts";
import { may } from "../members/rights.ts";
import { findReview } from "../review/queries.ts";
import { findTraining } from "../training/queries.ts";
import type { Waiting } from "./waiting.ts";

/** What the actor may do something about, the most pressing first. */
export function* findWaiting(db: Db, actor: Actor, at: Date): Work<Waiting[]> {
  const found: Waiting[] = [];
  const review = yield* findReview(db, actor);
  if (review.ok && review.value) {
    const { proposal, may: mayNow, open } = review.value;
    const { number } = proposal;
    if (open && mayNow.approve) found.push({ what: "approve", number });
    if (open && mayNow.publish) found.push({ what: "publish", number });
    if (proposal.state === "returned" && may(actor, "publish")) found.push({ what: "returned", number });
  }
  if (may(actor, "answerClauseRemarks")) {
    const clauses = Object.keys(yield* countTroubled(db, actor)).length;
    if (clauses > 0) found.push({ what: "remarks", clauses });
  }
  if (may(actor, "readAcknowledgements")) {
    const { version, counts } = yield* findStandings(db, actor.organisationId, at);
    const people = counts.pending + counts.outdated;
    if (version && people > 0) found.push({ what: "readers", number: version.number, people });
  }
  const training = may(actor, "keepTraining") ? yield* findTraining(db, actor, at) : undefined;
  if (training?.ok) {
    const { launch, absentees, unrecorded } = training.value.due;
    if (launch && !launch.planned) {
      const { number, by, isLate } = launch;
      found.push({ what: "launch", number, by, isLate });
    }
    const missed = absentees.flatMap(({ people }) => people.filter(({ next }) => next === undefined));
    const people = new Set(missed.map(({ personId }) => personId)).size;
    if (people > 0) found.push({ what: "absentees", people });
    if (unrecorded.length > 0) found.push({ what: "unrecorded", sessions: unrecorded.length });
  }
  return found;
}
