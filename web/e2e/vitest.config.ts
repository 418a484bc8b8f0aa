import { defineConfig } from "vitest/config";

// Against the real program and a real browser, one file after the other: they share one ledger.
export default defineConfig({
  test: {
    include: ["e2e/**/*.e2e.ts"],
    globalSetup: ["e2e/program.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", "./tests/closing_line.ts"],
  },
});
