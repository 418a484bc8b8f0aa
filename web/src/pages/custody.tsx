// Custody: what is on its way, who holds what, and whose the warm minutes were.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import { get } from "../api/client";
import type { CustodyView, ShipmentLineView } from "../api/views";
import { DataTable } from "../parts/data_table";
import { useDuration } from "../parts/duration";
import { Mark } from "../parts/mark";
import { Empty, Loaded, Page, Section } from "../parts/page";
import { When } from "../parts/when";
import { toneOf, useWord } from "../parts/words";
import { Stores } from "../custody/stores";

const under_way = new Set(["planned", "offered", "in_transit", "arrived"]);

function ShipmentCard({ line, now }: { line: ShipmentLineView; now: string }) {
  const { t } = useTranslation();
  const word = useWord();
  const duration = useDuration();
  const spent = line.budget_us > 0 ? Math.min(1, line.out_of_band_us / line.budget_us) : 0;
  return (
    <li className={`shipment${line.overdue ? " card-bad" : ""}`}>
      <div className="shipment-head">
        <Link to={`/shipments/${line.shipment}`}><strong>{line.from_name} → {line.to_name}</strong>
        </Link>
        <Mark tone={toneOf(line.status)}>{word("shipment_status", line.status)}</Mark>
        <Mark tone={toneOf(line.condition)}>{word("condition", line.condition)}</Mark>
      </div>
      <div className="shipment-body">
        <div><span className="soft small">{t("custody.held_by")}</span>
          <div><strong>{line.custodian_name}</strong></div>
          {line.held_since_at && <div className="small soft"><When at={line.held_since_at} now={now}
            part="short" /></div>}</div>
        {line.offered_to !== 0 && <div><span className="soft small">{t("custody.offered_to")}</span>
          <div>{line.offered_to_name}</div></div>}
        {line.due_at && <div className={line.overdue ? "bad-ink" : undefined}>
          <span className="soft small">{t("column.due")}</span>
          <div><When at={line.due_at} now={now} part="short" /></div></div>}
        <div><span className="soft small">{t("custody.budget")}</span>
          <div>{duration(line.out_of_band_us)} / {duration(line.budget_us)}</div>
          <meter min={0} max={1} high={0.7} value={spent} aria-label={t("custody.budget")} /></div>
        <div><span className="soft small">{t("custody.materials")}</span>
          <div>{line.materials} <span className="code soft">{line.code_tail}</span></div></div>
        <ActButtons forms={line.forms} about={`${line.from_name} → ${line.to_name}`} size="md" />
      </div>
    </li>
  );
}

function Ended({ name, rows }: { name: string; rows: readonly ShipmentLineView[] }) {
  const { t } = useTranslation();
  const word = useWord();
  const duration = useDuration();
  return (
    <DataTable name={name} rows={rows} rowKey={(s) => s.shipment}
      empty={t("custody.none_ended")} columns={[
        { key: "way", head: t("column.way"), cell: (s) =>
          <Link to={`/shipments/${s.shipment}`}>{s.from_name} → {s.to_name}</Link> },
        { key: "at", head: t("column.when"), cell: (s) =>
          <When at={s.held_since_at} part="short" /> },
        { key: "carrier", head: t("column.carrier"), cell: (s) => s.carrier_name },
        { key: "status", head: t("column.status"), cell: (s) =>
          <Mark tone={toneOf(s.status)}>{word("shipment_status", s.status)}</Mark> },
        { key: "condition", head: t("column.condition"), cell: (s) =>
          <Mark tone={toneOf(s.condition)}>{word("condition", s.condition)}</Mark> },
        { key: "warm", head: t("custody.outside_time"), cell: (s) =>
          duration(s.out_of_band_us) },
      ]} />
  );
}

const ended_shown = 8;

export default function Custody() {
  const { t } = useTranslation();
  const earlier = (count: number) => t("happenings.earlier", { count });
  const word = useWord();
  const duration = useDuration();
  const query = useQuery({
    queryKey: ["custody"],
    queryFn: ({ signal }) => get<CustodyView>("/api/custody", signal),
    refetchInterval: 60_000,
  });
  return (
    <Page title={t("page.custody")}>
      <Loaded query={query}>
        {(view) => {
          const moving = view.shipments.filter((s) => under_way.has(s.status));
          const ended = view.shipments.filter((s) => !under_way.has(s.status));
          const longest = Math.max(1, ...view.warm.map((w) => w.outside_us));
          return (
            <>
              <Section title={t("custody.under_way")}>
                {moving.length === 0 ? <Empty>{t("custody.none_under_way")}</Empty> : (
                  <ul className="shipments">
                    {moving.map((line) => <ShipmentCard key={line.shipment} line={line}
                      now={view.now} />)}
                  </ul>
                )}
              </Section>
              {view.stores.length > 0 && <Section title={t("custody.stores")}>
                <Stores rows={view.stores} now={view.now} /></Section>}
              <div className="columns-even">
                <Section title={t("custody.holdings")}>
                  <DataTable name={t("custody.holdings")} rows={view.holdings}
                    rowKey={(_, i) => i} empty={t("custody.no_holdings")} columns={[
                      { key: "who", head: t("column.custodian"), cell: (h) => <>{h.custodian_name}
                        {h.store !== 0 && <div className="small soft">{h.store_name}</div>}</> },
                      { key: "kind", head: t("column.material"), cell: (h) =>
                        word("material_kind", h.kind) },
                      { key: "n", head: t("column.count"), number: true, cell: (h) => h.materials },
                      { key: "held", head: t("word.material_status.quarantined"), number: true,
                        cell: (h) => h.quarantined > 0
                          ? <Mark tone="hold">{h.quarantined}</Mark> : 0 },
                      { key: "expires", head: t("column.first_expires"), cell: (h) =>
                        <When at={h.first_expires_at} part="date" /> },
                    ]} />
                </Section>
                <Section title={t("custody.warm")}>
                  {view.warm.length === 0 ? <Empty>{t("custody.no_warm")}</Empty> : (
                    <DataTable name={t("custody.warm")} rows={view.warm}
                      rowKey={(w) => w.custodian} columns={[
                        { key: "who", head: t("column.custodian"), cell: (w) => w.custodian_name },
                        { key: "time", head: t("custody.outside_time"), cell: (w) => <>
                          {duration(w.outside_us)}
                          <meter min={0} max={longest} value={w.outside_us}
                            aria-label={w.custodian_name} /></> },
                        { key: "n", head: t("custody.shipments"), number: true,
                          cell: (w) => w.shipments },
                      ]} />
                  )}
                </Section>
              </div>
              <Section title={t("custody.ended")}>
                <Ended name={t("custody.ended")} rows={ended.slice(0, ended_shown)} />
                {ended.length > ended_shown && (
                  <details className="behind">
                    <summary>{earlier(ended.length - ended_shown)}</summary>
                    <Ended name={earlier(ended.length - ended_shown)}
                      rows={ended.slice(ended_shown)} />
                  </details>
                )}
              </Section>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
