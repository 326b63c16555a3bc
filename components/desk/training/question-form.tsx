"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useId, useState } from "react";
import type { ScenarioQuestion } from "../../../lib/handbook/training.ts";
import { languageNames } from "../../../lib/language/names.ts";
import type { LocalisedText, PolicyLanguage } from "../../../lib/language/phrase.ts";
import { trainingApi } from "../../../lib/paths.ts";
import { ErrorSummary } from "../../forms/error-summary.tsx";
import { sendJson } from "../../forms/send.ts";
import { About } from "../../ui/about.tsx";

type Words = Partial<Record<PolicyLanguage, string>>;
/** `key` tells options apart while they come and go. */
type Option = { key: number; text: Words };

type Props = {
  slug: string;
  languages: readonly PolicyLanguage[];
  /** What is asked about. */
  about: { number: string; clause: string; name: string };
  /** The question that is reworded; a new one is asked where there is none. */
  question?: { id: string; body: ScenarioQuestion; name: string };
  /** The clause with its change marked, to read while one writes. */
  change?: ReactNode;
};

/** A text with what was typed; languages in which nothing was typed are left out. */
function written(words: Words): LocalisedText {
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ""));
}

const fewest = 2;
const most = 4;

/** Writes a question about a change, or rewords one that nobody has answered: closed until somebody wants to. */
export function QuestionForm(props: Props) {
  const t = useTranslations("training.questions");
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <OpenForm
        {...props}
        onClose={() => {
          setOpen(false);
        }}
      />
    );
  const { question, about } = props;
  return (
    <button
      type="button"
      className="plain"
      onClick={() => {
        setOpen(true);
      }}
    >
      {question ? t("reword") : t("write")}
      <About>{question ? question.name : about.name}</About>
    </button>
  );
}

