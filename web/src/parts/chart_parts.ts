// What all our charts share: ink, axes of time in the reader's zone, tooltips on the canvas.
import { clockText, dateText, instantText, type TimeStyle } from "./time";

export const ink = {
  line: "#0b5f70", band: "#a9d3d9", band_wide: "#d6eaed", grid: "#d4dcde", text: "#14242b",
  soft: "#45555d", good: "#17683a", bad: "#a51c16", warn: "#c07a12", second: "#8a4b9e",
  second_band: "#e3d3ea",
};

export const plain_tooltip = {
  trigger: "axis" as const,
  renderMode: "richText" as const,
  confine: true,
  textStyle: { fontSize: 13, color: ink.text },
};

export function timeAxis(style: TimeStyle, extra: object = {}, hours = false) {
  return {
    type: "time" as const,
    axisLine: { lineStyle: { color: ink.soft } },
    axisLabel: {
      color: ink.soft, hideOverlap: true,
      formatter: (at_ms: number) => {
        const day = dateText(at_ms, { ...style, wareki: false }, false);
        return hours ? `${clockText(at_ms, style)}\n${day}` : day;
      },
    },
    axisPointer: {
      label: { formatter: (p: { value: unknown }) => instantText(Number(p.value), style) },
    },
    splitLine: { show: false },
    ...extra,
  };
}

export function valueAxis(extra: object = {}) {
  return {
    type: "value" as const,
    axisLabel: { color: ink.soft },
    splitLine: { lineStyle: { color: ink.grid } },
    nameTextStyle: { color: ink.soft, align: "left" as const },
    ...extra,
  };
}
