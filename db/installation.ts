import { eq } from "drizzle-orm";
import { installation } from "./schema.ts";
import { run, type Tx, type Work } from "./work.ts";

/** Writes to the database and keeps it: proves that a write is possible at all. */
export function* proveWritable(tx: Tx, at: Date): Work<void> {
  const [written] = yield* run(
    tx
      .update(installation)
      .set({ value: at.toISOString() })
      .where(eq(installation.key, "checked"))
      .returning({ key: installation.key }),
  );
  if (!written) throw new Error("The installation has no row for checks.");
}
