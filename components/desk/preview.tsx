"use client";

import { without } from "../forms/without.ts";
import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Clause, Edition, PolicyDocument } from "../../lib/document/document.ts";
import { languageNames } from "../../lib/language/names.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import { deskOf } from "../../lib/paths.ts";
import type { PageContent } from "../../lib/publication/page.ts";
import { tallyOf } from "../../lib/results/status.ts";
import { PublicPage } from "../policy/page.tsx";
import { sheet } from "../policy/sheet.ts";
import { type SiteMessages, wordsFrom } from "../policy/words.ts";
import { useDraft } from "./draft.tsx";
import { useListChanges } from "./list.tsx";
import { useReading } from "./reading.tsx";

/** What is not of a draft, and how what changed is marked. */
const ownSheet = `
:host{display:block;font:0.95rem/1.55 var(--sans);color:var(--ink);overflow-wrap:break-word}
.who,.head .meta,.skip,.versions,footer{display:none}
h1{font-size:1.7rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1em}.vision{font-size:1.08rem}
.standard{grid-template-columns:5rem minmax(0,1fr);gap:0 1rem;padding:.9rem 0}.figure b{font-size:1.6rem}.figure.long b{font-size:1.1rem}.figure span{white-space:normal}
.do{display:flex;gap:1rem}.do button{font:inherit;font-size:.86rem;color:var(--accent);background:none;border:0;padding:.15rem 0;cursor:pointer;min-height:1.6rem}.do button:hover{text-decoration:underline}
button:focus-visible,textarea:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media (hover:hover){.clause:not(:has(.kept-words))>.do{opacity:0}.clause:hover>.do,.clause:focus-within>.do{opacity:1}}
.clause>.do button{color:var(--soft)}.clause:hover>.do button,.clause:focus-within>.do button{color:var(--accent)}
textarea{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:.25rem;padding:.5rem .65rem}
.hint,.moved{font-size:.86rem;color:var(--soft)}.moved{border-left:.2rem solid var(--near);padding-left:.6rem}
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

export default function Preview({
  siteMessages,
  at,
  troubles,
}: {
  siteMessages: Readonly<Record<PolicyLanguage, SiteMessages>>;
  at: string;
  /** How many people a clause troubles, by its id. */
  troubles: Readonly<Record<string, number>>;
}) {
  const t = useTranslations("desk.preview");
  const { languages, slug } = useDraft();
  const [edition, setEdition] = useState<Edition>("public");
  // Whoever translates reads what they write, until they choose to read another.
  const written = useSearchParams().get("in");
  const [chosen, setChosen] = useState<{ besides: string | null; language: string } | undefined>();
  const wanted = chosen?.besides === written ? chosen.language : written;
  const language = languages.find((each) => each === wanted) ?? languages[0];
  const found = useReading();
  const document = useMemo(
    () => found?.engine.compose(found.reading.workbook, { language, edition }),
    [found, language, edition],
  );
  const words = useMemo(() => wordsFrom(language, siteMessages[language]), [language, siteMessages]);
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
            onChange={({ target }) => setChosen({ besides: written, language: target.value })}
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
        <Sheet document={document} at={at}>
          <PublicPage
            content={contentWith(document, slug, languages)}
            words={words}
            inside
            around={(body, clause) => (
              <>
                <Reworded clause={clause} body={body} language={language} />
                <Trouble people={troubles[clause.id] ?? 0} />
              </>
            )}
          />
        </Sheet>
      )}
    </>
  );
}

/** How many people say of a clause that it troubles them, and the way to what they say. */
function Trouble({ people }: { people: number }) {
  const t = useTranslations("desk.preview");
  const { slug } = useDraft();
  if (people === 0) return null;
  return (
    <p className="moved">
      <a href={deskOf(slug, "remarks")}>{t("troubles", { count: people })}</a>
    </p>
  );
}

/** A clause as it reads, and the way to say it in one's own words, or as it was again. */
function Reworded({ clause, body, language }: { clause: Clause; body: ReactNode; language: PolicyLanguage }) {
  const t = useTranslations("desk.reword");
  const { drafts, editable } = useDraft();
  const found = useReading();
  const { items, add } = useListChanges("rewordings", "rewordings");
  const own = items.find((item) => item.body.clause === clause.id);
  const [draft, setDraft] = useState<string | undefined>();
  if (!editable || !found) return body;
  const now = found.engine.clauseText(clause, language);
  const place = own?.place;
  const putBack = () => {
    setDraft(undefined);
    if (!own || !place) return;
    const text = without(own.body.text as Record<string, string>, language);
    if (Object.keys(text).length === 0) drafts.edit(place, { removed: true });
    else drafts.edit(place, { body: { ...own.body, text } });
  };
  if (draft === undefined)
    return (
      <>
        {body}
        {clause.reworded === "outdated" && <p className="moved">{t("movedOn")}</p>}
        <p className={clause.reworded ? "do kept-words" : "do"}>
          <button type="button" onClick={() => setDraft(now)}>
            {t(clause.reworded ? "change" : "reword")}
          </button>
          {clause.reworded && (
            <button type="button" onClick={putBack}>
              {t("putBack")}
            </button>
          )}
        </p>
      </>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const basis = found.engine.madeText(found.reading.workbook, clause.id, language);
        const text = { ...(own?.body.text as object | undefined), [language]: draft.trim() };
        const next = {
          clause: clause.id,
          text,
          basis: { ...(own?.body.basis as object | undefined), [language]: basis },
        };
        if (draft.trim() === "") putBack();
        else if (place) drafts.edit(place, { body: next });
        else add(next);
        setDraft(undefined);
      }}
    >
      <textarea
        aria-label={t("text")}
        lang={language}
        maxLength={4000}
        rows={5}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
      />
      <p className="hint">{t("hint")}</p>
      <p className="do">
        <button type="submit">{t("keep")}</button>
        <button type="button" onClick={() => setDraft(undefined)}>
          {t("cancel")}
        </button>
      </p>
    </form>
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
    version: {
      number: "",
      since: "2000-01-01",
      changeNote: {},
      hash: "",
      kind: "material",
      state: "in_force",
    },
    versions: [],
    versionCount: 0,
    targets: new Map(),
    standings: new Map(),
    tally: tallyOf([], "2000-01-01"),
    listed: false,
  };
}

/** How far down a pane something is, with the line above it still to be seen. */
function topIn(pane: Element, element: Element): number {
  return element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop - 72;
}

/** Draws under the public page's own style sheet, apart from the desk's, and marks what changed. */
function Sheet({
  document: shown,
  at,
  children,
}: {
  document: PolicyDocument;
  /** The step that is being written: its part of the page is shown first. */
  at: string;
  children: ReactNode;
}) {
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
  useEffect(() => {
    // After the portal has drawn for the first time.
    const frame = requestAnimationFrame(() => {
      const place =
        at === "organisation" ? root?.querySelector(".contact") : root?.getElementById(`part-${at}`);
      const pane = host.current?.closest("[data-preview]");
      if (pane) pane.scrollTo({ top: place ? topIn(pane, place) : 0 });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [root, at]);
  useEffect(() => {
    // A goal that is opened, or gone into, is shown where customers read it.
    const show = ({ target }: FocusEvent) => {
      const goal = (target as Element | null)?.closest("li[id^='goals/goals/']")?.id.split("/")[2];
      const pane = host.current?.closest("[data-preview]");
      const standard = goal === undefined ? null : root?.getElementById(`standard-${goal}`);
      if (pane && standard) pane.scrollTo({ top: topIn(pane, standard) });
    };
    document.addEventListener("focusin", show);
    return () => {
      document.removeEventListener("focusin", show);
    };
  }, [root]);
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
    if (first && pane) pane.scrollTo({ top: topIn(pane, first), behavior: still ? "auto" : "smooth" });
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
