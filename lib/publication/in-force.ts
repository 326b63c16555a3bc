/** Which version holds at a moment. Nothing is ever switched: it follows from dates that were written once. */

/** A version as far as time is concerned. */
export type DatedVersion = {
  /** 1, 2, 3 … in the order of publishing. */
  sequence: number;
  effectiveFrom: Date;
  /** From when on it holds no more, though none followed it. */
  withdrawnAt?: Date | undefined;
};

export type VersionState = "scheduled" | "in_force" | "superseded" | "withdrawn";

const isWithdrawn = ({ withdrawnAt }: DatedVersion, at: Date) =>
  withdrawnAt !== undefined && withdrawnAt <= at;

/** Whether its time had come by then. What was withdrawn before its time never begins. */
export function hasBegun({ effectiveFrom, withdrawnAt }: DatedVersion, at: Date): boolean {
  return effectiveFrom <= at && !(withdrawnAt && withdrawnAt < effectiveFrom);
}

/**
 * The version in force at a moment: the last published one whose time has come and which was not withdrawn by then.
 * Where the last one was withdrawn, the one before it holds again.
 */
export function inForceAt<V extends DatedVersion>(versions: readonly V[], at: Date): V | undefined {
  let found: V | undefined;
  for (const version of versions)
    if (
      version.effectiveFrom <= at &&
      !isWithdrawn(version, at) &&
      (!found || version.sequence > found.sequence)
    )
      found = version;
  return found;
}

/** The versions whose time is still to come, the next one first. */
export function scheduledAt<V extends DatedVersion>(versions: readonly V[], at: Date): V[] {
  return versions
    .filter((version) => version.effectiveFrom > at && !isWithdrawn(version, at))
    .sort((one, other) => one.sequence - other.sequence);
}

/** What each of these versions is at a moment. */
export function statesAt(
  versions: readonly DatedVersion[],
  at: Date,
): (version: DatedVersion) => VersionState {
  const current = inForceAt(versions, at)?.sequence;
  return (version) => {
    if (isWithdrawn(version, at)) return "withdrawn";
    if (version.effectiveFrom > at) return "scheduled";
    return version.sequence === current ? "in_force" : "superseded";
  };
}

/** What a version is at a moment. */
export function stateAt(version: DatedVersion, versions: readonly DatedVersion[], at: Date): VersionState {
  return statesAt(versions, at)(version);
}

/** When the next moment is at which another version may hold; nothing where none is known. */
export function nextTurn(versions: readonly DatedVersion[], at: Date): Date | undefined {
  return scheduledAt(versions, at).reduce<Date | undefined>(
    (soonest, { effectiveFrom }) => (!soonest || effectiveFrom < soonest ? effectiveFrom : soonest),
    undefined,
  );
}
