// One field of a command, as its kind asks to be entered. Values are kept as the server wants them;
// undefined means not entered yet.
import { Group, MultiSelect, NumberInput, Radio, Select, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { cellsText, parseCells } from "../parts/figures";
import { ScanField } from "../parts/scan_field";
import { fromJapanInput, parseInstant, toJapanInput } from "../parts/time";
import { useWord } from "../parts/words";
import type { Choice } from "./choices";
import { BandInput, BitsInput, DurationInput, type Band } from "./measures";
import { DigestInput } from "./digest_input";
import { FactsInput } from "./facts_input";
import { widgetOf, type Widget } from "./fields";
import { useState } from "react";

interface FieldProps {
  type: string;
  field: string;
  value: unknown;
  onChange: (value: unknown) => void;
  choices: readonly Choice[];
  autoFocus?: boolean;
}

export interface ScanPair { label: string; identity: string }

function YesNo({ label, value, onChange, type, field, autoFocus }: {
  label: string; value: unknown; onChange: (v: boolean) => void; type: string; field: string;
  autoFocus?: boolean;
}) {
  const { t, i18n } = useTranslation();
  const own = `field_yes.${type}.${field}`;
  const yes = i18n.exists(own) ? t(own) : t("common.yes");
  const no = i18n.exists(own) ? t(`field_no.${type}.${field}`) : t("common.no");
  return (
    <Radio.Group label={label} value={value === undefined ? "" : value ? "yes" : "no"}
      onChange={(picked) => onChange(picked === "yes")}>
      <Group mt={6} gap="lg">
        <Radio value="yes" label={yes} size="md" data-autofocus={autoFocus || undefined} />
        <Radio value="no" label={no} size="md" />
      </Group>
    </Radio.Group>
  );
}

export function CellsInput({ label, value, onChange, autoFocus, limits }: {
  label: string; value: unknown; onChange: (v: unknown) => void; autoFocus?: boolean;
  limits?: string;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(typeof value === "number" ? String(value) : "");
  const cells = parseCells(text);
  return (
    <TextInput label={label} value={text} inputMode="text" autoComplete="off" size="md"
      data-autofocus={autoFocus || undefined}
      description={[limits, cells !== null ? `= ${cellsText(cells)}` : t("field.cells_hint")]
        .filter(Boolean).join(" · ")}
      error={text !== "" && cells === null ? t("field.cells_wrong") : undefined}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(parseCells(event.currentTarget.value) ?? undefined);
      }} />
  );
}

