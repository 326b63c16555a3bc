import type { ReactNode } from "react";
import type { Audience, PolicyDocument, Section } from "../../lib/document/document.ts";
import { languageNames } from "../../lib/language/names.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import { publicData, publicFeed, publicPage, publicVersions } from "../../lib/paths.ts";
import type { PageContent, VersionLine, VersionsContent } from "../../lib/publication/page.ts";
import type { Tally } from "../../lib/results/status.ts";
import { sayDate } from "../../lib/language/dates.ts";
import { classed, ClauseView, type Whose } from "./clause.tsx";
import { Line } from "./line.tsx";
import { StandardView } from "./standard.tsx";
import { noteIn, type PageWords, versionNotes, versionTitle } from "./words.ts";

/** Where the links of a page lead that are not the policy's own. Nothing where there is nothing to lead to. */
export type PageLinks = {
  /** The same page in another language. */
  inLanguage: (language: PolicyLanguage) => string;
  version: (line: VersionLine) => string | undefined;
  /** The version in force. */
  current: string | undefined;
  /** The version that takes effect next, where it can be read already. */
  next?: string;
  /** The page that lists every version. */
  versions: string;
  /** Where a standard can be read for ever as it is here. */
  standard: (goal: string) => string;
  /** The same in other forms, and what each is called. */
  files: readonly { href: string; label: string }[];
};

/** The same for the page that lists every version. `back` is the page that it belongs to. */
export type VersionsLinks = Pick<PageLinks, "inLanguage" | "version" | "files"> & {
  back: { href: string; label: string };
};

/** The language as an address has it: the first one is not named. */
function named(
  language: PolicyLanguage,
  languages: readonly PolicyLanguage[],
): { language?: PolicyLanguage } {
  return language === languages[0] ? {} : { language };
}

function servedVersion(slug: string, page: { language?: PolicyLanguage }): PageLinks["version"] {
  return ({ number, state }) => publicPage(slug, state === "in_force" ? page : { ...page, version: number });
}

/** The links of the page where Keepword serves it. */
function servedLinks(
  { slug, languages, document, version, inForce, asOf }: PageContent,
  words: PageWords,
): PageLinks {
  const page = named(document.language, languages);
  return {
    inLanguage: (each) =>
      publicPage(slug, {
        ...named(each, languages),
        ...(asOf ? { day: asOf.day } : inForce ? { version: version.number } : {}),
      }),
    version: servedVersion(slug, page),
    current: publicPage(slug, page),
    versions: publicVersions(slug, page.language),
    standard: (goal) => `${publicPage(slug, { ...page, version: version.number })}#standard-${goal}`,
    files: [{ href: publicData(slug), label: words.data }],
  };
}

function servedVersionsLinks(
  { slug, languages, language }: VersionsContent,
  words: PageWords,
): VersionsLinks {
  const page = named(language, languages);
  return {
    inLanguage: (each) => publicVersions(slug, named(each, languages).language),
    version: servedVersion(slug, page),
    back: { href: publicPage(slug, page), label: words.readCurrent },
    files: [{ href: publicFeed(slug), label: words.feed }],
  };
}

export function LanguageNav({
  languages,
  language,
  links,
  words,
}: {
  languages: readonly PolicyLanguage[];
  language: PolicyLanguage;
  links: Pick<PageLinks, "inLanguage">;
  words: PageWords;
}) {
  const others = languages.filter((each) => each !== language);
  if (others.length === 0) return null;
  return (
    <nav aria-label={words.languageNav}>
      {others.map((each) => (
        <a key={each} href={links.inLanguage(each)} hrefLang={each} lang={each}>
          {languageNames[each]}
        </a>
      ))}
    </nav>
  );
}

