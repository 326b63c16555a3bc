/**
 * Sort keys: short texts that put the rows of a list in order, so that moving one row writes one row.
 * Digits and lower-case letters only: every database and every collation sorts them alike.
 * A key reads as a fraction in base 36, never with a 0 at its end.
 */
const digits = "0123456789abcdefghijklmnopqrstuvwxyz";
const base = digits.length;
/** Keys added at an end count up or down at this many digits, so that they stay short. */
const step = 4;

function valueAt(key: string, at: number): number {
  const digit = key[at];
  return digit === undefined ? 0 : digits.indexOf(digit);
}

function trimmed(key: string): string {
  return key.replace(/0+$/, "");
}

/** The first `step` digits of `key` moved by one, or nothing when that leaves the scale. */
function neighbour(key: string, by: 1 | -1): string | undefined {
  let value = 0;
  for (let at = 0; at < step; at += 1) value = value * base + valueAt(key, at);
  const moved = value + by;
  if (moved <= 0 || moved >= base ** step) return undefined;
  return trimmed(moved.toString(base).padStart(step, "0"));
}

/** A key strictly between two fractions; an upper end of nothing is 1. */
function middle(before: string, after: string | undefined): string {
  let key = "";
  let bound = after;
  for (let at = 0; ; at += 1) {
    const low = valueAt(before, at);
    const high = bound === undefined ? base : valueAt(bound, at);
    if (high - low > 1) return key + digits.charAt(Math.floor((low + high) / 2));
    key += digits.charAt(low);
    if (high > low) bound = undefined;
  }
}

/** A key that sorts after `before` and before `after`; either may be missing at the ends of a list. */
export function keyBetween(before: string | undefined, after: string | undefined): string {
  if (before !== undefined && after !== undefined && before >= after)
    throw new RangeError(`No key lies between ${before} and ${after}.`);
  if (before === undefined && after === undefined) return digits.charAt(base / 2);
  if (after === undefined && before !== undefined) return neighbour(before, 1) ?? middle(before, undefined);
  if (before === undefined && after !== undefined) return neighbour(after, -1) ?? middle("", after);
  return middle(before ?? "", after);
}

/** Keys for a list that is written as a whole, first to last. */
export function keysInOrder(count: number): string[] {
  const keys: string[] = [];
  for (let at = 0; at < count; at += 1) keys.push(keyBetween(keys.at(-1), undefined));
  return keys;
}
