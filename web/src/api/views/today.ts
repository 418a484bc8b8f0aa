import type { CommandForm, SubjectView } from "./parts";
import type { Page, Role, Urgency } from "./words";

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
