// What the program says about roads, duties and other markets: PHRASE(name, English, Japanese).
#pragma once

// clang-format off
#define MEGURI_PHRASES_REGULATION(PHRASE) \
PHRASE(legal_notice, "Rules and dates are as read in the sources named; this is no legal advice. Confirm what is not marked verified.", "規則と期日は示した出典の読み取りであり、法的助言ではありません。「確認済み」以外は必ず確認してください。") \
PHRASE(duties_title, "Duties on {0} · {1}", "{0} 時点の届出・報告義務 · {1}") \
PHRASE(duties_counts, "{0} overdue · {1} due today · {2} due soon · {3} open · {4} met · {5} met late · {6} suspended", "期限超過 {0} · 本日期限 {1} · 期限間近 {2} · 未提出 {3} · 提出済み {4} · 遅延提出 {5} · 停止中 {6}") \
PHRASE(duties_counting_0, "the day of awareness is day 0", "知った日を 0 日目と数える") \
PHRASE(duties_counting_1, "the day of awareness is day 1", "知った日を 1 日目と数える") \
PHRASE(duties_none, "Nothing is owed.", "義務はありません。") \
PHRASE(duties_confirm_heading, "Confirm first: rules that nobody has verified", "最初に確認すべきこと: 未確認の規則") \
PHRASE(duties_by_recipient_heading, "To whom", "提出先ごと") \
PHRASE(duties_written, "{0}: {1} entries", "{0}: {1} 件") \
PHRASE(column_duty, "duty", "義務") \
PHRASE(column_due, "due", "期限") \
PHRASE(column_days, "days", "日数") \
PHRASE(column_recipient, "to", "提出先") \
PHRASE(column_elapsed, "time used", "経過") \
PHRASE(column_mark, "mark", "確からしさ") \
PHRASE(column_when_due, "when", "いつまで") \
PHRASE(column_valid_from, "in force", "施行") \
PHRASE(standing_open, "open", "未提出") \
PHRASE(standing_due_soon, "due soon", "期限間近") \
PHRASE(standing_due_today, "! today", "! 本日") \
PHRASE(standing_overdue, "! overdue", "! 期限超過") \
PHRASE(standing_met, "met", "提出済み") \
PHRASE(standing_met_late, "met late", "遅延提出") \
PHRASE(standing_suspended, "suspended: application pending", "停止中: 申請が審査中") \
PHRASE(standing_waits, "after the first report", "先の報告の後") \
PHRASE(due_without_delay, "without delay", "遅滞なく") \
PHRASE(due_before, "before it", "事前に") \
PHRASE(due_before_term, "by the last day of the term", "期限の最終日まで") \
PHRASE(due_days, "{0} day<s>", "{0} 日") \
PHRASE(due_days_range, "{0} to {1} days", "{0}〜{1} 日") \
PHRASE(due_working_days, "{0} working days", "{0} 営業日") \
PHRASE(due_months, "{0} month<s>", "{0} か月") \
PHRASE(due_years, "{0} year<s>", "{0} 年") \
PHRASE(due_after_each, "{0} after each {1}", "{1} ごとの終わりから {0}") \
PHRASE(due_if_something, "{0}, if there is something to report", "{0}（報告事項がある場合）") \
PHRASE(due_extended, "{0}; {1} if {2}", "{0}。{2}は {1}") \
PHRASE(extension_attack, "it was an attack", "不正の目的による場合") \
PHRASE(extension_translation, "it is a translation", "翻訳による場合") \
PHRASE(duty_period, "{0} ({1} to {2})", "{0}（{1} から {2}）") \
PHRASE(duty_assumed, "a fact is unknown and counted as if it bound", "不明な事実は義務があるものとして扱う") \
PHRASE(compare_title, "Japan, the United States and the European Union beside each other", "日本・米国・EU の比較") \
PHRASE(compare_first_dose_heading, "From the decision to the first dose, planned (days)", "決定から初回投与まで（計画、日数）") \
PHRASE(compare_review_heading, "From application to approval, what happened to others (days)", "申請から承認まで（実績、日数）") \
PHRASE(compare_baselines_heading, "A forecast of a Japanese review must beat these (mean error, days)", "日本の審査期間の予測が上回るべき基準（平均誤差、日数）") \
PHRASE(compare_conditional_heading, "What conditional approval really saves", "条件・期限付承認が実際に短くするもの") \
PHRASE(compare_history_heading, "History", "これまでの承認") \
PHRASE(compare_reasons_heading, "Why they differ", "違いの理由") \
PHRASE(compare_first_dose_basis, "{0} runs of planning figures, one consultation round, steps independent; site start and first lot as planned for Japan (inferred)", "計画値による {0} 回の試算。相談は 1 回、各手続は独立。施設の開始と初回製造は日本の計画値を用いる（推定）") \
PHRASE(compare_review_basis, "times given approval: refused and withdrawn first applications are not in the lists", "承認された場合の期間。不承認・取下げの初回申請は含まない") \
PHRASE(column_market, "market", "地域") \
PHRASE(column_p10, "P10", "P10") \
PHRASE(column_p50, "P50", "P50") \
PHRASE(column_p90, "P90", "P90") \
PHRASE(column_cases, "n", "件数") \
PHRASE(column_from_memory, "from memory", "記憶による") \
PHRASE(column_difference, "against Japan", "日本との差") \
PHRASE(column_product, "product", "製品") \
PHRASE(column_filed, "filed", "申請") \
PHRASE(column_approved, "approved", "承認") \
PHRASE(column_kind, "kind", "種類") \
PHRASE(column_later, "what followed", "その後") \
PHRASE(market_japan, "Japan", "日本") \
PHRASE(market_us, "United States", "米国") \
PHRASE(market_eu, "European Union", "EU") \
PHRASE(approval_conditional, "conditional", "条件・期限付") \
PHRASE(approval_full, "full", "通常") \
PHRASE(baseline_target, "the target clock", "審査の目標期間") \
PHRASE(baseline_others, "the median of the others", "他の製品の中央値") \
PHRASE(baseline_rolling, "the median of those approved before (no look ahead)", "申請時までに承認された製品の中央値（先読みなし）") \
PHRASE(baseline_target_same, "the target clock on the same {0}", "同じ {0} 件での目標期間") \
PHRASE(baseline_line, "{0} days, n={1}", "{0} 日、{1} 件") \
PHRASE(baseline_interval, "Japan, all: P10 {0}, P50 {1}, P90 {2} days; n={3}, {4} of them with a date from memory; {5} within their target", "日本全体: P10 {0}、P50 {1}、P90 {2} 日。{3} 件、うち {4} 件は日付が記憶による。目標期間内 {5} 件") \
PHRASE(conditional_review, "Review, median: conditional {0} days (n={1}), full {2} days (n={3}): the review is not what it saves.", "審査期間の中央値: 条件・期限付 {0} 日（{1} 件）、通常 {2} 日（{3} 件）。短くなるのは審査ではない。") \
PHRASE(conditional_trials, "Patients before a conditional approval, where known: {0}. What it saves is the trials before it; what it asks is all of the later evidence.", "条件・期限付承認までの患者数（判明分）: {0}。短くなるのは承認前の試験であり、その後に証拠がすべて求められる。") \
PHRASE(conditional_later, "Conditional approvals granted: {0}; since then refused {1}, withdrawn {2}, pending {3}, running {4}; none became full.", "条件・期限付承認 {0} 件のうち、不承認 {1}、取下げ {2}、審査中 {3}、期限内 {4}。本承認になったものはない。") \
PHRASE(reason_gate_japan, "Japan: 30 days must pass after the first trial notification (PMD Act Art. 80-2(3), verified), after paid consultations of 60 to 150 days a round (inferred).", "日本: 初回治験届の後 30 日の調査期間（薬機法第80条の2第3項、確認済み）と、その前の対面助言 1 回 60〜150 日（推定）。") \
PHRASE(reason_gate_us, "United States: an IND is in effect after 30 days (21 CFR 312.40, partly read), after one pre-IND meeting of 60 days (memory).", "米国: IND は 30 日で有効（21 CFR 312.40、一部確認）。その前に pre-IND 相談 60 日（記憶による）。") \
PHRASE(reason_gate_eu, "European Union: validation and assessment of the trial, longer for cell products (+50 days, verified), without a waiting gate.", "EU: 試験申請の形式審査と評価。細胞製品は 50 日延長（確認済み）。待機期間はない。") \
PHRASE(reason_review, "Targets differ: Japan 12, 9 or 6 months; the United States 10 or 6 months after day 60; the European Union 210 active days with stopped clocks between.", "目標期間の違い: 日本 12・9・6 か月、米国は 60 日後から 10・6 か月、EU は時計停止を挟む実働 210 日。") \
PHRASE(roads_title, "Roads side by side", "開発ルートの比較") \
PHRASE(roads_basis, "{0} runs of each road's planning figures from {1}; steps independent, no staff queue, no money gap: true spreads are wider and later", "{1} からの各ルートの計画値を {0} 回試算。手続は独立とし、人員待ち・資金切れを含まない。実際は広がり、遅くなる") \
PHRASE(roads_claims_heading, "{0}: what it gives and costs, and its branches", "{0}: 得るものと負うもの、分岐") \
PHRASE(roads_unverified, "{0} of {1} steps rest on figures that nobody verified", "手続 {1} 件のうち {0} 件は未確認の数値による") \
PHRASE(roads_within, "within a year", "1 年以内") \
PHRASE(column_source, "source", "出典") \
PHRASE(column_step_who, "who → reviewer", "提出者 → 審査者") \
PHRASE(column_statutory, "law", "法定") \
PHRASE(column_target, "target", "目標") \
PHRASE(column_observed, "observed", "実績") \
PHRASE(column_plan, "plan", "計画") \
PHRASE(column_may_claim, "may claim", "主張できること") \
PHRASE(column_pays, "who pays", "費用負担") \
PHRASE(column_builds, "builds", "積み上がるもの") \
PHRASE(column_risk, "main risk", "主なリスク") \
PHRASE(column_gate, "cannot be crushed", "短縮できない関門") \
PHRASE(column_dossier, "dossier", "提出資料") \
PHRASE(column_items, "items", "項目数") \
PHRASE(column_item, "asked for", "求められるもの") \
PHRASE(column_evidence, "proof", "証拠") \
PHRASE(dossier_records, "record {0}", "レコード {0}") \
PHRASE(dossier_document_missing, "document missing", "文書なし") \
PHRASE(dossier_records_missing, "{0}: {1} of {2} in the ledger", "{0}: 台帳に {1} 件（必要 {2} 件）") \
PHRASE(dossier_complete, "Every item has its proof; whether it convinces, people judge.", "すべての項目に証拠があります。十分かどうかは人が判断します。") \
PHRASE(dossier_effect, "{0} items are missing. {1} ({2}) cannot be filed without them, and each day of waiting moves it and what waits for it: {3}.", "{0} 件が不足しています。{1}（{2}）は提出できず、待つ日数だけ、これと後に続く手続（{3}）が遅れます。") \
PHRASE(dossier_index_how, "Records are in records.ndjson, one a line, as they stand in the ledger; export the ledger to verify them.", "レコードは records.ndjson に台帳のまま 1 行ずつあります。検証には台帳の書き出しを使ってください。") \
PHRASE(dossier_exported, "{0}: {1} of {2} items proved, {3} document<s>, {4} record<s>", "{0}: {2} 項目中 {1} 項目に証拠あり、文書 {3} 件、レコード {4} 件") \
PHRASE(dossier_unknown, "There is no dossier \"{0}\". Known: {1}.", "提出資料「{0}」はありません。使えるもの: {1}。") \
PHRASE(help_dossier, "what a submission asks for, what proves it, what is missing", "申請に求められるもの、証拠、不足を示し、まとめて書き出す") \
PHRASE(help_dossier_name, "the dossier; else the list of all", "提出資料。省略時は一覧") \
PHRASE(help_dossier_ledger, "the ledger whose records prove items", "証拠となるレコードの台帳") \
PHRASE(help_dossier_documents, "a file that binds documents to items", "文書を項目に結び付けるファイル") \
PHRASE(help_dossier_out, "write index, documents and records into this new folder", "目次・文書・レコードをこの新しいフォルダーに書く") \
PHRASE(examples_dossier, \
  "  meguri dossier                                # what there is\n" \
  "  meguri dossier ctn --ledger demo.db\n" \
  "  meguri dossier ctn --ledger demo.db --documents documents.toml --out ctn", \
  "  meguri dossier                                # 一覧\n" \
  "  meguri dossier ctn --ledger demo.db\n" \
  "  meguri dossier ctn --ledger demo.db --documents documents.toml --out ctn") \
