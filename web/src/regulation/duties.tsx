// Duties as a table: when, what, to whom, where it stands; why and by which article; the proof that
// it was met, or the act that records it.
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import type { DutyLineView } from "../api/views";
import { DataTable } from "../parts/data_table";
import { Day } from "../parts/day";
import { Mark, type Tone } from "../parts/mark";
import { useWord } from "../parts/words";
import { Source } from "./sourced";

export const duty_tones: Record<string, Tone> = { overdue: "bad", due_today: "warn",
  due_soon: "warn", open: "busy", met: "good", met_late: "warn", suspended: "hold", waits: "idle" };

function Standing({ duty }: { duty: DutyLineView }) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <div className="stack-tight">
      <span><Mark tone={duty_tones[duty.standing] ?? "idle"}>
        {word("duty_standing", duty.standing)}</Mark></span>
      {duty.escalated && <span><Mark tone="bad">{t("obligations.escalated")}</Mark></span>}
      {duty.fact_assumed && <span className="small soft">{t("obligations.assumed")}</span>}
      {duty.only_if_something && <span className="small soft">
        {t("obligations.only_if_something")}</span>}
    </div>
  );
}

function Due({ duty }: { duty: DutyLineView }) {
  const { t } = useTranslation();
  const over = duty.filed !== null || duty.due === null;
  const days = Math.abs(duty.days);
  const key = duty.days < 0 ? "obligations.late_by" : duty.days === 0 ? "obligations.is_today"
    : "obligations.left";
  return (
    <>
      {duty.due ? <Day day={duty.due} /> : <span className="soft">{t("obligations.waits")}</span>}
      {!over && <div className={duty.days < 0 ? "bad-ink" : undefined}>
        <strong>{t(key, { days })}</strong></div>}
      {duty.early && <div className="small soft">{t("obligations.prompt_from")}{" "}
        <Day day={duty.early} /></div>}
      <div className="small soft">{t("obligations.counts_from")} <Day day={duty.counts_from} /></div>
    </>
  );
}

function Proof({ duty }: { duty: DutyLineView }) {
  const { t } = useTranslation();
  if (duty.form) return <ActButtons forms={[duty.form]} about={`${duty.subject} ${duty.title} → ${
    duty.recipient_name}`} />;
  if (!duty.filed) return <>–</>;
  return (
    <>
      <Day day={duty.filed} />
      <div className="code small">{duty.evidence}</div>
      {duty.nothing_to_report && <div className="small soft">{t("obligations.nothing")}</div>}
    </>
  );
}

function Subject({ name }: { name: string }) {
  const event = /^AE-(\d+)$/.exec(name)?.[1];
  return event ? <Link className="code" to={`/cases/${event}`}>{name}</Link>
    : <span className="code">{name}</span>;
}

export function Duties({ name, rows }: { name: string; rows: readonly DutyLineView[] }) {
  const { t } = useTranslation();
  return (
    <DataTable name={name} rows={rows} empty={t("obligations.none")}
      rowKey={(d) => `${d.subject} ${d.rule} ${d.recipient} ${d.period}`} columns={[
        { key: "due", head: t("column.due"), cell: (d) => <Due duty={d} /> },
        { key: "standing", head: t("column.status"), cell: (d) => <Standing duty={d} /> },
        { key: "what", head: t("obligations.duty"), cell: (d) => <><strong>{d.title}</strong>{" "}
          <Subject name={d.subject} />
          <div className="small soft">{d.trigger}{d.condition && ` · ${d.condition}`}</div>
          {d.period > 0 && <div className="small soft">{t("obligations.period", {
            number: d.period })} <Day day={d.period_first} /> – <Day day={d.period_last} /></div>}
        </> },
        { key: "to", head: t("obligations.recipient"), cell: (d) => d.recipient_name },
        { key: "law", head: t("obligations.law"), cell: (d) => <>{d.regime_name}
          <div className="small"><span className="code">{d.rule}</span> {d.article}</div>
          <Source mark={d.mark} source={d.source} /></> },
        { key: "proof", head: t("column.evidence"), cell: (d) => <Proof duty={d} /> },
      ]} />
  );
}
