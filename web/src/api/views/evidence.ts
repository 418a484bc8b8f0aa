import type { RuleView, SubjectView } from "./parts";
import type { Command, LedgerEvent } from "./words";

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
