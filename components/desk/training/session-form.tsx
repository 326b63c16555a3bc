"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { type TrainingKind, trainingKinds } from "../../../lib/handbook/training.ts";
import { trainingApi, trainingPage } from "../../../lib/paths.ts";
import type { Changed, Planned, SessionChoices } from "../../../lib/training/views.ts";
import { ErrorSummary } from "../../forms/error-summary.tsx";
import { sendJson } from "../../forms/send.ts";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ClausePicker } from "./clause-picker.tsx";
import { type WhoChoice, whoOf, WhoPicker, type Work } from "./who-picker.tsx";

/** What stands in the form; `number` is empty where the session is about no version. */
export type SessionValues = {
  kind: TrainingKind;
  title: string;
  number: string;
  clauses: string[];
  /** Local: "2026-12-01T09:00". */
  startsAt: string;
  place: string;
  mandatory: boolean;
  who: WhoChoice;
};

type Props = {
  slug: string;
  /** The session that is changed; a new one is planned where there is none. */
  session?: { id: string; revision: number; isRecorded: boolean };
  choices: SessionChoices;
  work: Work;
  timeZone: string;
  values: SessionValues;
  /** It is for those who missed one. */
  again?: boolean;
  sendsMail: boolean;
};

const fieldNames = ["kind", "title", "number", "clauses", "startsAt", "place", "who"] as const;
type FieldName = (typeof fieldNames)[number];

