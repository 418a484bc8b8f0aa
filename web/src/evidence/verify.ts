// Reads the whole ledger page by page and recomputes it. What a person may not see comes as its leaf
// hash alone: it still counts in the root, but its content was not checked, and the result says so.
import { get } from "../api/client";
import type { EvidenceView, RecordView } from "../api/views";
import { fromHex, hex } from "../offline/device_key";
import { leafHash, Tree } from "./merkle";

export interface Finding {
  kind: "record_changed" | "missing" | "root_differs";
  record: number;
}

export interface Verified {
  size: number;
  read: number; // records whose bytes were hashed here
  root: string; // as computed here
  told: string; // as the server says
  finding: Finding | null; // the first thing that is wrong
}

export type ReadPage = (from: number, limit: number) => Promise<EvidenceView>;

const page_size = 500;

const fromServer: ReadPage = (from, limit) =>
  get<EvidenceView>(`/api/ledger/records?from=${from}&limit=${limit}`);

async function check(record: RecordView, expected: number, tree: Tree): Promise<Finding | null> {
  if (record.record !== expected) return { kind: "missing", record: expected };
  if (record.visible) {
    const leaf = await leafHash(record.body);
    if (hex(leaf) !== record.leaf_hash) return { kind: "record_changed", record: expected };
    await tree.add(leaf);
  } else {
    await tree.add(fromHex(record.leaf_hash));
  }
  return null;
}

export async function verifyLedger(onProgress: (done: number, size: number) => void,
  read: ReadPage = fromServer): Promise<Verified> {
  const tree = new Tree();
  let seen = 0;
  let size = Infinity;
  let told = "";
  while (tree.size < size) {
    const page = await read(tree.size, page_size);
    if (size === Infinity) [size, told] = [page.size, page.root_hash]; // later records: next time
    if (page.records.length === 0)
      return { size, read: seen, root: await tree.root(), told,
        finding: { kind: "missing", record: tree.size } };
    for (const record of page.records) {
      if (tree.size >= size) break;
      const finding = await check(record, tree.size, tree);
      if (finding) return { size, read: seen, root: await tree.root(), told, finding };
      if (record.visible) ++seen;
    }
    onProgress(tree.size, size);
  }
  const root = await tree.root();
  return { size, read: seen, root, told,
    finding: root === told ? null : { kind: "root_differs", record: size } };
}

// The second and third line of a checkpoint (C2SP tlog-checkpoint).
export function parseCheckpoint(text: string): { size: number; root: string } | null {
  const lines = text.split("\n");
  const size = Number(lines[1]);
  if (!Number.isSafeInteger(size) || !lines[2]) return null;
  try {
    const bytes = Uint8Array.from(atob(lines[2].trim()), (c) => c.charCodeAt(0));
    return bytes.length === 32 ? { size, root: hex(bytes) } : null;
  } catch {
    return null;
  }
}
