import type { PolicyDocument, Section } from "../../lib/document/document.ts";
import { languageNames } from "../../lib/language/names.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import { publicData, publicPage } from "../../lib/paths.ts";
import type { PageContent, VersionLine } from "../../lib/publication/page.ts";
import type { Tally } from "../../lib/results/status.ts";
import { sayDate } from "../../lib/language/dates.ts";
import { ClauseView } from "./clause.tsx";
import { Line } from "./line.tsx";
import { StandardView } from "./standard.tsx";
import type { PageWords } from "./words.ts";

/** Where the links of a page lead that are not the policy's own. Nothing where there is nothing to lead to. */
export type PageLinks = {
  language(language: PolicyLanguage): string;
  version(number: string): string | undefined;
  /** The same in other forms, and what each is called. */
  files: readonly { href: string; label: string }[];
};

/** The links of the page where Keepword serves it. */
function servedLinks(
  { slug, languages, inForce, version, versions }: PageContent,
  words: PageWords,
): PageLinks {
  return {
    language: (language) =>
      publicPage(slug, {
        ...(language === languages[0] ? {} : { language }),
        ...(inForce ? { version: version.number } : {}),
      }),
    version: (number) => publicPage(slug, number === versions[0]?.number ? {} : { version: number }),
    files: [{ href: publicData(slug), label: words.data }],
  };
}

function LanguageNav({
  content: { languages, document },
  links,
  words,
}: {
  content: PageContent;
  links: PageLinks;
  words: PageWords;
}) {
  const others = languages.filter((each) => each !== document.language);
  if (others.length === 0) return null;
  return (
    <nav aria-label={words.languageNav}>
      {others.map((each) => (
        <a key={each} href={links.language(each)} hrefLang={each} lang={each}>
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

function Standards({ content, words }: { content: PageContent; words: PageWords }) {
  const { groups, goals } = content.document;
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
            view && <StandardView key={id} view={view} words={words} {...(standing ? { standing } : {})} />
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

function Versions({
  content: { versions, version, document },
  links,
  words,
}: {
  content: PageContent;
  links: PageLinks;
  words: PageWords;
}) {
  const noteOf = ({ changeNote }: VersionLine) =>
    changeNote[document.language] ?? Object.values(changeNote)[0];
  return (
    <section className="versions" aria-labelledby="versions">
      <h2 id="versions">{words.earlier}</h2>
      <ol reversed>
        {versions.map((each, at) => {
          const said = words.versionSince(each.number, sayDate(each.since, document.language));
          const href = links.version(each.number);
          return (
            <li key={each.number} value={versions.length - at}>
              <p>
                {each.number === version.number ? (
                  <b aria-current="page">{said}</b>
                ) : href === undefined ? (
                  said
                ) : (
                  <a href={href}>{said}</a>
                )}
              </p>
              <p>{noteOf(each)}</p>
            </li>
          );
        })}
      </ol>
    </section>
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
  const { document, version, inForce, slug } = content;
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
          <LanguageNav content={content} links={links} words={words} />
        </div>
        {inForce && (
          <p className="superseded">
            {words.superseded(inForce.number, sayDate(inForce.since, language))}{" "}
            <a href={publicPage(slug, language === content.languages[0] ? {} : { language })}>
              {words.readCurrent}
            </a>
          </p>
        )}
        <h1>{document.title}</h1>
        {document.vision && (
          <p className="vision">
            <Line text={document.vision} />
          </p>
        )}
        <p className="meta">
          <span>{words.versionSince(version.number, sayDate(version.since, language))}</span>
          {content.versions.length > 1 && <a href="#versions">{words.whatChanged}</a>}
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
        <span>
          {words.seal}{" "}
          <code title={version.hash}>{`${version.hash.slice(0, 4)} ${version.hash.slice(4, 8)}`}</code>
        </span>
        <span>{words.madeWith}</span>
      </footer>
    </>
  );
}
