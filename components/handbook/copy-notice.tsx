"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { placeOfLimit } from "../../lib/discretion/guide.ts";
import { fieldId } from "./at-hand.tsx";

/** How often it is tried whether the server answers again, in milliseconds. */
const between = 15_000;

/** Whether nothing would be lost if the page came anew: nothing was typed, nobody is in a field or reads an answer. */
function isIdle(): boolean {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
  return (
    !document.activeElement?.matches("input, textarea, select") &&
    !location.hash.startsWith(`#${placeOfLimit("")}`) &&
    fields.every(({ type, value }) => ["hidden", "checkbox", "radio"].includes(type) || value === "")
  );
}

/**
 * Says that this is a copy, and of when. Once the network is back, the handbook comes by itself; to somebody who is in
 * the middle of something, it is offered.
 */
export function CopyNotice({ address, number, date }: { address: string; number: string; date: string }) {
  const t = useTranslations("handbook.kept");
  const [isBack, setBack] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever came to search sees first that this is a copy; the field stands right below.
    if (location.hash === `#${fieldId}`) notice.current?.scrollIntoView({ block: "nearest" });
  }, []);
  useEffect(() => {
    // A server that answers from the beginning is only slow: the page would not come any sooner.
    let wasAway = !navigator.onLine;
    const look = async () => {
      if (!navigator.onLine) return;
      try {
        const { status } = await fetch(address, { method: "HEAD", cache: "no-store", redirect: "manual" });
        if (status >= 500) throw new Error(String(status));
        if (wasAway && isIdle()) location.reload();
        else setBack(true);
      } catch {
        wasAway = true;
        setBack(false);
      }
    };
    const listen = () => void look();
    const leave = () => {
      wasAway = true;
      setBack(false);
    };
    const timer = setInterval(listen, between);
    window.addEventListener("online", listen);
    window.addEventListener("offline", leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", listen);
      window.removeEventListener("offline", leave);
    };
  }, [address]);
  return (
    <div ref={notice} className="copy-notice" role="note">
      <p role="status">{t(isBack ? "back" : "notice", { number, date })}</p>
      <p>
        <a href={address}>{t(isBack ? "renew" : "again")}</a>
      </p>
    </div>
  );
}
