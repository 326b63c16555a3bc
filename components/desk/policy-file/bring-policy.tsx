"use client";

import { useLocale, useMessages, useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { sayDate } from "../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../lib/language/interface.ts";
import { languageNames } from "../../../lib/language/names.ts";
import { type PolicyLanguage, phraseFor } from "../../../lib/language/phrase.ts";
import { deskOf } from "../../../lib/paths.ts";
import type { PolicyPreview } from "../../../lib/portable/bringing.ts";
import { policyFileLimits } from "../../../lib/portable/limits.ts";
import { type CompareMessages, comparisonWords } from "../../policy/comparison-words.ts";
import { DifferencesView } from "../../policy/comparison.tsx";
import { Button } from "../../ui/button.tsx";
import { useDraft } from "../draft.tsx";
import { lookAtFile, replaceWith } from "./asking.ts";

type Stage =
  | { kind: "waiting" }
  | { kind: "looking"; name: string }
  | { kind: "refused"; message: string }
  | { kind: "shown"; text: string; preview: PolicyPreview; isReplacing: boolean; message?: string }
  | { kind: "done"; preview: PolicyPreview };

function useReader(): PolicyLanguage {
  const locale = useLocale();
  return interfaceLanguages.find((each) => each === locale) ?? "en";
}

/** Brings a policy file in: choosing it, what it is and would change, and the draft replaced. */
export function BringPolicy() {
  const t = useTranslations("bring");
  const { slug, drafts } = useDraft();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const looking = useRef<AbortController | undefined>(undefined);
  const [stage, setStage] = useState<Stage>({ kind: "waiting" });
  useEffect(() => () => looking.current?.abort(), []);

  const look = async (file: File) => {
    const { name } = file;
    looking.current?.abort();
    const given = new AbortController();
    looking.current = given;
    if (file.size > policyFileLimits.file * 1024) {
      setStage({
        kind: "refused",
        message: t("tooLarge", { name, megabytes: policyFileLimits.file / 1024 }),
      });
      return;
    }
    setStage({ kind: "looking", name });
    const text = await file.text();
    // What is typed and not saved yet is part of the draft that the file is held against.
    await drafts.flush();
    const answer = await lookAtFile(slug, text, given.signal);
    if (given.signal.aborted) return;
    setStage(
      answer.kind === "preview"
        ? { kind: "shown", text, preview: answer.preview, isReplacing: false }
        : { kind: "refused", message: answer.message ?? t("failed") },
    );
  };
  const replace = async (shown: Extract<Stage, { kind: "shown" }>) => {
    const { text, preview } = shown;
    setStage({ kind: "shown", text, preview, isReplacing: true });
    await drafts.flush();
    const answer = await replaceWith(slug, { text, plan: preview.plan });
    if (answer.kind === "replaced") {
      drafts.receive(answer.rows);
      setStage({ kind: "done", preview });
      router.refresh();
    } else
      setStage({
        kind: "shown",
        text,
        preview: answer.kind === "moved" ? answer.preview : preview,
        isReplacing: false,
        message: answer.message ?? t("failedWriting"),
      });
  };
  const leave = () => {
    setStage({ kind: "waiting" });
    button.current?.focus();
  };
  return (
    <section className="border-rule mt-12 border-t pt-8" aria-labelledby="bring">
      <h2 id="bring" className="font-serif text-2xl">
        {t("title")}
      </h2>
      <p className="text-soft mt-1">{t("lead")}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void look(file);
          // The same file may be chosen again once it was put right.
          target.value = "";
        }}
      />
      <p className="mt-3">
        <Button ref={button} look="plain" onPress={() => input.current?.click()}>
          {t(stage.kind === "waiting" ? "choose" : "chooseOther")}
        </Button>
      </p>
      <p role="status" className="text-soft wrap-anywhere empty:hidden">
        {stage.kind === "looking" && t("looking", { name: stage.name })}
      </p>
      {stage.kind === "refused" && (
        <p role="alert" className="border-bad mt-4 border-s-4 ps-4 wrap-anywhere">
          {stage.message}
        </p>
      )}
      {stage.kind === "shown" && (
        <Shown stage={stage} onReplace={() => void replace(stage)} onLeave={leave} />
      )}
      {stage.kind === "done" && <Done preview={stage.preview} />}
    </section>
  );
}

