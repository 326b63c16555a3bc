/** Asks the server what a table would make of the draft, and to bring it in. */
import type { KeptRow } from "../../forms/drafts.ts";
import type { Preview, UnreadLine } from "../../../lib/goals/bringing.ts";
import { standardsApi } from "../../../lib/paths.ts";

/** A preview as the server tells it: with the reason why a line was not read, in the reader's language. */
export type ToldPreview = Omit<Preview, "unread"> & { unread: readonly (UnreadLine & { reason: string })[] };

export type Looked =
  | { kind: "preview"; preview: ToldPreview }
  /** The server said no, in the reader's language; without a message it could not be reached. */
  | { kind: "failed"; message?: string };

export type BroughtIn =
  | { kind: "brought"; added: number; changed: number; rows: Readonly<Record<string, KeptRow>> }
  | { kind: "moved"; message: string; preview: ToldPreview }
  | { kind: "failed"; message?: string };

type Answer = { ok: boolean; body: Readonly<Record<string, unknown>> };

async function post(slug: string, body: unknown, signal?: AbortSignal): Promise<Answer | undefined> {
  try {
    const response = await fetch(standardsApi(slug), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
    return { ok: response.ok, body: (await response.json().catch(() => ({}))) as Answer["body"] };
  } catch {
    return undefined;
  }
}

function failed(answer: Answer | undefined): { kind: "failed"; message?: string } {
  const message = answer?.body.message;
  return { kind: "failed", ...(typeof message === "string" ? { message } : {}) };
}

export async function lookAt(slug: string, text: string, signal: AbortSignal): Promise<Looked> {
  const answer = await post(slug, { text, dryRun: true }, signal);
  return answer?.ok ? { kind: "preview", preview: answer.body as unknown as ToldPreview } : failed(answer);
}

export async function bringIn(
  slug: string,
  asked: { text: string; plan: string; leaveOut: readonly number[] },
): Promise<BroughtIn> {
  const answer = await post(slug, { ...asked, dryRun: false });
  if (answer?.ok)
    return { kind: "brought", ...(answer.body as Omit<Extract<BroughtIn, { kind: "brought" }>, "kind">) };
  const { code, message, preview } = answer?.body ?? {};
  if (code === "standards-moved")
    return { kind: "moved", message: message as string, preview: preview as ToldPreview };
  return failed(answer);
}
