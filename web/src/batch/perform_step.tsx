// One step of the record: the value is checked against its limits while it is typed, and a value
// out of limits says before it is stored what it will open.
import { Button, Group, NumberInput, Select, Stack, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../api/client";
import { submit } from "../api/command";
import type { CommandForm, StepView } from "../api/views";
import { useChoices } from "../acts/choices";
import { CellsInput } from "../acts/field_input";
import { Mark } from "../parts/mark";
import { tell } from "../parts/messages";
import { ProblemAlert } from "../parts/problem_alert";
import { useWord } from "../parts/words";
import { hasLimits, measureOf, valueText } from "./measure";

export function PerformStep({ step, form }: { step: StepView; form: CommandForm }) {
  const { t } = useTranslation();
  const word = useWord();
  const queries = useQueryClient();
  const choices = useChoices(step.needs_equipment || step.needs_reagent);
  const [value, setValue] = useState<number | null>(null);
  const [equipment, setEquipment] = useState<string | null>(null);
  const [reagent, setReagent] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [command_id, setCommandId] = useState(newCommandId);
  const has_limits = hasLimits(step);
  const { unit, scale, digits } = measureOf(step.measure);
  const limits = has_limits ? t("batch.limits", { low: valueText(step.measure, step.value_low),
    high: valueText(step.measure, step.value_high) }) : undefined;
  const asks_value = form.missing.includes("value");
  const out = value !== null && has_limits && (value < step.value_low || value > step.value_high);
  const { type, ...known } = form.command;
  const act = useMutation({
    mutationFn: () => submit({ type, note, command_id, fields: {
      ...known,
      ...(asks_value && { value: value ?? 0 }),
      ...(step.needs_equipment && { equipment: Number(equipment) }),
      ...(step.needs_reagent && { reagent: Number(reagent) }),
    } }),
    onSuccess: () => {
      tell({ tone: out ? "warn" : "good",
        text: t("act.done", { act: `${t("command.PerformStep")}: ${step.step_name}` }) });
      setCommandId(newCommandId());
      void queries.invalidateQueries({ predicate: (q) => q.queryKey[0] !== "session" });
    },
  });
  const complete = (!asks_value || value !== null) && (!step.needs_equipment || equipment) &&
    (!step.needs_reagent || reagent) && (!form.note_required || note.trim());
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !act.isPending) act.mutate();
  };
  const picks = (of: "equipment" | "reagent") =>
    choices(of).map((c) => ({ value: String(c.id), label: c.name }));
  return (
    <form onSubmit={go} className="step-form">
      <Stack gap="sm">
        <Group gap="md" align="flex-start">
          {asks_value && (step.measure === "cells" ? (
            <CellsInput label={t("field.value")} value={value ?? undefined} limits={limits}
              onChange={(typed) => setValue(typeof typed === "number" ? typed : null)} />
          ) : (
            <NumberInput label={unit ? `${t("field.value")} (${unit})` : t("field.value")}
              hideControls size="md" w={190} decimalScale={digits}
              value={value === null ? "" : value / scale} description={limits} error={out}
              onChange={(typed) => setValue(typeof typed === "number"
                ? Math.round(typed * scale) : null)} />
          ))}
          {step.needs_equipment && <Select label={t("field.equipment")} size="md" w={240}
            data={picks("equipment")} value={equipment} onChange={setEquipment} />}
          {step.needs_reagent && <Select label={t("field.reagent")} size="md" w={240}
            data={picks("reagent")} value={reagent} onChange={setReagent} />}
        </Group>
        {out && (
          <div role="alert"><Mark tone="bad">{t("batch.out_of_limits")}</Mark>{" "}
            {t("batch.opens_deviation", { severity: word("severity", step.severity) })}</div>
        )}
        {(out || form.note_required) && (
          <Textarea label={t(form.note_required ? "act.reason" : "act.note")} size="md" value={note}
            maxLength={500} autosize minRows={1} onChange={(e) => setNote(e.currentTarget.value)} />
        )}
        <ProblemAlert error={act.error} />
        <div><Button type="submit" size="md" color={out ? "red" : "blue"} disabled={!complete}
          loading={act.isPending}>
          {t(out ? "batch.record_anyway" : "command.PerformStep")}</Button></div>
      </Stack>
    </form>
  );
}
