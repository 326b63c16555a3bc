"use client";

import { useTranslations } from "next-intl";
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Guide, guidePlace, usualDecider } from "../../lib/discretion/guide.ts";
import { type Find, finderOf, type Found, type Search, type Stretch } from "../../lib/handbook/search.ts";
import type { SearchedPart } from "../../lib/handbook/search-parts.ts";
import { isTooShort } from "../../lib/handbook/search-words.ts";
import { situationParts } from "../../lib/handbook/situations.ts";
import type { PolicyLanguage } from "../../lib/language/phrase.ts";
import { Line } from "../policy/line.tsx";
import { type JobKnown, useOwnJob } from "./guide/own-job.ts";
import { LeadIn } from "./lead-in.tsx";
import "./find.css";

/** Where there is less room under the field, it goes to the top of the screen, in pixels. */
const leastRoom = 360;
/** A screen on which the field goes to the top as soon as it is used. */
const phone = "(max-width: 45rem)";

/** The search, made when it is first asked for. */
function lazily(parts: readonly SearchedPart[], language: PolicyLanguage): Find {
  let made: Find | undefined;
  return (query, limit) => {
    made ??= finderOf(parts, language);
    return made(query, limit);
  };
}

/** Where the part of the screen ends that can be seen: at the keyboard of a phone, or at the bar above its edge. */
function endOfScreen({ height, offsetTop }: VisualViewport): number {
  const bar = document.querySelector(".at-hand");
  // On a wide screen it stands beside the title, and is in nobody's way.
  const isAtEdge = bar && getComputedStyle(bar).position === "fixed";
  return Math.min(height + offsetTop, isAtEdge ? bar.getBoundingClientRect().top : Infinity);
}

/** How much of the screen there is below an element, in pixels. */
function useRoomBelow(element: RefObject<HTMLElement | null>, isAsked: boolean): number | undefined {
  const [room, setRoom] = useState<number>();
  useEffect(() => {
    const screen = window.visualViewport;
    if (!isAsked || !screen) return;
    const measure = () => {
      const { bottom = 0 } = element.current?.getBoundingClientRect() ?? {};
      setRoom(Math.max(160, Math.floor(endOfScreen(screen) - bottom - 12)));
    };
    measure();
    screen.addEventListener("resize", measure);
    window.addEventListener("scroll", measure, { passive: true });
    return () => {
      screen.removeEventListener("resize", measure);
      window.removeEventListener("scroll", measure);
    };
  }, [element, isAsked]);
  return room;
}

function Stretches({ of }: { of: readonly Stretch[] }) {
  return of.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text));
}

