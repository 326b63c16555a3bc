/** Asks the server what a table would make of the draft, and to bring it in. */
import type { KeptRow } from "../../forms/drafts.ts";
import { type Sent, sendJson } from "../../forms/send.ts";
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

function failed(sent: Sent): { kind: "failed"; message?: string } {
  return {
    kind: "failed",
    ...("message" in sent && sent.message !== undefined ? { message: sent.message } : {}),
  };
}

export async function lookAt(slug: string, text: string, signal: AbortSignal): Promise<Looked> {
  const sent = await sendJson(standardsApi(slug), "POST", { text, dryRun: true }, signal);
  return sent.ok ? { kind: "preview", preview: sent.reply as ToldPreview } : failed(sent);
}

export async function bringIn(
  slug: string,
  asked: { text: string; plan: string; leaveOut: readonly number[] },
): Promise<BroughtIn> {
  const sent = await sendJson(standardsApi(slug), "POST", { ...asked, dryRun: false });
  if (sent.ok)
    return { kind: "brought", ...(sent.reply as Omit<Extract<BroughtIn, { kind: "brought" }>, "kind">) };
  const { code, message, preview } = (sent.reply ?? {}) as {
    code?: string;
    message?: string;
    preview?: ToldPreview;
  };
  if (code === "standards-moved" && message !== undefined && preview)
    return { kind: "moved", message, preview };
  return failed(sent);
}
