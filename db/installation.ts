import { and, eq, ne } from "drizzle-orm";
import { installation } from "./schema.ts";
import { run, type Tx, type Work } from "./work.ts";

/**
 * Writes for the sake of writing: only a commit shows that the disk takes one. To the second, so that asking
 * often writes once.
 */
export function* proveWritable(tx: Tx, at: Date): Work<void> {
  const value = `${at.toISOString().slice(0, 19)}Z`;
  yield* run(
    tx
      .update(installation)
      .set({ value })
      .where(and(eq(installation.key, "checked"), ne(installation.value, value)))
      .returning({ key: installation.key }),
  );
}
