"use client";

import type { ReactNode } from "react";

/** Links within lead to the same page in another form: going back leads to where one was before it, not through each form. */
export function ReplacingLinks({ children }: { children: ReactNode }) {
  return (
    <div
      className="contents"
      onClick={(event) => {
        const link = event.target instanceof Element ? event.target.closest("a") : null;
        const isPlain =
          event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
        if (!link || !isPlain) return;
        event.preventDefault();
        location.replace(link.href);
      }}
    >
      {children}
    </div>
  );
}
