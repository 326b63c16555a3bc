import type { Guide } from "../../../lib/discretion/guide.ts";
import type { PolicyLanguage } from "../../../lib/language/phrase.ts";

export type GuideProps = {
  slug: string;
  /** The version that the guide is from. */
  number: string;
  language: PolicyLanguage;
  guide: Guide;
  /** The only job that the reader has. */
  job?: string;
  /** Whether this is the copy that is kept on a device, which knows of no reader. */
  isCopy: boolean;
  /** Whether the reader may note what was settled. */
  mayNote: boolean;
};
