// What the commands of the program say: PHRASE(name, English, Japanese). Help and examples stand in
// phrases_help.hpp.
#pragma once

// clang-format off
#define MEGURI_PHRASES_COMMAND(PHRASE) \
PHRASE(unknown_command, "there is no command \"{0}\".", "「{0}」というコマンドはありません。") \
PHRASE(unknown_command_suggest, "there is no command \"{0}\". Did you mean \"{1}\"?", "「{0}」というコマンドはありません。「{1}」ではありませんか。") \
PHRASE(wrong_use, "This cannot be understood: {0}", "指定を解釈できません: {0}") \
PHRASE(see_help, "See: meguri --help, meguri COMMAND --help", "使い方: meguri --help、meguri コマンド --help") \
PHRASE(output_not_written, "The output could not be written; is the disk full?", "出力を書き込めませんでした。ディスクの空きを確認してください。") \
PHRASE(unexpected_failure, "Something failed that should not: {0}", "予期しない失敗です: {0}") \
PHRASE(no_such_file, "There is nothing at {0}.", "{0} は存在しません。") \
PHRASE(cannot_write, "{0} cannot be written: {1}", "{0} に書き込めません: {1}") \
PHRASE(already_there, "{0} exists already; nothing was changed. Choose another name.", "{0} はすでに存在します。何も変更していません。別の名前を指定してください。") \
PHRASE(bad_time, "\"{0}\" is no date or time. Write it like 2026-07-17 or 2026-07-17T03:00:00Z.", "「{0}」は日付・時刻ではありません。2026-07-17 または 2026-07-17T03:00:00Z のように書いてください。") \
PHRASE(until_is_past, "\"{0}\" is not after {1}, where the forecast starts.", "「{0}」は予測の開始時点 ({1}) より後ではありません。") \
PHRASE(written, "written: {0}", "書き出しました: {0}") \
PHRASE(programme_good, "{0}: no mistakes.", "{0}: 間違いはありません。") \
PHRASE(programme_counts, "{0} organisation<s>, {1} place<s>, {2} road<s> with {3} step<s>, {4} protocol<s>, {5} figure<s> ({6} not verified).", "組織 {0}、設備 {1}、開発ルート {2} (手順 {3})、実施計画書 {4}、数値 {5} (うち未確認 {6})。") \
PHRASE(programme_mistakes, "{0} mistake<s>; each line names the place.", "間違いが {0} 件あります。各行に場所を示します。") \
PHRASE(programme_written, "A starter programme stands in {0}. Edit it, then: meguri check {0}", "ひな形を {0} に作成しました。編集してから実行: meguri check {0}") \
PHRASE(programme_not_beside, "The ledger's programme is not beside it ({0}). Name it with --programme.", "台帳の隣にプログラムがありません ({0})。--programme で指定してください。") \
PHRASE(programme_not_fitting, "The programme {0} is not the one of this ledger: {1}.", "プログラム {0} はこの台帳のものではありません: {1}。") \
PHRASE(fit_counts, "it defines other organisations, places or milestones", "組織・設備・マイルストーンの定義が異なります") \
PHRASE(change_of_definition, "This what-if changes what the ledger has on record ({0}). In a ledger only drawn figures can be changed; capacities and limits change by a command.", "この条件変更は台帳に記録済みの内容 ({0}) を変えます。台帳に対して変更できるのは確率的な数値だけです。定員や限度はコマンドで変更してください。") \
PHRASE(store_not_there, "There is no such ledger, or it may not be read.", "台帳が存在しないか、読み取れません。") \
PHRASE(store_already_there, "There is a file already; a ledger is never overwritten.", "ファイルがすでに存在します。台帳は上書きされません。") \
PHRASE(store_not_a_ledger, "This is not a ledger, or its beginning is damaged.", "台帳ではないか、先頭が壊れています。") \
PHRASE(store_newer, "This ledger was written by a newer release of the program.", "この台帳は新しい版のプログラムで書かれています。") \
PHRASE(store_busy, "Another program is writing to this ledger. Nothing was stored; try again when it has ended.", "別のプログラムがこの台帳に書き込んでいます。何も記録していません。終了後にやり直してください。") \
PHRASE(store_read_only, "The ledger cannot be written to.", "台帳に書き込めません。") \
PHRASE(store_conflict, "The ledger has grown meanwhile. Nothing was stored; try again.", "その間に台帳が更新されました。何も記録していません。やり直してください。") \
PHRASE(store_full, "The disk is full. Nothing of this was stored; what was acknowledged before is safe. Make room and try again.", "ディスクの空きがありません。今回は何も記録していませんが、確認済みの記録は失われていません。空きを作ってやり直してください。") \
PHRASE(store_damaged, "The ledger is damaged or cut off. Go back to the last good copy.", "台帳が壊れているか、途中で切れています。最後の正常な複製に戻してください。") \
PHRASE(store_unknown, "The disk reported an error. Ask again with the same id: it will not be recorded twice.", "ディスクのエラーです。同じ id でもう一度実行してください。二重には記録されません。") \
PHRASE(detail, "detail: {0}", "詳細: {0}") \
PHRASE(accepted, "Accepted: record {0}, {1}, id {2}.", "受理しました: レコード {0}、{1}、id {2}。") \
PHRASE(accepted_before, "Accepted before: this is the receipt of record {0}, {1}, id {2}.", "受理済みです: レコード {0}、{1}、id {2} の控えです。") \
PHRASE(nothing_due, "Time passed and nothing was due: nothing is recorded.", "期限が来たものはありません。記録はありません。") \
PHRASE(refused, "Refused by rule {0}: {1}", "規則 {0} により拒否: {1}") \
PHRASE(refused_subject, "about number {0}", "対象の番号: {0}") \
PHRASE(refused_trace, "The attempt itself is on record {0}.", "この操作の試みはレコード {0} に残っています。") \
PHRASE(command_malformed, "This is no command: {0}", "コマンドとして読めません: {0}") \
PHRASE(command_not_possible, "The command cannot be recorded: {0}", "コマンドを記録できません: {0}") \
PHRASE(id_used, "The id {0} belongs to another command. Choose a new id for a new command.", "id {0} は別のコマンドのものです。新しいコマンドには新しい id を使ってください。") \
PHRASE(outcome_open, "Whether it was recorded is not known. Ask again with --id {0}: it will not be recorded twice.", "記録されたかどうか不明です。--id {0} でもう一度実行してください。二重には記録されません。") \
PHRASE(verified, "{0} is whole: {1} record<s> in {2} commit<s>, recomputed from the first to the last.", "{0} は完全です: コミット {2} 件、レコード {1} 件を最初から最後まで再計算しました。") \
PHRASE(verified_signatures, "{0} electronic signatures are good, each under the key in force at its time.", "電子署名 {0} 件はすべて、その時点で有効な鍵によるもので、正しく検証されました。") \
PHRASE(verified_root, "root {0}", "ルートハッシュ {0}") \
PHRASE(verified_checkpoint, "It continues the history that the checkpoint signed ({0} record<s>).", "チェックポイントが署名した履歴 ({0} レコード) の続きです。") \
PHRASE(verified_limit, "Without a checkpoint from elsewhere nobody can tell a ledger that was cut at the end of a commit from a true one.", "外部に保管したチェックポイントがなければ、コミット境界で末尾を切り取られた台帳を見分けることはできません。") \
PHRASE(not_verified, "{0} is not what was written. Record {1}: {2}", "{0} は書かれた内容と異なります。レコード {1}: {2}") \
PHRASE(checkpoint_wrong, "The checkpoint cannot be used: {0}", "チェックポイントを使用できません: {0}") \
PHRASE(fault_record_changed, "changed after it was written", "書かれた後に変更されています") \
PHRASE(fault_leaf_hash_changed, "whole, but the hash stored with it was changed", "本文は無傷ですが、保存されたハッシュが変更されています") \
PHRASE(fault_record_missing, "missing", "欠落しています") \
PHRASE(fault_records_reordered, "not in its place", "順序が入れ替わっています") \
PHRASE(fault_record_malformed, "not a record in the form of the ledger", "台帳の形式のレコードではありません") \
PHRASE(fault_command_id_differs, "filed under another command", "別のコマンドの id で登録されています") \
PHRASE(fault_command_repeated, "of a command that stands in the ledger already", "すでに台帳にあるコマンドと重複しています") \
PHRASE(fault_time_went_back, "earlier than the one before", "直前のレコードより前の時刻です") \
PHRASE(fault_root_differs, "in a commit whose root differs", "ルートハッシュが一致しないコミットに含まれます") \
PHRASE(fault_truncated, "where the ledger is cut off", "ここで台帳が途切れています") \
PHRASE(fault_checkpoint_differs, "not in the history that was signed", "署名された履歴と異なります") \
PHRASE(fault_unreadable, "cannot be read", "読み取れません") \
PHRASE(fault_signature_wrong, "signed, but the signature is not good", "署名されていますが、署名が正しくありません") \
PHRASE(fault_signature_missing, "without the signature that it needed", "必要な署名がありません") \
PHRASE(forecast_progress, "{0} {1}  {2}/{3} runs", "{0} {1}  {2}/{3} 回") \
PHRASE(begin_written, "{0} begins with {1} records: everything that the programme defines, as of now.", "{0} を作成しました。プログラムの定義すべてが、現在の日時で {1} 件のレコードになっています。") \
PHRASE(begin_next, "Next: `meguri serve {0}` prints a one-time link for the first administrator, who invites the others.", "次に `meguri serve {0}` を実行すると、最初の管理者のための一度だけ使えるリンクが表示されます。ほかの利用者は管理者が招待します。") \
PHRASE(demo_trying, "seed {0}, future {1}", "シード {0}、候補 {1}") \
PHRASE(demo_none, "None of {0} futures holds every situation that the demonstration needs.", "{0} 個の候補のいずれにも、デモに必要な状況がそろいません。") \
PHRASE(demo_refused, "The rules refuse what the simulated programme did: {0}", "シミュレーションの操作を規則が拒否しました: {0}") \
PHRASE(demo_written, "{0} holds {1} record<s> up to {2}. Its data is synthetic: no patient in it exists.", "{0} に {2} までのレコード {1} 件を書き込みました。合成データであり、実在の患者は含まれません。") \
PHRASE(demo_beside, "Its programme stands beside it in {0}.", "そのプログラムは隣の {0} にあります。") \
PHRASE(exported, "{0} holds {1} record<s>, the state of {2} and how to verify them without this program.", "{0} にレコード {1} 件、{2} 時点の状態、本プログラムなしで検証する方法を書き出しました。") \
PHRASE(rules_heading, "{0} rules can refuse a command; each has an id that never changes.", "コマンドを拒否する規則は {0} 個あります。id は変わりません。") \
PHRASE(nothing_before, "The ledger has no record before {0}.", "{0} より前のレコードはありません。")
// clang-format on
