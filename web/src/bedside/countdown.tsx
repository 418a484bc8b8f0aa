// The time that is left since thaw, in figures that can be read from the other side of the bed.
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { countdownText, minute_ms } from "../parts/time";
import { When } from "../parts/when";

// The server's clock, carried on by the device's: `now` is what the page said, `seen_ms` when.
export function useClock(now: string, seen_ms: number): number {
  const [ticks, setTicks] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setTicks(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return Date.parse(now) + Math.max(0, ticks - seen_ms);
}

export function Countdown({ until, now_ms }: { until: string; now_ms: number }) {
  const { t } = useTranslation();
  const left_ms = Date.parse(until) - now_ms;
  const tone = left_ms <= 0 ? "bad" : left_ms < 10 * minute_ms ? "warn" : "good";
  return (
    <div className={`countdown countdown-${tone}`} role="timer"
      aria-label={t("bedside.time_left")}>
      <span>{t(left_ms > 0 ? "bedside.time_left" : "bedside.time_over")}</span>
      <strong>{countdownText(left_ms)}</strong>
      <span className="small"><When at={until} part="clock" /></span>
    </div>
  );
}
