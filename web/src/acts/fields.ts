// How each field of a command is entered. Fields are named alike in all commands; where one name
// means two things, the command's type decides. What a scanner must read is always scanned.
import type { WordGroup } from "../parts/words";

export type Widget =
  | { kind: "flag" }
  | { kind: "whole"; least?: number; most?: number }
  | { kind: "scaled"; scale: number; unit: string; digits: number }
  | { kind: "cells" }
  | { kind: "scan" }
  | { kind: "scan_pair" }
  | { kind: "instant" }
  | { kind: "day"; optional?: boolean } // optional: may stay unknown
  | { kind: "code" }
  | { kind: "digest" }
  | { kind: "facts"; of: readonly FactField[] }
  | { kind: "words"; group: WordGroup; words: readonly string[] }
  | { kind: "thing"; of: Thing }
  | { kind: "things"; of: Thing }
  | { kind: "duration" }
  | { kind: "band" }
  | { kind: "bits"; of: "roles" | "weekdays" };

export type FactField = readonly [field: string, group: WordGroup, words: readonly string[]];

export type Thing =
  | "chair" | "suite" | "store" | "reviewer" | "lane" | "equipment" | "reagent" | "person"
  | "organisation" | "protocol" | "visit" | "dose" | "resource" | "road" | "milestone" | "other";

export const facts = ["yes", "no", "unknown"] as const;
export const causalities = ["not_assessed", "unrelated", "unlikely", "possible", "probable",
  "definite"] as const;

const percent: Widget = { kind: "scaled", scale: 100, unit: "%", digits: 1 };
const degrees: Widget = { kind: "scaled", scale: 1000, unit: "°C", digits: 1 };

export const hold_reasons = ["medical", "safety", "supply", "regulatory", "patient_wish"] as const;
export const miss_reasons = ["patient_unwell", "patient_absent", "dose_not_ready", "site_closed",
  "window_closed"] as const;
export const order_reasons = ["first", "recollection", "remake"] as const;
export const outcomes = ["unknown", "recovered", "recovering", "not_recovered", "sequelae",
  "fatal"] as const;
export const test_outcomes = ["pass", "fail", "invalid"] as const;
export const severities = ["minor", "major", "critical"] as const;
export const seriousness = ["not_serious", "hospitalisation", "disability", "life_threatening",
  "death", "other_serious"] as const;
export const failure_causes = ["growth", "contamination", "equipment", "error", "identity",
  "patient"] as const;

export const organisation_kinds = ["hospital", "facility", "carrier", "sponsor",
  "authority"] as const;
export const resource_kinds = ["chair", "courier", "suite", "quality_control", "quality_assurance",
  "bed", "store"] as const;
export const triggers = ["none", "first_infusion", "all_enrolled", "all_completed"] as const;

const fact = (field: string): FactField => [field, "fact", facts];
const words = (group: WordGroup, ...of: string[]): Widget => ({ kind: "words", group, words: of });

// Of regulation: what starts a duty, what a class rests on.
const occurrence: Widget = { kind: "facts", of: [fact("related"), fact("predicted"),
  fact("infection"), fact("foreign"), fact("is_protected"), fact("attack"), fact("translation"),
  fact("seriousness_known"), ["seriousness", "seriousness", seriousness]] };
const treatment: Widget = { kind: "facts", of: [
  ["origin", "cell_origin", ["autologous", "allogeneic", "animal"]],
  ["cells", "cell_kind", ["embryonic_or_induced", "somatic_stem", "other"]],
  fact("gene_modified"), fact("in_vivo_gene"), fact("processed"), fact("rebuilds_body"),
  fact("homologous_use"), fact("approved_or_trial")] };

const exact: Record<string, Widget> = {
  "RecordOccurrence.facts": occurrence, "DecideClass.facts": treatment,
  "RecordOccurrence.trigger": words("duty_trigger", "reaction", "foreign_measure", "trial_start",
    "plan_change", "trial_end", "infection_knowledge", "approval", "conditional_approval",
    "plan_submitted", "site_serious_situation", "processing_site_start", "leak",
    "transfer_abroad", "product_deviation"),
  "AssessCase.reference": { kind: "whole", least: 1 },
  "DescribeCase.ended": { kind: "day", optional: true },
  "DefineOrganisation.kind": { kind: "words", group: "organisation_kind",
    words: organisation_kinds },
  "DefineResource.kind": { kind: "words", group: "resource_kind", words: resource_kinds },
  "DefineLane.from": { kind: "thing", of: "organisation" },
  "DefineLane.to": { kind: "thing", of: "organisation" },
  "DefineMilestone.after": { kind: "things", of: "milestone" },
  "DefineMilestone.trigger": { kind: "words", group: "milestone_trigger", words: triggers },
  "CheckBedside.order": { kind: "scan" },
  "HoldCourse.reason": { kind: "words", group: "hold_reason", words: hold_reasons },
  "MissVisit.reason": { kind: "words", group: "miss_reason", words: miss_reasons },
  "PlaceOrder.reason": { kind: "words", group: "order_reason", words: order_reasons },
  "RecordTestResult.outcome": { kind: "words", group: "test_outcome", words: test_outcomes },
};

