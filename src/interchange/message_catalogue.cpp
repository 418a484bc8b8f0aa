#include <array>

#include "base/check.hpp"
#include "interchange/message.hpp"

namespace meguri::interchange {
namespace {

using enum Message;

constexpr std::array catalogue = std::to_array<MessageText>({
    {cannot_read, "cannot-read", "The file cannot be read: {0}.", "ファイルを読めません: {0}。"},
    {no_files, "no-files",
     "There is no .toml file here. A programme is one .toml file or a folder of them.",
     "ここには .toml ファイルがありません。プログラムは .toml ファイル 1 "
     "個、またはそのフォルダーです。"},
    {too_large, "too-large", "The text is larger than {0} bytes. Split it into several files.",
     "{0} バイトを超えています。複数のファイルに分けてください。"},
    {not_text, "not-text", "The file is not UTF-8 text. Save it as UTF-8.",
     "UTF-8 のテキストではありません。UTF-8 で保存してください。"},
    {syntax, "syntax", "This cannot be read as TOML.", "TOML として読めません。"},
    {syntax_end, "syntax",
     "The text ends in the middle of something. Is a quotation mark or a bracket not closed?",
     "途中で文書が終わっています。引用符や括弧の閉じ忘れがないか確認してください。"},
    {syntax_string, "syntax",
     "A text ends on its line with the quotation mark that it began with, and holds no control "
     "character: \"like this\".",
     "文字列は、始めと同じ引用符で同じ行の中で閉じてください。制御文字は使えません。例: "
     "\"このように\""},
    {syntax_escape, "syntax",
     "After \\ only n, t, r, b, f, \", \\, uXXXX or UXXXXXXXX may follow. A single \\ is written "
     "\\\\.",
     "\\ の後に置けるのは n、t、r、b、f、\"、\\、uXXXX、UXXXXXXXX だけです。\\ "
     "そのものは \\\\ と書きます。"},
    {syntax_control, "syntax", "There is an invisible control character here. Delete it.",
     "見えない制御文字が入っています。削除してください。"},
    {syntax_redefined, "syntax", "This key or table is already set above. Keep one of the two.",
     "この項目または表は、すでに上で設定されています。どちらか一方だけを残してください。"},
    {syntax_date, "syntax", "This is no date or time. Write 2026-07-17 or 09:30:00.",
     "日付または時刻として読めません。2026-07-17 や 09:30:00 のように書いてください。"},
    {syntax_too_deep, "syntax", "Tables and lists are nested too deeply.",
     "表や配列の入れ子が深すぎます。"},
    {syntax_equals, "syntax", "A key is followed by = and its value: key = 1.",
     "項目名の後には = と値が必要です。例: key = 1"},
    {syntax_list, "syntax",
     "Expected a comma or the closing bracket here; a comma stands between two values, and not "
     "before a }.",
     "ここにはカンマか閉じ括弧が必要です。カンマは値と値の間に置き、} の直前には置けません。"},
    {syntax_rest, "syntax",
     "Nothing but a comment may follow on this line. Put the next key on a line of its own.",
     "この行の残りに書けるのはコメントだけです。次の項目は改行して書いてください。"},
    {syntax_header, "syntax", "A table's name stands in brackets on a line of its own: [name].",
     "表の名前は、独立した行に [name] のように角括弧で書きます。"},
    {syntax_number, "syntax",
     "This is no number. Write 1, 1.5 or 1_000_000, without leading zeros and without a unit.",
     "数値として読めません。1、1.5、1_000_000 のように、先頭の 0 や単位を付けずに書いてください。"},
    {syntax_value, "syntax",
     "Expected a value here: \"text\", a number, true, false, a date, [a list] or { a table }.",
     "ここには値が必要です: \"文字列\"、数値、true、false、日付、[配列]、{ 表 }。"},
    {syntax_key, "syntax",
     "Expected a key here: letters, digits, - and _, or anything in quotation marks.",
     "ここには項目名が必要です。英数字と - _、それ以外の文字は引用符で囲んで書きます。"},
    {duplicate_key, "duplicate-key", "\"{0}\" is already set at {1}. Keep one of the two.",
     "「{0}」は {1} ですでに設定されています。どちらか一方だけを残してください。"},
    {unknown_key, "unknown-key", "\"{0}\" is not known in [{1}]. Known here: {2}.",
     "[{1}] に「{0}」という項目はありません。使える項目: {2}。"},
    {unknown_key_suggest, "unknown-key", "\"{0}\" is not known in [{1}]. Did you mean \"{2}\"?",
     "[{1}] に「{0}」という項目はありません。「{2}」ではありませんか。"},
    {missing_key, "missing-key", "[{1}] needs \"{0}\", for example: {2}",
     "[{1}] には「{0}」が必要です。例: {2}", true},
    {missing_at_top, "missing-key", "The file needs \"{0}\", for example: {1}",
     "ファイルに「{0}」が必要です。例: {1}", true},
    {wrong_kind, "wrong-kind", "\"{0}\" is of type {1}; expected: {2}.",
     "「{0}」の型は {1} です。正しい型: {2}。"},
    {empty_text, "empty-text", "\"{0}\" is empty. Write a text, or leave the key out.",
     "「{0}」が空です。文字を書くか、項目ごと削除してください。"},
    {too_long, "too-long", "\"{0}\" is longer than {1} bytes. Shorten it.",
     "「{0}」が {1} バイトを超えています。短くしてください。"},
    {unknown_word, "unknown-word", "\"{0}\" is not a value of \"{1}\". Possible: {2}.",
     "「{0}」は「{1}」の値として使えません。使える値: {2}。"},
    {unknown_word_suggest, "unknown-word",
     "\"{0}\" is not a value of \"{1}\". Did you mean \"{2}\"?",
     "「{0}」は「{1}」の値として使えません。「{2}」ではありませんか。"},
    {unknown_reference, "unknown-reference", "There is no {1} \"{0}\". Defined: {2}.",
     "{1}「{0}」は定義されていません。定義済み: {2}。", true},
    {unknown_reference_suggest, "unknown-reference",
     "There is no {1} \"{0}\". Did you mean \"{2}\"?",
     "{1}「{0}」は定義されていません。「{2}」ではありませんか。", true},
    {duplicate_id, "duplicate-id",
     "The id \"{0}\" is already used at {1}. Give this one another id.",
     "id「{0}」は {1} ですでに使われています。別の id にしてください。"},
    {bad_id, "bad-id",
     "\"{0}\" cannot be an id. An id has 1 to 48 of A-Z, a-z, 0-9, - and _, and starts with a "
     "letter.",
     "「{0}」は id に使えません。id は英字で始まる 1〜48 文字で、A-Z、a-z、0-9、-、_ が使えます。"},
    {out_of_range, "out-of-range", "\"{0}\" is {1}; it must be from {2} to {3}.",
     "「{0}」が {1} です。{2} から {3} まででなければなりません。"},
    {not_whole, "not-whole", "\"{0}\" is {1}; a whole number is expected.",
     "「{0}」が {1} です。整数で書いてください。"},
    {bad_date, "bad-date", "\"{0}\" is not a date. Write it like 2026-07-17, without quotes.",
     "「{0}」は日付ではありません。2026-07-17 のように引用符なしで書いてください。"},
    {date_order, "date-order", "\"{0}\" ({1}) must not be before \"{2}\" ({3}).",
     "「{0}」（{1}）は「{2}」（{3}）より前にできません。"},
    {missing_source, "missing-source",
     "The figure \"{0}\" has no source. Add source = \"where it was read, or why it is assumed\".",
     "数値「{0}」に出典がありません。source = \"読んだ場所、または仮定の理由\" を加えてください。",
     true},
    {missing_mark, "missing-mark",
     "The figure \"{0}\" has no mark. Add mark = \"verified\", \"partly\", \"memory\", "
     "\"inferred\" "
     "or \"choice\".",
     "数値「{0}」に確からしさの印がありません。mark = \"verified\"、\"partly\"、\"memory\"、"
     "\"inferred\"、\"choice\" のいずれかを加えてください。",
     true},
    {missing_unit, "missing-unit", "The figure \"{0}\" has no unit. Add unit = one of: {1}.",
     "数値「{0}」に単位がありません。unit に次のいずれかを書いてください: {1}。", true},
    {unknown_unit, "unknown-unit", "The unit \"{0}\" is not known. Possible: {1}.",
     "「{0}」という単位はありません。使える単位: {1}。"},
    {unknown_unit_suggest, "unknown-unit", "The unit \"{0}\" is not known. Did you mean \"{1}\"?",
     "「{0}」という単位はありません。「{1}」ではありませんか。"},
    {wrong_dimension, "wrong-dimension", "\"{0}\" is in \"{1}\"; it must be in one of: {2}.",
     "「{0}」の単位が「{1}」です。次のいずれかでなければなりません: {2}。"},
    {no_shape, "no-shape",
     "The figure \"{0}\" has no value. Write value = 21, or a distribution such as triangular = "
     "[60, 90, 150].",
     "数値「{0}」に値がありません。value = 21、または triangular = [60, 90, 150] "
     "のような分布を書いてください。",
     true},
    {two_shapes, "two-shapes", "The figure \"{0}\" has both \"{1}\" and \"{2}\". Keep one.",
     "数値「{0}」に「{1}」と「{2}」の両方があります。一方だけを残してください。"},
    {wrong_count, "wrong-count", "\"{0}\" has {1} numbers; it takes {2}.",
     "「{0}」の数は {1} 個です。正しくは {2} です。"},
    {not_a_number, "not-a-number", "\"{0}\" must hold finite numbers.",
     "「{0}」には有限の数を書いてください。"},
    {negative, "negative", "\"{0}\" is {1} {2}: it must not be negative.",
     "「{0}」が {1} {2} です。負の値にはできません。"},
    {not_positive, "not-positive", "\"{0}\" is {1}: it must be greater than 0.",
     "「{0}」が {1} です。0 より大きくなければなりません。"},
    {wrong_order, "wrong-order", "In \"{0}\", {1} ({2}) must not be greater than {3} ({4}).",
     "「{0}」では {1}（{2}）が {3}（{4}）より大きくてはいけません。"},
    {degenerate, "degenerate",
     "All numbers of \"{0}\" are {1}. A fixed number is written value = {1}.",
     "「{0}」の数がすべて {1} です。固定の値は value = {1} と書いてください。"},
    {bad_bounds, "bad-bounds", "\"{0}\" is {1}: the lower bound must be below the upper bound.",
     "「{0}」が {1} です。下限は上限より小さくなければなりません。"},
    {no_probability_left, "no-probability-left",
     "The bounds of \"{0}\" leave nothing of the distribution, which lies from {1} to {2}.",
     "「{0}」の上下限の中に分布が残りません。分布の範囲は {1} から {2} です。"},
    {weights_sum, "weights-sum", "The weights of \"{0}\" add up to {1}; they must add up to 1.",
     "「{0}」の重みの合計が {1} です。合計は 1 でなければなりません。"},
    {probability_range, "probability-range", "\"{0}\" is {1}: a share lies from 0 to 100 percent.",
     "「{0}」が {1} です。割合は 0 から 100 パーセントの間です。"},
    {must_be_constant, "must-be-constant",
     "\"{0}\" must be one number, not a distribution: it is a limit or a decision. Write value = "
     "...",
     "「{0}」は限度や決定なので、分布ではなく 1 つの数 (value = ...) で書いてください。"},
    {cycle, "cycle", "The road \"{0}\" goes in a circle: {1}. Remove one of these \"after\".",
     "経路「{0}」が循環しています: {1}。この中の「after」を 1 つ外してください。"},
    {self_reference, "self-reference", "\"{0}\" waits for itself. Remove it from \"after\".",
     "「{0}」が自分自身を待っています。「after」から外してください。"},
    {needs_gate, "needs-gate",
     "The gate \"{0}\" can be shorter ({1} days) than the law allows ({2} days). Raise its low "
     "value.",
     "関門「{0}」が法定の {2} 日より短く（{1} 日）なり得ます。最小値を上げてください。"},
    {unknown_format, "unknown-format", "Format {0} is not known. This program reads format {1}.",
     "書式 {0} には対応していません。このプログラムが読める書式は {1} です。"},
    {too_many, "too-many", "There are {0} of {1}; at most {2} are possible.",
     "{1} が {0} 個あります。最大 {2} 個までです。"},
    {needs_one, "needs-one", "At least one [{0}] is needed, for example: {1}",
     "[{0}] が少なくとも 1 つ必要です。例: {1}", true},
    {contradiction, "contradiction", "{0} contradicts {1}. {2}",
     "{0} と {1} が矛盾しています。{2}"},
    {unbounded_normal, "unbounded-normal",
     "A normal distribution can be negative, \"{0}\" cannot. Add at_least = 0.",
     "正規分布は負になり得ますが、「{0}」は負になれません。at_least = 0 を加えてください。"},
    {bad_code, "bad-code", "\"{0}\" cannot be a code. A code has 1 to 24 of 0-9, A-Z and *.",
     "「{0}」はコードに使えません。コードは 0-9、A-Z、* の 1〜24 文字です。"},
    {no_validity, "no-validity",
     "The rule \"{0}\" does not say from when it is in force. Add valid_from = 2014-11-25 and "
     "validity = { source = \"...\", mark = \"memory\" }.",
     "規則「{0}」に有効期間の始まりがありません。valid_from = 2014-11-25 と validity = { source = "
     "\"...\", mark = \"memory\" } を加えてください。",
     true},
    {two_rules, "two-rules",
     "\"{0}\" and \"{1}\" ({2}) both bind the same event for the same report and recipient on "
     "{3}. End one with valid_until, or tell their cases apart.",
     "「{0}」と「{1}」（{2}）が {3} に同じ事象・同じ報告・同じ提出先を定めています。一方を "
     "valid_until "
     "で終わらせるか、cases で区別してください。"},
    {rules_in_circle, "rules-in-circle",
     "These rules start each other in a circle: {0}. Remove one \"after\".",
     "規則が互いに始まりを待って循環しています: {0}。「after」を 1 つ外してください。"},
    {before_rule, "before-rule",
     "\"{0}\" is dated {1}, but the first rule for it, {2}, is in force from {3}. Correct the "
     "date, or add the rule of that time.",
     "「{0}」の日付は {1} ですが、最初の規則 {2} は {3} からです。日付を直すか、当時の規則を加えて"
     "ください。"},
    {after_rule, "after-rule",
     "\"{0}\" is dated {1}, but the last rule for it, {2}, ended on {3}. Add the rule that "
     "followed.",
     "「{0}」の日付は {1} ですが、最後の規則 {2} は {3} "
     "で終わりました。後継の規則を加えてください。"},
    {no_rule_for_event, "no-rule-for-event", "The regime \"{1}\" has no rule for \"{0}\".",
     "制度「{1}」には「{0}」の規則がありません。"},
    {no_holidays, "no-holidays",
     "\"{0}\" counts working days of {1}, whose holidays are not known from {2} on. Known: {3}.",
     "「{0}」は {1} の営業日で数えますが、{2} からの祝日の資料がありません。資料のある国: {3}。"},
    {no_term, "no-term", "\"{0}\" ({1}) needs the last day of the term: term_end = 2025-12-27.",
     "「{0}」（{1}）には期限の最終日が必要です。例: term_end = 2025-12-27。"},
    {case_changes_kind, "case-changes-kind",
     "\"{0}\" is a {1} of \"{2}\" at {3}. Versions of one case keep kind and regime.",
     "「{0}」は {3} では「{2}」の {1} です。同じ症例の版は種類と制度を変えられません。"},
    {rule_refuses, "rule-refuses", "The rules refuse this ({0}): {1}",
     "規則により受け付けられません（{0}）: {2}"},
});

}  // namespace

std::span<const MessageText> message_catalogue() { return catalogue; }

const MessageText& text_of(Message message) {
  const auto index = static_cast<std::size_t>(message);
  MEGURI_CHECK(index < catalogue.size() && catalogue[index].message == message);
  return catalogue[index];
}

std::string fill(std::string_view pattern, std::span<const std::string> arguments) {
  std::string result;
  bool one = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::string_view rest = pattern.substr(i);
    if (rest.size() > 2 && rest[0] == '{' && rest[2] == '}') {
      const auto n = static_cast<std::size_t>(rest[1] - '0');
      if (n < arguments.size()) result += arguments[n];
      one = n < arguments.size() && arguments[n] == "1";
      i += 2;
    } else if (rest.starts_with("<s>") || rest.starts_with("<es>")) {
      const std::size_t end = rest.find('>');
      if (!one) result += rest.substr(1, end - 1);
      i += end;
    } else {
      result += rest[0];
    }
  }
  return result;
}

std::string sentence(Message message, std::span<const std::string> arguments, Language language) {
  const MessageText& text = text_of(message);
  return fill(language == Language::japanese ? text.ja : text.en, arguments);
}

}  // namespace meguri::interchange
