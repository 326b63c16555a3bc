/** The situations of the discretion guide as the search finds them. */
import { type Guide, limitInWords, limitLine, placeOfLimit } from "../discretion/guide.ts";
import type { PolicyLanguage } from "../language/phrase.ts";
import { plain } from "../language/rich.ts";
import type { SearchedPart } from "./search-parts.ts";

/**
 * Every situation as something to be found, and where its answer is.
 * @param job what the reader does, as far as it is known: it is named, and its situations are the reader's own
 */
export function situationParts(
  guide: Pick<Guide, "jobs" | "limits">,
  language: PolicyLanguage,
  job: string | undefined,
): SearchedPart[] {
  return guide.limits.map((limit) => {
    const said = plain(limitInWords(guide, limit, job), language);
    const concern = job === undefined || limit.jobs.length === 0 ? undefined : limit.jobs.includes(job);
    return {
      anchor: placeOfLimit(limit.id),
      section: "",
      heading: plain(limit.situation, language),
      lines: [said.charAt(0).toUpperCase() + said.slice(1)],
      situation: { row: limitLine(guide, limit, language) },
      ...(concern === undefined ? {} : { concern: concern ? ("own" as const) : ("others" as const) }),
    };
  });
}
