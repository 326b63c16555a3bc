import type { Invited } from "../../lib/members/commands.ts";
import { drawQr } from "../../lib/members/qr.ts";
import { type Result, succeed } from "../../lib/result.ts";

/** An invitation together with its link as a drawing, so that browsers need not know how to make one. */
export function withQr(invited: Result<Invited>) {
  return invited.ok ? succeed({ ...invited.value, qr: drawQr(invited.value.link) }) : invited;
}
