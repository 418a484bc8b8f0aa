// One forecast at a time: asked for, followed while it sharpens, replaced by the next. What nobody
// looks at any more is stopped: forecasts stand in a line, and others wait behind it.
import { useCallback, useEffect, useRef, useState } from "react";
import { call, get } from "../api/client";
import { asProblem, type Problem } from "../api/problem";
import type { ForecastStep } from "./answer";

export interface Question {
  runs: number;
  seed: number;
  horizon?: string;
  what_if: string[];
}

export interface Following {
  step: ForecastStep | null;
  runs_done: number;
  runs: number;
  running: boolean;
  first_after_ms: number | null; // from the press to the first picture
  problem: Problem | null;
}

const nothing: Following = { step: null, runs_done: 0, runs: 0, running: false,
  first_after_ms: null, problem: null };

export function useForecast() {
  const [following, setFollowing] = useState<Following>(nothing);
  const source = useRef<EventSource | null>(null);
  const asked = useRef<string | null>(null);
  const leave = useCallback(() => {
    source.current?.close();
    if (asked.current !== null)
      void call("DELETE", `/api/forecasts/${asked.current}`, { keepalive: true, quiet: true })
        .catch(() => undefined);
    asked.current = null;
  }, []);
  useEffect(() => {
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [leave]);

  const ask = useCallback(async (question: Question) => {
    leave();
    const asked_ms = performance.now();
    setFollowing((before) => ({ ...nothing, step: before.step, running: true,
      runs: question.runs }));
    const see = (step: Partial<ForecastStep>) => setFollowing((before) => {
      const merged = step.planned ? (step as ForecastStep) : before.step;
      const ended = step.status === "done" || step.status === "stopped";
      if (ended) asked.current = null;
      return { ...before, step: merged, running: !ended,
        runs_done: step.runs_done ?? before.runs_done,
        first_after_ms: before.first_after_ms ??
          (step.planned ? Math.round(performance.now() - asked_ms) : null) };
    });
    try {
      const { id } = await call<{ id: number | string }>("POST", "/api/forecasts",
        { body: question });
      asked.current = String(id);
      const stream = new EventSource(`/api/forecasts/${id}/stream`);
      source.current = stream;
      const hear = (event: MessageEvent) => {
        const step = JSON.parse(event.data as string) as Partial<ForecastStep>;
        see(step);
        if (step.status === "done" || step.status === "stopped") stream.close();
      };
      stream.onmessage = hear;
      for (const kind of ["progress", "result"])
        stream.addEventListener(kind, hear as EventListener);
      stream.onerror = () => {
        stream.close();
        void poll(String(id), see).catch((error: unknown) => setFollowing((before) => ({
          ...before, running: false, problem: asProblem(error) })));
      };
    } catch (error) {
      setFollowing((before) => ({ ...before, running: false, problem: asProblem(error) }));
    }
  }, [leave]);
  return { following, ask };
}

// Where no stream comes through: asked again until it is done.
async function poll(id: string, see: (step: Partial<ForecastStep>) => void): Promise<void> {
  for (let tries = 0; tries < 600; ++tries) {
    const step = await get<ForecastStep>(`/api/forecasts/${id}`);
    see(step);
    if (step.status === "done" || step.status === "stopped") return;
    await new Promise((next) => setTimeout(next, 500));
  }
}
