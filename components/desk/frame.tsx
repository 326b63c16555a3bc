"use client";

import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Part, Step } from "../../lib/workbook/steps.ts";
import type { StepState } from "../../lib/workbook/progress.ts";
import { deskOf } from "../../lib/paths.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import type { SiteMessages } from "../policy/words.ts";
import type { KeptRow } from "../forms/drafts.ts";
import { Clashes } from "./clashes.tsx";
import { type Draft, DraftProvider, useDraft } from "./draft.tsx";
import { patiently } from "../forms/patiently.ts";
import { type OtherOrganisation, OtherOrganisations } from "./other-organisations.tsx";
import { Problems } from "./problems.tsx";
import { ReadingProvider, useReading } from "./reading.tsx";
import { RemarksProvider } from "./remarks.tsx";
import { SignInAgain } from "./sign-in-again.tsx";
import { About } from "../ui/about.tsx";

const Preview = lazy(() => patiently(() => import("./preview.tsx")));

export type TaskLine = Pick<Step, "id" | "part" | "required"> & { title: string; state: StepState };

/** The pages beside the steps, by what they are about. */
const pageGroups = {
  versions: ["review", "versions", "take-away"],
  staff: ["readers", "remarks", "consultation", "training", "settled"],
  organisation: ["results", "people", "settings"],
} as const;
type DeskPage = (typeof pageGroups)[keyof typeof pageGroups][number];

export type DeskProps = Omit<Draft, "drafts"> & {
  name: string;
  person: { id: string; name: string; signInName: string };
  rows: Readonly<Record<string, KeptRow>>;
  required: Readonly<Record<string, readonly string[]>>;
  tasks: readonly TaskLine[];
  /** Pages beside the steps that this person may see. */
  pages: readonly DeskPage[];
  /** The address of the policy as staff read it. */
  handbook: string;
  /** Other organisations of this person's; and whether they may add one. */
  others: readonly OtherOrganisation[];
  mayAdd: boolean;
  /** The words of the public page, by language. */
  siteMessages: Readonly<Record<PolicyLanguage, SiteMessages>>;
  /** How many people a clause or a standard troubles, by its id. */
  troubles: Readonly<Record<string, number>>;
  children: ReactNode;
};

/** The desk: the task list at the left, what is being written in the middle, the policy at the right. */
export function Desk(props: DeskProps) {
  const { slug, languages, editable, person, rows, required, children } = props;
  return (
    <DraftProvider
      slug={slug}
      languages={languages}
      editable={editable}
      personId={person.id}
      rows={rows}
      required={required}
    >
      <ReadingProvider>
        <RemarksProvider>
          <Frame {...props}>{children}</Frame>
        </RemarksProvider>
      </ReadingProvider>
    </DraftProvider>
  );
}

