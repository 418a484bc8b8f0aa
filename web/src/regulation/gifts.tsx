// What work on one road gives another, and what each may claim once it is travelled.
import { useTranslation } from "react-i18next";
import type { TrackView } from "../api/views";
import { DataTable } from "../parts/data_table";
import { Source, Statement } from "./sourced";

export function Gifts({ tracks }: { tracks: readonly TrackView[] }) {
  const { t } = useTranslation();
  const rows = tracks.flatMap((track) => track.gives.map((gift) => ({ track, gift })));
  return (
    <DataTable name={t("roads.gives")} rows={rows} rowKey={(_, i) => i} empty={t("common.none")}
      columns={[
        { key: "from", head: t("roads.from"), cell: (row) => row.track.track_name },
        { key: "to", head: t("roads.to"), cell: (row) => row.gift.to_name },
        { key: "what", head: t("roads.what_it_gives"), cell: (row) => <>{row.gift.what.text}
          <Source mark={row.gift.what.mark} source={row.gift.what.source} /></> },
      ]} />
  );
}

export function Claims({ tracks }: { tracks: readonly TrackView[] }) {
  const { t } = useTranslation();
  return (
    <DataTable name={t("roads.claims")} rows={tracks} rowKey={(track) => track.track} columns={[
      { key: "road", head: t("roads.road"), cell: (track) => track.track_name },
      { key: "claim", head: t("decide.may_claim"), cell: (track) =>
        <Statement what={track.may_claim} /> },
      { key: "gate", head: t("decide.gate"), cell: (track) => <Statement what={track.gate} /> },
    ]} />
  );
}
