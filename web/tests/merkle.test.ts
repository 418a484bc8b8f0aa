// The test vectors of RFC 6962 implementations (certificate-transparency): eight leaves and their
// roots at every size.
import { expect, test } from "vitest";
import { inclusionHolds, Tree } from "../src/evidence/merkle";
import { parseCheckpoint, verifyLedger } from "../src/evidence/verify";
import { fromHex, hex } from "../src/offline/device_key";
import type { EvidenceView, RecordView } from "../src/api/views";

const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657",
  "606162636465666768696a6b6c6d6e6f"];
const roots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

async function hashOf(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(bytes.length + 1);
  whole.set(bytes, 1);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

test("the root is right at every size", async () => {
  const tree = new Tree();
  expect(await tree.root()).toBe(roots[0]);
  for (const [index, leaf] of leaves.entries()) {
    await tree.add(await hashOf(fromHex(leaf)));
    expect(await tree.root()).toBe(roots[index + 1]);
  }
});

test("an inclusion proof holds, and no changed one does", async () => {
  const leaf = await hashOf(fromHex(leaves[0]!));
  const path = ["96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"];
  const root = roots[8]!;
  expect(await inclusionHolds(leaf, 0, 8, path, root)).toBe(true);
  expect(await inclusionHolds(leaf, 1, 8, path, root)).toBe(false);
  expect(await inclusionHolds(leaf, 0, 8, path.slice(0, 2), root)).toBe(false);
  expect(await inclusionHolds(leaf, 0, 8, [...path, path[0]!], root)).toBe(false);
  expect(await inclusionHolds(leaf, 8, 8, path, root)).toBe(false);
  expect(await inclusionHolds(leaf, 0, 8, path, roots[7]!)).toBe(false);
});

async function ledger(bodies: string[], hidden = -1) {
  const tree = new Tree();
  const records: RecordView[] = [];
  for (const [record, body] of bodies.entries()) {
    const leaf = await hashOf(new TextEncoder().encode(body));
    await tree.add(leaf);
    records.push({ record, leaf_hash: hex(leaf), visible: record !== hidden,
      body: record === hidden ? "" : body } as RecordView);
  }
  const view: EvidenceView = { size: bodies.length, root_hash: await tree.root(), from: 0,
    records };
  const read = async (from: number, limit: number): Promise<EvidenceView> =>
    ({ ...view, from, records: view.records.slice(from, from + limit) });
  return { view, read };
}
const bodies = Array.from({ length: 777 }, (_, index) => JSON.stringify({ index, 巡り: true }));
const quiet = () => undefined;

test("a whole ledger verifies over several pages", async () => {
  const { read, view } = await ledger(bodies);
  const result = await verifyLedger(quiet, read);
  expect(result).toMatchObject({ finding: null, size: 777, read: 777, root: view.root_hash });
});

test("what a person may not see still counts in the root", async () => {
  const { read } = await ledger(bodies, 5);
  expect(await verifyLedger(quiet, read)).toMatchObject({ finding: null, read: 776 });
});

test("a changed, a missing and a swapped record are named", async () => {
  const changed = await ledger(bodies);
  changed.view.records[600]!.body += " ";
  expect((await verifyLedger(quiet, changed.read)).finding)
    .toEqual({ kind: "record_changed", record: 600 });
  const missing = await ledger(bodies);
  missing.view.records.splice(10, 1);
  expect((await verifyLedger(quiet, missing.read)).finding)
    .toEqual({ kind: "missing", record: 10 });
  const cut = await ledger(bodies);
  cut.view.records.pop();
  expect((await verifyLedger(quiet, cut.read)).finding).toEqual({ kind: "missing", record: 776 });
});

test("records rewritten together with their hashes show in the root", async () => {
  const { read, view } = await ledger(bodies);
  const other = await ledger(bodies.map((body, i) => (i === 3 ? body.replace("3", "4") : body)));
  view.records[3] = other.view.records[3]!;
  expect((await verifyLedger(quiet, read)).finding).toEqual({ kind: "root_differs", record: 777 });
});

test("a checkpoint gives size and root", () => {
  const root = btoa(String.fromCharCode(...fromHex(roots[3]!)));
  expect(parseCheckpoint(`x\n3\n${root}\n\n`)).toEqual({ size: 3, root: roots[3] });
  expect(parseCheckpoint("x\nthree\nAAAA\n")).toBeNull();
  expect(parseCheckpoint("x\n3\n***\n")).toBeNull();
});
