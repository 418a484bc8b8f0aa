// A version of the protocol: its terms with their units, edited as a draft. What an edit would do is
// asked of the rules before it is stored.
import { useTranslation } from "react-i18next";
import { useMay } from "../api/session";
import type { ProtocolView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { DataTable } from "../parts/data_table";
import { useDuration } from "../parts/duration";
import { cellsText, degreesText, percentText } from "../parts/figures";
import { Mark } from "../parts/mark";
import { Fact, Facts } from "../parts/page";
import { useWord } from "../parts/words";
import { EditTerms, type TermGroup } from "./edit_terms";

// The unit of a term follows from its name (src/domain/terms.hpp).
const durations = new Set(["dose_shelf_life", "thaw_window", "dose_interval", "visit_early",
  "visit_late", "lead_time", "hold_time", "fresh_limit", "washout", "retained_life", "culture_min",
  "culture_max", "logger_gap_max", "budget", "due"]);

export function isDuration(name: string): boolean {
  return durations.has(name);
}

export function useTerm(): (name: string, value: unknown) => string {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const duration = useDuration();
  const word = useWord();
  return (name, value) => {
    if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
    if (name === "kind") return word(value === "apheresis" || value === "whole_blood"
      ? "collection_kind" : "product_kind", String(value));
    if (typeof value === "object" && value !== null) {
      const band = value as { low_mc: number; high_mc: number; budget: number };
      return `${degreesText(band.low_mc, language)} – ${degreesText(band.high_mc, language)} · ${
        t("programme.budget", { time: duration(band.budget) })}`;
    }
    if (typeof value !== "number") return String(value);
    if (durations.has(name)) return duration(value);
    if (name.endsWith("_bp")) return percentText(value, language);
    if (name.endsWith("_ul")) return `${value / 1000} mL`;
    if (name.endsWith("cells") || name.endsWith("cells_min")) return cellsText(value);
    return value.toLocaleString(language);
  };
}

export function ProtocolTerms({ protocol }: { protocol: ProtocolView }) {
  const { t } = useTranslation();
  const term = useTerm();
  const word = useWord();
  const duration = useDuration();
  const lead = useMay("programme_lead");
  const editable = lead && protocol.status === "draft";
  const groups = { product: protocol.product, schedule: protocol.schedule,
    collection: protocol.collection, making: protocol.making };
  return (
    <div className="stack-tight">
      <div className="row">
        <Mark tone={protocol.status === "published" ? "good"
          : protocol.status === "draft" ? "warn" : "idle"}>
          {word("protocol_status", protocol.status)}</Mark>
        <span className="soft small">{t("programme.courses_of", { count: protocol.courses })}</span>
      </div>
      {Object.entries(groups).map(([group, terms]) => (
        <div key={group}>
          <div className="row"><h3>{t(`terms.${group}`)}</h3>
            {editable && <EditTerms protocol={protocol.protocol} group={group as TermGroup}
              terms={terms} />}</div>
          <Facts>
            {Object.entries(terms).map(([name, value]) => (
              <Fact key={name} name={t(`term.${name}`)}>{term(name, value)}</Fact>
            ))}
          </Facts>
        </div>
      ))}
      <h3>{t("batch.steps")}</h3>
      <DataTable name={`${t("batch.steps")} ${protocol.protocol}`} rows={protocol.steps} rowKey={(s) => s.step} columns={[
        { key: "n", head: "#", number: true, cell: (s) => s.step + 1 },
        { key: "name", head: t("column.step"), cell: (s) => s.step_name },
        { key: "due", head: t("term.due"), cell: (s) => duration(s.terms.due) },
        { key: "limits", head: t("programme.limits"), cell: (s) =>
          s.terms.value_low === 0 && s.terms.value_high === 0 ? "–"
            : `${s.terms.value_low} – ${s.terms.value_high}` },
        { key: "two", head: t("programme.second_person"), cell: (s) =>
          t(s.terms.second_person ? "common.yes" : "common.no") },
        { key: "severity", head: t("column.severity"), cell: (s) =>
          word("severity", s.terms.severity) },
      ]} />
      <h3>{t("batch.tests")}</h3>
      <DataTable name={`${t("batch.tests")} ${protocol.protocol}`} rows={protocol.tests} rowKey={(s) => s.test} columns={[
        { key: "name", head: t("column.test"), cell: (s) => s.test_name },
        { key: "class", head: t("column.class"), cell: (s) => word("test_class", s.terms.class) },
        { key: "due", head: t("term.due"), cell: (s) => duration(s.terms.due) },
        { key: "repeats", head: t("column.repeats"), number: true, cell: (s) => s.terms.repeats },
      ]} />
    </div>
  );
}
