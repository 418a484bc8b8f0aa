// The board: a row a place, a column a day. The chain in hand is drawn over it and can be dragged
// with mouse, finger or keyboard (space, arrows, space); letting go asks the rules.
import { DndContext, KeyboardSensor, PointerSensor, useDraggable, useSensor, useSensors,
  type DragEndEvent, type KeyboardCoordinateGetter } from "@dnd-kit/core";
import { createSnapModifier, restrictToHorizontalAxis } from "@dnd-kit/modifiers";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "../app/preferences";
import type { PlanResourceView, PlanView, ResourceKind, Slot } from "../api/views";
import { day_ms, instantText } from "../parts/time";
import { useWord } from "../parts/words";
import { addDays, barsOf, dayStart, lanesOf } from "./board";

export const column_px = 40;
const lane_px = 30;
const kinds: readonly ResourceKind[] = ["chair", "courier", "suite", "quality_control",
  "quality_assurance", "bed", "store"];

export interface Draft {
  order: number;
  name: string;
  slots: readonly Slot[];
  broken: boolean;
}

function DraftBar({ slot, index, draft, from, days, whole }: {
  slot: Slot; index: number; draft: Draft; from: string; days: number; whole: number | null;
}) {
  const { t } = useTranslation();
  const style = usePreferences();
  const { attributes, listeners, setNodeRef, transform, isDragging } = useDraggable({
    id: `slot-${index}`, data: { index },
  });
  const start_ms = dayStart(from);
  const left = (Date.parse(slot.from) - start_ms) / day_ms;
  const wide = (Date.parse(slot.until) - Date.parse(slot.from)) / day_ms;
  if (left + wide < 0 || left > days) return null;
  const shift = transform ? transform.x : whole ?? 0;
  return (
    <button type="button" ref={setNodeRef} {...attributes} {...listeners}
      className={`bar bar-draft${draft.broken ? " bar-broken" : ""}${isDragging ? " held" : ""}`}
      aria-label={t("plan.drag", { name: draft.name,
        from: instantText(Date.parse(slot.from), style),
        until: instantText(Date.parse(slot.until), style) })}
      style={{ left: left * column_px, width: Math.max(wide * column_px, 14),
        transform: `translateX(${shift}px)` }}>
      <span>{draft.name}</span>
    </button>
  );
}

function Row({ place, view, draft, whole, onPick }: {
  place: PlanResourceView; view: PlanView; draft: Draft | null; whole: number | null;
  onPick: (order: number) => void;
}) {
  const { t } = useTranslation();
  const style = usePreferences();
  const bars = useMemo(() => barsOf(place.bookings.filter((b) =>
    !draft || b.order === 0 || b.order !== draft.order), view.from, view.days),
  [place.bookings, draft, view.from, view.days]);
  const in_hand = draft?.slots.map((slot, index) => ({ slot, index }))
    .filter(({ slot }) => slot.resource === place.resource) ?? [];
  const lanes = Math.max(lanesOf(bars) + (in_hand.length > 0 ? 1 : 0), 1);
  return (
    <div className="board-row" style={{ minHeight: lanes * lane_px + 10 }}>
      <div className="board-name">
        <strong>{place.resource_name}</strong>
        <span className="small soft">{t("plan.capacity", { count: place.capacity })}</span>
      </div>
      <div className="board-days" style={{ width: view.days * column_px }}>
        {place.days.map((day, index) => (
          <span key={day.day} aria-hidden style={{ left: index * column_px, width: column_px }}
            className={`board-cell${day.open ? "" : " closed"}${
              day.booked_most >= place.capacity && day.open ? " full" : ""}`} />
        ))}
        {bars.map((bar) => {
          const name = bar.booking.course_name || t("plan.taken");
          const label = `${name} ${instantText(Date.parse(bar.booking.from_at), style)} – ${
            instantText(Date.parse(bar.booking.until_at), style)}`;
          return (
            <button key={bar.booking.booking} type="button" title={label} aria-label={label}
              disabled={bar.booking.order === 0}
              className={`bar bar-${bar.booking.order ? bar.booking.status : "taken"}`}
              style={{ left: bar.left_days * column_px, top: bar.lane * lane_px + 4,
                width: Math.max(bar.wide_days * column_px - 1, 10) }}
              onClick={() => onPick(bar.booking.order)}>
              <span>{name}</span>
            </button>
          );
        })}
        {draft && in_hand.map(({ slot, index }) => (
          <DraftBar key={index} slot={slot} index={index} draft={draft} from={view.from}
            days={view.days} whole={whole} />
        ))}
      </div>
    </div>
  );
}

