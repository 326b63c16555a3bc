/** What somebody said, and what came of it. Moments are ISO texts. */
import type { ClauseRemarkKind, ClauseRemarkOutcome } from "../handbook/clause-remark.ts";
import type { CommentOutcome } from "../handbook/consultation.ts";

/** Something one said of a clause. */
export type SaidRemark = {
  id: string;
  /** The version that was read. */
  number: string;
  clause: string;
  heading: string;
  kind: ClauseRemarkKind;
  text: string | null;
  at: string;
  outcome: ClauseRemarkOutcome | null;
  answer: string | null;
  answeredAt: string | null;
  /** Its answer was not read yet. */
  isNew: boolean;
};

/** Something one said of a draft; `heading` is that of the clause, nothing where it was said of the whole. */
export type SaidComment = {
  id: string;
  consultation: string;
  clause: string | null;
  heading: string | null;
  text: string;
  at: string;
  outcome: CommentOutcome | null;
  reply: string | null;
  settledAt: string | null;
  isNew: boolean;
  /** It may still be changed and taken back. */
  isOpen: boolean;
};

export type Said = { remarks: SaidRemark[]; comments: SaidComment[] };
