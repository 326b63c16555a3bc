import type { ReactNode } from "react";
import type { PolicyDocument, Section } from "../../lib/document/document.ts";
import { languageNames } from "../../lib/language/names.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import { publicData, publicFeed, publicPage, publicVersions } from "../../lib/paths.ts";
import type { PageContent, VersionLine, VersionsContent } from "../../lib/publication/page.ts";
import type { Tally } from "../../lib/results/status.ts";
import { sayDate } from "../../lib/language/dates.ts";
import { ClauseView } from "./clause.tsx";
import { Line } from "./line.tsx";
import { StandardView } from "./standard.tsx";
import type { PageWords } from "./words.ts";

function LanguageNav({
  languages,
  language,
  addressOf,
  words,
}: {
  languages: readonly PolicyLanguage[];
  language: PolicyLanguage;
  /** The address of the same page in another language. */
  addressOf: (language: PolicyLanguage) => string;
  words: PageWords;
}) {
  const others = languages.filter((each) => each !== language);
  if (others.length === 0) return null;
  return (
    <nav aria-label={words.languageNav}>
      {others.map((each) => (
        <a key={each} href={addressOf(each)} hrefLang={each} lang={each}>
          {languageNames[each]}
        </a>
      ))}
    </nav>
  );
}

/** The language as an address has it: the first one is not named. */
function named(
  language: PolicyLanguage,
  languages: readonly PolicyLanguage[],
): { language?: PolicyLanguage } {
  return language === languages[0] ? {} : { language };
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

function Standards({ content, words }: { content: PageContent; words: PageWords }) {
  const { groups, goals } = content.document;
  const { language } = named(content.document.language, content.languages);
  const allVersions = { href: publicVersions(content.slug, language), count: content.versionCount };
  return groups.map(({ moment, title, intro, goals: ids }) => (
    <section key={moment} aria-labelledby={`moment-${moment}`}>
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
                permanent={`${publicPage(content.slug, {
                  ...named(content.document.language, content.languages),
                  version: content.version.number,
                })}#standard-${id}`}
                {...(standing ? { standing } : {})}
              />
            )
          );
        })}
      </ul>
    </section>
  ));
}

