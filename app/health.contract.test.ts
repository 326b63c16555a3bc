import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { GET } from "./api/health/route.ts";

it("answers 503 with the reason while the database cannot be reached", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "keepword-health-"));
  const url = process.env.DATABASE_URL ?? "";
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(path.join(folder, "data"), "in the way");
  vi.stubEnv("DATA_DIR", path.join(folder, "data"));
  if (url !== "") vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing");

  const answer = await GET();
  expect(answer.status).toBe(503);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const said = (await answer.json()) as { status: string; reason: string; version: string };
  expect(said.status).toBe("unavailable");
  expect(said.reason).toMatch(/\w+ .*\.$/s);
  expect(said.version).toMatch(/^\d+\.\d+\.\d+$/);

  if (url === "") {
    rmSync(path.join(folder, "data"));
    const later = await GET();
    expect([later.status, await later.json()]).toMatchObject([200, { status: "ok", database: "sqlite" }]);
  }
});
