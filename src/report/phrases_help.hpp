// The help of the command line: PHRASE(name, English, Japanese). Examples are the same commands in
// both languages; what they do stands behind the #.
#pragma once

#include "report/phrases_serve.hpp"

// clang-format off
#define MEGURI_PHRASES_HELP(PHRASE) \
PHRASE(help_program, "Meguri takes a patient's cells round and home: it keeps the programme by its rules and forecasts it with the same rules.", "巡り (Meguri): 患者の細胞が体を出て薬となり帰るまでを、規則に従って記録し、同じ規則で予測します。") \
PHRASE(help_usage, "usage", "使い方") \
PHRASE(help_options, "options", "オプション") \
PHRASE(help_command, "command", "コマンド") \
PHRASE(help_commands, "commands", "コマンド") \
PHRASE(help_arguments, "arguments", "引数") \
PHRASE(help_required, "(required)", "(必須)") \
PHRASE(help_examples, "examples:", "例:") \
PHRASE(help_version, "the version", "版を表示") \
PHRASE(help_help, "this text", "この説明を表示") \
PHRASE(help_lang, "language of all texts; else that of LC_ALL, LC_MESSAGES or LANG", "表示言語。省略時は LC_ALL、LC_MESSAGES、LANG に従う") \
PHRASE(help_footer, "meguri COMMAND --help shows examples. Exit codes: 0 done, 1 refused by a rule, 2 wrong use, 3 mistakes in the programme, 4 ledger damaged, 5 busy, 6 not stored, 7 outcome unknown, 8 interrupted.", "meguri コマンド --help で例を表示します。終了コード: 0 完了、1 規則による拒否、2 使い方の誤り、3 プログラムの間違い、4 台帳の破損、5 使用中、6 保存できず、7 結果不明、8 中断。") \
PHRASE(help_check, "check a programme and name all its mistakes", "プログラムを検査し、間違いをすべて示す") \
PHRASE(help_init, "write a commented starter programme", "注釈付きのひな形を作成する") \
PHRASE(help_begin, "begin the ledger of a real programme", "実際のプログラムの台帳を作成する") \
PHRASE(help_demo, "write a ledger with a synthetic history that went through the rules", "規則を通した合成の履歴を台帳に書き込む") \
PHRASE(help_status, "where every course stands, what is due next, by whom", "各治療コースの状況、次の期限、担当を表示する") \
PHRASE(help_submit, "give one command to the rules and record it", "コマンド 1 件を規則にかけて記録する") \
PHRASE(help_forecast, "when milestones fall, how likely, and what moves them", "マイルストーンの時期と確率、影響の大きい前提を予測する") \
PHRASE(help_verify, "recompute a ledger and name the first bad record", "台帳を再計算し、最初の異常を示す") \
PHRASE(help_replay, "the state as it was on a day", "指定した日の状態を再現する") \
PHRASE(help_export, "everything in open formats, verifiable without this program", "すべてを公開形式で書き出す (他の道具で検証可能)") \
PHRASE(help_rules, "the catalogue of rules", "規則の一覧") \
PHRASE(help_programme, "a programme: one .toml file or a folder of them", "プログラム: .toml ファイル、またはそのフォルダー") \
PHRASE(help_new_folder, "a folder that does not exist yet", "新しく作るフォルダー") \
PHRASE(help_seed, "seed of all luck; the same seed gives the same bytes", "乱数のシード。同じシードは同じ結果になる") \
PHRASE(help_out_ledger, "the ledger to make; it must not exist", "作成する台帳 (既存のファイルは不可)") \
PHRASE(help_demo_programme, "the programme to play; else examples/troculeucel-japan", "使うプログラム。省略時は examples/troculeucel-japan") \
PHRASE(help_ledger, "a ledger (SQLite file)", "台帳 (SQLite ファイル)") \
PHRASE(help_programme_of_ledger, "the ledger's programme; else the folder NAME.programme beside it", "台帳のプログラム。省略時は隣の NAME.programme") \
PHRASE(help_all, "everything, not only what matters most", "主なものだけでなくすべて表示する") \
PHRASE(help_command_json, "a file with the command as JSON, or - for standard input", "コマンドの JSON ファイル。- は標準入力") \
PHRASE(help_by, "number of the person who gives it", "操作する人の番号") \
PHRASE(help_note, "reason or description; never a personal name", "理由または説明 (個人名は書かない)") \
PHRASE(help_id, "number of the command, to ask again safely; else made from the clock", "コマンドの番号 (再実行用)。省略時は時計から作る") \
PHRASE(help_at, "time of the command; else now", "コマンドの時刻。省略時は現在") \
PHRASE(help_checkpoint, "a signed checkpoint that the ledger must continue", "台帳が続いているべき署名付きチェックポイント") \
PHRASE(help_key, "the verifier key of the checkpoint: name+id+base64", "チェックポイントの検証鍵: name+id+base64") \
PHRASE(help_to, "a day (its end, JST) or a time", "日付 (日本時間のその日の終わり) または時刻") \
PHRASE(help_forecast_from, "a programme (file or folder) or a ledger", "プログラム (ファイルまたはフォルダー) か台帳") \
PHRASE(help_what_if, "change a figure: PATH=VALUE; may be given again", "数値を変更: PATH=VALUE (繰り返し可)") \
PHRASE(help_as_of, "forecast as it would have been on this day", "この日の時点での予測にする") \
PHRASE(help_until, "look no further than the end of this day: the next weeks, quickly", "この日の終わりまでの予測にする (近い将来を速く見る)") \
PHRASE(help_runs, "how many futures", "試行回数") \
PHRASE(help_threads, "threads; 0 for all of the machine; the result is the same", "スレッド数。0 は全コア。結果は変わらない") \
PHRASE(help_json, "write the result as JSON (docs/forecast.schema.json); - for standard output", "結果を JSON (docs/forecast.schema.json) で書き出す。- は標準出力") \
PHRASE(help_csv, "write the milestones as CSV; - for standard output", "マイルストーンを CSV で書き出す。- は標準出力") \
PHRASE(help_svg, "write the picture as SVG; - for standard output", "図を SVG で書き出す。- は標準出力") \
PHRASE(help_rules_json, "as JSON, in both languages", "JSON で両言語を表示する") \
PHRASE(examples_check, \
  "  meguri check examples/troculeucel-japan     # a folder\n" \
  "  meguri check my-programme.toml              # one file", \
  "  meguri check examples/troculeucel-japan     # フォルダー\n" \
  "  meguri check my-programme.toml              # 1 ファイル") \
