import type { CollectionKind, ProductKind, Severity, TestClass } from "./words";

export interface Band {
  low_mc: number;
  high_mc: number;
  budget: number;
}
export interface ProductTerms {
  kind: ProductKind;
  dose_cells: number;
  doses_a_batch: number;
  infuse_on_interim: boolean;
  dose_shelf_life: number;
  thaw_window: number;
  dose_band: Band;
}
export interface ScheduleTerms {
  doses_planned: number;
  courses_planned: number;
  dose_interval: number;
  visit_early: number;
  visit_late: number;
  lead_time: number;
  opens_after: number;
}
export interface CollectionTerms {
  kind: CollectionKind;
  booking_required: boolean;
  portions: number;
  volume_min_ul: number;
  nucleated_cells_min: number;
  hold_time: number;
  fresh_limit: number;
  washout: number;
  band: Band;
  retained_life: number;
}
export interface MakingTerms {
  culture_min: number;
  culture_max: number;
  viability_min_bp: number;
  purity_min_bp: number;
  logger_gap_max: number;
  attempts: number;
  authority_notice: boolean;
}
export interface StepTerms {
  due: number;
  value_low: number;
  value_high: number;
  second_person: boolean;
  needs_equipment: boolean;
  needs_reagent: boolean;
  severity: Severity;
}
export interface TestTerms {
  class: TestClass;
  repeats: number;
  due: number;
}
