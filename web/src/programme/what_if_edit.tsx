// From a figure straight to its effect: another value is tried in the forecast, beside the present.
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { AssumptionView } from "../api/views";

export function WhatIfEdit({ figure }: { figure: AssumptionView }) {
  const { t } = useTranslation();
  const value = figure.value.replaceAll(" – ", " ").replace(/days$/, "day");
  const what_if = `${figure.path}=${value}`;
  return (
    <Link className="nowrap small no-print" to={`/forecast?what_if=${encodeURIComponent(what_if)}`}
      aria-label={`${t("programme.try")}: ${figure.path}`}>{t("programme.try")}</Link>
  );
}
