import type { CommandForm, RuleView } from "./parts";

export interface Slot {
  resource: number;
  from: string;
  until: string;
}
export interface AlternativesRequest {
  order: number;
  from_at: string;
  days: number;
  most: number;
  chair_time_us: number;
  suite_time_us: number;
}
export interface AlternativeView {
  slots: Slot[];
  resource_names: string[];
  collection_at: string | null;
  culture_from_at: string;
  suite_until_at: string;
  later_us: number;
  form: CommandForm;
}
export interface ObstacleView {
  rule: RuleView;
  resource: number;
  resource_name: string;
  times: number;
}
export interface AlternativesView {
  order: number;
  alternatives: AlternativeView[];
  obstacles: ObstacleView[];
}
export interface ChainCheckRequest {
  order: number;
  slots: Slot[];
}
export interface ChainCheckView {
  fits: boolean;
  obstacle: ObstacleView | null;
  form: CommandForm | null;
}
