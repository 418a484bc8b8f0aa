import type { Slot } from "./chains";
import type { CommandForm } from "./parts";
import type { OrderStatus, ReservationStatus, ResourceKind } from "./words";

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
