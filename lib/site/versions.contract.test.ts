/** What the public site says of versions: by number, by hash, by day, at the moment one begins, and in the feed. */
import { SaxesParser } from "saxes";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "../../db/database.ts";
import {
  changeAddress,
  findOrganisation,
  findOrganisationByAddress,
  saveSettings,
} from "../../db/organisations.ts";
import { noon, testOrganisation, testStage } from "../../db/testing.ts";
import { listVersions } from "../../db/versions.ts";
import { fillWithExamples } from "../example/commands.ts";
import { harbourWater } from "../example/harbour-water.ts";
import type { OrganisationSettings } from "../members/settings.ts";
import { giveNotice } from "../notices/commands.ts";
import { publishVersion } from "../publication/commands.ts";
import { aMember } from "../review/testing.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { type Answer, type Asked, openSite } from "./site.ts";

const home = "/s/harbour-water";
const origin = "https://promises.example";
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const after = (moment: Date | string, milliseconds: number) =>
  new Date(new Date(moment).getTime() + milliseconds);

function header({ headers }: Answer, name: string): string | undefined {
  const at = headers.findIndex((each, place) => place % 2 === 0 && each.toLowerCase() === name.toLowerCase());
  return at === -1 ? undefined : headers[at + 1];
}
const text = ({ body }: Answer) => body?.toString("utf8") ?? "";
/** The number of the version that a page shows. */
const numberOn = (page: string) => /<p class="meta"><span>Version ([\d.]+),/.exec(page)?.[1];
const changesOn = (page: string) =>
  [...page.matchAll(/Version ([\d.]+) (took effect|was withdrawn) that day at (\d\d:\d\d)/g)].map(
    ([, number, how, time]) => `${number} ${how} ${time}`,
  );

/** A site with a clock that stands still until it is set, and one policy whose versions say "Promise 1" and so on. */
async function stage({
  settings: change = {},
  wrap = (database) => database,
}: {
  settings?: Partial<OrganisationSettings>;
  wrap?: (database: Database) => Database;
} = {}) {
  const { database } = await testStage();
  const id = await testOrganisation(database);
  const alter = async (settings: Partial<OrganisationSettings>) => {
    await database.transact(function* (tx) {
      const found = (yield* findOrganisation(tx, id))!;
      yield* saveSettings(tx, id, found.revision, { ...found.settings, ...settings });
    });
    await site.settle();
  };
  const mei = await aMember(database, id, { name: "Mei", role: "manager", at: noon });
  const clock = { now: noon };
  const site = await openSite({ database: wrap(database), publicUrl: origin, now: () => clock.now });
  onTestFinished(() => site.close());
  await alter(change);
  let promises = 0;
  const publish = async (
    form: { effectiveFrom?: Date; note?: string; workbook?: Partial<Workbook>; at?: Date } = {},
  ) => {
    promises += 1;
    const { at = clock.now, note = `Note ${promises}.`, effectiveFrom } = form;
    const workbook = {
      ...smallWorkbook,
      vision: { ...smallWorkbook.vision, statement: { en: `Promise ${promises}.` } },
      ...form.workbook,
    };
    await database.transact((tx) => replaceDraft(tx, id, workbook, { savedBy: null, at }));
    const published = await publishVersion(database, id, {
      changeNote: { en: note },
      publishedBy: "test",
      at,
      ...(effectiveFrom ? { effectiveFrom } : {}),
    });
    if (!published.ok) throw new Error(published.message);
    await site.settle();
    return published.value;
  };
  const withdraw = async (number: string, because = `No more ${number}.`) => {
    const form = { kind: "withdrawn" as const, because: { en: because } };
    const outcome = await database.transact((tx) => giveNotice(tx, mei, number, form, clock.now));
    if (!outcome.ok) throw new Error(outcome.message);
    await site.settle();
  };
  const set = (moment: Date | string) => {
    clock.now = new Date(moment);
  };
  const get = async (url: string, asked: Partial<Asked> = {}) => {
    const answer = await site.answer({ method: "GET", url, ...asked });
    if (!answer) throw new Error(`${url} is not the site's`);
    return answer;
  };
  const read = async (url: string) => {
    const answer = await get(url);
    expect(answer.status, url).toBe(200);
    return text(answer);
  };
  const status = async (url: string) => (await get(url)).status;
  return { database, id, site, set, alter, publish, withdraw, get, read, status };
}