/** Plans a session, or changes one. */
export function SessionForm({
  slug,
  session,
  choices,
  work,
  timeZone,
  values,
  again = false,
  sendsMail,
}: Props) {
  const t = useTranslations("training.form");
  const training = useTranslations("training");
  const router = useRouter();
  const prefix = useId();
  const suggestion = ({ kind, number }: Pick<SessionValues, "kind" | "number">) =>
    training(`suggest.${kind}`, { number: number === "" ? "none" : number, again: again ? "yes" : "no" });
  const [form, setForm] = useState({ ...values, title: values.title || suggestion(values) });
  // A name that a session has, or that was typed, is nobody's to change.
  const [isNamed, setNamed] = useState(session !== undefined);
  const [parts, setParts] = useState(choices.parts);
  const [mail, setMail] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<{ fields: Record<string, string>; message?: string }>({
    fields: {},
  });
  const locked = session?.isRecorded ?? false;

  /** A title that was suggested goes with what it was suggested for. */
  const set = (some: Partial<SessionValues>) => {
    setForm((now) => {
      const next = { ...now, ...some };
      return isNamed || some.title !== undefined ? next : { ...next, title: suggestion(next) };
    });
  };

  async function changeVersion(number: string) {
    set({ number, clauses: [] });
    if (number === "") {
      setParts(undefined);
      return;
    }
    const address = `${trainingApi(slug, "choices")}?version=${encodeURIComponent(number)}`;
    const sent = await sendJson(address, "GET");
    if (!sent.ok) {
      setProblems({ fields: {}, message: sent.message ?? t("offline") });
      return;
    }
    const found = (sent.reply as SessionChoices).parts;
    setParts(found);
    set({ clauses: found?.changed ?? [] });
  }

  async function send() {
    setBusy(true);
    const { kind, title, number, clauses, startsAt, place, mandatory, who } = form;
    const sent = await sendJson(
      trainingApi(slug, session ? `sessions/${session.id}` : "sessions"),
      session ? "PUT" : "POST",
      {
        kind,
        title,
        ...(number === "" ? {} : { number }),
        clauses,
        startsAt,
        place,
        mandatory,
        mail,
        // A list that nobody touched stays as it is, whoever joined since.
        ...(locked || (session && who === values.who) ? {} : { who: whoOf(who) }),
        ...(session ? { revision: session.revision } : {}),
      },
    );
    if (!sent.ok) {
      setBusy(false);
      setProblems({
        fields: sent.fields ?? {},
        ...(sent.fields ? {} : { message: sent.message ?? t("offline") }),
      });
      return;
    }
    const { id, mailed, withoutAddress, changed } = sent.reply as Planned & Partial<Changed>;
    const done = new URLSearchParams({
      done: session ? "changed" : "planned",
      ...(changed ? { what: changed.join() } : {}),
      ...(mail ? { told: String(mailed), without: String(withoutAddress) } : {}),
    });
    router.push(trainingPage(slug, `${id}?${done}`));
    router.refresh();
  }

  const labels: Record<FieldName, string> = {
    kind: t("kind"),
    title: t("title"),
    number: t("version"),
    clauses: t("clauses"),
    startsAt: t("startsAt"),
    place: t("place"),
    who: t("who"),
  };
  /** What is wrong with a field, or with something inside it. */
  const errorOf = (name: FieldName): string | undefined =>
    Object.entries(problems.fields).find(([path]) => path.split(".")[0] === name)?.[1];
  const error = (name: FieldName) => {
    const errorMessage = errorOf(name);
    return errorMessage === undefined ? {} : { errorMessage };
  };
  const listed = [
    ...(problems.message === undefined ? [] : [{ message: problems.message }]),
    ...fieldNames.flatMap((name) => {
      const message = errorOf(name);
      return message === undefined
        ? []
        : [{ id: `${prefix}${name}`, message: t("problem", { label: labels[name], message }) }];
    }),
  ];
  return (
    <form
      noValidate
      className="mt-8 space-y-7"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary title={t("problems", { count: listed.length })} problems={listed} />
      {locked && <p className="border-accent border-s-2 ps-3">{t("locked")}</p>}
      {!locked && (
        <ChoiceField
          id={`${prefix}kind`}
          name="kind"
          label={labels.kind}
          {...error("kind")}
          choices={trainingKinds.map((kind) => ({
            value: kind,
            label: training(`kinds.${kind}`),
            description: training(`kindHints.${kind}`),
          }))}
          chosen={form.kind}
          onChange={({ target }) => {
            set({ kind: trainingKinds.find((kind) => kind === target.value) ?? form.kind });
          }}
        />
      )}
      <SelectField
        id={`${prefix}number`}
        label={labels.number}
        {...error("number")}
        value={form.number}
        onChange={({ target }) => void changeVersion(target.value)}
      >
        {choices.versions.map(({ number, state }) => (
          <option key={number} value={number}>
            {state === "withdrawn" ? number : t(`states.${state}`, { number })}
          </option>
        ))}
        <option value="">{t("noVersion")}</option>
      </SelectField>
      <TextField
        id={`${prefix}title`}
        label={labels.title}
        {...error("title")}
        maxLength={200}
        value={form.title}
        onChange={({ target }) => {
          setNamed(true);
          set({ title: target.value });
        }}
      />
      <div className="grid gap-x-8 gap-y-7 sm:grid-cols-2">
        {!locked && (
          <TextField
            id={`${prefix}startsAt`}
            type="datetime-local"
            label={labels.startsAt}
            description={t("startsAtHint", { timeZone })}
            {...error("startsAt")}
            value={form.startsAt}
            onChange={({ target }) => {
              set({ startsAt: target.value });
            }}
          />
        )}
        <TextField
          id={`${prefix}place`}
          label={labels.place}
          description={t("placeHint")}
          {...error("place")}
          maxLength={200}
          value={form.place}
          onChange={({ target }) => {
            set({ place: target.value });
          }}
        />
      </div>
      {parts && form.number !== "" && (
        <fieldset id={`${prefix}clauses`} tabIndex={-1}>
          <legend className="font-semibold">{labels.clauses}</legend>
          <p className="text-soft text-[0.94rem]">
            {parts.changed.length > 0 ? t("clausesHint") : t("clausesHintNone")}
          </p>
          {errorOf("clauses") && <p className="text-bad mt-1 font-semibold">{errorOf("clauses")}</p>}
          <ClausePicker
            parts={parts.parts}
            changed={parts.changed}
            added={parts.added}
            language={parts.language}
            chosen={form.clauses}
            onChange={(clauses) => {
              set({ clauses });
            }}
          />
        </fieldset>
      )}
      {!locked && (
        <div>
          <WhoPicker
            id={`${prefix}who`}
            people={choices.people}
            work={work}
            value={form.who}
            onChange={(who) => {
              set({ who });
            }}
          />
          {errorOf("who") && <p className="text-bad mt-1 font-semibold">{errorOf("who")}</p>}
        </div>
      )}
      <div>
        {form.kind === "launch" ? (
          <p className="flex min-h-11 items-center">{training("session.mandatory")}</p>
        ) : (
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              className="accent-accent size-4.5 shrink-0"
              checked={form.mandatory}
              onChange={({ target }) => {
                set({ mandatory: target.checked });
              }}
            />
            <span>{t("mandatory")}</span>
          </label>
        )}
        {sendsMail ? (
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              className="accent-accent size-4.5 shrink-0"
              checked={mail}
              onChange={({ target }) => {
                setMail(target.checked);
              }}
            />
            <span>{session ? t("mailChange") : t("mail")}</span>
          </label>
        ) : (
          <p className="text-soft">{t("noMail")}</p>
        )}
      </div>
      <p className="flex flex-wrap items-baseline gap-x-6 gap-y-3">
        <button type="submit" className="go" disabled={busy}>
          {session ? t("save") : t("plan")}
        </button>
        <Link className="plain" href={trainingPage(slug, session?.id)}>
          {t("cancel")}
        </Link>
      </p>
    </form>
  );
}
