"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { deskOf } from "../../../lib/paths.ts";
import { useDraft } from "../draft.tsx";
import { useKept } from "../results/kept.ts";
import { Example } from "./example.tsx";
import { FileField } from "./file-field.tsx";
import { bringIn, lookAt, type Looked, type ToldPreview } from "./looking.ts";
import { PreviewTable } from "./preview-table.tsx";

/** How long typing must pause before the table is looked at, in milliseconds. */
const pause = 400;
/** Lines that could not be read and are shown at once. */
const shownUnread = 20;

const none: ReadonlySet<number> = new Set();

/** What the server makes of the text, asked anew whenever it changes or `turn` does. */
function useLook(slug: string, text: string, turn: number): Looked | undefined {
  const { drafts } = useDraft();
  const [looked, setLooked] = useState<{ text: string; turn: number; answer: Looked } | undefined>();
  const isEmpty = text.trim() === "";
  useEffect(() => {
    if (isEmpty) return;
    const given = new AbortController();
    const timer = setTimeout(() => {
      void (async () => {
        // What is typed and not saved yet is part of the draft that the table is held against.
        await drafts.flush();
        const answer = await lookAt(slug, text, given.signal);
        if (!given.signal.aborted) setLooked({ text, turn, answer });
      })();
    }, pause);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [slug, text, turn, isEmpty, drafts]);
  return looked?.text === text && looked.turn === turn ? looked.answer : undefined;
}

/** Brings the standards of a spreadsheet in: the cells, what they would become, and the goals again. */
export function BringIn({ personId, template }: { personId: string; template: string }) {
  const t = useTranslations("standards");
  const { slug, drafts, languages } = useDraft();
  const router = useRouter();
  const [{ text = "" }, setKept] = useKept<{ text?: string }>(`keepword-standards/${personId}/${slug}`);
  const [turn, setTurn] = useState(0);
  const looked = useLook(slug, text, turn);
  const [leftOut, setLeftOut] = useState(none);
  /** A newer preview than the one that was asked for: somebody else changed the draft. */
  const [moved, setMoved] = useState<{ message: string; preview: ToldPreview } | undefined>();
  const [failure, setFailure] = useState<string | undefined>();
  const [isBringing, setBringing] = useState(false);

  const change = (next: string) => {
    setKept(() => (next === "" ? {} : { text: next }));
    setLeftOut(none);
    setMoved(undefined);
    setFailure(undefined);
  };
  const preview = moved?.preview ?? (looked?.kind === "preview" ? looked.preview : undefined);
  const bring = async (plan: string) => {
    setBringing(true);
    setFailure(undefined);
    const answer = await bringIn(slug, { text, plan, leaveOut: [...leftOut] });
    setBringing(false);
    if (answer.kind === "moved") setMoved(answer);
    else if (answer.kind === "failed") setFailure(answer.message ?? t("failedBringing"));
    else {
      drafts.receive(answer.rows);
      change("");
      router.push(`${deskOf(slug, "goals")}?brought=${answer.added + answer.changed}`);
    }
  };
  return (
    <>
      <div className="mt-8">
        <label htmlFor="cells" className="block font-semibold">
          {t("cells")}
        </label>
        <p id="cells-hint" className="text-soft mt-0.5 text-[0.94rem]">
          {t("cellsHint")}
        </p>
        <textarea
          id="cells"
          className="field mt-1.5 max-h-80 overflow-auto font-mono text-[0.9rem] [tab-size:14] whitespace-pre"
          rows={5}
          aria-describedby="cells-hint"
          spellCheck={false}
          value={text}
          onChange={({ target }) => change(target.value)}
        />
        <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-6">
          <FileField onText={change} />
          <p className="flex flex-wrap gap-x-4">
            <a className="plain" href={template} download={t("templateName")}>
              {t("template")}
            </a>
            {text !== "" && (
              <button type="button" className="plain quiet" onClick={() => change("")}>
                {t("clear")}
              </button>
            )}
          </p>
        </div>
      </div>
      {text.trim() === "" ? (
        <Example />
      ) : (
        <section className="mt-8" aria-labelledby="outcome">
          <h2 id="outcome" className="font-serif text-2xl">
            {t("outcome")}
          </h2>
          <div role="status" className="text-soft mt-1">
            {preview ? <Counts preview={preview} /> : !looked && t("looking")}
          </div>
          {moved && (
            <p role="alert" className="border-warn mt-4 border-s-4 ps-4">
              {moved.message}
            </p>
          )}
          {!moved && looked?.kind === "failed" && (
            <div role="alert" className="border-bad mt-4 border-s-4 ps-4">
              <p>{looked.message ?? t("failed")}</p>
              <button type="button" className="plain" onClick={() => setTurn(turn + 1)}>
                {t("tryAgain")}
              </button>
            </div>
          )}
          {preview && (
            <Outcome preview={preview}>
              {preview.rows.length > 0 && (
                <PreviewTable
                  rows={preview.rows}
                  languages={languages}
                  leftOut={leftOut}
                  onLeaveOut={setLeftOut}
                />
              )}
              <Taking
                preview={preview}
                leftOut={leftOut}
                failure={failure}
                isBringing={isBringing}
                onBring={() => void bring(preview.plan)}
              />
            </Outcome>
          )}
        </section>
      )}
    </>
  );
}

/** How many lines are new, change something, are there already, or cannot be read. */
function Counts({ preview: { rows, unread } }: { preview: ToldPreview }) {
  const t = useTranslations("standards");
  const count = (kind: "add" | "change" | "same") => rows.filter((each) => each.kind === kind).length;
  const said = [
    ...(["add", "change", "same"] as const).map((kind) => [kind, count(kind)] as const),
    ["unread", unread.length] as const,
  ].filter(([, number]) => number > 0);
  return <p>{said.map(([kind, number]) => t(`count.${kind}`, { count: number })).join(" · ")}</p>;
}

/** What was not understood comes before what was. */
function Outcome({
  preview: { rows, unread, unknown, problem },
  children,
}: {
  preview: ToldPreview;
  children: ReactNode;
}) {
  const t = useTranslations("standards");
  return (
    <>
      {problem && <p className="border-warn mt-4 border-s-4 ps-4">{t("noHeadings")}</p>}
      {!problem && rows.length === 0 && unread.length === 0 && <p className="mt-4">{t("nothing")}</p>}
      {unknown.length > 0 && (
        <p className="border-warn mt-4 border-s-4 ps-4 wrap-anywhere">
          {t("unknown", { count: unknown.length, names: unknown.join(t("comma")) })}
        </p>
      )}
      {unread.length > 0 && (
        <div className="border-warn mt-4 border-s-4 ps-4">
          <h3 className="font-semibold">{t("unread", { count: unread.length })}</h3>
          <ul className="mt-1 space-y-1.5">
            {unread.slice(0, shownUnread).map(({ line, text, reason }) => (
              <li key={line} className="wrap-anywhere">
                {t("unreadLine", { line, text })}
                <span className="text-soft block text-[0.94rem]">{reason}</span>
              </li>
            ))}
          </ul>
          {unread.length > shownUnread && (
            <p className="mt-1.5">{t("moreUnread", { count: unread.length - shownUnread })}</p>
          )}
          {rows.length > 0 && (
            <p className="text-soft mt-1.5 text-[0.94rem]">{t("unreadHint", { count: unread.length })}</p>
          )}
        </div>
      )}
      {children}
    </>
  );
}

/** The button, and what stands in its way. */
function Taking({
  preview: { rows, room },
  leftOut,
  failure,
  isBringing,
  onBring,
}: {
  preview: ToldPreview;
  leftOut: ReadonlySet<number>;
  failure: string | undefined;
  isBringing: boolean;
  onBring: () => void;
}) {
  const t = useTranslations("standards");
  if (rows.length === 0) return null;
  const open = rows.filter(({ kind }) => kind !== "same");
  if (open.length === 0) return <p className="mt-6 font-semibold">{t("allSame")}</p>;
  const taken = open.filter(({ line }) => !leftOut.has(line));
  const added = taken.filter(({ kind }) => kind === "add").length;
  const changed = taken.length - added;
  const isFull = added > room;
  return (
    <div className="border-rule bg-paper sticky bottom-0 z-10 mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-t py-3">
      {failure !== undefined && (
        <p role="alert" className="text-bad w-full font-semibold">
          {failure}
        </p>
      )}
      <button
        type="button"
        className="go"
        disabled={isBringing || isFull || taken.length === 0}
        onClick={onBring}
      >
        {isBringing ? t("bringing") : t("bring", { added, changed })}
      </button>
      <span role="status" className={isFull ? "text-warn font-semibold" : "text-soft text-[0.94rem]"}>
        {isFull
          ? t("noRoom", { room })
          : leftOut.size > 0 && t("leftOut", { count: open.length - taken.length })}
      </span>
    </div>
  );
}