function Frame(props: DeskProps) {
  const { slug, name, person, tasks, pages, handbook, others, mayAdd, siteMessages, troubles, children } =
    props;
  const t = useTranslations("desk");
  const path = usePathname();
  const [side, setSide] = useState(false);
  const [preview, setPreview] = useState(false);
  const [, , , at = "", within] = path.split("/");
  const hasPreview = at !== "publish" && within === undefined && tasks.some(({ id }) => id === at);
  const menu = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where one is may be further down than the menu shows.
    menu.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [path, side]);
  const [shownAt, setShownAt] = useState(path);
  if (shownAt !== path) {
    // A page that was gone to covers what was open over the last one.
    setShownAt(path);
    setSide(false);
    setPreview(false);
  }
  return (
    <div
      className={`min-h-screen lg:grid print:block print:min-h-0 ${hasPreview ? "lg:grid-cols-[15.5rem_minmax(0,1fr)] xl:grid-cols-[15.5rem_minmax(26rem,1fr)_minmax(22rem,32rem)]" : "lg:grid-cols-[15.5rem_minmax(0,1fr)]"}`}
    >
      <nav
        ref={menu}
        aria-label={t("steps")}
        className={`border-rule bg-paper lg:sticky lg:top-0 lg:block lg:h-screen lg:overflow-y-auto lg:border-e print:hidden ${side ? "fixed inset-0 z-30 overflow-y-auto" : "hidden"}`}
      >
        <div className="flex items-center justify-between px-5 pt-5 pb-3">
          <Link href={deskOf(slug)} className="font-semibold">
            {name}
          </Link>
          <button type="button" className="plain lg:hidden" onClick={() => setSide(false)}>
            {t("close")}
          </button>
        </div>
        <OtherOrganisations others={others} mayAdd={mayAdd} />
        <TaskList tasks={tasks} at={at} />
        <div className="border-rule mx-5 mt-5 border-t" />
        <PageList pages={pages} at={at} handbook={handbook} />
        <p className="border-rule mx-5 mt-4 border-t py-3 text-[0.94rem]">
          <Link className="hover:text-accent block py-1.5" href="/account">
            {person.name}
          </Link>
        </p>
      </nav>
      <div className="min-w-0">
        <header className="border-rule bg-paper sticky top-0 z-20 flex min-h-12 items-center gap-4 border-b px-4 text-[0.92rem] sm:px-8 print:hidden">
          <button type="button" className="plain whitespace-nowrap lg:hidden" onClick={() => setSide(true)}>
            {t("allSteps")}
          </button>
          <Company personId={person.id} at={at} tasks={tasks} />
          <SaveLine quiet={at === "results" || at === "training"} />
          {hasPreview && (
            <button
              type="button"
              className="plain whitespace-nowrap xl:hidden"
              aria-expanded={preview}
              onClick={() => setPreview(!preview)}
            >
              {t(preview ? "backToForm" : "showPreview")}
            </button>
          )}
        </header>
        <div className={preview ? "hidden xl:block" : ""}>
          <Problems titleOf={(step) => tasks.find(({ id }) => id === step)?.title ?? step} />
          <Clashes />
          {children}
        </div>
        {preview && (
          <section aria-label={t("preview.label")} className="bg-wash px-5 pb-16 xl:hidden" data-preview>
            <Suspense fallback={<p className="text-soft p-6">{t("oneMoment")}</p>}>
              <Preview siteMessages={siteMessages} at={at} troubles={troubles} />
            </Suspense>
          </section>
        )}
      </div>
      {hasPreview && (
        <aside
          aria-label={t("preview.label")}
          data-preview
          className="border-rule bg-wash hidden border-s px-7 pb-16 xl:sticky xl:top-0 xl:block xl:h-screen xl:overflow-y-auto"
        >
          <Suspense fallback={<p className="text-soft p-6">{t("oneMoment")}</p>}>
            <Preview siteMessages={siteMessages} at={at} troubles={troubles} />
          </Suspense>
        </aside>
      )}
      <SignInAgain signInName={person.signInName} />
    </div>
  );
}

const entry =
  "hover:bg-wash aria-[current]:bg-tint flex min-h-9 items-center lg:min-h-8 gap-2.5 px-5 py-1 text-[0.95rem] aria-[current]:font-semibold aria-[current]:shadow-[inset_.2rem_0_var(--accent)]";

export const partsInOrder: readonly Part[] = ["understand", "promise", "happen", "publish"];

/** The state as a shape, so that it does not hang on its colour. */
export function Mark({ state }: { state: StepState }) {
  const shapes: Record<StepState, string> = {
    not_started: "border-soft",
    in_progress: "border-accent bg-[linear-gradient(90deg,var(--accent)_50%,transparent_50%)]",
    done: "border-good bg-good",
    needs_attention: "border-warn bg-warn rotate-45 rounded-none!",
  };
  return (
    <i aria-hidden="true" className={`block size-2.5 shrink-0 rounded-full border-2 ${shapes[state]}`} />
  );
}

/** Where each step stands now; publishing is begun once nothing is missing. */
export function useStates(): Readonly<Record<string, StepState>> | undefined {
  const reading = useReading()?.reading;
  return reading && { ...reading.states, publish: reading.gaps.length === 0 ? "in_progress" : "not_started" };
}

export function TaskList({ tasks, at = "" }: { tasks: readonly TaskLine[]; at?: string }) {
  const t = useTranslations("desk");
  const { slug } = useDraft();
  const states = useStates();
  return partsInOrder.map((part) => {
    const some = tasks.filter((task) => task.part === part);
    if (some.length === 0) return null;
    return (
      <div key={part}>
        <p id={`nav-${part}`} className="text-soft mx-5 mt-4 mb-1 text-[0.8rem] font-semibold">
          {t(`parts.${part}`)}
        </p>
        <ol aria-labelledby={`nav-${part}`}>
          {some.map(({ id, title, state, required }) => {
            const now = states?.[id] ?? state;
            return (
              <li key={id}>
                <Link href={deskOf(slug, id)} aria-current={at === id ? "page" : undefined} className={entry}>
                  <Mark state={now} />
                  <span className="min-w-0 flex-1">
                    {title}
                    <About>{t(`states.${now}`)}</About>
                  </span>
                  {required && now !== "done" && (
                    <span className="text-soft text-[0.8rem] font-normal">{t("toPublish")}</span>
                  )}
                </Link>
              </li>
            );
          })}
        </ol>
      </div>
    );
  });
}

