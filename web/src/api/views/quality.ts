import type { BatchLineView, DeviationView, SignatureView, TestView } from "./batch";
import type { CommandForm, RuleView, SubjectView } from "./parts";
import type { Condition, ExceptionKind, MaterialKind, MaterialStatus, Severity } from "./words";

export interface ExceptionView {
  kind: ExceptionKind;
  severity: Severity;
  subject: SubjectView;
  what_name: string;
  at: string | null;
  record: number | null;
  by: number;
  value: number;
  limit_low: number;
  limit_high: number;
  settled: boolean;
}
export interface GateView {
  requirement: RuleView;
  met: boolean;
}
export interface QualityLotView {
  line: BatchLineView;
  exceptions: ExceptionView[];
  tests: TestView[];
  deviations: DeviationView[];
  signatures: SignatureView[];
  gates: GateView[];
  refused: RuleView | null;
  forms: CommandForm[];
}
export interface HeldMaterialView {
  material: number;
  kind: MaterialKind;
  status: MaterialStatus;
  condition: Condition;
  label: string;
  course: number;
  course_name: string;
  batch: number;
  custodian: number;
  custodian_name: string;
  expires_at: string | null;
  out_of_band_us: number;
  budget_us: number;
  exceptions: ExceptionView[];
  forms: CommandForm[];
}
export interface QualityView {
  now: string;
  lots_clean: number;
  lots: QualityLotView[];
  held: HeldMaterialView[];
  sightings: ExceptionView[];
}
