import { type Database, openDatabase, theDatabase } from "../../db/database.ts";
import { DatabaseRefused, DatabaseUnavailable } from "../../db/errors.ts";
import { proveWritable } from "../../db/installation.ts";
import { fail, type Result, succeed } from "../result.ts";

export type { Database };

/** The database that every command of this process works on. */
export function openInstallation(): Promise<Database> {
  return theDatabase();
}

/** A database of its own, for a script or a test that names where it is. */
export function openInstallationAt(dataDir: string, url?: string): Promise<Database> {
  return openDatabase({ dataDir, url });
}

/** Whether the database can be read and written just now. */
export async function checkHealth(
  at: Date,
): Promise<Result<{ database: Database["dialect"] }, "unavailable">> {
  try {
    const database = await theDatabase();
    await database.transact((tx) => proveWritable(tx, at));
    return succeed({ database: database.dialect });
  } catch (error) {
    if (error instanceof DatabaseRefused || error instanceof DatabaseUnavailable)
      return fail("unavailable", error.message);
    throw error;
  }
}
