/** Work that comes round by itself, in every process, and is done once all the same. */
import type { Database } from "../../db/database.ts";

/**
 * Work that is looked for again and again, in each process that has the database open. So each deed is claimed in the
 * database before it is done, and whoever does not get it leaves it alone:
 *
 * - A deed that is rows (a version comes into force, a mail is put out) is done in the transaction that claims it: by
 *   an update whose condition only the first meets, or by an insert under a unique key with `onConflictDoNothing`,
 *   which gives a row back to the first alone. All of it is kept, once, or none.
 * - A deed outside of the database (a mail is handed to a mail server) is claimed for a time, done, and noted. A process
 *   that dies in between leaves it to the next when the time is over; so it may happen twice, and never not at all.
 */
export type Job = {
  /** For the log. */
  name: string;
  everySeconds: number;
  run(database: Database, now: () => Date): Promise<unknown>;
};

/**
 * Runs each job as often as it says until it is told to stop. A job that is still running is not begun again, and neither
 * one that takes long nor one that fails holds up the others. `stop` waits for what is running.
 */
export function keepWorking(
  database: Database,
  jobs: readonly Job[],
  { onError, now = () => new Date() }: { onError: (error: unknown, job: string) => void; now?: () => Date },
): { stop: () => Promise<void> } {
  const running = new Map<Job, Promise<void>>();

  async function attempt(job: Job): Promise<void> {
    try {
      await job.run(database, now);
    } catch (error) {
      onError(error, job.name);
    } finally {
      running.delete(job);
    }
  }

  const timers = jobs.map((job) =>
    setInterval(() => {
      if (!running.has(job)) running.set(job, attempt(job));
    }, job.everySeconds * 1000),
  );
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
    },
  };
}
