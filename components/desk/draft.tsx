"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { draftApi } from "../../lib/paths.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import {
  type Body,
  Drafts,
  type KeptRow,
  type Outdated,
  type Reply,
  type RowState,
  type SentRow,
} from "../forms/drafts.ts";

/** What every part of the desk knows of the draft that is open. */
export type Draft = {
  slug: string;
  drafts: Drafts;
  /** The languages of the policy, the one it is written in first. */
  languages: readonly [PolicyLanguage, ...PolicyLanguage[]];
  /** Whether this person may change it. */
  editable: boolean;
};

const DraftContext = createContext<Draft | undefined>(undefined);

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error("There is no draft around this.");
  return draft;
}

async function replyFrom(response: Response): Promise<Reply> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok)
    return { kind: "saved", ...(body as { revision: number; savedAt: string; outdated?: Outdated }) };
  const message = typeof body.message === "string" ? body.message : response.statusText;
  switch (response.status) {
    case 401:
      return { kind: "signed-out" };
    case 400:
      return body.fields
        ? { kind: "invalid", fields: body.fields as Record<string, string> }
        : { kind: "refused", message };
    case 409:
      return body.code === "stale"
        ? { kind: "stale", theirs: body.theirs as KeptRow | undefined }
        : { kind: "refused", message };
    case 403:
    case 404:
    case 413:
      return { kind: "refused", message };
    default: {
      const seconds = Number(response.headers.get("Retry-After"));
      return { kind: "unreachable", ...(seconds > 0 ? { after: seconds * 1000 } : {}) };
    }
  }
}

function send(slug: string) {
  return async (place: string, row: SentRow): Promise<Reply> =>
    replyFrom(
      await fetch(draftApi(slug, place), {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(row),
        keepalive: true,
      }),
    );
}

function makeId(): string {
  return crypto.randomUUID();
}

/** Holds the draft for everything inside. It outlives the page of a step, so that moving on loses nothing. */
export function DraftProvider({
  slug,
  personId,
  languages,
  editable,
  rows,
  required,
  children,
}: Omit<Draft, "drafts"> & {
  personId: string;
  rows: Readonly<Record<string, KeptRow>>;
  /** The fields that an item of a list (`speed/waits`) cannot be without. */
  required: Readonly<Record<string, readonly string[]>>;
  children: ReactNode;
}) {
  const [drafts] = useState(
    () =>
      new Drafts({
        rows,
        send: send(slug),
        prefix: `keepword/${personId}/${slug}/`,
        storage: typeof window === "undefined" ? undefined : window.localStorage,
        makeId,
        ready: (place, body) =>
          (required[place.slice(0, place.lastIndexOf("/"))] ?? []).every(
            (field) => body[field] !== undefined,
          ),
      }),
  );
  useEffect(() => {
    drafts.restore();
    const retry = () => {
      drafts.retry();
    };
    const leave = () => {
      if (document.visibilityState === "hidden") void drafts.flush();
    };
    window.addEventListener("online", retry);
    document.addEventListener("visibilitychange", leave);
    return () => {
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", leave);
    };
  }, [drafts]);
  const draft = useMemo(
    (): Draft => ({ slug, drafts, languages, editable }),
    [slug, drafts, languages, editable],
  );
  return <DraftContext value={draft}>{children}</DraftContext>;
}

/** Asks again whenever anything of the draft changes. `ask` gives back the same object while nothing did. */
function useDrafts<T>(ask: (drafts: Drafts) => T): T {
  const { drafts } = useDraft();
  return useSyncExternalStore(
    drafts.subscribe,
    () => ask(drafts),
    () => ask(drafts),
  );
}

/** Every row as this person sees it. */
export function useRows(): Readonly<Record<string, KeptRow>> {
  return useDrafts((drafts) => drafts.rows());
}

const noBody: Body = {};
const nothingOutdated: Outdated = {};

/** One row: what it holds, how its saving stands, and how to change a field. */
export function useRow(place: string): {
  body: Body;
  state: RowState;
  /** Translations in it that are older than their original. */
  outdated: Outdated;
  set: (field: string, value: unknown) => void;
} {
  const { drafts } = useDraft();
  const rows = useRows();
  const body = rows[place]?.body ?? noBody;
  return {
    body,
    state: drafts.stateOf(place),
    outdated: rows[place]?.outdated ?? nothingOutdated,
    set(field, value) {
      const now = drafts.row(place)?.body ?? noBody;
      const next = Object.fromEntries(Object.entries(now).filter(([name]) => name !== field));
      if (value !== undefined) next[field] = value;
      drafts.edit(place, { body: next });
    },
  };
}

/** Items of a list, in order. */
export type ListItem = { id: string; place: string; body: Body; sortKey: string };

export function itemsOf(rows: Readonly<Record<string, KeptRow>>, step: string, list: string): ListItem[] {
  const prefix = `${step}/${list}/`;
  return Object.entries(rows)
    .filter(([place]) => place.startsWith(prefix))
    .map(([place, { body, sortKey }]) => ({ id: place.slice(prefix.length), place, body, sortKey }))
    .sort((one, other) =>
      one.sortKey === other.sortKey ? (one.id < other.id ? -1 : 1) : one.sortKey < other.sortKey ? -1 : 1,
    );
}

export function useItems(step: string, list: string): ListItem[] {
  const rows = useRows();
  return useMemo(() => itemsOf(rows, step, list), [rows, step, list]);
}
