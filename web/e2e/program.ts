// Makes a demonstration ledger, exports it (so that the tests know what stands on labels), and
// serves it on loopback with the pages that were built. MEGURI names the program.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    base: string;
    demo: string;
    folder: string;
    chromium: string;
  }
}

const start_ms = 60_000;

export default async function setup(project: TestProject) {
  const project_folder = fileURLToPath(new URL("../..", import.meta.url));
  const program = resolve(process.env.MEGURI ?? "../build/release/meguri");
  const folder = mkdtempSync(join(tmpdir(), "meguri-e2e-"));
  const ledger = join(folder, "demo.db");
  execFileSync(program, ["demo", "--seed", "1", "--out", ledger],
    { cwd: process.env.MEGURI_ROOT ?? project_folder });
  execFileSync(program, ["export", ledger, "--out", join(folder, "export")]);
  const port = 20_000 + (process.pid % 20_000);
  const server = spawn(program, ["serve", ledger, "--demo", "--port", String(port)],
    { env: { ...process.env, LANG: "en_GB.UTF-8" } });
  let said = "";
  const address = await new Promise<URL>((found, failed) => {
    const timer = setTimeout(() => failed(new Error(`no link within a minute: ${said}`)), start_ms);
    const hear = (bytes: Buffer) => {
      said += String(bytes);
      const link = /https?:\/\/\S+\/demo\S*/.exec(said);
      if (!link) return;
      clearTimeout(timer);
      found(new URL(link[0]));
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", (code) => failed(new Error(`the program ended with ${code}: ${said}`)));
  });
  project.provide("base", address.origin);
  project.provide("demo", address.pathname + address.search + address.hash);
  project.provide("folder", folder);
  project.provide("chromium", process.env.CHROMIUM ?? "/usr/bin/chromium");
  return () => {
    server.removeAllListeners("exit");
    server.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  };
}

export function exported(folder: string): Record<string, Record<string, unknown>[]> {
  return JSON.parse(readFileSync(join(folder, "export", "state.json"), "utf8")) as never;
}