PHRASE(examples_init, \
  "  meguri init my-programme\n" \
  "  meguri check my-programme && meguri forecast my-programme", \
  "  meguri init my-programme\n" \
  "  meguri check my-programme && meguri forecast my-programme") \
PHRASE(examples_begin, \
  "  meguri init my-programme\n" \
  "  meguri begin my-programme --out my-programme.db\n" \
  "  meguri serve my-programme.db                # a link for the first administrator", \
  "  meguri init my-programme\n" \
  "  meguri begin my-programme --out my-programme.db\n" \
  "  meguri serve my-programme.db                # 最初の管理者のためのリンクを表示") \
PHRASE(examples_demo, \
  "  meguri demo --seed 1 --out demo.db\n" \
  "  meguri status demo.db", \
  "  meguri demo --seed 1 --out demo.db\n" \
  "  meguri status demo.db") \
PHRASE(examples_status, \
  "  meguri status demo.db\n" \
  "  meguri status demo.db --all --lang ja", \
  "  meguri status demo.db\n" \
  "  meguri status demo.db --all --lang en") \
PHRASE(examples_submit, \
  "  echo '{\"type\":\"HoldCourse\",\"course\":1,\"reason\":\"medical\"}' |\n" \
  "    meguri submit demo.db - --by 8 --note \"fever\" --id 4711\n" \
  "  (again with the same --id: the same receipt, nothing twice)", \
  "  echo '{\"type\":\"HoldCourse\",\"course\":1,\"reason\":\"medical\"}' |\n" \
  "    meguri submit demo.db - --by 8 --note \"発熱\" --id 4711\n" \
  "  (同じ --id で再実行しても、同じ控えが返り二重に記録されない)") \
PHRASE(examples_forecast, \
  "  meguri forecast examples/troculeucel-japan\n" \
  "  meguri forecast demo.db --runs 10000 --svg forecast.svg\n" \
  "  meguri forecast demo.db --runs 10000 --until 2027-01-13\n" \
  "  meguri forecast examples/troculeucel-japan --as-of 2026-01-05\n" \
  "  meguri forecast examples/troculeucel-japan \\\n" \
  "    --what-if 'road.pmd_import.step.JP-03.duration=triangular 30 45 60 day'", \
  "  meguri forecast examples/troculeucel-japan\n" \
  "  meguri forecast demo.db --runs 10000 --svg forecast.svg\n" \
  "  meguri forecast demo.db --runs 10000 --until 2027-01-13\n" \
  "  meguri forecast examples/troculeucel-japan --as-of 2026-01-05\n" \
  "  meguri forecast examples/troculeucel-japan \\\n" \
  "    --what-if 'road.pmd_import.step.JP-03.duration=triangular 30 45 60 day'") \
PHRASE(examples_verify, \
  "  meguri verify demo.db\n" \
  "  meguri verify demo.db --checkpoint signed.txt --key 'example.jp/meguri+1a2b3c4d+AbC...'", \
  "  meguri verify demo.db\n" \
  "  meguri verify demo.db --checkpoint signed.txt --key 'example.jp/meguri+1a2b3c4d+AbC...'") \
PHRASE(examples_replay, \
  "  meguri replay demo.db --to 2026-09-30", \
  "  meguri replay demo.db --to 2026-09-30") \
PHRASE(examples_export, \
  "  meguri export demo.db --out demo-export\n" \
  "  cd demo-export && python3 verify.py records.ndjson commits.csv", \
  "  meguri export demo.db --out demo-export\n" \
  "  cd demo-export && python3 verify.py records.ndjson commits.csv") \
PHRASE(examples_rules, \
  "  meguri rules\n" \
  "  meguri rules --json", \
  "  meguri rules\n" \
  "  meguri rules --json") \
MEGURI_PHRASES_SERVE(PHRASE)
// clang-format on
