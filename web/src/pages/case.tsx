// One safety case: what happened, how it was judged and by which reference, every version with its
// record; what may be done with it; the same as FHIR.
import { IconFileExport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import { get } from "../api/client";
import type { SafetyCaseView } from "../api/views";
import { Mark } from "../parts/mark";
import { Loaded, Page, Section } from "../parts/page";
import { CaseFacts, CaseVersions, SeriousMark } from "../regulation/case_facts";

export default function Case() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const query = useQuery({
    queryKey: ["cases", id],
    queryFn: ({ signal }) => get<SafetyCaseView>(`/api/cases/${encodeURIComponent(id)}`, signal),
  });
  const now = query.data?.versions.at(-1);
  const name = query.data?.name ?? "";
  return (
    <Page title={`${t("cases.case")} ${name}`} lead={<Link to="/cases">{t("page.cases")}</Link>}
      actions={query.data && <>
        <ActButtons forms={query.data.forms} about={name} shown={2} size="md" />
        <a className="link-button" href={`/api/cases/${query.data.adverse_event}/fhir`}
          download={`${name}.fhir.json`}><IconFileExport size={18} aria-hidden />{" "}
          {t("cases.fhir")}</a>
      </>}>
      <Loaded query={query}>
        {(view) => (
          <>
            <Section title={<span className="row">{t("cases.what_happened")}
              {now && <SeriousMark of={now.seriousness} name={now.seriousness_name} />}
              <Mark tone={view.closed ? "good" : "busy"}>
                {t(view.closed ? "cases.closed" : "cases.open")}</Mark></span>}>
              <CaseFacts of={view} />
            </Section>
            <Section title={t("cases.timeline")}><CaseVersions of={view} /></Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
