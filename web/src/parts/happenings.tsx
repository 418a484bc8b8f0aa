import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { HappeningView } from "../api/views";
import { DataTable } from "./data_table";
import { When } from "./when";

export function Happenings({ rows }: { rows: readonly HappeningView[] }) {
  const { t } = useTranslation();
  return (
    <DataTable name={t("happenings.title")} rows={rows} rowKey={(row, i) => `${row.record} ${i}`}
      empty={t("happenings.none")}
      columns={[
        { key: "at", head: t("column.when"), cell: (row) => <When at={row.at} /> },
        { key: "text", head: t("column.what"), cell: (row) => row.text },
        { key: "by", head: t("column.by"), cell: (row) =>
          row.by === 0 ? t("common.programme_itself") : t("common.person", { number: row.by }) },
        { key: "record", head: t("column.record"), number: true, cell: (row) =>
          <Link to={`/evidence?record=${row.record}`}>{row.record}</Link> },
      ]} />
  );
}
