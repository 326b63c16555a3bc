import type { ReactNode } from "react";
import "./book.css";

/** The head of every page of the handbook: whose it is, what the page is called, and the ways that are always at hand. */
export function Masthead({
  mark,
  name,
  languages,
  before,
  title,
  atHand,
  children,
}: {
  mark: string | undefined;
  name: ReactNode;
  /** The same in other languages. */
  languages?: ReactNode;
  /** Said before the title. */
  before?: ReactNode;
  title: string;
  atHand?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header>
      <div className="policy">
        <div className="who">
          {mark && <img src={mark} alt="" width="36" height="36" />}
          <p>{name}</p>
          {languages}
        </div>
      </div>
      {before}
      <div className="title">
        <div className="policy">
          <h1>{title}</h1>
        </div>
        {atHand}
      </div>
      <div className="policy">{children}</div>
    </header>
  );
}
