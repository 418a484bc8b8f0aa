// Obligations: what is due, by when, to whom; what is late and what is about to be; the proof of what
// was met. By date, by road or by recipient; as a calendar to subscribe to.
import { SegmentedControl } from "@mantine/core";
import { IconCalendarDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActButtons } from "../acts/act_buttons";
import type { DutyLineView, ObligationsView } from "../api/views";
import { Day } from "../parts/day";
import { Loaded, Page, Section } from "../parts/page";
import { useWord } from "../parts/words";
import { Duties } from "../regulation/duties";
import { LegalNotice } from "../regulation/sourced";
import { useRegulation } from "../regulation/use_page";

const tallies = [["overdue", "overdue"], ["due_today", "today"], ["due_soon", "soon"], ["open", ""],
  ["met", ""], ["met_late", ""], ["suspended", ""]] as const;
type Standing = typeof tallies[number][0];

const of_open = new Set(["open", "waits"]);

const orders = ["date", "road", "recipient"] as const;
type Order = typeof orders[number];

const over = new Set(["met", "met_late", "suspended"]);

// By date: what is owed, then what is over. The other names come with the duty.
function groupOf(duty: DutyLineView, order: Order): string {
  if (order === "date") return over.has(duty.standing) ? "over" : "owed";
  return order === "road" ? duty.regime_name : duty.recipient_name;
}

function Tally({ view, picked, pick }: {
  view: ObligationsView; picked: Standing | null; pick: (standing: Standing | null) => void;
}) {
  const word = useWord();
  return (
    <div className="tally duty-tally">
      {tallies.filter(([standing]) => standing !== "suspended" || view.suspended > 0)
        .map(([standing, tone]) => (
          <button key={standing} type="button" aria-pressed={picked === standing}
            className={view[standing] > 0 ? `tally-${tone}` : undefined}
            onClick={() => pick(picked === standing ? null : standing)}>
            <span className="big-number">{view[standing]}</span>
            {word("duty_standing", standing)}
          </button>
        ))}
    </div>
  );
}

function Lists({ view }: { view: ObligationsView }) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<Order>("date");
  const [picked, setPicked] = useState<Standing | null>(null);
  const shown = view.duties.filter((duty) => picked === null || duty.standing === picked ||
    (picked === "open" && of_open.has(duty.standing)));
  const groups = [...new Set(shown.map((duty) => groupOf(duty, order)))].sort().reverse();
  const titleOf = (group: string) => order === "date" ? t(`obligations.part.${group}`) : group;
  return (
    <>
      <Tally view={view} picked={picked} pick={setPicked} />
      <div className="row">
        <SegmentedControl value={order} onChange={(to) => setOrder(to as Order)}
          aria-label={t("obligations.order")} data={orders.map((one) => ({ value: one,
            label: t(`obligations.by.${one}`) }))} />
        <ActButtons forms={view.forms} about={t("page.obligations")} primary={false} />
        <a className="link-button link-narrow" href="/api/obligations/calendar"
          download="obligations.ics"><IconCalendarDown size={18} aria-hidden />{" "}
          {t("obligations.calendar")}</a>
      </div>
      {groups.length === 0 && <Section title={t("page.obligations")}>
        <Duties name={t("page.obligations")} rows={[]} /></Section>}
      {groups.map((group) => (
        <Section key={group} title={titleOf(group)}>
          <Duties name={titleOf(group)}
            rows={shown.filter((duty) => groupOf(duty, order) === group)} />
        </Section>
      ))}
    </>
  );
}

export default function Obligations() {
  const { t } = useTranslation();
  const word = useWord();
  const query = useRegulation<ObligationsView>("obligations");
  return (
    <Page title={t("page.obligations")} lead={t("obligations.lead")}>
      <Loaded query={query}>
        {(view) => (
          <>
            <LegalNotice text={view.notice} />
            <p className="soft">{t("obligations.on")} <Day day={view.today} />{" · "}
              {t("obligations.counting")} <strong>{word("counting", view.counting)}</strong>{" "}
              {t("obligations.counting_hint")}</p>
            {view.findings.map((finding) => <p key={finding} role="alert" className="verdict-bad">
              {finding}</p>)}
            <Lists view={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
