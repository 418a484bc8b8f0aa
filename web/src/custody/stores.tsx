// Up to when each store's logger is read. What nobody has read holds what lies in the store.
import { useTranslation } from "react-i18next";
import { ActButtons } from "../acts/act_buttons";
import type { StoreView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { DataTable } from "../parts/data_table";
import { degreesText } from "../parts/figures";
import { Mark } from "../parts/mark";
import { When } from "../parts/when";

export function Stores({ rows, now }: { rows: readonly StoreView[]; now: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return (
    <DataTable name={t("custody.stores")} rows={rows} rowKey={(s) => s.store} columns={[
      { key: "store", head: t("column.place"), cell: (s) => <>{s.store_name}
        <div className="small soft">{s.organisation_name}</div></> },
      { key: "limits", head: t("custody.limits"), cell: (s) =>
        `${degreesText(s.limit_low_mc, language)} – ${degreesText(s.limit_high_mc, language)}` },
      { key: "n", head: t("column.material"), number: true, cell: (s) => s.materials },
      { key: "known", head: t("custody.known_until"), cell: (s) => <>
        {s.known_until_at ? <When at={s.known_until_at} now={now} part="short" />
          : t("custody.never_read")}
        {s.silent && <div><Mark tone="hold">{t("custody.silent")}</Mark></div>}</> },
      { key: "acts", head: <span className="visually-hidden">{t("column.acts")}</span>,
        cell: (s) => <ActButtons forms={s.forms} about={s.store_name} primary={s.silent} /> },
    ]} />
  );
}
