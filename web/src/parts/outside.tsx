// The frame of the pages before the sign-in: one quiet card in the middle.
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "../app/shell";

export function Outside({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · Meguri`;
  }, [title]);
  return (
    <div className="outside">
      <div className="outside-top"><LanguageSwitch /></div>
      <main className="outside-card">
        <div className="outside-brand">
          <img src="/icon.svg" alt="" width={56} height={56} />
          <div>
            <div className="outside-name">Meguri <span lang="ja">巡り</span></div>
            <div className="soft small">{t("brand.what")}</div>
          </div>
        </div>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
