import { rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { named } from "./errors.ts";

const file = path.join(os.tmpdir(), `keepword-errors-${process.pid}.db`);

afterEach(() => rmSync(file, { force: true }));

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

test("a full SQLite database is told by name", () => {
  const connection = new Sqlite(file);
  connection.exec("create table t (v text)");
  connection.pragma("max_page_count = 4");
  const error = thrownBy(() => connection.prepare("insert into t values (?)").run("x".repeat(100_000)));
  connection.close();
  expect(named(error)).toMatchObject({ name: "DatabaseUnavailable", reason: "full", cause: error });
});

test("a server that is not there is told by name", async () => {
  const client = new pg.Client({ connectionString: "postgres://nobody@127.0.0.1:1/nothing" });
  const error: unknown = await client.connect().catch((reason: unknown) => reason);
  expect(named(error)).toMatchObject({ name: "DatabaseUnavailable", reason: "unreachable" });
});

test.each([
  ["53100", "full"],
  ["25006", "read-only"],
  ["40001", "busy"],
  ["53300", "busy"],
  ["57P01", "unreachable"],
  ["08006", "unreachable"],
  ["58030", "failing"],
  ["XX001", "damaged"],
])("PostgreSQL's %s means %s", (code, reason) => {
  expect(named(Object.assign(new Error(), { code }))).toMatchObject({ reason });
});

test("what has no common name stays what it is", () => {
  for (const error of [
    new RangeError("x"),
    Object.assign(new Error(), { code: "42601" }),
    "text",
    null,
    undefined,
  ]) {
    expect(named(error)).toBe(error);
  }
});
