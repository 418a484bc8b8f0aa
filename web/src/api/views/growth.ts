import type { AssumptionView } from "./parts";

export interface GrowthPointView {
  at: string;
  p10_cells: number;
  p50_cells: number;
  p90_cells: number;
}
export interface GrowthView {
  wanted_cells: number;
  least_cells: number;
  band: GrowthPointView[];
  harvest_p10_at: string | null;
  harvest_p50_at: string | null;
  harvest_p90_at: string | null;
  reached_bp: number;
  counts_explained: boolean;
  assumptions: AssumptionView[];
}
