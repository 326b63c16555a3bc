import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { runToEnd } from "../child.mjs";
import { buildFolder, root } from "../place.mjs";

const dialects = [
  { name: "sqlite", databaseUrl: undefined },
  { name: "postgresql", databaseUrl: "postgres://localhost/none" },
];

function migrationsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".sql"));
}

/** Lists the databases whose migrations lag behind db/schema.ts. Needs no database. */
export async function findMigrationProblems(): Promise<string[]> {
  const schema = path.join(root, "db", "schema.ts");
  if (!existsSync(schema)) return [];
  mkdirSync(buildFolder, { recursive: true });
  const place = mkdtempSync(path.join(buildFolder, "migrations-"));
  const problems: string[] = [];
  try {
    for (const { name, databaseUrl } of dialects) {
      // drizzle-kit wants its folder relative to the project.
      const out = path.join(place, name);
      cpSync(path.join(root, "db", "migrations", name), out, { recursive: true });
      const before = migrationsIn(out);
      const exitCode = await runToEnd(
        process.execPath,
        [
          path.join(root, "node_modules/drizzle-kit/bin.cjs"),
          "generate",
          `--dialect=${name}`,
          `--schema=${path.relative(root, schema)}`,
          `--out=${path.relative(root, out)}`,
        ],
        { env: { ...process.env, DATABASE_URL: databaseUrl } },
      );
      if (exitCode !== 0) {
        problems.push(`db/migrations/${name}: drizzle-kit cannot compare it with db/schema.ts; see above`);
      } else if (migrationsIn(out).length > before.length) {
        problems.push(
          `db/migrations/${name} lags behind db/schema.ts: write a migration (drizzle.config.ts says how)`,
        );
      }
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return problems;
}
