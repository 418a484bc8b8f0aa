// The batch record: what to do now, step by step with limits at entry, counts and growth, tests,
// deviations, labels, signatures.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import { LabelsMade } from "../acts/labels_made";
import { get } from "../api/client";
import type { BatchView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { GrowthChart } from "../batch/growth_chart";
import { Counts, Deviations, Signatures, Tests } from "../batch/record_tables";
import { StepList } from "../batch/step_list";
import { DataTable } from "../parts/data_table";
import { cellsText, percentText } from "../parts/figures";
import { Happenings } from "../parts/happenings";
import { Mark } from "../parts/mark";
import { Fact, Facts, Loaded, Page, Section } from "../parts/page";
import { Between, When } from "../parts/when";
import { toneOf, useWord } from "../parts/words";

function Head({ view }: { view: BatchView }) {
  const { t } = useTranslation();
  const word = useWord();
  const { language } = usePreferences();
  const { line } = view;
  return (
    <Section title={t("batch.now")}>
      <Facts>
        <Fact name={t("column.status")}><span className="row">
          <Mark tone={toneOf(line.status)}>{word("batch_status", line.status)}</Mark>
          <Mark tone={toneOf(line.disposition)}>{word("disposition", line.disposition)}</Mark>
        </span></Fact>
        <Fact name={t("column.course")}>{line.course
          ? <Link className="code" to={`/courses/${line.course}`}>{line.course_name}</Link> : "–"}
        </Fact>
        <Fact name={t("column.place")}>{view.suite_name}</Fact>
        <Fact name={t("column.started")}><When at={line.started_at} /></Fact>
        <Fact name={t("column.cells")}>{line.cells ? cellsText(line.cells) : "–"}</Fact>
        <Fact name={t("column.viability")}>{percentText(view.viability_bp, language)}
          <span className="soft small"> ≥ {percentText(view.viability_least_bp, language)}</span>
        </Fact>
        <Fact name={t("column.purity")}>{percentText(view.purity_bp, language)}
          <span className="soft small"> ≥ {percentText(view.purity_least_bp, language)}</span>
        </Fact>
        <Fact name={t("batch.harvest_window")}><Between from={view.harvest_from_at}
          until={view.harvest_until_at} /></Fact>
        <Fact name={t("batch.labels")}>
          {t("batch.labels_of", { ...view.labels })}
          {view.labels.unaccounted > 0 && <div><Mark tone="warn">
            {t("batch.unaccounted", { count: view.labels.unaccounted })}</Mark></div>}
        </Fact>
      </Facts>
    </Section>
  );
}

function DoseLabels({ view }: { view: BatchView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const labels = view.doses.map((dose) => ({ event: "dose", code: dose.label }));
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setOpen(true)}>{t("label.all")}</Button>
      {open && <LabelsMade labels={labels} onClose={() => setOpen(false)} />}
    </>
  );
}

export default function Batch() {
  const { t } = useTranslation();
  const word = useWord();
  const id = Number(useParams().id);
  const query = useQuery({
    queryKey: ["batch", id],
    queryFn: ({ signal }) => get<BatchView>(`/api/batches/${id}`, signal),
  });
  return (
    <Page title={query.data ? t("batch.title", { lot: query.data.line.lot }) : t("page.batch")}
      lead={<Link to="/batches">{t("page.batch")}</Link>}
      actions={query.data && <ActButtons forms={query.data.forms} about={query.data.line.lot}
        size="md" shown={2} />}>
      <Loaded query={query}>
        {(view) => (
          <>
            <Head view={view} />
            <div className="columns">
              <div className="stack">
                <Section title={t("batch.steps")}><StepList view={view} /></Section>
              </div>
              <div className="stack">
                <Section title={t("growth.title")}><GrowthChart view={view} /></Section>
              </div>
            </div>
            <Section title={t("batch.counts")}><Counts rows={view.counts} /></Section>
            <Section title={t("batch.tests")}><Tests rows={view.tests} now={view.now} /></Section>
            <Section title={t("batch.deviations")}>
              <Deviations rows={view.deviations} now={view.now} /></Section>
            <Section title={t("batch.signatures")}><Signatures rows={view.signatures} /></Section>
            {view.doses.length > 0 && (
              <Section title={t("course.doses")} actions={<DoseLabels view={view} />}>
                <DataTable name={t("course.doses")} rows={view.doses} rowKey={(d) => d.dose}
                  columns={[
                    { key: "label", head: t("column.label"), cell: (d) =>
                      <span className="code">{d.label}</span> },
                    { key: "status", head: t("column.status"), cell: (d) =>
                      <Mark tone={toneOf(d.status)}>{word("material_status", d.status)}</Mark> },
                    { key: "condition", head: t("column.condition"), cell: (d) =>
                      <Mark tone={toneOf(d.condition)}>{word("condition", d.condition)}</Mark> },
                    { key: "custodian", head: t("column.custodian"), cell: (d) =>
                      d.custodian_name },
                  ]} />
              </Section>
            )}
            <Section title={t("happenings.title")}><Happenings rows={view.happenings} /></Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
