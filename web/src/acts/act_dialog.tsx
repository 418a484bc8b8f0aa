// One command, asked for in a dialog: what the state knows stands there, what only the person knows
// is entered, a reason where the rule asks, a signature where the act is signed. Nothing is typed
// twice, and the server's refusal appears in the dialog that caused it.
import { Alert, Button, Group, Modal, PasswordInput, Stack, Textarea, TextInput }
  from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { newCommandId } from "../api/client";
import { submit, type Receipt } from "../api/command";
import { asProblem } from "../api/problem";
import { useSession } from "../api/session";
import type { CommandForm } from "../api/views";
import { tell } from "../parts/messages";
import { ProblemAlert } from "../parts/problem_alert";
import { Stop } from "../parts/stop";
import { parseInstant } from "../parts/time";
import { useChoices } from "./choices";
import { FieldInput, isEntered } from "./field_input";
import { isGrave, stops, widgetOf } from "./fields";
import { labelsIn } from "./labels";
import { LabelsMade } from "./labels_made";
import { bothComponentsNeeded, noteSigned } from "./signing";

interface ActDialogProps {
  form: CommandForm;
  about?: string;
  onClose: () => void;
  onDone?: (receipt: Receipt) => void;
}

// Times, days and facts that the server proposes, to be kept or changed; all else is entered.
function prefilled({ command, missing }: CommandForm): Record<string, unknown> {
  const known = command as Record<string, unknown>;
  const proposed = (field: string) => {
    const { kind } = widgetOf(command.type, field);
    return kind === "facts" || ((kind === "instant" || kind === "day") &&
      (parseInstant(known[field] as string | undefined) ?? 0) > 0);
  };
  return Object.fromEntries(missing.filter(proposed).map((field) => [field, known[field]]));
}

export function stopAdvice(t: (key: string) => string): string[] {
  return [t("stop.do_not"), t("stop.keep_apart"), t("stop.call")];
}

export function ActDialog({ form, about, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation();
  const session = useSession();
  const queries = useQueryClient();
  const { type, ...known } = form.command;
  const [entered, setEntered] = useState<Record<string, unknown>>(() => prefilled(form));
  const [note, setNote] = useState("");
  const [secret, setSecret] = useState("");
  const [name, setName] = useState("");
  const meaning = form.signature;
  const [command_id] = useState(newCommandId);
  const [both, setBoth] = useState(() => bothComponentsNeeded(Date.now()));
  const needs_things = form.missing.some((field) => widgetOf(type, field).kind.startsWith("thing"));
  const choices = useChoices(needs_things);

  const act = useMutation({
    mutationFn: () => submit({
      type, fields: { ...known, ...entered }, note, command_id,
      ...(meaning && { signature: { meaning, secret, ...(both && { name }) } }),
    }),
    onSuccess: (receipt) => {
      if (meaning) noteSigned(Date.now());
      void queries.invalidateQueries({ predicate: (q) => q.queryKey[0] !== "session" });
      tell({ tone: "good", text: t("act.done", { act: t(`command.${type}`) }) });
      onDone?.(receipt);
      if (labelsIn(receipt.events).length === 0) onClose();
    },
    onError: (error) => {
      setSecret("");
      if (asProblem(error).document.type.endsWith("both_needed")) setBoth(true);
    },
  });

  const complete = form.missing.every((f) => isEntered(widgetOf(type, f), entered[f])) &&
    (!form.note_required || note.trim() !== "") &&
    (!meaning || (secret !== "" && (!both || name !== "")));
  const nothing_asked = form.missing.length === 0 && !form.note_required && !meaning;
  const problem = act.error ? asProblem(act.error) : null;
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !act.isPending) act.mutate();
  };

  if (problem && stops(problem.rule)) {
    return <Stop sentence={problem.document.title} rule={problem.rule}
      what_to_do={stopAdvice(t)} onRead={onClose} />;
  }
  const labels = act.data ? labelsIn(act.data.events) : [];
  if (labels.length > 0) return <LabelsMade labels={labels} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} size="lg" title={t(`command.${type}`)}
      closeButtonProps={{ "aria-label": t("common.close") }}>
      <form onSubmit={go} noValidate>
        <Stack gap="md">
          {about && <p className="soft">{about}</p>}
          {form.missing.map((field, index) => {
            const widget = widgetOf(type, field);
            return (
              <FieldInput key={field} type={type} field={field} value={entered[field]}
                autoFocus={index === 0}
                choices={widget.kind === "thing" || widget.kind === "things" ? choices(widget.of) : []}
                onChange={(value) => setEntered((before) => ({ ...before, [field]: value }))} />
            );
          })}
          <Textarea data-autofocus={(form.missing.length === 0 && form.note_required) || undefined}
            label={t(form.note_required ? "act.reason" : "act.note")} autosize minRows={2}
            required={form.note_required} maxLength={500} size="md" value={note}
            description={t("act.no_names")} onChange={(e) => setNote(e.currentTarget.value)} />
          {meaning && (
            <fieldset className="signing">
              <legend>{t("sign.title")}</legend>
              <p>{t("sign.statement", {
                name: session.printed_name || session.name,
                meaning: t(`sign.meaning.${meaning}`),
              })}</p>
              {both && <TextInput label={t("sign.name")} value={name} autoComplete="username"
                size="md" required onChange={(e) => setName(e.currentTarget.value)} />}
              <PasswordInput label={t("sign.secret")} value={secret} size="md" required
                autoComplete="off" description={t("sign.secret_hint")}
                onChange={(e) => setSecret(e.currentTarget.value)} />
            </fieldset>
          )}
          {isGrave(type) && <Alert color="red" variant="light" role="note">{t("act.grave")}</Alert>}
          <ProblemAlert error={act.error} />
          <Group justify="flex-end" gap="sm" className="dialog-actions">
            <Button variant="default" onClick={onClose}
              data-autofocus={(nothing_asked && isGrave(type)) || undefined}>
              {t("common.cancel")}</Button>
            <Button type="submit" color={isGrave(type) ? "red" : "blue"} loading={act.isPending}
              data-autofocus={(nothing_asked && !isGrave(type)) || undefined}
              disabled={!complete}>
              {t(meaning ? "sign.do" : "act.do", { act: t(`command.${type}`) })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
