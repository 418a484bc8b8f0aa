// Acts that were done while the network was away. Each entry names the one before by its digest and
// is signed with the device's key. They are sent in their order, each with the command id it got at
// the bedside, so nothing is recorded twice; the first refusal of a visit holds back what follows
// for that visit, and every refusal stays on the screen until somebody has read it.
import { submit, type CommandRequest } from "../api/command";
import { newCommandId } from "../api/client";
import { asProblem } from "../api/problem";
import { hex, type Signer } from "./device_key";

export type EntryStatus = "waiting" | "sent" | "refused" | "held_back" | "damaged";

export interface QueueEntry {
  position: number; // 1, 2, 3 ...
  visit: number;
  by: number;
  done_at: string; // the device's clock
  type: string;
  fields: Record<string, unknown>;
  note: string;
  command_id: number;
  before: string; // digest of the entry before; "" for the first
  signature: string;
  status: EntryStatus;
  sentence?: string; // of a refusal
  rule?: string;
}

export interface QueueStore {
  all(): Promise<QueueEntry[]>;
  put(entry: QueueEntry): Promise<void>;
  remove(position: number): Promise<void>;
}

const encoder = new TextEncoder();

// What is signed: everything but the fate of the entry.
export function signedBytes(entry: QueueEntry): Uint8Array {
  const { position, visit, by, done_at, type, fields, note, command_id, before } = entry;
  const sorted = Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
  return encoder.encode(JSON.stringify([position, visit, by, done_at, type, sorted, note,
    command_id, before]));
}

export async function digestOf(entry: QueueEntry): Promise<string> {
  const bytes = encoder.encode(hex(signedBytes(entry)) + entry.signature);
  return hex(await crypto.subtle.digest("SHA-256", bytes));
}

export interface NewEntry {
  visit: number;
  by: number;
  type: string;
  fields: Record<string, unknown>;
  done_at: string;
  note?: string;
  command_id?: number;
}

export async function enqueue(store: QueueStore, signer: Signer, what: NewEntry):
  Promise<QueueEntry> {
  const entries = await store.all();
  const last = entries.at(-1);
  const device = await signer.fingerprint();
  const entry: QueueEntry = {
    position: (last?.position ?? 0) + 1,
    visit: what.visit, by: what.by, done_at: what.done_at, type: what.type, fields: what.fields,
    note: [what.note, `offline ${what.done_at} device ${device}`].filter(Boolean).join("\n"),
    command_id: what.command_id ?? newCommandId(),
    before: last ? await digestOf(last) : "",
    signature: "",
    status: "waiting",
  };
  entry.signature = await signer.sign(signedBytes(entry));
  await store.put(entry);
  return entry;
}

export interface Reconciled {
  sent: number;
  refused: number;
  waiting: number; // the network went away again
}

type Send = (request: CommandRequest) => Promise<unknown>;

export async function reconcile(store: QueueStore, signer: Signer, by: number,
  send: Send = submit): Promise<Reconciled> {
  const result: Reconciled = { sent: 0, refused: 0, waiting: 0 };
  const entries = await store.all();
  const stopped = new Set(entries.filter((e) => e.status === "refused").map((e) => e.visit));
  let before: QueueEntry | undefined;
  for (const entry of entries) {
    const intact = (await signer.verify(signedBytes(entry), entry.signature)) &&
      (before === undefined || entry.before === (await digestOf(before)));
    before = entry;
    if (entry.status !== "waiting" || entry.by !== by) continue;
    if (!intact) {
      await store.put({ ...entry, status: "damaged" });
      stopped.add(entry.visit);
      ++result.refused;
      continue;
    }
    if (stopped.has(entry.visit)) {
      await store.put({ ...entry, status: "held_back" });
      ++result.refused;
      continue;
    }
    try {
      await send({ type: entry.type, fields: entry.fields, note: entry.note,
        command_id: entry.command_id });
      await store.put({ ...entry, status: "sent" });
      ++result.sent;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.unreached || problem.status === 401 || problem.status === 429) {
        result.waiting = entries.filter((e) => e.status === "waiting").length - result.sent -
          result.refused;
        return result;
      }
      await store.put({ ...entry, status: "refused", sentence: problem.document.title,
        rule: problem.rule });
      stopped.add(entry.visit);
      ++result.refused;
    }
  }
  return result;
}

// Sent entries leave once all are sent, so that the chain of digests stays whole while any waits.
export async function tidy(store: QueueStore): Promise<void> {
  const entries = await store.all();
  if (entries.some((entry) => entry.status !== "sent")) return;
  for (const entry of entries) await store.remove(entry.position);
}
