// Batches: the open ones first, each with how far it is and what is wrong with it.
import { Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { get } from "../api/client";
import type { BatchesView, BatchLineView } from "../api/views";
import { DataTable } from "../parts/data_table";
import { cellsText } from "../parts/figures";
import { Mark } from "../parts/mark";
import { Loaded, Page, Section } from "../parts/page";
import { When } from "../parts/when";
import { toneOf, useWord } from "../parts/words";

function isOpen(batch: BatchLineView): boolean {
  return batch.status !== "closed" && batch.status !== "failed";
}

export default function Batches() {
  const { t } = useTranslation();
  const word = useWord();
  const [all, setAll] = useState(false);
  const query = useQuery({
    queryKey: ["batches"],
    queryFn: ({ signal }) => get<BatchesView>("/api/batches", signal),
  });
  return (
    <Page title={t("page.batch")} actions={<Switch size="md" label={t("batch.all")} checked={all}
      onChange={(e) => setAll(e.currentTarget.checked)} />}>
      <Loaded query={query}>
        {(view) => (
          <Section title={t(all ? "batch.list_all" : "batch.list_open")}>
            <DataTable name={t("page.batch")} rows={view.batches.filter((b) => all || isOpen(b))}
              rowKey={(b) => b.batch} empty={t("batch.none")} columns={[
                { key: "lot", head: t("column.lot"), cell: (b) =>
                  <Link className="code nowrap" to={`/batches/${b.batch}`}>{b.lot}</Link> },
                { key: "course", head: t("column.course"), cell: (b) => b.course
                  ? <Link className="code nowrap" to={`/courses/${b.course}`}>{b.course_name}</Link>
                  : "–" },
                { key: "status", head: t("column.status"), cell: (b) =>
                  <Mark tone={toneOf(b.status)}>{word("batch_status", b.status)}</Mark> },
                { key: "disposition", head: t("column.disposition"), cell: (b) =>
                  <Mark tone={toneOf(b.disposition)}>{word("disposition", b.disposition)}</Mark> },
                { key: "steps", head: t("column.steps"), number: true, cell: (b) =>
                  `${b.steps_done}/${b.steps}` },
                { key: "cells", head: t("column.cells"), number: true, cell: (b) =>
                  <span className="nowrap">{b.cells ? cellsText(b.cells) : "–"}</span> },
                { key: "open", head: t("column.exceptions"), cell: (b) => (
                  <span className="row">
                    {b.deviations_open > 0 && <Mark tone="bad">
                      {t("courses.deviations", { count: b.deviations_open })}</Mark>}
                    {b.test_failed && <Mark tone="bad">{t("batch.test_failed")}</Mark>}
                    {b.tests_open > 0 && <Mark tone="busy">
                      {t("batch.tests_open", { count: b.tests_open })}</Mark>}
                  </span>) },
                { key: "started", head: t("column.started"), cell: (b) =>
                  <When at={b.started_at} part="date" /> },
                { key: "facility", head: t("column.facility"), cell: (b) => b.facility_name },
              ]} />
          </Section>
        )}
      </Loaded>
    </Page>
  );
}
