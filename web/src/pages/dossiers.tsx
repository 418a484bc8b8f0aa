// Dossiers: for each submission what it asks for, what in the ledger proves it, what is missing, and
// what the missing costs in days.
import { useTranslation } from "react-i18next";
import type { DossiersPage } from "../api/views";
import { Empty, Loaded, Page, Section } from "../parts/page";
import { DossierEffect, DossierItems } from "../regulation/dossier_items";
import { LegalNotice } from "../regulation/sourced";
import { useRegulation } from "../regulation/use_page";

export default function Dossiers() {
  const { t } = useTranslation();
  const query = useRegulation<DossiersPage>("dossiers");
  return (
    <Page title={t("page.dossiers")} lead={t("dossiers.lead")}>
      <Loaded query={query}>
        {(view) => (
          <>
            <LegalNotice text={view.notice} />
            {view.dossiers.length === 0 && <Empty>{t("dossiers.none")}</Empty>}
            {view.dossiers.map((dossier) => {
              const all = dossier.items.length;
              return (
                <Section key={dossier.dossier} title={dossier.name}
                  tone={dossier.proved < all ? "warn" : undefined}
                  actions={<span className="row"><meter min={0} max={all} value={dossier.proved}
                    aria-label={dossier.name} />
                    {t("dossiers.proved_of", { proved: dossier.proved, all })}</span>}>
                  <DossierEffect dossier={dossier} />
                  <DossierItems dossier={dossier} />
                </Section>
              );
            })}
            <p className="soft small">{t("dossiers.export")}{" "}
              <code>meguri dossier ctn --ledger … --documents … --out ctn</code></p>
          </>
        )}
      </Loaded>
    </Page>
  );
}
