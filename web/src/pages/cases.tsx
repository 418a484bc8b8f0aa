// Safety cases: the newest first, each with how grave it is, how it was judged, and what came of it.
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { ActButtons } from "../acts/act_buttons";
import type { SafetyCaseView, SafetyCasesPage } from "../api/views";
import { usePreferences } from "../app/preferences";
import { DataTable } from "../parts/data_table";
import { Day } from "../parts/day";
import { Mark } from "../parts/mark";
import { noteText } from "../parts/note";
import { Loaded, Page, Section } from "../parts/page";
import { Judged, Product, SeriousMark } from "../regulation/case_facts";
import { useRegulation } from "../regulation/use_page";

const last = (of: SafetyCaseView) => of.versions.at(-1);

function CaseTable({ rows }: { rows: readonly SafetyCaseView[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return (
    <DataTable name={t("page.cases")} rows={rows} rowKey={(c) => c.adverse_event}
      empty={t("cases.none")} columns={[
        { key: "case", head: t("cases.case"), cell: (c) => <>
          <Link className="code" to={`/cases/${c.adverse_event}`}>{c.name}</Link>{" "}
          <Mark tone={c.closed ? "good" : "busy"}>{t(c.closed ? "cases.closed" : "cases.open")}
          </Mark></> },
        { key: "what", head: t("column.what"), cell: (c) =>
          noteText(last(c)?.note ?? "", language) || "–" },
        { key: "serious", head: t("column.seriousness"), cell: (c) => <SeriousMark
          of={last(c)?.seriousness ?? ""} name={last(c)?.seriousness_name ?? ""} /> },
        { key: "judged", head: t("cases.judgement"), cell: (c) => <Judged
          expected={last(c)?.expected ?? false} related={last(c)?.related ?? false} /> },
        { key: "outcome", head: t("column.outcome"), cell: (c) => last(c)?.outcome_name },
        { key: "aware", head: t("cases.first_aware"), cell: (c) =>
          <Day day={c.versions[0]?.aware} /> },
        { key: "patient", head: t("cases.patient"), cell: (c) => <Link className="code"
          to={`/courses/${c.course}`}>{c.course_name}</Link> },
        { key: "lot", head: t("cases.product"), cell: (c) => <Product of={c} /> },
        { key: "versions", head: t("cases.versions"), number: true, cell: (c) =>
          c.versions.length },
      ]} />
  );
}

export default function Cases() {
  const { t } = useTranslation();
  const query = useRegulation<SafetyCasesPage>("cases");
  return (
    <Page title={t("page.cases")} lead={t("cases.lead")} actions={
      <a className="link-button" href="/api/cases/csv" download="cases.csv">
        <IconFileSpreadsheet size={18} aria-hidden /> {t("cases.csv")}</a>}>
      <Loaded query={query}>
        {(view) => (
          <>
            <Section title={t("cases.list")}><CaseTable rows={view.cases} /></Section>
            {view.forms.length > 0 && <Section title={t("cases.references")}
              actions={<ActButtons forms={view.forms} about={t("cases.references")} />}>
              <p className="soft">{t("cases.references_lead")}</p></Section>}
          </>
        )}
      </Loaded>
    </Page>
  );
}
