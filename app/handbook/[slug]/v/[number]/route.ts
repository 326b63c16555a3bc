import { fileChoice } from "../../../../../lib/exports/format.ts";
import { takeFileAs } from "../../../../../lib/exports/queries.ts";
import { handbookPage } from "../../../../../lib/paths.ts";
import { renderHandbook } from "../../../../../lib/render/handbook.ts";
import { type RenderedPage, renderMissing } from "../../../../../lib/render/page.tsx";
import { findActor } from "../../../../../lib/sessions/queries.ts";
import { theInstallation } from "../../../../installation.ts";
import { personFor, signInFrom } from "../../../../session.ts";

type Context = { params: Promise<{ slug: string; number: string }> };

function answer({ html, policy }: RenderedPage, status: number): Response {
  return new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}

function redirectTo(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}

const missing = async () => answer(await renderMissing(), 404);

/** A version of the policy as staff read it, also before its time has come; `?language=`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, number: version } = await params;
  const { pathname, search, searchParams } = new URL(request.url);
  const signedIn = await personFor(request);
  if (!signedIn.ok) return redirectTo(signInFrom(pathname + search));
  const { database, publicUrl } = await theInstallation();
  const actor = await database.read((db) => findActor(db, signedIn.value, slug));
  if (!actor) return missing();
  const language = searchParams.get("language") ?? undefined;
  const choice = fileChoice.safeParse({ version, language, edition: "staff" });
  if (!choice.success) return missing();
  const taken = await database.read((db) =>
    takeFileAs(db, actor, "site", { ...choice.data, origin: publicUrl, at: new Date() }),
  );
  // Not every version was published in the same languages.
  if (!taken.ok && taken.code === "no-such-language" && language !== undefined)
    return redirectTo(handbookPage(slug, { version }));
  const page = taken.ok && taken.value.format === "site" ? taken.value.pages[0] : undefined;
  return page ? answer(await renderHandbook(page.content), 200) : missing();
}
