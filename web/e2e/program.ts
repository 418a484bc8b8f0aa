// Before all tests: makes a demonstration ledger once, and exports it, so that tests know what stands
// on labels. MEGURI names the program, CHROMIUM the browser.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    program: string;
    folder: string; // demo.db, demo.programme/, export/
    chromium: string;
  }
}

export default function setup(project: TestProject) {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const program = resolve(process.env.MEGURI ?? join(root, "build/release/meguri"));
  const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
  for (const file of [program, chromium])
    if (!existsSync(file)) throw new Error(`${file} is missing: ./dev browser sees to it`);
  const folder = mkdtempSync(join(tmpdir(), "meguri-e2e-"));
  const ledger = join(folder, "demo.db");
  execFileSync(program, ["demo", "--seed", "1", "--out", ledger], { cwd: root });
  execFileSync(program, ["export", ledger, "--out", join(folder, "export")]);
  project.provide("program", program);
  project.provide("folder", folder);
  project.provide("chromium", chromium);
  return () => rmSync(folder, { recursive: true, force: true });
}
