// People: who works in the programme, who can sign in, one-time links handed over in person.
import { Button, Code, CopyButton, Modal, Select, Stack, Switch, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { call, get } from "../api/client";
import { DataTable } from "../parts/data_table";
import { Mark } from "../parts/mark";
import { Loaded, Page, Section } from "../parts/page";
import { ProblemAlert } from "../parts/problem_alert";
import { Said } from "../parts/said";
import { When } from "../parts/when";
import { Who } from "../parts/who";
import { useWord } from "../parts/words";

interface UserLine {
  user: number;
  organisation_name: string;
  roles: string[];
  active: boolean;
  printed_name: string;
  signing_key: boolean;
  name: string | null;
  enabled: boolean | null;
}
interface SignInLine {
  number: number;
  at: string;
  user: number | null;
  means: string;
  outcome: string;
  peer: string;
}

function LinkDialog({ user, onClose }: { user: UserLine; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [hours, setHours] = useState("72");
  const [recovery, setRecovery] = useState(false);
  const make = useMutation({
    mutationFn: () => call<{ path: string; until: string }>("POST",
      `/api/users/${user.user}/link`, { body: { hours: Number(hours),
        ...(user.name === null && { name }), ...(user.name !== null && { recovery }) } }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["users"] }),
  });
  const go = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  const address = make.data ? location.origin + make.data.path : "";
  return (
    <Modal opened onClose={onClose} title={t("people.link_for", { number: user.user })}
      closeButtonProps={{ "aria-label": t("common.close") }}>
      {make.data ? (
        <Stack>
          <p>{t("people.hand_over")}</p>
          <Code block>{address}</Code>
          <p className="soft small">{t("people.valid_until")} <When at={make.data.until} /></p>
          <CopyButton value={address}>{({ copied, copy }) => (
            <Button onClick={copy}>{t(copied ? "people.copied" : "people.copy")}</Button>
          )}</CopyButton>
        </Stack>
      ) : (
        <form onSubmit={go}>
          <Stack>
            {user.name === null && <TextInput label={t("session.name")} required value={name}
              size="md" autoCapitalize="none" description={t("people.name_hint")}
              onChange={(e) => setName(e.currentTarget.value)} />}
            <Select label={t("people.hours")} value={hours} allowDeselect={false} size="md"
              data={["1", "24", "72", "168"].map((n) => ({ value: n,
                label: t("people.hours_of", { count: Number(n) }) }))}
              onChange={(value) => setHours(value ?? "72")} />
            {user.name !== null && <Switch label={t("people.recovery")} checked={recovery}
              description={t("people.recovery_hint")}
              onChange={(e) => setRecovery(e.currentTarget.checked)} />}
            <ProblemAlert error={make.error} />
            <Button type="submit" loading={make.isPending}>{t("people.make_link")}</Button>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

export default function People() {
  const { t } = useTranslation();
  const word = useWord();
  const queries = useQueryClient();
  const [linked, setLinked] = useState<UserLine | null>(null);
  const query = useQuery({ queryKey: ["users"],
    queryFn: ({ signal }) => get<{ users: UserLine[] }>("/api/users", signal) });
  const sign_ins = useQuery({ queryKey: ["sign_ins"],
    queryFn: ({ signal }) => get<{ sign_ins: SignInLine[] }>("/api/sign-ins?limit=50", signal) });
  const enable = useMutation({
    mutationFn: ({ user, to }: { user: number; to: boolean }) =>
      call("POST", `/api/users/${user}/${to ? "enable" : "disable"}`, { body: {} }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["users"] }),
  });
  return (
    <Page title={t("page.people")} lead={t("people.lead")}>
      <Section title={t("page.people")}>
        <ProblemAlert error={enable.error} />
        <Loaded query={query}>
          {(data) => (
            <DataTable name={t("page.people")} rows={data.users} rowKey={(u) => u.user} columns={[
              { key: "user", head: "#", number: true, cell: (u) => u.user },
              { key: "name", head: t("column.name"), cell: (u) => <><Said text={u.printed_name || "–"} />
                {u.name && <div className="small soft">{u.name}</div>}</> },
              { key: "organisation", head: t("column.organisation"), cell: (u) =>
                u.organisation_name },
              { key: "roles", head: t("column.roles"), cell: (u) =>
                u.roles.map((role) => word("role", role)).join(" · ") },
              { key: "status", head: t("column.status"), cell: (u) => !u.active
                ? <Mark tone="idle">{t("people.inactive")}</Mark> : u.name === null
                  ? <Mark tone="idle">{t("people.no_account")}</Mark> : u.enabled
                    ? <Mark tone="good">{t("people.enabled")}</Mark>
                    : <Mark tone="bad">{t("people.disabled")}</Mark> },
              { key: "acts", head: <span className="visually-hidden">{t("column.acts")}</span>,
                cell: (u) => u.active && <span className="acts">
                  <Button size="sm" variant="outline" onClick={() => setLinked(u)}
                    aria-label={`${t("people.make_link")} ${u.user}`}>
                    {t("people.make_link")}</Button>
                  {u.name !== null && <Button size="sm" variant="default"
                    onClick={() => enable.mutate({ user: u.user, to: !u.enabled })}>
                    {t(u.enabled ? "people.disable" : "people.enable")}</Button>}
                </span> },
            ]} />
          )}
        </Loaded>
      </Section>
      <Section title={t("people.sign_ins")}>
        <Loaded query={sign_ins}>
          {(data) => (
            <DataTable name={t("people.sign_ins")} rows={data.sign_ins} rowKey={(s) => s.number}
              empty={t("common.none")} columns={[
                { key: "at", head: t("column.when"), cell: (s) => <When at={s.at} /> },
                { key: "user", head: t("column.by"), cell: (s) => s.user
                  ? <Who user={s.user} /> : "–" },
                { key: "means", head: t("column.means"), cell: (s) =>
                  t(`means.${s.means}`, { defaultValue: s.means }) },
                { key: "outcome", head: t("column.outcome"), cell: (s) =>
                  t(`sign_in_outcome.${s.outcome}`, { defaultValue: s.outcome }) },
                { key: "peer", head: t("column.address"), cell: (s) => <code>{s.peer}</code> },
              ]} />
          )}
        </Loaded>
      </Section>
      {linked && <LinkDialog user={linked} onClose={() => setLinked(null)} />}
    </Page>
  );
}
