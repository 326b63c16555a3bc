import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,components,db,lib,scripts}/**/*.test.{ts,tsx}"],
    exclude: [...configDefaults.exclude, "build/**", ".next/**"],
    allowOnly: false,
    testTimeout: 30_000,
  },
});
