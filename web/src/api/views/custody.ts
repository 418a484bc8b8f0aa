import type { CommandForm, HappeningView } from "./parts";
import type { Condition, MaterialKind, MaterialStatus, ShipmentStatus } from "./words";

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
