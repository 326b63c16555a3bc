"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

type DialogProps = {
  title: ReactNode;
  isOpen: boolean;
  /** Comes after the focus has gone back to where it was. */
  onClose: () => void;
  /** For something to read through rather than a question to answer. */
  wide?: boolean;
  children: ReactNode;
};

/** The browser's own dialog: it keeps the focus inside, closes by Escape and needs no styles in attributes. */
export function Dialog({ title, isOpen, onClose, wide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen && dialog.current?.open) dialog.current.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      className={`bg-card text-ink m-auto max-h-[90vh] overflow-auto rounded-md shadow-xl backdrop:bg-black/40 ${wide ? "h-[90vh] w-[min(46rem,94vw)] px-5 py-6 sm:px-8" : "w-[min(30rem,92vw)] p-6"}`}
    >
      {isOpen && (
        <>
          <h2 id={heading} className="font-serif text-2xl leading-snug text-balance">
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  );
}
