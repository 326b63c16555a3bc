"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { worker } from "./kept.ts";

/** Asks the worker to keep this handbook on the device as it is now, and says so once it has. */
export function KeepCopy({ slug, address }: { slug: string; address: string }) {
  const t = useTranslations("handbook.kept");
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => setKept(data === "kept");
    void (async () => {
      await navigator.serviceWorker.register(worker.address, { scope: worker.scope });
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage({ kind: "keep", slug, address }, [port2]);
    })().catch(() => {
      // A browser may keep nothing, in a private window for instance. The handbook is read all the same.
    });
    return () => port1.close();
  }, [slug, address]);
  return isKept ? <p>{t("kept")}</p> : null;
}
