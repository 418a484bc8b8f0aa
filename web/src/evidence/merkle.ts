// The tree of RFC 6962 with SHA-256, recomputed in the browser from the bytes of the records, so that
// an inspector need not trust the server's word (docs/ledger_format.md, "Tree").
import { fromHex, hex } from "../offline/device_key";

type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

async function sha256(prefix: number | null, ...parts: Uint8Array[]): Promise<Bytes> {
  const length = parts.reduce((sum, part) => sum + part.length, 0) + (prefix === null ? 0 : 1);
  const whole = new Uint8Array(length);
  let at = 0;
  if (prefix !== null) whole[at++] = prefix;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

export function leafHash(body: string): Promise<Bytes> {
  return sha256(0x00, encoder.encode(body));
}
export function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Bytes> {
  return sha256(0x01, left, right);
}

// Grows leaf by leaf; keeps the roots of the complete subtrees, largest first.
export class Tree {
  private peaks: { height: number; hash: Bytes }[] = [];
  size = 0;

  async add(leaf: Bytes): Promise<void> {
    let last = { height: 0, hash: leaf };
    while (this.peaks.at(-1)?.height === last.height) {
      const left = this.peaks.pop()!;
      last = { height: left.height + 1, hash: await nodeHash(left.hash, last.hash) };
    }
    this.peaks.push(last);
    ++this.size;
  }

  async root(): Promise<string> {
    const hashes = this.peaks.map((peak) => peak.hash);
    let root = hashes.pop();
    if (!root) return hex(await sha256(null));
    while (hashes.length > 0) root = await nodeHash(hashes.pop()!, root);
    return hex(root);
  }
}

// RFC 9162, section 2.1.3.2. True: the leaf is in the tree of that size and root.
export async function inclusionHolds(leaf: Uint8Array, index: number, size: number,
  path: readonly string[], root: string): Promise<boolean> {
  if (index >= size) return false;
  let [first, last] = [index, size - 1];
  let hash = leaf;
  for (const step of path) {
    if (last === 0) return false;
    const other = fromHex(step);
    if (first % 2 === 1 || first === last) {
      hash = await nodeHash(other, hash);
      while (first % 2 === 0 && first !== 0) {
        first = Math.floor(first / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = await nodeHash(hash, other);
    }
    first = Math.floor(first / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hex(hash) === root;
}
