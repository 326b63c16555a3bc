"use client";

import { useEffect } from "react";
import "./at-hand.css";

export const fieldId = "find";

/** A way, and whether it is the page that one is on. */
type Way = { href: string; label: string; isHere?: boolean };

/**
 * At the thumb, wherever one is on the page: the search, the guide, and the reader's own page. On a wide screen they
 * stand beside the title.
 */
export function AtHand({
  label,
  find,
  guide,
  own,
  desk,
}: {
  /** What the ways are called together. */
  label: string;
  find: Way;
  /** Nothing where the version names no limits. */
  guide: Way | undefined;
  /** `news` says how many answers wait, for those who look and for those who listen; nothing in a copy. */
  own: (Way & { news?: { count: number; say: string } }) | undefined;
  /** Shown on wide screens alone. */
  desk: Way | undefined;
}) {
  useEffect(() => {
    // Whoever came from another page by “find” wants to type.
    if (location.hash === `#${fieldId}`) document.getElementById(fieldId)?.focus();
  }, []);
  return (
    <nav aria-label={label} className="at-hand">
      <a
        href={find.href}
        onClick={(event) => {
          const field = document.getElementById(fieldId);
          if (!field) return;
          // To go to a place takes the focus away again.
          event.preventDefault();
          field.focus();
        }}
      >
        {find.label}
      </a>
      {guide && <a href={guide.href}>{guide.label}</a>}
      {own && (
        <a href={own.href} aria-current={own.isHere ? "page" : undefined}>
          <span>
            {own.label}
            {own.news && (
              <>
                {" "}
                <b aria-hidden="true">{own.news.count}</b>
                <span className="sr-only">{own.news.say}</span>
              </>
            )}
          </span>
        </a>
      )}
      {desk && (
        <a className="desk" href={desk.href}>
          {desk.label}
        </a>
      )}
    </nav>
  );
}
