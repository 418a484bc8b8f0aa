// What happened, the newest first; what is older stands behind a fold.
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { HappeningView } from "../api/views";
import { DataTable } from "./data_table";
import { When } from "./when";
import { Who } from "./who";

const shown = 12;

function Rows({ name, rows }: { name: string; rows: readonly HappeningView[] }) {
  const { t } = useTranslation();
  return (
    <DataTable name={name} rows={rows} rowKey={(row, i) => `${row.record} ${i}`}
      empty={t("happenings.none")}
      columns={[
        { key: "at", head: t("column.when"), cell: (row) => <When at={row.at} /> },
        { key: "text", head: t("column.what"), cell: (row) => row.text },
        { key: "by", head: t("column.by"), cell: (row) => <Who user={row.by} /> },
        { key: "record", head: t("column.record"), number: true, cell: (row) =>
          <Link to={`/evidence?record=${row.record}`}>{row.record}</Link> },
      ]} />
  );
}

export function Happenings({ rows }: { rows: readonly HappeningView[] }) {
  const { t } = useTranslation();
  const newest = [...rows].sort((a, b) => b.record - a.record);
  const older = newest.slice(shown);
  const earlier = t("happenings.earlier", { count: older.length });
  return (
    <>
      <Rows name={t("happenings.title")} rows={newest.slice(0, shown)} />
      {older.length > 0 && (
        <details className="behind">
          <summary>{earlier}</summary>
          <Rows name={earlier} rows={older} />
        </details>
      )}
    </>
  );
}
