"use client";

import { useTranslations } from "next-intl";
import { JsonForm } from "../../../../components/forms/json-form.tsx";
import { PasswordField } from "../../../../components/ui/password-field.tsx";
import { TextField } from "../../../../components/ui/text-field.tsx";
import { deskPage, handbookPage } from "../../../../lib/paths.ts";

function goToDesk(): void {
  location.assign(deskPage);
}

/** For somebody who is new here. */
export function AcceptForm({
  token,
  organisation,
  name,
  signInName,
}: {
  token: string;
  organisation: string;
  name: string;
  signInName: string;
}) {
  const t = useTranslations("invitation");
  const passwords = useTranslations("passwords");
  return (
    <JsonForm
      schema={async () => (await import("../../../../lib/members/forms.ts")).acceptNewSchema}
      address="/api/v1/invitations"
      submit={t("submit", { organisation })}
      leaves
      defaults={{ as: "new", token, name, signInName, password: "" }}
      onDone={goToDesk}
    >
      {({ field }) => (
        <>
          <TextField {...field("name", t("name"))} autoComplete="name" />
          <TextField
            {...field("signInName", passwords("signInName"))}
            description={passwords("signInNameHint")}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordField
            {...field("password", passwords("own"))}
            description={passwords("hint")}
            autoComplete="new-password"
          />
        </>
      )}
    </JsonForm>
  );
}

/** For somebody who is signed in already. */
export function AcceptAsYouForm(props: { token: string; organisation: string; name: string }) {
  const t = useTranslations("invitation");
  return (
    <JsonForm
      schema={async () => (await import("../../../../lib/members/forms.ts")).acceptKnownSchema}
      address="/api/v1/invitations"
      submit={t("submitAsYou", { organisation: props.organisation, name: props.name })}
      leaves
      defaults={{ as: "signed-in", token: props.token }}
      onDone={goToDesk}
    >
      {() => null}
    </JsonForm>
  );
}

/** For a tablet that many use. */
export function AcceptDeviceForm({ token }: { token: string }) {
  const t = useTranslations("invitation");
  return (
    <JsonForm
      schema={async () => (await import("../../../../lib/members/forms.ts")).acceptKnownSchema}
      address="/api/v1/invitations"
      submit={t("submitDevice")}
      leaves
      defaults={{ as: "device", token }}
      onDone={(reply) => {
        location.assign(handbookPage((reply as { slug: string }).slug));
      }}
    >
      {() => null}
    </JsonForm>
  );
}
