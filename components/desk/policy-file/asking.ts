/** Asks the server what a policy file is and would change, and to replace the draft with it. */
import type { PolicyPreview } from "../../../lib/portable/bringing.ts";
import { policyFileApi } from "../../../lib/paths.ts";
import type { KeptRow } from "../../forms/drafts.ts";
import { type Sent, sendJson } from "../../forms/send.ts";

export type Looked =
  | { kind: "preview"; preview: PolicyPreview }
  /** The server said no, in the reader's language; without a message it could not be reached. */
  | { kind: "failed"; message?: string };

export type Replaced =
  | { kind: "replaced"; rows: Readonly<Record<string, KeptRow>> }
  | { kind: "moved"; message: string; preview: PolicyPreview }
  | { kind: "failed"; message?: string };

function failed(sent: Sent): { kind: "failed"; message?: string } {
  return {
    kind: "failed",
    ...("message" in sent && sent.message !== undefined ? { message: sent.message } : {}),
  };
}

export async function lookAtFile(slug: string, text: string, signal: AbortSignal): Promise<Looked> {
  const sent = await sendJson(policyFileApi(slug), "POST", { text, dryRun: true }, signal);
  return sent.ok ? { kind: "preview", preview: sent.reply as PolicyPreview } : failed(sent);
}

export async function replaceWith(slug: string, asked: { text: string; plan: string }): Promise<Replaced> {
  const sent = await sendJson(policyFileApi(slug), "POST", { ...asked, dryRun: false });
  if (sent.ok)
    return { kind: "replaced", ...(sent.reply as Pick<Extract<Replaced, { kind: "replaced" }>, "rows">) };
  const { code, message, preview } = (sent.reply ?? {}) as {
    code?: string;
    message?: string;
    preview?: PolicyPreview;
  };
  return code === "draft-moved" && message !== undefined && preview
    ? { kind: "moved", message, preview }
    : failed(sent);
}
