import { getTranslations } from "next-intl/server";
import { plain } from "../../../../lib/language/rich.ts";
import { policyLanguage } from "../../../../lib/language/text.ts";
import { handbookPage } from "../../../../lib/paths.ts";
import { findHandbook } from "../../../../lib/reading/queries.ts";
import { accents, papers } from "../../../../lib/render/accents.ts";
import { theInstallation } from "../../../installation.ts";
import { actorFor } from "../../../session.ts";

type Context = { params: Promise<{ slug: string }> };

const missing = () => new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });

/** What the handbook is called where it is put on a screen among apps. For members alone, like the handbook. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return missing();
  const asked = policyLanguage.safeParse(new URL(request.url).searchParams.get("language") ?? undefined);
  const { database, publicUrl } = await theInstallation();
  const found = await database.read((db) =>
    findHandbook(db, actor.value, {
      ...(asked.success ? { language: asked.data } : {}),
      origin: publicUrl,
      at: new Date(),
    }),
  );
  if (!found.ok) return missing();
  const { document, colour } = found.value.content;
  const { language } = document;
  const t = await getTranslations({ locale: language, namespace: "handbook" });
  const name = plain(document.organisation.name, language);
  const start = handbookPage(slug, { language });
  const icon = (sizes: string, file: string, purpose: "any" | "maskable") => ({
    src: `/handbook/${file}`,
    sizes,
    type: "image/png",
    purpose,
  });
  return Response.json(
    {
      id: handbookPage(slug),
      name: t("appName", { name }),
      short_name: t("short"),
      lang: language,
      dir: "ltr",
      start_url: start,
      // Signing in is part of it.
      scope: "/",
      display: "standalone",
      background_color: papers.light[0],
      theme_color: accents(colour).light,
      icons: [
        icon("192x192", "icon-192.png", "any"),
        icon("512x512", "icon-512.png", "any"),
        icon("512x512", "icon-maskable-512.png", "maskable"),
      ],
    },
    { headers: { "Content-Type": "application/manifest+json", "Cache-Control": "no-store" } },
  );
}
