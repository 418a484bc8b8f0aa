// The check itself: wristband, bag and order one after the other, the second person, one press. A
// scan that does not agree stops everything at once, and the mismatch goes on record.
import { Button, Checkbox, Select, Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useChoices } from "../acts/choices";
import { stopAdvice } from "../acts/act_dialog";
import { stops } from "../acts/fields";
import { newCommandId } from "../api/client";
import { submit } from "../api/command";
import { asProblem } from "../api/problem";
import { useSession } from "../api/session";
import type { BedsideVisitView, CommandForm } from "../api/views";
import { tell } from "../parts/messages";
import { ProblemAlert } from "../parts/problem_alert";
import { ScanField } from "../parts/scan_field";
import { Stop } from "../parts/stop";
import { agreement, localRefusal, type Agreement } from "../offline/bedside_check";
import type { NewEntry } from "../offline/queue";

interface ScanCheckProps {
  visit: BedsideVisitView;
  form: CommandForm;
  now_ms: number;
  away: boolean;
  queue: (what: Omit<NewEntry, "by" | "done_at">) => Promise<unknown>;
  onDone: () => void;
}

const scanned_fields = ["wristband", "bag", "order"];

interface Refused { sentence: string; rule?: string }

export function ScanCheck({ visit, form, now_ms, away, queue, onDone }: ScanCheckProps) {
  const { t } = useTranslation();
  const session = useSession();
  const queries = useQueryClient();
  const choices = useChoices(!away);
  const { type, ...known } = form.command;
  const fields = scanned_fields.filter((field) => form.missing.includes(field));
  const asks_second = form.missing.includes("second");
  const [scans, setScans] = useState<Record<string, string>>({});
  const [agreed, setAgreed] = useState<Record<string, Agreement>>({});
  const [at, setAt] = useState(0);
  const [second, setSecond] = useState<string | null>(null);
  const [second_checked, setSecondChecked] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const command_id = useRef(newCommandId());
  const names = choices("person");
  const ready = !asks_second || second !== null;
  const first_number = asks_second ? 2 : 1;

  const fieldsWith = (codes: Record<string, string>) => ({
    ...known, ...Object.fromEntries(fields.map((field) => [field, codes[field] ?? ""])),
    ...(asks_second && { second: Number(second ?? 0) }),
  });

  // A mismatch is recorded too: the server refuses and leaves its trace.
  const record = async (codes: Record<string, string>) => {
    const what = { type, fields: fieldsWith(codes), command_id: command_id.current };
    try {
      await submit({ ...what, note: "" });
    } catch (error) {
      if (asProblem(error).unreached) await queue({ ...what, visit: visit.visit });
    }
  };

  const scanned = async (field: string) => {
    const code = scans[field] ?? "";
    if (!code) return;
    const found = await agreement(visit, field, code);
    setAgreed((before) => ({ ...before, [field]: found }));
    if (found === "differs") {
      setRefused({ sentence: t(`bedside.differs.${field}`), rule: "IDN-01" });
      void record({ ...scans, [field]: code });
      return;
    }
    setAt(fields.indexOf(field) + 1);
  };

  const done = (late: boolean) => {
    tell({ tone: late ? "warn" : "good",
      text: t(late ? "bedside.queued" : "act.done", { act: t(`command.${type}`) }) });
    void queries.invalidateQueries({ predicate: (q) => q.queryKey[0] !== "session" });
    onDone();
  };

  const go = async () => {
    setBusy(true);
    setFailure(null);
    const found = await Promise.all(fields.map((field) =>
      agreement(visit, field, scans[field] ?? "")));
    const local = localRefusal(visit, found, now_ms, session.user,
      asks_second ? Number(second) : -1);
    if (local === "differs" || local === "thaw_over" || local === "expired") {
      setRefused({ sentence: t(`bedside.refusal.${local}`) });
      await record(scans);
      setBusy(false);
      return;
    }
    const what = { type, fields: fieldsWith(scans), command_id: command_id.current };
    try {
      await submit({ ...what, note: "" });
      done(false);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.unreached && local === null) {
        await queue({ ...what, visit: visit.visit });
        done(true);
      } else if (problem.unreached) {
        setRefused({ sentence: t(`bedside.refusal.${local}`) });
      } else if (stops(problem.rule) || problem.rule?.startsWith("INF")) {
        setRefused({ sentence: problem.document.title, rule: problem.rule });
      } else {
        setFailure(error);
      }
    } finally {
      setBusy(false);
    }
  };

  const again = () => {
    setRefused(null);
    setScans({});
    setAgreed({});
    setAt(0);
    setSecondChecked(false);
    command_id.current = newCommandId();
  };

  const complete = fields.every((field) => scans[field] && agreed[field] !== "differs") &&
    (!asks_second || (second !== null && second_checked));
  return (
    <Stack gap="md">
      {asks_second && ( // first, so that a mismatch goes on record with both people
        <Select label={`1. ${t("bedside.second")}`} size="lg" value={second} onChange={setSecond}
          allowDeselect={false} withScrollArea={false}
          data={visit.second_people.filter((user) => user !== session.user).map((user) => ({
            value: String(user), label: names.find((c) => c.id === user)?.name ??
              t("common.person", { number: user }) }))} />
      )}
      {fields.map((field, index) => (
        <div key={field} className={agreed[field] === "agrees" ? "scan-good" : undefined}>
          <ScanField large label={`${index + first_number}. ${t(`bedside.scan.${field}`)}`}
            value={scans[field] ?? ""} autoFocus={index === at && ready}
            onChange={(code) => {
              setScans((before) => ({ ...before, [field]: code }));
              setAgreed(({ [field]: _gone, ...rest }) => rest);
            }}
            onDone={() => void scanned(field)} />
        </div>
      ))}
      {asks_second && (
        <Checkbox size="lg" label={t("bedside.second_checked")} checked={second_checked}
          onChange={(event) => setSecondChecked(event.currentTarget.checked)} />
      )}
      <ProblemAlert error={failure} />
      <Button size="xl" fullWidth disabled={!complete} loading={busy} onClick={() => void go()}>
        {t(`command.${type}`)}
      </Button>
      {refused && <Stop sentence={refused.sentence} rule={refused.rule}
        what_to_do={stopAdvice(t)} onRead={again} />}
    </Stack>
  );
}
