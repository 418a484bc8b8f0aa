// Who the patient of a course is, for those who treat them: shown only when asked for, because every
// look is recorded; entered, put right, or forgotten for good.
import { Alert, Button, Group, Modal } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { tell } from "../parts/messages";
import { Fact, Facts } from "../parts/page";
import { ProblemAlert } from "../parts/problem_alert";
import { forgetPerson, nobody, readPerson, type Person } from "./person";
import { PersonForm } from "./person_form";

function Shown({ person }: { person: Person }) {
  const { t } = useTranslation();
  return (
    <Facts>
      <Fact name={t("person.kanji")}>{person.names.kanji || "–"}</Fact>
      <Fact name={t("person.kana")}>{person.names.kana || "–"}</Fact>
      <Fact name={t("person.latin")}>{person.names.latin || "–"}</Fact>
      <Fact name={t("person.birth_date")}>{person.birth_date ?? "–"}</Fact>
      <Fact name={t("person.sex")}>{t(`sex.${person.sex}`)}</Fact>
      {person.contacts.map((one, index) => (
        <Fact key={index} name={t(`contact.${one.kind}`)}>{one.text}</Fact>
      ))}
      {person.consents.length > 0 && (
        <Fact name={t("person.consents")}>{person.consents.map((one) =>
          <div key={one} className="code">{one}</div>)}</Fact>
      )}
    </Facts>
  );
}

function Forget({ course, onClose, onDone }: {
  course: number; onClose: () => void; onDone: () => void;
}) {
  const { t } = useTranslation();
  const forget = useMutation({
    mutationFn: () => forgetPerson(course),
    onSuccess: () => {
      tell({ tone: "warn", text: t("person.forgotten") });
      onDone();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t("person.forget")} size="md"
      closeButtonProps={{ "aria-label": t("common.close") }}>
      <Alert color="red" variant="light" role="note">{t("person.forget_means")}</Alert>
      <ProblemAlert error={forget.error} />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>{t("common.cancel")}</Button>
        <Button color="red" loading={forget.isPending} onClick={() => forget.mutate()}>
          {t("person.forget_do")}</Button>
      </Group>
    </Modal>
  );
}

export function PatientCard({ course }: { course: number }) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<Person | null>(null);
  const [doing, setDoing] = useState<"nothing" | "writing" | "forgetting">("nothing");
  const read = useMutation({ mutationFn: () => readPerson(course), onSuccess: setPerson });
  const problem = read.error ? asProblem(read.error) : null;
  const unknown = problem?.document.type === "urn:meguri:vault:unknown_person";
  if (doing === "writing") {
    return <PersonForm course={course} start={person ?? nobody} onCancel={() => setDoing("nothing")}
      onDone={(kept) => {
        setPerson(kept);
        setDoing("nothing");
      }} />;
  }
  return (
    <div className="stack-tight">
      {person ? <Shown person={person} /> : <p className="soft small">{t("person.recorded")}</p>}
      {!person && unknown && <p role="status">{t("person.unknown")}</p>}
      {!person && !unknown && <ProblemAlert error={read.error} />}
      <Group gap="sm" className="no-print">
        {!person && !unknown && <Button size="sm" variant="default" loading={read.isPending}
          onClick={() => read.mutate()}>{t("person.show")}</Button>}
        {unknown && !person && <Button size="sm" onClick={() => setDoing("writing")}>
          {t("person.enter")}</Button>}
        {person && <>
          <Button size="sm" variant="default" onClick={() => setPerson(null)}>
            {t("person.hide")}</Button>
          <Button size="sm" variant="default" onClick={() => setDoing("writing")}>
            {t("person.correct")}</Button>
          <Button size="sm" variant="outline" color="red" onClick={() => setDoing("forgetting")}>
            {t("person.forget")}</Button>
        </>}
      </Group>
      {doing === "forgetting" && <Forget course={course} onClose={() => setDoing("nothing")}
        onDone={() => {
          setPerson(null);
          setDoing("nothing");
          read.reset();
        }} />}
    </div>
  );
}
