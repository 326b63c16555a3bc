import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Audience, PolicyDocument, Section } from "../../lib/document/document.ts";
import type { PageContent } from "../../lib/publication/page.ts";
import { concernOf, type OwnWork, type VisionOrigin, type WorkNames } from "../../lib/reading/reading.ts";
import { ClauseView } from "../policy/clause.tsx";
import { Line } from "../policy/line.tsx";
import {
  ClauseSection,
  Contact,
  LanguageNav,
  type PageLinks,
  Standards,
  Standing,
  Versions,
} from "../policy/page.tsx";
import { type PageWords, versionTitle } from "../policy/words.ts";
import { Contents } from "./contents.tsx";
import { ForWhom } from "./for-whom.tsx";
import { Masthead } from "./masthead.tsx";
import { ReplacingLinks } from "./replacing-links.tsx";
import { Vision } from "./vision.tsx";

/** A clause or a standard, for what stands beside it. */
export type BookPart = { what: "clause" | "standard"; id: string };

export type BookProps = {
  content: PageContent;
  words: PageWords;
  links: PageLinks;
  mark: string | undefined;
  origin: VisionOrigin;
  names: WorkNames;
  /** What the reader does there; nothing of them in the copy that is kept on a device. */
  own?: OwnWork;
  /** The ways that are always at hand. */
  atHand?: ReactNode;
  /** Said before everything else. */
  notice?: ReactNode;
  /** What was changed, and what is asked of the reader. */
  asked?: ReactNode;
  search?: ReactNode;
  /** What the reader may do on the spot. */
  guide?: ReactNode;
  /** What is said of a clause or a standard before its words. */
  marks?: ((part: BookPart) => ReactNode) | undefined;
  /** What can be done with a clause or a standard, at its end. */
  actions?: (part: BookPart) => ReactNode;
  foot?: ReactNode;
};

const nobody: OwnWork = { jobs: [], places: [] };

/** The sections in order; a vision that is a statement and nothing else has none of its own. */
function sectionsOf({ sections, vision }: PolicyDocument, title: string): readonly Section[] {
  return vision && !sections.some(({ id }) => id === "vision")
    ? [{ id: "vision", number: 0, title, clauses: [] }, ...sections]
    : sections;
}

/**
 * The policy in force as staff read it: what is asked of them, where to search, what they may do, and then the areas,
 * drawn with the parts of the public page.
 */
export async function Book({
  content,
  words,
  links,
  mark,
  origin,
  names,
  own = nobody,
  atHand,
  notice,
  asked,
  search,
  guide,
  marks,
  actions,
  foot,
}: BookProps) {
  const { document, version, languages } = content;
  const { language } = document;
  const t = await getTranslations({ locale: language, namespace: "handbook" });
  const whose = (audience: Audience) => (concernOf(audience, own) === "others" ? "others" : undefined);
  const around =
    (what: BookPart["what"]) =>
    (body: ReactNode, { id, audience }: { id: string; audience: Audience }) => (
      <>
        {marks?.({ what, id })}
        <ForWhom
          audience={audience}
          own={own}
          names={names}
          say={{ own: t("forOwn"), others: t("forOthers") }}
        />
        {body}
        {actions?.({ what, id })}
      </>
    );
  const aroundClause = around("clause");
  const clausesOf = ({ clauses }: Section) =>
    clauses.map((clause) => (
      <ClauseView
        key={clause.id}
        clause={clause}
        staffOnly={words.staffOnly}
        around={aroundClause}
        whose={whose}
      />
    ));
  const draw = (section: Section) => {
    switch (section.id) {
      case "vision":
        return (
          <Vision
            section={section}
            statement={document.vision}
            origin={origin}
            language={language}
            say={{
              picked: t("picked"),
              sources: {
                reasons: t("sources.reasons"),
                customerReasons: t("sources.customerReasons"),
                pastSteps: t("sources.pastSteps"),
              },
            }}
          >
            {clausesOf(section)}
          </Vision>
        );
      case "standards":
        return (
          <div className="sheet">
            <h2 id="part-standards">{section.title}</h2>
            <Standards
              content={content}
              links={links}
              words={words}
              around={around("standard")}
              whose={whose}
            />
            {clausesOf(section)}
          </div>
        );
      case "contact":
        return (
          <>
            <Contact document={document} words={words} />
            {clausesOf(section)}
          </>
        );
      default:
        return (
          <ClauseSection
            section={section}
            boxed={section.id === "complaints"}
            around={aroundClause}
            whose={whose}
            words={words}
          />
        );
    }
  };
  const hasOthers = [...document.goals, ...document.sections.flatMap(({ clauses }) => clauses)].some(
    ({ audience }) => whose(audience) !== undefined,
  );
  const ownNames = own.jobs.flatMap((id) => names.jobs.get(id) ?? []);
  return (
    <div lang={language} className="book">
      <a className="skip" href="#find">
        {t("skip")}
      </a>
      <Masthead
        mark={mark}
        name={<Line text={document.organisation.name} />}
        languages={
          <ReplacingLinks>
            <LanguageNav languages={languages} language={language} links={links} words={words} />
          </ReplacingLinks>
        }
        before={notice}
        title={t("title")}
        atHand={atHand}
      >
        <p className="meta">
          <span>{versionTitle(version, words)}</span>
          <span>{words.staffEdition}</span>
        </p>
        <Standing content={content} links={links} words={words} />
      </Masthead>
      <main id="handbook">
        {asked}
        {search}
        {guide}
        {hasOthers && (
          <label className="chip own-work">
            <input type="checkbox" id="own-work" />
            <span>
              {t("ownWork")}{" "}
              {ownNames.map(({ text, lang }, at) => (
                <span key={at} lang={lang}>
                  {at > 0 && " · "}
                  {text}
                </span>
              ))}
            </span>
          </label>
        )}
        <Contents document={document} title={t("contents")} whole={t("whole")} whose={whose} />
        <div className="policy">
          {document.goals.length === 0 && <p className="lead">{words.noStandards}</p>}
          {sectionsOf(document, t("vision")).map((section) => (
            <div key={section.id} className="area">
              {draw(section)}
            </div>
          ))}
          {content.versions.length > 0 && <Versions content={content} links={links} words={words} />}
        </div>
      </main>
      <footer>{foot}</footer>
    </div>
  );
}
