/** The limits of standards in the course of time, from what each version noted when it was published. */
import type { TargetChange, TargetHistory, TargetLine } from "./page.ts";
import type { Targets } from "./version.ts";

type Noted = { number: string; targets: Targets | null };

/**
 * What each version altered, the versions in the order of publishing. The first says nothing: all of it was new.
 * @returns by the number of the version
 */
export function targetChanges(
  versions: readonly Noted[],
  language: string,
): Map<string, readonly Omit<TargetChange, "name">[]> {
  const limits = new Map<string, string>();
  const found = new Map<string, Omit<TargetChange, "name">[]>();
  versions.forEach(({ number, targets }, at) => {
    const changes: Omit<TargetChange, "name">[] = [];
    for (const [goal, words] of Object.entries(targets ?? {})) {
      const after = words[language];
      if (after === undefined) continue;
      const before = limits.get(goal);
      if (after === "") limits.delete(goal);
      else limits.set(goal, after);
      changes.push({
        goal,
        ...(before === undefined ? {} : { before }),
        ...(after === "" ? {} : { after }),
      });
    }
    found.set(number, at === 0 ? [] : changes);
  });
  return found;
}

/** So many limits of a standard are told on the page itself. */
const latestLimits = 10;

/** The limits that each standard had up to a version, the latest first; standards that had one only are left out. */
export function targetHistory(
  versions: readonly (Noted & { since: string })[],
  language: string,
): Map<string, TargetHistory> {
  const lines = new Map<string, TargetLine[]>();
  for (const { number, since, targets } of versions)
    for (const [goal, words] of Object.entries(targets ?? {})) {
      const limit = words[language];
      if (limit === undefined) continue;
      if (limit === "") {
        lines.delete(goal);
        continue;
      }
      const known = lines.get(goal) ?? [];
      known.push({ number, since, limit });
      lines.set(goal, known);
    }
  return new Map(
    [...lines]
      .filter(([, known]) => known.length > 1)
      .map(([goal, known]) => [
        goal,
        { lines: known.slice(-latestLimits).reverse(), isWhole: known.length <= latestLimits },
      ]),
  );
}
