/**
 * What is typed, until the server has it. Each row is kept on the device at once, sent when typing pauses, and let go
 * of only when its save was acknowledged. Knows nothing of what the rows mean.
 */

export type Body = Readonly<Record<string, unknown>>;

/** Translations that are older than their original: by path and language, the words that they were made from. */
export type Outdated = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A translation that was read again and stays as it is. */
export type StillRight = { path: string; language: string };

/** A row as the server has it. */
export type KeptRow = {
  body: Body;
  sortKey: string;
  revision: number;
  removed: boolean;
  outdated?: Outdated;
};

/** A row as it is sent. The same `saveId` again asks for the same answer again. */
export type SentRow = {
  body: Body;
  sortKey: string;
  removed: boolean;
  stillRight?: readonly StillRight[];
  revision: number;
  saveId: string;
};

/** What the server says to a save. */
export type Reply =
  | { kind: "saved"; revision: number; savedAt: string; outdated?: Outdated }
  /** Somebody else saved it meanwhile: how they left it, or nothing where it is gone. */
  | { kind: "stale"; theirs: (KeptRow & { savedBy?: string }) | undefined }
  /** Something in it does not fit, by the path of the field. */
  | { kind: "invalid"; fields: Readonly<Record<string, string>> }
  /** It will not be taken, and trying again changes nothing. */
  | { kind: "refused"; message: string }
  | { kind: "signed-out" }
  /** No answer, or one that says to try later. `after` in milliseconds where the server says when. */
  | { kind: "unreachable"; after?: number };

/** Fields that two people changed differently. */
export type Clash = {
  theirs: KeptRow | undefined;
  savedBy?: string;
  fields: readonly { name: string; mine: unknown; theirs: unknown }[];
};

export type RowState =
  | { kind: "saved" }
  /** Something that it needs is not there yet: it stays on the device until it is. */
  | { kind: "unfinished" }
  | { kind: "waiting" }
  | { kind: "sending" }
  | { kind: "clash"; clash: Clash }
  | { kind: "invalid"; fields: Readonly<Record<string, string>> }
  | { kind: "refused"; message: string };

/** One line about all rows together: the worst of them. */
export type DraftState =
  | { kind: "saved"; at: string | undefined }
  | { kind: "saving" }
  | { kind: "unfinished"; count: number }
  | { kind: "offline"; count: number }
  | { kind: "signed-out"; count: number }
  | { kind: "attention"; count: number };

/** Where unsaved rows are kept on the device: `localStorage` is one. */
export type DeviceStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export type DraftsOptions = {
  rows: Readonly<Record<string, KeptRow>>;
  send: (place: string, row: SentRow) => Promise<Reply>;
  /** Rows are kept under keys that begin so: it names the person and the organisation, so nobody replays another's. */
  prefix: string;
  storage?: DeviceStorage | undefined;
  makeId: () => string;
  /** Whether a row has all that the server asks of it. */
  ready?: (place: string, body: Body) => boolean;
  /** How long typing must pause before it is sent, and the longest it waits while typing goes on, in milliseconds. */
  pause?: number;
  longestPause?: number;
  setTimer?: (run: () => void, milliseconds: number) => unknown;
  clearTimer?: (timer: never) => void;
  now?: () => number;
};

type Local = { body: Body; sortKey: string; removed: boolean; stillRight?: readonly StillRight[] };
/** A row on its way: what was sent must be sent the same again, until there is an answer. */
type Entry = {
  local: Local;
  /** The row that `local` was changed from. */
  base: KeptRow;
  inFlight?: SentRow;
  /** Since when something waits to be sent. */
  since: number;
  timer?: unknown;
  sending: boolean;
  state: RowState;
};

const nothing: KeptRow = { body: {}, sortKey: "", revision: 0, removed: false };
const firstRetry = 1000;
const longestRetry = 30_000;

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What both changed since `base`: fields that only one changed go together, fields that both did are a clash. */
export function mergeBodies(
  base: Body,
  mine: Body,
  theirs: Body,
): { body: Body; clashes: readonly { name: string; mine: unknown; theirs: unknown }[] } {
  const body: Record<string, unknown> = {};
  const clashes: { name: string; mine: unknown; theirs: unknown }[] = [];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [before, here, there] = [base[name], mine[name], theirs[name]];
    const chosen = same(here, before) ? there : here;
    if (!same(here, before) && !same(there, before) && !same(here, there))
      clashes.push({ name, mine: here, theirs: there });
    if (chosen !== undefined) body[name] = chosen;
  }
  return { body, clashes };
}

