import { useEffect, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** For devices that keep nothing: it lasts as long as the page. */
const memory = new Map<string, string>();

/** What was picked, and what the reader had when there was a network: each before the organisation. */
const pickedAt = "keepword.job.";
const hadAt = "keepword.own-job.";

function read(key: string): string | null {
  try {
    return memory.get(key) ?? window.localStorage.getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
}

function write(key: string, value: string | undefined): void {
  memory.delete(key);
  try {
    if (value === undefined) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    if (value !== undefined) memory.set(key, value);
  }
  for (const listener of listeners) listener();
}

/** Forgets the jobs that this browser remembers, of every organisation. */
export function forgetJobs(): void {
  memory.clear();
  try {
    for (const key of Object.keys(window.localStorage))
      if (key.startsWith(pickedAt) || key.startsWith(hadAt)) window.localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function useKept(key: string): string | null {
  return useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
}

/** All jobs, where that was chosen. */
const all = "";

/** Whose guide it is: the only job that the reader has, or a copy, which knows of no reader. */
export type JobKnown = { job?: string; isCopy: boolean };

/**
 * The job that was picked on this device, or the reader's own; nothing: all jobs. A copy begins with the one that the
 * reader had when there was a network.
 */
export function useOwnJob(
  slug: string,
  jobs: readonly string[],
  { job: preset, isCopy }: JobKnown,
): [string | undefined, (job: string | undefined) => void] {
  const picked = useKept(pickedAt + slug);
  const had = useKept(hadAt + slug);
  const job = picked ?? preset ?? (isCopy ? had : undefined) ?? undefined;
  return [
    // One that the policy no longer names would hide what is for everybody else.
    job !== undefined && jobs.includes(job) ? job : undefined,
    (next) => write(pickedAt + slug, next ?? all),
  ];
}

/** Remembers the reader's job on this device for when there is no network. */
export function useRememberedJob(slug: string, { job, isCopy }: JobKnown): void {
  useEffect(() => {
    if (!isCopy && read(hadAt + slug) !== (job ?? null)) write(hadAt + slug, job);
  }, [slug, job, isCopy]);
}
