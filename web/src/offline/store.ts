// What a bedside device keeps: the last bedside page, the queue, and its own key. Nothing here holds
// a name, and no expected code: only digests (src/view/bedside.hpp).
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { BedsideView } from "../api/views";
import type { QueueEntry } from "./queue";

interface Shelves extends DBSchema {
  pages: { key: string; value: { user: number; kept_at: string; view: BedsideView } };
  queue: { key: number; value: QueueEntry };
  keys: { key: string; value: CryptoKeyPair };
}

let opened: Promise<IDBPDatabase<Shelves>> | undefined;

export function database(): Promise<IDBPDatabase<Shelves>> {
  opened ??= openDB<Shelves>("meguri-bedside", 1, {
    upgrade(db) {
      db.createObjectStore("pages");
      db.createObjectStore("queue", { keyPath: "position" });
      db.createObjectStore("keys");
    },
  });
  return opened;
}

export async function keepPage(user: number, view: BedsideView): Promise<void> {
  await (await database()).put("pages", { user, kept_at: new Date().toISOString(), view },
    "bedside");
}

export async function keptPage(user: number) {
  const kept = await (await database()).get("pages", "bedside");
  return kept?.user === user ? kept : undefined;
}
