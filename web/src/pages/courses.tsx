// Courses: every patient's way as one line; what is next, when the dose will come, what holds it.
import { Pagination, Select, Switch, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import { get } from "../api/client";
import { useMay, useSession } from "../api/session";
import type { CommandForm, CourseLineView, CoursesView } from "../api/views";
import { Mark } from "../parts/mark";
import { Empty, Loaded, Page, Section } from "../parts/page";
import { day_ms, parseInstant } from "../parts/time";
import { Way, WayKey, type Scale } from "../parts/way";
import { Between, When } from "../parts/when";
import { toneOf, useWord } from "../parts/words";
import { FindByName } from "../patient/find_by_name";

const page_size = 50;

export function scaleOf(view: CoursesView): Scale {
  const now_ms = Date.parse(view.now);
  let from_ms = now_ms - 60 * day_ms;
  let until_ms = now_ms + 45 * day_ms;
  for (const course of view.courses) {
    for (const mark of course.way) from_ms = Math.min(from_ms, parseInstant(mark.at) ?? from_ms);
    until_ms = Math.max(until_ms, parseInstant(course.next_dose?.p90_at) ?? until_ms);
  }
  return {
    from_ms: Math.max(from_ms, now_ms - 240 * day_ms),
    until_ms: Math.min(until_ms, now_ms + 180 * day_ms),
  };
}

function NextDose({ course }: { course: CourseLineView }) {
  const { t } = useTranslation();
  const dose = course.next_dose;
  if (!dose?.p50_at) return null;
  return (
    <div className="small">
      <span className="soft">{t("courses.next_dose")} </span>
      <When at={dose.p50_at} part="date" />
      <div className="soft">
        P10–P90 <Between from={dose.p10_at} until={dose.p90_at} />
      </div>
    </div>
  );
}

function CourseRow({ course, now, scale }: {
  course: CourseLineView; now: string; scale: Scale;
}) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <li className="course-row">
      <div>
        <div className="course-name code">
          <Link to={`/courses/${course.course}`}>{course.course_name}</Link>
        </div>
        <div className="small soft">{course.site_name}</div>
        <div className="row small">
          {course.hold !== "none"
            ? <Mark tone="hold">{t("courses.hold", { reason: word("hold_reason", course.hold) })}
              </Mark>
            : <Mark tone={toneOf(course.status)}>{word("course_status", course.status)}</Mark>}
          <span title={t("courses.doses")}>{course.doses_infused}/{course.doses_planned}</span>
        </div>
      </div>
      <Way marks={course.way} next={course.next_dose} now={now} scale={scale} />
      <div className="small">
        {course.next && (
          <div>
            <strong>{course.next.text}</strong>
            {course.next.due_at && (
              <div className={course.next.urgency === "overdue" ? "bad-ink" : undefined}>
                <When at={course.next.due_at} now={now} part="short" />
              </div>
            )}
          </div>
        )}
        <NextDose course={course} />
        {course.deviations_open > 0 && (
          <Mark tone="bad">{t("courses.deviations", { count: course.deviations_open })}</Mark>
        )}
        {course.adverse_events_open > 0 && (
          <Mark tone="warn">
            {t("courses.adverse_events", { count: course.adverse_events_open })}
          </Mark>
        )}
      </div>
    </li>
  );
}

export default function Courses() {
  const { t } = useTranslation();
  const [ended, setEnded] = useState(false);
  const [page, setPage] = useState(1);
  const [site, setSite] = useState<string | null>(null);
  const [search, setSearch] = useState("");
  const proposes = useMay("site_coordinator");
  const proposal: CommandForm = {
    command: { type: "ProposeCourse", site: useSession().organisation, patient: "", protocol: 0 },
    missing: ["patient", "protocol"], note_required: false, signature: null, refused: null };
  const treats = useMay("site_coordinator", "nurse", "physician");
  const asked = new URLSearchParams({
    ended: String(ended), from: String((page - 1) * page_size), limit: String(page_size),
    ...(site && { site }),
  });
  const query = useQuery({
    queryKey: ["courses", asked.toString()],
    queryFn: ({ signal }) => get<CoursesView>(`/api/courses?${asked}`, signal),
    placeholderData: (before) => before,
  });
  const sites = useMemo(() => {
    const known = new Map<number, string>();
    for (const course of query.data?.courses ?? []) known.set(course.site, course.site_name);
    return [...known].map(([value, label]) => ({ value: String(value), label }));
  }, [query.data]);
  return (
    <Page title={t("page.courses")} actions={<>
      {proposes && <ActButtons forms={[proposal]} size="md" />}
      <Switch size="md" label={t("courses.ended")} checked={ended}
        onChange={(e) => { setEnded(e.currentTarget.checked); setPage(1); }} /></>}>
      <Loaded query={query}>
        {(view) => {
          const scale = scaleOf(view);
          const wanted = search.trim().toUpperCase();
          const shown = view.courses.filter((c) => c.course_name.toUpperCase().includes(wanted));
          const pages = Math.ceil(view.matching / page_size);
          return (
            <>
              <p className="soft">{t("courses.counts", {
                running: view.running, completed: view.completed, ended: view.ended_early,
                not_eligible: view.not_eligible })}</p>
              <Section title={t("courses.ways")} actions={<WayKey />}>
                <div className="row-end no-print">
                  <TextInput label={t("courses.search")} value={search} type="search"
                    onChange={(e) => setSearch(e.currentTarget.value)} />
                  {(sites.length > 1 || site) && (
                    <Select label={t("courses.site")} data={sites} value={site} clearable
                      onChange={(value) => { setSite(value); setPage(1); }} />
                  )}
                </div>
                {treats && <FindByName />}
                {shown.length === 0 ? <Empty>{t("courses.none")}</Empty> : (
                  <ul className="tasks">
                    {shown.map((course) => <CourseRow key={course.course} course={course}
                      now={view.now} scale={scale} />)}
                  </ul>
                )}
                {pages > 1 && <Pagination total={pages} value={page} onChange={setPage}
                  mt="md" getControlProps={(control) => ({ "aria-label": t(`pager.${control}`) })}
                  getItemProps={(item) => ({ "aria-label": t("pager.page", { page: item }) })} />}
              </Section>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
