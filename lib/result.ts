/** What a sentence is filled with. A list of names is joined the way the reader's language does. */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;

/** What is wrong with one field, as a code from `faults` in messages/. */
export type Fault = { code: string; values?: Values };

/** Something that can go wrong in ordinary use. What cannot is thrown, and is a bug. */
export type Failure<Code extends string = string> = {
  ok: false;
  /** For programs: stable, lower-case, words joined by hyphens. */
  code: Code;
  /**
   * For the person who asked: one plain sentence. In English where nobody said in which language; where the code
   * is one of `failures` in messages/, `sayFailure` says it in any.
   */
  message: string;
  /** The same per field, by the path of the field ("goals.3.unit"), where a field is the cause. */
  fields?: Record<string, string>;
  /** What the sentences are made of, so that they can be made in another language. */
  values?: Values;
  faults?: Readonly<Record<string, Fault>>;
  /** What a program, or a page, can go on with: the row as somebody else left it. */
  details?: Readonly<Record<string, unknown>>;
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
