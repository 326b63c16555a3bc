import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { dialect } from "./columns.ts";
import { UniqueViolation } from "./errors.ts";
import { installation } from "./schema.ts";
import { testDatabase, testStage } from "./testing.ts";
import { type Db, type Tx, type Work, run } from "./work.ts";

function* valueOf(db: Db, key: string): Work<string | undefined> {
  const [row] = yield* run(db.select().from(installation).where(eq(installation.key, key)));
  return row?.value;
}

function* add(tx: Tx, key: string, value = "x"): Work<void> {
  yield* run(tx.insert(installation).values({ key, value }));
}

function* increase(tx: Tx, key: string): Work<number> {
  const value = Number(yield* valueOf(tx, key)) + 1;
  yield* run(
    tx
      .update(installation)
      .set({ value: String(value) })
      .where(eq(installation.key, key)),
  );
  return value;
}

describe("a transaction", () => {
  test("keeps all of its work and gives its value", async () => {
    const database = await testDatabase();
    const answer = await database.transact(function* (tx) {
      yield* add(tx, "a");
      yield* add(tx, "b");
      return yield* valueOf(tx, "a");
    });
    expect(answer).toBe("x");
    expect(await database.read((db) => valueOf(db, "b"))).toBe("x");
  });

  test("keeps nothing where the body throws", async () => {
    const database = await testDatabase();
    const work = database.transact(function* (tx) {
      yield* add(tx, "a");
      throw new RangeError("changed my mind");
    });
    await expect(work).rejects.toThrow(RangeError);
    expect(await database.read((db) => valueOf(db, "a"))).toBeUndefined();
  });

  test("throws a failed query into the body", async () => {
    const database = await testDatabase();
    const seen: unknown[] = [];
    const work = database.transact(function* (tx) {
      yield* add(tx, "a");
      try {
        yield* add(tx, "a");
      } catch (error) {
        seen.push(error);
        throw error;
      }
    });
    await expect(work).rejects.toMatchObject({ name: "UniqueViolation", table: "installation" });
    expect(seen[0]).toBeInstanceOf(UniqueViolation);
  });

  test("keeps nothing where a query failed, though the body answers with a value", async () => {
    const database = await testDatabase();
    const answer = await database.transact(function* (tx) {
      yield* add(tx, "a");
      try {
        yield* add(tx, "a");
      } catch {
        return "taken";
      }
      return "kept";
    });
    expect(answer).toBe("taken");
    expect(await database.read((db) => valueOf(db, "a"))).toBeUndefined();
  });

  test("asks nothing more once a query failed", async () => {
    const database = await testDatabase();
    const work = database.transact(function* (tx) {
      yield* add(tx, "a");
      try {
        yield* add(tx, "a");
      } catch {
        yield* add(tx, "b");
      }
    });
    await expect(work).rejects.toThrow("it may ask nothing more");
    expect(await database.read((db) => valueOf(db, "b"))).toBeUndefined();
  });

  test("refuses to wait for anything but a query", async () => {
    const database = await testDatabase();
    const failing = () => Promise.reject(new Error("late"));
    for (const start of [() => sleep(1), failing, () => fetch("data:,x"), () => 7, () => undefined]) {
      const work = database.transact(function* (tx) {
        yield* add(tx, "a");
        yield start() as never;
      });
      await expect(work).rejects.toThrow("may yield only queries");
    }
    expect(await database.read((db) => valueOf(db, "a"))).toBeUndefined();
  });

  test("refuses another transaction within it", async () => {
    const database = await testDatabase();
    const inner: Promise<PromiseSettledResult<unknown>[]>[] = [];
    await database.transact(function* (tx) {
      inner.push(Promise.allSettled([database.transact((other) => add(other, "inner"))]));
      inner.push(Promise.allSettled([database.read((db) => valueOf(db, "inner"))]));
      yield* add(tx, "outer");
    });
    for (const [result] of await Promise.all(inner)) {
      if (result?.status !== "rejected") throw new Error("it was let in");
      expect(String(result.reason)).toContain("called the database again");
    }
    expect(await database.read((db) => valueOf(db, "outer"))).toBe("x");
    expect(await database.read((db) => valueOf(db, "inner"))).toBeUndefined();
  });

  test("does not see what another has not finished, and nobody sees its own", async () => {
    const database = await testDatabase();
    const works = Array.from({ length: 5 }, (_, number) =>
      database.transact(function* (tx) {
        yield* add(tx, `started ${number}`);
        yield* add(tx, `ended ${number}`);
      }),
    );
    const looks = Array.from({ length: 40 }, () =>
      database.read(function* (db) {
        const rows = yield* run(db.select({ key: installation.key }).from(installation));
        // A second look within the same work: the same snapshot.
        const again = yield* run(db.select({ key: installation.key }).from(installation));
        return [rows, again].map((list) => list.map((row) => row.key).sort());
      }),
    );
    for (const [first = [], second = []] of await Promise.all(looks)) {
      expect(second).toEqual(first);
      expect(first.filter((key) => key.startsWith("started")).length).toBe(
        first.filter((key) => key.startsWith("ended")).length,
      );
    }
    await Promise.all(works);
  });

  test("loses no update to a rival, in this process or in another", async () => {
    const stage = await testStage();
    const { database } = stage;
    const another = await stage.openAnother();
    await database.transact((tx) => add(tx, "count", "0"));
    let runs = 0;
    const RIVALS = 16;
    const counts = await Promise.all(
      Array.from({ length: RIVALS }, (_, number) =>
        (number % 2 ? database : another).transact((tx) => {
          runs += 1;
          return increase(tx, "count");
        }),
      ),
    );
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: RIVALS }, (_, number) => number + 1));
    expect(await database.read((db) => valueOf(db, "count"))).toBe(String(RIVALS));
    // On PostgreSQL rivals meet and are run again; SQLite lets one in at a time.
    if (dialect === "postgres") expect(runs).toBeGreaterThan(RIVALS);
    else expect(runs).toBe(RIVALS);
  });

  test("holds a rule over several rows that each rival only read", async () => {
    const stage = await testStage();
    const { database } = stage;
    const another = await stage.openAnother();
    for (let round = 0; round < 10; round += 1) {
      // Each may leave only while the other is still on duty.
      const keys = [`first ${round}`, `second ${round}`] as const;
      await database.transact(function* (tx) {
        for (const key of keys) yield* add(tx, key, "on duty");
      });
      const leave = (key: string) =>
        function* (tx: Tx): Work<boolean> {
          const duty = [yield* valueOf(tx, keys[0]), yield* valueOf(tx, keys[1])];
          if (duty.filter((value) => value === "on duty").length < 2) return false;
          yield* run(tx.update(installation).set({ value: "off" }).where(eq(installation.key, key)));
          return true;
        };
      const left = await Promise.all([database.transact(leave(keys[0])), another.transact(leave(keys[1]))]);
      expect(left.filter(Boolean)).toHaveLength(1);
    }
  });
});

describe("reading", () => {
  test("cannot write, whatever it was given", async () => {
    const database = await testDatabase();
    await expect(database.read((db) => add(db as Tx, "a"))).rejects.toMatchObject({
      name: "DatabaseUnavailable",
      reason: "read-only",
    });
  });

  test("sees what was kept a moment ago", async () => {
    const database = await testDatabase();
    for (let number = 0; number < 20; number += 1) {
      await database.transact((tx) => add(tx, `key ${number}`, `value ${number}`));
      expect(await database.read((db) => valueOf(db, `key ${number}`))).toBe(`value ${number}`);
    }
  });
});

describe("a closed database", () => {
  test("lets running work end, and takes no more", async () => {
    const stage = await testStage();
    const database = await stage.openAnother();
    const running = database.transact((tx) => add(tx, "last"));
    await Promise.all([database.close(), running]);
    await expect(database.transact((tx) => add(tx, "later"))).rejects.toMatchObject({ reason: "closed" });
    await expect(database.read((db) => valueOf(db, "last"))).rejects.toMatchObject({ reason: "closed" });
    await database.close();
    expect(await stage.database.read((db) => valueOf(db, "last"))).toBe("x");
  });
});