function PageList({ pages, at, handbook }: { pages: readonly DeskPage[]; at: string; handbook: string }) {
  const t = useTranslations("desk");
  const { slug } = useDraft();
  return (Object.keys(pageGroups) as (keyof typeof pageGroups)[]).map((group) => {
    const some = pageGroups[group].filter((page) => pages.includes(page));
    if (some.length === 0 && group !== "staff") return null;
    return (
      <div key={group}>
        <p id={`nav-${group}`} className="text-soft mx-5 mt-4 mb-1 text-[0.8rem] font-semibold">
          {t(`groups.${group}`)}
        </p>
        <ul aria-labelledby={`nav-${group}`}>
          {some.map((page) => (
            <li key={page}>
              <Link
                href={deskOf(slug, page)}
                aria-current={at === page ? "page" : undefined}
                className={entry}
              >
                {t(`pages.${page}`)}
              </Link>
            </li>
          ))}
          {group === "staff" && (
            <li>
              {/* A page of its own, which the browser loads whole. */}
              <a href={handbook} className={entry}>
                {t("pages.handbook")}
              </a>
            </li>
          )}
        </ul>
      </div>
    );
  });
}

/** One true line about where what was typed is. */
function SaveLine({ quiet }: { quiet: boolean }) {
  const t = useTranslations("desk.state");
  const locale = useLocale();
  const { drafts, editable } = useDraft();
  useSyncExternalStore(drafts.subscribe, drafts.version, drafts.version);
  const state = drafts.state();
  // A page that saves for itself says so itself.
  if (quiet && state.kind === "saved") return null;
  if (!editable) return <span className="text-soft ms-auto">{t("readOnly")}</span>;
  const tone =
    state.kind === "saved" || state.kind === "saving"
      ? "text-soft min-[360px]:whitespace-nowrap"
      : "text-warn font-semibold";
  const dot = state.kind === "saved" ? "bg-good" : state.kind === "saving" ? "bg-edge" : "bg-warn";
  const said = (() => {
    switch (state.kind) {
      case "saved":
        return state.at
          ? t("savedAt", {
              time: new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(
                new Date(state.at),
              ),
            })
          : t("saved");
      case "saving":
        return t("saving");
      case "unfinished":
        return t("unfinishedCount", { count: state.count });
      case "offline":
        return t("offline");
      case "signed-out":
        return t("signedOut");
      case "attention":
        return t("attention");
    }
  })();
  return (
    <span className={`ms-auto flex items-center gap-2 ${tone}`} role="status">
      <i aria-hidden="true" className={`size-2 rounded-full ${dot}`} />
      {said}
    </span>
  );
}

type Colleague = { personId: string; name: string; step: string };

/** How often it is asked who else is here and what they changed, in milliseconds. */
const askEvery = 5000;

/** Who else is at work in the draft; and what they saved, which shows where nothing is being typed. */
function Company({ personId, at, tasks }: { personId: string; at: string; tasks: readonly TaskLine[] }) {
  const t = useTranslations("desk");
  const { slug, drafts } = useDraft();
  const [colleagues, setColleagues] = useState<readonly Colleague[]>([]);
  useEffect(() => {
    let since = new Date().toISOString();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const ask = async () => {
      if (document.visibilityState === "visible") {
        try {
          const response = await fetch(`/api/v1/organisations/${slug}/draft/company`, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ step: at, since }),
          });
          if (response.ok) {
            const news = (await response.json()) as {
              until: string;
              people: Colleague[];
              rows: Record<string, KeptRow>;
            };
            since = news.until;
            setColleagues(news.people.filter((each) => each.personId !== personId));
            drafts.receive(news.rows);
          }
        } catch {
          // Without a network there is nobody to see.
        }
      }
      if (wanted) timer = setTimeout(() => void ask(), askEvery);
    };
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [slug, at, personId, drafts]);
  const here = colleagues.filter(({ step }) => step === at && at !== "");
  const elsewhere = colleagues.filter(({ step }) => step !== at);
  const titleOf = (step: string) => tasks.find(({ id }) => id === step)?.title ?? t("elsewhere");
  const names = (some: readonly Colleague[]) => some.map(({ name }) => name).join(t("comma"));
  const [first] = elsewhere;
  return (
    <p className="text-soft min-w-0 truncate" role="status">
      {here.length > 0
        ? t("here", { names: names(here), count: here.length })
        : first
          ? t("inStep", { name: first.name, step: titleOf(first.step) })
          : ""}
    </p>
  );
}