const by_name: Record<string, Widget> = {
  passed: { kind: "flag" }, accepted: { kind: "flag" }, seal_intact: { kind: "flag" },
  expected: { kind: "flag" }, related: { kind: "flag" }, eligible: { kind: "flag" },
  active: { kind: "flag" },
  wristband: { kind: "scan" }, bag: { kind: "scan" }, scanned: { kind: "scan" },
  donation_number: { kind: "scan" }, lot: { kind: "scan" }, patient: { kind: "scan" },
  reference: { kind: "scan" }, sample: { kind: "scan" }, scan: { kind: "scan_pair" },
  volume_ul: { kind: "scaled", scale: 1000, unit: "mL", digits: 1 },
  nk_fraction_bp: percent, viability_bp: percent, purity_bp: percent,
  low_mc: degrees, high_mc: degrees,
  cells: { kind: "cells" }, nucleated_cells: { kind: "cells" },
  valid_until: { kind: "instant" }, planned_at: { kind: "instant" }, aware_at: { kind: "instant" },
  from: { kind: "instant" }, until: { kind: "instant" }, calibrated_until: { kind: "instant" },
  expires_at: { kind: "instant" }, day: { kind: "day" },
  outcome: { kind: "words", group: "outcome", words: outcomes },
  severity: { kind: "words", group: "severity", words: severities },
  seriousness: { kind: "words", group: "seriousness", words: seriousness },
  cause: { kind: "words", group: "failure_cause", words: failure_causes },
  doses: { kind: "whole", least: 1 }, labels: { kind: "whole", least: 1 },
  value: { kind: "whole" }, count: { kind: "whole", least: 1 },
  priority: { kind: "whole", least: 0, most: 255 }, capacity: { kind: "whole", least: 0 },
  chair: { kind: "thing", of: "chair" }, suite: { kind: "thing", of: "suite" },
  store: { kind: "thing", of: "store" }, reviewer: { kind: "thing", of: "reviewer" },
  lane: { kind: "thing", of: "lane" }, equipment: { kind: "thing", of: "equipment" },
  reagent: { kind: "thing", of: "reagent" }, second: { kind: "thing", of: "person" },
  to: { kind: "thing", of: "organisation" }, protocol: { kind: "thing", of: "protocol" },
  site: { kind: "thing", of: "organisation" }, visit: { kind: "thing", of: "visit" },
  organisation: { kind: "thing", of: "organisation" }, road: { kind: "thing", of: "road" },
  carrier: { kind: "thing", of: "organisation" }, based_on: { kind: "thing", of: "protocol" },
  roles: { kind: "bits", of: "roles" }, open_weekdays: { kind: "bits", of: "weekdays" },
  changeover: { kind: "duration" }, handover_limit: { kind: "duration" },
  transit_max: { kind: "duration" }, gate: { kind: "duration" }, band: { kind: "band" },
  dose: { kind: "thing", of: "dose" }, resource: { kind: "thing", of: "resource" },
  evidence: { kind: "code" }, term: { kind: "code" }, country: { kind: "code" },
  content: { kind: "digest" }, valid_from: { kind: "day" }, onset: { kind: "day" },
  favourable: { kind: "flag" }, fatal: { kind: "flag" }, blood_country_stated: { kind: "flag" },
  designated: { kind: "words", group: "fact", words: facts },
  blood_started: { kind: "words", group: "fact", words: facts },
  infection: { kind: "words", group: "fact", words: facts },
  law: words("regime", "pmd_trial", "pmd_market", "asrm", "privacy", "ind", "bla", "ctr"),
  notice: words("trial_notice", "first", "later", "us_investigational"),
  committee: words("committee", "certified", "specified_certified"),
  treatment_class: words("treatment_class", "i", "ii", "iii", "outside"),
  counting: words("counting", "awareness_is_day_0", "awareness_is_day_1"),
  straddle: words("straddle", "by_period_end", "by_period_start"),
  by_reporter: { kind: "words", group: "causality", words: causalities },
  by_sponsor: { kind: "words", group: "causality", words: causalities },
  reporter: words("reporter", "physician", "pharmacist", "other_professional", "lawyer",
    "consumer", "unknown"),
  action: words("action_taken", "none", "paused", "stopped", "dose_reduced", "not_applicable",
    "unknown"),
  sex: words("patient_sex", "female", "male", "unknown"),
  age_years: { kind: "whole", least: 0, most: 150 },
};

export function widgetOf(type: string, field: string): Widget {
  return exact[`${type}.${field}`] ?? by_name[field] ?? { kind: "thing", of: "other" };
}

export function isScan(type: string, field: string): boolean {
  const { kind } = widgetOf(type, field);
  return kind === "scan" || kind === "scan_pair";
}

// The rules that stop a person with material in their hands: shown so that nobody overlooks them.
const stopping = new Set(["IDN-01", "CUS-03", "INF-01", "INF-02", "INF-03"]);
export function stops(rule: string | undefined): boolean {
  return rule !== undefined && stopping.has(rule);
}

// Acts that cannot be taken back are shown in red.
const grave = new Set(["RejectBatch", "FailBatch", "DestroyMaterial", "WasteDose", "RecordDeath",
  "WithdrawCourse", "StopCourse", "CancelOrder", "CancelChain", "RefuseShipment", "CancelShipment",
  "RecordFailedCollection", "DestroyLabels"]);
export function isGrave(type: string): boolean {
  return grave.has(type);
}
