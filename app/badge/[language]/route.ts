import { policyLanguages } from "../../../lib/language/text.ts";

const words = { en: "What you can expect", "zh-Hans": "服务承诺与兑现情况" } as const;

/** So wide the words are, in whatever face a reader’s machine has: another would run out of the picture. */
const width = 160;

/** A small picture for an organisation's own website, to link to its public page with. */
export async function GET(_request: Request, { params }: { params: Promise<{ language: string }> }) {
  const wanted = (await params).language;
  const language = policyLanguages.find((each) => each === wanted);
  if (!language) return new Response(null, { status: 404 });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="220" height="44" viewBox="0 0 220 44" role="img" aria-label="${words[language]}"><rect x=".5" y=".5" width="219" height="43" rx="5" fill="#fbfaf6" stroke="#0a5560"/><path d="M15 22.5l5.5 5.5L31 16" fill="none" stroke="#0a5560" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/><text x="44" y="27.5" font-family="Georgia, 'Songti SC', serif" font-size="16" textLength="${width}" lengthAdjust="spacingAndGlyphs" fill="#0a5560">${words[language]}</text></svg>`;
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Cache-Control": "public, max-age=86400",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Content-Security-Policy": "default-src 'none'",
    },
  });
}
