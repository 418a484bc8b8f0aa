import type { Command, SignatureMeaning } from "./words";

export interface RuleView {
  rule: string;
  text: string;
}
export interface CommandForm {
  command: Command;
  missing: string[];
  note_required: boolean;
  signature: SignatureMeaning | null;
  refused: RuleView | null;
}
export interface SubjectView {
  course: number;
  order: number;
  reservation: number;
  visit: number;
  material: number;
  shipment: number;
  batch: number;
  deviation: number;
  adverse_event: number;
  milestone: number;
}
export interface HappeningView {
  record: number;
  at: string;
  by: number;
  event: string;
  text: string;
}
export interface DateForecastView {
  p10_at: string | null;
  p50_at: string | null;
  p90_at: string | null;
  reached_bp: number;
  forecast_from_at: string;
}
export interface AssumptionView {
  path: string;
  value: string;
  source: string;
  mark: string;
}
