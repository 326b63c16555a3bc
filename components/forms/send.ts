/** Sends JSON to a route of ours and reads what it answers. */

export type Sent =
  | { ok: true; reply: unknown }
  /** The server said no, in the reader's language; without a message it could not be reached. */
  | { ok: false; status?: number; message?: string; fields?: Record<string, string> };

export async function sendJson(address: string, method: string, body?: unknown): Promise<Sent> {
  const response = await fetch(address, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (!response) return { ok: false };
  if (response.status === 204) return { ok: true, reply: undefined };
  const reply: unknown = await response.json().catch(() => undefined);
  if (response.ok) return { ok: true, reply };
  const { message, fields } = (reply ?? {}) as { message?: string; fields?: Record<string, string> };
  return { ok: false, status: response.status, message, fields };
}
