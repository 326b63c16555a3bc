/** How long things of a session last, and how one is told from another. All times in milliseconds. */

const minute = 60_000;
const day = 86_400_000;

export const lifetimes = {
  session: 30 * day,
  /** A shared tablet is signed in once and hangs on a wall. */
  device: 365 * day,
  /** A session that nobody came by with for so long is over, whatever its time. */
  idle: 14 * day,
  /** How exactly it is known when somebody was last there: a write on every request would be one too many. */
  seen: 5 * minute,
  invitation: 7 * day,
  password: 60 * minute,
  /** A link from the command line, where somebody has to carry it to somebody. */
  access: day,
  setUp: 30 * day,
} as const;

/** How many days an access token may be made for, and for how many where nobody says. */
export const tokenDays = [30, 90, 365] as const;
export const usualTokenDays = 90;

/** The moment from which an access token is refused. One from before tokens had an end has the usual one. */
export function endOfToken({ createdAt, expiresAt }: { createdAt: Date; expiresAt: Date | null }): Date {
  return expiresAt ?? tokenEnd(createdAt, usualTokenDays);
}

export function tokenEnd(madeAt: Date, days: number): Date {
  return new Date(madeAt.getTime() + days * day);
}

const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bMicroMessenger\//, "WeChat"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bVersion\/[\d.]+ .*Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPad/, "iPad"],
  [/iPhone/, "iPhone"],
  [/HarmonyOS/, "HarmonyOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux|X11/, "Linux"],
];

/** The browser and the system that a User-Agent header names: "Firefox, Windows". Empty where it names neither. */
export function summariseUserAgent(header: string | null): string {
  const text = (header ?? "").slice(0, 500);
  const named = [browsers, systems].flatMap((list) => list.find(([mark]) => mark.test(text))?.[1] ?? []);
  return named.join(", ");
}

/** A path of this site to go on to, out of what an address bar may hold; nothing where it leads elsewhere. */
export function safeReturnPath(text: string | null | undefined): string | undefined {
  // Browsers read a backslash as a slash and drop tabs and line breaks, and so must we.
  if (!text || text.length > 500 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)) return undefined;
  const base = "http://here.invalid";
  if (!URL.canParse(text, base)) return undefined;
  const { origin, pathname, search, hash } = new URL(text, base);
  return origin === base && !pathname.startsWith("//") && !pathname.startsWith("/api/")
    ? pathname + search + hash
    : undefined;
}
