"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useDraft } from "./draft.tsx";

/** When the session ended in the middle of writing: sign in again in place, and everything is where it was. */
export function SignInAgain({ signInName }: { signInName: string }) {
  const t = useTranslations("desk.again");
  const { drafts } = useDraft();
  useSyncExternalStore(drafts.subscribe, drafts.version, drafts.version);
  const needed = drafts.state().kind === "signed-out";
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState("");
  useEffect(() => {
    if (needed && !dialog.current?.open) dialog.current?.showModal();
    if (!needed && dialog.current?.open) dialog.current.close();
  }, [needed]);
  async function signIn(password: string) {
    const response = await fetch("/api/v1/session", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ signInName, password }),
    }).catch(() => undefined);
    if (response?.ok) {
      setError("");
      drafts.retry();
    } else if (response?.status === 429) setError(t("tooMany"));
    else setError(response ? t("wrong") : t("noNetwork"));
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby="again"
      className="bg-card text-ink m-auto w-[min(26rem,92vw)] rounded-md p-6 shadow-xl backdrop:bg-black/40"
    >
      {needed && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const password = new FormData(event.currentTarget).get("password");
            void signIn(typeof password === "string" ? password : "");
          }}
        >
          <h2 id="again" className="font-serif text-2xl">
            {t("title")}
          </h2>
          <p className="text-soft mt-1">{t("kept")}</p>
          <p className="mt-4">{signInName}</p>
          <label className="mt-3 block font-semibold">
            {t("password")}
            <input
              className="field mt-1"
              type="password"
              name="password"
              autoComplete="current-password"
              required
            />
          </label>
          <p role="alert" className="text-bad mt-2 font-semibold">
            {error}
          </p>
          <button type="submit" className="go mt-3">
            {t("signIn")}
          </button>
        </form>
      )}
    </dialog>
  );
}
