// A forecast as the server tells it (docs/forecast.schema.json), and how its pictures are made.
export interface Both { ja: string; en: string }

export interface MilestoneForecast {
  number: number;
  id: string;
  road: string;
  name: Both;
  p10: string | null;
  p50: string | null;
  p90: string | null;
  p50_low: string | null;
  p50_high: string | null;
  reached: number;
  goal_by: string | null;
  probability: number | null;
}

export interface Driver {
  figure: string;
  correlation: number;
  value: string;
  source: string;
  mark: string;
}

export interface Goal {
  milestone: number;
  by: string | null;
  probability: number;
  low: number;
  high: number;
  drivers: Driver[];
}

export interface ForecastAnswer {
  programme: Both;
  goal: Both;
  synthetic: boolean;
  changes: string[];
  seed: number;
  runs: number;
  from: string;
  figures: number;
  figures_unverified: number;
  goals: Goal[];
  milestones: MilestoneForecast[];
  courses: { course: number; p10: string | null; p50: string | null; p90: string | null;
    reached: number }[];
  places: { resource: number; name: string; utilisation: number; wait_days: number }[];
  refused: Record<string, number>;
  vein_to_vein_days: number[];
}

export interface ForecastStep {
  id?: number | string;
  status?: string;
  runs_wanted?: number;
  runs_done?: number;
  planned: ForecastAnswer | null;
  changed: ForecastAnswer | null;
}

// The milestones of a road in the order of their medians; those that no run reached are left out.
export function inOrder(answer: ForecastAnswer, road: string): MilestoneForecast[] {
  return answer.milestones
    .filter((m) => m.road === road && m.p50 !== null)
    .sort((a, b) => Date.parse(a.p50!) - Date.parse(b.p50!));
}

export function roadsOf(answer: ForecastAnswer): string[] {
  return [...new Set(answer.milestones.map((m) => m.road))];
}

export function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

// Counts in equal bins; the last bin holds its upper end.
export function histogram(values: readonly number[], bins: number) {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [];
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  const wide = (most - least) / bins || 1;
  const counts = Array.from({ length: bins }, (_, index) => ({
    from: least + index * wide, until: least + (index + 1) * wide, count: 0 }));
  for (const value of finite)
    ++counts[Math.min(bins - 1, Math.floor((value - least) / wide))]!.count;
  return counts;
}
