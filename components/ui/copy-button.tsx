"use client";

import { useState } from "react";

/** A button that copies a text, and says that it did: to eyes in its own words, to a screen reader beside it. */
export function CopyButton({
  text,
  copy,
  copied,
  className,
}: {
  text: string;
  /** The words on the button, before and after. */
  copy: string;
  copied: string;
  className: string;
}) {
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <button
        type="button"
        className={className}
        onClick={() => {
          // There is no clipboard where the page came over an insecure connection.
          const clipboard = navigator.clipboard as Clipboard | undefined;
          void clipboard?.writeText(text).then(() => {
            setCopied(true);
          });
        }}
      >
        {isCopied ? copied : copy}
      </button>
      <span role="status" className="sr-only">
        {isCopied && copied}
      </span>
    </>
  );
}
