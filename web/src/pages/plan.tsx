// Plan: chairs, couriers, suites and laboratories as a board over days; a whole chain is booked or
// dragged, and the rules answer at once.
import { Button, Select } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { get } from "../api/client";
import type { ChainView, PlanView, Slot } from "../api/views";
import { DataTable } from "../parts/data_table";
import { Mark } from "../parts/mark";
import { Empty, Loaded, Page, Section } from "../parts/page";
import { dayInJapan } from "../parts/time";
import { When } from "../parts/when";
import { toneOf, useWord } from "../parts/words";
import { addDays, movedSlots } from "../plan/board";
import { ChainPanel, useVerdict } from "../plan/chain_panel";
import { PlanBoard } from "../plan/plan_board";
import "../plan/plan.css";

const spans = [14, 28, 56];

function ChainList({ chains, picked, onPick }: {
  chains: readonly ChainView[]; picked: number | null; onPick: (order: number) => void;
}) {
  const { t } = useTranslation();
  const word = useWord();
  if (chains.length === 0) return <Empty>{t("plan.no_chains")}</Empty>;
  return (
    <ul className="chains">
      {chains.map((chain) => (
        <li key={chain.order}>
          <button type="button" aria-pressed={picked === chain.order}
            onClick={() => onPick(chain.order)}>
            <span className="code">{chain.course_name}</span>
            <Mark tone={chain.reservation_status ? toneOf(chain.reservation_status) : "warn"}>
              {chain.reservation_status ? word("reservation_status", chain.reservation_status)
                : t("plan.not_booked")}</Mark>
            <span className="small soft">{chain.site_name}</span>
            {chain.slots[0] && <span className="small"><When at={chain.slots[0].from}
              part="short" /></span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Planner({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const word = useWord();
  const [asked, setAsked] = useSearchParams();
  const [draft, setDraft] = useState<{ order: number; slots: Slot[] } | null>(null);
  const [alone, setAlone] = useState(false);
  const [dragging_px, setDragging] = useState<number | null>(null);
  const picked = Number(asked.get("order")) || null;
  const chain = view.chains.find((one) => one.order === picked) ?? null;
  const slots = chain === null ? null
    : draft && draft.order === chain.order ? draft.slots : chain.slots;
  const verdict = useVerdict(chain, slots);
  const pick = (order: number) => {
    asked.set("order", String(order));
    setAsked(asked, { replace: true });
    setDraft(null);
  };
  const put = (to: Slot[]) => chain && setDraft({ order: chain.order, slots: to });
  const broken = verdict.data !== undefined && !verdict.data.fits;
  return (
    <>
      <Section title={t("plan.board")} actions={<span className="way-key" aria-hidden>
        <span><i className="key-bar bar-confirmed" />{word("reservation_status", "confirmed")}</span>
        <span><i className="key-bar bar-held" />{word("reservation_status", "held")}</span>
        <span><i className="key-bar bar-taken" />{t("plan.taken")}</span>
        <span><i className="key-bar bar-draft" />{t("plan.in_hand")}</span>
        <span><i className="key-bar closed" />{t("plan.closed")}</span></span>}>
        <PlanBoard view={view} onPick={pick} dragging_px={alone ? null : dragging_px}
          onDragging={setDragging}
          draft={chain && slots ? { order: chain.order, name: chain.course_name, slots, broken }
            : null}
          onDrop={(by_days, index) => slots &&
            put(movedSlots(slots, by_days, alone ? index : undefined))} />
        <details className="behind">
          <summary>{t("chart.table")}</summary>
          <DataTable name={t("plan.bookings")} rowKey={(row) => row.booking.booking}
            rows={view.resources.flatMap((place) => place.bookings.map((booking) => ({
              place, booking })))}
            columns={[
              { key: "place", head: t("column.place"), cell: (r) => r.place.resource_name },
              { key: "course", head: t("column.course"), cell: (r) =>
                r.booking.course_name || t("plan.taken") },
              { key: "from", head: t("column.from"), cell: (r) => <When at={r.booking.from_at} /> },
              { key: "until", head: t("column.until"), cell: (r) =>
                <When at={r.booking.until_at} /> },
              { key: "status", head: t("column.status"), cell: (r) =>
                word("reservation_status", r.booking.status) },
            ]} />
        </details>
      </Section>
      <div className="columns columns-plan">
        <Section title={t("plan.chains")}>
          <ChainList chains={view.chains} picked={picked} onPick={pick} />
        </Section>
        {chain && slots ? (
          <ChainPanel chain={chain} view={view} slots={slots} alone={alone} onAlone={setAlone}
            onSlots={put} onShift={(days) => put(movedSlots(slots, days))} />
        ) : <Section title={t("plan.chain")}><Empty>{t("plan.pick_chain")}</Empty></Section>}
      </div>
    </>
  );
}

export default function Plan() {
  const { t } = useTranslation();
  const [from, setFrom] = useState<string | null>(null);
  const [days, setDays] = useState(window.innerWidth < 768 ? 14 : 28);
  const asked = new URLSearchParams({ ...(from && { from }), days: String(days) });
  const query = useQuery({
    queryKey: ["plan", asked.toString()],
    queryFn: ({ signal }) => get<PlanView>(`/api/plan?${asked}`, signal),
    placeholderData: (before) => before,
  });
  const shown = query.data?.from ?? dayInJapan(Date.now());
  const step = Math.max(7, days / 2);
  return (
    <Page title={t("page.plan")} actions={
      <>
        <Button variant="default" size="sm" aria-label={t("plan.before")}
          onClick={() => setFrom(addDays(shown, -step))}>
          <IconChevronLeft size={20} aria-hidden /></Button>
        <Button variant="default" size="sm" onClick={() => setFrom(null)}>{t("plan.now")}</Button>
        <Button variant="default" size="sm" aria-label={t("plan.after")}
          onClick={() => setFrom(addDays(shown, step))}>
          <IconChevronRight size={20} aria-hidden /></Button>
        <Select aria-label={t("plan.span")} value={String(days)} allowDeselect={false} w={120}
          data={spans.map((n) => ({ value: String(n), label: t("plan.days", { count: n }) }))}
          onChange={(value) => setDays(Number(value))} />
      </>
    }>
      <Loaded query={query}>{(view) => <Planner view={view} />}</Loaded>
    </Page>
  );
}
