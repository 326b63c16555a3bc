import { beforeEach, describe, expect, it, vi } from "vitest";
import { type DeviceStorage, Drafts, type KeptRow, mergeBodies, type Reply, type SentRow } from "./drafts.ts";

const row = (text: string, revision = 1): KeptRow => ({
  body: { text },
  sortKey: "i",
  revision,
  removed: false,
});

/** A server with compare-and-swap and replies by save id, as ours is. */
function server(rows: Record<string, KeptRow> = {}) {
  const saves = new Map<string, Reply>();
  const log: SentRow[] = [];
  const state: { lose: "request" | "reply" | undefined; signedOut: boolean } = {
    lose: undefined,
    signedOut: false,
  };
  const send = async (place: string, sent: SentRow): Promise<Reply> => {
    log.push(sent);
    if (state.signedOut) return { kind: "signed-out" };
    if (state.lose === "request") throw new Error("no network");
    const before = saves.get(sent.saveId);
    const kept = rows[place];
    let reply = before;
    if (!reply) {
      if ((kept?.revision ?? 0) !== sent.revision) return { kind: "stale", theirs: kept };
      const { body, sortKey, removed, revision } = sent;
      rows[place] = { body, sortKey, removed, revision: revision + 1 };
      reply = { kind: "saved", revision: revision + 1, savedAt: "2026-11-24T10:00:00.000Z" };
      saves.set(sent.saveId, reply);
    }
    if (state.lose === "reply") throw new Error("no reply");
    return reply;
  };
  return { rows, send, log, state };
}

function device(): DeviceStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

