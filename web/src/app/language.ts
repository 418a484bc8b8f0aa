// Strings live in locales/*.json only; the other language is loaded when it is asked for.
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { preferences, setPreferences, type Language } from "./preferences";

const load: Record<Language, () => Promise<{ default: object }>> = {
  ja: () => import("../../locales/ja.json"),
  en: () => import("../../locales/en.json"),
};

async function show(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) {
    const strings = await load[language]();
    i18next.addResourceBundle(language, "translation", strings.default);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: preferences().language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  await show(preferences().language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await show(language);
  setPreferences({ language });
}
