/** How long things take. */

/** The middle one of some figures, with two digits where it is small. */
export function medianOf(figures: readonly number[]): number {
  const middle = [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)];
  if (middle === undefined) throw new Error("There is no median of nothing.");
  return Number(middle.toFixed(middle < 10 ? 2 : 0));
}

/** Milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
