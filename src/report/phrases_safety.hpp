// What the program says about safety cases and milestones: PHRASE(name, English, Japanese).
#pragma once

// clang-format off
#define MEGURI_PHRASES_SAFETY(PHRASE) \
PHRASE(milestones_title, "Milestones on {0} · {1}", "{0} 時点のマイルストーン · {1}") \
PHRASE(milestones_how, "slack: how much later a step may end without moving the goal; critical: in how many runs it decides the goal", "余裕: 目標を動かさずに遅れられる日数。クリティカル: 目標の日を決めた試行の割合") \
PHRASE(milestone_skipped, "skipped", "省略") \
PHRASE(column_planned, "planned", "計画") \
PHRASE(column_actual, "actual", "実績") \
PHRASE(column_slack, "slack", "余裕") \
PHRASE(column_critical, "critical", "クリティカル") \
PHRASE(column_slip, "slip of {0}", "{0}日遅れると") \
PHRASE(help_milestones, "milestones planned, expected and done; slack, critical path, what a slip costs", "マイルストーンの計画・予測・実績、余裕、クリティカルパス、遅れの影響") \
PHRASE(help_milestones_from, "a ledger or a programme", "台帳またはプログラム") \
PHRASE(examples_milestones, \
  "  meguri milestones demo.db\n" \
  "  meguri milestones examples/troculeucel-japan --road pmd_import", \
  "  meguri milestones demo.db\n" \
  "  meguri milestones examples/troculeucel-japan --road pmd_import") \
PHRASE(cases_title, "Safety cases: {0} · {1}", "安全性症例 {0} 件 · {1}") \
PHRASE(cases_none, "There is no safety case.", "安全性症例はありません。") \
PHRASE(case_title, "Safety case {0} · {1}", "安全性症例 {0} · {1}") \
PHRASE(case_product, "lot: {0}", "ロット: {0}") \
PHRASE(case_label, "label: {0}", "ラベル: {0}") \
PHRASE(case_blinded, "blinded", "盲検中") \
PHRASE(case_not_assessed, "not assessed yet", "評価はまだありません") \
PHRASE(case_judged, "cause in the eyes of the reporter: {0}; of the sponsor: {1}", "因果関係: 報告者 {0}、依頼者 {1}") \
PHRASE(case_open, "open", "対応中") \
PHRASE(case_closed, "closed", "完了") \
PHRASE(case_timeline_heading, "What was known when", "経過") \
PHRASE(case_description_heading, "What happened", "内容") \
PHRASE(case_term, "term", "事象の用語") \
PHRASE(case_country, "country", "発生国") \
PHRASE(case_age, "age in years", "年齢") \
PHRASE(case_sex, "sex", "性別") \
PHRASE(case_onset, "began", "発現日") \
PHRASE(case_ended, "ended", "終了日") \
PHRASE(case_reporter, "reporter", "報告者") \
PHRASE(case_action, "action taken", "処置") \
PHRASE(answer_yes, "yes", "はい") \
PHRASE(answer_no, "no", "いいえ") \
PHRASE(column_case, "case", "症例") \
PHRASE(column_term, "term", "用語") \
PHRASE(column_seriousness, "seriousness", "重篤性") \
PHRASE(column_expected, "expected", "予測") \
PHRASE(column_related, "related", "関連") \
PHRASE(column_outcome, "outcome", "転帰") \
PHRASE(column_aware, "known since", "情報入手日") \
PHRASE(column_lot, "lot", "ロット") \
PHRASE(column_record_number, "record", "レコード") \
PHRASE(column_note, "note", "備考") \
PHRASE(help_cases, "safety cases with their versions; CSV and FHIR", "安全性症例と経過。CSV・FHIR に書き出し") \
PHRASE(help_case, "one case: AE-3", "症例番号。例: AE-3") \
PHRASE(help_case_by, "the person who looks: who may know a blinded treatment sees it", "閲覧者の番号。開鍵後に割付を知ってよい人には製品も表示") \
PHRASE(help_fhir, "write every case that is shown as FHIR AdverseEvent into this new folder", "表示する症例を FHIR AdverseEvent として新しいフォルダーに書き出す") \
PHRASE(case_unknown, "There is no case {0}.", "症例 {0} はありません。") \
PHRASE(examples_cases, \
  "  meguri cases demo.db\n" \
  "  meguri cases demo.db AE-1 --by 3\n" \
  "  meguri cases demo.db --fhir fhir --csv cases.csv", \
  "  meguri cases demo.db\n" \
  "  meguri cases demo.db AE-1 --by 3\n" \
  "  meguri cases demo.db --fhir fhir --csv cases.csv")
// clang-format on
