// An address that leads nowhere for this person: it says so, whose page it is, and what is theirs.
// This is comfort; what may be read is refused by the server.
import { IconLock, IconMapOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { useSession } from "../api/session";
import { pagesFor, type Page as Place } from "../app/navigation";
import { Page, Section } from "../parts/page";
import { useWord } from "../parts/words";

export default function NotYours({ place }: { place: Place | null }) {
  const { t } = useTranslation();
  const word = useWord();
  const session = useSession();
  const Icon = place ? IconLock : IconMapOff;
  const roles = place && place.roles !== "all" ? place.roles : [];
  return (
    <Page title={place ? t(place.key) : t("refusal.nothing")}>
      <div className="card card-warn row" role="alert">
        <Icon size={28} aria-hidden />
        <div>
          <strong>{t(place ? "refusal.not_yours" : "refusal.no_page")}</strong>
          {place && <p>{t("refusal.why", {
            yours: session.roles.map((role) => word("role", role)).join(" · "),
            theirs: roles.map((role) => word("role", role)).join(" · ") })}</p>}
        </div>
      </div>
      <Section title={t("refusal.yours")}>
        <ul>{pagesFor(session).map((page) => (
          <li key={page.path}><Link to={page.path}>{t(page.key)}</Link></li>
        ))}</ul>
      </Section>
    </Page>
  );
}
