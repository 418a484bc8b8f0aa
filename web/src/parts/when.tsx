// An instant as people read it: date, time, zone, and on hover UTC; optionally how far away.
import { useTranslation } from "react-i18next";
import { usePreferences } from "../app/preferences";
import {
  clockText, dateText, distanceText, instantText, parseInstant, zoneLabel,
} from "./time";

interface WhenProps {
  at: string | null | undefined;
  now?: string | null;
  part?: "instant" | "date" | "short" | "clock";
}

export function When({ at, now, part = "instant" }: WhenProps) {
  const style = usePreferences();
  const { t } = useTranslation();
  const at_ms = parseInstant(at);
  if (at_ms === null) return <span className="soft">{t("common.no_date")}</span>;
  const text =
    part === "date"
      ? `${dateText(at_ms, style)} ${zoneLabel(at_ms, style)}`
      : part === "short"
        ? `${dateText(at_ms, style, false)} ${clockText(at_ms, style)} ${zoneLabel(at_ms, style)}`
        : part === "clock"
          ? `${clockText(at_ms, style)} ${zoneLabel(at_ms, style)}`
          : instantText(at_ms, style);
  const now_ms = parseInstant(now);
  const iso = new Date(at_ms).toISOString();
  return (
    <time dateTime={iso} title={`${iso.slice(0, 16).replace("T", " ")} UTC`}>
      {now_ms !== null && (
        <span className="distance">{distanceText(at_ms, now_ms, style.language)} </span>
      )}
      <span className={now_ms !== null ? "soft small" : undefined}>{text}</span>
    </time>
  );
}

// From a day to a day, with the zone once: "10/25(日) – 10/28(水) JST".
export function Between({ from, until }: {
  from: string | null | undefined; until: string | null | undefined;
}) {
  const style = usePreferences();
  const { t } = useTranslation();
  const [from_ms, until_ms] = [parseInstant(from), parseInstant(until)];
  if (from_ms === null) return <span>{t("common.no_date")}</span>;
  const thisYear = new Date(from_ms).getFullYear() === new Date().getFullYear();
  const day = (at_ms: number) => dateText(at_ms, style, !thisYear);
  const end = until_ms === null ? "…" : day(until_ms);
  const start = day(from_ms);
  return (
    <span className="between">
      {start === end ? start : `${start} – ${end}`} {zoneLabel(from_ms, style)}
    </span>
  );
}
