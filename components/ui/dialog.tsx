"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

type DialogProps = { title: ReactNode; isOpen: boolean; onClose: () => void; children: ReactNode };

/** The browser's own dialog: it keeps the focus inside, closes by Escape and needs no styles in attributes. */
export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
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
      className="bg-card text-ink m-auto max-h-[90vh] w-[min(30rem,92vw)] overflow-auto rounded-md p-6 shadow-xl backdrop:bg-black/40"
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
