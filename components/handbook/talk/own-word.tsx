import "./talk.css";
import type { ReactNode } from "react";

/** What came of something, and when. */
export type Answer = { outcome: string; words: string | null; when: string; mark?: string | undefined };

/** Something that the reader said, what came of it, and what they can do with it. */
export function OwnWord({
  when,
  what,
  text,
  answer,
  waiting,
  children,
}: {
  /** "You said, 5 December 2026:" */
  when: string;
  /** The choice that goes with it, where there was one. */
  what?: string;
  text: string | null;
  answer: Answer | undefined;
  /** Said where there is no answer yet. */
  waiting: string;
  children?: ReactNode;
}) {
  return (
    <div className="own-word">
      <p className="when">{when}</p>
      {what !== undefined && <p className="what">{what}</p>}
      {text !== null && <p className="text">{text}</p>}
      {answer ? (
        <div className="answer">
          <p className="when">
            {answer.when} {answer.mark !== undefined && <b className="new">{answer.mark}</b>}
          </p>
          <p className="what">{answer.outcome}</p>
          {answer.words !== null && <p className="text">{answer.words}</p>}
        </div>
      ) : (
        <p className="when">{waiting}</p>
      )}
      {children}
    </div>
  );
}
