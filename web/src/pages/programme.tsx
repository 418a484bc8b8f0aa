// Programme: milestones on one map, protocol versions with their limits, sites, people, places,
// lanes, and the figures with source and mark.
import { Tabs } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import { useProgramme } from "../acts/choices";
import type { Command, CommandForm, ProgrammeView, ProtocolView, RoadView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { DataTable } from "../parts/data_table";
import { useDuration } from "../parts/duration";
import { degreesText } from "../parts/figures";
import { Mark } from "../parts/mark";
import { Fact, Facts, Loaded, Page, Section } from "../parts/page";
import { Between, When } from "../parts/when";
import { Who } from "../parts/who";
import { useWord } from "../parts/words";
import { MilestoneMap } from "../programme/milestone_map";
import { ProtocolTerms } from "../programme/protocol";
import { WhatIfEdit } from "../programme/what_if_edit";

function Road({ road, now }: { road: RoadView; now: string }) {
  const { t } = useTranslation();
  const word = useWord();
  const duration = useDuration();
  return (
    <Section title={road.road_name || t("programme.road", { number: road.road })}
      actions={<span className="soft small">{t("programme.done_of", { done: road.done,
        all: road.milestones.length })}</span>}>
      {road.note && <p className="soft small">{road.note}</p>}
      <DataTable name={road.road_name} rows={road.milestones} rowKey={(m) => m.milestone} columns={[
        { key: "id", head: "#", cell: (m) => <span className="code nowrap">
          {m.milestone_id || m.milestone}</span> },
        { key: "name", head: t("column.milestone"), cell: (m) => <>{m.milestone_name}
          {m.milestone === road.goal && <> <Mark tone="busy">{t("programme.goal")}</Mark></>}</> },
        { key: "status", head: t("column.status"), cell: (m) => m.overdue
          ? <Mark tone="bad">{t("urgency.overdue")}</Mark>
          : <Mark tone={m.status === "done" ? "good" : m.status === "started" ? "busy" : "idle"}>
              {word("milestone_status", m.status)}</Mark> },
        { key: "when", head: t("column.when"), cell: (m) => m.done_at
          ? <When at={m.done_at} part="date" />
          : m.expected?.p50_at ? <><When at={m.expected.p50_at} part="date" />
            <div className="small soft">P10–P90 <Between from={m.expected.p10_at}
              until={m.expected.p90_at} /></div></>
            : <When at={m.planned_at} part="date" /> },
        { key: "gate", head: t("programme.gate"), cell: (m) => m.gate_us > 0
          ? duration(m.gate_us) : "–" },
        { key: "acts", head: <span className="visually-hidden">{t("column.acts")}</span>,
          cell: (m) => <ActButtons forms={m.forms} about={m.milestone_name} /> },
      ]} />
      <span className="visually-hidden">{now}</span>
    </Section>
  );
}

function Sites({ view }: { view: ProgrammeView }) {
  const { t, i18n } = useTranslation();
  const word = useWord();
  const duration = useDuration();
  const { language } = usePreferences();
  const nameOf = (id: number) =>
    view.organisations.find((o) => o.organisation === id)?.organisation_name ?? `#${id}`;
  const weekdays = (bits: number) => {
    const format = new Intl.DateTimeFormat(i18n.language, { weekday: "narrow", timeZone: "UTC" });
    return Array.from({ length: 7 }, (_, i) => bits >> i & 1
      ? format.format(Date.UTC(2024, 0, 1 + i)) : "").join("");
  };
  return (
    <>
      <Section title={t("programme.organisations")}
        actions={<ActButtons forms={view.forms.filter((f) => f.command.type !== "DraftProtocol")} shown={0}
          about={t("programme.organisations")} />}>
        <DataTable name={t("programme.organisations")} rows={view.organisations}
          rowKey={(o) => o.organisation} columns={[
            { key: "name", head: t("column.organisation"), cell: (o) => o.organisation_name },
            { key: "kind", head: t("column.kind"), cell: (o) => word("organisation_kind", o.kind) },
            { key: "people", head: t("column.people"), number: true, cell: (o) =>
              o.people_active },
            { key: "who", head: t("column.roles"), cell: (o) => o.people.map((p) =>
              <div key={p.user} className={p.active ? "small" : "small soft"}>
                <Who user={p.user} />: {p.roles.map((r) => word("role", r))
                  .join(" · ")}</div>) },
          ]} />
      </Section>
      <Section title={t("programme.places")}>
        <DataTable name={t("programme.places")} rows={view.resources} rowKey={(r) => r.resource}
          columns={[
            { key: "name", head: t("column.place"), cell: (r) => r.resource_name },
            { key: "kind", head: t("column.kind"), cell: (r) => word("resource_kind", r.kind) },
            { key: "use", head: t("programme.capacity"), number: true, cell: (r) =>
              `${r.occupied} / ${r.capacity}` },
            { key: "open", head: t("programme.open"), cell: (r) => weekdays(r.open_weekdays) },
            { key: "change", head: t("programme.changeover"), cell: (r) =>
              duration(r.changeover_us) },
            { key: "band", head: t("programme.band"), cell: (r) => r.band
              ? `${degreesText(r.band.low_mc, language)} – ${degreesText(r.band.high_mc, language)}`
              : "–" },
          ]} />
      </Section>
      <Section title={t("programme.lanes")}>
        <DataTable name={t("programme.lanes")} rows={view.lanes} rowKey={(l) => l.lane} columns={[
          { key: "way", head: t("column.way"), cell: (l) => `${nameOf(l.from)} → ${nameOf(l.to)}` },
          { key: "carrier", head: t("column.carrier"), cell: (l) => nameOf(l.carrier) },
          { key: "handover", head: t("programme.handover_limit"), cell: (l) =>
            duration(l.handover_limit_us) },
          { key: "transit", head: t("programme.transit"), cell: (l) => duration(l.transit_max_us) },
          { key: "band", head: t("programme.band"), cell: (l) =>
            `${degreesText(l.band.low_mc, language)} – ${degreesText(l.band.high_mc, language)}` },
        ]} />
      </Section>
      <div className="columns-even">
        <Section title={t("programme.equipment")}>
          <DataTable name={t("programme.equipment")} rows={view.equipment}
            rowKey={(e) => e.equipment} empty={t("common.none")} columns={[
              { key: "name", head: t("column.name"), cell: (e) => e.equipment_name },
              { key: "until", head: t("programme.calibrated"), cell: (e) =>
                <Mark tone={e.calibrated ? "good" : "bad"}>
                  <When at={e.calibrated_until_at} part="date" /></Mark> },
            ]} />
        </Section>
        <Section title={t("programme.reagents")}>
          <DataTable name={t("programme.reagents")} rows={view.reagents} rowKey={(r) => r.reagent}
            empty={t("common.none")} columns={[
              { key: "name", head: t("column.name"), cell: (r) => r.reagent_name },
              { key: "lot", head: t("column.lot"), cell: (r) => <span className="code">{r.lot}
              </span> },
              { key: "until", head: t("column.expires"), cell: (r) =>
                <Mark tone={r.expired ? "bad" : "good"}><When at={r.expires_at} part="date" />
                </Mark> },
            ]} />
        </Section>
      </div>
    </>
  );
}

function Figures({ view }: { view: ProgrammeView }) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <Section title={t("programme.figures")}>
      <p className="soft">{t("programme.figures_lead")}</p>
      <DataTable name={t("programme.figures")} rows={view.assumptions} rowKey={(a) => a.path}
        empty={t("programme.no_figures")} columns={[
          { key: "path", head: t("column.figure"), cell: (a) => <code>{a.path}</code> },
          { key: "value", head: t("column.value"), cell: (a) => a.value },
          { key: "mark", head: t("column.mark"), cell: (a) =>
            <Mark tone={a.mark === "verified" ? "good" : a.mark === "choice" ? "idle" : "warn"}>
              {word("mark", a.mark)}</Mark> },
          { key: "source", head: t("column.source"), cell: (a) => <span className="small">
            {a.source}</span> },
          { key: "try", head: <span className="visually-hidden">{t("column.acts")}</span>,
            cell: (a) => <WhatIfEdit figure={a} /> },
        ]} />
    </Section>
  );
}

