// Today: what this person does now and by when, most urgent first, one press from doing it.
import { Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import { get } from "../api/client";
import type { TaskView, TodayView, Urgency } from "../api/views";
import { Empty, Loaded, Page, Section } from "../parts/page";
import { useWord } from "../parts/words";
import { When } from "../parts/when";

const urgencies: readonly Urgency[] = ["overdue", "today", "soon", "later", "waiting"];

// Where the thing of a task is shown, for acts that need its page and for a look around.
export function placeOf(task: TaskView): string | null {
  const { subject } = task;
  switch (task.page) {
    case "batch": return subject.batch ? `/batches/${subject.batch}` : "/batches";
    case "quality": return "/quality";
    case "custody": return subject.shipment ? `/shipments/${subject.shipment}` : "/custody";
    case "bedside": return subject.visit ? `/bedside?visit=${subject.visit}` : "/bedside";
    case "plan": return subject.order ? `/plan?order=${subject.order}` : "/plan";
    case "programme": return "/programme";
    case "courses": return subject.course ? `/courses/${subject.course}` : "/courses";
    default: return subject.course ? `/courses/${subject.course}` : null;
  }
}

// Acts that are done on a page of their own, not in a dialog.
const on_page = new Set(["ReserveChain", "MoveChain", "CheckBedside"]);

function TaskRow({ task, now }: { task: TaskView; now: string }) {
  const { t } = useTranslation();
  const word = useWord();
  const place = placeOf(task);
  const about = [...new Set([task.course_name, task.label_tail].filter(Boolean))];
  const forms = task.forms.filter((form) => !on_page.has(form.command.type));
  const elsewhere = forms.length < task.forms.length || task.forms.length === 0;
  return (
    <li className={`task task-${task.urgency}`}>
      <div>
        <div className="task-what">{task.text}</div>
        <div className="task-about">
          {about.map((one) => <span key={one} className="code">{one}</span>)}
          {task.organisation_name && <span>{task.organisation_name}</span>}
          {!task.mine && <span>{word("role", task.role)}</span>}
        </div>
      </div>
      <div className="task-when">
        {task.due_at && <When at={task.due_at} now={now} part="short" />}
      </div>
      <div className="task-acts">
        {task.mine && !elsewhere && (
          <ActButtons forms={forms} about={[task.text, ...about].join(" · ")} size="md" />
        )}
        {elsewhere && place && (
          <span className="acts">
            <Link to={place} className={`link-button${task.mine ? " link-button-filled" : ""}`}
              aria-label={`${t("today.open")}: ${[task.text, ...about].join(" ")}`}>
              {t("today.open")}
            </Link>
          </span>
        )}
      </div>
    </li>
  );
}

export default function Today() {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [picked, setPicked] = useState<Urgency | null>(null);
  const query = useQuery({
    queryKey: ["today", all],
    queryFn: ({ signal }) => get<TodayView>(`/api/today${all ? "?scope=seen" : ""}`, signal),
    refetchInterval: 60_000,
  });
  return (
    <Page title={t("page.today")}
      lead={query.data && <When at={query.data.now} part="instant" />}
      actions={<Switch size="md" label={t("today.all")} checked={all}
        onChange={(e) => setAll(e.currentTarget.checked)} />}>
      <Loaded query={query}>
        {(view) => (
          <>
            <div className="tally" role="group" aria-label={t("today.tally")}>
              {urgencies.map((urgency) => (
                <button key={urgency} type="button" className={`tally-${urgency}`}
                  aria-pressed={picked === urgency}
                  onClick={() => setPicked(picked === urgency ? null : urgency)}>
                  <span className="big-number">{view[urgency]}</span>
                  <span>{t(`urgency.${urgency}`)}</span>
                </button>
              ))}
            </div>
            {view.tasks.length === 0 && <Empty>{t("today.nothing")}</Empty>}
            {urgencies.filter((u) => picked === null || picked === u).map((urgency) => {
              const tasks = view.tasks.filter((task) => task.urgency === urgency);
              if (tasks.length === 0) return null;
              return (
                <Section key={urgency} title={t(`urgency.${urgency}`)}
                  tone={urgency === "overdue" ? "bad" : urgency === "today" ? "warn" : undefined}>
                  <ul className="tasks">
                    {tasks.map((task, index) => (
                      <TaskRow key={`${task.what} ${JSON.stringify(task.subject)} ${index}`}
                        task={task} now={view.now} />
                    ))}
                  </ul>
                </Section>
              );
            })}
          </>
        )}
      </Loaded>
    </Page>
  );
}
