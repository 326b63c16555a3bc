/** Sends JSON to a route of ours and reads what it answers. */

export type Sent =
  | { ok: true; reply: unknown }
  /**
   * The server said no, in the reader's language; without a message it could not be reached. `reply` is all that it
   * answered.
   */
  | { ok: false; status?: number; message?: string; fields?: Record<string, string>; reply?: unknown };

/** @param signal gives up when it aborts, as if the server could not be reached */
export async function sendJson(
  address: string,
  method: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Sent> {
  const response = await fetch(address, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch(() => undefined);
  if (!response) return { ok: false };
  if (response.status === 204) return { ok: true, reply: undefined };
  const reply: unknown = await response.json().catch(() => undefined);
  if (response.ok) return { ok: true, reply };
  const { message, fields } = (reply ?? {}) as { message?: string; fields?: Record<string, string> };
  return { ok: false, status: response.status, message, fields, reply };
}
