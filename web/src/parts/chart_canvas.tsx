import { BarChart, CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { DataZoomComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent,
  TooltipComponent } from "echarts/components";
import { init, use, type ComposeOption, type ECharts } from "echarts/core";
import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption, ScatterSeriesOption }
  from "echarts/charts";
import type { DataZoomComponentOption, GridComponentOption, LegendComponentOption,
  TooltipComponentOption } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

use([BarChart, CustomChart, LineChart, ScatterChart, GridComponent, LegendComponent,
  TooltipComponent, MarkAreaComponent, MarkLineComponent, DataZoomComponent, CanvasRenderer]);

export type Picture = ComposeOption<BarSeriesOption | CustomSeriesOption | LineSeriesOption |
  ScatterSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption |
  DataZoomComponentOption>;

export default function ChartCanvas({ picture }: { picture: Picture }) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  useEffect(() => {
    if (!box.current) return;
    const made = init(box.current, null, { renderer: "canvas" });
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    const font = getComputedStyle(document.body).fontFamily;
    chart.current?.setOption({
      animation: false,
      textStyle: { fontFamily: font, fontSize: 13, color: "#14242b" },
      ...picture,
    }, { notMerge: true });
  }, [picture]);
  return <div ref={box} style={{ width: "100%", height: "100%" }} />;
}