/** Every address on which a version that is still to come could show itself. */
const everywhere = [home, `${home}.json`, `${home}/versions`, `${home}/versions.atom`, `${home}/v/1.0`];

describe("a version by its number", () => {
  test("in force: is the page, and may be found", async () => {
    const { publish, get } = await stage();
    await publish();
    const page = await get(`${home}/v/1.0`);
    expect(page.status).toBe(200);
    expect(numberOn(text(page))).toBe("1.0");
    expect(text(page)).toContain("Promise 1.");
    expect(text(page)).not.toMatch(/earlier version|withdrawn|takes effect/);
    expect(text(page)).toContain(`<link rel="canonical" href="${origin}${home}">`);
    expect(header(page, "X-Robots-Tag")).toBeUndefined();
  });

  test("superseded: says so, leads on, and keeps its words", async () => {
    const { publish, set, get } = await stage();
    await publish();
    set("2026-10-05T10:00:00Z");
    await publish();
    const page = await get(`${home}/v/1.0`);
    expect(text(page)).toContain(
      `This is an earlier version. Version 2.0 has been in force since 5 October 2026. <a href="${home}">`,
    );
    expect(text(page)).toContain("Promise 1.");
    expect(text(page)).not.toContain("Promise 2.");
    expect(header(page, "X-Robots-Tag")).toBe("noindex");
  });

  test("scheduled: is not there, and announced with its date and hour on the clocks of the organisation", async () => {
    const { publish, get, read, status } = await stage({ settings: { timeZone: "America/New_York" } });
    await publish();
    // The day before in New York.
    await publish({ effectiveFrom: new Date("2026-12-02T03:30:00Z"), note: "Sooner." });
    const nothing = await get("/s/no-such-place");
    const scheduled = await get(`${home}/v/2.0`);
    expect([scheduled.status, text(scheduled)]).toEqual([404, text(nothing)]);
    expect(await read(home)).toMatch(/Version 2\.0 takes effect on 1 December 2026 at 22:30\./);
    expect(await read(home)).toContain("Sooner.");
    for (const url of everywhere) expect(await read(url), url).not.toContain("Promise 2.");
    for (const url of everywhere.slice(1, 4)) expect(await read(url), url).not.toContain("Sooner.");
    expect(await status(`${home}/on/2026-12-01`)).toBe(404);
  });

  test("scheduled: is announced in Chinese as well", async () => {
    const { database } = await testStage();
    const at = new Date("2026-11-23T10:00:00Z");
    await fillWithExamples(database, [harbourWater], at);
    const organisation = await database.read((db) => findOrganisationByAddress(db, "harbour-water"));
    await publishVersion(database, organisation!.id, {
      changeNote: { en: "Sooner.", "zh-Hans": "更快了。" },
      publishedBy: "test",
      at,
      effectiveFrom: new Date("2026-12-01T09:00:00Z"),
    });
    const site = await openSite({ database, publicUrl: origin, now: () => at });
    onTestFinished(() => site.close());
    const page = text((await site.answer({ method: "GET", url: `${home}/zh-Hans` }))!);
    expect(organisation!.settings.timeZone).toBe("Europe/London");
    expect(page).toContain("第3.0版将于2026年12月1日09:00生效。");
    expect(page).toContain("更快了。");
  });

  test("withdrawn: says so with the reason, and leads to the last that holds", async () => {
    const { publish, withdraw, set, get, read } = await stage();
    await publish();
    for (const date of ["2026-10-05", "2026-10-06"]) {
      set(`${date}T10:00:00Z`);
      await publish();
    }
    set("2026-10-07T10:00:00Z");
    await withdraw("3.0", "A slip of the pen.");
    const third = await get(`${home}/v/3.0`);
    expect(third.status).toBe(200);
    expect(text(third)).toContain("Version 3.0 was withdrawn on 7 October 2026 and no longer holds.");
    expect(text(third)).toContain("A slip of the pen.");
    expect(text(third)).toContain(`<a href="${home}">Read version 2.0, which is in force</a>`);
    expect(text(third)).toContain("Promise 3.");
    expect(header(third, "X-Robots-Tag")).toBe("noindex");
    expect(numberOn(await read(home))).toBe("2.0");
    await withdraw("2.0");
    expect(numberOn(await read(home))).toBe("1.0");
    for (const number of ["2.0", "3.0"])
      expect(await read(`${home}/v/${number}`)).toContain("Read version 1.0, which is in force");
  });

  test("withdrawn before it began: never is there, nor announced any longer", async () => {
    const { publish, withdraw, set, read, status } = await stage();
    await publish();
    const moment = after(noon, day);
    const { hash } = await publish({ effectiveFrom: moment });
    set(after(noon, hour));
    expect(await read(home)).toContain("Version 2.0 takes effect");
    await withdraw("2.0");
    for (const now of [after(noon, hour), moment, after(moment, day)]) {
      set(now);
      expect(await read(home)).not.toContain("Version 2.0");
      for (const url of [`${home}/v/2.0`, `${home}/v/${hash}`]) expect(await status(url), url).toBe(404);
    }
    for (const url of everywhere) expect(await read(url), url).not.toMatch(/Version 2\.0|"2\.0"|Promise 2/);
    expect(changesOn(await read(`${home}/on/2026-09-02`))).toEqual([]);
  });

  test.each(["2", "02.0", "v2.0", "2.00", "2.0.0", "2,0", "3.0", "0.0", "999999.0", "-2.0", "2.0%20", ""])(
    "has one form: %j is not there",
    async (number) => {
      const { publish, read, status } = await stage();
      await publish();
      await publish();
      expect(numberOn(await read(`${home}/v/2.0`))).toBe("2.0");
      expect(await status(`${home}/v/${number}`)).toBe(404);
    },
  );
});

