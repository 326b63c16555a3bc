import canonicalize from "canonicalize";

/** JSON text by RFC 8785: one value, one text, whatever the order of its keys. What is `undefined` is left out. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(JSON.parse(JSON.stringify(value)));
  if (text === undefined) throw new Error("There is no JSON for this value.");
  return text;
}
