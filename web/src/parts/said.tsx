// What somebody wrote or is called, in the language they wrote it in: told to screen readers where it
// is not the language of the page.
import { useTranslation } from "react-i18next";

const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;

export function Said({ text }: { text: string }) {
  const { i18n } = useTranslation();
  const other = i18n.language !== "ja" && japanese.test(text);
  return other ? <span lang="ja">{text}</span> : <>{text}</>;
}
