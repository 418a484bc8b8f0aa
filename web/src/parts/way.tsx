// A patient's way as one line on a time scale that all lines of the page share: what happened, what
// is booked, when the next dose is expected. Screen readers hear the same as a sentence.
import { useTranslation } from "react-i18next";
import { usePreferences } from "../app/preferences";
import type { DateForecastView, WayMarkView } from "../api/views";
import { dateText, parseInstant } from "./time";

export interface Scale {
  from_ms: number;
  until_ms: number;
}

function share(at_ms: number, scale: Scale): number {
  const part = (at_ms - scale.from_ms) / (scale.until_ms - scale.from_ms);
  return Math.min(1, Math.max(0, part)) * 100;
}

const bad = /Failed|Rejected|Withdrawn|Died|Death|Stopped|Missed|Cancelled|Lapsed|Wasted/;

function markClass(mark: WayMarkView): string {
  if (mark.planned) return "way-planned";
  if (bad.test(mark.event)) return "way-bad";
  if (mark.event.includes("Infused")) return "way-infused";
  if (mark.event.includes("Collect")) return "way-collected";
  return "";
}

export function Way({ marks, next, now, scale }: {
  marks: readonly WayMarkView[]; next: DateForecastView | null; now: string; scale: Scale;
}) {
  const { t, i18n } = useTranslation();
  const style = usePreferences();
  const said = (event: string) => {
    const key = `event.${event}`;
    return i18n.exists(key) ? t(key) : event;
  };
  const shown = marks.filter((mark) => {
    const at_ms = parseInstant(mark.at);
    return at_ms !== null && at_ms >= scale.from_ms && at_ms <= scale.until_ms;
  });
  const [p10, p50, p90] = [next?.p10_at, next?.p50_at, next?.p90_at].map(parseInstant);
  const last = shown.filter((mark) => !mark.planned).at(-1);
  const sentence = last
    ? t("way.last", { what: said(last.event), when: dateText(Date.parse(last.at), style) })
    : t("way.nothing");
  return (
    <div className="way" role="img" aria-label={sentence}>
      <span className="way-line" />
      {p10 != null && (
        <span className="way-band" style={{ left: `${share(p10, scale)}%`,
          width: `${Math.max(0.6, share(p90 ?? scale.until_ms, scale) - share(p10, scale))}%` }} />
      )}
      {p50 != null && <span className="way-band-mid" style={{ left: `${share(p50, scale)}%` }} />}
      <span className="way-now" style={{ left: `${share(Date.parse(now), scale)}%` }} />
      {shown.map((mark, index) => (
        <span key={index} className={`way-dot ${markClass(mark)}`}
          style={{ left: `${share(Date.parse(mark.at), scale)}%` }}
          title={`${said(mark.event)} ${dateText(Date.parse(mark.at), style)}`} />
      ))}
    </div>
  );
}

export function WayKey() {
  const { t } = useTranslation();
  return (
    <div className="way-key" aria-hidden>
      <span><i className="way-dot way-collected" />{t("way.collected")}</span>
      <span><i className="way-dot way-infused" />{t("way.infused")}</span>
      <span><i className="way-dot way-bad" />{t("way.bad")}</span>
      <span><i className="way-dot" />{t("way.other")}</span>
      <span><i className="way-dot way-planned" />{t("way.planned")}</span>
      <span><i className="way-key-band" />{t("way.band")}</span>
      <span><i className="way-key-now" />{t("way.now")}</span>
    </div>
  );
}
