// What the pages of the web say that the web does not translate itself: PHRASE(name, English,
// Japanese).
#pragma once

// clang-format off
#define MEGURI_PHRASES_VIEW(PHRASE) \
PHRASE(class_decided, "class decided: {0}", "区分を決定: {0}") \
PHRASE(class_fact_missing, "not to be told: \"{0}\" is not known", "判定できません: 「{0}」が不明です") \
PHRASE(opinion_for, "in favour: {0}", "適切との意見: {0}") \
PHRASE(opinion_against, "against: {0}", "不適切との意見: {0}") \
PHRASE(decide_baselines, "A Japanese review is expected to take {0} to {1} days (P10 to P90). To beat: the target clock misses by {2} days on average (n={3}), the rolling median by {4} (n={5}).", "日本の審査期間の見込みは {0}〜{1} 日（P10〜P90）。比較対象の平均誤差: 審査目標 {2} 日（{3} 件）、逐次中央値 {4} 日（{5} 件）。") \
PHRASE(lane_n, "lane {0}", "輸送経路 {0}") \
PHRASE(equipment_n, "equipment {0}", "機器 {0}") \
PHRASE(reagent_lot_n, "reagent lot {0}", "試薬ロット {0}") \
PHRASE(protocol_n, "protocol version {0}", "実施計画書の版 {0}") \
PHRASE(step_n, "step {0}", "工程 {0}") \
PHRASE(test_n, "test {0}", "試験 {0}") \
PHRASE(course_n, "#{0}", "#{0}") \
PHRASE(copy_of_version, "{0}, version {1}", "{0}(第 {1} 版)") \
PHRASE(gate_steps, "Every step is done and verified", "すべての工程が実施・確認済み") \
PHRASE(gate_tests_rapid, "Every rapid test has passed", "すべての迅速試験に合格") \
PHRASE(gate_tests_late, "Every late test has passed", "すべての後日判定試験に合格") \
PHRASE(gate_deviations, "Every deviation is assessed; none that is major or critical is open", "すべての逸脱を評価済みで、重大な逸脱は完了") \
PHRASE(gate_condition, "The temperature of the starting material is known and within its budget", "出発原料の温度が確認され、許容範囲内") \
PHRASE(gate_identity, "No mismatch of identity was seen in this lot", "このロットに同一性の不一致なし") \
PHRASE(gate_review, "The record is signed as it stands now", "現在の製造記録に照査の署名あり") \
PHRASE(gate_course, "The patient's course is running", "患者の治療コースが進行中")
// clang-format on
