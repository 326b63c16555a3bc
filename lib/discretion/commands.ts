import { createHash } from "node:crypto";
import { findUse, insertUse, takeUseBack } from "../../db/discretion-uses.ts";
import type { Tx, Work } from "../../db/work.ts";
import { takeBackHours } from "../handbook/use.ts";
import { refuse, refuseFields } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import { refuseUnless } from "../members/queries.ts";
import { hasBegun } from "../publication/in-force.ts";
import { listStandingVersions } from "../publication/queries.ts";
import { type Result, succeed } from "../result.ts";
import type { UseForm } from "./forms.ts";
import { findLimits } from "./queries.ts";

const hour = 3_600_000;

/** A use that was noted, and until when it can be taken back (ISO times). */
export type NotedUse = { id: string; at: string; until: string };

function noted({ id, at }: { id: string; at: Date }): NotedUse {
  return {
    id,
    at: at.toISOString(),
    until: new Date(at.getTime() + takeBackHours * hour).toISOString(),
  };
}

/**
 * Notes that something was settled under a limit of a version that holds, or held: a page that was kept on a device
 * may be older than the version in force. An amount beyond the limit is noted like any other.
 */
export function* noteUse(
  tx: Tx,
  actor: Actor,
  { saveId, number, limitId, outcome, amount }: UseForm,
  at: Date,
): Work<Result<NotedUse>> {
  const { organisationId, personId } = actor;
  const refused = yield* refuseUnless(tx, actor, "noteUse");
  if (refused) return refused;
  // What is sent again is the same row again.
  const id = createHash("sha256")
    .update(JSON.stringify([organisationId, personId, saveId]))
    .digest("hex");
  const before = yield* findUse(tx, organisationId, id);
  if (before)
    return before.number === number && before.limitId === limitId && before.outcome === outcome
      ? succeed(noted(before))
      : refuse("save-id-used");
  const standing = (yield* listStandingVersions(tx, organisationId)).find((each) => each.number === number);
  const limits =
    standing && hasBegun(standing, at) ? yield* findLimits(tx, organisationId, number) : undefined;
  if (!limits) return refuse("no-version");
  const limit = limits.find((each) => each.id === limitId);
  if (!limit) return refuseFields({ limitId: "not-a-limit" });
  const { situation, upTo } = limit;
  if (amount && amount.currency !== upTo?.currency)
    return refuseFields({
      amount: upTo
        ? { code: "other-currency", values: { currency: upTo.currency } }
        : { code: "no-sum-named" },
    });
  const use = {
    id,
    number,
    limitId,
    situation,
    upTo: upTo ?? null,
    personId,
    amount: amount ?? null,
    outcome,
    at,
  };
  yield* insertUse(tx, organisationId, use);
  return succeed(noted(use));
}

/** Takes a use back that was noted by mistake: one's own, while it is fresh. What is taken back stays on record. */
export function* takeBackUse(tx: Tx, actor: Actor, id: string, at: Date): Work<Result<undefined>> {
  const refused = yield* refuseUnless(tx, actor, "noteUse");
  if (refused) return refused;
  const use = yield* findUse(tx, actor.organisationId, id);
  if (use?.personId !== actor.personId) return refuse("not-found");
  if (use.takenBackAt) return succeed(undefined);
  if (at.getTime() - use.at.getTime() > takeBackHours * hour)
    return refuse("use-stays", { hours: takeBackHours });
  yield* takeUseBack(tx, actor.organisationId, id, at);
  return succeed(undefined);
}
