// Quality: only the exceptions, the evidence beside them, and the decision with its signature.
import { IconCheck, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import { get } from "../api/client";
import type { ExceptionView, HeldMaterialView, QualityLotView, QualityView } from "../api/views";
import { Deviations, Signatures, Tests } from "../batch/record_tables";
import { DataTable } from "../parts/data_table";
import { useDuration } from "../parts/duration";
import { Mark } from "../parts/mark";
import { Empty, Loaded, Page, Section } from "../parts/page";
import { When } from "../parts/when";
import { Who } from "../parts/who";
import { toneOf, useWord } from "../parts/words";

function Exceptions({ rows, name }: { rows: readonly ExceptionView[]; name: string }) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <DataTable name={name} rows={rows} rowKey={(_, index) => index}
      empty={t("quality.no_exceptions")} columns={[
        { key: "kind", head: t("column.exception"), cell: (e) => <>
          <strong>{t(`exception.${e.kind}`)}</strong>
          {e.what_name && <div className="small soft">{e.what_name}</div>}</> },
        { key: "severity", head: t("column.severity"), cell: (e) => e.settled
          ? <Mark tone="idle">{t("quality.settled")}</Mark>
          : <Mark tone={toneOf(e.severity)}>{word("severity", e.severity)}</Mark> },
        { key: "value", head: t("column.value"), cell: (e) =>
          e.limit_low !== e.limit_high || e.value !== 0
            ? <span className="nowrap">{e.value} <span className="soft small">
              ({e.limit_low}–{e.limit_high})</span></span> : "–" },
        { key: "at", head: t("column.when"), cell: (e) => e.at
          ? <When at={e.at} part="short" /> : "–" },
        { key: "by", head: t("column.by"), cell: (e) => e.by
          ? <Who user={e.by} /> : "–" },
        { key: "record", head: t("column.evidence"), cell: (e) => e.record !== null
          ? <Link to={`/evidence?record=${e.record}`}>{t("quality.record", { n: e.record })}</Link>
          : "–" },
      ]} />
  );
}

function Gates({ rows }: { rows: QualityLotView["gates"] }) {
  const { t } = useTranslation();
  return (
    <ul className="gates">
      {rows.map((gate) => (
        <li key={gate.requirement.rule + gate.requirement.text}>
          {gate.met ? <IconCheck size={20} className="good-ink" aria-label={t("quality.met")} />
            : <IconX size={20} className="bad-ink" aria-label={t("quality.unmet")} />}
          <span className={gate.met ? "soft" : undefined}>{gate.requirement.text}{" "}
            <span className="soft small nowrap">{gate.requirement.rule}</span></span>
        </li>
      ))}
    </ul>
  );
}

function Lot({ lot, now }: { lot: QualityLotView; now: string }) {
  const { t } = useTranslation();
  const word = useWord();
  const open = lot.exceptions.filter((e) => !e.settled).length;
  const met = lot.gates.filter((gate) => gate.met).length;
  return (
    <Section tone={open > 0 ? "bad" : undefined}
      title={<span className="row"><Link className="code" to={`/batches/${lot.line.batch}`}>
        {lot.line.lot}</Link>
        <Mark tone={toneOf(lot.line.disposition)}>
          {word("disposition", lot.line.disposition)}</Mark></span>}
      actions={<ActButtons forms={lot.forms} about={lot.line.lot} size="md" shown={2} />}>
      <div className="columns">
        <div className="stack-tight">
          <Exceptions rows={lot.exceptions} name={`${t("quality.exceptions")} ${lot.line.lot}`} />
          <details className="behind" open={lot.tests.some((x) => x.forms.length > 0)}>
            <summary>{t("batch.tests")} ({lot.tests.length})</summary>
            <Tests rows={lot.tests} now={now} of={lot.line.lot} /></details>
          {lot.deviations.length > 0 && (
            <details className="behind" open={lot.deviations.some((d) => d.forms.length > 0)}>
              <summary>{t("batch.deviations")} ({lot.deviations.length})</summary>
              <Deviations rows={lot.deviations} now={now} of={lot.line.lot} /></details>
          )}
          {lot.signatures.length > 0 && (
            <details className="behind"><summary>{t("batch.signatures")} ({lot.signatures.length})
            </summary><Signatures rows={lot.signatures} of={lot.line.lot} /></details>
          )}
        </div>
        <div className="stack-tight">
          <h3>{t("quality.gates", { met, all: lot.gates.length })}</h3>
          <Gates rows={lot.gates.filter((gate) => !gate.met)} />
          {met > 0 && <details className="behind">
            <summary>{t("quality.gates_met", { count: met })}</summary>
            <Gates rows={lot.gates.filter((gate) => gate.met)} /></details>}
          {lot.refused && <p className="verdict-bad"><Mark tone="bad">{t("quality.refused")}</Mark>{" "}
            {lot.refused.text}</p>}
        </div>
      </div>
    </Section>
  );
}

function Held({ rows }: { rows: readonly HeldMaterialView[] }) {
  const { t } = useTranslation();
  const word = useWord();
  const duration = useDuration();
  return (
    <DataTable name={t("quality.held")} rows={rows} rowKey={(m) => m.material}
      empty={t("quality.no_held")} columns={[
        { key: "label", head: t("column.label"), cell: (m) => <><span className="code">{m.label}
          </span><div className="small soft">{word("material_kind", m.kind)}</div></> },
        { key: "course", head: t("column.course"), cell: (m) => m.course
          ? <Link className="code" to={`/courses/${m.course}`}>{m.course_name}</Link> : "–" },
        { key: "status", head: t("column.status"), cell: (m) =>
          <Mark tone={toneOf(m.status)}>{word("material_status", m.status)}</Mark> },
        { key: "condition", head: t("column.condition"), cell: (m) =>
          <Mark tone={toneOf(m.condition)}>{word("condition", m.condition)}</Mark> },
        { key: "warm", head: t("column.out_of_band"), cell: (m) =>
          `${duration(m.out_of_band_us)} / ${duration(m.budget_us)}` },
        { key: "custodian", head: t("column.custodian"), cell: (m) => m.custodian_name },
        { key: "why", head: t("column.exception"), cell: (m) => m.exceptions.map((e, i) =>
          <div key={i}>{t(`exception.${e.kind}`)}</div>) },
        { key: "acts", head: <span className="visually-hidden">{t("column.acts")}</span>,
          cell: (m) => <ActButtons forms={m.forms} about={m.label} /> },
      ]} />
  );
}

export default function Quality() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ["quality"],
    queryFn: ({ signal }) => get<QualityView>("/api/quality", signal),
  });
  return (
    <Page title={t("page.quality")} lead={t("quality.lead")}>
      <Loaded query={query}>
        {(view) => (
          <>
            <p className="soft">{t("quality.clean", { count: view.lots_clean })}</p>
            {view.lots.length === 0 && <Section title={t("quality.lots")}>
              <Empty>{t("quality.no_lots")}</Empty></Section>}
            {view.lots.map((lot) => <Lot key={lot.line.batch} lot={lot} now={view.now} />)}
            <Section title={t("quality.held")}><Held rows={view.held} /></Section>
            {view.sightings.length > 0 && <Section title={t("quality.sightings")}>
              <Exceptions rows={view.sightings} name={t("quality.sightings")} /></Section>}
          </>
        )}
      </Loaded>
    </Page>
  );
}
