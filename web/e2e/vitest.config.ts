import { defineConfig } from "vitest/config";

// Against the real program and a real browser. Each file has a server and a ledger of its own, so two
// run at once; more would only wait for each other on the two cores that CI has.
export default defineConfig({
  test: {
    include: ["e2e/**/*.e2e.ts"],
    globalSetup: ["e2e/program.ts"],
    pool: "forks",
    maxWorkers: 2,
    minWorkers: 1,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    reporters: ["default", "./tests/closing_line.ts"],
  },
});