function OpenForm({
  slug,
  languages: all,
  about,
  question,
  change,
  onClose,
}: Props & { onClose: () => void }) {
  const t = useTranslations("training.questions");
  const form = useTranslations("training.form");
  const router = useRouter();
  const prefix = useId();
  const body = question?.body;
  const [situation, setSituation] = useState<Words>(body?.situation ?? {});
  const [options, setOptions] = useState<Option[]>(
    body?.options.map(({ text }, key) => ({ key, text })) ?? [
      { key: 0, text: {} },
      { key: 1, text: {} },
    ],
  );
  const [right, setRight] = useState(body?.options.findIndex(({ isRight }) => isRight) ?? -1);
  const [first = "en"] = all;
  // One language is enough: another is written in once somebody wants to, or has.
  const [added, setAdded] = useState<readonly PolicyLanguage[]>(
    all.filter((each) => each !== first && body?.situation[each] !== undefined),
  );
  const isFirstLeft = body !== undefined && body.situation[first] === undefined;
  const languages = all.filter((each) => (each === first && !isFirstLeft) || added.includes(each));
  const absent = all.filter((each) => !languages.includes(each));
  const [because, setBecause] = useState<Words>(body?.because ?? {});
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<{ fields: Record<string, string>; message?: string }>({
    fields: {},
  });

  async function send() {
    setBusy(true);
    const why = written(because);
    const sent = await sendJson(
      trainingApi(slug, question ? `questions/${question.id}` : "questions"),
      question ? "PUT" : "POST",
      {
        ...(question ? {} : { number: about.number, clause: about.clause }),
        situation: written(situation),
        options: options.map(({ key, text }) => ({ text: written(text), isRight: key === right })),
        ...(Object.keys(why).length > 0 ? { because: why } : {}),
      },
    );
    setBusy(false);
    if (!sent.ok) {
      setProblems({
        fields: sent.fields ?? {},
        ...(sent.fields ? {} : { message: sent.message ?? form("offline") }),
      });
      return;
    }
    onClose();
    router.refresh();
  }

  /** What was said of a field is said no more once somebody changes it. */
  const clear = (...paths: string[]) => {
    setProblems(({ fields, ...others }) => ({
      ...others,
      fields: Object.fromEntries(Object.entries(fields).filter(([path]) => !paths.includes(path))),
    }));
  };
  const labelIn = (label: string, language: PolicyLanguage) =>
    all.length > 1 ? t("in", { label, language: languageNames[language] }) : label;
  const idOf = (path: string) => `${prefix}${path}`;
  /** What is wrong with a text in a language, or with the text as a whole. */
  const errorOf = (path: string, language: PolicyLanguage) =>
    problems.fields[`${path}.${language}`] ?? (language === languages[0] ? problems.fields[path] : undefined);
  const listed: { id?: string; message: string }[] = [];
  if (problems.message !== undefined) listed.push({ message: problems.message });
  const field = (
    path: string,
    label: string,
    words: Words,
    onChange: (words: Words) => void,
    language: PolicyLanguage,
  ) => {
    const id = idOf(`${path}.${language}`);
    const error = errorOf(path, language);
    if (error !== undefined)
      listed.push({ id, message: form("problem", { label: labelIn(label, language), message: error }) });
    return (
      <div key={language}>
        <label htmlFor={id} className="block">
          {labelIn(label, language)}
        </label>
        <textarea
          id={id}
          lang={language}
          className={`field mt-1 ${path.startsWith("options") ? "min-h-11!" : ""}`}
          rows={path.startsWith("options") ? 1 : 2}
          maxLength={path.startsWith("options") ? 300 : 1000}
          aria-invalid={error !== undefined}
          value={words[language] ?? ""}
          onChange={({ target }) => {
            onChange({ ...words, [language]: target.value });
            clear(`${path}.${language}`, path);
          }}
        />
        {error !== undefined && <p className="text-bad mt-1 font-semibold">{error}</p>}
      </div>
    );
  };
  const optionsError = problems.fields.options;
  const fields = (
    <>
      <div className="space-y-3">
        {languages.map((language) => field("situation", t("situation"), situation, setSituation, language))}
      </div>
      <fieldset id={idOf("options")} tabIndex={-1}>
        <legend className="font-semibold">{t("options")}</legend>
        <p className="text-soft text-[0.94rem]">{t("optionsHint")}</p>
        {optionsError !== undefined && <p className="text-bad mt-1 font-semibold">{optionsError}</p>}
        <ol className="mt-2 space-y-4">
          {options.map(({ key, text }, at) => (
            <li key={key} className="border-rule border-s-2 ps-3">
              <div className="space-y-2">
                {languages.map((language) =>
                  field(
                    `options.${at}.text`,
                    t("option", { n: at + 1 }),
                    text,
                    (words) => {
                      setOptions(options.map((each) => (each.key === key ? { key, text: words } : each)));
                    },
                    language,
                  ),
                )}
              </div>
              <p className="flex flex-wrap items-center gap-x-5">
                <label className="flex min-h-11 items-center gap-2.5">
                  <input
                    type="radio"
                    name={idOf("right")}
                    className="accent-accent size-4.5"
                    checked={right === key}
                    onChange={() => {
                      setRight(key);
                      clear("options");
                    }}
                  />
                  {t("right")}
                </label>
                {options.length > fewest && (
                  <button
                    type="button"
                    className="plain"
                    onClick={() => {
                      setOptions(options.filter((each) => each.key !== key));
                    }}
                  >
                    {t("removeOption", { n: at + 1 })}
                  </button>
                )}
              </p>
            </li>
          ))}
        </ol>
        {options.length < most && (
          <button
            type="button"
            className="plain mt-2"
            onClick={() => {
              setOptions([...options, { key: Math.max(...options.map(({ key }) => key)) + 1, text: {} }]);
            }}
          >
            {t("addOption")}
          </button>
        )}
      </fieldset>
      <div className="space-y-3">
        <p className="text-soft text-[0.94rem]">{t("becauseHint")}</p>
        {languages.map((language) => field("because", t("because"), because, setBecause, language))}
      </div>
    </>
  );
  if (optionsError !== undefined)
    listed.push({
      id: idOf("options"),
      message: form("problem", { label: t("options"), message: optionsError }),
    });
  return (
    <form
      noValidate
      className="border-accent mt-3 mb-2 space-y-5 border-s-2 ps-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary title={form("problems", { count: listed.length })} problems={listed} />
      {change !== undefined && (
        <div className="max-w-prose">
          <p className="text-soft text-[0.94rem]">{t("clause")}</p>
          {change}
        </div>
      )}
      {fields}
      {absent.map((language) => (
        <p key={language} className="text-soft text-[0.94rem]">
          {t("notYetIn", {
            language: languageNames[language],
            first: languageNames[languages[0] ?? first],
          })}{" "}
          <button
            type="button"
            className="plain"
            onClick={() => {
              setAdded([...added, language]);
            }}
          >
            {t("writeIn", { language: languageNames[language] })}
          </button>
        </p>
      ))}
      <p className="flex flex-wrap gap-x-6 gap-y-3">
        <button type="submit" className="go" disabled={busy}>
          {question ? t("save") : t("ask")}
        </button>
        <button type="button" className="plain" onClick={onClose}>
          {t("cancel")}
        </button>
      </p>
    </form>
  );
}