function TallyLine({ tally, words }: { tally: Tally; words: PageWords }) {
  if (tally.judged === 0) return null;
  const { kept, nearly, missed, judged, total } = tally;
  const dots = [
    ...Array.from({ length: kept }, () => "kept"),
    ...Array.from({ length: nearly }, () => "nearly"),
    ...Array.from({ length: missed }, () => "missed"),
  ];
  return (
    <div className="tally">
      <p>
        {words.tally(kept, judged)}
        {total > judged && <small> {words.tallyOpen(total - judged)}</small>}
      </p>
      <p className="dots" role="img" aria-label={words.tallyDots(kept, nearly, missed)}>
        {dots.map((dot, at) => (
          <i key={at} className={dot} />
        ))}
      </p>
    </div>
  );
}

/** The class that every one of these parts has. */
function wholly(parts: readonly { audience: Audience }[], whose: Whose | undefined): string | undefined {
  const [first, ...others] = parts.map(({ audience }) => whose?.(audience));
  return others.every((each) => each === first) ? first : undefined;
}

/** The standards, grouped as a customer meets them. */
export function Standards({
  content,
  links,
  words,
  around,
  whose,
}: {
  content: PageContent;
  links: PageLinks;
  words: PageWords;
  /** What stands around the text of each. */
  around?: AroundStandard;
  whose?: Whose;
}) {
  const { groups, goals } = content.document;
  const allVersions = { href: links.versions, count: content.versionCount };
  return groups.map(({ moment, title, intro, goals: ids }) => (
    <section
      key={moment}
      className={wholly(
        goals.filter(({ id }) => ids.includes(id)),
        whose,
      )}
      aria-labelledby={`moment-${moment}`}
    >
      <h2 id={`moment-${moment}`}>{title}</h2>
      {intro && (
        <p className="lead">
          <Line text={intro} />
        </p>
      )}
      <ul className="standards">
        {ids.map((id) => {
          const view = goals.find((goal) => goal.id === id);
          const standing = content.standings.get(id);
          return (
            view && (
              <StandardView
                key={id}
                view={view}
                words={words}
                targets={content.targets.get(id)}
                allVersions={allVersions}
                permanent={links.standard(id)}
                {...(standing ? { standing } : {})}
                {...(around ? { around } : {})}
                whose={whose}
              />
            )
          );
        })}
      </ul>
    </section>
  ));
}

