// Several facts of one thing, each with its words; what nobody answers stays as it was.
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWord } from "../parts/words";
import type { Widget } from "./fields";

type Facts = Record<string, string>;

export function FactsInput({ label, widget, value, onChange }: {
  label: string; widget: Extract<Widget, { kind: "facts" }>; value: unknown;
  onChange: (value: Facts) => void;
}) {
  const { t } = useTranslation();
  const word = useWord();
  const facts = (value ?? {}) as Facts;
  return (
    <fieldset className="plain facts-input">
      <legend>{label}</legend>
      {widget.of.map(([field, group, words]) => (
        <Select key={field} label={t(`fact.${field}`)} size="sm" allowDeselect={false}
          searchable={false} value={facts[field] ?? null}
          data={words.map((one) => ({ value: one, label: word(group, one) }))}
          onChange={(picked) => picked && onChange({ ...facts, [field]: picked })} />
      ))}
    </fieldset>
  );
}
