import type { CommandForm, RuleView } from "./parts";
import type { Condition, HoldReason, MaterialStatus, VisitStatus } from "./words";

export interface ScanView {
  field: string;
  digest: string;
}
export interface BedsideVisitView {
  visit: number;
  status: VisitStatus;
  course: number;
  identity_tail: string;
  site: number;
  site_name: string;
  dose_number: number;
  doses_planned: number;
  planned_at: string;
  window_from_at: string;
  window_until_at: string;
  hold: HoldReason;
  consent_valid: boolean;
  dose: number;
  dose_tail: string;
  dose_status: MaterialStatus | null;
  dose_condition: Condition | null;
  dose_at_site: boolean;
  dose_cleared: boolean;
  dose_expires_at: string | null;
  thaw_window_us: number;
  thawed_at: string | null;
  infuse_until_at: string | null;
  verified_by: number;
  verified_with: number;
  obstacles: RuleView[];
  scans: ScanView[];
  second_people: number[];
  doses_in_stock: number[];
  forms: CommandForm[];
}
export interface BedsideView {
  now: string;
  visits: BedsideVisitView[];
}
