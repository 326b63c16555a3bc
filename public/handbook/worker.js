// Keeps the handbook that was read last, so that it can be read without a network (docs/decisions/0022). One store for
// each organisation holds the page without anything of the person who read it, and the files that the page is made of.

/**
 * What of a service worker is used here; the types of browsers know it only where no page is.
 * @typedef {{
 *   clients: { claim(): Promise<void> },
 *   skipWaiting(): Promise<void>,
 *   addEventListener(kind: "install" | "activate" | "message" | "fetch", listen: (event: WorkerEvent) => void): void,
 * }} Worker
 * @typedef {Event & {
 *   data: unknown,
 *   ports: readonly MessagePort[],
 *   request: Request,
 *   respondWith(response: Promise<Response>): void,
 *   waitUntil(work: Promise<unknown>): void,
 * }} WorkerEvent
 */

const worker = /** @type {Worker} */ (/** @type {unknown} */ (self));

/** What the names of the stores begin with; the same as in components/handbook/kept.ts. */
const storeName = "handbook ";
const keptAt = "x-kept-at";
/** A copy is read for so long without a network, in milliseconds. */
const longestKept = 14 * 24 * 3_600_000;
/** So long a page is waited for where there is a copy, in milliseconds. */
const patience = 4000;

/** Goes up whenever everything is erased: what was being fetched then is not kept. */
let erased = 0;

/** @param {string} slug */
const copyAddress = (slug) => `/handbook/${slug}`;

async function storeNames() {
  return (await caches.keys()).filter((name) => name.startsWith(storeName));
}

async function eraseAll() {
  erased += 1;
  for (const name of await storeNames()) await caches.delete(name);
}

/**
 * Whether the server let this person read no further: signed out, no longer of the organisation. An answer that leads
 * elsewhere leads to signing in.
 * @param {Response} response
 */
function isRefusal({ type, redirected, status }) {
  return type === "opaqueredirect" || redirected || status === 401 || status === 403 || status === 404;
}

/**
 * The copy of a handbook, unless it is too old: then it is erased.
 * @param {string} slug
 */
async function findCopy(slug) {
  const name = storeName + slug;
  if (!(await caches.has(name))) return undefined;
  const copy = await (await caches.open(name)).match(copyAddress(slug));
  const age = Date.now() - Number(copy?.headers.get(keptAt) ?? 0);
  // A clock that was put back makes no copy young again.
  if (copy && age >= 0 && age < longestKept) return copy;
  await caches.delete(name);
  return undefined;
}

/**
 * Keeps a handbook as it is now, instead of the copy before. Without all of its files there is no copy.
 * @param {string} slug
 * @param {string} address
 */
async function keep(slug, address) {
  const before = erased;
  const response = await fetch(address, { credentials: "same-origin", cache: "no-store" });
  if (isRefusal(response)) return eraseAll();
  if (!response.ok) return undefined;
  const html = await response.text();
  const files = new Set(html.match(/\/(?:_next\/static\/|icon\.svg)[^"'\\\s<>()]*/g) ?? []);
  const store = await caches.open(storeName + slug);
  for (const file of files) if (!(await store.match(file))) await store.add(file);
  const headers = new Headers(response.headers);
  headers.set(keptAt, String(Date.now()));
  if (before !== erased) return eraseAll();
  await store.put(copyAddress(slug), new Response(html, { headers }));
  for (const { url } of await store.keys()) {
    const { pathname, search } = new URL(url);
    if (pathname !== copyAddress(slug) && !files.has(pathname + search)) await store.delete(url);
  }
  return "kept";
}

/**
 * The page from the network; the copy where there is no network, or the server cannot answer.
 * @param {WorkerEvent} event
 * @param {string} slug
 */
async function read(event, slug) {
  const network = fetch(event.request).then(async (response) => {
    if (isRefusal(response)) await eraseAll();
    return response;
  });
  event.waitUntil(network.catch(() => undefined));
  const copy = await findCopy(slug);
  if (!copy) return network;
  const late = new Promise((resolve) => setTimeout(resolve, patience, undefined));
  const first = /** @type {Response | undefined} */ (
    await Promise.race([network.catch(() => undefined), late])
  );
  return first && first.status < 500 ? first : copy;
}

/**
 * A page beside the handbook, of which nothing is kept: without a network the handbook's copy is read in its place.
 * @param {Request} request
 * @param {string} slug
 */
async function readBeside(request, slug) {
  try {
    return await fetch(request);
  } catch (error) {
    if (await findCopy(slug)) return Response.redirect(copyAddress(slug));
    throw error;
  }
}

/**
 * A file that pages are made of. Its name changes with what is in it.
 * @param {Request} request
 */
async function readFile(request) {
  for (const name of await storeNames()) {
    const file = await (await caches.open(name)).match(request.url);
    if (file) return file;
  }
  return fetch(request);
}

/** @param {Request} request */
async function ask(request) {
  const response = await fetch(request);
  if (response.status === 401) await eraseAll();
  return response;
}

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("message", (event) => {
  const { kind, slug, address } = /** @type {Record<string, unknown>} */ (event.data);
  if (kind === "erase") event.waitUntil(eraseAll());
  if (kind === "keep" && typeof slug === "string" && typeof address === "string")
    event.waitUntil(
      keep(slug, address)
        // Without a network, or without room, what was kept before is what there is.
        .catch(() => undefined)
        .then((outcome) => event.ports[0]?.postMessage(outcome)),
    );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  const [, slug, beside] = /^\/handbook\/([^/]+)(\/.+)?$/.exec(pathname) ?? [];
  if (slug !== undefined && request.mode === "navigate")
    event.respondWith(beside === undefined ? read(event, slug) : readBeside(request, slug));
  else if (pathname.startsWith("/_next/static/") || pathname === "/icon.svg")
    event.respondWith(readFile(request));
  else if (pathname.startsWith("/api/v1/") && request.mode !== "navigate") event.respondWith(ask(request));
});
