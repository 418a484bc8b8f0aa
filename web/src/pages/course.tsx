// One course in full: what is next, its orders, doses, visits, events, and everything that happened.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import { get } from "../api/client";
import { useMay } from "../api/session";
import { usePreferences } from "../app/preferences";
import type { CommandForm, CourseView } from "../api/views";
import { DataTable } from "../parts/data_table";
import { cellsText } from "../parts/figures";
import { Happenings } from "../parts/happenings";
import { Mark } from "../parts/mark";
import { Fact, Facts, Loaded, Page, Section } from "../parts/page";
import { instantText } from "../parts/time";
import { Between, When } from "../parts/when";
import { toneOf, useWord } from "../parts/words";
import { PatientCard } from "../patient/patient_card";
import { placeOf } from "./today";

// The acts of one row stand beside it, those of the course itself at the head of the page.
const row_keys = ["order", "reservation", "visit", "adverse_event"] as const;
// A chain is booked and moved where one sees the board.
const on_board = new Set(["ReserveChain", "MoveChain"]);
type RowKey = (typeof row_keys)[number];
const numberIn = (form: CommandForm, key: RowKey) =>
  Number((form.command as Record<string, unknown>)[key] ?? 0);
function formsOf(view: CourseView, key: RowKey, id: number): CommandForm[] {
  return id === 0 ? [] : view.forms.filter((form) => numberIn(form, key) === id &&
    !on_board.has(form.command.type));
}
function ownForms(view: CourseView): CommandForm[] {
  return view.forms.filter((form) => row_keys.every((key) => numberIn(form, key) === 0));
}

function Tables({ view }: { view: CourseView }) {
  const { t } = useTranslation();
  const style = usePreferences();
  const acts_head = <span className="visually-hidden">{t("column.acts")}</span>;
  const word = useWord();
  return (
    <>
      <Section title={t("course.orders")}>
        <DataTable name={t("course.orders")} rows={view.orders} rowKey={(o) => o.order}
          empty={t("course.no_orders")} columns={[
            { key: "order", head: t("column.order"), cell: (o) => `#${o.order}` },
            { key: "status", head: t("column.status"), cell: (o) =>
              <Mark tone={toneOf(o.status)}>{word("order_status", o.status)}</Mark> },
            { key: "reason", head: t("column.reason"), cell: (o) => word("order_reason", o.reason) },
            { key: "placed", head: t("column.placed"), cell: (o) =>
              <When at={o.placed_at} part="date" /> },
            { key: "chain", head: t("column.chain"), cell: (o) => o.reservation_status
              ? <Link to={`/plan?order=${o.order}`}>
                  {word("reservation_status", o.reservation_status)}</Link> : "–" },
            { key: "lot", head: t("column.lot"), cell: (o) => o.batch
              ? <Link className="code" to={`/batches/${o.batch}`}>{o.lot}</Link> : "–" },
            { key: "acts", head: acts_head, cell: (o) =>
              <ActButtons forms={[...formsOf(view, "order", o.order),
                ...formsOf(view, "reservation", o.reservation)]} about={`#${o.order}`} shown={0} /> },
          ]} />
      </Section>
      <Section title={t("course.doses")}>
        <DataTable name={t("course.doses")} rows={view.doses} rowKey={(d) => d.dose}
          empty={t("course.no_doses")} columns={[
            { key: "label", head: t("column.label"), cell: (d) =>
              <span className="code">{d.label_tail}</span> },
            { key: "status", head: t("column.status"), cell: (d) =>
              <Mark tone={toneOf(d.status)}>{word("material_status", d.status)}</Mark> },
            { key: "condition", head: t("column.condition"), cell: (d) =>
              <Mark tone={toneOf(d.condition)}>{word("condition", d.condition)}</Mark> },
            { key: "cells", head: t("column.cells"), number: true, cell: (d) =>
              cellsText(d.cells) },
            { key: "custodian", head: t("column.custodian"), cell: (d) => d.custodian_name },
            { key: "expires", head: t("column.expires"), cell: (d) =>
              <When at={d.expires_at} part="date" /> },
          ]} />
      </Section>
      <Section title={t("course.visits")}>
        <DataTable name={t("course.visits")} rows={view.visits} rowKey={(v) => v.visit}
          empty={t("course.no_visits")} columns={[
            { key: "planned", head: t("column.planned"), cell: (v) => <When at={v.planned_at} /> },
            { key: "status", head: t("column.status"), cell: (v) =>
              <Mark tone={toneOf(v.status)}>{word("visit_status", v.status)}</Mark> },
            { key: "window", head: t("column.window"), cell: (v) =>
              <Between from={v.window_from_at} until={v.window_until_at} /> },
            { key: "dose", head: t("bedside.bag"), cell: (v) => <span className="code">
              {view.doses.find((d) => d.dose === v.dose)?.label_tail ?? "–"}</span> },
            { key: "acts", head: acts_head, cell: (v) =>
              <ActButtons forms={formsOf(view, "visit", v.visit)} shown={1} primary={false}
                about={instantText(Date.parse(v.planned_at), style)} /> },
          ]} />
      </Section>
      {view.adverse_events.length > 0 && (
        <Section title={t("course.adverse_events")}>
          <DataTable name={t("course.adverse_events")} rows={view.adverse_events}
            rowKey={(e) => e.adverse_event} columns={[
              { key: "aware", head: t("column.aware"), cell: (e) => <When at={e.aware_at} /> },
              { key: "seriousness", head: t("column.seriousness"), cell: (e) =>
                word("seriousness", e.seriousness) },
              { key: "outcome", head: t("column.outcome"), cell: (e) => word("outcome", e.outcome) },
              { key: "closed", head: t("column.status"), cell: (e) => e.closed
                ? <Mark tone="good">{t("course.closed")}</Mark>
                : <Mark tone="warn">{t("course.open")}</Mark> },
              { key: "acts", head: acts_head, cell: (e) =>
                <ActButtons forms={formsOf(view, "adverse_event", e.adverse_event)}
                  about={`#${e.adverse_event}`} primary={false} /> },
            ]} />
        </Section>
      )}
    </>
  );
}

