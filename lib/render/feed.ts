/** The versions of a policy as an Atom feed (RFC 4287), with their hashes. */
import { publicFeed, publicPage, publicVersions } from "../paths.ts";
import { sayDate } from "../language/dates.ts";
import type { VersionsContent } from "../publication/page.ts";
import { pageWords } from "./words.ts";

function escaped(text: string): string {
  return (
    text
      // What XML has no place for.
      .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, "")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
  );
}

/** So many versions are in the feed; all of them are on the page that it belongs to. */
const latestEntries = 50;

/**
 * The feed in the language that the policy is written in, the newest version first. What is in it keeps its id
 * wherever the organisation moves, and is updated when a version begins or is withdrawn.
 */
export function versionsFeed(content: VersionsContent): string {
  const { organisationId, slug, language, origin, name, versions } = content;
  const words = pageWords(language);
  const title = `${name[language] ?? Object.values(name)[0] ?? ""} · ${words.versionsTitle}`;
  const updated = new Date(Math.max(0, ...versions.map((each) => each.updatedAt.getTime())));
  const entries = versions
    .slice(0, latestEntries)
    .map(({ id, number, hash, publishedAt, updatedAt, changeNote, since, withdrawn, changes }) => {
      const lines = [
        changeNote[language] ?? Object.values(changeNote)[0] ?? "",
        ...(withdrawn
          ? [words.withdrawn(number, sayDate(withdrawn.on, language)), withdrawn.because[language] ?? ""]
          : []),
        ...changes.map(({ name: standard, before, after }) =>
          [
            standard === undefined ? "" : `${standard}: `,
            before === undefined
              ? words.targetNew(after ?? "")
              : after === undefined
                ? words.targetGone(before)
                : words.targetMoved(before, after),
          ].join(""),
        ),
        `SHA-256 ${hash}`,
      ];
      const link = origin + publicPage(slug, { version: number });
      return [
        "<entry>",
        `<id>urn:uuid:${id}</id>`,
        `<title>${escaped(words.versionSince(number, sayDate(since, language)))}</title>`,
        `<published>${publishedAt.toISOString()}</published>`,
        `<updated>${updatedAt.toISOString()}</updated>`,
        `<link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
        `<content type="text">${escaped(lines.filter((line) => line !== "").join("\n"))}</content>`,
        "</entry>",
      ].join("");
    });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>urn:uuid:${organisationId}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${escaped(name[language] ?? Object.values(name)[0] ?? "")}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(origin + publicFeed(slug))}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(origin + publicVersions(slug))}"/>`,
    ...entries,
    "</feed>",
  ].join("\n");
}