function InstantInput({ label, value, onChange, autoFocus }: {
  label: string; value: unknown; onChange: (v: unknown) => void; autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const at_ms = parseInstant(value as string | undefined);
  return (
    <TextInput type="datetime-local" label={`${label} (JST)`} description={t("field.in_japan")}
      size="md" data-autofocus={autoFocus || undefined} defaultValue={at_ms !== null ? toJapanInput(at_ms) : ""}
      onChange={(event) => onChange(fromJapanInput(event.currentTarget.value) ?? undefined)} />
  );
}

function ScanPairInput({ value, onChange, autoFocus }: {
  value: unknown; onChange: (v: unknown) => void; autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const pair = (value as ScanPair | undefined) ?? { label: "", identity: "" };
  return (
    <Stack gap="sm">
      <ScanField label={t("field.label")} value={pair.label} autoFocus={autoFocus}
        onChange={(label) => onChange({ ...pair, label })}
        description={t("field.label_hint")} />
      <ScanField label={t("field.identity")} value={pair.identity} checked
        onChange={(identity) => onChange({ ...pair, identity })}
        description={t("field.identity_hint")} />
    </Stack>
  );
}

export function isEntered(widget: Widget, value: unknown): boolean {
  if (widget.kind === "day" && widget.optional) return true;
  if (widget.kind === "scan_pair") {
    const pair = value as ScanPair | undefined;
    return Boolean(pair?.label && pair.identity);
  }
  return value !== undefined && value !== "";
}

export function FieldInput({ type, field, value, onChange, choices, autoFocus }: FieldProps) {
  const { t, i18n } = useTranslation();
  const word = useWord();
  const widget = widgetOf(type, field);
  const own = `field_of.${type}.${field}`;
  const label = i18n.exists(own) ? t(own) : t(`field.${field}`, { defaultValue: field });
  switch (widget.kind) {
    case "flag":
      return <YesNo {...{ label, value, onChange, type, field, autoFocus }} />;
    case "scan":
      return <ScanField label={label} value={(value as string | undefined) ?? ""}
        onChange={onChange} autoFocus={autoFocus} />;
    case "scan_pair":
      return <ScanPairInput {...{ value, onChange, autoFocus }} />;
    case "cells":
      return <CellsInput {...{ label, value, onChange, autoFocus }} />;
    case "instant":
      return <InstantInput {...{ label, value, onChange, autoFocus }} />;
    case "day":
      return <TextInput type="date" label={label} size="md" required={!widget.optional}
        data-autofocus={autoFocus || undefined} defaultValue={(value as string | undefined) ?? ""}
        onChange={(event) => onChange(event.currentTarget.value || undefined)} />;
    case "code":
      return <TextInput label={label} size="md" maxLength={24} autoComplete="off"
        description={t(`field.${field}_hint`)} classNames={{ input: "code" }}
        value={(value as string | undefined) ?? ""} data-autofocus={autoFocus || undefined}
        onChange={(event) => onChange(event.currentTarget.value.toUpperCase()
          .replace(/[^0-9A-Z*]/g, "") || undefined)} />;
    case "digest":
      return <DigestInput label={label} value={value} onChange={onChange} />;
    case "facts":
      return <FactsInput {...{ label, widget, value, onChange }} />;
    case "words":
      return <Select label={label} size="md" allowDeselect={false} searchable={false}
        data-autofocus={autoFocus || undefined}
        value={(value as string | undefined) ?? null}
        data={widget.words.map((w) => ({ value: w, label: word(widget.group, w) }))}
        onChange={(picked) => onChange(picked ?? undefined)} />;
    case "scaled":
      return <NumberInput label={`${label} (${widget.unit})`} size="md" hideControls
        decimalScale={widget.digits} data-autofocus={autoFocus || undefined}
        value={typeof value === "number" ? value / widget.scale : ""}
        onChange={(typed) =>
          onChange(typeof typed === "number" ? Math.round(typed * widget.scale) : undefined)} />;
    case "whole":
      return <NumberInput label={label} size="md" allowDecimal={false} min={widget.least}
        max={widget.most} hideControls data-autofocus={autoFocus || undefined}
        value={typeof value === "number" ? value : ""}
        onChange={(typed) => onChange(typeof typed === "number" ? typed : undefined)} />;
    case "duration":
      return <DurationInput label={label} value={value as number | undefined}
        onChange={onChange} />;
    case "band":
      return <BandInput label={label} value={value as Band | undefined} onChange={onChange} />;
    case "bits":
      return <BitsInput label={label} of={widget.of} value={value as number | undefined}
        onChange={onChange} />;
    case "things":
      return <MultiSelect label={label} size="md" searchable
        data={choices.map((c) => ({ value: String(c.id), label: c.name }))}
        value={((value as number[] | undefined) ?? []).map(String)}
        onChange={(picked) => onChange(picked.map(Number))} />;
    case "thing":
      if (choices.length > 0)
        return <Select label={label} size="md" searchable={choices.length > 8}
          data-autofocus={autoFocus || undefined}
          allowDeselect={false} value={value === undefined ? null : String(value)}
          nothingFoundMessage={t("common.nothing_found")}
          data={choices.map((c) => ({ value: String(c.id), label: c.name }))}
          onChange={(picked) => onChange(picked === null ? undefined : Number(picked))} />;
      return <NumberInput label={t("field.number_of", { thing: label })} size="md" min={1}
        allowDecimal={false} hideControls value={typeof value === "number" ? value : ""}
        onChange={(typed) => onChange(typeof typed === "number" ? typed : undefined)} />;
  }
}
