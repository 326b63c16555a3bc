"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { sendJson } from "../../forms/send.ts";

/** Sends something that was said, and draws the page anew once it is there. What is wrong stands in `problem`. */
export function useSending() {
  const t = useTranslations("talk");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  async function send(address: string, method: "POST" | "PATCH" | "DELETE", body?: object): Promise<boolean> {
    setBusy(true);
    setProblem("");
    const sent = await sendJson(address, method, body);
    setBusy(false);
    if (!sent.ok) {
      setProblem(sent.fields ? Object.values(sent.fields).join(" ") : (sent.message ?? t("noAnswer")));
      return false;
    }
    router.refresh();
    return true;
  }
  return { busy, problem, send };
}
