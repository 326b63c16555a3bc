import { expect, it, onTestFinished } from "vitest";
import { findOrganisationByAddress } from "../db/organisations.ts";
import { testDatabase } from "../db/testing.ts";
import { findLatestVersion } from "../db/versions.ts";
import { fillWithExamples } from "../lib/example/commands.ts";
import { harbourWater } from "../lib/example/harbour-water.ts";
import { openSite, theSite } from "../lib/site/site.ts";
import { GET, HEAD, POST } from "./(public)/s/[...path]/route.ts";

it("the route gives the same bytes and headers as the server does from memory", async () => {
  const database = await testDatabase();
  const today = new Date("2026-11-23T10:00:00Z");
  await fillWithExamples(database, [harbourWater], today);
  const organisation = (await database.read((db) => findOrganisationByAddress(db, "harbour-water")))!;
  const { hash } = (await database.read((db) => findLatestVersion(db, organisation.id)))!;
  const site = await theSite(() =>
    openSite({ database, publicUrl: "https://promises.example", now: () => today }),
  );
  onTestFinished(() => site.close());
  for (const url of [
    "/s/harbour-water",
    "/s/harbour-water/zh-Hans",
    "/s/harbour-water.json",
    "/s/harbour-water/v/1.0",
    "/s/harbour-water/versions",
    "/s/harbour-water/versions.atom",
    "/s/harbour-water/on/2026-10-31",
    `/s/harbour-water/v/${hash.toUpperCase()}`,
    "/s/harbour-water/en",
    "/s/nowhere",
  ])
    for (const acceptEncoding of ["identity", "gzip", "br"])
      for (const [method, handle] of [
        ["GET", GET],
        ["HEAD", HEAD],
        ["POST", POST],
      ] as const) {
        const told = await site.answer({ method, url, acceptEncoding });
        const answer = await handle(
          new Request(`http://localhost${url}`, { method, headers: { "accept-encoding": acceptEncoding } }),
        );
        expect(answer.status).toBe(told?.status);
        expect(
          Buffer.from(await answer.arrayBuffer()).equals(told?.body ?? Buffer.alloc(0)),
          `${method} ${url}`,
        ).toBe(true);
        for (let at = 0; at < (told?.headers.length ?? 0); at += 2)
          expect(answer.headers.get(told?.headers[at] ?? ""), told?.headers[at]).toBe(told?.headers[at + 1]);
      }
});
