// Made from the described structs of src/view; see docs/openapi.

export type LedgerEvent = { type: string } & Record<string, unknown>;
export type Command = { type: string } & Record<string, unknown>;
export type BatchStatus = "started" | "harvested" | "filled" | "closed" | "failed";
export type CollectionKind = "apheresis" | "whole_blood";
export type Condition = "within" | "unknown" | "excursion" | "accepted" | "refused";
export type CourseStatus = "proposed" | "screened" | "screen_failed" | "consented" | "identified" | "active" | "completed" | "withdrawn" | "died" | "stopped";
export type DeviationStatus = "open" | "assessed" | "closed";
export type Disposition = "pending" | "reviewed" | "interim_released" | "released" | "rejected" | "released_out_of_specification";
export type ExceptionKind = "value_out_of_limits" | "step_overdue" | "step_not_verified" | "count_corrected" | "viability_low" | "purity_low" | "deviation_open" | "test_failed" | "test_invalid" | "test_overdue" | "material_quarantined" | "condition_unknown" | "excursion" | "identity_mismatch" | "handover_mismatch" | "handover_overdue" | "seal_broken" | "signature_voided" | "labels_unaccounted" | "batch_recalled" | "out_of_specification";
export type HoldReason = "none" | "medical" | "safety" | "supply" | "regulatory" | "patient_wish";
export type MaterialKind = "starting_material" | "dose";
export type MaterialStatus = "available" | "packed" | "quarantined" | "consumed" | "thawed" | "verified" | "infused" | "wasted" | "expired" | "destroyed" | "retained";
export type MilestoneStatus = "waiting" | "started" | "done" | "skipped";
export type MilestoneTrigger = "none" | "first_infusion" | "all_enrolled" | "all_completed";
export type OrderReason = "first" | "recollection" | "remake";
export type OrderStatus = "placed" | "chain_held" | "chain_confirmed" | "collecting" | "collected" | "received" | "in_process" | "harvested" | "filled" | "disposed" | "used_up" | "failed" | "cancelled";
export type OrganisationKind = "hospital" | "facility" | "carrier" | "sponsor" | "authority";
export type Outcome = "unknown" | "recovered" | "recovering" | "not_recovered" | "sequelae" | "fatal";
export type Page = "today" | "courses" | "plan" | "batch" | "quality" | "custody" | "bedside" | "programme" | "evidence";
export type ProductKind = "autologous" | "allogeneic";
export type ProtocolStatus = "draft" | "published" | "retired";
export type ReservationStatus = "held" | "confirmed" | "kept" | "lapsed" | "moved" | "cancelled";
export type ResourceKind = "chair" | "courier" | "suite" | "quality_control" | "quality_assurance" | "bed" | "store";
export type Role = "site_coordinator" | "nurse" | "physician" | "courier" | "operator" | "verifier" | "quality_control" | "quality_assurance" | "programme_lead" | "regulatory" | "safety" | "business_development" | "auditor" | "administrator";
export type Seriousness = "not_serious" | "hospitalisation" | "disability" | "life_threatening" | "death" | "other_serious";
export type Severity = "minor" | "major" | "critical";
export type ShipmentStatus = "planned" | "offered" | "in_transit" | "arrived" | "received" | "refused";
export type SignatureMeaning = "performed" | "verified" | "reviewed" | "approved" | "released" | "rejected" | "justified" | "registered" | "revoked";
export type TestClass = "rapid" | "late";
export type TestStatus = "due" | "sampled" | "passed" | "failed" | "invalid";
export type Urgency = "overdue" | "today" | "soon" | "later" | "waiting";
export type VisitStatus = "planned" | "arrived" | "infused" | "missed" | "moved" | "cancelled";
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
export interface NextTaskView {
  what: string;
  text: string;
  due_at: string | null;
  urgency: Urgency;
  role: Role;
}
export interface WayMarkView {
  event: string;
  at: string;
  planned: boolean;
}
export interface CourseLineView {
  course: number;
  course_name: string;
  site: number;
  site_name: string;
  protocol: number;
  protocol_name: string;
  status: CourseStatus;
  hold: HoldReason;
  since_at: string;
  doses_infused: number;
  doses_in_stock: number;
  doses_planned: number;
  deviations_open: number;
  adverse_events_open: number;
  last: HappeningView | null;
  next: NextTaskView | null;
  next_dose: DateForecastView | null;
  way: WayMarkView[];
}
export interface CoursesView {
  now: string;
  running: number;
  completed: number;
  ended_early: number;
  not_eligible: number;
  matching: number;
  courses: CourseLineView[];
}
export interface CourseOrderView {
  order: number;
  status: OrderStatus;
  reason: OrderReason;
  replaces: number;
  attempt: number;
  priority: number;
  placed_at: string;
  reservation: number;
  reservation_status: ReservationStatus | null;
  hold_until_at: string | null;
  starting_material: number;
  batch: number;
  lot: string;
}
export interface CourseDoseView {
  dose: number;
  batch: number;
  label_tail: string;
  status: MaterialStatus;
  condition: Condition;
  custodian: number;
  custodian_name: string;
  shipment: number;
  visit: number;
  cells: number;
  expires_at: string | null;
}
export interface CourseVisitView {
  visit: number;
  status: VisitStatus;
  planned_at: string;
  window_from_at: string;
  window_until_at: string;
  dose: number;
}
export interface AdverseEventView {
  adverse_event: number;
  dose: number;
  seriousness: Seriousness;
  outcome: Outcome;
  expected: boolean;
  related: boolean;
  closed: boolean;
  aware_at: string;
}
export interface CourseView {
  now: string;
  line: CourseLineView;
  patient: string;
  identity: string;
  consent_until_at: string | null;
  recollection_proposed: boolean;
  orders: CourseOrderView[];
  doses: CourseDoseView[];
  visits: CourseVisitView[];
  adverse_events: AdverseEventView[];
  tasks: TaskView[];
  forms: CommandForm[];
  happenings: HappeningView[];
}
export interface ShipmentLineView {
  shipment: number;
  code_tail: string;
  lane: number;
  lane_name: string;
  from: number;
  from_name: string;
  to: number;
  to_name: string;
  carrier: number;
  carrier_name: string;
  status: ShipmentStatus;
  custodian: number;
  custodian_name: string;
  held_since_at: string | null;
  offered_to: number;
  offered_to_name: string;
  due_at: string | null;
  overdue: boolean;
  materials: number;
  temperature_known_until_at: string | null;
  condition: Condition;
  out_of_band_us: number;
  budget_us: number;
  forms: CommandForm[];
}
export interface HoldingView {
  custodian: number;
  custodian_name: string;
  store: number;
  store_name: string;
  kind: MaterialKind;
  materials: number;
  quarantined: number;
  first_expires_at: string | null;
}
export interface WarmView {
  custodian: number;
  custodian_name: string;
  outside_us: number;
  shipments: number;
}
export interface CustodyView {
  now: string;
  shipments: ShipmentLineView[];
  holdings: HoldingView[];
  warm: WarmView[];
}
export interface ReadingView {
  from_at: string;
  until_at: string;
  low_mc: number;
  high_mc: number;
  within: boolean;
  custodian: number;
}
export interface CustodianView {
  custodian: number;
  custodian_name: string;
  from_at: string;
  until_at: string | null;
  seal_intact: boolean;
  outside_us: number;
  record: number;
}
export interface ShippedMaterialView {
  material: number;
  kind: MaterialKind;
  label: string;
  course: number;
  course_name: string;
  status: MaterialStatus;
  condition: Condition;
  out_of_band_us: number;
  budget_us: number;
  expires_at: string | null;
}
export interface ShipmentView {
  now: string;
  line: ShipmentLineView;
  limit_low_mc: number;
  limit_high_mc: number;
  gap_allowed_us: number;
  custody: CustodianView[];
  readings: ReadingView[];
  materials: ShippedMaterialView[];
  happenings: HappeningView[];
}
export interface RefusedView {
  rule: RuleView;
  subject: number;
}
export interface RecordView {
  record: number;
  leaf_hash: string;
  visible: boolean;
  at: string | null;
  by: number;
  command_id: number;
  command_type: string;
  command: Command | null;
  events: LedgerEvent[];
  text: string;
  note: string;
  refused: RefusedView | null;
  subject: SubjectView;
  body: string;
}
export interface EvidenceView {
  size: number;
  root_hash: string;
  from: number;
  records: RecordView[];
}
export interface ChangeView {
  record: number;
  at: string;
  events: string[];
  subject: SubjectView;
}
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
export interface BookingView {
  booking: number;
  reservation: number;
  order: number;
  course: number;
  course_name: string;
  status: ReservationStatus;
  from_at: string;
  until_at: string;
}
export interface PlanDayView {
  day: string;
  open: boolean;
  booked_most: number;
}
export interface PlanResourceView {
  resource: number;
  resource_name: string;
  organisation: number;
  organisation_name: string;
  kind: ResourceKind;
  capacity: number;
  occupied: number;
  changeover_us: number;
  days: PlanDayView[];
  bookings: BookingView[];
}
export interface ChainTermsView {
  chair_needed: boolean;
  collection_not_before_at: string | null;
  collection_to_culture_max_us: number;
  culture_min_us: number;
  culture_max_us: number;
  hold_time_us: number;
}
export interface ChainView {
  order: number;
  course: number;
  course_name: string;
  site: number;
  site_name: string;
  status: OrderStatus;
  priority: number;
  reservation: number;
  reservation_status: ReservationStatus | null;
  hold_until_at: string | null;
  slots: Slot[];
  terms: ChainTermsView;
  forms: CommandForm[];
}
export interface PlanView {
  now: string;
  from: string;
  days: number;
  resources: PlanResourceView[];
  chains: ChainView[];
}
export interface ProtocolStepView {
  step: number;
  step_name: string;
  terms: StepTerms;
}
export interface ProtocolTestView {
  test: number;
  test_name: string;
  terms: TestTerms;
}
export interface ProtocolView {
  protocol: number;
  protocol_name: string;
  status: ProtocolStatus;
  based_on: number;
  courses: number;
  courses_identified: number;
  courses_ended: number;
  product: ProductTerms;
  schedule: ScheduleTerms;
  collection: CollectionTerms;
  making: MakingTerms;
  steps: ProtocolStepView[];
  tests: ProtocolTestView[];
}
export interface MilestoneView {
  milestone: number;
  milestone_id: string;
  milestone_name: string;
  status: MilestoneStatus;
  trigger: MilestoneTrigger;
  after: number[];
  gate_us: number;
  ready: boolean;
  overdue: boolean;
  planned_at: string | null;
  started_at: string | null;
  done_at: string | null;
  expected: DateForecastView | null;
  forms: CommandForm[];
}
export interface RoadView {
  road: number;
  road_id: string;
  road_name: string;
  note: string;
  goal: number;
  done: number;
  milestones: MilestoneView[];
}
export interface PersonView {
  user: number;
  roles: Role[];
  active: boolean;
}
export interface OrganisationView {
  organisation: number;
  organisation_name: string;
  kind: OrganisationKind;
  people_active: number;
  people: PersonView[];
}
export interface ResourceView {
  resource: number;
  resource_name: string;
  organisation: number;
  kind: ResourceKind;
  capacity: number;
  occupied: number;
  open_weekdays: number;
  changeover_us: number;
  band: Band | null;
  closed_days: string[];
}
export interface LaneView {
  lane: number;
  lane_name: string;
  from: number;
  to: number;
  carrier: number;
  handover_limit_us: number;
  transit_max_us: number;
  band: Band;
}
export interface EquipmentView {
  equipment: number;
  equipment_name: string;
  organisation: number;
  calibrated_until_at: string;
  calibrated: boolean;
}
export interface ReagentLotView {
  reagent: number;
  reagent_name: string;
  organisation: number;
  lot: string;
  expires_at: string;
  expired: boolean;
}
export interface ProgrammeView {
  now: string;
  programme_name: string;
  goal: string;
  outcome: string;
  synthetic: boolean;
  records: number;
  protocols: ProtocolView[];
  roads: RoadView[];
  organisations: OrganisationView[];
  resources: ResourceView[];
  lanes: LaneView[];
  equipment: EquipmentView[];
  reagents: ReagentLotView[];
  assumptions: AssumptionView[];
  forms: CommandForm[];
}
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
export interface TaskView {
  what: string;
  text: string;
  urgency: Urgency;
  due_at: string | null;
  role: Role;
  organisation: number;
  organisation_name: string;
  course_name: string;
  label_tail: string;
  mine: boolean;
  page: Page;
  subject: SubjectView;
  forms: CommandForm[];
}
export interface TodayView {
  now: string;
  programme_name: string;
  synthetic: boolean;
  overdue: number;
  today: number;
  soon: number;
  later: number;
  waiting: number;
  tasks: TaskView[];
}
