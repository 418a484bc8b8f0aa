// The words of the closed lists (docs/glossary.md) in the reader's language, and their tones.
import { useTranslation } from "react-i18next";
import type { Tone } from "./mark";

export type WordGroup =
  | "role" | "organisation_kind" | "resource_kind" | "course_status" | "hold_reason"
  | "order_status" | "order_reason" | "reservation_status" | "material_status" | "material_kind"
  | "condition" | "shipment_status" | "batch_status" | "failure_cause" | "test_status"
  | "test_class" | "test_outcome" | "severity" | "deviation_status" | "disposition"
  | "visit_status" | "miss_reason" | "seriousness" | "outcome" | "milestone_status" | "mark"
  | "collection_kind" | "protocol_status" | "product_kind" | "milestone_trigger"
  | "duty_standing" | "counting" | "straddle" | "regime" | "duty_trigger" | "fact" | "cell_origin"
  | "cell_kind" | "trial_notice" | "committee" | "treatment_class" | "approval_standing"
  | "causality" | "reporter" | "action_taken" | "patient_sex";

export function useWord(): (group: WordGroup, word: string | null | undefined) => string {
  const { t, i18n } = useTranslation();
  return (group, word) => {
    if (!word) return t("common.none");
    const key = `word.${group}.${word}`;
    return i18n.exists(key) ? t(key) : word; // a newer server may know a word that we do not
  };
}

const tones: Record<string, Tone> = {
  screen_failed: "bad", withdrawn: "bad", died: "bad", stopped: "bad", active: "busy",
  completed: "good", failed: "bad", cancelled: "idle", quarantined: "hold", wasted: "bad",
  expired: "bad", destroyed: "bad", infused: "good", verified: "good", thawed: "warn",
  available: "good", within: "good", unknown: "hold", excursion: "bad", accepted: "good",
  refused: "bad", offered: "warn", in_transit: "busy", arrived: "warn", received: "good",
  started: "busy", harvested: "busy", filled: "busy", closed: "good", due: "warn",
  sampled: "busy", passed: "good", invalid: "warn", minor: "warn", major: "bad",
  critical: "bad", open: "bad", assessed: "warn", pending: "idle", reviewed: "busy",
  interim_released: "good", released: "good", rejected: "bad",
  released_out_of_specification: "warn", missed: "bad", done: "good", skipped: "idle",
  held: "warn", confirmed: "good", kept: "good", lapsed: "bad", verified_source: "good",
};

export function toneOf(word: string | null | undefined): Tone {
  return (word && tones[word]) || "idle";
}
