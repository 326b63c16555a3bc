"use client";

import { useState } from "react";

/** A message to hand on: to read, and to copy with one tap. What a browser does not copy can be marked by hand. */
export function MessageToCopy({
  text,
  lang,
  copy,
  copied,
}: {
  text: string;
  /** The language of the message. */
  lang: string;
  /** The words on the button, before and after. */
  copy: string;
  copied: string;
}) {
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <p
        lang={lang}
        className="border-rule mt-3 max-w-prose border-s-2 ps-4 wrap-anywhere whitespace-pre-line"
      >
        {text.trim()}
      </p>
      <button
        type="button"
        className="go mt-3"
        onClick={() => {
          // There is no clipboard where the page came over an insecure connection.
          const clipboard = navigator.clipboard as Clipboard | undefined;
          void clipboard?.writeText(text.trim()).then(() => {
            setCopied(true);
          });
        }}
      >
        <span role="status">{isCopied ? copied : copy}</span>
      </button>
    </>
  );
}
