// One shipment: who held it when, how warm it was, what is in it.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import { get } from "../api/client";
import type { ShipmentView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { DataTable } from "../parts/data_table";
import { useDuration } from "../parts/duration";
import { degreesText } from "../parts/figures";
import { Happenings } from "../parts/happenings";
import { Mark } from "../parts/mark";
import { Fact, Facts, Loaded, Page, Section } from "../parts/page";
import { When } from "../parts/when";
import { toneOf, useWord } from "../parts/words";
import { LoggerUpload } from "../custody/logger_upload";
import { TemperatureChart } from "../custody/temperature_chart";

export default function Shipment() {
  const { t } = useTranslation();
  const word = useWord();
  const duration = useDuration();
  const { language } = usePreferences();
  const id = Number(useParams().id);
  const query = useQuery({
    queryKey: ["shipment", id],
    queryFn: ({ signal }) => get<ShipmentView>(`/api/shipments/${id}`, signal),
  });
  const line = query.data?.line;
  return (
    <Page title={line ? `${line.from_name} → ${line.to_name}` : t("page.custody")}
      lead={<Link to="/custody">{t("page.custody")}</Link>}
      actions={line && <ActButtons forms={line.forms} size="md" shown={2}
        about={`${line.from_name} → ${line.to_name}`} />}>
      <Loaded query={query}>
        {(view) => (
          <>
            <Section title={t("custody.now")}>
              <Facts>
                <Fact name={t("column.status")}><span className="row">
                  <Mark tone={toneOf(view.line.status)}>
                    {word("shipment_status", view.line.status)}</Mark>
                  <Mark tone={toneOf(view.line.condition)}>
                    {word("condition", view.line.condition)}</Mark></span></Fact>
                <Fact name={t("custody.held_by")}>{view.line.custodian_name}</Fact>
                <Fact name={t("column.carrier")}>{view.line.carrier_name}</Fact>
                <Fact name={t("custody.limits")}>{degreesText(view.limit_low_mc, language)} – {
                  degreesText(view.limit_high_mc, language)}</Fact>
                <Fact name={t("custody.budget")}>{duration(view.line.out_of_band_us)} / {
                  duration(view.line.budget_us)}</Fact>
                <Fact name={t("custody.known_until")}>
                  <When at={view.line.temperature_known_until_at} part="short" /></Fact>
              </Facts>
            </Section>
            <Section title={t("custody.temperature")}>
              <TemperatureChart view={view} />
              <LoggerUpload shipment={id} />
            </Section>
            <Section title={t("custody.chain")}>
              <DataTable name={t("custody.chain")} rows={view.custody} rowKey={(_, i) => i}
                columns={[
                  { key: "who", head: t("column.custodian"), cell: (c) => c.custodian_name },
                  { key: "from", head: t("column.from"), cell: (c) => <When at={c.from_at} /> },
                  { key: "until", head: t("column.until"), cell: (c) => c.until_at
                    ? <When at={c.until_at} /> : t("custody.still") },
                  { key: "seal", head: t("custody.seal"), cell: (c) => c.seal_intact
                    ? <Mark tone="good">{t("custody.seal_intact")}</Mark>
                    : <Mark tone="bad">{t("custody.seal_broken")}</Mark> },
                  { key: "warm", head: t("custody.outside_time"), cell: (c) => c.outside_us > 0
                    ? <Mark tone="warn">{duration(c.outside_us)}</Mark> : duration(0) },
                  { key: "record", head: t("column.record"), number: true, cell: (c) =>
                    <Link to={`/evidence?record=${c.record}`}>{c.record}</Link> },
                ]} />
            </Section>
            <Section title={t("custody.materials")}>
              <DataTable name={t("custody.materials")} rows={view.materials}
                rowKey={(m) => m.material} empty={t("custody.empty")} columns={[
                  { key: "label", head: t("column.label"), cell: (m) =>
                    <span className="code">{m.label}</span> },
                  { key: "kind", head: t("column.material"), cell: (m) =>
                    word("material_kind", m.kind) },
                  { key: "course", head: t("column.course"), cell: (m) => m.course
                    ? <Link className="code" to={`/courses/${m.course}`}>{m.course_name}</Link>
                    : "–" },
                  { key: "status", head: t("column.status"), cell: (m) =>
                    <Mark tone={toneOf(m.status)}>{word("material_status", m.status)}</Mark> },
                  { key: "condition", head: t("column.condition"), cell: (m) =>
                    <Mark tone={toneOf(m.condition)}>{word("condition", m.condition)}</Mark> },
                  { key: "expires", head: t("column.expires"), cell: (m) =>
                    <When at={m.expires_at} /> },
                ]} />
            </Section>
            <Section title={t("happenings.title")}><Happenings rows={view.happenings} /></Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
