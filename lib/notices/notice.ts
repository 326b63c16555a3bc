/** What is said of a published version afterwards. */
import type { LocalisedText } from "../language/phrase.ts";

/** `withdrawn`: it holds no more. `reviewed`: somebody looked at it again, and it is still right. */
export const noticeKinds = ["withdrawn", "reviewed"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export type NoticeBody = {
  /** Why, in the languages of the policy: readers of a withdrawn version see it. */
  because: LocalisedText;
  /** With `reviewed`: the ISO day on which to look again. */
  reviewOn?: string;
};