describe("a version by its hash", () => {
  test("leads to its number, in capitals as well, whether it holds or not", async () => {
    const { publish, withdraw, get, read } = await stage();
    const hashes = [];
    for (let each = 0; each < 3; each += 1) hashes.push((await publish()).hash);
    await withdraw("3.0");
    for (const [at, hash] of hashes.entries())
      for (const written of [hash, hash.toUpperCase()]) {
        const moved = await get(`${home}/v/${written}`);
        expect([moved.status, header(moved, "Location"), moved.body]).toEqual([
          308,
          `${home}/v/${at + 1}.0`,
          undefined,
        ]);
        expect(await read(`${home}/v/${at + 1}.0`)).toContain(`<code>${hash}</code>`);
      }
  });

  test("is not there where it is unknown, cut short, another organisation’s, or of what is still to come", async () => {
    const { database, publish, set, get, status } = await stage();
    const first = await publish();
    await testOrganisation(database, "city-buses");
    const moment = after(noon, day);
    const { hash } = await publish({ effectiveFrom: moment });
    for (const unknown of ["0".repeat(64), first.hash.slice(0, 63), `${first.hash}0`, hash])
      expect(await status(`${home}/v/${unknown}`), unknown).toBe(404);
    expect(await status(`/s/city-buses/v/${first.hash}`)).toBe(404);
    set(after(moment, -1));
    expect(await status(`${home}/v/${hash}`)).toBe(404);
    set(moment);
    expect(header(await get(`${home}/v/${hash}`), "Location")).toBe(`${home}/v/2.0`);
  });
});

