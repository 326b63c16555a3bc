import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { anchorOf, type Difference } from "../../../lib/document/compare.ts";
import { groupsOf } from "../../../lib/document/comparison.ts";
import { sectionTitles } from "../../../lib/document/compose.ts";
import { sectionIds } from "../../../lib/document/document.ts";
import type { Asked, NamedPart } from "../../../lib/handbook/asking.ts";
import { dayIn, sayDate } from "../../../lib/language/dates.ts";
import type { PolicyLanguage } from "../../../lib/language/phrase.ts";
import { acknowledgementsApi } from "../../../lib/paths.ts";
import { DifferencesView } from "../../policy/comparison.tsx";
import type { ComparisonWords } from "../../policy/comparison-words.ts";
import type { BookPart } from "../book.tsx";
import { placeOf } from "../contents.tsx";
import { AcknowledgeButton } from "./acknowledge-button.tsx";
import { AskedPlace } from "./asked-place.tsx";
import { About } from "../../ui/about.tsx";

const place = "asked";

type Reading = Exclude<Asked, { state: "nobody" | "current" }>;

/** What is asked of the reader at the head of the handbook: what changed for them, and the button that says so. */
export async function AskedView({
  asked,
  slug,
  language,
  timeZone,
  words,
}: {
  asked: Asked;
  slug: string;
  /** The language of the handbook; what changed may be in another. */
  language: PolicyLanguage;
  timeZone: string;
  words: ComparisonWords;
}) {
  if (asked.state === "nobody") return null;
  const t = await getTranslations({ locale: language, namespace: "acknowledgements.handbook" });
  const day = (at: string) => sayDate(dayIn(timeZone, new Date(at)), language);
  if (asked.state === "current") {
    const { inForce, read } = asked;
    const isThis = read !== undefined && majorOf(read.number) === majorOf(inForce);
    return (
      <AskedPlace id={place} isOpen={false}>
        <p role="status" className="up-to-date">
          {t("upToDate", { number: inForce })}
        </p>
        {read && (
          <p className="note">
            {isThis
              ? t("readOn", { date: day(read.at) })
              : t("unchanged", { number: read.number, date: day(read.at) })}
          </p>
        )}
      </AskedPlace>
    );
  }
  const { number, hash, since } = asked;
  const shown = (differences: readonly Difference[]) => (
    <DifferencesView
      groups={groupsOf(differences, asked.language)}
      language={asked.language}
      words={words}
      idOf={(difference) => `changed-${anchorOf(difference)}`}
      below={(difference) =>
        difference.kinds.includes("removed") ? null : (
          <p>
            <a href={hrefOf(difference)}>
              {t("inFull")}
              <About language={asked.language}>{difference.heading || words.vision}</About>
            </a>
          </p>
        )
      }
    />
  );
  const act = (
    <div className="act">
      <AcknowledgeButton
        address={acknowledgementsApi(slug)}
        read={{ number, hash, language: asked.language }}
        say={{ button: t("button"), busy: t("busy"), noAnswer: t("noAnswer") }}
      />
      <p className="note">{t("kept")}</p>
    </div>
  );
  return (
    <AskedPlace id={place} isOpen>
      <p role="status" className="up-to-date" />
      <section aria-labelledby="asked-title">
        <h2 id="asked-title">{since ? t("changed") : t("all")}</h2>
        <p className="note">
          {since ? t("since", { number: since.number, date: day(since.at) }) : t("allWhy")}
        </p>
        <p lang={asked.language} className="told">
          {asked.summary}
        </p>
        {since ? (
          <>
            {shown(asked.differences.filter(({ id }) => !asked.touched.includes(id)))}
            {asked.touched.length > 0 && (
              <details>
                <summary>{t("follows", { count: asked.touched.length })}</summary>
                {shown(asked.differences.filter(({ id }) => asked.touched.includes(id)))}
              </details>
            )}
            {act}
          </>
        ) : (
          <PartsView asked={asked} title={t("parts")} say={(count) => t("count", { count })}>
            {act}
          </PartsView>
        )}
      </section>
    </AskedPlace>
  );
}

const majorOf = (number: string) => number.split(".")[0];

/** Where a part stands in the handbook: ways to reach us and the vision have no anchor of their own. */
function hrefOf(difference: Difference): string {
  const { what, section } = difference;
  return `#${what === "contact" || what === "vision" ? placeOf({ id: section }) : anchorOf(difference)}`;
}

/** A list of more sections than these is closed at first. */
const mostOpen = 5;

/** The sections that somebody is to read who has read none, with how much there is in each. */
function PartsView({
  asked: { parts, language },
  title,
  say,
  children,
}: {
  asked: Reading;
  title: string;
  say: (count: number) => string;
  /** What comes after the list: nobody says that they have read what they have not seen named. */
  children: ReactNode;
}) {
  const counted = sectionIds.flatMap((section) => {
    const some = parts.filter((part: NamedPart) => part.section === section);
    return some.length > 0 ? [{ section, count: some.length }] : [];
  });
  return (
    <details open={counted.length <= mostOpen}>
      <summary>{title}</summary>
      <ul>
        {counted.map(({ section, count }) => (
          <li key={section}>
            <a href={`#${placeOf({ id: section })}`} lang={language}>
              {sectionTitles[section][language === "en" ? 0 : 1]}
            </a>{" "}
            <span className="note">{say(count)}</span>
          </li>
        ))}
      </ul>
      {children}
    </details>
  );
}

/** Says of a part of the handbook that it is another since the reader read it last. */
export async function markChanges(
  asked: Asked,
  language: PolicyLanguage,
): Promise<(part: BookPart) => React.ReactNode> {
  if (asked.state !== "outdated" || !asked.since) return () => null;
  const t = await getTranslations({ locale: language, namespace: "acknowledgements.handbook" });
  const { number } = asked.since;
  const kinds = new Map(
    asked.differences.map(({ what, id, kinds: [kind] }) => [
      `${what === "principle" ? "clause" : what} ${id}`,
      kind,
    ]),
  );
  return ({ what, id }) => {
    const kind = kinds.get(`${what} ${id}`);
    if (kind === undefined) return null;
    return (
      <p className="changed-mark">
        {kind === "added" ? t("marks.added", { number }) : t("marks.changed", { number })}
      </p>
    );
  };
}
