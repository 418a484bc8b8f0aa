// Forecast: when the first dose, the read-out and the approval come, as distributions; a what-if
// beside it under the same luck; what moves it, and how well each figure is known.
import { Button, NumberInput, Progress, SegmentedControl, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { useProgramme } from "../acts/choices";
import { get } from "../api/client";
import type { CoursesView } from "../api/views";
import { usePreferences } from "../app/preferences";
import { DataTable } from "../parts/data_table";
import { shareText } from "../parts/figures";
import { Mark, type Tone } from "../parts/mark";
import { Empty, Page, Section } from "../parts/page";
import { ProblemAlert } from "../parts/problem_alert";
import { day_ms } from "../parts/time";
import { Between, When } from "../parts/when";
import { useWord } from "../parts/words";
import { roadsOf, type Driver, type ForecastAnswer, type Goal } from "../forecast/answer";
import { FanChart } from "../forecast/fan_chart";
import { SpreadChart } from "../forecast/spread_chart";
import { useForecast } from "../forecast/use_forecast";

const mark_tone: Record<string, Tone> = { verified: "good", partly: "warn", memory: "warn",
  inferred: "warn", choice: "idle" };

function GoalCard({ goal, planned, changed, nameOf }: {
  goal: Goal; planned: ForecastAnswer; changed: ForecastAnswer | null;
  nameOf: (road: string) => string;
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const find = (answer: ForecastAnswer) =>
    answer.milestones.find((m) => m.number === goal.milestone);
  const now = find(planned);
  const road = now ? nameOf(now.road) : "";
  const done = now?.p90 != null && Date.parse(now.p90) <= Date.parse(planned.from);
  const then = changed ? find(changed) : undefined;
  const other = changed?.goals.find((g) => g.milestone === goal.milestone);
  const moved = now?.p50 && then?.p50
    ? Math.round((Date.parse(then.p50) - Date.parse(now.p50)) / day_ms) : null;
  return (
    <article className="card goal">
      <div className="small soft">{road}</div>
      <h2>{now?.name[language] ?? `#${goal.milestone}`}</h2>
      <div className="goal-date"><When at={now?.p50} part="date" /></div>
      {done ? <div><Mark tone="good">{t("forecast.done")}</Mark></div>
        : <div className="small soft">P10–P90 <Between from={now?.p10} until={now?.p90} /></div>}
      {goal.by && !done && <p>{t("forecast.chance_by")} <When at={goal.by} part="date" />{": "}
        <strong>{shareText(goal.probability, language)}</strong>{" "}
        <span className="soft small">({shareText(goal.low, language)}–{shareText(goal.high,
          language)})</span></p>}
      {then && (
        <p className="goal-changed"><strong>{t("forecast.changed")}</strong>{" "}
          <When at={then.p50} part="date" />
          {moved !== null && ` (${t(moved === 0 ? "forecast.same" : moved > 0
            ? "forecast.later" : "forecast.sooner", { days: Math.abs(moved) })})`}
          {other && goal.by && <> · {shareText(other.probability, language)}</>}</p>
      )}
    </article>
  );
}

function Drivers({ rows }: { rows: readonly Driver[] }) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <DataTable name={t("forecast.drivers")} rows={rows} rowKey={(d) => d.figure}
      empty={t("forecast.no_drivers")} columns={[
        { key: "figure", head: t("column.figure"), cell: (d) => <code>{d.figure}</code> },
        { key: "value", head: t("column.value"), cell: (d) => d.value },
        { key: "moves", head: t("forecast.moves"), cell: (d) => <>
          <meter min={0} max={1} value={Math.abs(d.correlation)}
            aria-label={t("forecast.moves")} />
          <span className="small">{d.correlation.toFixed(2)}</span></> },
        { key: "mark", head: t("column.mark"), cell: (d) =>
          <Mark tone={mark_tone[d.mark] ?? "idle"}>{word("mark", d.mark)}</Mark> },
        { key: "source", head: t("column.source"), cell: (d) => <span className="small">{d.source}
        </span> },
      ]} />
  );
}

function Courses({ answer }: { answer: ForecastAnswer }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const query = useQuery({ queryKey: ["courses", "names"],
    queryFn: ({ signal }) => get<CoursesView>("/api/courses?limit=1000", signal) });
  const names = new Map(query.data?.courses.map((c) => [c.course, c.course_name]));
  return (
    <DataTable name={t("forecast.courses")} rowKey={(c) => c.course}
      rows={answer.courses.filter((c) => c.p50 !== null)} empty={t("forecast.no_courses")}
      columns={[
        { key: "course", head: t("column.course"), cell: (c) =>
          <span className="code">{names.get(c.course) ?? `#${c.course}`}</span> },
        { key: "p10", head: "P10", cell: (c) => <When at={c.p10} part="date" /> },
        { key: "p50", head: "P50", cell: (c) => <When at={c.p50} part="date" /> },
        { key: "p90", head: "P90", cell: (c) => <When at={c.p90} part="date" /> },
        { key: "reached", head: t("forecast.reached"), number: true, cell: (c) =>
          shareText(c.reached, language) },
      ]} />
  );
}

