/** What there is to choose from, without schemas, so that a page need not load zod to know it. */
import { type PolicyLanguage, policyLanguages } from "../language/phrase.ts";

/** The languages of a policy as one choice: the first is the one it is written in. */
export const languageChoices = policyLanguages.flatMap((first) => [
  first,
  ...policyLanguages.filter((each) => each !== first).map((other) => `${first} ${other}`),
]);

export function languagesOf(choice: string): PolicyLanguage[] {
  return policyLanguages
    .filter((each) => choice.split(" ").includes(each))
    .sort((one, other) => choice.indexOf(one) - choice.indexOf(other));
}

/** In kilobytes: how large a picture may be, and how large what is kept of it, since every reader loads that. */
export const markLimits = { file: 200, kept: 60 } as const;

/** The routes that take a mark take so many kilobytes: a picture at a `data:` address is a third larger. */
export const settingsLimit = Math.ceil(markLimits.file * 1.4) + 20;
