// Deciding the road: the roads side by side for this product, the markets compared, what conditional
// approval really saves, and the approvals so far. Reasons and sources, never advice.
import { useTranslation } from "react-i18next";
import type { DecideView } from "../api/views";
import { DataTable } from "../parts/data_table";
import { Loaded, Page, Section } from "../parts/page";
import { MarketChart } from "../regulation/market_chart";
import { PastApprovals } from "../regulation/past_approvals";
import { SideBySide } from "../regulation/side_by_side";
import { LegalNotice } from "../regulation/sourced";
import { useRegulation } from "../regulation/use_page";

function Markets({ view }: { view: DecideView }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="columns-even">
        <Section title={t("decide.first_dose")}>
          <MarketChart markets={view.markets} what="first_dose" />
          <p className="soft small">{view.first_dose_basis_text}</p>
        </Section>
        <Section title={t("decide.review")}>
          <MarketChart markets={view.markets} what="review" />
          <p className="soft small">{view.review_basis_text}</p>
        </Section>
      </div>
      <div className="columns-even">
        <Section title={t("decide.reasons")}>
          <ul>{view.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        </Section>
        <Section title={t("decide.conditional")}>
          <ul>{view.conditional.map((line) => <li key={line}>{line}</li>)}</ul>
        </Section>
      </div>
    </>
  );
}

export default function Decide() {
  const { t } = useTranslation();
  const query = useRegulation<DecideView>("decide", (view) => view.times.length > 0);
  return (
    <Page title={t("page.decide")} lead={t("decide.lead")}>
      <Loaded query={query}>
        {(view) => (
          <>
            <LegalNotice text={view.notice} />
            <Section title={t("decide.side_by_side")}>
              <SideBySide tracks={view.roads} times={view.times} /></Section>
            <Markets view={view} />
            <Section title={t("decide.history")}>
              <PastApprovals rows={view.history} />
              <p>{view.baseline_text}</p>
              <DataTable name={t("decide.baselines")} rows={view.baselines} rowKey={(b) => b.name}
                columns={[
                  { key: "name", head: t("decide.baselines"), cell: (b) => b.name },
                  { key: "error", head: t("decide.error"), number: true, cell: (b) =>
                    t("roads.days", { days: b.error_days }) },
                  { key: "n", head: "n", number: true, cell: (b) => b.cases },
                ]} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
