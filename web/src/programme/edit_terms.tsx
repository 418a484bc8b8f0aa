// Editing a draft of the protocol: one group of terms at a time. What the rules would say is asked
// while it is typed; nothing is stored before the button is pressed, and a published version never
// changes.
import { Button, Modal, NumberInput, Select, Stack, Switch, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BandInput, DurationInput, type Band } from "../acts/measures";
import { CellsInput } from "../acts/field_input";
import { newCommandId } from "../api/client";
import { submit, tryOut } from "../api/command";
import { asProblem } from "../api/problem";
import { Mark } from "../parts/mark";
import { tell } from "../parts/messages";
import { ProblemAlert } from "../parts/problem_alert";
import { useWord } from "../parts/words";
import { isDuration, useTerm } from "./protocol";

export type TermGroup = "product" | "schedule" | "collection" | "making";

const command_of: Record<TermGroup, string> = { product: "SetProductTerms",
  schedule: "SetScheduleTerms", collection: "SetCollectionTerms", making: "SetMakingTerms" };

type Terms = Record<string, unknown>;

function TermInput({ group, name, value, onChange }: {
  group: TermGroup; name: string; value: unknown; onChange: (value: unknown) => void;
}) {
  const { t } = useTranslation();
  const word = useWord();
  const label = t(`term.${name}`);
  if (typeof value === "boolean")
    return <Switch label={label} size="md" checked={value}
      onChange={(e) => onChange(e.currentTarget.checked)} />;
  if (name === "kind") {
    const words = group === "product" ? ["autologous", "allogeneic"]
      : ["apheresis", "whole_blood"];
    return <Select label={label} size="md" value={String(value)} allowDeselect={false}
      data={words.map((w) => ({ value: w, label: word(group === "product" ? "product_kind"
        : "collection_kind", w) }))} onChange={onChange} />;
  }
  if (typeof value === "object" && value !== null)
    return <BandInput label={label} value={value as Band} onChange={onChange} />;
  const number = value as number;
  if (isDuration(name)) return <DurationInput label={label} value={number} onChange={onChange} />;
  if (name.endsWith("cells") || name.endsWith("cells_min"))
    return <CellsInput label={label} value={number} onChange={onChange} />;
  const scale = name.endsWith("_bp") ? 100 : name.endsWith("_ul") ? 1000 : 1;
  const unit = name.endsWith("_bp") ? " (%)" : name.endsWith("_ul") ? " (mL)" : "";
  return <NumberInput label={label + unit} size="md" min={0} hideControls
    value={number === undefined ? "" : number / scale} decimalScale={scale === 1 ? 0 : 1}
    onChange={(typed) => onChange(typeof typed === "number" ? Math.round(typed * scale)
      : undefined)} />;
}

export function EditTerms({ protocol, group, terms }: {
  protocol: number; group: TermGroup; terms: object;
}) {
  const { t } = useTranslation();
  const term = useTerm();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<Terms>({ ...terms } as Terms);
  const [note, setNote] = useState("");
  const [asked] = useDebouncedValue(draft, 300);
  const before = terms as Terms;
  const changed = Object.keys(before).filter((name) =>
    JSON.stringify(draft[name]) !== JSON.stringify(before[name]));
  const complete = Object.values(draft).every((value) => value !== undefined);
  const request = { type: command_of[group], fields: { protocol, terms: draft }, note };
  const verdict = useQuery({
    queryKey: ["terms", protocol, group, asked], enabled: open && changed.length > 0 && complete,
    retry: false, queryFn: ({ signal }) =>
      tryOut({ ...request, fields: { protocol, terms: asked }, note: "-" }, signal),
  });
  const [command_id, setCommandId] = useState(newCommandId);
  const store = useMutation({
    mutationFn: () => submit({ ...request, command_id }),
    onSuccess: () => {
      tell({ tone: "good", text: t("act.done", { act: t(`command.${command_of[group]}`) }) });
      setCommandId(newCommandId());
      setOpen(false);
      void queries.invalidateQueries({ queryKey: ["programme"] });
    },
  });
  const start = () => {
    setDraft({ ...before });
    setOpen(true);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={start}>{t("programme.edit")}</Button>
      {open && (
        <Modal opened onClose={() => setOpen(false)} size="xl"
          title={t(`command.${command_of[group]}`)}
          closeButtonProps={{ "aria-label": t("common.close") }}>
          <Stack gap="md">
            {Object.keys(before).map((name) => (
              <TermInput key={name} group={group} name={name} value={draft[name]}
                onChange={(value) => setDraft((now) => ({ ...now, [name]: value }))} />
            ))}
            <Textarea label={t("act.note")} size="md" value={note} maxLength={500} autosize
              description={t("act.no_names")} onChange={(e) => setNote(e.currentTarget.value)} />
            {changed.length > 0 && (
              <div className="card" aria-live="polite">
                <h3>{t("programme.changes")}</h3>
                <ul>{changed.map((name) => <li key={name}>{t(`term.${name}`)}:{" "}
                  {term(name, before[name])} → <strong>{draft[name] === undefined ? "–"
                    : term(name, draft[name])}</strong></li>)}</ul>
                {verdict.isSuccess && <Mark tone="good">{t("programme.accepted")}</Mark>}
                {verdict.isError && <Mark tone="bad">
                  {asProblem(verdict.error).document.title}</Mark>}
              </div>
            )}
            <ProblemAlert error={store.error} />
            <Button disabled={changed.length === 0 || !complete} loading={store.isPending}
              onClick={() => store.mutate()}>{t("programme.store")}</Button>
          </Stack>
        </Modal>
      )}
    </>
  );
}
