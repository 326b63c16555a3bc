import { NextIntlClientProvider } from "next-intl";
import { cache } from "react";
import { OwnSessions } from "../../../components/handbook/training/own-sessions.tsx";
import { TryIt } from "../../../components/handbook/training/try-it.tsx";
import type { PolicyDocument } from "../../../lib/document/document.ts";
import type { Actor } from "../../../lib/members/actor.ts";
import { findOwnTraining } from "../../../lib/training/queries.ts";
import en from "../../../messages/en.json";
import zhHans from "../../../messages/zh-Hans.json";
import { theInstallation } from "../../installation.ts";

const messages = { en, "zh-Hans": zhHans };

/** Read once for a page, whichever of its parts ask. */
const loadOwnTraining = cache(async (actor: Actor, document: PolicyDocument) => {
  const { database } = await theInstallation();
  const { language } = document;
  const at = new Date();
  return database.read((db) => findOwnTraining(db, actor, { document, language, at }));
});

type Props = { actor: Actor; document: PolicyDocument };

/** The sessions of whoever reads. */
export async function SessionsOfReader({ actor, document }: Props) {
  const training = await loadOwnTraining(actor, document);
  return training.ok ? <OwnSessions training={training.value} language={document.language} /> : null;
}

/** The questions that whoever reads has still to answer. */
export async function QuestionsForReader({ actor, document }: Props) {
  const training = await loadOwnTraining(actor, document);
  if (!training.ok || training.value.questions.length === 0) return null;
  const { language } = document;
  const { tryIt } = messages[language].training;
  return (
    <NextIntlClientProvider locale={language} messages={{ training: { tryIt } }}>
      <TryIt slug={actor.slug} language={language} questions={training.value.questions} />
    </NextIntlClientProvider>
  );
}
