// The roads beside each other, a question a row: what it may claim, who pays, what it builds, how
// long, what it costs, whom it serves, what cannot be crushed, the main risk; each with its source.
import { useTranslation } from "react-i18next";
import type { RoadTimeView, StatementView, TrackView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { DataTable } from "../parts/data_table";
import { percentText } from "../parts/figures";
import { KnownMark, Statement } from "./sourced";

const questions = ["may_claim", "pays", "builds", "cost", "patients", "gate", "risk"] as const;

function Times({ times }: { times: readonly RoadTimeView[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  if (times.length === 0) return <span className="soft">{t("decide.no_plan")}</span>;
  return (
    <ul className="plain-list">
      {times.map((time) => (
        <li key={time.road_name}>{time.road_name}
          <div><strong>{t("roads.days", { days: time.to_goal.median_days })}</strong>{" "}
            <span className="small soft">P10–P90 {time.to_goal.low_days}–{time.to_goal.high_days} ·{" "}
              {t("decide.within_year", { share: percentText(time.within_year_bp, language) })}
            </span></div></li>
      ))}
      <li><KnownMark mark="inferred" /> <span className="small soft">{t("decide.times_basis")}
      </span></li>
    </ul>
  );
}

type Question = { key: string; cell: (track: TrackView) => React.ReactNode };

export function SideBySide({ tracks, times }: {
  tracks: readonly TrackView[]; times: readonly RoadTimeView[];
}) {
  const { t } = useTranslation();
  const rows: Question[] = [
    { key: "time", cell: (track) => <Times times={times.filter((x) => x.track === track.track)} /> },
    ...questions.map((key) => ({ key, cell: (track: TrackView) =>
      <Statement what={track[key] as StatementView} /> })),
    { key: "branches", cell: (track) => <ul className="plain-list">
      {track.branches.map((branch) => <li key={branch.name}><strong>{branch.name}</strong>{": "}
        <Statement what={branch.then} /></li>)}</ul> },
  ];
  return (
    <div className="side-by-side">
      <DataTable name={t("decide.side_by_side")} rows={rows} rowKey={(row) => row.key} columns={[
        { key: "question", head: t("decide.question"), cell: (row) =>
          <strong>{t(`decide.${row.key}`)}</strong> },
        ...tracks.map((track) => ({ key: track.track, head: t(`track.${track.track}`),
          cell: (row: Question) => row.cell(track) })),
      ]} />
    </div>
  );
}
