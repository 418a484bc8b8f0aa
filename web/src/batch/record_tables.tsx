// The tables of a record that the batch page and the quality page share.
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import type { CountView, DeviationView, SignatureView, TestView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { DataTable } from "../parts/data_table";
import { cellsText, percentText } from "../parts/figures";
import { Mark } from "../parts/mark";
import { When } from "../parts/when";
import { Who } from "../parts/who";
import { toneOf, useWord } from "../parts/words";

export function Counts({ rows }: { rows: readonly CountView[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const fold = (row: CountView, index: number) => {
    const before = rows.slice(0, index).filter((c) => c.corrected_by === 0).at(-1);
    return before && before.cells > 0 ? `× ${(row.cells / before.cells).toFixed(2)}` : "–";
  };
  return (
    <DataTable name={t("batch.counts")} rows={rows} rowKey={(c) => c.count}
      empty={t("batch.no_counts")} rowClass={(c) => c.corrected_by ? "struck" : undefined}
      columns={[
        { key: "count", head: "#", number: true, cell: (c) => c.corrects
          ? t("batch.corrects", { count: c.count, corrects: c.corrects }) : c.count },
        { key: "at", head: t("column.when"), cell: (c) => <When at={c.at} part="short" /> },
        { key: "cells", head: t("column.cells"), number: true, cell: (c) =>
          <span className="nowrap">{cellsText(c.cells)}</span> },
        { key: "fold", head: t("column.fold"), number: true, cell: fold },
        { key: "viability", head: t("column.viability"), number: true, cell: (c) =>
          percentText(c.viability_bp, language) },
        { key: "purity", head: t("column.purity"), number: true, cell: (c) =>
          percentText(c.purity_bp, language) },
        { key: "by", head: t("column.by"), cell: (c) => <Who user={c.by} /> },
      ]} />
  );
}

export function Tests({ rows, now, of = "" }: {
  rows: readonly TestView[]; now: string; of?: string;
}) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <DataTable name={`${t("batch.tests")} ${of}`} rows={rows} rowKey={(test) => test.test}
      empty={t("batch.no_tests")} columns={[
        { key: "name", head: t("column.test"), cell: (test) => <>{test.test_name}
          <div className="small soft">{word("test_class", test.class)}</div></> },
        { key: "status", head: t("column.status"), cell: (test) =>
          <Mark tone={toneOf(test.status)}>{word("test_status", test.status)}</Mark> },
        { key: "due", head: t("column.due"), cell: (test) => test.resulted_at
          ? <When at={test.resulted_at} part="short" />
          : test.due_at ? <When at={test.due_at} now={now} part="short" /> : "–" },
        { key: "repeats", head: t("column.repeats"), number: true, cell: (test) =>
          `${test.repeats_used}/${test.repeats_allowed}` },
        { key: "acts", head: <span className="visually-hidden">{t("column.acts")}</span>,
          cell: (test) => <ActButtons forms={test.forms} about={test.test_name} /> },
      ]} />
  );
}

export function Deviations({ rows, now, of = "" }: {
  rows: readonly DeviationView[]; now: string; of?: string;
}) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <DataTable name={`${t("batch.deviations")} ${of}`} rows={rows} rowKey={(d) => d.deviation}
      empty={t("batch.no_deviations")} columns={[
        { key: "deviation", head: "#", cell: (d) => d.deviation },
        { key: "severity", head: t("column.severity"), cell: (d) =>
          <Mark tone={toneOf(d.severity)}>{word("severity", d.severity)}</Mark> },
        { key: "status", head: t("column.status"), cell: (d) => <>
          <Mark tone={toneOf(d.status)}>{word("deviation_status", d.status)}</Mark>
          {d.blocks_release && <div className="small bad-ink">{t("batch.blocks")}</div>}</> },
        { key: "due", head: t("column.due"), cell: (d) => d.status === "closed" ? "–"
          : <When at={d.due_at} now={now} part="short" /> },
        { key: "record", head: t("column.record"), number: true, cell: (d) =>
          <Link to={`/evidence?record=${d.record}`}>{d.record}</Link> },
        { key: "acts", head: <span className="visually-hidden">{t("column.acts")}</span>,
          cell: (d) => <ActButtons forms={d.forms} about={`#${d.deviation}`} /> },
      ]} />
  );
}

export function Signatures({ rows, of = "" }: {
  rows: readonly SignatureView[]; of?: string;
}) {
  const { t } = useTranslation();
  return (
    <DataTable name={`${t("batch.signatures")} ${of}`} rows={rows} rowKey={(s) => s.record}
      empty={t("batch.no_signatures")} rowClass={(s) => s.stands ? undefined : "struck"} columns={[
        { key: "text", head: t("column.meaning"), cell: (s) => s.text },
        { key: "by", head: t("column.by"), cell: (s) => <Who user={s.by} /> },
        { key: "at", head: t("column.when"), cell: (s) => <When at={s.at} /> },
        { key: "stands", head: t("column.status"), cell: (s) => s.stands
          ? <Mark tone="good">{t("batch.stands")}</Mark>
          : <Mark tone="bad">{t("batch.voided")}</Mark> },
        { key: "record", head: t("column.record"), number: true, cell: (s) =>
          <Link to={`/evidence?record=${s.record}`}>{s.record}</Link> },
      ]} />
  );
}
