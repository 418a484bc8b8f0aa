// Inputs for what has a unit: lengths of time, temperature bands, sets of weekdays and roles.
import { Checkbox, Group, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWord } from "../parts/words";

const units_us = { minute: 60e6, hour: 3600e6, day: 86400e6 } as const;
type Unit = keyof typeof units_us;

// The largest unit that leaves a whole number.
export function unitOf(us: number): Unit {
  if (us !== 0 && us % units_us.day === 0) return "day";
  return us !== 0 && us % units_us.hour === 0 ? "hour" : us === 0 ? "day" : "minute";
}

interface InputProps<Value> {
  label: string;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

export function DurationInput({ label, value, onChange }: InputProps<number>) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState<Unit>(unitOf(value ?? 0));
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <NumberInput label={label} size="md" min={0} hideControls decimalScale={2}
        value={value === undefined ? "" : value / units_us[unit]} className="grow"
        onChange={(typed) => onChange(typeof typed === "number"
          ? Math.round(typed * units_us[unit]) : undefined)} />
      <Select aria-label={t("field.unit_of", { field: label })} size="md" w={96} value={unit}
        allowDeselect={false} data={(Object.keys(units_us) as Unit[]).map((one) => ({
          value: one, label: t(`unit.${one}`) }))}
        onChange={(picked) => {
          const to = (picked ?? "day") as Unit;
          if (value !== undefined) onChange(value / units_us[unit] * units_us[to]);
          setUnit(to);
        }} />
    </Group>
  );
}

export interface Band { low_mc: number; high_mc: number; budget: number }

export function BandInput({ label, value, onChange }: InputProps<Band>) {
  const { t } = useTranslation();
  const [parts, setParts] = useState<Partial<Band>>(value ?? { budget: 0 });
  const set = (change: Partial<Band>) => {
    const next = { ...parts, ...change };
    setParts(next);
    const { low_mc, high_mc, budget } = next;
    onChange(low_mc !== undefined && high_mc !== undefined && budget !== undefined
      ? { low_mc, high_mc, budget } : undefined);
  };
  const degrees = (key: "low_mc" | "high_mc") => (
    <NumberInput label={`${t(`field.${key}`)} (°C)`} size="md" hideControls decimalScale={1} w={140}
      value={parts[key] === undefined ? "" : parts[key] / 1000}
      onChange={(typed) => set({ [key]: typeof typed === "number"
        ? Math.round(typed * 1000) : undefined })} />
  );
  return (
    <fieldset className="plain">
      <legend>{label}</legend>
      <Group gap="sm" align="flex-end">
        {degrees("low_mc")}{degrees("high_mc")}
        <DurationInput label={t("custody.budget")} value={parts.budget}
          onChange={(budget) => set({ budget })} />
      </Group>
    </fieldset>
  );
}

export const roles = ["site_coordinator", "nurse", "physician", "courier", "operator", "verifier",
  "quality_control", "quality_assurance", "programme_lead", "regulatory", "safety",
  "business_development", "auditor", "administrator"] as const;

// A set as the ledger writes it: bit n is the n-th of the list.
export function BitsInput({ label, value, onChange, of }: InputProps<number> & {
  of: "roles" | "weekdays";
}) {
  const { i18n } = useTranslation();
  const word = useWord();
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: "short", timeZone: "UTC" });
  const names = of === "roles" ? roles.map((role) => word("role", role))
    : Array.from({ length: 7 }, (_, day) => weekday.format(Date.UTC(2024, 0, 1 + day)));
  const set = value ?? 0;
  return (
    <Checkbox.Group label={label} value={names.flatMap((_, n) => set >> n & 1 ? [String(n)] : [])}
      onChange={(picked) => onChange(picked.reduce((sum, n) => sum + 2 ** Number(n), 0) ||
        undefined)}>
      <Group gap="md" mt={6}>
        {names.map((name, n) => <Checkbox key={n} value={String(n)} label={name} />)}
      </Group>
    </Checkbox.Group>
  );
}
