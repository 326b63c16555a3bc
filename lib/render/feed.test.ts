import { expect, it } from "vitest";
import { versionsFeed } from "./feed.ts";

it("holds the fifty latest versions, the newest first", () => {
  const versions = Array.from({ length: 60 }, (_, at) => ({
    id: `0198f0a0-0000-7000-8000-0000000000${60 - at}`,
    number: `${60 - at}.0`,
    since: "2026-09-01",
    changeNote: { en: "Altered." },
    kind: "material" as const,
    state: "superseded" as const,
    hash: "0".repeat(64),
    publishedAt: new Date("2026-09-01T08:00:00Z"),
    updatedAt: new Date("2026-09-01T08:00:00Z"),
    changes: [],
  }));
  const feed = versionsFeed({
    organisationId: "0198f0a0-0000-7000-8000-000000000000",
    name: { en: "Harbour Water" },
    slug: "harbour-water",
    language: "en",
    languages: ["en"],
    origin: "https://promises.example.org",
    versions,
    listed: true,
  });
  const ids = [...feed.matchAll(/<entry>.*?<link [^>]*\/v\/([\d.]+)"/g)].map(([, number]) => number);
  expect(ids).toEqual(versions.slice(0, 50).map(({ number }) => number));
});
