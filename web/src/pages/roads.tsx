// Roads: every road to the patient side by side on one map; what each costs in days and may claim;
// what was decided and filed on it. The goal stands beside the outcome.
import { SegmentedControl, Tabs } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { useProgramme } from "../acts/choices";
import type { RoadMapView, TrackView } from "../api/views";
import { Empty, Fact, Facts, Loaded, Page, Section } from "../parts/page";
import { Claims, Gifts } from "../regulation/gifts";
import { RoadDecisions } from "../regulation/road_decisions";
import { RoadMap } from "../regulation/road_map";
import { RoadSteps } from "../regulation/road_steps";
import { LegalNotice } from "../regulation/sourced";
import { TrackDays } from "../regulation/track_days";
import { useRegulation } from "../regulation/use_page";

function Aim() {
  const { t } = useTranslation();
  const { data } = useProgramme();
  if (!data?.goal && !data?.outcome) return null;
  return (
    <Section title={t("programme.aim")}>
      <Facts>
        <Fact name={t("programme.goal")}>{data.goal}</Fact>
        <Fact name={t("programme.outcome")}>{data.outcome || t("roads.outcome_unknown")}</Fact>
      </Facts>
    </Section>
  );
}

function MapOfRoads({ view }: { view: RoadMapView }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <Aim />
      <Section title={t("roads.map")}>
        <p className="soft">{t("roads.map_lead")}</p>
        {view.roads.length > 0 ? <RoadMap roads={view.roads} today={view.today} />
          : <Empty>{t("roads.no_programme")}</Empty>}
      </Section>
      {view.roads.map((road) => (
        <Section key={road.road_id} title={road.road_name}>
          {road.note && <p className="soft">{road.note}</p>}
          <RoadSteps road={road} />
        </Section>
      ))}
      <Section title={t("roads.gives")}><Gifts tracks={view.tracks} /></Section>
    </div>
  );
}

function Days({ tracks }: { tracks: readonly TrackView[] }) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState(tracks[0]?.track ?? "");
  const track = tracks.find((one) => one.track === picked) ?? tracks[0];
  if (!track) return null;
  return (
    <div className="stack">
      <Section title={t("roads.claims")}><Claims tracks={tracks} /></Section>
      <Section title={t("roads.costs")}>
        <div className="pick-road"><SegmentedControl value={track.track} onChange={setPicked}
          aria-label={t("roads.road")} data={tracks.map((one) => ({ value: one.track,
            label: t(`track.${one.track}`) }))} /></div>
        <TrackDays track={track} />
      </Section>
    </div>
  );
}

const tabs = ["map", "days", "decisions"] as const;

export default function Roads() {
  const { t } = useTranslation();
  const [asked, setAsked] = useSearchParams();
  const query = useRegulation<RoadMapView>("roads", (view) => view.roads.length > 0);
  return (
    <Page title={t("page.roads")} lead={t("roads.lead")}>
      <Loaded query={query}>
        {(view) => (
          <>
            <LegalNotice text={view.notice} />
            <Tabs value={asked.get("tab") ?? "map"} keepMounted={false}
              onChange={(to) => setAsked({ tab: to ?? "map" })}>
              <Tabs.List mb="md">
                {tabs.map((tab) => <Tabs.Tab key={tab} value={tab}>{t(`roads.tab.${tab}`)}
                </Tabs.Tab>)}
              </Tabs.List>
              <Tabs.Panel value="map"><MapOfRoads view={view} /></Tabs.Panel>
              <Tabs.Panel value="days"><Days tracks={view.tracks} /></Tabs.Panel>
              <Tabs.Panel value="decisions"><RoadDecisions view={view} /></Tabs.Panel>
            </Tabs>
          </>
        )}
      </Loaded>
    </Page>
  );
}