interface BoardProps {
  view: PlanView;
  draft: Draft | null;
  dragging_px: number | null;
  onDragging: (px: number | null) => void;
  onDrop: (by_days: number, index: number) => void;
  onPick: (order: number) => void;
}

const one_day: KeyboardCoordinateGetter = (event, { currentCoordinates }) => {
  if (event.code === "ArrowRight") return { ...currentCoordinates,
    x: currentCoordinates.x + column_px };
  if (event.code === "ArrowLeft") return { ...currentCoordinates,
    x: currentCoordinates.x - column_px };
  return undefined;
};
const snap = createSnapModifier(column_px);

export function PlanBoard({ view, draft, dragging_px, onDragging, onDrop, onPick }: BoardProps) {
  const { t } = useTranslation();
  const style = usePreferences();
  const word = useWord();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: one_day }),
  );
  const today = Math.floor((Date.parse(view.now) - dayStart(view.from)) / day_ms * column_px);
  const dropped = ({ active, delta }: DragEndEvent) => {
    onDragging(null);
    const by_days = Math.round(delta.x / column_px);
    if (by_days !== 0) onDrop(by_days, Number(active.data.current?.index ?? 0));
  };
  const weekday = new Intl.DateTimeFormat(style.language, { weekday: "narrow", timeZone: "UTC" });
  return (
    <DndContext sensors={sensors} modifiers={[restrictToHorizontalAxis, snap]}
      onDragMove={({ delta }) => onDragging(delta.x)} onDragCancel={() => onDragging(null)}
      onDragEnd={dropped}
      accessibility={{
        screenReaderInstructions: { draggable: t("plan.drag_help") },
        announcements: {
          onDragStart: () => t("plan.picked_up"),
          onDragOver: () => undefined,
          onDragMove: ({ active }) => String(active.id) && undefined,
          onDragEnd: () => t("plan.put_down"),
          onDragCancel: () => t("plan.cancelled"),
        },
      }}>
      <div className="board" role="region" aria-label={t("plan.board")} tabIndex={0}>
        <div className="board-inner" style={{ width: `calc(var(--board-name) + ${view.days * column_px}px)` }}>
          <div className="board-row board-head">
            <div className="board-name">JST</div>
            <div className="board-days" style={{ width: view.days * column_px }}>
              {Array.from({ length: view.days }, (_, index) => {
                const day = addDays(view.from, index);
                const [, month, date] = day.split("-");
                const at = new Date(`${day}T00:00:00Z`);
                const weekend = at.getUTCDay() % 6 === 0;
                return (
                  <span key={day} className={`board-day${weekend ? " weekend" : ""}`}
                    style={{ left: index * column_px, width: column_px }}>
                    {date === "01" || index === 0 ? `${Number(month)}/${Number(date)}`
                      : Number(date)}
                    <small>{weekday.format(at)}</small>
                  </span>
                );
              })}
            </div>
          </div>
          {kinds.map((kind) => {
            const places = view.resources.filter((place) => place.kind === kind);
            if (places.length === 0) return null;
            return (
              <div key={kind} role="group" aria-label={word("resource_kind", kind)}>
                <div className="board-kind"><span>{word("resource_kind", kind)}</span></div>
                {places.map((place) => (
                  <Row key={place.resource} place={place} view={view} draft={draft}
                    whole={dragging_px} onPick={onPick} />
                ))}
              </div>
            );
          })}
          {today >= 0 && today < view.days * column_px && (
            <span className="board-now" style={{ left: `calc(var(--board-name) + ${today}px)` }} aria-hidden />
          )}
        </div>
      </div>
    </DndContext>
  );
}