export class Drafts {
  readonly #options: Required<Omit<DraftsOptions, "storage" | "rows">> & {
    storage?: DeviceStorage | undefined;
  };
  #kept: Record<string, KeptRow>;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #savedAt: string | undefined;
  #retry = firstRetry;
  #reachable = true;
  #signedIn = true;
  #closed = false;
  #revision = 0;
  #rows: Readonly<Record<string, KeptRow>> | undefined;

  constructor({ rows, storage, ...options }: DraftsOptions) {
    this.#options = {
      ready: () => true,
      pause: 600,
      longestPause: 3000,
      setTimer: (run, milliseconds) => setTimeout(run, milliseconds),
      clearTimer: (timer) => clearTimeout(timer),
      now: () => Date.now(),
      ...options,
      storage,
    };
    this.#kept = { ...rows };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Goes up with every change, for whoever asks whether anything did. */
  version = (): number => this.#revision;

  /** Every row as this person sees it, theirs unsaved among them; removed ones are left out. */
  rows = (): Readonly<Record<string, KeptRow>> => {
    this.#rows ??= Object.fromEntries(Object.entries(this.#all()).filter(([, row]) => !row.removed));
    return this.#rows;
  };

  row(place: string): KeptRow | undefined {
    const entry = this.#entries.get(place);
    if (entry) return shown(entry);
    return this.#kept[place];
  }

  stateOf(place: string): RowState {
    return this.#entries.get(place)?.state ?? { kind: "saved" };
  }

  clashes(): readonly { place: string; clash: Clash }[] {
    return [...this.#entries].flatMap(([place, { state }]) =>
      state.kind === "clash" ? [{ place, clash: state.clash }] : [],
    );
  }

  /** Rows that the server would not take as they are. */
  problems(): readonly { place: string; state: Extract<RowState, { kind: "invalid" | "refused" }> }[] {
    return [...this.#entries].flatMap(([place, { state }]) =>
      state.kind === "invalid" || state.kind === "refused" ? [{ place, state }] : [],
    );
  }

  state(): DraftState {
    const entries = [...this.#entries.values()];
    const count = entries.length;
    if (entries.some(({ state }) => ["clash", "invalid", "refused"].includes(state.kind)))
      return { kind: "attention", count };
    if (count === 0) return { kind: "saved", at: this.#savedAt };
    if (entries.every(({ state }) => state.kind === "unfinished")) return { kind: "unfinished", count };
    if (!this.#signedIn) return { kind: "signed-out", count };
    if (!this.#reachable) return { kind: "offline", count };
    return { kind: "saving" };
  }

  /** Changes a row, or makes one. */
  edit(place: string, change: Partial<Local>): void {
    const before = this.#entries.get(place);
    const base = before?.base ?? this.#kept[place] ?? nothing;
    const old: Local = before?.local ?? base;
    const local = {
      body: change.body ?? old.body,
      sortKey: change.sortKey ?? old.sortKey,
      removed: change.removed ?? old.removed,
      ...said([...(before?.local.stillRight ?? []), ...(change.stillRight ?? [])]),
    };
    if (!before && this.#kept[place] && same(local, pick(base))) return;
    const entry: Entry = before ?? {
      local,
      base,
      since: this.#options.now(),
      sending: false,
      state: { kind: "waiting" },
    };
    entry.local = local;
    this.#entries.set(place, entry);
    if (local.removed && base.revision === 0 && !entry.inFlight) this.#forget(place);
    else {
      if (entry.state.kind !== "clash") entry.state = this.#stateOf(place, entry);
      this.#remember(place, entry);
      this.#schedule(place, entry);
    }
    this.#changed();
  }

  /** Settles a clash: with the text that is to stand. */
  settle(place: string, body: Body): void {
    const entry = this.#entries.get(place);
    if (entry?.state.kind !== "clash") return;
    const { theirs } = entry.state.clash;
    entry.base = theirs ?? nothing;
    entry.local = { ...entry.local, body, ...(theirs ? {} : { removed: false }) };
    entry.state = { kind: "waiting" };
    delete entry.inFlight;
    this.#kept[place] = entry.base;
    if (theirs && same(entry.local, pick(theirs))) this.#forget(place);
    else {
      this.#remember(place, entry);
      void this.#send(place);
    }
    this.#changed();
  }

  /** Leaves a row as others left it, and lets go of one's own change. */
  accept(place: string): void {
    const entry = this.#entries.get(place);
    if (entry?.state.kind !== "clash") return;
    const { theirs } = entry.state.clash;
    if (theirs) this.#kept[place] = theirs;
    else this.#kept = Object.fromEntries(Object.entries(this.#kept).filter(([name]) => name !== place));
    this.#forget(place);
    this.#changed();
  }

  /** Lets go of a change that will not be taken, and shows the row as the server has it. */
  discard(place: string): void {
    this.#forget(place);
    this.#changed();
  }

  /** Rows as others saved them. What this person is editing stays; whether it clashes shows when it is sent. */
  receive(rows: Readonly<Record<string, KeptRow>>): string[] {
    const news: string[] = [];
    for (const [place, row] of Object.entries(rows)) {
      const kept = this.#kept[place];
      if (this.#entries.has(place) || (kept && kept.revision >= row.revision)) continue;
      this.#kept[place] = row;
      news.push(place);
    }
    if (news.length > 0) this.#changed();
    return news;
  }

  /** Tries everything that waits at once: the network is back, or somebody signed in again. */
  retry(): void {
    this.#signedIn = true;
    this.#retry = firstRetry;
    for (const place of this.#entries.keys()) void this.#send(place);
    this.#changed();
  }

  /** Sends what waits without waiting for a pause. */
  async flush(): Promise<void> {
    await Promise.all([...this.#entries.keys()].map((place) => this.#send(place)));
  }

  close(): void {
    this.#closed = true;
    for (const entry of this.#entries.values()) this.#stopTimer(entry);
  }

  #isClosed(): boolean {
    return this.#closed;
  }

  #all(): Record<string, KeptRow> {
    const all = { ...this.#kept };
    for (const [place, entry] of this.#entries) all[place] = shown(entry);
    return all;
  }

  #changed(): void {
    this.#revision += 1;
    this.#rows = undefined;
    for (const listener of this.#listeners) listener();
  }

  #stateOf(place: string, { local, sending }: Entry): RowState {
    if (sending) return { kind: "sending" };
    return local.removed || this.#options.ready(place, local.body)
      ? { kind: "waiting" }
      : { kind: "unfinished" };
  }

  #stopTimer(entry: Entry): void {
    if (entry.timer !== undefined) this.#options.clearTimer(entry.timer as never);
    entry.timer = undefined;
  }

  #schedule(place: string, entry: Entry): void {
    this.#stopTimer(entry);
    if (entry.sending || entry.state.kind === "clash" || entry.state.kind === "unfinished") return;
    const { pause, longestPause, now, setTimer } = this.#options;
    const waited = now() - entry.since;
    const wait = this.#reachable ? Math.max(0, Math.min(pause, longestPause - waited)) : this.#retry;
    entry.timer = setTimer(() => void this.#send(place), wait);
  }

  async #send(place: string): Promise<void> {
    const entry = this.#entries.get(place);
    if (!entry || entry.sending || this.#closed) return;
    if (["clash", "refused", "unfinished"].includes(entry.state.kind)) return;
    this.#stopTimer(entry);
    const sent: SentRow = entry.inFlight ?? {
      ...entry.local,
      revision: entry.base.revision,
      saveId: this.#options.makeId(),
    };
    entry.inFlight = sent;
    entry.sending = true;
    entry.state = { kind: "sending" };
    // Before it is sent, so that a reload repeats this very save rather than making another.
    this.#remember(place, entry);
    this.#changed();
    const reply = await this.#options.send(place, sent).catch((): Reply => ({ kind: "unreachable" }));
    entry.sending = false;
    if (this.#entries.get(place) !== entry || this.#isClosed()) return;
    this.#answered(place, entry, sent, reply);
    this.#changed();
  }

  #answered(place: string, entry: Entry, sent: SentRow, reply: Reply): void {
    if (reply.kind !== "unreachable") {
      this.#reachable = true;
      this.#retry = firstRetry;
    }
    switch (reply.kind) {
      case "saved": {
        delete entry.inFlight;
        const { body, sortKey, removed } = sent;
        const { revision, outdated } = reply;
        entry.base = { body, sortKey, removed, revision, ...(outdated && { outdated }) };
        this.#kept[place] = entry.base;
        this.#savedAt = reply.savedAt;
        const told = sent.stillRight ?? [];
        const untold = entry.local.stillRight?.filter((each) => !told.some((one) => same(one, each)));
        entry.local = { ...pick({ ...entry.local, stillRight: [] }), ...said(untold) };
        if (same(entry.local, pick(entry.base))) this.#forget(place);
        else this.#waitAgain(place, entry);
        return;
      }
      case "stale": {
        delete entry.inFlight;
        this.#meet(place, entry, reply.theirs, reply.theirs?.savedBy);
        return;
      }
      case "invalid":
      case "refused": {
        delete entry.inFlight;
        entry.state = reply;
        this.#remember(place, entry);
        if (!same(entry.local, pick(sent))) this.#waitAgain(place, entry);
        return;
      }
      case "signed-out": {
        this.#signedIn = false;
        entry.state = { kind: "waiting" };
        return;
      }
      case "unreachable": {
        this.#reachable = false;
        entry.state = { kind: "waiting" };
        this.#stopTimer(entry);
        entry.timer = this.#options.setTimer(() => void this.#send(place), reply.after ?? this.#retry);
        this.#retry = Math.min(longestRetry, this.#retry * 2);
      }
    }
  }

  /** Somebody else was first: what does not touch goes together, the rest is for the person to settle. */
  #meet(place: string, entry: Entry, theirs: KeptRow | undefined, savedBy: string | undefined): void {
    const { base, local } = entry;
    if (theirs && !theirs.removed) {
      const { body, clashes } = mergeBodies(base.body, local.body, theirs.body);
      if (clashes.length === 0) {
        this.#kept[place] = theirs;
        entry.base = theirs;
        entry.local = {
          body,
          sortKey: local.sortKey === base.sortKey ? theirs.sortKey : local.sortKey,
          removed: local.removed,
          ...said(local.stillRight),
        };
        if (same(entry.local, pick(theirs))) this.#forget(place);
        else this.#waitAgain(place, entry);
        return;
      }
      entry.state = { kind: "clash", clash: { theirs, fields: clashes, ...(savedBy ? { savedBy } : {}) } };
    } else {
      entry.state = {
        kind: "clash",
        clash: {
          theirs,
          fields: Object.entries(local.body).map(([name, mine]) => ({ name, mine, theirs: undefined })),
          ...(savedBy ? { savedBy } : {}),
        },
      };
    }
    this.#remember(place, entry);
  }

  #waitAgain(place: string, entry: Entry): void {
    entry.state = this.#stateOf(place, entry);
    entry.since = this.#options.now();
    this.#remember(place, entry);
    this.#schedule(place, entry);
  }

  #forget(place: string): void {
    const entry = this.#entries.get(place);
    if (entry) this.#stopTimer(entry);
    this.#entries.delete(place);
    try {
      this.#options.storage?.removeItem(this.#options.prefix + place);
    } catch {
      // A device that keeps nothing has nothing to let go of.
    }
  }

  #remember(place: string, { local, base, inFlight }: Entry): void {
    try {
      this.#options.storage?.setItem(this.#options.prefix + place, JSON.stringify({ local, base, inFlight }));
    } catch {
      // Full, or switched off: it is still on its way to the server.
    }
  }

  /** Takes up what an earlier visit left on the device: it is sent first, under the ids it was sent with. */
  restore(): void {
    const { storage, prefix, now } = this.#options;
    if (!storage) return;
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter(
      (key): key is string => key?.startsWith(prefix) === true,
    );
    for (const key of keys) {
      try {
        const left = JSON.parse(storage.getItem(key) ?? "") as Pick<Entry, "local" | "base" | "inFlight">;
        const place = key.slice(prefix.length);
        const entry: Entry = { ...left, since: now(), sending: false, state: { kind: "waiting" } };
        entry.state = entry.inFlight ? entry.state : this.#stateOf(place, entry);
        this.#entries.set(place, entry);
      } catch {
        storage.removeItem(key);
      }
    }
    for (const [place, entry] of this.#entries) this.#schedule(place, entry);
    if (keys.length > 0) this.#changed();
  }
}

function pick({ body, sortKey, removed, stillRight }: Local): Local {
  return { body, sortKey, removed, ...said(stillRight) };
}

function said(stillRight: readonly StillRight[] = []): Pick<Local, "stillRight"> {
  return stillRight.length > 0 ? { stillRight } : {};
}

/** A row as the person sees it: what they said to be right is no longer marked, before the server has heard of it. */
function shown({ base, local: { body, sortKey, removed, stillRight = [] } }: Entry): KeptRow {
  const isOpen = (path: string, language: string) =>
    !stillRight.some((each) => each.path === path && each.language === language);
  const left = Object.entries(base.outdated ?? {}).flatMap(([path, words]) => {
    const open = Object.entries(words).filter(([language]) => isOpen(path, language));
    return open.length > 0 ? [[path, Object.fromEntries(open)] as const] : [];
  });
  const outdated = left.length > 0 ? { outdated: Object.fromEntries(left) } : {};
  return { body, sortKey, removed, revision: base.revision, ...outdated };
}
