// Keeps the pages up to date: when the server tells of new records, what is on screen is asked for
// again, at most once in half a second.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { get } from "../api/client";
import { follow, type LiveStatus } from "../api/live";

const pause_ms = 500;
const unrelated = new Set(["session", "forecast"]);

export function useLive(): LiveStatus {
  const queries = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>("connecting");
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let was_away = false;
    const refresh = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({
          predicate: (query) => !unrelated.has(String(query.queryKey[0])),
        });
      }, pause_ms);
    };
    const stop = follow({
      onChange: refresh,
      onStatus: (now) => {
        setStatus(now);
        if (now === "away") {
          was_away = true;
          void get("/api/session").catch(() => undefined); // did it end, or is the network away?
        }
        if (now === "live" && was_away) {
          was_away = false;
          refresh();
        }
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries]);
  return status;
}
