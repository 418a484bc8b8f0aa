// What changed, as it changes: server-sent events of /api/events. The browser resumes by itself
// with Last-Event-ID after a lost connection; when it gives up, this opens the stream again from
// the last record that was seen, with growing pauses.
export type LiveStatus = "connecting" | "live" | "away";

export interface Change {
  index: number;
  data: Record<string, unknown>;
}

export interface LiveOptions {
  onChange: (change: Change) => void;
  onStatus: (status: LiveStatus) => void;
  open?: (url: string) => EventSource; // tests put another one here
}

const pause_first_ms = 1_000;
const pause_most_ms = 30_000;

export function follow(options: LiveOptions): () => void {
  const open = options.open ?? ((url) => new EventSource(url));
  let last_id = "";
  let pause_ms = pause_first_ms;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | undefined;
  let ended = false;

  const see = (event: MessageEvent) => {
    if (event.lastEventId) last_id = event.lastEventId;
    let data: Record<string, unknown> = {};
    try {
      data = JSON.parse(event.data as string) as Record<string, unknown>;
    } catch {
      return; // a comment or a broken line: the next event brings everything up to date
    }
    options.onChange({ index: Number(event.lastEventId) || 0, data });
  };

  const start = () => {
    if (ended) return;
    options.onStatus("connecting");
    source = open(last_id ? `/api/events?after=${encodeURIComponent(last_id)}` : "/api/events");
    source.onopen = () => {
      pause_ms = pause_first_ms;
      options.onStatus("live");
    };
    source.onmessage = see;
    source.addEventListener("record", see as EventListener);
    source.onerror = () => {
      options.onStatus("away");
      if (source?.readyState !== 2 /* CLOSED */) return; // the browser tries again itself
      timer = setTimeout(start, pause_ms);
      pause_ms = Math.min(pause_ms * 2, pause_most_ms);
    };
  };

  start();
  return () => {
    ended = true;
    clearTimeout(timer);
    source?.close();
  };
}