function useLanguageList() {
  const list = new Intl.ListFormat(useLocale(), { type: "conjunction" });
  return (languages: readonly PolicyLanguage[]) => list.format(languages.map((each) => languageNames[each]));
}

/** What the file is, what it would change, and the button; the heading is where the reader goes on. */
function Shown({
  stage: { preview, isReplacing, message },
  onReplace,
  onLeave,
}: {
  stage: Extract<Stage, { kind: "shown" }>;
  onReplace: () => void;
  onLeave: () => void;
}) {
  const t = useTranslations("bring");
  const reader = useReader();
  const languageList = useLanguageList();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Between the bars at the top and at the bottom, which would cover it.
    heading.current?.scrollIntoView({ block: "start" });
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { policy, same, inReview, languages, changes } = preview;
  const name = phraseFor(policy.name, reader);
  return (
    <>
      <h3
        ref={heading}
        tabIndex={-1}
        lang={name.lang}
        className="mt-6 scroll-mt-20 text-lg font-semibold wrap-anywhere"
      >
        {name.text}
      </h3>
      <p className="text-soft">
        {t("what", {
          number: policy.number,
          date: sayDate(policy.publishedOn, reader),
          since: sayDate(policy.effectiveOn, reader),
          languages: languageList(policy.languages),
        })}
      </p>
      {same ? (
        <p role="status" className="mt-4 font-semibold">
          {t("same")}
        </p>
      ) : (
        <>
          <h3 className="mt-6 font-serif text-xl">{t("changes")}</h3>
          {policy.languages.join() !== languages.join() && (
            <p className="border-warn mt-3 border-s-4 ps-4">
              {t("newLanguages", { languages: languageList(policy.languages) })}
            </p>
          )}
          {inReview && <p className="border-warn mt-3 border-s-4 ps-4">{t("inReview")}</p>}
          <Changes changes={changes} />
          <div className="border-rule bg-paper sticky bottom-0 z-10 mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-t py-3">
            {message !== undefined && (
              <p role="alert" className="border-warn w-full border-s-4 ps-4">
                {message}
              </p>
            )}
            <Button onPress={onReplace} isDisabled={isReplacing}>
              {t(isReplacing ? "replacing" : "replace")}
            </Button>
            <Button look="plain" onPress={onLeave} isDisabled={isReplacing}>
              {t("leave")}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** What differs in each language of the file; the reader's own is open, or else the first. */
function Changes({ changes }: Pick<PolicyPreview, "changes">) {
  const t = useTranslations("bring");
  const reader = useReader();
  const { desk } = useMessages() as unknown as { desk: { compare: CompareMessages } };
  const words = comparisonWords(reader, desk.compare);
  if (changes.every(({ groups }) => groups.length === 0)) return <p className="mt-3">{t("behind")}</p>;
  const open = changes.find(({ language }) => language === reader) ?? changes[0];
  return changes.map(({ language, groups }) => (
    <details key={language} className="mt-4" open={language === open?.language}>
      <summary className="cursor-pointer">
        <span lang={language} className="font-semibold">
          {languageNames[language]}
        </span>{" "}
        <span className="text-soft">
          {t("changesIn", { count: groups.reduce((sum, { differences }) => sum + differences.length, 0) })}
        </span>
      </summary>
      <DifferencesView groups={groups} language={language} words={words} />
    </details>
  ));
}

function Done({ preview: { policy } }: { preview: PolicyPreview }) {
  const t = useTranslations("bring");
  const reader = useReader();
  const { slug } = useDraft();
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <div className="border-good mt-4 border-s-4 ps-4">
      <p ref={told} tabIndex={-1} role="status" className="font-semibold wrap-anywhere">
        {t("done", { number: policy.number, name: phraseFor(policy.name, reader).text })}
      </p>
      <p>
        <Link className="plain" href={deskOf(slug)}>
          {t("seeDraft")}
        </Link>
      </p>
    </div>
  );
}