let ids = 0;
function open(
  { send, rows }: ReturnType<typeof server>,
  storage: DeviceStorage = device(),
  prefix = "li/harbour/",
) {
  const drafts = new Drafts({
    rows: structuredClone(rows),
    send,
    storage,
    prefix,
    makeId: () => `save-${(ids += 1)}`,
    ready: (_, body) => body.text !== "",
  });
  drafts.restore();
  return drafts;
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe("what is typed", () => {
  it("is sent once typing pauses, and is saved when the server says so", async () => {
    const there = server({ speed: row("a") });
    const drafts = open(there);
    for (const text of ["ab", "abc", "abcd"]) {
      drafts.edit("speed", { body: { text } });
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(drafts.state().kind).toBe("saving");
    expect(there.log).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(there.log).toHaveLength(1);
    expect(there.rows.speed?.body).toEqual({ text: "abcd" });
    expect(drafts.state()).toEqual({ kind: "saved", at: "2026-11-24T10:00:00.000Z" });
  });

  it("is sent in between where typing does not pause", async () => {
    const there = server({ speed: row("a") });
    const drafts = open(there);
    for (let at = 0; at < 20; at += 1) {
      drafts.edit("speed", { body: { text: `a${at}` } });
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(there.log.length).toBeGreaterThan(0);
  });

  it("while a save is on its way is sent after it, from the new revision", async () => {
    const there = server({ speed: row("a") });
    const drafts = open(there);
    drafts.edit("speed", { body: { text: "b" } });
    const flushed = drafts.flush();
    drafts.edit("speed", { body: { text: "c" } });
    await flushed;
    await vi.advanceTimersByTimeAsync(3000);
    expect(there.log.map(({ revision, body }) => [revision, body.text])).toEqual([
      [1, "b"],
      [2, "c"],
    ]);
    expect(drafts.state().kind).toBe("saved");
  });

  it("is kept on the device from the first letter until it is acknowledged", async () => {
    const there = server({ speed: row("a") });
    const storage = device();
    const drafts = open(there, storage);
    drafts.edit("speed", { body: { text: "b" } });
    expect([...storage.kept.keys()]).toEqual(["li/harbour/speed"]);
    await drafts.flush();
    expect(storage.kept.size).toBe(0);
  });
});

describe("a network that fails", () => {
  it("loses nothing: it says so, tries again, and saves once it is back", async () => {
    const there = server({ speed: row("a") });
    const drafts = open(there);
    there.state.lose = "request";
    drafts.edit("speed", { body: { text: "b" } });
    await vi.advanceTimersByTimeAsync(5000);
    expect(drafts.state()).toEqual({ kind: "offline", count: 1 });
    there.state.lose = undefined;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(there.rows.speed).toMatchObject({ body: { text: "b" }, revision: 2 });
    expect(drafts.state().kind).toBe("saved");
  });

  it("between save and reply saves once: the same save is asked for again", async () => {
    const there = server({ speed: row("a") });
    const drafts = open(there);
    there.state.lose = "reply";
    drafts.edit("speed", { body: { text: "b" } });
    await vi.advanceTimersByTimeAsync(700);
    drafts.edit("speed", { body: { text: "c" } });
    there.state.lose = undefined;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(there.rows.speed).toMatchObject({ body: { text: "c" }, revision: 3 });
    expect(drafts.clashes()).toEqual([]);
  });

  it("and a reload in between: the save that may have arrived is repeated, then the rest is sent", async () => {
    const there = server({ speed: row("a") });
    const storage = device();
    const first = open(there, storage);
    there.state.lose = "reply";
    first.edit("speed", { body: { text: "b" } });
    await vi.advanceTimersByTimeAsync(700);
    first.edit("speed", { body: { text: "bc" } });
    first.close();
    there.state.lose = undefined;
    const second = open(there, storage);
    expect(second.row("speed")?.body).toEqual({ text: "bc" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(there.rows.speed).toMatchObject({ body: { text: "bc" }, revision: 3 });
    expect(storage.kept.size).toBe(0);
  });
});

describe("a session that ended", () => {
  it("is said, and everything is saved after signing in again", async () => {
    const there = server({ speed: row("a") });
    const drafts = open(there);
    there.state.signedOut = true;
    drafts.edit("speed", { body: { text: "b" } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(drafts.state()).toEqual({ kind: "signed-out", count: 1 });
    there.state.signedOut = false;
    drafts.retry();
    await vi.advanceTimersByTimeAsync(1000);
    expect(there.rows.speed?.body).toEqual({ text: "b" });
  });

  it("never lets another person’s words be sent", async () => {
    const there = server({ speed: row("a") });
    const storage = device();
    const drafts = open(there, storage, "li/harbour/");
    there.state.signedOut = true;
    drafts.edit("speed", { body: { text: "Li’s" } });
    await vi.advanceTimersByTimeAsync(1000);
    drafts.close();
    there.state.signedOut = false;
    open(there, storage, "wang/harbour/");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(there.rows.speed?.body).toEqual({ text: "a" });
    expect(storage.kept.size).toBe(1);
  });
});

describe("two people in one row", () => {
  it("who change different fields both get what they wrote", async () => {
    const there = server({ complaints: { ...row(""), body: { free: true } } });
    const [li, wang] = [open(there), open(there, device(), "wang/")];
    li.edit("complaints", { body: { free: true, claim: "By post" } });
    wang.edit("complaints", { body: { free: true, seniors: "After a week" } });
    await li.flush();
    await wang.flush();
    await vi.advanceTimersByTimeAsync(3000);
    expect(there.rows.complaints?.body).toEqual({ free: true, claim: "By post", seniors: "After a week" });
  });

  it("who change the same field: the second sees both texts, and what is chosen stands", async () => {
    const there = server({ speed: row("a") });
    const [li, wang] = [open(there), open(there, device(), "wang/")];
    li.edit("speed", { body: { text: "Li" } });
    wang.edit("speed", { body: { text: "Wang" } });
    await li.flush();
    await wang.flush();
    expect(wang.state().kind).toBe("attention");
    expect(wang.clashes()).toMatchObject([
      { place: "speed", clash: { fields: [{ name: "text", mine: "Wang", theirs: "Li" }] } },
    ]);
    expect(wang.row("speed")?.body).toEqual({ text: "Wang" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(there.rows.speed?.body).toEqual({ text: "Li" });
    wang.settle("speed", { text: "Li and Wang" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(there.rows.speed).toMatchObject({ body: { text: "Li and Wang" }, revision: 3 });
    expect(wang.state().kind).toBe("saved");
  });

  it("one of whom removed it: the other sees that it is gone, and may put it back", async () => {
    const there = server({ "speed/waits/phone": row("a") });
    const [li, wang] = [open(there), open(there, device(), "wang/")];
    li.edit("speed/waits/phone", { removed: true });
    wang.edit("speed/waits/phone", { body: { text: "b" } });
    await li.flush();
    await wang.flush();
    expect(wang.clashes()).toHaveLength(1);
    wang.settle("speed/waits/phone", { text: "b" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(there.rows["speed/waits/phone"]).toMatchObject({ body: { text: "b" }, removed: false });
  });

  it("news from others shows where nothing is being typed, and nowhere else", () => {
    const there = server({ speed: row("a"), vision: row("v") });
    const drafts = open(there);
    drafts.edit("speed", { body: { text: "mine" } });
    expect(drafts.receive({ speed: row("theirs", 2), vision: row("new", 2) })).toEqual(["vision"]);
    expect(drafts.row("vision")?.body).toEqual({ text: "new" });
    expect(drafts.row("speed")?.body).toEqual({ text: "mine" });
  });
});

describe("an item in the middle of being written", () => {
  it("stays on the device until it has what it needs, and survives a reload", async () => {
    const there = server();
    const storage = device();
    const drafts = open(there, storage);
    drafts.edit("speed/waits/a", { body: { text: "" }, sortKey: "i" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(there.log).toEqual([]);
    expect(drafts.state()).toEqual({ kind: "unfinished", count: 1 });
    drafts.close();
    const again = open(there, storage);
    expect(again.rows()["speed/waits/a"]?.body).toEqual({ text: "" });
    again.edit("speed/waits/a", { body: { text: "phone" } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(there.rows["speed/waits/a"]).toMatchObject({ body: { text: "phone" }, revision: 1 });
  });

  it("is gone without a word to the server when it is removed again", async () => {
    const there = server();
    const storage = device();
    const drafts = open(there, storage);
    drafts.edit("speed/waits/a", { body: { text: "" } });
    drafts.edit("speed/waits/a", { removed: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([there.log, storage.kept.size, drafts.state().kind]).toEqual([[], 0, "saved"]);
  });
});

describe("what does not fit", () => {
  it("is kept and shown at its field, and sent again when it is changed", async () => {
    const there = server();
    const replies: Reply[] = [{ kind: "invalid", fields: { text: "Too long." } }];
    const drafts = new Drafts({
      rows: {},
      prefix: "p/",
      makeId: () => `save-${(ids += 1)}`,
      send: async (place, sent) => replies.shift() ?? there.send(place, sent),
    });
    drafts.edit("speed/waits/a", { body: { text: "long" }, sortKey: "i" });
    await drafts.flush();
    expect(drafts.stateOf("speed/waits/a")).toEqual({ kind: "invalid", fields: { text: "Too long." } });
    drafts.edit("speed/waits/a", { body: { text: "short" } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(there.rows["speed/waits/a"]?.body).toEqual({ text: "short" });
    expect(drafts.state().kind).toBe("saved");
  });

  it("a refusal is not tried again until the row is let go", async () => {
    const send = vi.fn(async (): Promise<Reply> => ({ kind: "refused", message: "In use." }));
    const drafts = new Drafts({ rows: { a: row("a") }, prefix: "p/", makeId: () => "x", send });
    drafts.edit("a", { removed: true });
    await drafts.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(drafts.rows().a).toBeUndefined();
    drafts.discard("a");
    expect(drafts.rows().a?.body).toEqual({ text: "a" });
  });
});

it("merging takes each side’s own changes, and its removals", () => {
  expect(mergeBodies({ a: 1, b: 2, c: 3 }, { a: 1, b: 5, c: 3 }, { a: 4, b: 2 })).toEqual({
    body: { a: 4, b: 5 },
    clashes: [],
  });
  expect(mergeBodies({ a: 1 }, { a: 2 }, {}).clashes).toEqual([{ name: "a", mine: 2, theirs: undefined }]);
});

describe("a translation that is older than its original", () => {
  const older = { text: { zh: "before" } };

  it("is marked once the server says so, and no longer when the person says that it is right", async () => {
    const sent: SentRow[] = [];
    const drafts = new Drafts({
      rows: { vision: row("a") },
      prefix: "",
      makeId: () => `save-${sent.length}`,
      send: (_, saved) => {
        sent.push(saved);
        const { revision, stillRight = [] } = saved;
        return Promise.resolve({
          kind: "saved",
          savedAt: "2026-11-24T10:00:00.000Z",
          revision: revision + 1,
          ...(stillRight.length === 0 && { outdated: older }),
        });
      },
    });
    drafts.edit("vision", { body: { text: "b" } });
    await drafts.flush();
    expect(drafts.row("vision")?.outdated).toEqual(older);

    drafts.edit("vision", { stillRight: [{ path: "text", language: "zh" }] });
    expect(drafts.row("vision")).not.toHaveProperty("outdated");
    expect(drafts.state().kind).toBe("saving");
    await drafts.flush();
    expect(sent.at(-1)?.stillRight).toEqual([{ path: "text", language: "zh" }]);
    expect(drafts.row("vision")).not.toHaveProperty("outdated");
    expect(drafts.state().kind).toBe("saved");

    drafts.edit("vision", { body: { text: "c" } });
    await drafts.flush();
    expect(sent.at(-1)).not.toHaveProperty("stillRight");
    expect(drafts.rows().vision?.outdated).toEqual(older);
  });
});
