/** Something that can go wrong in ordinary use. What cannot is thrown, and is a bug. */
export type Failure<Code extends string = string> = {
  ok: false;
  /** For programs: stable, lower-case, words joined by hyphens. */
  code: Code;
  /** For the person who asked: one plain sentence in their language. */
  message: string;
  /** The same per field, by the path of the field ("goals.3.unit"), where a field is the cause. */
  fields?: Record<string, string>;
};

export type Result<T, Code extends string = string> = { ok: true; value: T } | Failure<Code>;

export function succeed<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail<Code extends string>(
  code: Code,
  message: string,
  fields?: Record<string, string>,
): Failure<Code> {
  return fields ? { ok: false, code, message, fields } : { ok: false, code, message };
}
