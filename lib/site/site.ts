/**
 * The public site: the bytes of its pages in memory. A page is derived from what is in the database and made
 * again when that moved; until the new bytes are ready the old ones are served.
 */
import { createHash } from "node:crypto";
import type { Database } from "../../db/database.ts";
import { listSiteRevisions } from "../../db/sites.ts";
import { publicData, publicFeed, publicPage, publicVersions } from "../paths.ts";
import { versionsFeed } from "../render/feed.ts";
import { type RenderedPage, renderMissing, renderPage, renderVersions } from "../render/page.tsx";
import { readAddress, type SiteAddress } from "./address.ts";
import { pageData } from "./data.ts";
import { chooseEncoding, encode, type Encoding, encodings } from "./encoding.ts";
import { findPage, listPublished, type ListedOrganisation } from "./source.ts";

/**
 * An answer, ready to be written. Headers are names and values in turn. `latin1` is the body once more as a string
 * of one character a byte: Node sends such a string in one piece with the headers, which a buffer never is.
 */
export type Answer = {
  status: number;
  headers: readonly string[];
  body: Buffer | undefined;
  latin1?: string | undefined;
};

/** What is looked at of a request. */
export type Asked = {
  method: string;
  /** Path with its query. */
  url: string;
  acceptEncoding?: string | undefined;
  acceptLanguage?: string | undefined;
  ifNoneMatch?: string | undefined;
};

export type Site = {
  /** Answers at once from memory, or as soon as the page is made. Nothing where the address is not the site's. */
  answer(asked: Asked): Answer | Promise<Answer> | undefined;
  listPublished(): Promise<ListedOrganisation[]>;
  /** Looks whether the database moved, and waits until what moved is right here: for what must be gone at once. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

type Variant = {
  etag: string;
  headers: readonly string[];
  unchanged: readonly string[];
  body: Buffer;
  latin1: string;
};
type Page = {
  variants: Record<Encoding, Variant>;
  organisationId: string;
  siteRevision: number;
  /** When it is made again even if nothing moved, since results grow old. Milliseconds since 1970. */
  staleAt: number;
  /** When another version may hold: from then on nobody gets this page. Milliseconds since 1970. */
  turnsAt: number;
};

export type SiteOptions = {
  database: Database;
  /** Scheme and host that addresses in the pages begin with. */
  publicUrl: string;
  now?: () => Date;
  /** Told when a page could not be made; the old one is served on. */
  onError?: (error: unknown, path: string) => void;
};

const mostPages = 500;
const hour = 3_600_000;
/**
 * How often requests look whether the database moved on, in milliseconds. A look costs a quarter of a request, and
 * a page that is a few milliseconds old is right within any second.
 */
const lookEvery = 2;

const everyPage = [
  "X-Content-Type-Options",
  "nosniff",
  "Referrer-Policy",
  "same-origin",
  "Cross-Origin-Opener-Policy",
  "same-origin",
];

function etagMatches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag) return true;
  return header.split(",").some((each) => {
    const tag = each.trim();
    return tag === "*" || tag === etag || tag === `W/${etag}`;
  });
}

function moved(to: string): Answer {
  return {
    status: 308,
    headers: ["Location", to, "Cache-Control", "no-cache", "Content-Length", "0"],
    body: undefined,
  };
}

const wrongMethod: Answer = {
  status: 405,
  headers: ["Allow", "GET, HEAD", "Content-Length", "0"],
  body: undefined,
};

async function variantsOf(
  text: string,
  type: string,
  extra: readonly string[],
): Promise<Record<Encoding, Variant>> {
  const bodies = await encode(text);
  const hash = createHash("sha256").update(bodies.identity).digest("base64url").slice(0, 22);
  const variant = (encoding: Encoding): Variant => {
    const body = bodies[encoding];
    const etag = `"${hash}${encoding === "identity" ? "" : `-${encoding}`}"`;
    const unchanged = ["ETag", etag, "Cache-Control", "no-cache", "Vary", "Accept-Encoding", ...extra];
    const headers = [
      "Content-Type",
      type,
      "Content-Length",
      String(body.length),
      ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
      ...unchanged,
    ];
    return { etag, headers, unchanged, body, latin1: body.toString("latin1") };
  };
  return Object.fromEntries(encodings.map((encoding) => [encoding, variant(encoding)])) as Record<
    Encoding,
    Variant
  >;
}

