import type { AssumptionView, CommandForm, DateForecastView } from "./parts";
import type {
  Band,
  CollectionTerms,
  MakingTerms,
  ProductTerms,
  ScheduleTerms,
  StepTerms,
  TestTerms,
} from "./terms";
import type {
  MilestoneStatus,
  MilestoneTrigger,
  OrganisationKind,
  ProtocolStatus,
  ResourceKind,
  Role,
} from "./words";

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
