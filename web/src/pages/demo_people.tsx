// The demonstration only: a newcomer picks one of its people and is signed in as that person. The
// server offers this for a synthetic ledger on loopback alone.
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams, useSearchParams } from "react-router-dom";
import { call } from "../api/client";
import { useSessionState } from "../api/session";
import { Outside } from "../parts/outside";
import { Loaded } from "../parts/page";
import { ProblemAlert } from "../parts/problem_alert";
import { useWord } from "../parts/words";

interface DemoPerson {
  user: number;
  printed_name?: string;
  name?: string;
  organisation_name?: string;
  organisation_kind?: string;
  roles: string[];
}

export default function DemoPeople() {
  const { t } = useTranslation();
  const word = useWord();
  const navigate = useNavigate();
  const { refresh } = useSessionState();
  const [query] = useSearchParams();
  const token = useParams().token ?? query.get("token") ?? location.hash.slice(1);
  const people = useQuery({
    queryKey: ["session", "demo"], retry: false,
    queryFn: () => call<{ people: DemoPerson[] }>("GET",
      `/api/demo/people?token=${encodeURIComponent(token)}`, { quiet: true }),
  });
  const enter = useMutation({
    mutationFn: (user: number) =>
      call("POST", "/api/session/demo", { body: { user, token }, quiet: true }),
    onSuccess: async () => {
      await refresh();
      navigate("/today", { replace: true });
    },
  });
  return (
    <Outside title={t("demo.title")}>
      <p className="soft">{t("demo.lead")}</p>
      <ProblemAlert error={enter.error} />
      <Loaded query={people}>
        {(data) => (
          <ul className="demo-people">
            {data.people.map((person) => (
              <li key={person.user}>
                <button type="button" disabled={enter.isPending}
                  onClick={() => enter.mutate(person.user)}>
                  <strong>{person.roles.map((role) => word("role", role)).join(" · ")}</strong>
                  <span className="soft">{person.printed_name || person.name}</span>
                  <span className="soft small">{person.organisation_name}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Outside>
  );
}
