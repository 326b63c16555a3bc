"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { sendJson } from "../../forms/send.ts";
import { Button } from "../../ui/button.tsx";

/** Says that the reader has read what is shown above it. */
export function AcknowledgeButton({
  address,
  read,
  say,
}: {
  address: string;
  /** What was read: the version, the hash of its words, and their language. */
  read: { number: string; hash: string; language: string };
  say: { button: string; busy: string; noAnswer: string };
}) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  async function acknowledge() {
    setBusy(true);
    setProblem("");
    const sent = await sendJson(address, "POST", read);
    if (sent.ok) {
      // What comes in place of the button says so, and has the focus then.
      router.refresh();
      return;
    }
    setBusy(false);
    setProblem(sent.message ?? say.noAnswer);
  }
  return (
    <>
      <Button isDisabled={isBusy} onPress={() => void acknowledge()}>
        {isBusy ? say.busy : say.button}
      </Button>
      <p role="alert" className="problem">
        {problem}
      </p>
    </>
  );
}