function Answer({ planned, changed }: {
  planned: ForecastAnswer; changed: ForecastAnswer | null;
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const roads = useMemo(() => roadsOf(planned), [planned]);
  const programme = useProgramme();
  const [road, setRoad] = useState<string | null>(null);
  const open_roads = roads.filter((id) => planned.milestones.some((m) => m.road === id &&
    m.p50 !== null && Date.parse(m.p90 ?? m.p50) > Date.parse(planned.from)));
  const shown = road ?? open_roads[0] ?? roads[0] ?? "";
  const nameOf = (id: string) =>
    programme.data?.roads.find((one) => one.road_id === id)?.road_name || id;
  const drivers = planned.goals.flatMap((goal) => goal.drivers.map((d) => ({ ...d,
    figure: d.figure })));
  const strongest = [...new Map(drivers.sort((a, b) => Math.abs(a.correlation) -
    Math.abs(b.correlation)).map((d) => [d.figure, d])).values()].reverse();
  return (
    <>
      <div className="goals">
        {planned.goals.map((goal) => <GoalCard key={goal.milestone} goal={goal} planned={planned}
          changed={changed} nameOf={nameOf} />)}
      </div>
      <Section title={t("forecast.fan")} actions={open_roads.length > 1 &&
        <SegmentedControl value={shown} onChange={setRoad} aria-label={t("forecast.road")}
          data={open_roads.map((id) => ({ value: id, label: nameOf(id) }))} />}>
        <FanChart planned={planned} changed={changed} road={shown} />
      </Section>
      <Section title={t("forecast.drivers")}>
        <p className="soft">{t("forecast.unverified", { count: planned.figures_unverified,
          all: planned.figures })}</p>
        <Drivers rows={strongest} />
      </Section>
      <div className="columns-even">
        <Section title={t("forecast.spread")}>
          <SpreadChart planned={planned} changed={changed} /></Section>
        <Section title={t("forecast.places")}>
          <DataTable name={t("forecast.places")} rowKey={(p) => p.resource}
            rows={[...planned.places].sort((a, b) => b.utilisation - a.utilisation).slice(0, 12)}
            columns={[
              { key: "name", head: t("column.place"), cell: (p) => p.name },
              { key: "use", head: t("forecast.use"), cell: (p) => <>
                <meter min={0} max={1} high={0.85} value={p.utilisation} aria-label={p.name} />
                <span className="small">{shareText(p.utilisation, language)}</span></> },
              { key: "wait", head: t("forecast.wait"), number: true, cell: (p) =>
                p.wait_days.toFixed(1) },
            ]} />
        </Section>
      </div>
      <Section title={t("forecast.courses")}><Courses answer={planned} /></Section>
    </>
  );
}

export default function Forecast() {
  const { t } = useTranslation();
  const { following, ask } = useForecast();
  const [runs, setRuns] = useState(2000);
  const [asked] = useSearchParams();
  const [what_if, setWhatIf] = useState(asked.get("what_if") ?? "");
  const changes = what_if.split("\n").map((line) => line.trim()).filter(Boolean);
  const [first] = useState(changes);
  useEffect(() => {
    void ask({ runs: 2000, seed: 1, what_if: first });
  }, [ask, first]);
  const go = (event: FormEvent) => {
    event.preventDefault();
    void ask({ runs, seed: 1, what_if: changes });
  };
  const { step } = following;
  const examples = step?.planned?.goals.flatMap((g) => g.drivers).slice(0, 4) ?? [];
  return (
    <Page title={t("page.forecast")} lead={step?.planned && <>{t("forecast.from")} <When
      at={step.planned.from} /></>}>
      <Section title={t("forecast.ask")}>
        <form onSubmit={go} className="forecast-form no-print">
          <NumberInput label={t("forecast.runs")} value={runs} min={200} max={100000} step={1000}
            size="md" w={160} onChange={(value) => setRuns(Number(value) || 2000)}
            thousandSeparator="," />
          <Textarea label={t("forecast.what_if")} description={t("forecast.what_if_hint")}
            size="md" autosize minRows={1} maxRows={6} value={what_if} className="forecast-what-if"
            classNames={{ input: "code" }} spellCheck={false}
            onChange={(e) => setWhatIf(e.currentTarget.value)} />
          <Button type="submit" size="md" loading={following.running && !step}>
            {t(changes.length > 0 ? "forecast.compare" : "forecast.run")}</Button>
        </form>
        {examples.length > 0 && (
          <div className="row small no-print"><span className="soft">{t("forecast.try")}</span>
            {examples.map((d) => <Button key={d.figure} size="compact-sm" variant="default"
              onClick={() => setWhatIf((before) => [...before.split("\n").filter(Boolean),
                `${d.figure}=${d.value.replaceAll(" – ", " ").replace(/days$/, "day")}`]
                .join("\n"))}><code>{d.figure}</code></Button>)}</div>
        )}
        <div className="progress-line no-print" role="status">
          {following.running && <Progress value={following.runs > 0
            ? 100 * following.runs_done / following.runs : 5} aria-label={t("forecast.progress")}
            animated={false} />}
          {step?.planned && <span className="small soft">{t("forecast.of_runs", {
            runs: step.planned.runs })}{following.first_after_ms !== null &&
              ` · ${t("forecast.first_after", { ms: following.first_after_ms })}`}</span>}
        </div>
        <ProblemAlert error={following.problem} />
      </Section>
      {step?.planned ? <Answer planned={step.planned} changed={step.changed} />
        : !following.problem && <Empty>{t("forecast.running")}</Empty>}
    </Page>
  );
}
