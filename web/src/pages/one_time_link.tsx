// The page of a one-time link: its person sets a password, and the name that will be printed under
// signatures. The link works once and not for long.
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams, useSearchParams } from "react-router-dom";
import { call } from "../api/client";
import { useSessionState } from "../api/session";
import { Outside } from "../parts/outside";
import { ProblemAlert } from "../parts/problem_alert";

const shortest = 12;

export default function OneTimeLink() {
  const { t } = useTranslation();
  const { refresh } = useSessionState();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const token = useParams().token ?? query.get("token") ?? location.hash.slice(1);
  const [printed_name, setPrintedName] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const differs = again !== "" && again !== password;
  const short = password !== "" && [...password].length < shortest;
  const set = useMutation({
    mutationFn: () => call("POST", "/api/session/link", {
      body: { token, password, printed_name }, quiet: true,
    }),
    onSuccess: async () => {
      await refresh();
      navigate("/today", { replace: true });
    },
  });
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!differs && !short) set.mutate();
  };
  return (
    <Outside title={t("link.title")}>
      <p className="soft">{t("link.lead")}</p>
      <form onSubmit={go}>
        <Stack gap="md">
          <TextInput label={t("link.printed_name")} description={t("link.printed_name_hint")}
            size="md" required autoComplete="name" value={printed_name}
            onChange={(e) => setPrintedName(e.currentTarget.value)} />
          <PasswordInput label={t("link.password")} required size="md"
            description={t("link.password_hint", { shortest })} autoComplete="new-password"
            value={password} onChange={(e) => setPassword(e.currentTarget.value)}
            error={short ? t("link.too_short", { shortest }) : undefined}
            visibilityToggleButtonProps={{ "aria-label": t("session.show_password") }} />
          <PasswordInput label={t("link.again")} required size="md" autoComplete="new-password"
            value={again} onChange={(e) => setAgain(e.currentTarget.value)}
            error={differs ? t("link.differs") : undefined}
            visibilityToggleButtonProps={{ "aria-label": t("session.show_password") }} />
          <ProblemAlert error={set.error} />
          <Button type="submit" size="lg" loading={set.isPending}
            disabled={!token || !password || differs || short || again === ""}>
            {t("link.go")}
          </Button>
        </Stack>
      </form>
    </Outside>
  );
}
