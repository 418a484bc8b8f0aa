// A civil date of the law ("2026-10-15", a day in Japan) as people read it: it does not move with the
// reader's zone.
import { useTranslation } from "react-i18next";
import { usePreferences } from "../app/preferences";
import { dateText, type TimeStyle } from "./time";

// Midnight in Japan of that day; for scales of time.
export function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00+09:00`);
}

export function dayText(day: string, style: TimeStyle): string {
  return `${dateText(dayStart(day), { ...style, zone: "Asia/Tokyo" })} JST`;
}

export function Day({ day }: { day: string | null | undefined }) {
  const style = usePreferences();
  const { t } = useTranslation();
  if (!day) return <span className="soft">{t("common.no_date")}</span>;
  return <time dateTime={day}>{dayText(day, style)}</time>;
}

// "11 Feb 2026 – 2 Oct 2026 JST", in small print beside a day.
export function DayRange({ from, until }: { from: string; until: string }) {
  const style = usePreferences();
  const day = (at: string) => new Intl.DateTimeFormat(style.language === "ja" ? "ja-JP" : "en-GB",
    { year: "numeric", month: style.language === "ja" ? "numeric" : "short", day: "numeric",
      timeZone: "Asia/Tokyo" }).format(dayStart(at));
  return <span className="nowrap">{day(from)} – {day(until)}</span>;
}