function Contact({ document, words }: { document: PolicyDocument; words: PageWords }) {
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

function ClauseSection({
  section,
  boxed = false,
  around,
}: {
  section: Section;
  boxed?: boolean;
  around: AroundClause | undefined;
}) {
  if (section.clauses.length === 0) return null;
  return (
    <section className={boxed ? "box" : "part"} aria-labelledby={`part-${section.id}`}>
      <h2 id={`part-${section.id}`}>{section.title}</h2>
      {section.clauses.map((clause) => (
        <ClauseView key={clause.id} clause={clause} {...(around ? { around } : {})} />
      ))}
    </section>
  );
}

type AroundClause = NonNullable<Parameters<typeof ClauseView>[0]["around"]>;

const drawnElsewhere: ReadonlySet<Section["id"]> = new Set(["standards", "contact", "complaints"]);

function noteIn({ changeNote }: Pick<VersionLine, "changeNote">, language: PolicyLanguage) {
  return changeNote[language] ?? Object.values(changeNote)[0];
}

/** What a version is, in a few words, and what was noted of it. */
function VersionEntry({
  line,
  slug,
  languages,
  words,
  here = false,
  children,
}: {
  line: VersionLine;
  slug: string;
  languages: readonly PolicyLanguage[];
  words: PageWords;
  here?: boolean;
  children?: ReactNode;
}) {
  const { language } = words;
  const { number, since, state, withdrawn } = line;
  const title = words.versionSince(number, sayDate(since, language));
  const page = named(language, languages);
  const href = state === "in_force" ? publicPage(slug, page) : publicPage(slug, { ...page, version: number });
  return (
    <>
      <p>
        {here ? <b aria-current="page">{title}</b> : <a href={href}>{title}</a>}
        {state === "in_force" && <span className="note"> · {words.inForce}</span>}
        {withdrawn && <span className="note"> · {words.withdrawnOn(sayDate(withdrawn.on, language))}</span>}
        {line.kind === "editorial" && <span className="note"> · {words.editorial}</span>}
      </p>
      <p>{noteIn(line, language)}</p>
      {children}
    </>
  );
}

function Versions({ content, words }: { content: PageContent; words: PageWords }) {
  const { versions, versionCount, version, slug, languages, document } = content;
  return (
    <section className="versions" aria-labelledby="versions">
      <h2 id="versions">{words.earlier}</h2>
      <ol reversed>
        {versions.map((each, at) => (
          <li key={each.number} value={versionCount - at}>
            <VersionEntry
              line={each}
              slug={slug}
              languages={languages}
              words={words}
              here={each.number === version.number}
            />
          </li>
        ))}
      </ol>
      <p>
        <a href={publicVersions(slug, named(document.language, languages).language)}>
          {words.allVersions(versionCount)}
        </a>
      </p>
    </section>
  );
}

/** Every version with what it altered in the limits, the newest first. */
export function VersionsPage({
  content,
  words,
  mark,
}: {
  content: VersionsContent;
  words: PageWords;
  mark?: string;
}) {
  const { slug, languages, language, name, versions } = content;
  return (
    <>
      <header className="head">
        <div className="who">
          {mark && <img src={mark} alt="" width="36" height="36" />}
          <p>{name[language] ?? Object.values(name)[0]}</p>
          <LanguageNav
            languages={languages}
            language={language}
            words={words}
            addressOf={(each) => publicVersions(slug, named(each, languages).language)}
          />
        </div>
        <h1>{words.versionsTitle}</h1>
        <p className="vision">{words.versionsLead}</p>
        <p className="meta">
          <a href={publicPage(slug, named(language, languages))}>{words.readCurrent}</a>
          <a href={publicFeed(slug)}>{words.feed}</a>
        </p>
      </header>
      <main id="main">
        <section className="versions">
          <ol reversed>
            {versions.map((each, at) => (
              <li key={each.number} value={versions.length - at} id={`v${each.number}`}>
                <VersionEntry line={each} slug={slug} languages={languages} words={words}>
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
function Standing({ content, words }: { content: PageContent; words: PageWords }) {
  const { version, inForce, next, asOf, slug, languages, document } = content;
  const { language } = document;
  const current = publicPage(slug, named(language, languages));
  return (
    <>
      {asOf && (
        <div className="superseded">
          <p>{words.asOf(version.number, sayDate(asOf.day, language))}</p>
          {asOf.changes.map(({ number, how, time }) => (
            <p key={`${number} ${how}`}>
              {how === "began" ? words.beganAt(number, time) : words.withdrawnAt(number, time)}
            </p>
          ))}
          {(!inForce || inForce.number !== version.number) && (
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
          {inForce && (
            <p>
              <a href={current}>{words.readInstead(inForce.number)}</a>
            </p>
          )}
        </div>
      )}
      {inForce && !version.withdrawn && !asOf && (
        <p className="superseded">
          {words.superseded(inForce.number, sayDate(inForce.since, language))}{" "}
          <a href={current}>{words.readCurrent}</a>
        </p>
      )}
      {next && (
        <div className="superseded next">
          <p>
            <b>{words.next(next.number, sayDate(next.since, language))}</b>
          </p>
          <p>{noteIn(next, language)}</p>
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
  around,
  inside = false,
}: {
  content: PageContent;
  words: PageWords;
  mark?: string;
  /** What stands around the text of each clause, where it is more than the text. */
  around?: AroundClause;
  /** Whether it stands inside another page, which has a main part of its own. */
  inside?: boolean;
}) {
  const Main = inside ? "div" : "main";
  const Head = inside ? "div" : "header";
  const { document, version, inForce, asOf, slug } = content;
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
          <LanguageNav
            languages={content.languages}
            language={language}
            words={words}
            addressOf={(each) =>
              publicPage(slug, {
                ...named(each, content.languages),
                ...(asOf ? { day: asOf.day } : inForce ? { version: version.number } : {}),
              })
            }
          />
        </div>
        <Standing content={content} words={words} />
        <h1>{document.title}</h1>
        {document.vision && (
          <p className="vision">
            <Line text={document.vision} />
          </p>
        )}
        <p className="meta">
          <span>{words.versionSince(version.number, sayDate(version.since, language))}</span>
          {content.versionCount > 1 && <a href="#versions">{words.whatChanged}</a>}
        </p>
        <TallyLine tally={content.tally} words={words} />
      </Head>
      <Main id="main">
        {document.goals.length === 0 && <p className="lead">{words.noStandards}</p>}
        <div className="sheet">
          <Standards content={content} words={words} />
          <Contact document={document} words={words} />
        </div>
        {complaints && <ClauseSection section={complaints} boxed around={around} />}
        {parts.length > 0 && (
          <div className="parts">
            {parts.map((section) => (
              <ClauseSection key={section.id} section={section} around={around} />
            ))}
          </div>
        )}
        <Versions content={content} words={words} />
      </Main>
      <footer>
        {organisation.statutory.map((line, at) => (
          <span key={at}>
            <Line text={line} />
          </span>
        ))}
        <a href={publicData(slug)}>{words.data}</a>
        <span className="hash">
          {words.seal} <code>{version.hash}</code>
        </span>
        <span>{words.madeWith}</span>
      </footer>
    </>
  );
}
