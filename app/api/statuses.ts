/** The status under which each failure is answered. What is not listed is the fault of what was sent: 400. */
const statuses: Record<string, number> = {
  "signed-out": 401,
  "token-unknown": 401,
  "token-expired": 401,
  "wrong-credentials": 401,
  "not-allowed": 403,
  forbidden: 403,
  "read-only": 403,
  "wrong-origin": 403,
  "not-found": 404,
  "link-spent": 404,
  "no-such-language": 404,
  "no-version": 404,
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
  "not-json": 415,
  "too-many-attempts": 429,
};

export function statusOf(code: string): number {
  return statuses[code] ?? 400;
}
