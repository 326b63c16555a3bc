"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { sendJson } from "../../../../components/forms/send.ts";
import { Button } from "../../../../components/ui/button.tsx";
import { Dialog } from "../../../../components/ui/dialog.tsx";
import { type ChosenWork, type Work, WorkChoices } from "./work-choices.tsx";

type Props = { address: string; name: string; work: Work; chosen: ChosenWork };

/** Changes the jobs and places of somebody who is in already; of which there are none stay as they are. */
export function WorkButton({ address, name, work, chosen }: Props) {
  const t = useTranslations("people");
  const forms = useTranslations("forms");
  const router = useRouter();
  const [draft, setDraft] = useState<ChosenWork>();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const lists = (["jobs", "places"] as const).filter((list) => work[list].length > 0);
  const [only, other] = lists;
  if (!only) return null;
  const act = t(`choose.${other ? "both" : only}`);
  const close = () => {
    setDraft(undefined);
    setError(undefined);
  };
  async function save(changes: ChosenWork) {
    setBusy(true);
    const sent = await sendJson(
      address,
      "PATCH",
      Object.fromEntries(lists.map((list) => [list, changes[list]])),
    );
    setBusy(false);
    if (!sent.ok) {
      setError(sent.message ?? forms("offline"));
      return;
    }
    close();
    router.refresh();
  }
  return (
    <>
      <Button
        look="plain"
        aria-label={t("chooseFor", { act, name })}
        onPress={() => {
          setDraft(chosen);
        }}
      >
        {act}
      </Button>
      <Dialog title={t("chooseFor", { act, name })} isOpen={draft !== undefined} onClose={close}>
        {draft && (
          <>
            <p className="text-soft mt-2">{t("workText")}</p>
            <div className="mt-5 space-y-5">
              <WorkChoices work={work} chosen={draft} onChange={setDraft} />
            </div>
            <p role="alert" className="text-bad mt-4 font-semibold empty:hidden">
              {error}
            </p>
            <div className="mt-6 flex flex-wrap gap-4">
              <Button isDisabled={isBusy} onPress={() => void save(draft)}>
                {t("saveWork")}
              </Button>
              <Button look="plain" onPress={close}>
                {forms("cancel")}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </>
  );
}
