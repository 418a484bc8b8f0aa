// The chain in hand: its bookings, what the rules say about where it was dragged, what else would
// fit, and the act that books or moves it, whole or not at all.
import { Button, Checkbox, Group, Loader } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ActButtons } from "../acts/act_buttons";
import { call } from "../api/client";
import { tryOut } from "../api/command";
import { asProblem } from "../api/problem";
import type { AlternativesView, ChainView, CommandForm, PlanView, Slot } from "../api/views";
import { DataTable } from "../parts/data_table";
import { useDuration } from "../parts/duration";
import { Mark } from "../parts/mark";
import { Fact, Facts, Section } from "../parts/page";
import { When } from "../parts/when";
import { toneOf, useWord } from "../parts/words";
import { sameSlots } from "./board";

interface ChainPanelProps {
  chain: ChainView;
  view: PlanView;
  slots: readonly Slot[];
  alone: boolean;
  onAlone: (alone: boolean) => void;
  onSlots: (slots: Slot[]) => void;
  onShift: (days: number) => void;
}

export function bookingForm(chain: ChainView, slots: readonly Slot[]): CommandForm {
  return {
    command: chain.reservation
      ? { type: "MoveChain", reservation: chain.reservation, slots: [...slots] }
      : { type: "ReserveChain", order: chain.order, slots: [...slots] },
    missing: [], signature: null, refused: null,
    note_required: chain.reservation !== 0 &&
      Boolean(chain.forms.find((f) => f.command.type === "MoveChain")?.note_required),
  };
}

export function useVerdict(chain: ChainView | null, slots: readonly Slot[] | null) {
  const changed = chain !== null && slots !== null && slots.length > 0 &&
    !sameSlots(slots, chain.slots);
  return useQuery({
    queryKey: ["plan", "verdict", chain?.order, slots],
    enabled: changed,
    retry: false,
    staleTime: 5_000,
    queryFn: async ({ signal }) => {
      const { type, ...fields } = bookingForm(chain!, slots!).command;
      try {
        await tryOut({ type, fields, note: "-" }, signal);
        return { fits: true, sentence: "", rule: "" };
      } catch (error) {
        const problem = asProblem(error);
        if (problem.unreached || problem.status >= 500) throw problem;
        return { fits: false, sentence: problem.document.title, rule: problem.rule ?? "" };
      }
    },
  });
}

const chair_time_us = 4 * 3_600_000_000;
const day_us = 86_400_000_000;

