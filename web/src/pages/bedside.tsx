// Bedside: made for a phone in one hand. One visit at a time; scan, two people, the clock since
// thaw; works while the network is away, and shows what was refused when it is back.
import { Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconCloudOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { get } from "../api/client";
import { asProblem } from "../api/problem";
import { useSession } from "../api/session";
import type { BedsideView } from "../api/views";
import { useClock } from "../bedside/countdown";
import { useQueue } from "../bedside/use_queue";
import { Visit } from "../bedside/visit_card";
import "../bedside/bedside.css";
import { Mark } from "../parts/mark";
import { Empty, Loaded, Page } from "../parts/page";
import { When } from "../parts/when";
import { toneOf, useWord } from "../parts/words";
import type { QueueEntry } from "../offline/queue";
import { keepPage, keptPage } from "../offline/store";

interface Kept { view: BedsideView; away: boolean; seen_ms: number }

function useBedside() {
  const { user } = useSession();
  return useQuery<Kept>({
    queryKey: ["bedside"],
    refetchInterval: 20_000,
    queryFn: async ({ signal }) => {
      try {
        const view = await get<BedsideView>("/api/bedside", signal);
        await keepPage(user, view).catch(() => undefined);
        return { view, away: false, seen_ms: Date.now() };
      } catch (error) {
        if (!asProblem(error).unreached) throw error;
        const kept = await keptPage(user);
        if (!kept) throw error;
        return { view: kept.view, away: true, seen_ms: Date.parse(kept.kept_at) };
      }
    },
  });
}

function Conflicts({ entries, onRead }: {
  entries: readonly QueueEntry[]; onRead: (entry: QueueEntry) => void;
}) {
  const { t } = useTranslation();
  const shown = entries.filter((e) => ["refused", "held_back", "damaged"].includes(e.status));
  if (shown.length === 0) return null;
  return (
    <section className="card card-bad" role="alert">
      <h2>{t("bedside.conflicts")}</h2>
      <ul className="conflicts">
        {shown.map((entry) => (
          <li key={entry.position}>
            <strong>{t(`command.${entry.type}`)}</strong> <When at={entry.done_at} part="short" />
            <p>{entry.sentence ?? t(`bedside.${entry.status}`)} <span className="soft small">
              {entry.rule}</span></p>
            <Button size="sm" variant="outline" color="red" onClick={() => onRead(entry)}>
              {t("bedside.conflict_read")}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Open({ kept }: { kept: Kept }) {
  const { t } = useTranslation();
  const word = useWord();
  const [asked, setAsked] = useSearchParams();
  const { entries, add, acknowledge } = useQueue();
  const now_ms = useClock(kept.view.now, kept.seen_ms);
  const { view, away } = kept;
  const picked = view.visits.find((visit) => visit.visit === Number(asked.get("visit")));
  const waiting = entries.filter((entry) => entry.status === "waiting");
  return (
    <div className="bedside">
      {away && (
        <div className="card card-warn row" role="status"><IconCloudOff aria-hidden />
          <span>{t("bedside.away")} <When at={view.now} part="short" /></span></div>
      )}
      {waiting.length > 0 && (
        <div className="row" role="status"><Mark tone="warn">
          {t("bedside.in_queue", { count: waiting.length })}</Mark></div>
      )}
      <Conflicts entries={entries} onRead={(entry) => void acknowledge(entry)} />
      {picked ? (
        <>
          <div><Button variant="subtle" px={0} onClick={() => setAsked({})}
            leftSection={<IconChevronLeft aria-hidden />}>{t("bedside.all")}</Button></div>
          <Visit visit={picked} now={view.now} now_ms={now_ms} away={away} queue={add}
            queued={waiting.filter((e) => e.visit === picked.visit).map((e) => e.type)}
            onDone={() => window.scrollTo(0, 0)} />
        </>
      ) : (
        <>
          {view.visits.length === 0 && <Empty>{t("bedside.none")}</Empty>}
          <ul className="visits">
            {view.visits.map((visit) => (
              <li key={visit.visit}>
                <button type="button" onClick={() => setAsked({ visit: String(visit.visit) })}>
                  <span className="visit-line">
                    <strong className="code">{visit.identity_tail}</strong>
                    <Mark tone={toneOf(visit.status)}>{word("visit_status", visit.status)}</Mark>
                    {visit.thawed_at && <Mark tone="warn">
                      {word("material_status", "thawed")}</Mark>}
                  </span>
                  <span className="small soft">{t("bedside.dose_of", {
                    number: visit.dose_number, planned: visit.doses_planned })}</span>
                  <span className="small"><When at={visit.planned_at} now={view.now} part="short" />
                  </span>
                  <IconChevronRight aria-hidden className="visit-arrow" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export default function Bedside() {
  const { t } = useTranslation();
  const query = useBedside();
  return (
    <Page title={t("page.bedside")}>
      <Loaded query={query}>{(kept) => <Open kept={kept} />}</Loaded>
    </Page>
  );
}
