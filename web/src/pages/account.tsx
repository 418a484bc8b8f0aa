// A person's own means: password, authenticator app, passkeys, signing key, sessions that are open.
import { Button, Code, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { call, get } from "../api/client";
import { useSession, useSessionState } from "../api/session";
import { DataTable } from "../parts/data_table";
import { Mark } from "../parts/mark";
import { tell } from "../parts/messages";
import { Loaded, Page, Section } from "../parts/page";
import { ProblemAlert } from "../parts/problem_alert";
import { When } from "../parts/when";

interface Means {
  passkeys: { number: number; label: string; made_at: string; used_at: string | null }[];
  sessions: { number: number; means: string; made_at: string; used_at: string; ends_at: string;
    present: boolean }[];
  totp: boolean;
}

function Password() {
  const { t } = useTranslation();
  const [old_password, setOld] = useState("");
  const [new_password, setNew] = useState("");
  const change = useMutation({
    mutationFn: () => call("POST", "/api/account/password", { body: { old_password,
      new_password } }),
    onSuccess: () => {
      setOld("");
      setNew("");
      tell({ tone: "good", text: t("account.password_changed") });
    },
  });
  const go = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form onSubmit={go}>
      <Stack gap="sm" maw={420}>
        <PasswordInput label={t("account.old_password")} value={old_password} required size="md"
          autoComplete="current-password" onChange={(e) => setOld(e.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("session.show_password") }} />
        <PasswordInput label={t("account.new_password")} value={new_password} required size="md"
          description={t("link.password_hint", { shortest: 12 })} autoComplete="new-password"
          onChange={(e) => setNew(e.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("session.show_password") }} />
        <ProblemAlert error={change.error} />
        <div><Button type="submit" variant="default" loading={change.isPending}>
          {t("account.change_password")}</Button></div>
      </Stack>
    </form>
  );
}

