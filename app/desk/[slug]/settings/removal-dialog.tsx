"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { JsonForm } from "../../../../components/forms/json-form.tsx";
import { Button } from "../../../../components/ui/button.tsx";
import { Dialog } from "../../../../components/ui/dialog.tsx";
import { PasswordField } from "../../../../components/ui/password-field.tsx";
import { TextField } from "../../../../components/ui/text-field.tsx";
import type { Holdings } from "../../../../lib/organisations/queries.ts";
import { copyApi, goneDeskPage, removalApi } from "../../../../lib/paths.ts";

type Props = { slug: string; name: string; publicAddress: string; holdings: Holdings };

/** Asks once more before an organisation is deleted, and says what goes with it. */
export function RemovalDialog({ slug, name, publicAddress, holdings }: Props) {
  const t = useTranslations("takeOut");
  const forms = useTranslations("forms");
  const [isOpen, setOpen] = useState(false);
  const { versions, results, people } = holdings;
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="plain text-bad!"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("open")}
      </button>
      <Dialog title={t("askTitle", { name })} isOpen={isOpen} onClose={close}>
        <p className="mt-2">{t("askLead")}</p>
        <ul className="mt-2 list-disc space-y-1 ps-5">
          {versions > 0 && <li>{t("lostVersions", { count: versions })}</li>}
          {results > 0 && <li>{t("lostResults", { count: results })}</li>}
          <li>{t("lostDraft")}</li>
          {versions > 0 && <li className="wrap-anywhere">{t("lostPage", { address: publicAddress })}</li>}
          {people > 0 && <li>{t("lostPeople", { count: people })}</li>}
        </ul>
        <p className="mt-2">{t("yours")}</p>
        <p className="text-soft mt-4">{t("copyFirst")}</p>
        <p>
          <a className="plain inline-flex items-center" href={copyApi(slug)} download>
            {t("download")}
          </a>
        </p>
        <div className="mt-5">
          <JsonForm
            schema={async () => (await import("../../../../lib/organisations/forms.ts")).removalSchema}
            address={removalApi(slug)}
            submit={t("submit")}
            leaves
            defaults={{ name: "", password: "" }}
            onDone={() => {
              location.assign(goneDeskPage);
            }}
            beside={
              <Button look="plain" onPress={close}>
                {forms("cancel")}
              </Button>
            }
          >
            {({ field }) => (
              <>
                <TextField
                  {...field("name", t("typeName"))}
                  description={t("typeNameHint", { name })}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                />
                <PasswordField {...field("password", t("password"))} autoComplete="current-password" />
              </>
            )}
          </JsonForm>
        </div>
      </Dialog>
    </>
  );
}
