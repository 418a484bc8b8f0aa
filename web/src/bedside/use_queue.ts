// The queue as the pages see it: what waits, what was refused; sent again whenever the network
// comes back.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { fetchSession, useSession } from "../api/session";
import { deviceSigner } from "../offline/device_key";
import { enqueue, reconcile, tidy, type NewEntry, type QueueEntry, type QueueStore }
  from "../offline/queue";
import { database } from "../offline/store";

export const deviceQueue: QueueStore = {
  all: async () => (await database()).getAll("queue"),
  put: async (entry) => void (await (await database()).put("queue", entry)),
  remove: async (position) => (await database()).delete("queue", position),
};

let running: Promise<unknown> | null = null;

export function useQueue() {
  const { user, offline } = useSession();
  const queries = useQueryClient();
  const entries = useQuery({ queryKey: ["queue"], queryFn: () => deviceQueue.all(),
    initialData: [] as QueueEntry[], initialDataUpdatedAt: 0 });

  const send = useCallback(async () => {
    running ??= (async () => {
      const waiting = (await deviceQueue.all()).some((entry) => entry.status === "waiting");
      if (!waiting && !offline) return;
      const session = await fetchSession(); // the token of a page that started without network
      if (session?.offline) return;
      queries.setQueryData(["session"], session);
      if (session === null) return; // the sign-in comes first; the queue stays
      const result = await reconcile(deviceQueue, await deviceSigner(), user);
      if (result.sent > 0) await tidy(deviceQueue);
      if (result.sent + result.refused > 0) {
        await queries.invalidateQueries({ predicate: (q) => q.queryKey[0] !== "session" });
      }
    })().finally(() => { running = null; });
    await running;
    await queries.invalidateQueries({ queryKey: ["queue"] });
  }, [queries, user, offline]);

  const add = useCallback(async (what: Omit<NewEntry, "by" | "done_at">) => {
    const entry = await enqueue(deviceQueue, await deviceSigner(),
      { ...what, by: user, done_at: new Date().toISOString() });
    await queries.invalidateQueries({ queryKey: ["queue"] });
    return entry;
  }, [queries, user]);

  const acknowledge = useCallback(async (entry: QueueEntry) => {
    await deviceQueue.put({ ...entry, status: "sent" });
    await tidy(deviceQueue);
    await queries.invalidateQueries({ queryKey: ["queue"] });
  }, [queries]);

  useEffect(() => {
    const again = () => void send().catch(() => undefined);
    if (!offline) again();
    window.addEventListener("online", again);
    const timer = setInterval(() => {
      if (offline || entries.data.some((entry) => entry.status === "waiting")) again();
    }, 10_000);
    return () => {
      window.removeEventListener("online", again);
      clearInterval(timer);
    };
  }, [send, offline, entries.data]);

  return { entries: entries.data, add, send, acknowledge };
}