PHRASE(unknown_road, "There is no road \"{0}\". Known: {1}.", "開発ルート「{0}」はありません。使えるもの: {1}。") \
PHRASE(unknown_recipient, "There is no recipient \"{0}\". Known: {1}.", "提出先「{0}」はありません。使えるもの: {1}。") \
PHRASE(help_roads, "roads to the patient side by side: steps, days, gates, claims", "患者に届くまでの開発ルートを並べ、手続・日数・関門・主張できることを示す") \
PHRASE(help_roads_from, "a programme whose roads are compared; else the known tracks", "ルートを比べるプログラム。省略時は既知の制度") \
PHRASE(help_road_only, "only this road or track", "このルートまたは制度だけ") \
PHRASE(help_obligations, "what is due, by when, to whom; or the catalogue of duties", "いつまでに誰へ何を届け出るか。省略時は義務の一覧") \
PHRASE(help_duty_file, "a file with what happened and what was filed; else the catalogue", "出来事と届出を書いたファイル。省略時は義務の一覧") \
PHRASE(help_duty_ledger, "a ledger whose adverse events are cases too", "有害事象も症例として扱う台帳") \
PHRASE(help_duty_regime, "the regime that governs the cases of the ledger", "台帳の症例に適用する制度") \
PHRASE(help_recipient_only, "only duties to this recipient", "この提出先への義務だけ") \
PHRASE(help_duty_as_of, "the day to look from; else today", "基準日。省略時は今日") \
PHRASE(help_duty_until, "list recurring duties up to this day; else a year ahead", "定期報告をこの日まで列挙。省略時は 1 年先まで") \
PHRASE(help_ics, "write one calendar file a person into this folder", "担当者ごとのカレンダーファイルをこのフォルダーに書く") \
PHRASE(help_compare, "Japan, US and EU: first dose and approval as distributions, with reasons", "日本・米国・EU の初回投与と承認を分布と理由で比べる") \
PHRASE(help_result_json, "write the result as JSON; - for standard output", "結果を JSON で書き出す。- は標準出力") \
PHRASE(help_result_csv, "write the result as CSV; - for standard output", "結果を CSV で書き出す。- は標準出力") \
PHRASE(examples_roads, \
  "  meguri roads                                  # every known track\n" \
  "  meguri roads examples/troculeucel-japan       # the roads of a programme\n" \
  "  meguri roads --road japan_asrm --csv asrm.csv", \
  "  meguri roads                                  # 既知の制度すべて\n" \
  "  meguri roads examples/troculeucel-japan       # プログラムのルート\n" \
  "  meguri roads --road japan_asrm --csv asrm.csv") \
PHRASE(examples_obligations, \
  "  meguri obligations                            # the catalogue\n" \
  "  meguri obligations examples/duties/duties.toml --as-of 2026-03-01\n" \
  "  meguri obligations --ledger demo.db --regime pmd_trial\n" \
  "  meguri obligations examples/duties/duties.toml --ics calendars --recipient mhlw", \
  "  meguri obligations                            # 義務の一覧\n" \
  "  meguri obligations examples/duties/duties.toml --as-of 2026-03-01\n" \
  "  meguri obligations --ledger demo.db --regime pmd_trial\n" \
  "  meguri obligations examples/duties/duties.toml --ics calendars --recipient mhlw") \
PHRASE(examples_compare, \
  "  meguri compare\n" \
  "  meguri compare --all --json compare.json", \
  "  meguri compare\n" \
  "  meguri compare --all --json compare.json")
// clang-format on
