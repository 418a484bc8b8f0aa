import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { CommandRequest } from "../src/api/command";
import { Problem } from "../src/api/problem";
import { newKeyPair, signerOf, type Signer } from "../src/offline/device_key";
import { enqueue, reconcile, tidy, type QueueEntry, type QueueStore } from "../src/offline/queue";
import { database, keepPage, keptPage } from "../src/offline/store";

const store: QueueStore = {
  all: async () => (await database()).getAll("queue"),
  put: async (entry) => void (await (await database()).put("queue", entry)),
  remove: async (position) => (await database()).delete("queue", position),
};
let signer: Signer;

beforeEach(async () => {
  await (await database()).clear("queue");
  signer = await signerOf(await newKeyPair());
});

const check = (visit: number, type = "CheckBedside") => enqueue(store, signer, {
  visit, by: 7, type, fields: { dose: visit, bag: "D1" }, done_at: "2026-11-22T03:00:00Z" });
const statuses = async () => (await store.all()).map((entry: QueueEntry) => entry.status);
const gone = () => new Problem({ type: "x", title: "away", status: 0 });
const refusal = () => new Problem({ type: "urn:meguri:rule:INF-03", title: "STOP.", status: 409 });

describe("the queue of a device", () => {
  test("is sent in its order with the ids of the bedside", async () => {
    const made = [await check(1), await check(1, "InfuseDose"), await check(2)];
    const sent: CommandRequest[] = [];
    const result = await reconcile(store, signer, 7, async (request) => sent.push(request));
    expect(result).toEqual({ sent: 3, refused: 0, waiting: 0 });
    expect(sent.map((r) => r.command_id)).toEqual(made.map((e) => e.command_id));
    expect(new Set(sent.map((r) => r.command_id)).size).toBe(3);
    await tidy(store);
    expect(await store.all()).toEqual([]);
  });

  test("stops when the network goes away again, and goes on later", async () => {
    await check(1);
    await check(2);
    let calls = 0;
    const result = await reconcile(store, signer, 7, async () => {
      if (++calls === 2) throw gone();
    });
    expect(result).toEqual({ sent: 1, refused: 0, waiting: 1 });
    expect(await statuses()).toEqual(["sent", "waiting"]);
    expect(await reconcile(store, signer, 7, async () => undefined)).toMatchObject({ sent: 1 });
  });

  test("keeps a refusal for people to read, and holds back the same visit only", async () => {
    await check(1);
    await check(1, "InfuseDose");
    await check(2);
    await reconcile(store, signer, 7, async ({ fields }) => {
      if (fields.dose === 1) throw refusal();
    });
    expect(await statuses()).toEqual(["refused", "held_back", "sent"]);
    expect((await store.all())[0]).toMatchObject({ sentence: "STOP.", rule: "INF-03" });
    await tidy(store);
    expect(await statuses()).toHaveLength(3); // nothing leaves while something is to be read
  });

  test("does not send what was changed while it waited", async () => {
    const entry = await check(1);
    await check(2);
    await store.put({ ...entry, fields: { ...entry.fields, bag: "D2" } });
    const sent: unknown[] = [];
    await reconcile(store, signer, 7, async (request) => sent.push(request));
    expect(await statuses()).toEqual(["damaged", "damaged"]); // the second names the first
    expect(sent).toEqual([]);
  });

  test("does not send what another key signed", async () => {
    await check(1);
    const other = await signerOf(await newKeyPair());
    await reconcile(store, other, 7, async () => undefined);
    expect(await statuses()).toEqual(["damaged"]);
  });

  test("sends nobody else's acts", async () => {
    await check(1);
    expect(await reconcile(store, signer, 8, async () => undefined)).toMatchObject({ sent: 0 });
    expect(await statuses()).toEqual(["waiting"]);
  });

  test("waits when the session has ended", async () => {
    await check(1);
    await reconcile(store, signer, 7, async () => {
      throw new Problem({ type: "x", title: "sign in", status: 401 });
    });
    expect(await statuses()).toEqual(["waiting"]);
  });
});

test("a kept page is given back to its own person only", async () => {
  await keepPage(7, { now: "2026-11-22T03:00:00Z", visits: [] });
  expect((await keptPage(7))?.view.now).toBe("2026-11-22T03:00:00Z");
  expect(await keptPage(8)).toBeUndefined();
});
