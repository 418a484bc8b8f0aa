import { useTranslation } from "react-i18next";
import { ActButtons } from "../acts/act_buttons";
import type { BedsideVisitView, CommandForm } from "../api/views";
import { Mark } from "../parts/mark";
import { Fact, Facts } from "../parts/page";
import { When } from "../parts/when";
import { toneOf, useWord } from "../parts/words";
import type { NewEntry } from "../offline/queue";
import { Countdown } from "./countdown";
import { ScanCheck } from "./scan_check";

interface VisitProps {
  visit: BedsideVisitView;
  now: string;
  now_ms: number;
  away: boolean;
  queue: (what: Omit<NewEntry, "by" | "done_at">) => Promise<unknown>;
  queued: readonly string[]; // types of acts of this visit that wait on this device
  onDone: () => void;
}

const scanned_here = new Set(["CheckBedside", "InfuseDose"]);

export function Visit({ visit, now, now_ms, away, queue, queued, onDone }: VisitProps) {
  const { t } = useTranslation();
  const word = useWord();
  const next = visit.forms[0];
  const by_scan = visit.forms.find((form) => scanned_here.has(form.command.type) &&
    !queued.includes(form.command.type));
  // After a check that waits on this device the page still asks for the check: the infusion follows.
  const follows: CommandForm | undefined = queued.includes("CheckBedside") &&
    !queued.includes("InfuseDose")
    ? { command: { type: "InfuseDose", dose: visit.dose, wristband: "", bag: "" },
        missing: ["wristband", "bag"], note_required: false, signature: null, refused: null } : undefined;
  const scan_form = follows ?? by_scan;
  const others = visit.forms.filter((form) => !scanned_here.has(form.command.type));
  const first = scan_form && (next === by_scan || queued.length > 0);
  return (
    <div className="stack">
      <div className="card">
        <div className="row visit-head">
          <span className="big-number code">{visit.identity_tail}</span>
          <Mark tone={toneOf(visit.status)}>{word("visit_status", visit.status)}</Mark>
        </div>
        <Facts>
          <Fact name={t("bedside.dose")}>{t("bedside.dose_of", { number: visit.dose_number,
            planned: visit.doses_planned })}</Fact>
          <Fact name={t("bedside.bag")}>{visit.dose ? <>
            <span className="code">{visit.dose_tail}</span>{" "}
            <Mark tone={toneOf(visit.dose_status)}>{word("material_status", visit.dose_status)}
            </Mark></> : t("bedside.no_dose")}</Fact>
          <Fact name={t("bedside.planned")}><When at={visit.planned_at} now={now} part="short" />
          </Fact>
          {visit.dose !== 0 && <Fact name={t("bedside.cleared")}>{visit.dose_cleared
            ? <Mark tone="good">{t("common.yes")}</Mark>
            : <Mark tone="bad">{t("common.no")}</Mark>}</Fact>}
          {visit.dose_expires_at && <Fact name={t("column.expires")}>
            <When at={visit.dose_expires_at} /></Fact>}
        </Facts>
      </div>
      {visit.infuse_until_at && <Countdown until={visit.infuse_until_at} now_ms={now_ms} />}
      {queued.length > 0 && (
        <div className="card card-warn"><Mark tone="warn">{t("bedside.waiting")}</Mark>{" "}
          {queued.map((type) => t(`command.${type}`)).join(" · ")}</div>
      )}
      {visit.obstacles.length > 0 && (
        <div className="card card-bad">
          <h2>{t("bedside.obstacles")}</h2>
          <ul>{visit.obstacles.map((one) => <li key={one.rule}>{one.text}{" "}
            <span className="soft small">{one.rule}</span></li>)}</ul>
        </div>
      )}
      {scan_form && (first || others.length === 0) && (
        <section className="card" aria-label={t(`command.${scan_form.command.type}`)}>
          <h2>{t(`command.${scan_form.command.type}`)}</h2>
          <ScanCheck key={scan_form.command.type} visit={visit} form={scan_form} now_ms={now_ms}
            away={away} queue={queue} onDone={onDone} />
        </section>
      )}
      {others.length > 0 && !away && (
        <div className="card bedside-acts"><ActButtons forms={others} size="lg" shown={1}
          primary={!first} about={visit.identity_tail} /></div>
      )}
    </div>
  );
}
