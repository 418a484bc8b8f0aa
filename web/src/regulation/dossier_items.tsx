// The checklist of a dossier: what is asked for, the proof that is bound to it, what is missing.
import { IconCheck, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import type { DossierItemView, DossierPage, StepEffectView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { DataTable } from "../parts/data_table";
import { Day } from "../parts/day";
import { percentText } from "../parts/figures";
import { noteText } from "../parts/note";
import { Source } from "./sourced";

function Evidence({ item }: { item: DossierItemView }) {
  const { t, i18n } = useTranslation();
  const { language } = usePreferences();
  const said = (name: string) => i18n.exists(`event.${name}`) ? t(`event.${name}`)
    : noteText(name, language);
  if (item.evidence.length === 0) return <span className="soft">{item.wanted > 0
    ? t("dossiers.wanted", { count: item.wanted }) : t("dossiers.wanted_document")}</span>;
  return (
    <ul className="plain-list">
      {item.evidence.map((one) => (
        <li key={one.record}>{said(one.name)}{" "}
          <Link to={`/evidence?record=${one.record}`}>{t("quality.record", { n: one.record })}
          </Link>
          {one.sha256 && <div className="small soft">SHA-256 <span className="code">
            {one.sha256.slice(0, 16)}…</span></div>}</li>
      ))}
    </ul>
  );
}

export function DossierItems({ dossier }: { dossier: DossierPage }) {
  const { t } = useTranslation();
  return (
    <DataTable name={dossier.name} rows={dossier.items} rowKey={(item) => item.item}
      rowClass={(item) => item.proved ? undefined : "missing"} columns={[
        { key: "state", head: t("column.status"), cell: (item) => <span className="nowrap">
          {item.proved ? <IconCheck size={18} className="good-ink" aria-hidden />
            : <IconX size={18} className="bad-ink" aria-hidden />}{" "}
          {t(item.proved ? "dossiers.proved" : "dossiers.missing")}</span> },
        { key: "item", head: t("dossiers.item"), cell: (item) => <>{item.name}
          <Source mark={item.mark} source={item.source} /></> },
        { key: "evidence", head: t("column.evidence"), cell: (item) => <Evidence item={item} /> },
        { key: "acts", head: <span className="visually-hidden">{t("column.acts")}</span>,
          cell: (item) => item.form && <ActButtons forms={[item.form]} about={item.name}
            primary={false} /> },
      ]} />
  );
}

// What the missing items cost: the step that cannot start, those behind it, and the goal.
export function DossierEffect({ dossier }: { dossier: DossierPage }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const row = (effect: StepEffectView) => effect.done ? t("dossiers.step_done")
    : t("dossiers.moves", { slip: effect.slip_days, days: effect.moved_days });
  return (
    <div className="stack-tight dossier-effect">
      <p>{t("dossiers.waits")} <span className="code">{dossier.step}</span> {dossier.step_name}
        {dossier.steps_waiting.length > 0 && <span className="soft">{" · "}
          {t("dossiers.behind", { steps: dossier.steps_waiting.join(", ") })}</span>}</p>
      {dossier.effects.length > 0 && <DataTable name={t("dossiers.effect")} rows={dossier.effects}
        rowKey={(effect) => effect.road_name} columns={[
          { key: "road", head: t("roads.road"), cell: (effect) => effect.road_name },
          { key: "when", head: t("column.when"), cell: (effect) => <Day
            day={effect.done ?? effect.expected_median} /> },
          { key: "effect", head: t("dossiers.effect"), cell: row },
          { key: "critical", head: t("roads.critical"), number: true, cell: (effect) =>
            percentText(effect.critical_bp, language) },
        ]} />}
    </div>
  );
}
