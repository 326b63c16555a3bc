import { CopyButton } from "./copy-button.tsx";

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
  return (
    <>
      <p
        lang={lang}
        className="border-rule mt-3 max-w-prose border-s-2 ps-4 wrap-anywhere whitespace-pre-line"
      >
        {text.trim()}
      </p>
      <CopyButton text={text.trim()} copy={copy} copied={copied} className="go mt-3" />
    </>
  );
}
