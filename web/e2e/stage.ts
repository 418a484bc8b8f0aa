// The stage of one test file: a browser, and a server of its own on a copy of the demonstration, so
// that files neither wait for nor disturb each other. Each file calls raise() once.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";

export type Row = Record<string, unknown>;
export type State = Record<string, Row[]> & { now: string };

export interface Stage {
  browser: Browser;
  origin: string;
  demo: string; // path of the link by which a newcomer picks a person
  state: State; // what the ledger held when the server started
}

const start_ms = 60_000;
let stage: Stage | undefined;
let server: ChildProcess | undefined;
let folder = "";

export function onStage(): Stage {
  if (!stage) throw new Error("raise() comes first");
  return stage;
}

function serve(ledger: string): Promise<URL> {
  server = spawn(inject("program"), ["serve", ledger, "--demo", "--port", "0"],
    { env: { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: "" } });
  let said = "";
  return new Promise<URL>((found, failed) => {
    const timer = setTimeout(() => failed(new Error(`no link within a minute: ${said}`)), start_ms);
    const hear = (bytes: Buffer) => {
      said += String(bytes);
      const link = /https?:\/\/\S+\/demo\S*/.exec(said);
      if (!link) return;
      clearTimeout(timer);
      found(new URL(link[0]));
    };
    server!.stdout!.on("data", hear);
    server!.stderr!.on("data", hear);
    server!.once("exit", (code) => failed(new Error(`the program ended with ${code}: ${said}`)));
  });
}

// What `meguri verify` says of the file, while the server holds it.
export function verified(): string {
  return execFileSync(inject("program"), ["verify", join(folder, "demo.db")],
    { encoding: "utf8", env: { ...process.env, LANG: "en_GB.UTF-8" } });
}

export function raise(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "meguri-stage-"));
    const made = inject("folder");
    for (const name of ["demo.db", "demo.programme"])
      cpSync(join(made, name), join(folder, name), { recursive: true });
    const browser = await chromium.launch({ executablePath: inject("chromium"),
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--use-fake-ui-for-media-stream"] });
    const link = await serve(join(folder, "demo.db"));
    const state = JSON.parse(
      readFileSync(join(made, "export", "state.json"), "utf8")) as State;
    stage = { browser, origin: link.origin, demo: link.pathname + link.search + link.hash, state };
  });
  afterAll(async () => {
    await stage?.browser.close();
    if (server && server.exitCode === null) {
      const ended = new Promise((done) => server!.once("exit", done));
      server.kill("SIGTERM");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });
}
