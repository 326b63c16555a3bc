import { defineConfig } from "drizzle-kit";

// After a change to db/schema.ts, write the migrations of both databases, with a name that says the change:
//   npx drizzle-kit generate --name=NAME
//   DATABASE_URL=postgres: npx drizzle-kit generate --name=NAME
const dialect = process.env.DATABASE_URL?.startsWith("postgres") ? "postgresql" : "sqlite";

export default defineConfig({ schema: "./db/schema.ts", dialect, out: `./db/migrations/${dialect}` });
