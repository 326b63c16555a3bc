import { configDefaults, defineConfig } from "vitest/config";

const exclude = [...configDefaults.exclude, "build/**", ".next/**"];
/** What must hold on either database. */
const contracts = ["{app,db}/*.contract.test.ts", "lib/*/*.contract.test.ts"];

export default defineConfig({
  test: {
    allowOnly: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["{app,components,db,lib,scripts}/**/*.test.{ts,tsx}"],
          exclude: [...exclude, ...contracts],
        },
      },
      { extends: true, test: { name: "sqlite", include: contracts, exclude, env: { DATABASE_URL: "" } } },
      {
        extends: true,
        test: {
          name: "postgres",
          include: contracts,
          exclude,
          // Chooses the columns; the address of the server comes from the set-up.
          env: { DATABASE_URL: "postgres://test" },
          globalSetup: "db/testing-server.ts",
        },
      },
    ],
  },
});