function Totp({ on }: { on: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [code, setCode] = useState("");
  const begin = useMutation({ mutationFn: () =>
    call<{ secret: string; uri: string }>("POST", "/api/account/totp/begin", { body: {} }) });
  const finish = useMutation({
    mutationFn: () => call("POST", "/api/account/totp/finish", { body: { code } }),
    onSuccess: () => {
      begin.reset();
      tell({ tone: "good", text: t("account.totp_on") });
      void queries.invalidateQueries({ queryKey: ["account"] });
    },
  });
  if (on) return <Mark tone="good">{t("account.totp_on")}</Mark>;
  if (!begin.data) {
    return <Stack gap="sm"><ProblemAlert error={begin.error} /><div>
      <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
        {t("account.totp_begin")}</Button></div></Stack>;
  }
  const go = (event: FormEvent) => {
    event.preventDefault();
    finish.mutate();
  };
  return (
    <form onSubmit={go}>
      <Stack gap="sm" maw={420}>
        <p>{t("account.totp_type")}</p>
        <Code block>{begin.data.secret}</Code>
        <p><a href={begin.data.uri}>{t("account.totp_open")}</a></p>
        <TextInput label={t("session.code")} inputMode="numeric" value={code} size="md" required
          autoComplete="one-time-code" onChange={(e) => setCode(e.currentTarget.value)} />
        <ProblemAlert error={finish.error} />
        <div><Button type="submit" loading={finish.isPending}>{t("account.totp_finish")}
        </Button></div>
      </Stack>
    </form>
  );
}

function Passkeys({ rows }: { rows: Means["passkeys"] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [label, setLabel] = useState("");
  const again = () => void queries.invalidateQueries({ queryKey: ["account"] });
  const add = useMutation({
    mutationFn: async () => {
      const { startRegistration } = await import("@simplewebauthn/browser");
      const begun = await call<{ ticket: string; options: string }>("POST",
        "/api/account/passkeys/begin", { body: {} });
      const options = JSON.parse(begun.options) as { publicKey?: never };
      const answer = await startRegistration({
        optionsJSON: (options.publicKey ?? options) as never });
      await call("POST", "/api/account/passkeys/finish",
        { body: { ticket: begun.ticket, answer, label: label || "passkey" } });
    },
    onSuccess: again,
  });
  const remove = useMutation({
    mutationFn: (number: number) => call("DELETE", `/api/account/passkeys/${number}`),
    onSuccess: again,
  });
  return (
    <Stack gap="sm">
      <DataTable name={t("account.passkeys")} rows={rows} rowKey={(p) => p.number}
        empty={t("account.no_passkeys")} columns={[
          { key: "label", head: t("column.name"), cell: (p) => p.label },
          { key: "made", head: t("account.made"), cell: (p) => <When at={p.made_at} part="date" /> },
          { key: "used", head: t("account.used"), cell: (p) => <When at={p.used_at} /> },
          { key: "acts", head: <span className="visually-hidden">{t("column.acts")}</span>,
            cell: (p) => <Button size="sm" variant="default" onClick={() =>
              remove.mutate(p.number)}>{t("account.remove")}</Button> },
        ]} />
      <ProblemAlert error={add.error ?? remove.error} />
      <Group align="flex-end" gap="sm">
        <TextInput label={t("account.passkey_name")} value={label} size="md"
          onChange={(e) => setLabel(e.currentTarget.value)} />
        <Button variant="default" size="md" loading={add.isPending} onClick={() => add.mutate()}>
          {t("account.add_passkey")}</Button>
      </Group>
    </Stack>
  );
}

// The key that signs this person's acts, opened by a secret that nobody else knows.
function SigningKey({ on }: { on: boolean }) {
  const { t } = useTranslation();
  const { refresh } = useSessionState();
  const [secret, setSecret] = useState("");
  const register = useMutation({
    mutationFn: () => call("POST", "/api/account/signing-key", { body: { secret } }),
    onSuccess: async () => {
      setSecret("");
      tell({ tone: "good", text: t("account.signing_registered") });
      await refresh();
    },
  });
  const go = (event: FormEvent) => {
    event.preventDefault();
    register.mutate();
  };
  return (
    <form onSubmit={go}>
      <Stack gap="sm" maw={420}>
        <p className="soft">{t("account.signing_key_lead")}</p>
        <div>{on ? <Mark tone="good">{t("account.signing_key_on")}</Mark>
          : <Mark tone="warn">{t("account.signing_key_none")}</Mark>}</div>
        <PasswordInput label={t("account.signing_secret")} value={secret} required size="md"
          description={t("link.password_hint", { shortest: 12 })} autoComplete="new-password"
          onChange={(e) => setSecret(e.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("session.show_password") }} />
        <ProblemAlert error={register.error} />
        <div><Button type="submit" variant="default" loading={register.isPending}>
          {t("account.signing_register")}</Button></div>
      </Stack>
    </form>
  );
}

export default function Account() {
  const { t } = useTranslation();
  const session = useSession();
  const { signOut } = useSessionState();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ["account"],
    queryFn: ({ signal }) => get<Means>("/api/account", signal) });
  const end = useMutation({
    mutationFn: (number: number) => call("DELETE", `/api/account/sessions/${number}`),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["account"] }),
  });
  return (
    <Page title={t("page.account")} lead={session.printed_name || session.name}
      actions={<Button variant="default" onClick={() => void signOut()}>
        {t("session.sign_out")}</Button>}>
      <Loaded query={query}>
        {(means) => (
          <div className="columns-even">
            <Section title={t("session.password")}><Password /></Section>
            <Section title={t("account.signing_key")}>
              <SigningKey on={session.signing_key === true} /></Section>
            <Section title={t("account.totp")}><Totp on={means.totp} /></Section>
            <Section title={t("account.passkeys")}><Passkeys rows={means.passkeys} /></Section>
            <Section title={t("account.sessions")}>
              <DataTable name={t("account.sessions")} rows={means.sessions}
                rowKey={(s) => s.number} columns={[
                  { key: "means", head: t("column.means"), cell: (s) =>
                    t(`means.${s.means}`, { defaultValue: s.means }) },
                  { key: "made", head: t("account.made"), cell: (s) => <When at={s.made_at} /> },
                  { key: "acts", head: <span className="visually-hidden">{t("column.acts")}</span>,
                    cell: (s) => s.present ? <Mark tone="good">{t("account.present")}</Mark>
                      : <Button size="sm" variant="default" onClick={() => end.mutate(s.number)}>
                          {t("account.end")}</Button> },
                ]} />
            </Section>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
