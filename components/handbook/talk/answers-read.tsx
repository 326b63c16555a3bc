"use client";

import { useEffect } from "react";
import { saidApi } from "../../../lib/paths.ts";
import { sendJson } from "../../forms/send.ts";

/** Notes that the reader has seen the answers that are on this page. They stay marked until it is opened again. */
export function AnswersRead({ slug }: { slug: string }) {
  useEffect(() => {
    void sendJson(saidApi(slug), "POST");
  }, [slug]);
  return null;
}
