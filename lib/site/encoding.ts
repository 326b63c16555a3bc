import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export const encodings = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof encodings)[number];

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The text in every encoding. Compressed on threads of their own, never on the loop that answers. */
export async function encode(text: string): Promise<Record<Encoding, Buffer>> {
  const identity = Buffer.from(text, "utf8");
  const [br, gzipped] = await Promise.all([
    brotli(identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
    }),
    zip(identity, { level: 9 }),
  ]);
  return { br, gzip: gzipped, identity };
}

function read(header: string): Encoding {
  const wishes = new Map<string, number>();
  for (const wish of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = wish.split(";").map((part) => part.trim());
    const quality = parameters.find((each) => each.startsWith("q="));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    if (name !== "") wishes.set(name, Number.isFinite(weight) ? weight : 0);
  }
  const weightOf = (name: Encoding) =>
    wishes.get(name) ?? wishes.get("*") ?? (name === "identity" ? 0.001 : 0);
  let best: Encoding = "identity";
  let weight = weightOf("identity");
  for (const name of ["gzip", "br"] as const)
    if (weightOf(name) > 0 && weightOf(name) >= weight) [best, weight] = [name, weightOf(name)];
  return best;
}

const remembered = new Map<string, Encoding>();

/** The best encoding that an Accept-Encoding header (RFC 9110, 12.5.3) lets us send. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (header === undefined) return "identity";
  const known = remembered.get(header);
  if (known) return known;
  const chosen = read(header);
  if (header.length < 200 && remembered.size < 200) remembered.set(header, chosen);
  return chosen;
}
