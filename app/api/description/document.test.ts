import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { harbourWater } from "../../../lib/example/harbour-water.ts";
import { qingheBooks } from "../../../lib/example/qinghe-books.ts";
import { headStep, rowsFromWorkbook, workbook } from "../../../lib/workbook/workbook.ts";
import { describeApi } from "./document.ts";
import { methods } from "./operation.ts";
import { operations } from "./operations.ts";
import { readerOf } from "./testing.ts";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "v1");
const where = { publicUrl: "https://promises.example", cookie: "keepword.session", version: "1.0.0" };
const described = JSON.parse(JSON.stringify(describeApi(where))) as ReturnType<typeof describeApi>;
const schemas = described.components.schemas;

/** Everything in it that has such a property, with the value. */
function valuesOf(property: string, within: unknown): unknown[] {
  if (typeof within !== "object" || within === null) return [];
  return Object.entries(within as Record<string, unknown>).flatMap(([name, value]) => [
    ...(name === property ? [value] : []),
    ...valuesOf(property, value),
  ]);
}

describe("the description of the API", () => {
  let onDisk: string[];
  beforeAll(async () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (file) => path.basename(file) === "route.ts",
    );
    const found = await Promise.all(
      files.map(async (file) => {
        const module = (await import(path.join(folder, file))) as Record<string, unknown>;
        const route = path.dirname(file).split(path.sep).join("/");
        return methods.filter((method) => module[method]).map((method) => `${method} ${route}`);
      }),
    );
    onDisk = found.flat();
  }, 120_000);

  it("says of every route and method what it is for, and of none that is not there", () => {
    expect(onDisk.length).toBeGreaterThan(20);
    expect([...new Set(operations.map(({ method, route }) => `${method} ${route}`))].sort()).toEqual(
      onDisk.sort(),
    );
    for (const { summary, reply } of operations) expect(summary && reply.description).not.toBe("");
  });

  it("is OpenAPI 3.1", async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(described))).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
    const broken = { ...structuredClone(described), paths: { "no-slash": {} } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it("points to nothing that is not in it, and holds nothing that is not pointed to", () => {
    const named = Object.keys(schemas).map((name) => `#/components/schemas/${name}`);
    expect([...new Set(valuesOf("$ref", described))].sort()).toEqual(named.sort());
  });

  it("names every operation once, and every part of its path", () => {
    const ids = valuesOf("operationId", described);
    expect(new Set(ids).size).toBe(operations.length);
    expect(ids).toHaveLength(operations.length);
    for (const [address, item] of Object.entries(described.paths))
      for (const operation of Object.values(item)) {
        const { parameters } = operation as { parameters: { name: string; in: string }[] };
        const named = parameters.filter((each) => each.in === "path").map(({ name }) => `{${name}}`);
        expect(named, address).toEqual(address.match(/\{\w+\}/g) ?? []);
      }
  });

  it("has patterns that other programs can read", () => {
    const patterns = valuesOf("pattern", described) as string[];
    expect(patterns.length).toBeGreaterThan(5);
    for (const pattern of patterns) expect(() => new RegExp(pattern, "u"), pattern).not.toThrow();
  });

  it("says of each failure under which status it comes and whom to ask", () => {
    const { responses, description } = described.paths["/organisations/{slug}/versions"]?.post as {
      description: string;
      responses: Record<string, { description: string; headers?: object }>;
    };
    expect(Object.keys(responses)).toEqual(["201", "400", "401", "403", "404", "409", "413", "415"]);
    expect(description).toContain("For: administrator or manager.");
    expect(responses["403"]?.description).toContain("names the people to ask");
    const signIn = described.paths["/session"]?.post as { responses: Record<string, { headers?: object }> };
    expect(signIn.responses["429"]?.headers).toHaveProperty("Retry-After");
  });

  it("takes every row of the examples at its place, and refuses what the workbook refuses", () => {
    const read = readerOf(described);
    const rows = [harbourWater, qingheBooks]
      .flatMap(({ versions }) => versions.at(-1)?.workbook ?? [])
      .flatMap((each) => rowsFromWorkbook(workbook.parse(JSON.parse(JSON.stringify(each)))))
      .filter(({ step }) => step !== headStep);
    expect(rows.length).toBeGreaterThan(60);
    const readers = new Map<string, ReturnType<typeof read>>();
    for (const { step, list, item, body } of rows) {
      const name = ["row", step, list].filter((part) => part !== "").join(".");
      const reader = readers.get(name) ?? read({ $ref: `#/components/schemas/${name}` });
      readers.set(name, reader);
      expect(reader.safeParse(body).error, `${name} ${item}`).toBeUndefined();
      expect(reader.safeParse({ ...body, weather: "fine" }).success, name).toBe(false);
    }
    const change = read({ $ref: "#/components/schemas/ItemChange" });
    const sent = { revision: 0, saveId: "a", sortKey: "a", body: { kind: "phone" } };
    expect(change.safeParse(sent).success).toBe(true);
    expect(change.safeParse({ ...sent, revision: -1 }).success).toBe(false);
    expect(change.safeParse({ ...sent, body: { kind: "weather" } }).success).toBe(false);
  });
});
