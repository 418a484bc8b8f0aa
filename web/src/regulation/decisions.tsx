// What was decided or filed, by whom, when, with which proof, and the record that holds it.
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { DecisionView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { DataTable } from "../parts/data_table";
import { Day } from "../parts/day";
import { noteText } from "../parts/note";
import { Who } from "../parts/who";

export function Decisions({ name, rows }: { name: string; rows: readonly DecisionView[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return (
    <DataTable name={name} rows={rows} rowKey={(row) => row.record} columns={[
      { key: "what", head: t("column.what"), cell: (row) => row.what },
      { key: "day", head: t("column.when"), cell: (row) => <Day day={row.day} /> },
      { key: "by", head: t("column.by"), cell: (row) => <Who user={row.by} /> },
      { key: "evidence", head: t("column.evidence"), cell: (row) => row.evidence
        ? <span className="code">{row.evidence}</span> : "–" },
      { key: "note", head: t("column.reason"), cell: (row) => noteText(row.note, language) || "–" },
      { key: "record", head: t("column.record"), number: true, cell: (row) =>
        <Link to={`/evidence?record=${row.record}`}>{row.record}</Link> },
    ]} />
  );
}