describe("a day", () => {
  test("shows what held at its end, and all that happened on it in its order", async () => {
    const { publish, withdraw, set, read } = await stage();
    await publish();
    set("2026-10-05T09:00:00Z");
    await publish();
    set("2026-10-05T10:00:00Z");
    await publish();
    set("2026-10-05T11:00:00Z");
    await withdraw("3.0");
    const both = new Date("2026-10-06T06:30:00Z");
    await publish({ effectiveFrom: both });
    await publish({ effectiveFrom: both });
    set("2026-10-09T10:00:00Z");
    const fifth = await read(`${home}/on/2026-10-05`);
    expect(fifth).toContain("On 5 October 2026, at the end of the day, version 2.0 was in force.");
    expect(numberOn(fifth)).toBe("2.0");
    expect(changesOn(fifth)).toEqual([
      "2.0 took effect 10:00",
      "3.0 took effect 11:00",
      "3.0 was withdrawn 12:00",
    ]);
    expect(fifth).toContain(`<a href="${home}">Read the version in force</a>`);
    const sixth = await read(`${home}/on/2026-10-06`);
    expect(numberOn(sixth)).toBe("5.0");
    expect(changesOn(sixth)).toEqual(["4.0 took effect 07:30", "5.0 took effect 07:30"]);
    const quiet = await read(`${home}/on/2026-10-04`);
    expect([numberOn(quiet), changesOn(quiet)]).toEqual(["1.0", []]);
    // What held then and was withdrawn later says both.
    set("2026-10-10T10:00:00Z");
    await withdraw("5.0");
    const since = await read(`${home}/on/2026-10-06`);
    expect(numberOn(since)).toBe("5.0");
    expect(since).toContain("Version 5.0 was withdrawn on 10 October 2026 and no longer holds.");
    expect(changesOn(await read(`${home}/on/2026-10-10`))).toEqual(["5.0 was withdrawn 11:00"]);
    expect(numberOn(await read(`${home}/on/2026-10-10`))).toBe("4.0");
  });

  test("is not there before the first version, when it is still to come, and when there is no such day", async () => {
    const { publish, set, read, status } = await stage();
    await publish();
    set("2027-03-01T10:00:00Z");
    for (const none of [
      "2026-08-31",
      "2027-03-02",
      "2027-02-29",
      "2027-02-30",
      "2026-13-01",
      "2026-00-10",
      "2026-9-01",
    ])
      expect(await status(`${home}/on/${none}`), none).toBe(404);
    for (const there of ["2026-09-01", "2027-02-28", "2027-03-01"])
      expect(numberOn(await read(`${home}/on/${there}`)), there).toBe("1.0");
  });

  test("that is not over says what holds so far, and is over at midnight", async () => {
    const { publish, set, read } = await stage({ settings: { timeZone: "Asia/Kathmandu" } });
    await publish();
    const moment = new Date("2026-10-05T12:00:00Z");
    await publish({ effectiveFrom: moment });
    set(after(moment, -1));
    const address = `${home}/on/2026-10-05`;
    const before = await read(address);
    expect(before).toContain("On 5 October 2026, which is not over yet, version 1.0 is in force.");
    expect([numberOn(before), changesOn(before)]).toEqual(["1.0", []]);
    set(moment);
    const then = await read(address);
    expect(then).toContain("On 5 October 2026, which is not over yet, version 2.0 is in force.");
    expect([numberOn(then), changesOn(then)]).toEqual(["2.0", ["2.0 took effect 17:45"]]);
    // Midnight in Kathmandu.
    set("2026-10-05T18:14:59.999Z");
    expect(await read(address)).toContain("which is not over yet");
    set("2026-10-05T18:15:00Z");
    expect(await read(address)).toContain(
      "On 5 October 2026, at the end of the day, version 2.0 was in force.",
    );
  });

  test.each([
    // Days of 24, 25 and 23 hours; in Havana clocks are put forward at midnight.
    ["Europe/Berlin", "2026-10-05", "2026-10-04T22:00:00Z", 24, "00:00"],
    ["Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z", 25, "00:00"],
    ["Europe/Berlin", "2027-03-28", "2027-03-27T23:00:00Z", 23, "00:00"],
    ["America/New_York", "2026-11-01", "2026-11-01T04:00:00Z", 25, "00:00"],
    ["America/New_York", "2027-03-14", "2027-03-14T05:00:00Z", 23, "00:00"],
    ["America/Havana", "2027-03-14", "2027-03-14T05:00:00Z", 23, "01:00"],
    ["Pacific/Kiritimati", "2026-10-05", "2026-10-04T10:00:00Z", 24, "00:00"],
    ["Pacific/Pago_Pago", "2026-10-05", "2026-10-05T11:00:00Z", 24, "00:00"],
  ])("in %s, %s, has its own beginning and end", async (timeZone, date, from, hours, first) => {
    const { publish, set, read, status } = await stage({ settings: { timeZone } });
    const to = after(from, hours * hour);
    const dayBefore = after(date, -day).toISOString().slice(0, 10);
    const dayAfter = after(date, day).toISOString().slice(0, 10);
    for (const moment of [after(from, -1), new Date(from), after(to, -1), to]) {
      set(moment);
      await publish();
    }
    set(after(from, -1));
    expect(await status(`${home}/on/${date}`)).toBe(404);
    set(from);
    expect(numberOn(await read(`${home}/on/${date}`))).toBe("2.0");
    set(after(to, 2 * day));
    const seen = [];
    for (const each of [dayBefore, date, dayAfter]) {
      const page = await read(`${home}/on/${each}`);
      seen.push([numberOn(page), changesOn(page)]);
    }
    expect(seen).toEqual([
      ["1.0", ["1.0 took effect 23:59"]],
      ["3.0", [`2.0 took effect ${first}`, "3.0 took effect 23:59"]],
      ["4.0", ["4.0 took effect 00:00"]],
    ]);
  });
});