/** Opens the site on a database: pages are made at first need. */
export async function openSite({
  database,
  publicUrl,
  now = () => new Date(),
  onError = () => undefined,
}: SiteOptions): Promise<Site> {
  const pages = new Map<string, Page>();
  const making = new Map<string, Promise<Page | Answer>>();
  const watch = await database.watchSites(() => {
    void refreshMoved();
  });

  async function make(path: string, address: SiteAddress): Promise<Page | Answer> {
    const at = now();
    const found = await database.read((db) => findPage(db, address, publicUrl, at));
    if (found.kind === "moved") {
      pages.delete(path);
      if (address.kind === "data") return moved(publicData(found.slug));
      if (address.kind === "feed") return moved(publicFeed(found.slug));
      if (address.kind === "versions") return moved(publicVersions(found.slug, found.language));
      return moved(publicPage(found.slug, found));
    }
    if (found.kind === "none") {
      pages.delete(path);
      return missing();
    }
    const { organisationId, siteRevision, turn } = found;
    const { listed } = found.kind === "versions" ? found.versions : found.content;
    const robotsOf = (robots: RenderedPage["robots"]) => (robots ? ["X-Robots-Tag", robots] : []);
    const inData = (text: string, type: string) =>
      variantsOf(text, `${type}; charset=utf-8`, [
        "Content-Security-Policy",
        "default-src 'none'; frame-ancestors 'none'",
        "Access-Control-Allow-Origin",
        "*",
        ...robotsOf(listed ? undefined : "noindex"),
        ...everyPage,
      ]);
    const inHtml = ({ html, policy, robots }: RenderedPage, language: string) =>
      variantsOf(html, "text/html; charset=utf-8", [
        "Content-Security-Policy",
        policy,
        ...robotsOf(robots),
        "Content-Language",
        language,
        ...everyPage,
      ]);
    let variants: Page["variants"];
    if (found.kind === "versions") {
      const { versions } = found;
      variants =
        address.kind === "feed"
          ? await inData(versionsFeed(versions), "application/atom+xml")
          : await inHtml(await renderVersions(versions), versions.language);
    } else if (address.kind === "data") {
      variants = await inData(JSON.stringify(pageData(found.content)), "application/json");
    } else {
      variants = await inHtml(await renderPage(found.content), found.content.document.language);
    }
    const page: Page = {
      variants,
      organisationId,
      siteRevision,
      staleAt: Math.ceil((at.getTime() + 1) / hour) * hour,
      turnsAt: turn?.getTime() ?? Infinity,
    };
    pages.delete(path);
    pages.set(path, page);
    const oldest = pages.size > mostPages ? pages.keys().next().value : undefined;
    if (oldest !== undefined) pages.delete(oldest);
    return page;
  }

  /** One at a time for each path, however many ask. */
  function makeOnce(path: string, address: SiteAddress): Promise<Page | Answer> {
    const running = making.get(path);
    if (running) return running;
    const promise = make(path, address).finally(() => {
      making.delete(path);
    });
    making.set(path, promise);
    return promise;
  }

  const hasTurned = ({ turnsAt }: Page): boolean => turnsAt !== Infinity && now().getTime() >= turnsAt;

  function renew(path: string): void {
    const address = readAddress(path);
    if (!address || making.has(path)) return;
    makeOnce(path, address).catch((error: unknown) => {
      onError(error, path);
    });
  }

  let refreshing: Promise<void> | undefined;
  let lookedAt = 0;
  const asked = { again: false };
  const isAskedAgain = () => asked.again;
  /** Makes anew what belongs to organisations that moved. A page that is being made is looked at once more after. */
  async function refreshMoved(): Promise<void> {
    if (refreshing) {
      asked.again = true;
      return refreshing;
    }
    refreshing = (async () => {
      do {
        asked.again = false;
        try {
          await Promise.allSettled(making.values());
          const revisions = new Map<string, number>();
          for (const { organisationId, siteRevision } of await database.read(listSiteRevisions))
            revisions.set(organisationId, siteRevision);
          for (const [path, page] of pages)
            if (revisions.get(page.organisationId) !== page.siteRevision) renew(path);
          await Promise.allSettled(making.values());
        } catch (error) {
          onError(error, "/s/");
        }
      } while (isAskedAgain());
    })();
    await refreshing;
    refreshing = undefined;
  }

  let missingVariants: Promise<Record<Encoding, Variant>> | undefined;
  async function missing(): Promise<Answer> {
    missingVariants ??= renderMissing().then(({ html, policy }) =>
      variantsOf(html, "text/html; charset=utf-8", [
        "Content-Security-Policy",
        policy,
        "X-Robots-Tag",
        "noindex",
        ...everyPage,
      ]),
    );
    const { headers, body } = (await missingVariants).identity;
    return { status: 404, headers, body };
  }

  function answerWith(page: Page, asked: Asked): Answer {
    const { etag, headers, unchanged, body, latin1 } = page.variants[chooseEncoding(asked.acceptEncoding)];
    if (etagMatches(asked.ifNoneMatch, etag)) return { status: 304, headers: unchanged, body: undefined };
    if (asked.method === "HEAD") return { status: 200, headers, body: undefined };
    return { status: 200, headers, body, latin1 };
  }

  async function answerLater(path: string, asked: Asked): Promise<Answer> {
    const shorter = path.replace(/\/+$/, "");
    if (shorter !== path && readAddress(shorter)) return moved(shorter);
    const address = readAddress(path);
    let made = address ? await makeOnce(path, address) : await missing();
    // It was being made when its time ran out.
    if (address && "variants" in made && hasTurned(made)) made = await makeOnce(path, address);
    if ("variants" in made) return answerWith(made, asked);
    return asked.method === "HEAD" ? { ...made, body: undefined } : made;
  }

  return {
    answer(asked) {
      if (!asked.url.startsWith("/s/")) return undefined;
      if (asked.method !== "GET" && asked.method !== "HEAD") return wrongMethod;
      const query = asked.url.indexOf("?");
      const path = query === -1 ? asked.url : asked.url.slice(0, query);
      const page = pages.get(path);
      const tick = performance.now();
      if (tick - lookedAt > lookEvery) {
        lookedAt = tick;
        // When the database moved on, `refreshMoved` has been started by this.
        watch.hasMoved();
        if (page && now().getTime() > page.staleAt) {
          page.staleAt += hour;
          renew(path);
        }
      }
      if (!page || hasTurned(page)) return answerLater(path, asked);
      return answerWith(page, asked);
    },
    listPublished: () => database.read((db) => listPublished(db, now())),
    settle: refreshMoved,
    async close() {
      await watch.close();
      await Promise.allSettled([...making.values(), refreshing]);
    },
  };
}

const shared: { [key: symbol]: Promise<Site> | undefined } = globalThis;
const key = Symbol.for("keepword.site");

/** The site of this process: one, even where the server and Next each carry their own copy of this module. */
export function theSite(open: () => Promise<Site>): Promise<Site> {
  shared[key] ??= open().catch((error: unknown) => {
    shared[key] = undefined;
    throw error;
  });
  return shared[key];
}
