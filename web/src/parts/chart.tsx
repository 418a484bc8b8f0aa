// A picture with its table behind it. ECharts is loaded with the first chart, never before; the
// tooltips are drawn on the canvas, because the content security policy allows no inline style.
import { Loader } from "@mantine/core";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Picture } from "./chart_canvas";

const Canvas = lazy(() => import("./chart_canvas"));

export function Chart({ name, picture, table, small }: {
  name: string; picture: Picture; table: ReactNode; small?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <figure className="figure">
      <div role="img" aria-label={t("chart.with_table", { name })}
        className={small ? "chart chart-small" : "chart"}>
        <Suspense fallback={<Loader size="sm" />}><Canvas picture={picture} /></Suspense>
      </div>
      <details className="behind">
        <summary>{t("chart.table")}</summary>
        {table}
      </details>
    </figure>
  );
}