describe("a scheduled version", () => {
  const moment = new Date("2026-10-05T08:00:00Z");
  const pages = [...everywhere, `${home}/on/2026-10-05`];

  test("begins at its moment on every page, kept ones too, and not a millisecond before", async () => {
    const { publish, set, get, read, status } = await stage();
    await publish();
    await publish({ effectiveFrom: moment });
    set(after(moment, -1));
    const before = new Map<string, Answer>();
    for (const url of pages) before.set(url, await get(url));
    for (const url of pages) {
      const etag = header(before.get(url)!, "ETag")!;
      expect((await get(url, { ifNoneMatch: etag })).status, url).toBe(304);
      expect(text(before.get(url)!), url).not.toMatch(/Promise 2|in force since 5 October/);
    }
    expect(await status(`${home}/v/2.0`)).toBe(404);
    set(moment);
    for (const url of pages) {
      const now = await get(url, { ifNoneMatch: header(before.get(url)!, "ETag")! });
      expect(now.status, url).toBe(200);
      expect(text(now), url).toMatch(/Promise 2|Version 2\.0|"2\.0"/);
    }
    expect(numberOn(await read(home))).toBe("2.0");
    expect(numberOn(await read(`${home}/v/2.0`))).toBe("2.0");
    expect(await read(home)).not.toContain("takes effect");
    set(after(moment, 1));
    expect(numberOn(await read(home))).toBe("2.0");
  });

  test("begins for one who asks at its moment while the page from before is still being made", async () => {
    const making: { held?: Promise<void> } = {};
    const { publish, set, site, read } = await stage({
      wrap: (database) => ({
        ...database,
        read: async (body) => {
          const found = await database.read(body);
          await making.held;
          return found;
        },
      }),
    });
    await publish();
    await publish({ effectiveFrom: moment });
    set(after(moment, -1));
    let release = () => {};
    making.held = new Promise((resolve) => {
      release = resolve;
    });
    const early = site.answer({ method: "GET", url: home });
    set(moment);
    const late = read(home);
    release();
    await early;
    expect(numberOn(await late)).toBe("2.0");
  });

  test("begins once each where several are to come, and in a process that was stopped over it", async () => {
    const { database, publish, set, read } = await stage();
    await publish();
    const moments = [1, 2, 3].map((each) => after(moment, each * hour));
    for (const effectiveFrom of moments) await publish({ effectiveFrom });
    const seen: unknown[] = [];
    for (const at of moments.flatMap((each) => [after(each, -1), each, after(each, 30 * minute)])) {
      set(at);
      seen.push(numberOn(await read(home)));
    }
    expect(seen).toEqual(["1.0", "2.0", "2.0", "2.0", "3.0", "3.0", "3.0", "4.0", "4.0"]);
    const anew = await openSite({ database, publicUrl: origin, now: () => after(moments[1]!, 1) });
    onTestFinished(() => anew.close());
    expect(numberOn(text((await anew.answer({ method: "GET", url: home }))!))).toBe("3.0");
  });

  test("that is withdrawn leaves the kept page as it was at the moment", async () => {
    const { publish, withdraw, set, read } = await stage();
    await publish();
    await publish({ effectiveFrom: moment });
    expect(await read(home)).toContain("Version 2.0 takes effect");
    await withdraw("2.0");
    set(moment);
    expect(await read(home)).toContain("Promise 1.");
  });

  test("is not taken back by a clock that is put back, and begins again at its moment once a page follows that clock", async () => {
    const { publish, set, alter, read } = await stage();
    await publish();
    await publish({ effectiveFrom: moment });
    set(moment);
    expect(numberOn(await read(home))).toBe("2.0");
    set(after(moment, -5));
    expect(numberOn(await read(home))).toBe("2.0");
    // What holds is reckoned from the clock whenever a page is made.
    await alter({ colour: "#123456" });
    expect(numberOn(await read(home))).toBe("1.0");
    expect(await read(home)).toContain("Version 2.0 takes effect on 5 October 2026 at 09:00.");
    set(moment);
    expect(numberOn(await read(home))).toBe("2.0");
  });

  test("of a machine whose clock is ahead begins here when it is time here", async () => {
    const { publish, set, read } = await stage();
    await publish();
    expect(numberOn(await read(home))).toBe("1.0");
    await publish({ at: after(noon, 50) });
    expect(numberOn(await read(home))).toBe("1.0");
    set(after(noon, 50));
    expect(numberOn(await read(home))).toBe("2.0");
  });
});