export default function Course() {
  const { t } = useTranslation();
  const word = useWord();
  const id = Number(useParams().id);
  const treats = useMay("site_coordinator", "nurse", "physician");
  const query = useQuery({
    queryKey: ["course", id],
    queryFn: ({ signal }) => get<CourseView>(`/api/courses/${id}`, signal),
  });
  return (
    <Page title={query.data?.line.course_name ?? t("page.course")}
      lead={<Link to="/courses">{t("page.courses")}</Link>}
      actions={query.data && <ActButtons forms={ownForms(query.data)} size="md" shown={0}
        about={query.data.line.course_name} />}>
      <Loaded query={query}>
        {(view) => (
          <>
            <Section title={t("course.now")}>
              <Facts>
                <Fact name={t("column.status")}>
                  {view.line.hold !== "none"
                    ? <Mark tone="hold">{t("courses.hold", {
                        reason: word("hold_reason", view.line.hold) })}</Mark>
                    : <Mark tone={toneOf(view.line.status)}>
                        {word("course_status", view.line.status)}</Mark>}
                </Fact>
                <Fact name={t("column.site")}>{view.line.site_name}</Fact>
                <Fact name={t("column.protocol")}>{view.line.protocol_name}</Fact>
                <Fact name={t("courses.doses")}>
                  {view.line.doses_infused} / {view.line.doses_planned}
                  {" "}<span className="soft">({t("course.in_stock", {
                    count: view.line.doses_in_stock })})</span>
                </Fact>
                <Fact name={t("course.consent")}><When at={view.consent_until_at} part="date" />
                </Fact>
                {view.patient && <Fact name={t("course.patient")}>
                  <span className="code">{view.patient}</span></Fact>}
                {view.line.next_dose && <Fact name={t("courses.next_dose")}>
                  <When at={view.line.next_dose.p50_at} part="date" />
                  <div className="small soft">P10–P90 <Between from={view.line.next_dose.p10_at}
                    until={view.line.next_dose.p90_at} /></div></Fact>}
              </Facts>
            </Section>
            {view.tasks.length > 0 && (
              <Section title={t("course.tasks")}>
                <ul className="tasks">
                  {view.tasks.map((task, index) => (
                    <li key={index} className={`task task-${task.urgency}`}>
                      <div>
                        <div className="task-what">{task.text}</div>
                        <div className="task-about">{word("role", task.role)}
                          {task.organisation_name && ` · ${task.organisation_name}`}</div>
                      </div>
                      <div className="task-when">{task.due_at &&
                        <When at={task.due_at} now={view.now} part="short" />}</div>
                      <div className="task-acts">{task.mine && task.forms.length > 0
                        ? <ActButtons forms={task.forms} about={task.text} size="md" />
                        : placeOf(task) && task.page !== "courses" &&
                          <Link className="link-button" to={placeOf(task)!}>{t("today.open")}</Link>}
                      </div>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            {treats && <Section title={t("person.title")}>
              <PatientCard key={id} course={id} /></Section>}
            <Tables view={view} />
            <Section title={t("happenings.title")}><Happenings rows={view.happenings} /></Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
