"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import type { Presence } from "../../../lib/handbook/training.ts";
import { trainingApi } from "../../../lib/paths.ts";
import { sendJson } from "../../forms/send.ts";
import { useKept } from "../results/kept.ts";

/** Somebody on the list; `note` says who recorded it and when, or that they have left. */
export type Attendant = { personId: string; name: string; presence: Presence; left: boolean; note?: string };

const choices = ["came", "absent", "excused"] as const;

type Said = Readonly<Record<string, Presence>>;

/** Answers after which sending the same again is of no use. */
function isFinal(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}

/**
 * Who came, one tap for each: it is sent at once, and kept on the device until it is recorded. Made for a phone in the
 * room.
 */
export function Presences({
  slug,
  sessionId,
  personId: own,
  people,
  others,
}: {
  slug: string;
  sessionId: string;
  /** Whoever says who came: what is kept on the device is theirs. */
  personId: string;
  people: readonly Attendant[];
  /** Those who can be put on the list. */
  others: readonly { personId: string; name: string }[];
}) {
  const t = useTranslations("training");
  const router = useRouter();
  const prefix = useId();
  const [kept, setKept] = useKept<Said>(`keepword-attendance/${own}/${slug}/${sessionId}`);
  const [saved, setSaved] = useState<Said>({});
  const [state, setState] = useState<"rest" | "saving" | "saved" | "failed">("rest");
  const [problem, setProblem] = useState("");
  const [added, setAdded] = useState("");
  const sending = useRef(false);
  const [shown, setShown] = useState(people);
  if (shown !== people) {
    // What was recorded has come back with the page, and with it what others recorded.
    setShown(people);
    setSaved({});
  }
  const listed = new Set(people.map(({ personId }) => personId));
  const all: Attendant[] = [
    ...people,
    ...others.flatMap(({ personId, name }) =>
      !listed.has(personId) && (kept[personId] ?? saved[personId]) !== undefined
        ? [{ personId, name, presence: "expected" as const, left: false }]
        : [],
    ),
  ];
  const presenceOf = ({ personId, presence }: Attendant): Presence =>
    kept[personId] ?? saved[personId] ?? presence;
  const here = all.filter(({ left }) => !left);
  const unsaid = here.filter((each) => presenceOf(each) === "expected");
  /** What is noted of the last record is of no record that was made since. */
  const isAsNoted = ({ personId }: Attendant) => !(personId in kept) && !(personId in saved);

  const send = async () => {
    if (sending.current) return;
    sending.current = true;
    setState("saving");
    setProblem("");
    let failed = false;
    for (;;) {
      let batch: Said = {};
      setKept((now) => (batch = now));
      const entries = Object.entries(batch);
      if (entries.length === 0) break;
      const sent = await sendJson(trainingApi(slug, `sessions/${sessionId}/attendance`), "PUT", {
        people: entries.map(([personId, presence]) => ({ personId, presence })),
      });
      if (!sent.ok) {
        failed = true;
        setProblem(sent.message ?? t("record.offline"));
        if (isFinal(sent.status)) setKept(() => ({}));
        break;
      }
      setSaved((now) => ({ ...now, ...batch }));
      // What was tapped once more meanwhile is still to be sent.
      setKept((now) =>
        Object.fromEntries(Object.entries(now).filter(([id, presence]) => batch[id] !== presence)),
      );
    }
    sending.current = false;
    setState(failed ? "failed" : "saved");
    // Without a network the router would leave the page for what the browser says of that.
    if (!failed) router.refresh();
  };
  const say = (said: Said) => {
    setKept((now) => ({ ...now, ...said }));
    void send();
  };
  const sendKept = useEffectEvent(() => {
    let count = 0;
    setKept((now) => {
      count = Object.keys(now).length;
      return now;
    });
    if (count > 0) void send();
  });
  useEffect(() => {
    const onOnline = () => {
      sendKept();
    };
    // What was left unsent the last time.
    onOnline();
    window.addEventListener("online", onOnline);
    return () => {
      window.removeEventListener("online", onOnline);
    };
  }, []);

  return (
    <div className="print:hidden">
      <div className="bg-paper border-rule sticky top-12 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b px-4 py-2 sm:mx-0 sm:px-0">
        <p role="status" className="text-soft text-[0.94rem] tabular-nums">
          {t("record.said", { said: here.length - unsaid.length, all: here.length })}
          {state === "saving" && ` · ${t("record.saving")}`}
          {state === "saved" && ` · ${t("record.saved")}`}
        </p>
        {unsaid.length > 0 && (
          <button
            type="button"
            className="go"
            onClick={() => {
              say(Object.fromEntries(unsaid.map(({ personId }) => [personId, "came" as const])));
            }}
          >
            {unsaid.length === here.length
              ? t("record.everybody")
              : t("record.others", { count: unsaid.length })}
          </button>
        )}
      </div>
      <div role="alert" className="empty:hidden">
        {problem !== "" && (
          <p className="text-bad mt-2 flex flex-wrap items-center gap-x-4 font-semibold">
            {problem}
            {Object.keys(kept).length > 0 && (
              <button type="button" className="plain" onClick={() => void send()}>
                {t("record.again")}
              </button>
            )}
          </p>
        )}
      </div>
      <ul className="divide-rule divide-y">
        {all.map((each) => {
          const { personId, name, left, note } = each;
          const presence = presenceOf(each);
          return (
            <li key={personId}>
              <fieldset className="gap-x-6 gap-y-1.5 py-2.5 sm:flex sm:items-center sm:justify-between">
                <legend className="sr-only">{t("record.of", { name })}</legend>
                <p aria-hidden="true" className="min-w-0 wrap-anywhere">
                  <span className="font-semibold">{name}</span>
                  {left && <span className="text-soft ms-2">{t("session.left")}</span>}
                  {note !== undefined && isAsNoted(each) && (
                    <span className="text-soft block text-[0.85rem]">{note}</span>
                  )}
                </p>
                <div className="mt-1.5 grid shrink-0 grid-cols-3 gap-1.5 sm:mt-0 sm:w-84">
                  {choices.map((choice) => (
                    <label
                      key={choice}
                      className="border-edge has-checked:bg-accent has-checked:border-accent has-checked:text-paper has-focus-visible:outline-accent flex min-h-12 cursor-pointer items-center justify-center gap-1.5 rounded border px-2 text-center leading-tight has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2"
                    >
                      <input
                        type="radio"
                        className="sr-only"
                        name={`${prefix}${personId}`}
                        checked={presence === choice}
                        onChange={() => {
                          say({ [personId]: choice });
                        }}
                      />
                      {presence === choice && <span aria-hidden="true">✓</span>}
                      {t(`presences.${choice}`)}
                    </label>
                  ))}
                </div>
              </fieldset>
            </li>
          );
        })}
      </ul>
      {others.some(({ personId }) => !all.some((each) => each.personId === personId)) && (
        <div className="border-rule border-t pt-4">
          <label htmlFor={`${prefix}add`} className="font-semibold">
            {t("record.add")}
          </label>
          <p id={`${prefix}hint`} className="text-soft text-[0.94rem]">
            {t("record.addHint")}
          </p>
          <p className="mt-1.5 flex flex-wrap gap-3">
            <select
              id={`${prefix}add`}
              aria-describedby={`${prefix}hint`}
              className="field min-h-12 w-auto! min-w-48"
              value={added}
              onChange={({ target }) => {
                setAdded(target.value);
              }}
            >
              <option value="">{t("record.choose")}</option>
              {others
                .filter(({ personId }) => !all.some((each) => each.personId === personId))
                .map(({ personId, name }) => (
                  <option key={personId} value={personId}>
                    {name}
                  </option>
                ))}
            </select>
            <button
              type="button"
              className="plain min-h-12"
              disabled={added === ""}
              onClick={() => {
                say({ [added]: "came" });
                setAdded("");
              }}
            >
              {t("record.addDo")}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
