"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useState } from "react";
import { ActButton } from "../../../../components/forms/act-button.tsx";
import { JsonForm } from "../../../../components/forms/json-form.tsx";
import { sendJson } from "../../../../components/forms/send.ts";
import { ChoiceField } from "../../../../components/ui/choice-field.tsx";
import { CopyField } from "../../../../components/ui/copy-field.tsx";
import { Dialog } from "../../../../components/ui/dialog.tsx";
import { Button } from "../../../../components/ui/button.tsx";
import { TextField } from "../../../../components/ui/text-field.tsx";
import { sayDate } from "../../../../lib/language/dates.ts";
import { type AccessRole, accessRoles } from "../../../../lib/members/rights.ts";
import { type Work, WorkChoices } from "./work-choices.tsx";

/** A link that was just made, as the route answers it. */
type NewLink = { link: string; mailed: boolean; expiresAt: string; qr: { size: number; path: string } };
type Shown = NewLink & { name: string; signInName: string | null };

const ShowLink = createContext<(shown: Shown) => void>(() => undefined);

/** Shows each new link once, with its QR code: afterwards nobody can. */
export function NewLinks({ children }: { children: ReactNode }) {
  const t = useTranslations("people");
  const forms = useTranslations("forms");
  const locale = useLocale();
  const router = useRouter();
  const [shown, setShown] = useState<Shown>();
  const close = () => {
    setShown(undefined);
    router.refresh();
  };
  return (
    <ShowLink value={setShown}>
      {children}
      <Dialog
        title={shown ? t("linkTitle", { name: shown.name }) : ""}
        isOpen={shown !== undefined}
        onClose={close}
      >
        {shown && (
          <>
            <p className="text-soft mt-2">
              {t("linkText", { date: sayDate(shown.expiresAt.slice(0, 10), locale) })}{" "}
              {shown.mailed && t("linkMailed", { address: shown.signInName ?? "" })}
            </p>
            <div className="mt-5">
              <CopyField id="new-link" label={t("link")} value={shown.link} />
            </div>
            {/* Dark on light in every colour scheme: readers want it so. */}
            <svg
              viewBox={`0 0 ${shown.qr.size} ${shown.qr.size}`}
              role="img"
              aria-label={t("qr")}
              className="mx-auto mt-6 size-52 rounded bg-white"
              shapeRendering="crispEdges"
            >
              <path d={shown.qr.path} fill="#000" />
            </svg>
            <div className="mt-6">
              <Button onPress={close}>{forms("close")}</Button>
            </div>
          </>
        )}
      </Dialog>
    </ShowLink>
  );
}

export function InviteForm({
  address,
  sendsMail,
  work,
}: {
  address: string;
  sendsMail: boolean;
  work: Work;
}) {
  const t = useTranslations("people");
  const roles = useTranslations("roles");
  const show = use(ShowLink);
  return (
    <JsonForm
      schema={async () => (await import("../../../../lib/members/forms.ts")).invitationSchema}
      address={address}
      submit={t("submit")}
      defaults={{ name: "", signInName: "", role: "staff", jobs: [], places: [] }}
      onDone={(reply, form) => {
        const { name, signInName } = form.getValues();
        show({ ...(reply as NewLink), name, signInName });
        form.reset();
      }}
    >
      {({ field, form }) => (
        <>
          <TextField {...field("name", t("name"))} autoComplete="off" />
          <TextField
            {...field("signInName", t("mail"))}
            description={sendsMail ? t("mailHint") : t("noMailHint")}
            autoComplete="off"
            autoCapitalize="none"
            inputMode="email"
          />
          <ChoiceField
            {...field("role", t("role"))}
            choices={accessRoles.map((role) => ({
              value: role,
              label: roles(`${role}.name`),
              description: roles(`${role}.text`),
            }))}
          />
          <WorkChoices
            work={work}
            chosen={{ jobs: form.watch("jobs") ?? [], places: form.watch("places") ?? [] }}
            onChange={({ jobs, places }) => {
              form.setValue("jobs", jobs);
              form.setValue("places", places);
            }}
          />
        </>
      )}
    </JsonForm>
  );
}

export function DeviceForm({ address }: { address: string }) {
  const t = useTranslations("people");
  const show = use(ShowLink);
  return (
    <JsonForm
      schema={async () => (await import("../../../../lib/members/forms.ts")).deviceSchema}
      address={address}
      submit={t("submitDevice")}
      defaults={{ name: "" }}
      onDone={(reply, form) => {
        show({ ...(reply as NewLink), name: form.getValues().name, signInName: null });
        form.reset();
      }}
    >
      {({ field }) => (
        <TextField {...field("name", t("deviceName"))} description={t("deviceNameHint")} autoComplete="off" />
      )}
    </JsonForm>
  );
}

export function NewLinkButton(props: { address: string; name: string; signInName: string | null }) {
  const t = useTranslations("people");
  const show = use(ShowLink);
  const { address, name, signInName } = props;
  return (
    <ActButton
      address={address}
      method="POST"
      label={t("again")}
      ariaLabel={t("againOf", { name })}
      onDone={(reply) => {
        show({ ...(reply as NewLink), name, signInName });
      }}
    />
  );
}

/** Another role is given as soon as it is chosen; where that is refused, the old one stands and the reason beside it. */
export function RoleSelect({ address, name, role }: { address: string; name: string; role: AccessRole }) {
  const t = useTranslations("people");
  const forms = useTranslations("forms");
  const roles = useTranslations("roles");
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  return (
    <span>
      <select
        className="field w-44!"
        aria-label={t("roleOf", { name })}
        value={role}
        disabled={isBusy}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          setBusy(true);
          setError(undefined);
          void sendJson(address, "PATCH", { role: chosen }).then((sent) => {
            setBusy(false);
            if (sent.ok) router.refresh();
            else setError(sent.message ?? forms("offline"));
          });
        }}
      >
        {accessRoles.map((each) => (
          <option key={each} value={each}>
            {roles(`${each}.name`)}
          </option>
        ))}
      </select>
      <span role="alert" className="text-bad mt-1 block max-w-64 text-[0.94rem] font-semibold empty:hidden">
        {error}
      </span>
    </span>
  );
}
