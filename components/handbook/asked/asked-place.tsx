"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * The place of what is asked of the reader. Once they have said that they read it, what says so stands there, on the
 * screen and with the focus, however far down the button was.
 */
export function AskedPlace({ id, isOpen, children }: { id: string; isOpen: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      place.current?.focus({ preventScroll: true });
      place.current?.scrollIntoView({ block: "center" });
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div ref={place} id={id} tabIndex={-1} className={isOpen ? "asked open" : "asked"}>
      {children}
    </div>
  );
}
