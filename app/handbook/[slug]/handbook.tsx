import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { AskedView, markChanges } from "../../../components/handbook/asked/asked.tsx";
import { Book } from "../../../components/handbook/book.tsx";
import { FindField } from "../../../components/handbook/find.tsx";
import { DiscretionGuide } from "../../../components/handbook/guide/guide.tsx";
import { comparisonWords } from "../../../components/policy/comparison-words.ts";
import type { Asked } from "../../../lib/handbook/asking.ts";
import { searchedParts } from "../../../lib/handbook/search-parts.ts";
import { may } from "../../../lib/members/rights.ts";
import { handbookManifest } from "../../../lib/paths.ts";
import type { Handbook } from "../../../lib/reading/queries.ts";
import { concernOf, type OwnWork } from "../../../lib/reading/reading.ts";
import { handbookLook } from "../../../lib/render/handbook.ts";
import en from "../../../messages/en.json";
import zhHans from "../../../messages/zh-Hans.json";
import type { ActorInPage } from "../../session.ts";
import { Looks } from "./looks.tsx";
import { QuestionsForReader, SessionsOfReader } from "./own-training.tsx";
import type { Talk } from "./talk.tsx";
import { Ways } from "./ways.tsx";

const messages = { en, "zh-Hans": zhHans };
const nobody: OwnWork = { jobs: [], places: [] };

/**
 * The handbook with everything that there is to do in it. Whatever is of the reader is made from `reader`, and is left
 * out of the copy that is kept on a device, which has none.
 */
export async function HandbookView({
  slug,
  handbook,
  reader,
  reading,
  asked,
  notice,
  talk,
  foot,
}: {
  slug: string;
  handbook: Handbook;
  reader?: ActorInPage;
  /** What the reader is asked to read of it. */
  reading?: Asked;
  /** What is looked for at once. */
  asked?: string;
  notice?: ReactNode;
  /** What the reader says of it. */
  talk?: Talk;
  foot?: ReactNode;
}) {
  const { origin, names, guide, timeZone } = handbook;
  const { document } = handbook.content;
  const { language } = document;
  // A copy is one version in one language: it does not lead to what needs a network.
  const content = reader ? handbook.content : { ...handbook.content, languages: [language], versions: [] };
  const own = reader ? handbook.own : nobody;
  const { words, links, mark, accent } = handbookLook(content);
  const { find, kept } = messages[language].handbook;
  const known = { ...(own.jobs.length === 1 ? { job: own.jobs[0] } : {}), isCopy: !reader };
  const spoken = talk && { talk: messages[language].talk };
  return (
    <NextIntlClientProvider locale={language} messages={{ handbook: { find, kept }, ...spoken }}>
      <Looks accent={accent} />
      {/* Only members are told what it is called, so the request for it has to say who asks. */}
      <link rel="manifest" href={handbookManifest(slug, language)} crossOrigin="use-credentials" />
      <Book
        content={content}
        words={words}
        links={links}
        mark={mark}
        origin={origin}
        names={names}
        own={own}
        atHand={
          <Ways
            slug={slug}
            language={language}
            page="handbook"
            reader={reader}
            hasGuide={guide !== undefined}
            {...(talk ? { news: talk.unread } : {})}
          />
        }
        notice={notice}
        asked={
          <>
            {reading && (
              <AskedView
                asked={reading}
                slug={slug}
                language={language}
                timeZone={timeZone}
                words={comparisonWords(language, messages[language].desk.compare)}
              />
            )}
            {reader && (
              <>
                <QuestionsForReader actor={reader} document={document} />
                <SessionsOfReader actor={reader} document={document} />
              </>
            )}
            {talk?.news}
          </>
        }
        marks={reading && (await markChanges(reading, language))}
        search={
          <FindField
            parts={searchedParts(document, (audience) => concernOf(audience, own), guide)}
            slug={slug}
            language={language}
            guide={guide}
            known={known}
            {...(asked === undefined ? {} : { asked })}
          />
        }
        guide={
          guide && (
            <DiscretionGuide
              slug={slug}
              number={content.version.number}
              language={language}
              guide={guide}
              {...known}
              mayNote={!reader || may(reader, "noteUse")}
            />
          )
        }
        {...(talk ? { actions: talk.actions } : {})}
        foot={foot}
      />
    </NextIntlClientProvider>
  );
}
