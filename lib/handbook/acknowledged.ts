/** What somebody was shown when they acknowledged a version, and who they were at that time. */
import type { PolicyLanguage } from "../language/text.ts";

/**
 * A clause, standard or contact as it was shown: `before` is missing where it is new, `after` where it went. Both are
 * missing for somebody who read all of it: the text is that of the version.
 */
export type ShownChange = {
  what: "clause" | "goal" | "vision" | "principle" | "contact";
  id: string;
  heading: string;
  before?: string;
  after?: string;
};

export type Acknowledged = {
  /** The person's name, jobs and places on that day. */
  name: string;
  jobs: readonly string[];
  places: readonly string[];
  language: PolicyLanguage;
  /** The version whose words were shown, where a later one had corrected the wording of the one that was read. */
  wording?: { number: string; hash: string };
  /** The version that they knew before; nothing where it was their first. */
  since?: string;
  /** The sentence that told what changed. */
  summary: string;
  shown: readonly ShownChange[];
};
