"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { createTranslator } from "use-intl/core";
import type { Clause, Edition, PolicyDocument } from "../../lib/document/document.ts";
import { languageNames } from "../../lib/language/names.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import type { PageContent } from "../../lib/publication/page.ts";
import { tallyOf } from "../../lib/results/status.ts";
import { PublicPage } from "../policy/page.tsx";
import { sheet } from "../policy/sheet.ts";
import { wordsFrom } from "../policy/words.ts";
import { useDraft } from "./draft.tsx";
import type { SiteMessages } from "./frame.tsx";
import { useReading } from "./reading.tsx";

/** What is not of a draft, and how what changed is marked. */
const ownSheet = `
:host{display:block;font:0.95rem/1.55 var(--sans);color:var(--ink);overflow-wrap:break-word}
header .who,header .meta,.skip,.versions,footer{display:none}
h1{font-size:1.7rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1em}.vision{font-size:1.08rem}
.standard{grid-template-columns:5rem minmax(0,1fr);gap:0 1rem;padding:.9rem 0}.figure b{font-size:1.6rem}.figure.long b{font-size:1.1rem}.figure span{white-space:normal}
.box{margin-top:2rem;background:var(--card)}.parts{margin-top:2rem}
dl>div{grid-template-columns:minmax(0,1fr);gap:0}
.clause,.standard,.vision{scroll-margin-top:5rem;transition:background-color 400ms}
.changed{background:var(--tint);box-shadow:-.75rem 0 0 var(--tint),.75rem 0 0 var(--tint),inset .18rem 0 var(--accent),-.93rem 0 0 var(--accent)}
@media (prefers-reduced-motion:reduce){.clause,.standard,.vision{transition:none}}
`;

/** How long a change stays marked, in milliseconds. */
const marked = 2500;

/** Each part of a document that a link can point to, as text, to see which of them changed. */
function partsOf(document: PolicyDocument): Map<string, string> {
  const parts = new Map<string, string>();
  if (document.vision) parts.set("vision", JSON.stringify(document.vision));
  for (const goal of document.goals)
    parts.set(`standard-${goal.id}`, JSON.stringify([goal.statement, goal.counting]));
  for (const { clauses } of document.sections)
    for (const clause of clauses) parts.set(clause.id, contentOf(clause));
  return parts;
}

function contentOf({ heading, body }: Clause): string {
  return JSON.stringify([heading, body]);
}

export default function Preview({ siteMessages }: { siteMessages: SiteMessages }) {
  const t = useTranslations("desk.preview");
  const { languages, slug } = useDraft();
  const [edition, setEdition] = useState<Edition>("public");
  const [chosen, setLanguage] = useState<PolicyLanguage>(languages[0]);
  const language = languages.includes(chosen) ? chosen : languages[0];
  const found = useReading();
  const document = useMemo(
    () => found?.engine.compose(found.reading.workbook, { language, edition }),
    [found, language, edition],
  );
  const words = useMemo(
    () =>
      wordsFrom(
        language,
        createTranslator({
          locale: language,
          messages: { site: siteMessages[language] },
          namespace: "site",
        }) as Parameters<typeof wordsFrom>[1],
      ),
    [language, siteMessages],
  );
  const tab = (name: Edition) => (
    <button
      type="button"
      aria-pressed={edition === name}
      className="text-soft aria-pressed:border-accent aria-pressed:text-ink min-h-9 cursor-pointer border-b-2 border-transparent aria-pressed:font-semibold"
      onClick={() => setEdition(name)}
    >
      {t(name)}
    </button>
  );
  return (
    <>
      <div className="text-soft bg-wash sticky top-0 z-10 -mx-1 mb-5 flex flex-wrap items-center gap-x-5 px-1 py-2 text-[0.92rem]">
        {tab("public")}
        {tab("staff")}
        {languages.length > 1 && (
          <select
            className="field ms-auto w-auto py-1"
            aria-label={t("language")}
            value={language}
            onChange={({ target }) => setLanguage(target.value as PolicyLanguage)}
          >
            {languages.map((each) => (
              <option key={each} value={each}>
                {languageNames[each]}
              </option>
            ))}
          </select>
        )}
      </div>
      {document && (
        <Sheet document={document}>
          <PublicPage content={contentWith(document, slug, languages)} words={words} />
        </Sheet>
      )}
    </>
  );
}

/** The page's content as it would be published now: without a date, a version or a result. */
function contentWith(
  document: PolicyDocument,
  slug: string,
  languages: readonly PolicyLanguage[],
): PageContent {
  return {
    document,
    slug,
    languages,
    origin: "",
    version: { number: "", since: "2000-01-01", changeNote: {}, hash: "" },
    versions: [],
    standings: new Map(),
    tally: tallyOf([], "2000-01-01"),
    listed: false,
  };
}

/** Draws under the public page's own style sheet, apart from the desk's, and marks what changed. */
function Sheet({ document: shown, children }: { document: PolicyDocument; children: React.ReactNode }) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | undefined>();
  useEffect(() => {
    if (!host.current) return;
    const shadow = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const own = new CSSStyleSheet();
    own.replaceSync(sheet + ownSheet);
    shadow.adoptedStyleSheets = [own];
    setRoot(shadow);
  }, []);
  const before = useRef<Map<string, string> | undefined>(undefined);
  useEffect(() => {
    if (!root) return;
    const parts = partsOf(shown);
    const old = before.current;
    before.current = parts;
    if (!old) return;
    const changed = [...parts.keys()].filter((id) => parts.get(id) !== old.get(id));
    // Another language or edition changes everything, which is no news.
    if (changed.length === 0 || changed.length > 6) return;
    const elements = changed
      .map((id) => (id === "vision" ? root.querySelector(".vision") : root.getElementById(id)))
      .filter((element) => element !== null);
    for (const element of elements) element.classList.add("changed");
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const pane = host.current?.closest("[data-preview]");
    const [first] = elements;
    if (first && pane instanceof HTMLElement) {
      const top = first.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop - 96;
      pane.scrollTo({ top, behavior: still ? "auto" : "smooth" });
    }
    const timer = setTimeout(() => {
      for (const element of elements) element.classList.remove("changed");
    }, marked);
    return () => {
      clearTimeout(timer);
      for (const element of elements) element.classList.remove("changed");
    };
  }, [root, shown]);
  return (
    <div ref={host} lang={shown.language}>
      {root && createPortal(children, root)}
    </div>
  );
}
