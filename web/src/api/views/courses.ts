import type { CommandForm, DateForecastView, HappeningView } from "./parts";
import type { TaskView } from "./today";
import type {
  Condition,
  CourseStatus,
  HoldReason,
  MaterialStatus,
  OrderReason,
  OrderStatus,
  Outcome,
  ReservationStatus,
  Role,
  Seriousness,
  Urgency,
  VisitStatus,
} from "./words";

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
