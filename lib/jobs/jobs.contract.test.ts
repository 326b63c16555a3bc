import { describe, expect, it, vi } from "vitest";
import type { Database } from "../../db/database.ts";
import { installation, outbox } from "../../db/schema.ts";
import { noon, testDatabase, testStage } from "../../db/testing.ts";
import { run } from "../../db/work.ts";
import { writeMail } from "../outbox/commands.ts";
import { type Job, keepWorking } from "./commands.ts";

const noError = (error: unknown) => {
  throw error;
};
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Reminds of something once, by a key that only the first can take: the mail is in the transaction that takes it. */
function reminding(key: () => string, tries: { count: number }): Job {
  return {
    name: "reminding",
    everySeconds: 0.005,
    run: (database, now) =>
      database.transact(function* (tx) {
        tries.count += 1;
        const [claimed] = yield* run(
          tx
            .insert(installation)
            .values({ key: key(), value: now().toISOString() })
            .onConflictDoNothing()
            .returning({ key: installation.key }),
        );
        if (!claimed) return;
        yield* writeMail(tx, {
          kind: "reminder",
          to: "li@example.org",
          subject: key(),
          text: "The year is over.",
          at: now(),
        });
      }),
  };
}

const mailsIn = (database: Database) =>
  database.read(function* (db) {
    return (yield* run(db.select({ subject: outbox.subject }).from(outbox))).map(({ subject }) => subject);
  });

describe("work that comes round", () => {
  it("is done once by two processes, however often both look for it", async () => {
    const { database, openAnother } = await testStage();
    const tries = { count: 0 };
    let key = "review 2026";
    const job = reminding(() => key, tries);
    const options = { onError: noError, now: () => noon };
    const working = [database, await openAnother()].map((each) => keepWorking(each, [job], options));
    await vi.waitFor(() => expect(tries.count).toBeGreaterThan(20), { timeout: 10_000 });
    key = "review 2027";
    const before = tries.count;
    await vi.waitFor(() => expect(tries.count).toBeGreaterThan(before + 20), { timeout: 10_000 });
    await Promise.all(working.map(({ stop }) => stop()));
    expect((await mailsIn(database)).sort()).toEqual(["review 2026", "review 2027"]);
  });

  it("goes on when one job fails, and while another takes long", async () => {
    const database = await testDatabase();
    const errors: [string, string][] = [];
    const counts = { failing: 0, slow: 0, steady: 0 };
    const jobs: Job[] = [
      {
        name: "failing",
        everySeconds: 0.005,
        run: async () => {
          counts.failing += 1;
          throw new Error("no luck");
        },
      },
      { name: "slow", everySeconds: 0.005, run: () => ((counts.slow += 1), sleep(300)) },
      { name: "steady", everySeconds: 0.005, run: async () => (counts.steady += 1) },
    ];
    const working = keepWorking(database, jobs, {
      onError: (error, job) => errors.push([job, (error as Error).message]),
    });
    await vi.waitFor(() => expect(Math.min(counts.failing, counts.steady)).toBeGreaterThan(5));
    expect(counts.slow).toBe(1);
    expect(errors[0]).toEqual(["failing", "no luck"]);
    await working.stop();
  });

  it("stops when it is told to, after what is running, and does not begin again", async () => {
    const database = await testDatabase();
    const seen: string[] = [];
    const job: Job = {
      name: "slow",
      everySeconds: 0.005,
      run: async () => {
        seen.push("begun");
        await sleep(100);
        seen.push("ended");
      },
    };
    const working = keepWorking(database, [job], { onError: noError });
    await vi.waitFor(() => expect(seen).toEqual(["begun"]));
    await working.stop();
    expect(seen).toEqual(["begun", "ended"]);
    await sleep(50);
    expect(seen).toHaveLength(2);
  });
});
