import type { GrowthView } from "./growth";
import type { CommandForm, HappeningView } from "./parts";
import type {
  BatchStatus,
  Condition,
  DeviationStatus,
  Disposition,
  MaterialStatus,
  Severity,
  TestClass,
  TestStatus,
} from "./words";

export interface BatchLineView {
  batch: number;
  lot: string;
  order: number;
  course: number;
  course_name: string;
  facility: number;
  facility_name: string;
  status: BatchStatus;
  disposition: Disposition;
  started_at: string;
  harvested_at: string | null;
  steps_done: number;
  steps: number;
  cells: number;
  deviations_open: number;
  tests_open: number;
  test_failed: boolean;
  doses: number;
  doses_left: number;
}
export interface BatchesView {
  now: string;
  batches: BatchLineView[];
}
export interface StepView {
  step: number;
  step_name: string;
  due_at: string;
  value_low: number;
  value_high: number;
  measure: string;
  needs_second_person: boolean;
  needs_equipment: boolean;
  needs_reagent: boolean;
  severity: Severity;
  done: boolean;
  value: number | null;
  within_limits: boolean;
  done_at: string | null;
  done_by: number;
  equipment: number;
  equipment_name: string;
  reagent: number;
  reagent_name: string;
  verified: boolean;
  verified_at: string | null;
  verified_by: number;
  forms: CommandForm[];
}
export interface CountView {
  count: number;
  cells: number;
  viability_bp: number;
  purity_bp: number;
  at: string;
  by: number;
  record: number;
  corrects: number;
  corrected_by: number;
}
export interface TestView {
  test: number;
  test_name: string;
  class: TestClass;
  status: TestStatus;
  repeats_used: number;
  repeats_allowed: number;
  sampled_at: string | null;
  due_at: string | null;
  resulted_at: string | null;
  resulted_by: number;
  forms: CommandForm[];
}
export interface DeviationView {
  deviation: number;
  severity: Severity;
  status: DeviationStatus;
  opened_at: string;
  due_at: string;
  blocks_release: boolean;
  record: number;
  forms: CommandForm[];
}
export interface LabelsView {
  printed: number;
  used: number;
  destroyed: number;
  unaccounted: number;
}
export interface BatchDoseView {
  dose: number;
  label: string;
  status: MaterialStatus;
  condition: Condition;
  custodian: number;
  custodian_name: string;
}
export interface SignatureView {
  by: number;
  at: string;
  event: string;
  text: string;
  record: number;
  stands: boolean;
}
export interface BatchView {
  now: string;
  line: BatchLineView;
  suite: number;
  suite_name: string;
  viability_bp: number;
  purity_bp: number;
  viability_least_bp: number;
  purity_least_bp: number;
  harvest_from_at: string;
  harvest_until_at: string;
  steps: StepView[];
  counts: CountView[];
  growth: GrowthView | null;
  tests: TestView[];
  deviations: DeviationView[];
  labels: LabelsView;
  doses: BatchDoseView[];
  signatures: SignatureView[];
  makers: number[];
  forms: CommandForm[];
  happenings: HappeningView[];
}
