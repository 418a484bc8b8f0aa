// Names, date of birth, contacts and where the signed consents lie, entered or put right.
import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { tell } from "../parts/messages";
import { ProblemAlert } from "../parts/problem_alert";
import { contact_kinds, sexes, tidied, writePerson, type Contact, type Person } from "./person";

const contacts_max = 12;
const consents_max = 24;

function Contacts({ rows, onChange }: { rows: Contact[]; onChange: (to: Contact[]) => void }) {
  const { t } = useTranslation();
  const put = (index: number, to: Partial<Contact>) =>
    onChange(rows.map((row, i) => (i === index ? { ...row, ...to } : row)));
  return (
    <fieldset className="signing">
      <legend>{t("person.contacts")}</legend>
      <Stack gap="sm">
        {rows.map((row, index) => (
          <Group key={index} gap="sm" align="flex-end">
            <Select size="md" w={150} allowDeselect={false} value={row.kind}
              label={t("person.contact_kind")}
              data={contact_kinds.map((kind) => ({ value: kind, label: t(`contact.${kind}`) }))}
              onChange={(kind) => put(index, { kind: kind as Contact["kind"] })} />
            <TextInput size="md" className="grow" label={t(`contact.${row.kind}`)} maxLength={66}
              value={row.text} onChange={(e) => put(index, { text: e.currentTarget.value })} />
            <Button size="md" variant="default" onClick={() =>
              onChange(rows.filter((_, i) => i !== index))}>{t("person.remove")}</Button>
          </Group>
        ))}
        <div><Button size="sm" variant="default" disabled={rows.length >= contacts_max}
          onClick={() => onChange([...rows, { kind: "telephone", text: "" }])}>
          {t("person.add_contact")}</Button></div>
      </Stack>
    </fieldset>
  );
}

function Consents({ rows, onChange }: { rows: string[]; onChange: (to: string[]) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="signing">
      <legend>{t("person.consents")}</legend>
      <Stack gap="sm">
        {rows.map((row, index) => (
          <Group key={index} gap="sm" align="flex-end">
            <TextInput size="md" className="grow" value={row} maxLength={66}
              label={t("person.consent_place", { number: index + 1 })} onChange={(e) => {
                const { value } = e.currentTarget;
                onChange(rows.map((one, i) => (i === index ? value : one)));
              }} />
            <Button size="md" variant="default" onClick={() =>
              onChange(rows.filter((_, i) => i !== index))}>{t("person.remove")}</Button>
          </Group>
        ))}
        <div><Button size="sm" variant="default" disabled={rows.length >= consents_max}
          onClick={() => onChange([...rows, ""])}>{t("person.add_consent")}</Button></div>
      </Stack>
    </fieldset>
  );
}

interface PersonFormProps {
  course: number;
  start: Person;
  onDone: (person: Person) => void;
  onCancel: () => void;
}

export function PersonForm({ course, start, onDone, onCancel }: PersonFormProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState(start);
  const ready = tidied(person);
  const write = useMutation({
    mutationFn: (to: Person) => writePerson(course, to),
    onSuccess: (_, to) => {
      tell({ tone: "good", text: t("person.kept") });
      onDone(to);
    },
  });
  const name = (key: keyof Person["names"], autoComplete = "off") => (
    <TextInput label={t(`person.${key}`)} size="md" maxLength={66} autoComplete={autoComplete}
      value={person.names[key]} onChange={(e) => {
        const { value } = e.currentTarget;
        setPerson((before) => ({ ...before, names: { ...before.names, [key]: value } }));
      }} />
  );
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !write.isPending) write.mutate(ready);
  };
  return (
    <form onSubmit={go} noValidate autoComplete="off">
      <Stack gap="md" maw={640}>
        {name("kanji")}
        {name("kana")}
        {name("latin")}
        <Group gap="md" align="flex-start">
          <TextInput type="date" label={t("person.birth_date")} size="md" max="9999-12-31"
            value={person.birth_date ?? ""} onChange={(e) => {
              const { value } = e.currentTarget;
              setPerson((before) => ({ ...before, birth_date: value || null }));
            }} />
          <Select label={t("person.sex")} size="md" allowDeselect={false} value={person.sex}
            data={sexes.map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))}
            onChange={(sex) => setPerson((before) => ({ ...before,
              sex: sex as Person["sex"] }))} />
        </Group>
        <Contacts rows={person.contacts} onChange={(contacts) =>
          setPerson((before) => ({ ...before, contacts }))} />
        <Consents rows={person.consents} onChange={(consents) =>
          setPerson((before) => ({ ...before, consents }))} />
        {!ready && <p className="soft small">{t("person.one_name")}</p>}
        <ProblemAlert error={write.error} />
        <Group gap="sm">
          <Button type="submit" size="md" disabled={!ready} loading={write.isPending}>
            {t("person.keep")}</Button>
          <Button variant="default" size="md" onClick={onCancel}>{t("common.cancel")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
