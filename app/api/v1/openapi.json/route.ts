import packageFile from "../../../../package.json" with { type: "json" };
import { sessionCookie } from "../../../cookies.ts";
import { type Installation, theInstallation } from "../../../installation.ts";
import { describeApi } from "../../description/document.ts";

export const dynamic = "force-dynamic";

let described: { text: string; etag: string } | undefined;

async function describe(installation: Installation): Promise<{ text: string; etag: string }> {
  const { publicUrl } = installation;
  const { version } = packageFile;
  const text = JSON.stringify(describeApi({ publicUrl, cookie: sessionCookie(installation), version }));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return { text, etag: `"${Buffer.from(hash).toString("base64url")}"` };
}

/** The OpenAPI description of the API, for anybody. It stays the same for as long as this process runs. */
export async function GET(request: Request): Promise<Response> {
  const { text, etag } = (described ??= await describe(await theInstallation()));
  const headers = { "Content-Type": "application/json", "Cache-Control": "public, max-age=300", ETag: etag };
  // A proxy that compresses makes the tag a weak one.
  const held = (request.headers.get("if-none-match") ?? "").split(",").map((each) => each.trim());
  if (held.some((each) => each === "*" || each.replace(/^W\//, "") === etag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}
