"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { sendJson } from "./send.ts";

type ActButtonProps = {
  address: string;
  method: "DELETE" | "POST";
  label: string;
  /** The name for those who do not see what the button stands beside. */
  ariaLabel?: string;
  /** Asked before it is done, where it cannot be undone. */
  confirm?: { title: string; text: ReactNode };
  /** Where to go afterwards; the page is drawn anew unless told. */
  to?: string;
  look?: "go" | "plain";
  onDone?: (reply: unknown) => void;
};

/** A button that asks a route to do something. */
export function ActButton({
  address,
  method,
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
    const sent = await sendJson(address, method);
    setBusy(false);
    if (!sent.ok) {
      setError(sent.message ?? t("offline"));
      return;
    }
    setAsking(false);
    onDone?.(sent.reply);
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
      <Button
        look={look}
        {...(ariaLabel === undefined ? {} : { "aria-label": ariaLabel })}
        isDisabled={isBusy}
        onPress={() => {
          if (confirm) setAsking(true);
          else void act();
        }}
      >
        {label}
      </Button>
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
            <Button isDisabled={isBusy} onPress={() => void act()}>
              {label}
            </Button>
            <Button
              look="plain"
              onPress={() => {
                setAsking(false);
              }}
            >
              {t("cancel")}
            </Button>
          </div>
        </Dialog>
      ) : (
        alert
      )}
    </>
  );
}