export function Contact({ document, words }: { document: PolicyDocument; words: PageWords }) {
  if (document.contact.length === 0) return null;
  return (
    <section className="contact" aria-labelledby="contact">
      <h2 id="contact">{words.contact}</h2>
      <dl>
        {document.contact.map(({ id, name, address, href, hours }) => (
          <div key={id}>
            <dt>
              <Line text={name} />
            </dt>
            <dd>
              {address.length > 0 && (
                <span className="address">
                  {href ? (
                    <a href={href}>
                      <Line text={address} />
                    </a>
                  ) : (
                    <Line text={address} />
                  )}
                </span>
              )}
              {hours.length > 0 && (
                <span className="hours">
                  <Line text={hours} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A section with its clauses; nothing where it has none. */
export function ClauseSection({
  section,
  boxed = false,
  around,
  whose,
  words,
}: {
  section: Section;
  boxed?: boolean;
  around: AroundClause | undefined;
  whose?: Whose;
  words: PageWords;
}) {
  if (section.clauses.length === 0) return null;
  return (
    <section
      className={classed(boxed ? "box" : "part", wholly(section.clauses, whose))}
      aria-labelledby={`part-${section.id}`}
    >
      <h2 id={`part-${section.id}`}>{section.title}</h2>
      {section.clauses.map((clause) => (
        <ClauseView
          key={clause.id}
          clause={clause}
          staffOnly={words.staffOnly}
          {...(around ? { around } : {})}
          whose={whose}
        />
      ))}
    </section>
  );
}

export type AroundClause = NonNullable<Parameters<typeof ClauseView>[0]["around"]>;
export type AroundStandard = NonNullable<Parameters<typeof StandardView>[0]["around"]>;

const drawnElsewhere: ReadonlySet<Section["id"]> = new Set(["standards", "contact", "complaints"]);

/** What a version is, in a few words, and what was noted of it. */
function VersionEntry({
  line,
  links,
  words,
  here = false,
  children,
}: {
  line: VersionLine;
  links: Pick<PageLinks, "version">;
  words: PageWords;
  here?: boolean;
  children?: ReactNode;
}) {
  const title = versionTitle(line, words);
  const href = links.version(line);
  return (
    <>
      <p>
        {here ? <b aria-current="page">{title}</b> : href === undefined ? title : <a href={href}>{title}</a>}
        {versionNotes(line, words).map((note) => (
          <span key={note} className="note">
            {" "}
            · {note}
          </span>
        ))}
      </p>
      <p>{noteIn(line, words.language)}</p>
      {children}
    </>
  );
}

export function Versions({
  content: { versions, versionCount, version },
  links,
  words,
}: {
  content: PageContent;
  links: PageLinks;
  words: PageWords;
}) {
  return (
    <section className="versions" aria-labelledby="versions">
      <h2 id="versions">{words.earlier}</h2>
      <ol reversed>
        {versions.map((each, at) => (
          <li key={each.number} value={versionCount - at}>
            <VersionEntry line={each} links={links} words={words} here={each.number === version.number} />
          </li>
        ))}
      </ol>
      {links.versions !== "#versions" && (
        <p>
          <a href={links.versions}>{words.allVersions(versionCount)}</a>
        </p>
      )}
    </section>
  );
}

/** Every version with what it altered in the limits, the newest first. */
export function VersionsPage({
  content,
  words,
  mark,
  links = servedVersionsLinks(content, words),
}: {
  content: VersionsContent;
  words: PageWords;
  mark?: string;
  links?: VersionsLinks;
}) {
  const { languages, language, name, versions } = content;
  return (
    <>
      <header className="head">
        <div className="who">
          {mark && <img src={mark} alt="" width="36" height="36" />}
          <p>{name[language] ?? Object.values(name)[0]}</p>
          <LanguageNav languages={languages} language={language} links={links} words={words} />
        </div>
        <h1>{words.versionsTitle}</h1>
        <p className="vision">{words.versionsLead}</p>
        <p className="meta">
          {[links.back, ...links.files].map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </p>
      </header>
      <main id="main">
        <section className="versions">
          <ol reversed>
            {versions.map((each, at) => (
              <li key={each.number} value={versions.length - at} id={`v${each.number}`}>
                <VersionEntry line={each} links={links} words={words}>
                  {each.withdrawn && <p>{each.withdrawn.because[language]}</p>}
                  {each.changes.length > 0 && (
                    <ul className="changes">
                      {each.changes.map((change) => (
                        <li key={change.goal}>
                          {change.name !== undefined && <>{change.name}: </>}
                          {change.before === undefined
                            ? words.targetNew(change.after ?? "")
                            : change.after === undefined
                              ? words.targetGone(change.before)
                              : words.targetMoved(change.before, change.after)}
                        </li>
                      ))}
                    </ul>
                  )}
                  <p className="hash">
                    {words.seal} <code>{each.hash}</code>
                  </p>
                </VersionEntry>
              </li>
            ))}
          </ol>
        </section>
      </main>
      <footer>
        <span>{words.madeWith}</span>
      </footer>
    </>
  );
}

/** What a reader has to know before reading on: that this is not in force, or not for long. */
export function Standing({
  content: { version, inForce, next, asOf },
  links: { current, next: early },
  words,
}: {
  content: PageContent;
  links: PageLinks;
  words: PageWords;
}) {
  const { language } = words;
  return (
    <>
      {asOf && (
        <div className="superseded">
          <p>
            {asOf.isOver
              ? words.asOf(version.number, sayDate(asOf.day, language))
              : words.asOfNow(version.number, sayDate(asOf.day, language))}
          </p>
          {asOf.changes.map(({ number, how, time }) => (
            <p key={`${number} ${how}`}>
              {how === "began" ? words.beganAt(number, time) : words.withdrawnAt(number, time)}
            </p>
          ))}
          {current !== undefined && (!inForce || inForce.number !== version.number) && (
            <p>
              <a href={current}>{words.readCurrent}</a>
            </p>
          )}
        </div>
      )}
      {version.withdrawn && (
        <div className="superseded">
          <p>
            <b>{words.withdrawn(version.number, sayDate(version.withdrawn.on, language))}</b>
          </p>
          <p>{version.withdrawn.because[language]}</p>
          {inForce && current !== undefined && (
            <p>
              <a href={current}>{words.readInstead(inForce.number)}</a>
            </p>
          )}
        </div>
      )}
      {version.state === "scheduled" && (
        <div className="superseded">
          <p>
            <b>{words.scheduled(sayDate(version.since, language))}</b>
          </p>
          {inForce && current !== undefined && (
            <p>
              <a href={current}>{words.readCurrent}</a>
            </p>
          )}
        </div>
      )}
      {inForce && version.state === "superseded" && !asOf && (
        <p className="superseded">
          {words.superseded(inForce.number, sayDate(inForce.since, language))}
          {current !== undefined && (
            <>
              {" "}
              <a href={current}>{words.readCurrent}</a>
            </>
          )}
        </p>
      )}
      {next && (
        <div className="superseded next">
          <p>
            <b>{words.next(next.number, sayDate(next.since, language), next.time)}</b>
          </p>
          <p>{noteIn(next, language)}</p>
          {early !== undefined && (
            <p>
              <a href={early}>{words.readNext(next.number)}</a>
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** The public page, without its head. Preview and handbook draw the same document with the same parts. */
export function PublicPage({
  content,
  words,
  mark,
  links = servedLinks(content, words),
  around,
  inside = false,
}: {
  content: PageContent;
  words: PageWords;
  mark?: string;
  links?: PageLinks;
  /** What stands around the text of each clause, where it is more than the text. */
  around?: AroundClause;
  /** Whether it stands inside another page, which has a main part of its own. */
  inside?: boolean;
}) {
  const Main = inside ? "div" : "main";
  const Head = inside ? "div" : "header";
  const { document, version } = content;
  const { organisation, language } = document;
  const complaints = document.sections.find(({ id }) => id === "complaints");
  const parts = document.sections.filter(({ id, clauses }) => !drawnElsewhere.has(id) && clauses.length > 0);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Head className="head">
        <div className="who">
          {mark && <img src={mark} alt="" width="36" height="36" />}
          <p>
            <Line text={organisation.name} />
          </p>
          <LanguageNav languages={content.languages} language={language} links={links} words={words} />
        </div>
        <Standing content={content} links={links} words={words} />
        <h1>{document.title}</h1>
        {document.vision && (
          <p className="vision">
            <Line text={document.vision} />
          </p>
        )}
        <p className="meta">
          <span>{versionTitle(version, words)}</span>
          {document.edition === "staff" && <span>{words.staffEdition}</span>}
          {content.versionCount > 1 && <a href="#versions">{words.whatChanged}</a>}
        </p>
        <TallyLine tally={content.tally} words={words} />
      </Head>
      <Main id="main">
        {document.goals.length === 0 && <p className="lead">{words.noStandards}</p>}
        <div className="sheet">
          <Standards content={content} links={links} words={words} />
          <Contact document={document} words={words} />
        </div>
        {complaints && <ClauseSection section={complaints} boxed around={around} words={words} />}
        {parts.length > 0 && (
          <div className="parts">
            {parts.map((section) => (
              <ClauseSection key={section.id} section={section} around={around} words={words} />
            ))}
          </div>
        )}
        <Versions content={content} links={links} words={words} />
      </Main>
      <footer>
        {organisation.statutory.map((line, at) => (
          <span key={at}>
            <Line text={line} />
          </span>
        ))}
        {links.files.map(({ href, label }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
        <span className="hash">
          {words.seal} <code>{version.hash}</code>
        </span>
        <span>{words.madeWith}</span>
      </footer>
    </>
  );
}
