"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { sendJson } from "./send.ts";

type ActButtonProps = {
  address: string;
  method: "DELETE" | "POST";
  /** What is sent with it. */
  body?: Record<string, unknown>;
  label: ReactNode;
  /** The name for those who do not see what the button stands beside. */
  ariaLabel?: string;
  /** Asked before it is done, where it cannot be undone. */
  confirm?: {
    title: string;
    text: ReactNode;
    /** On the buttons, where the label and "Cancel" would leave a doubt about which is which. */
    yes?: string;
    no?: string;
  };
  /** Where to go afterwards; the page is drawn anew unless told. */
  to?: string;
  look?: "go" | "plain";
  /** Done before one goes anywhere. */
  onDone?: (reply: unknown) => void | Promise<void>;
};

/** A button that asks a route to do something. */
export function ActButton({
  address,
  method,
  body,
  label,
  ariaLabel,
  confirm,
  to,
  look = "plain",
  onDone,
}: ActButtonProps) {
  const t = useTranslations("forms");
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function act() {
    setBusy(true);
    setError(undefined);
    const sent = await sendJson(address, method, body);
    setBusy(false);
    if (!sent.ok) {
      setError(sent.message ?? t("offline"));
      return;
    }
    setAsking(false);
    await onDone?.(sent.reply);
    if (to !== undefined) location.assign(to);
    else router.refresh();
  }

  const alert = (
    <span role="alert" className="text-bad block font-semibold empty:hidden">
      {error}
    </span>
  );
  return (
    <>
      <button
        type="button"
        className={look}
        {...(ariaLabel === undefined ? {} : { "aria-label": ariaLabel })}
        disabled={isBusy}
        onClick={() => {
          if (confirm) setAsking(true);
          else void act();
        }}
      >
        {label}
      </button>
      {confirm ? (
        <Dialog
          title={confirm.title}
          isOpen={isAsking}
          onClose={() => {
            setAsking(false);
            setError(undefined);
          }}
        >
          <div className="text-soft mt-2 space-y-2">{confirm.text}</div>
          {alert}
          <div className="mt-6 flex flex-wrap gap-4">
            <button type="button" className="go" disabled={isBusy} onClick={() => void act()}>
              {confirm.yes ?? label}
            </button>
            <button
              type="button"
              className="plain"
              onClick={() => {
                setAsking(false);
              }}
            >
              {confirm.no ?? t("cancel")}
            </button>
          </div>
        </Dialog>
      ) : (
        alert
      )}
    </>
  );
}
