/** The copies of handbooks that a browser keeps for when there is no network (docs/decisions/0022). */

import { forgetJobs } from "./guide/own-job.ts";

/** Where the worker that keeps them comes from, and what it looks after. */
export const worker = { address: "/handbook/worker.js", scope: "/handbook/" };

/** What the names of the stores begin with that hold a copy each; the same as in the worker. */
const storeName = "handbook ";

/** Erases every copy in this browser, and what it remembers of the reader: whoever left may not read on. */
export async function eraseCopies(): Promise<void> {
  forgetJobs();
  // Neither is there where a page did not come over https.
  if (!("caches" in window) || !("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration(worker.scope);
  // What it is just fetching must not come after.
  registration?.active?.postMessage({ kind: "erase" });
  for (const name of await caches.keys()) if (name.startsWith(storeName)) await caches.delete(name);
}

/** A copy is read for so long without a network, in milliseconds; the same as in the worker. */
const longestKept = 14 * 24 * 3_600_000;

/** Until when the copy of a handbook in this browser can be read without a network; nothing where there is none. */
export async function findKeptUntil(slug: string): Promise<Date | undefined> {
  if (!("caches" in window)) return undefined;
  const name = storeName + slug;
  // To open it would make it.
  if (!(await caches.has(name))) return undefined;
  const copy = await (await caches.open(name)).match(`/handbook/${slug}`);
  const keptAt = Number(copy?.headers.get("x-kept-at") ?? 0);
  return keptAt > 0 && Date.now() - keptAt < longestKept ? new Date(keptAt + longestKept) : undefined;
}
