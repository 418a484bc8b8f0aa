import { useTranslation } from "react-i18next";
import { durationText } from "./figures";

export function useDuration(): (us: number) => string {
  const { t } = useTranslation();
  const words = { day: t("unit.day"), hour: t("unit.hour"), minute: t("unit.minute"),
    second: t("unit.second") };
  return (us) => durationText(us, words);
}
