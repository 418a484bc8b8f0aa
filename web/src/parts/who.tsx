// Who did it: the printed name where the reader may know it, else the number. Names of staff are
// asked for once a language and sign-in, because each list that is read is recorded.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { get } from "../api/client";
import { Said } from "./said";

interface Staff {
  users: { user: number; printed_name: string }[];
}

export function useNames(): (user: number) => string {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    // Below "session": what happens in the ledger does not ask for it again.
    queryKey: ["session", "staff", i18n.language], staleTime: Infinity, retry: false,
    queryFn: ({ signal }) => get<Staff>("/api/users", signal),
  });
  return (user) => data?.users.find((one) => one.user === user)?.printed_name ||
    t("common.person", { number: user });
}

export function Who({ user }: { user: number }) {
  const { t } = useTranslation();
  const nameOf = useNames();
  if (user === 0) return <>{t("common.programme_itself")}</>;
  return <span title={t("common.person", { number: user })}><Said text={nameOf(user)} /></span>;
}
