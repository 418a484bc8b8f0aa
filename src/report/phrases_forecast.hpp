// What the program says about a forecast: PHRASE(name, English, Japanese).
#pragma once

// clang-format off
#define MEGURI_PHRASES_FORECAST(PHRASE) \
PHRASE(milestone_n, "milestone {0}", "マイルストーン {0}") \
PHRASE(resource_n, "place {0}", "設備 {0}") \
PHRASE(organisation_n, "organisation {0}", "組織 {0}") \
PHRASE(forecast_of, "Forecast", "予測") \
PHRASE(forecast_basis, "{0} run<s> from {1}, seed {2} · {3}", "{1} 時点から {0} 回試行 · シード {2} · {3}") \
PHRASE(runs_stopped, "Stopped early: {0} runs are finished.", "途中で停止しました。完了した試行は {0} 回です。") \
PHRASE(synthetic_data, "The data of this ledger is synthetic: no patient in it exists.", "この台帳のデータは合成データです。実在する患者は含まれません。") \
PHRASE(what_if, "What if", "条件変更") \
PHRASE(as_planned, "as planned", "計画どおり") \
PHRASE(as_changed, "changed", "変更後") \
PHRASE(roads_heading, "When the roads arrive", "各開発ルートの到達時期") \
PHRASE(still_to_come_heading, "What is still to come", "これからの予定") \
PHRASE(arrived_heading, "Roads that have arrived", "到達済みの開発ルート") \
PHRASE(bar_key, "● P50   ━ P10 to P90   ─ P1 to P99   │ from {0}   ┊ goal {1}", "● P50   ━ P10〜P90   ─ P1〜P99   │ 起点 {0}   ┊ 目標 {1}") \
PHRASE(bar_key_without_goal, "● P50   ━ P10 to P90   ─ P1 to P99   │ from {0}", "● P50   ━ P10〜P90   ─ P1〜P99   │ 起点 {0}") \
PHRASE(goal_pointer, "goal {0}", "目標 {0}") \
PHRASE(by_goal, "{0} by the goal", "目標日まで {0}") \
PHRASE(not_within_horizon, "not within the horizon", "予測期間内に到達せず") \
PHRASE(histogram_heading, "How the runs spread: {0}", "試行の分布: {0}") \
PHRASE(histogram_goal, "{0} of the runs arrive by {1} (95 % interval {2} to {3}).", "試行の {0} が {1} までに到達します (95 % 区間 {2}〜{3})。") \
PHRASE(histogram_unreached, "{0} of the runs do not arrive within the horizon.", "試行の {0} は予測期間内に到達しません。") \
PHRASE(table_heading, "The dates behind it", "日付の詳細") \
PHRASE(column_road, "what", "項目") \
PHRASE(column_step, "step", "手順") \
PHRASE(column_milestone, "milestone", "マイルストーン") \
PHRASE(column_margin, "P50 ±", "P50 ±") \
PHRASE(column_by_goal, "by goal", "目標まで") \
PHRASE(column_reached, "reached", "到達率") \
PHRASE(days_margin, "{0} d", "{0} 日") \
PHRASE(drivers_heading, "What moves it most: {0}", "影響の大きい前提: {0}") \
PHRASE(drivers_key, "Rank correlation with the date: + later, − earlier. ! marks what was not verified in its source.", "日付との順位相関: + は遅れ、− は早まり。! は出典で未確認の数値。") \
PHRASE(driver_source, "source: {0}", "出典: {0}") \
PHRASE(mark_verified, "verified", "原典で確認") \
PHRASE(mark_partly, "partly verified", "一部確認") \
PHRASE(mark_memory, "from memory", "記憶による") \
PHRASE(mark_inferred, "inferred", "推定") \
PHRASE(mark_choice, "decision", "計画上の決定") \
PHRASE(figures_unverified, "{0} of {1} figures are not verified in their source. Quote this forecast only with that.", "{1} 個の数値のうち {0} 個は出典で未確認です。この予測を引用するときは必ず併記してください。") \
PHRASE(figures_verified, "All {0} figures are verified in their source, or decisions.", "{0} 個の数値はすべて出典で確認済み、または計画上の決定です。") \
PHRASE(branches_heading, "What happens in an average run", "平均的な試行で起きること") \
PHRASE(failures_heading, "What goes wrong in an average run", "平均的な試行で起きる不成功") \
PHRASE(column_branch, "what", "内容") \
PHRASE(column_each_run, "each run", "1 試行あたり") \
PHRASE(column_share_of, "share of", "割合") \
PHRASE(share_of, "{0} of {1}", "{1}の {0}") \
PHRASE(refusals_heading, "What the rules refuse", "規則が拒否した操作") \
PHRASE(column_rule, "rule", "規則") \
PHRASE(column_sentence, "sentence", "内容") \
PHRASE(refusals_note, "Many refusals are a finding about the plan.", "拒否が多いときは計画に無理があります。") \
PHRASE(courses_heading, "The next dose of each course", "各治療コースの次回投与") \
PHRASE(column_site, "site", "施設") \
PHRASE(places_heading, "How busy the places are", "設備の利用状況") \
PHRASE(column_place, "place", "設備") \
PHRASE(column_use, "in use", "利用率") \
PHRASE(column_wait, "mean wait", "平均待ち") \
PHRASE(days_long, "{0} d", "{0} 日") \
PHRASE(costs_heading, "What it costs, in million yen", "費用 (百万円)") \
PHRASE(cost_until, "until {0}", "「{0}」まで") \
PHRASE(cost_total, "until the forecast ends", "予測期間の終わりまで") \
PHRASE(cost_per_course, "one patient, on average", "患者1人あたり (平均)") \
PHRASE(column_cost_item, "of which, mean of a run", "内訳 (1回の試行の平均)") \
PHRASE(column_cost_per, "for each", "単位") \
PHRASE(column_cost_share, "share", "割合") \
PHRASE(column_cost_mark, "mark of the price", "単価の確度") \
PHRASE(cost_note, "From the day that the forecast begins; money of today. A price is drawn once a run. One patient: what patients cause (nothing that falls due once or monthly), divided by the patients. {0} of {1} prices are not verified.", "予測の開始日以降の費用。現在の価格で、物価変動や割引は含まない。単価は試行ごとに一度だけ引く。患者1人あたりは、患者に応じて発生する費用 (一度だけ・毎月の費用を除く) を患者数で割ったもの。単価 {1} 件のうち {0} 件は未確認。") \
PHRASE(cost_per_once, "once", "一度") \
PHRASE(cost_per_month, "month", "月") \
PHRASE(cost_per_patient, "patient", "患者") \
PHRASE(cost_per_collection, "collection", "採取") \
PHRASE(cost_per_batch, "batch", "バッチ") \
PHRASE(cost_per_dose, "dose", "投与分") \
PHRASE(cost_per_shipment, "shipment", "輸送") \
PHRASE(cost_per_visit, "visit", "来院") \
PHRASE(cost_per_test, "test", "試験") \
PHRASE(times_heading, "Times", "所要時間") \
PHRASE(column_measure, "of each run", "各試行の値") \
PHRASE(vein_to_vein, "vein to vein, mean (days)", "採取から投与まで、平均 (日)") \
PHRASE(late_share, "later than planned (share)", "計画より遅い割合") \
PHRASE(slot_wait, "wait for a slot, mean (days)", "製造枠の待ち、平均 (日)") \
PHRASE(no_roads, "The programme has no road: there is no date to show.", "開発ルートがないため、示す日付はありません。") \
PHRASE(compare_heading, "As planned and changed, with the same luck", "計画どおりと変更後 (同じ乱数での比較)") \
PHRASE(column_change, "change", "変化") \
PHRASE(change_days, "{0} d", "{0} 日") \
PHRASE(change_points, "{0} points", "{0} ポイント") \
PHRASE(svg_desc, "For each road a bar from the tenth to the ninetieth percentile of the date with the median as a dot; the dashed line is the goal. Below, how the runs of {0} spread over the months.", "開発ルートごとに日付の 10〜90 パーセンタイルを帯で、中央値を点で示す。破線は目標日。下は「{0}」の試行の月ごとの分布。") \
PHRASE(branch_referral, "patients referred", "紹介された患者") \
PHRASE(branch_screening_failed, "screening failed", "スクリーニング脱落") \
PHRASE(branch_consent_refused, "consent refused", "同意が得られない") \
PHRASE(branch_enrolled, "patients enrolled", "登録された患者") \
PHRASE(branch_collection, "collections", "採取") \
PHRASE(branch_collection_failed, "collection failed or short", "採取の不成功・不足") \
PHRASE(branch_batch_started, "batches started", "開始したバッチ") \
PHRASE(branch_remake, "remakes", "再製造") \
PHRASE(branch_recollection, "re-collections", "再採取") \
PHRASE(branch_warm_shipment, "warm shipments", "輸送中の温度逸脱") \
PHRASE(branch_unknown_temperature, "temperature unknown", "温度不明") \
PHRASE(branch_quality_refused, "material refused by quality", "品質部門による使用不可") \
PHRASE(branch_slow_growth, "batches that grow too slowly", "増殖不良のバッチ") \
PHRASE(branch_contaminated, "contaminated batches", "汚染されたバッチ") \
PHRASE(branch_deviation, "deviations", "逸脱") \
PHRASE(branch_rapid_test_failed, "rapid test failed", "迅速試験の不合格") \
PHRASE(branch_late_test_failed, "late test failed", "遅延試験の不合格") \
PHRASE(branch_released, "lots released", "出荷判定されたロット") \
PHRASE(branch_rejected, "lots rejected", "不適合となったロット") \
PHRASE(branch_dose_made, "doses made", "充填された製品") \
PHRASE(branch_dose_infused, "doses infused", "投与") \
PHRASE(branch_dose_expired, "doses expired", "期限切れの製品") \
PHRASE(branch_visit_missed, "visits missed", "来院の不履行") \
PHRASE(branch_dropped_out, "patients who withdrew", "同意撤回・中止した患者") \
PHRASE(branch_died, "patients who died", "死亡した患者") \
PHRASE(branch_completed, "courses completed", "完了した治療コース") \
PHRASE(branch_booking_retried, "bookings tried again", "予約のやり直し") \
PHRASE(shape_value, "always", "固定") \
PHRASE(shape_uniform, "uniform", "一様") \
PHRASE(shape_triangular, "triangular", "三角") \
PHRASE(shape_pert, "PERT", "PERT") \
PHRASE(shape_exponential, "exponential, mean", "指数 平均") \
PHRASE(shape_erlang, "Erlang, mean", "アーラン 平均") \
PHRASE(shape_gamma, "gamma, mean", "ガンマ 平均") \
PHRASE(shape_weibull, "Weibull, scale", "ワイブル 尺度") \
PHRASE(shape_normal, "normal, mean and deviation", "正規 平均・標準偏差") \
PHRASE(shape_lognormal, "lognormal, median", "対数正規 中央値") \
PHRASE(shape_empirical, "as observed:", "実測分布:") \
PHRASE(shape_weights, "one of", "次のいずれか:") \
PHRASE(figure_duration, "{0} duration · {1}", "{0} 所要時間 · {1}") \
PHRASE(figure_rounds, "{0} rounds · {1}", "{0} 回数 · {1}") \
PHRASE(observations, "{0} observation<s>", "観測値 {0} 個") \
PHRASE(outcome_unknown, "Outcome: not known. {0}", "結果: 不明。{0}") \
PHRASE(outcome_in_ledger, "Outcome: reached on {0}, as this ledger says; the goal was {1}.", "結果: この台帳では {0} に達成 (目標は {1})。") \
PHRASE(outcome_reached, "Outcome: reached on {0}. {1}", "結果: {0} に達成。{1}") \
PHRASE(outcome_missed, "Outcome: missed. {0}", "結果: 未達成。{0}")
// clang-format on