function Result({ found, onChoose }: { found: Found; onChoose: (anchor: string) => void }) {
  const t = useTranslations("handbook.find");
  const { part, heading, excerpts } = found;
  const where = part.situation ? t("situation") : part.section;
  return (
    <li className={part.situation && "situation"}>
      <a href={`#${part.anchor}`} onClick={() => onChoose(part.anchor)}>
        <span className="heading">
          {part.number !== undefined && <span className="number">{part.number} </span>}
          <Stretches of={heading} />
        </span>
        {excerpts.map((excerpt, at) => (
          <span key={at} className="excerpt">
            <Stretches of={excerpt} />
          </span>
        ))}
        <span className="where">
          {where}
          {part.concern && (
            <span className={part.concern}>
              {where !== "" && " · "}
              {t(part.concern)}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}

/** What is written nowhere, and what was looked for instead. */
function useRemarks({ found, guesses, unknown, isGuess }: Search, language: PolicyLanguage): string[] {
  const t = useTranslations("handbook.find");
  if (found.length === 0) return [];
  const listed = (words: readonly string[]) =>
    new Intl.ListFormat(language, { type: "unit" }).format(words.map((word) => t("quoted", { word })));
  return [
    ...(isGuess
      ? [
          t("meant", {
            count: guesses.length + unknown.length,
            meant: listed(guesses.map(({ meant }) => meant)),
          }),
        ]
      : guesses.map(({ typed, meant }) => t("meantFor", { typed, meant }))),
    ...(unknown.length > 0 && !isGuess ? [t("unknown", { words: listed(unknown) })] : []),
  ];
}

/** Where nothing was found: what holds then, whom to ask, and where else to look. */
function Nothing({
  query,
  guide,
  job,
  onChoose,
}: {
  query: string;
  guide: Guide | undefined;
  job: string | undefined;
  onChoose: (anchor: string) => void;
}) {
  const t = useTranslations("handbook.find");
  const decider = guide && usualDecider(guide, job);
  return (
    <div className="nothing">
      <p>{t("nothing", { query })}</p>
      {guide && guide.freedom.length > 0 && (
        <p>
          <LeadIn text={t("otherwise")} />
          <Line text={guide.freedom} />
        </p>
      )}
      {decider && <p>{t.rich("ask", { who: () => <Line text={decider} /> })}</p>}
      <ul>
        {guide && (
          <li>
            <a href={`#${guidePlace}`} onClick={() => onChoose(guidePlace)}>
              {t("toGuide")}
            </a>
          </li>
        )}
        <li>
          <a href="#contents" onClick={() => onChoose("contents")}>
            {t("toContents")}
          </a>
        </li>
      </ul>
    </div>
  );
}

/** Shows a part of the page that is hidden as one for other jobs, and begins there for whoever goes on by keyboard. */
function arriveAt(anchor: string) {
  // An answer of the guide is drawn once it is asked for, and begins by itself.
  const place = document.getElementById(anchor);
  const toggle = document.getElementById("own-work");
  if (place?.closest(".others") && toggle instanceof HTMLInputElement) toggle.checked = false;
  place?.setAttribute("tabindex", "-1");
  place?.focus({ preventScroll: true });
}

/**
 * Searches the handbook as one types. It works on what came with the page, so it needs no network. What is found is a
 * list of links; Enter opens the first, the arrow keys go through them, and Escape begins anew.
 */
export function FindField({
  parts,
  guide,
  slug,
  language,
  known,
  asked: initial = "",
}: {
  parts: readonly SearchedPart[];
  guide: Guide | undefined;
  slug: string;
  language: PolicyLanguage;
  known: JobKnown;
  /** What the page was asked for, where it is used without script. */
  asked?: string;
}) {
  const t = useTranslations("handbook.find");
  const [query, setQuery] = useState(initial);
  const [isOpen, setOpen] = useState(initial !== "");
  const asked = useDeferredValue(query).trim();
  const jobs = useMemo(() => guide?.jobs.map(({ id }) => id) ?? [], [guide]);
  const [job] = useOwnJob(slug, jobs, known);
  const find = useMemo(
    () => lazily([...(guide ? situationParts(guide, language, job) : []), ...parts], language),
    [parts, guide, job, language],
  );
  const search = useMemo(() => find(asked), [find, asked]);
  const { found } = search;
  const remarks = useRemarks(search, language);
  /** The finger that came to the field is still down: lifting it must not take the words' selection away. */
  const isComing = useRef(false);
  const bar = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const isShown = isOpen && asked !== "" && !isTooShort(asked);
  const room = useRoomBelow(bar, isShown);

  useEffect(() => {
    // Made while the reader looks at the page, so that the first letter need not wait for it.
    const timer = setTimeout(() => void find(" "), 300);
    return () => clearTimeout(timer);
  }, [find]);

  useEffect(() => {
    if (!isOpen) return;
    const close = ({ target }: PointerEvent) => {
      if (target instanceof Node && !bar.current?.contains(target)) setOpen(false);
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, [isOpen]);

  function toTop() {
    const behavior = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    bar.current?.scrollIntoView({ block: "start", behavior });
  }

  function begin(input: HTMLInputElement) {
    setOpen(true);
    isComing.current = true;
    input.select();
    if (window.matchMedia(phone).matches) toTop();
  }

  function type(text: string) {
    setQuery(text);
    setOpen(true);
    isComing.current = false;
    const { bottom = 0 } = bar.current?.getBoundingClientRect() ?? {};
    if (window.visualViewport && endOfScreen(window.visualViewport) - bottom < leastRoom) toTop();
  }

  function choose(anchor: string) {
    setOpen(false);
    arriveAt(anchor);
  }

  function openFirst() {
    // What is shown may be of a letter before.
    const anchor = find(query.trim()).found[0]?.part.anchor;
    if (anchor === undefined) {
      setOpen(true);
      return;
    }
    if (location.hash === `#${anchor}`) document.getElementById(anchor)?.scrollIntoView();
    else location.hash = anchor;
    choose(anchor);
  }

  function clear() {
    setQuery("");
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.preventDefault();
      clear();
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = [...(list.current?.querySelectorAll("a") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const to = at + (event.key === "ArrowDown" ? 1 : -1);
    if (!isShown || links.length === 0 || to < -1) return;
    event.preventDefault();
    if (to === -1) field.current?.focus();
    else links[Math.min(to, links.length - 1)]?.focus();
  }

  return (
    <>
      <label htmlFor="find" className="find-label">
        {t("label")}
      </label>
      <div ref={bar} className="find" onKeyDown={onKeyDown}>
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            openFirst();
          }}
        >
          {language !== "en" && <input type="hidden" name="language" value={language} />}
          <input
            ref={field}
            id="find"
            className="field"
            type="search"
            name="find"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={200}
            placeholder={t("placeholder")}
            value={query}
            onChange={({ target }) => type(target.value)}
            onFocus={({ target }) => begin(target)}
            onMouseUp={(event) => {
              if (isComing.current) event.preventDefault();
              isComing.current = false;
            }}
          />
          {query !== "" && (
            <button type="button" className="clear" onClick={clear}>
              <span aria-hidden="true">×</span>
              <span className="sr-only">{t("clear")}</span>
            </button>
          )}
        </form>
        <p role="status" className="sr-only">
          {isShown && asked === query.trim() && [t("count", { count: found.length }), ...remarks].join(" ")}
        </p>
        {isShown && (
          <div className="found" style={room === undefined ? {} : { maxHeight: room }}>
            {remarks.map((remark) => (
              <p key={remark} className="remark">
                {remark}
              </p>
            ))}
            {found.length === 0 ? (
              <Nothing query={asked} guide={guide} job={job} onChoose={choose} />
            ) : (
              <ol ref={list} aria-label={t("results")}>
                {found.map((each) => (
                  <Result key={`${each.part.anchor} ${each.part.heading}`} found={each} onChoose={choose} />
                ))}
              </ol>
            )}
          </div>
        )}
      </div>
    </>
  );
}
