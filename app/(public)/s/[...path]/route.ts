import { publicSite } from "../../../site.ts";

/** The same bytes as the server gives from memory, for where Next runs without it. */
async function answer(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const site = await publicSite();
  const found = await site.answer({
    method: request.method,
    url: pathname + search,
    acceptEncoding: request.headers.get("accept-encoding") ?? undefined,
    ifNoneMatch: request.headers.get("if-none-match") ?? undefined,
  });
  if (!found) return new Response(null, { status: 404 });
  const headers = new Headers();
  for (let at = 0; at < found.headers.length; at += 2)
    headers.append(found.headers[at] ?? "", found.headers[at + 1] ?? "");
  return new Response(found.body ? new Uint8Array(found.body) : null, { status: found.status, headers });
}

export const dynamic = "force-dynamic";
export const GET = answer;
export const HEAD = answer;
export const POST = answer;
