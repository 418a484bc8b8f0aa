// Name and password, then the code of the authenticator app where the account has one; or a
// passkey; or the hospital's own sign-in. What was wrong is never told more exactly than needed.
import { Button, Divider, PasswordInput, Stack, TextInput } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client";
import { asProblem } from "../api/problem";
import { useSessionState } from "../api/session";
import { ProblemAlert } from "../parts/problem_alert";

interface Means {
  password?: boolean;
  passkey?: boolean;
  oidc?: { name: string }[] | boolean;
  demo?: boolean;
}

export function SignInForm() {
  const { t } = useTranslation();
  const { refresh } = useSessionState();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [totp, setTotp] = useState("");
  const [code_asked, setCodeAsked] = useState(false);
  const means = useQuery({
    queryKey: ["session", "means"], retry: false,
    queryFn: () => call<Means>("GET", "/api/session/means", { quiet: true }).catch(() => ({})),
  });

  const by_password = useMutation({
    mutationFn: () => call("POST", "/api/session", {
      body: { name, password, ...(totp && { totp }) }, quiet: true,
    }),
    onSuccess: refresh,
    onError: (error) => {
      const { document } = asProblem(error);
      const text = `${document.type} ${String(document.code ?? document.reason ?? "")}`;
      if (/second.step|totp/.test(text)) setCodeAsked(true);
    },
  });
  const by_passkey = useMutation({
    mutationFn: async () => {
      const { startAuthentication } = await import("@simplewebauthn/browser");
      type Begun = { ticket: string; options: never };
      const begun = await call<Begun>("POST", "/api/session/passkey/begin",
        { body: {}, quiet: true });
      const options = typeof begun.options === "string"
        ? (JSON.parse(begun.options) as { publicKey?: never }) : begun.options;
      const optionsJSON = ((options as { publicKey?: never }).publicKey ?? options) as never;
      const answer = await startAuthentication({ optionsJSON });
      await call("POST", "/api/session/passkey/finish",
        { body: { ticket: begun.ticket, answer }, quiet: true });
    },
    onSuccess: refresh,
  });

  const go = (event: FormEvent) => {
    event.preventDefault();
    by_password.mutate();
  };
  const failure = code_asked && !totp ? null : by_password.error;
  return (
    <form onSubmit={go}>
      <Stack gap="md">
        <TextInput label={t("session.name")} autoComplete="username webauthn" required size="md"
          value={name} onChange={(e) => setName(e.currentTarget.value)} autoCapitalize="none" />
        <PasswordInput label={t("session.password")} autoComplete="current-password" required
          size="md" value={password} onChange={(e) => setPassword(e.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("session.show_password") }} />
        {code_asked && (
          <TextInput label={t("session.code")} description={t("session.code_hint")} autoFocus
            inputMode="numeric" autoComplete="one-time-code" maxLength={8} size="md" required
            value={totp} onChange={(e) => setTotp(e.currentTarget.value.replace(/\D/g, ""))} />
        )}
        <ProblemAlert error={failure ?? by_passkey.error} />
        <Button type="submit" size="lg" fullWidth loading={by_password.isPending}>
          {t("session.sign_in")}
        </Button>
        {"credentials" in navigator && (
          <>
            <Divider label={t("session.or")} />
            <Button variant="default" size="lg" fullWidth loading={by_passkey.isPending}
              leftSection={<IconFingerprint size={24} aria-hidden />}
              onClick={() => by_passkey.mutate()}>
              {t("session.passkey")}
            </Button>
          </>
        )}
        {means.data && Boolean((means.data as Means).oidc) && (
          <Button component="a" href="/api/session/oidc/start" variant="default" size="lg"
            fullWidth>{t("session.oidc")}</Button>
        )}
      </Stack>
    </form>
  );
}
