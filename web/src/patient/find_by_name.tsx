// From a name to a course, for the hospital's own people. It asks the vault only when the button is
// pressed, because each search is recorded.
import { Button, Group, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { DataTable } from "../parts/data_table";
import { ProblemAlert } from "../parts/problem_alert";
import { findPeople } from "./person";

export function FindByName() {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const find = useMutation({ mutationFn: () => findPeople(name.trim()) });
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) find.mutate();
  };
  return (
    <details className="behind no-print">
      <summary>{t("person.find")}</summary>
      <form onSubmit={go}>
        <Group gap="sm" align="flex-end">
          <TextInput label={t("person.kanji")} description={t("person.find_hint")} value={name}
            size="md" maxLength={66} autoComplete="off"
            onChange={(e) => setName(e.currentTarget.value)} />
          <Button type="submit" size="md" variant="default" disabled={!name.trim()}
            loading={find.isPending}>{t("person.find_do")}</Button>
        </Group>
      </form>
      <ProblemAlert error={find.error} />
      {find.data && (
        <DataTable name={t("person.found")} rows={find.data} rowKey={(one) => one.patient}
          empty={t("person.none_found")} columns={[
            { key: "name", head: t("person.kanji"), cell: (one) =>
              [one.names.kanji, one.names.kana, one.names.latin].filter(Boolean).join(" · ") },
            { key: "course", head: t("column.course"), cell: (one) => one.course
              ? <Link to={`/courses/${one.course}`}>{t("person.to_course")}</Link> : "–" },
          ]} />
      )}
    </details>
  );
}
