// What the program says about where a programme stands: PHRASE(name, English, Japanese).
#pragma once

// clang-format off
#define MEGURI_PHRASES_STATUS(PHRASE) \
PHRASE(status_basis, "{0} record<s> up to {1} · {2}", "{1} までのレコード {0} 件 · {2}") \
PHRASE(status_counts, "{0} course<s>: {1} in progress, {2} completed, {3} ended early, {4} not eligible · {5} dose<s> infused · {6} batch<es>", "治療コース {0} 件: 進行中 {1}、完了 {2}、中途終了 {3}、不適格 {4} · 投与 {5} 回 · バッチ {6} 件") \
PHRASE(status_courses_heading, "Where every course in progress stands", "進行中の治療コースの状況") \
PHRASE(status_due_heading, "Due next", "次に期限が来る作業") \
PHRASE(road_n, "road {0}", "開発ルート {0}") \
PHRASE(status_waiting_heading, "Waiting for a hand, without a deadline", "期限はないが担当者を待っている作業") \
PHRASE(status_roads_heading, "Roads", "開発ルート") \
PHRASE(status_no_courses, "There is no course yet.", "治療コースはまだありません。") \
PHRASE(status_nothing_due, "Nothing waits for anybody.", "待っている作業はありません。") \
PHRASE(status_more, "and {0} more (--all shows them)", "ほか {0} 件 (--all ですべて表示)") \
PHRASE(column_identity, "identity", "識別子") \
PHRASE(column_state, "state", "状態") \
PHRASE(column_doses, "doses", "投与・状態") \
PHRASE(column_last, "last", "直近") \
PHRASE(column_next, "next", "次") \
PHRASE(column_when, "when", "期限") \
PHRASE(column_who, "who", "担当") \
PHRASE(column_subject, "about", "対象") \
PHRASE(doses_of, "{0}/{1}", "{0}/{1}") \
PHRASE(on_hold, "on hold: {0}", "保留: {0}") \
PHRASE(as_soon_as_possible, "now", "今すぐ") \
PHRASE(task_decide_hold, "decide on the hold", "保留の解除を判断") \
PHRASE(task_record_screening, "record the screening", "スクリーニング結果を記録") \
PHRASE(task_record_consent, "record the consent", "同意を記録") \
PHRASE(task_wait_for_opening, "wait until the programme opens", "プログラムの開始を待つ") \
PHRASE(task_assign_identity, "assign the identity", "識別子を付与") \
PHRASE(task_place_order, "place an order", "オーダーを発行") \
PHRASE(task_order_recollection, "order a re-collection", "再採取を依頼") \
PHRASE(task_plan_visit, "plan the next visit", "次の来院を計画") \
PHRASE(task_reserve_chain, "reserve a chain", "予約の連鎖を確保") \
PHRASE(task_confirm_chain, "confirm the chain", "予約の連鎖を確定") \
PHRASE(task_begin_collection, "collect", "採取") \
PHRASE(task_record_collection, "record the collection", "採取を記録") \
PHRASE(task_receive_patient, "receive the patient", "来院を受付") \
PHRASE(task_follow_up_adverse_event, "follow up the adverse event", "有害事象を追跡") \
PHRASE(task_start_milestone, "start: {0}", "開始: {0}") \
PHRASE(task_complete_milestone, "complete: {0}", "完了: {0}") \
PHRASE(task_hand_over, "pack and hand over", "梱包して引渡し") \
PHRASE(task_take_over, "take over", "引取り") \
PHRASE(task_deliver, "deliver", "配送") \
PHRASE(task_receive_shipment, "read the logger and receive", "温度記録を読み取り受入れ") \
PHRASE(task_decide_material, "decide on the quarantine", "隔離中の材料を判定") \
PHRASE(task_ship_material, "ship the starting material", "出発原料を発送") \
PHRASE(task_start_batch, "start the batch", "バッチを開始") \
PHRASE(task_check_bedside, "check at the bedside", "ベッドサイドで照合") \
PHRASE(task_infuse, "infuse", "投与") \
PHRASE(task_ship_dose, "ship the dose", "製品を発送") \
PHRASE(task_thaw, "thaw the dose", "製品を融解") \
PHRASE(task_fill, "fill into doses", "充填") \
PHRASE(task_verify_step, "verify the step", "工程を確認") \
PHRASE(task_next_step, "do the next step", "次の工程を実施") \
PHRASE(task_harvest, "harvest", "細胞を回収") \
PHRASE(task_take_sample, "take the sample", "検体を採取") \
PHRASE(task_record_result, "record the test result", "試験結果を記録") \
PHRASE(task_decide_lot, "decide on the failed lot", "不合格ロットを判定") \
PHRASE(task_review, "review the record", "製造記録を照査") \
PHRASE(task_release, "release the lot", "出荷判定") \
PHRASE(task_release_finally, "release finally", "最終出荷判定") \
PHRASE(task_close_record, "close the batch record", "製造記録を完了") \
PHRASE(task_assess_deviation, "assess the deviation", "逸脱を評価") \
PHRASE(task_close_deviation, "close the deviation", "逸脱を完了")
// clang-format on