describe("links that are to last", () => {
  test("to a standard and to a clause lead to it, on versions that hold and on earlier ones", async () => {
    const { publish, set, read } = await stage();
    await publish();
    set(after(noon, day));
    await publish();
    set(after(noon, 3 * day));
    for (const [url, number] of [
      [home, "2.0"],
      [`${home}/v/2.0`, "2.0"],
      [`${home}/v/1.0`, "1.0"],
      [`${home}/on/2026-09-01`, "1.0"],
    ] as const) {
      const page = await read(url);
      const permanent = [...page.matchAll(/href="([^"#]+)#(standard-[^"]+)"/g)];
      expect(permanent.map(([, to, id]) => `${to}#${id}`)).toEqual([`${home}/v/${number}#standard-puncture`]);
      for (const [, to, id] of permanent) {
        const target = await read(to!);
        expect(numberOn(target)).toBe(number);
        expect(target.split(`id="${id}"`)).toHaveLength(2);
      }
      const clauses = [...page.matchAll(/<a class="number" href="#([^"]+)"/g)].map(([, id]) => id!);
      expect(clauses.length).toBeGreaterThan(3);
      for (const id of clauses) expect(page.split(` id="${id}"`), id).toHaveLength(2);
      const again = await read(`${home}/v/${number}`);
      for (const id of clauses) expect(again, id).toContain(` id="${id}"`);
      const inside = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
      for (const id of inside) expect(page, id).toContain(` id="${id}"`);
    }
  });

  test("to versions lead to them, from the page and from the list", async () => {
    const { publish, withdraw, set, read } = await stage();
    await publish();
    await publish();
    await publish();
    await withdraw("3.0");
    set(after(noon, hour));
    for (const url of [home, `${home}/versions`, `${home}/v/1.0`]) {
      const listed = (await read(url)).split("<ol reversed")[1]!;
      const links = [...listed.matchAll(/href="(\/s\/[^"]+)"[^>]*>Version ([\d.]+),/g)];
      expect(links.length, url).toBeGreaterThan(0);
      for (const [, to, number] of links) expect(numberOn(await read(to!)), to).toBe(number);
    }
  });
});

type Entry = Record<string, string>;

/** Reads a feed with a parser that is strict about well-formed XML. */
function readFeed(xml: string): { head: Entry; entries: Entry[] } {
  const head: Entry = {};
  const entries: Entry[] = [];
  let into = head;
  let name = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    expect(tag.uri).toBe("http://www.w3.org/2005/Atom");
    name = tag.local;
    if (name === "entry") entries.push((into = {}));
    const { rel, href } = tag.attributes;
    if (name === "link") into[`link ${rel?.value}`] = href?.value ?? "";
  });
  parser.on("text", (said) => {
    if (said.trim() !== "") into[name] = (into[name] ?? "") + said;
  });
  parser.write(xml).close();
  return { head, entries };
}

