/** What every JSON route does alike: who may send, what may be sent, and how a Result is answered. */
import type { z } from "zod";
import { chooseInterfaceLanguage, type InterfaceLanguage } from "../../lib/language/interface.ts";
import { type FaultCode, refuse, sayFailure } from "../../lib/language/words.ts";
import type { Failure, Fault, Result } from "../../lib/result.ts";
import { readCookie } from "../cookies.ts";
import { theInstallation } from "../installation.ts";

/** What is not listed is the fault of what was sent: 400. */
const statuses: Record<string, number> = {
  "signed-out": 401,
  "wrong-credentials": 401,
  "not-allowed": 403,
  forbidden: 403,
  "read-only": 403,
  "wrong-origin": 403,
  "not-found": 404,
  "link-spent": 404,
  "last-administrator": 409,
  stale: 409,
  "standards-moved": 409,
  gaps: 409,
  "in-use": 409,
  "list-full": 409,
  "save-id-used": 409,
  "published-meanwhile": 409,
  taken: 409,
  "too-large": 413,
  "too-many-attempts": 429,
};

/** The language of the interface that a request is answered in. */
export function languageOf(request: Request): InterfaceLanguage {
  return chooseInterfaceLanguage(
    readCookie(request.headers.get("cookie"), "language"),
    request.headers.get("accept-language"),
  );
}

export type Answering = { status?: number; cookies?: readonly string[] };

/** A Result as JSON: what was asked for, or the failure in the reader's language under the status that fits. */
export function respond(
  request: Request,
  result: Result<unknown>,
  { status = 200, cookies = [] }: Answering = {},
): Response {
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  if (result.ok)
    return result.value === undefined
      ? new Response(null, { status: status === 200 ? 204 : status, headers })
      : Response.json(result.value, { status, headers });
  const { code, message, fields, values, details } = sayFailure(result, languageOf(request));
  const seconds = values?.seconds;
  if (code === "too-many-attempts" && typeof seconds === "number")
    headers.set("Retry-After", String(seconds));
  return Response.json(
    { code, message, ...(fields ? { fields } : {}), ...details },
    { status: statuses[code] ?? 400, headers },
  );
}

/**
 * Refuses an unsafe request that a page of another site had a browser send. The exact origin counts: the address
 * that people type, or the host that was asked for. A program sends no origin, and no cookie it was not given.
 */
export async function refuseForeign(request: Request): Promise<Failure<"wrong-origin"> | undefined> {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return refuse("wrong-origin");
  const origin = request.headers.get("origin");
  if (origin === null) return undefined;
  const { publicUrl } = await theInstallation();
  const host = request.headers.get("host") ?? "";
  const own = [publicUrl, `${new URL(publicUrl).protocol}//${host}`];
  return own.includes(origin) ? undefined : refuse("wrong-origin");
}

const usualLimit = 64;

/** The body as text, no more of it than allowed; nothing where there is more. */
async function readText(request: Request, kilobytes: number): Promise<string | undefined> {
  const limit = kilobytes * 1024;
  if (Number(request.headers.get("content-length") ?? 0) > limit) return undefined;
  if (!request.body) return "";
  const reader = request.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const bytes = part.value as Uint8Array;
    length += bytes.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** What a schema finds wrong, by field; the text of an issue is a code from `faults` in messages/, or none of ours. */
function faultsOf(error: z.ZodError): Record<string, Fault & { code: FaultCode }> {
  // Of several at one field the first is the one to tell.
  return Object.fromEntries(
    [...error.issues].reverse().map(({ path, message }) => [path.join("."), { code: message as FaultCode }]),
  );
}

/** The JSON body of a request as a schema wants it: 413 where it is too large, 400 with its fields where it is wrong. */
export async function readBody<T extends z.ZodType>(
  request: Request,
  schema: T,
  { kilobytes = usualLimit }: { kilobytes?: number } = {},
): Promise<Result<z.output<T>, "malformed" | "too-large" | "invalid">> {
  // A form of another site can send text, but not this type without asking first.
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return refuse("malformed");
  const text = await readText(request, kilobytes);
  if (text === undefined) return refuse("too-large", { kilobytes });
  const json = parse(text);
  if (json === undefined) return refuse("malformed");
  const read = schema.safeParse(json);
  return read.success ? { ok: true, value: read.data } : refuse("invalid", undefined, faultsOf(read.error));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Answers a request that changes something and has a body: its origin, then the body, then the work. */
export async function change<T extends z.ZodType>(
  request: Request,
  schema: T,
  work: (body: z.output<T>) => Promise<Result<unknown>>,
  answering: Answering & { kilobytes?: number } = {},
): Promise<Response> {
  const refused = await refuseForeign(request);
  if (refused) return respond(request, refused);
  const body = await readBody(request, schema, answering);
  return respond(request, body.ok ? await work(body.value) : body, answering);
}

/** The same without a body. */
export async function changeWithout(
  request: Request,
  work: () => Promise<Result<unknown>>,
  answering: Answering = {},
): Promise<Response> {
  return respond(request, (await refuseForeign(request)) ?? (await work()), answering);
}
