// A safety case: what happened to whom, how it was judged, what the patient got (unless blinded), and
// every version of it.
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { SafetyCaseView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { DataTable } from "../parts/data_table";
import { Day } from "../parts/day";
import { Mark, type Tone } from "../parts/mark";
import { noteText } from "../parts/note";
import { Fact, Facts } from "../parts/page";
import { Who } from "../parts/who";
import { useWord } from "../parts/words";

const serious: Record<string, Tone> = { not_serious: "idle", death: "bad", life_threatening: "bad" };

export function SeriousMark({ of, name }: { of: string; name: string }) {
  return <Mark tone={serious[of] ?? "warn"}>{name}</Mark>;
}

export function Judged({ expected, related }: { expected: boolean; related: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <div>{t(expected ? "cases.expected" : "cases.unexpected")}</div>
      <div>{t(related ? "cases.related" : "cases.unrelated")}</div>
    </>
  );
}

export function Product({ of }: { of: SafetyCaseView }) {
  const { t } = useTranslation();
  if (of.blinded) return <Mark tone="hold">{t("cases.blinded")}</Mark>;
  if (!of.lot) return <span className="soft">{t("cases.no_lot")}</span>;
  return <><span className="code">{of.lot}</span>{of.label && <div className="code small">
    {of.label}</div>}</>;
}

export function CaseFacts({ of }: { of: SafetyCaseView }) {
  const { t } = useTranslation();
  const word = useWord();
  const { language } = usePreferences();
  return (
    <Facts>
      <Fact name={t("cases.patient")}><Link className="code" to={`/courses/${of.course}`}>
        {of.course_name}</Link></Fact>
      <Fact name={t("cases.product")}><Product of={of} /></Fact>
      <Fact name={t("cases.term")}>{of.term ? <span className="code">{of.term}</span> : "–"}</Fact>
      <Fact name={t("cases.onset")}>{of.onset ? <Day day={of.onset} /> : "–"}</Fact>
      <Fact name={t("cases.ended")}>{of.ended ? <Day day={of.ended} /> : "–"}</Fact>
      <Fact name={t("cases.person")}>{[of.age_years > 0 ? t("cases.years", { count: of.age_years })
        : "", of.sex === "unknown" ? "" : word("patient_sex", of.sex), of.country]
        .filter(Boolean).join(" · ") || "–"}</Fact>
      <Fact name={t("cases.reporter")}>{word("reporter", of.reporter)}</Fact>
      <Fact name={t("cases.action")}>{word("action_taken", of.action)}</Fact>
      <Fact name={t("cases.by_reporter")}>{word("causality", of.by_reporter)}</Fact>
      <Fact name={t("cases.by_sponsor")}>{word("causality", of.by_sponsor)}</Fact>
      <Fact name={t("cases.reference")}>{of.reference > 0
        ? t("cases.reference_version", { number: of.reference })
        : t("cases.not_judged")}</Fact>
      {of.narrative && <Fact name={t("cases.narrative")}>{noteText(of.narrative, language)}</Fact>}
    </Facts>
  );
}

export function CaseVersions({ of }: { of: SafetyCaseView }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const name = t("cases.timeline");
  return (
    <DataTable name={name} rows={of.versions} rowKey={(v) => v.record} columns={[
      { key: "version", head: t("cases.version"), number: true, cell: (_, i) => i + 1 },
      { key: "aware", head: t("cases.aware"), cell: (v) => <Day day={v.aware} /> },
      { key: "serious", head: t("column.seriousness"), cell: (v) =>
        <SeriousMark of={v.seriousness} name={v.seriousness_name} /> },
      { key: "outcome", head: t("column.outcome"), cell: (v) => v.outcome_name },
      { key: "judged", head: t("cases.judgement"), cell: (v) =>
        <Judged expected={v.expected} related={v.related} /> },
      { key: "note", head: t("cases.note"), cell: (v) => noteText(v.note, language) || "–" },
      { key: "by", head: t("column.by"), cell: (v) => <Who user={v.by} /> },
      { key: "record", head: t("column.record"), number: true, cell: (v) =>
        <Link to={`/evidence?record=${v.record}`}>{v.record}</Link> },
    ]} />
  );
}