describe("the feed", () => {
  const feed = `${home}/versions.atom`;

  test("has an entry with its hash for each version that is public, the newest first", async () => {
    const { database, id, publish, withdraw, set, read } = await stage();
    await publish();
    set(after(noon, hour));
    await publish({ note: "Second." });
    set(after(noon, 2 * hour));
    await publish();
    await withdraw("3.0", "A slip of the pen.");
    const moment = after(noon, day);
    await publish({ effectiveFrom: moment, note: "Still to come." });
    const hashes = (await database.read((db) => listVersions(db, id))).map(({ hash }) => hash);
    const { head, entries } = readFeed(await read(feed));
    expect(head["link self"]).toBe(origin + feed);
    expect(entries.map((entry) => entry["link alternate"])).toEqual(
      ["3.0", "2.0", "1.0"].map((number) => `${origin}${home}/v/${number}`),
    );
    for (const [at, { content, title }] of entries.entries()) {
      expect(content).toContain(`SHA-256 ${hashes[at + 1]}`);
      expect(title).toBe(`Version ${3 - at}.0, in force since 1 September 2026`);
    }
    expect(entries[0]!.content).toContain(
      "Version 3.0 was withdrawn on 1 September 2026 and no longer holds.\nA slip of the pen.",
    );
    expect(entries[1]!.content).not.toContain("withdrawn");
    expect(await read(feed)).not.toMatch(/Still to come|4\.0/);
    set(moment);
    expect(readFeed(await read(feed)).entries[0]!.content).toContain("Still to come.");
  });

  test("keeps the id of each entry for ever, whatever address the organisation has", async () => {
    const { database, id, site, set, publish, withdraw, get, read } = await stage();
    await publish();
    await publish();
    const before = readFeed(await read(feed));
    const ids = before.entries.map((entry) => entry.id);
    expect(new Set([before.head.id, ...ids]).size).toBe(3);
    for (const each of [before.head.id, ...ids])
      expect(each).toMatch(/^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    set(after(noon, hour));
    await withdraw("2.0");
    await database.transact((tx) => changeAddress(tx, id, "harbour", noon));
    await site.settle();
    const moved = await get(feed);
    expect([moved.status, header(moved, "Location")]).toEqual([308, "/s/harbour/versions.atom"]);
    await publish();
    const later = readFeed(await read("/s/harbour/versions.atom"));
    expect(later.head.id).toBe(before.head.id);
    expect(later.entries.slice(1).map((entry) => entry.id)).toEqual(ids);
  });

  test("says when it changed: with a version that begins and with one that is withdrawn, never earlier than before", async () => {
    const { publish, withdraw, set, read } = await stage();
    const updates: string[] = [];
    const look = async () => {
      const { head, entries } = readFeed(await read(feed));
      expect(head.updated).toBe(
        entries.map(({ updated }) => updated).reduce((one, other) => (one! > other! ? one : other)),
      );
      updates.push(head.updated!);
      return entries;
    };
    await publish();
    await look();
    const moment = after(noon, 2 * day);
    set(after(noon, hour));
    await publish({ effectiveFrom: moment });
    await look();
    set(moment);
    await look();
    set(after(moment, hour));
    await withdraw("2.0");
    const [second, first] = await look();
    expect(second!.published).toBe(after(noon, hour).toISOString());
    expect(second!.updated).toBe(after(moment, hour).toISOString());
    expect(first!.updated).toBe(noon.toISOString());
    expect(updates).toEqual([noon, noon, moment, after(moment, hour)].map((each) => each.toISOString()));
  });

  test("is well formed whatever is in the names, and says it as it was written", async () => {
    const name = `青禾 & Söhne <“Rad”> "O'Neil" ]]> &amp;`;
    const note = `<b>快</b> & "quick" it's 𠮷 ]]>`;
    const because = `“五秒” < 10 & > 5 "s"`;
    const { publish, withdraw, read } = await stage();
    const workbook = { organisation: { ...smallWorkbook.organisation, name: { en: name } } };
    await publish({ workbook });
    await publish({ workbook, note });
    await withdraw("2.0", because);
    const { head, entries } = readFeed(await read(feed));
    expect(head.title).toBe(`${name} · Versions of the policy`);
    expect(head.name).toBe(name);
    expect(entries[0]!.content).toContain(note);
    expect(entries[0]!.content).toContain(because);
  });
});

describe("headers", () => {
  test("let everybody keep a page and ask whether it is still right", async () => {
    const { publish, set, get } = await stage();
    await publish();
    set(after(noon, day));
    await publish();
    for (const url of [...everywhere, `${home}/v/2.0`, `${home}/on/2026-09-01`, `${home}/on/2026-09-02`])
      for (const acceptEncoding of ["identity", "gzip", "br"]) {
        const page = await get(url, { acceptEncoding });
        const etag = header(page, "ETag")!;
        expect(etag, url).toMatch(/^"[\w-]+"$/);
        expect([header(page, "Cache-Control"), header(page, "Vary")], url).toEqual([
          "no-cache",
          "Accept-Encoding",
        ]);
        const again = await get(url, { acceptEncoding, ifNoneMatch: etag });
        expect([again.status, again.body, header(again, "ETag")], url).toEqual([304, undefined, etag]);
        expect([header(again, "Cache-Control"), header(again, "Content-Security-Policy")], url).toEqual([
          "no-cache",
          header(page, "Content-Security-Policy"),
        ]);
        expect((await get(url, { acceptEncoding, ifNoneMatch: '"another"' })).status, url).toBe(200);
      }
    const moved = await get(`${home}/v/${"A".repeat(64)}`);
    expect([moved.status, header(moved, "X-Robots-Tag")]).toEqual([404, "noindex"]);
  });

  test("of a version that begins to be superseded are others", async () => {
    const { publish, get } = await stage();
    await publish();
    const before = await get(`${home}/v/1.0`);
    await publish();
    const later = await get(`${home}/v/1.0`, { ifNoneMatch: header(before, "ETag") });
    expect(later.status).toBe(200);
    expect([header(before, "X-Robots-Tag"), header(later, "X-Robots-Tag")]).toEqual([undefined, "noindex"]);
  });

  test("keep search engines from what does not hold, and from all of an organisation that is listed nowhere", async () => {
    const { publish, withdraw, alter, set, get } = await stage();
    await publish();
    await publish();
    await publish();
    await withdraw("3.0");
    set(after(noon, day));
    const robots = async (url: string) => {
      const page = await get(url);
      expect(page.status, url).toBe(200);
      if (header(page, "Content-Type")?.startsWith("text/html"))
        expect(text(page).includes('<meta name="robots" content="noindex">'), url).toBe(
          header(page, "X-Robots-Tag") === "noindex",
        );
      return header(page, "X-Robots-Tag");
    };
    const found = [home, `${home}/v/2.0`, `${home}/versions`, `${home}/versions.atom`, `${home}.json`];
    const hidden = [`${home}/v/1.0`, `${home}/v/3.0`, `${home}/on/2026-09-01`, `${home}/on/2026-09-02`];
    for (const url of found) expect(await robots(url), url).toBeUndefined();
    for (const url of hidden) expect(await robots(url), url).toBe("noindex");
    await alter({ visibility: "unlisted" });
    for (const url of [...found, ...hidden]) expect(await robots(url), url).toBe("noindex");
    await alter({ visibility: "private" });
    for (const url of [...found, ...hidden]) expect((await get(url)).status, url).toBe(404);
  });
});