// A new version starts from a published one; a draft is published, a published one retired.
function versionForms(view: ProgrammeView, protocol: ProtocolView): CommandForm[] {
  const draft = view.forms.find((form) => form.command.type === "DraftProtocol");
  if (!draft) return [];
  const form = (command: Command, signed: boolean): CommandForm => ({
    command, missing: [], note_required: true,
    signature: signed ? "approved" : null, refused: null });
  if (protocol.status === "draft")
    return [form({ type: "PublishProtocol", protocol: protocol.protocol }, true)];
  if (protocol.status !== "published") return [];
  return [form({ type: "DraftProtocol", based_on: protocol.protocol }, false),
    form({ type: "RetireProtocol", protocol: protocol.protocol }, false)];
}

const tabs = ["map", "protocols", "sites", "figures"] as const;

export default function Programme() {
  const { t } = useTranslation();
  const [asked, setAsked] = useSearchParams();
  const query = useProgramme();
  const tab = asked.get("tab") ?? "map";
  return (
    <Page title={t("page.programme")} lead={query.data?.programme_name}>
      <Loaded query={query}>
        {(view) => (
          <>
            {(view.goal || view.outcome) && <Section title={t("programme.aim")}>
              <Facts>
                <Fact name={t("programme.goal")}>{view.goal}</Fact>
                {view.outcome && <Fact name={t("programme.outcome")}>{view.outcome}</Fact>}
                <Fact name={t("programme.records")}>{view.records.toLocaleString()}</Fact>
              </Facts></Section>}
            <Tabs value={tab} onChange={(to) => setAsked({ tab: to ?? "map" })} keepMounted={false}>
              <Tabs.List mb="md">
                {tabs.map((one) => <Tabs.Tab key={one} value={one}>{t(`programme.tab.${one}`)}
                </Tabs.Tab>)}
              </Tabs.List>
              <Tabs.Panel value="map"><div className="stack">
                <Section title={t("programme.map")}><MilestoneMap view={view} /></Section>
                {view.roads.map((road) => <Road key={road.road} road={road} now={view.now} />)}
              </div></Tabs.Panel>
              <Tabs.Panel value="protocols"><div className="stack">
                {[...view.protocols].reverse().map((protocol) => (
                  <Section key={protocol.protocol} title={protocol.protocol_name ||
                    t("programme.version", { number: protocol.protocol })}
                    actions={<ActButtons shown={1} about={protocol.protocol_name}
                      forms={versionForms(view, protocol)} />}>
                    <ProtocolTerms protocol={protocol} />
                  </Section>
                ))}
              </div></Tabs.Panel>
              <Tabs.Panel value="sites"><div className="stack"><Sites view={view} /></div>
              </Tabs.Panel>
              <Tabs.Panel value="figures"><Figures view={view} /></Tabs.Panel>
            </Tabs>
          </>
        )}
      </Loaded>
    </Page>
  );
}
