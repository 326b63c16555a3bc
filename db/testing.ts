/** Databases for tests: each test its own, on the engine that the run is for. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { inject, onTestFinished } from "vitest";
import type { OrganisationId } from "../lib/members/organisation.ts";
import type { OrganisationSettings } from "../lib/members/settings.ts";
import { dialect } from "./columns.ts";
import { type Database, openDatabase, type OpenOptions } from "./database.ts";
import { makeId } from "./ids.ts";
import { createOrganisation } from "./organisations.ts";
import { askServer, databaseAt } from "./testing-server.ts";

export const noon = new Date("2026-09-01T12:00:00.000Z");

/** A folder that goes when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "keepword-test-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Where a new, empty database for this test is: what `openDatabase` wants to know. */
export async function testPlace(): Promise<OpenOptions> {
  const dataDir = testFolder();
  if (dialect === "sqlite") return { dataDir };
  const name = `keepword_${randomBytes(6).toString("hex")}`;
  const server = inject("postgresUrl");
  await askServer(server, `create database ${name} template ${inject("postgresTemplate")}`);
  onTestFinished(() => askServer(server, `drop database if exists ${name} with (force)`));
  return { dataDir, url: databaseAt(server, name) };
}

/** An open database for this test. */
export async function testDatabase(): Promise<Database> {
  const database = await openDatabase(await testPlace());
  onTestFinished(() => database.close());
  return database;
}

export const settings: OrganisationSettings = {
  name: { en: "Harbour Water" },
  languages: ["en"],
  colour: "#0a5560",
  timeZone: "Europe/London",
  visibility: "listed",
};

/** An organisation in the database. */
export async function testOrganisation(database: Database, slug = "harbour-water"): Promise<OrganisationId> {
  const made = await database.transact((tx) =>
    createOrganisation(tx, makeId(noon), { slug, settings, at: noon }),
  );
  if (!made) throw new Error(`${slug} is taken`);
  return made;
}