function Alternatives({ chain, now, onSlots }: {
  chain: ChainView; now: string; onSlots: (s: Slot[]) => void;
}) {
  const { t } = useTranslation();
  const duration = useDuration();
  const query = useQuery({
    queryKey: ["plan", "alternatives", chain.order],
    queryFn: ({ signal }) => call<AlternativesView>("POST", "/api/plan/alternatives", {
      body: { order: chain.order, from_at: now, days: 60, most: 5, chair_time_us,
        suite_time_us: chain.terms.culture_max_us + day_us }, signal }),
    retry: false,
  });
  if (query.isPending) return <p className="soft"><Loader size="xs" /> {t("plan.searching")}</p>;
  if (query.isError) return <p className="soft">{asProblem(query.error).document.title}</p>;
  const { alternatives, obstacles } = query.data;
  return (
    <div className="stack-tight">
      {alternatives.length === 0 && <p>{t("plan.no_alternative")}</p>}
      <ol className="alternatives">
        {alternatives.map((one, index) => (
          <li key={index}>
            <div>
              <When at={one.collection_at ?? one.culture_from_at} part="short" />
              <div className="small soft">
                {one.resource_names.join(" · ")}
                {one.later_us > 0 && ` · ${t("plan.later", { by: duration(one.later_us) })}`}
              </div>
            </div>
            <Button size="sm" variant="default" onClick={() => onSlots(one.slots)}>
              {t("plan.show_it")}
            </Button>
          </li>
        ))}
      </ol>
      {obstacles.length > 0 && (
        <details className="behind">
          <summary>{t("plan.obstacles")}</summary>
          <ul>
            {obstacles.map((one, index) => (
              <li key={index}>{one.rule.text} {one.resource_name &&
                `(${one.resource_name}) `}× {one.times} <span className="soft small">
                {one.rule.rule}</span></li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

export function ChainPanel(props: ChainPanelProps) {
  const { chain, view, slots, alone, onAlone, onSlots, onShift } = props;
  const { t } = useTranslation();
  const word = useWord();
  const duration = useDuration();
  const verdict = useVerdict(chain, slots);
  const changed = slots.length > 0 && !sameSlots(slots, chain.slots);
  const nameOf = (resource: number) =>
    view.resources.find((place) => place.resource === resource)?.resource_name ?? `#${resource}`;
  const other_forms = chain.forms.filter((form) =>
    form.command.type !== "MoveChain" && form.command.type !== "ReserveChain");
  const may_book = chain.forms.some((form) =>
    form.command.type === "MoveChain" || form.command.type === "ReserveChain");
  return (
    <div className="stack">
      <Section title={<>{t("plan.chain_of")} <span className="code">{chain.course_name}</span></>}
        actions={<ActButtons forms={other_forms} about={chain.course_name} shown={2} />}>
        <Facts>
          <Fact name={t("column.status")}>
            <Mark tone={toneOf(chain.reservation_status ?? "pending")}>
              {chain.reservation_status
                ? word("reservation_status", chain.reservation_status)
                : t("plan.not_booked")}</Mark></Fact>
          <Fact name={t("column.site")}>{chain.site_name}</Fact>
          {chain.hold_until_at && <Fact name={t("plan.hold_until")}>
            <When at={chain.hold_until_at} now={view.now} part="short" /></Fact>}
          {chain.terms.collection_not_before_at && <Fact name={t("plan.washout")}>
            <When at={chain.terms.collection_not_before_at} part="date" /></Fact>}
          <Fact name={t("plan.fresh_limit")}>
            {duration(chain.terms.collection_to_culture_max_us)}</Fact>
        </Facts>
        <DataTable name={t("plan.bookings")} rows={slots} rowKey={(_, index) => index}
          empty={t("plan.pick_alternative")} columns={[
            { key: "place", head: t("column.place"), cell: (slot) => nameOf(slot.resource) },
            { key: "from", head: t("column.from"), cell: (slot) =>
              <When at={slot.from} part="short" /> },
            { key: "until", head: t("column.until"), cell: (slot) =>
              <When at={slot.until} part="short" /> },
          ]} />
        {slots.length > 0 && may_book && (
          <Group gap="xs" mt="sm" className="no-print">
            <Button size="sm" variant="default" onClick={() => onShift(-1)}
              leftSection={<IconChevronLeft size={18} aria-hidden />}>{t("plan.earlier")}</Button>
            <Button size="sm" variant="default" onClick={() => onShift(1)}
              rightSection={<IconChevronRight size={18} aria-hidden />}>{t("plan.later_day")}
            </Button>
            <Checkbox label={t("plan.alone")} checked={alone}
              onChange={(event) => onAlone(event.currentTarget.checked)} />
          </Group>
        )}
        {changed && (
          <div className="verdict" aria-live="polite">
            {verdict.isPending && <Loader size="xs" />}
            {verdict.data?.fits && <Mark tone="good">{t("plan.fits")}</Mark>}
            {verdict.data && !verdict.data.fits && (
              <div className="verdict-bad">
                <Mark tone="bad">{t("plan.broken")}</Mark> {verdict.data.sentence}
                {" "}<span className="soft small">{verdict.data.rule}</span>
              </div>
            )}
            {verdict.isError && <span>{asProblem(verdict.error).document.title}</span>}
            <Group gap="xs">
              {verdict.data?.fits && <ActButtons size="md" forms={[bookingForm(chain, slots)]}
                about={chain.course_name} />}
              <Button variant="subtle" onClick={() => onSlots([...chain.slots])}>
                {t("plan.undo")}</Button>
            </Group>
          </div>
        )}
      </Section>
      {may_book && <Section title={t("plan.alternatives")}>
        <Alternatives chain={chain} now={view.now} onSlots={onSlots} /></Section>}
    </div>
  );
}
