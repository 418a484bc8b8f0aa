// Records: what must be held, by which rule and how long; what of this ledger may be erased and when,
// and what would have to be known first; the marks that the law asks of each product's label.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import type { HeldRecordView, ProductLabelView, RetentionPage, RetentionRuleView }
  from "../api/views";
import { DataTable } from "../parts/data_table";
import { Day } from "../parts/day";
import { Mark } from "../parts/mark";
import { Loaded, Page, Section } from "../parts/page";
import { useWord } from "../parts/words";
import { LegalNotice, Source } from "../regulation/sourced";
import { useRegulation } from "../regulation/use_page";

const shown_first = 12;

const standings = ["erasable", "kept", "unknown"] as const;
type Standing = typeof standings[number];

function standingOf(held: HeldRecordView): Standing {
  return held.erasable ? "erasable" : held.erasable_from ? "kept" : "unknown";
}

function Records({ view }: { view: RetentionPage }) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<Standing | null>(null);
  const [all, setAll] = useState(false);
  const tone = { erasable: "good", kept: "busy", unknown: "hold" } as const;
  const rows = view.records.filter((held) => !picked || standingOf(held) === picked);
  return (
    <Section title={t("retention.records")}>
      <div className="tally">
        {standings.map((one) => (
          <button key={one} type="button" aria-pressed={picked === one}
            onClick={() => setPicked(picked === one ? null : one)}>
            <span className="big-number">{view[one]}</span>{t(`retention.${one}`)}</button>
        ))}
      </div>
      <DataTable name={t("retention.records")} rows={all ? rows : rows.slice(0, shown_first)}
        empty={t("retention.none")}
        rowKey={(held, i) => `${held.subject_name} ${held.record} ${i}`} columns={[
          { key: "subject", head: t("retention.about"), cell: (held) => held.batch > 0
            ? <Link className="code" to={`/batches/${held.batch}`}>{held.subject_name}</Link>
            : held.course > 0 ? <Link className="code" to={`/courses/${held.course}`}>
              {held.subject_name}</Link> : <span className="code">{held.subject_name}</span> },
          { key: "record", head: t("column.record"), cell: (held) => held.record_name },
          { key: "rule", head: t("retention.rule"), cell: (held) =>
            <span className="code">{held.rule || "–"}</span> },
          { key: "state", head: t("column.status"), cell: (held) =>
            <Mark tone={tone[standingOf(held)]}>{t(`retention.${standingOf(held)}`)}</Mark> },
          { key: "from", head: t("retention.erasable_from"), cell: (held) => held.erasable_from
            ? <Day day={held.erasable_from} /> : "–" },
          { key: "unknown", head: t("retention.must_be_known"), cell: (held) =>
            held.unknown_name || "–" },
        ]} />
      {rows.length > shown_first && !all && <Button variant="default" size="sm" mt="sm"
        onClick={() => setAll(true)}>{t("retention.show_all", { count: rows.length })}</Button>}
    </Section>
  );
}

function Rules({ rules }: { rules: readonly RetentionRuleView[] }) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <DataTable name={t("retention.rules")} rows={rules} rowKey={(rule) => rule.rule} columns={[
      { key: "rule", head: "#", cell: (rule) => <span className="code nowrap">{rule.rule}</span> },
      { key: "what", head: t("column.record"), cell: (rule) => <><strong>{rule.title}</strong>
        <div className="small soft">{rule.must_hold}</div></> },
      { key: "regime", head: t("retention.regime"), cell: (rule) =>
        word("regime", rule.regime) },
      { key: "term", head: t("retention.how_long"), cell: (rule) => rule.stated || "–" },
      { key: "from", head: t("retention.valid_from"), cell: (rule) =>
        <Day day={rule.valid_from} /> },
      { key: "law", head: t("obligations.law"), cell: (rule) => <>{rule.regulation}
        <Source mark={rule.mark} source={rule.source} /></> },
    ]} />
  );
}

function Labels({ rows }: { rows: readonly ProductLabelView[] }) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <DataTable name={t("retention.labels")} rows={rows} rowKey={(label) => label.protocol}
      empty={t("common.none")} columns={[
        { key: "product", head: t("column.protocol"), cell: (label) => label.protocol_name },
        { key: "designated", head: t("field.designated"), cell: (label) =>
          word("fact", label.designated) },
        { key: "blood", head: t("field.blood_started"), cell: (label) =>
          word("fact", label.blood_started) },
        { key: "marks", head: t("retention.label_marks"), cell: (label) => label.fault_rule
          ? <Mark tone="hold">{t("retention.label_unknown", { rule: label.fault_rule })}</Mark>
          : <span className="row" lang="ja">{label.marks.map((mark) =>
            <span key={mark} className="legal-mark">{mark}</span>)}</span> },
        { key: "acts", head: <span className="visually-hidden">{t("column.acts")}</span>,
          cell: (label) => <ActButtons forms={label.forms} about={label.protocol_name} /> },
      ]} />
  );
}

export default function Retention() {
  const { t } = useTranslation();
  const query = useRegulation<RetentionPage>("retention");
  return (
    <Page title={t("page.retention")} lead={t("retention.lead")}>
      <Loaded query={query}>
        {(view) => (
          <>
            <LegalNotice text={view.notice} />
            <Records view={view} />
            <Section title={t("retention.labels")}><Labels rows={view.labels} /></Section>
            <Section title={t("retention.rules")}><Rules rules={view.rules} /></Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
