/** The languages that Keepword itself speaks. What an organisation writes may be in others. */
export const interfaceLanguages = ["en", "zh-Hans"] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number];

const fallback: InterfaceLanguage = "en";
const longestHeader = 1000;

function isInterfaceLanguage(tag: string): tag is InterfaceLanguage {
  return interfaceLanguages.some((language) => language === tag);
}

/** What of ours serves a reader of `tag` best. Chinese of any script or place is better served by 简体 than by English. */
function nearest(tag: string): InterfaceLanguage | undefined {
  const primary = tag.toLowerCase().split("-")[0];
  if (primary === "en") return "en";
  if (primary === "zh") return "zh-Hans";
  return undefined;
}

/**
 * Picks the interface language: what the reader chose here before, else the first language of the
 * browser's Accept-Language header (RFC 9110, 12.5.4) that we have, else English.
 */
export function chooseInterfaceLanguage(
  chosen: string | undefined,
  acceptLanguage: string | null,
): InterfaceLanguage {
  if (chosen !== undefined && isInterfaceLanguage(chosen)) return chosen;
  const wishes = (acceptLanguage ?? "")
    .slice(0, longestHeader)
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.split(";").map((part) => part.trim());
      const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0 && quality <= 1)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    const language = nearest(tag);
    if (language) return language;
  }
  return fallback;
}
