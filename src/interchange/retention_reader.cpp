#include "interchange/retention_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.hpp"
#include "interchange/obligation_words.hpp"

namespace meguri::embedded {
extern const std::string_view records_retention;
}  // namespace meguri::embedded

namespace meguri::interchange {
namespace {

using namespace regulation;

constexpr std::array<std::string_view, 4> marks{"verified", "partly", "memory", "inferred"};
constexpr std::int64_t years_max = 200;

RetentionTerm read_term(TableReader& in) {
  RetentionTerm term;
  const auto years = [&](std::string_view key, Need need) {
    return static_cast<std::int32_t>(in.whole(key, 0, years_max, need).value_or(0));
  };
  term.from = read_word<RecordAnchor>(in, "from").value_or(RecordAnchor{});
  term.years = years("years", Need::required);
  if (in.has("years_if_designated"))
    term.years_if_designated = years("years_if_designated", Need::required);
  term.or_from = read_word<RecordAnchor>(in, "or_from", Need::optional);
  term.or_years = years("or_years", term.or_from ? Need::required : Need::optional);
  term.plus_shelf_life = in.truth("plus_shelf_life", Need::optional).value_or(false);
  in.finish();
  return term;
}

void read_rule(TableReader& in, Reading& reading, RetentionRules& into) {
  RetentionRule rule;
  RetentionText text;
  rule.id = in.text("id").value_or("");
  text.at = in.at("id");
  if (!rule.id.empty()) in.call("retention." + rule.id);
  const auto same = std::ranges::find(into.rules, rule.id, &RetentionRule::id);
  if (same != into.rules.end()) {
    const auto index = static_cast<std::size_t>(same - into.rules.begin());
    in.mistake(text.at, Message::duplicate_id, {rule.id, reading.place(into.texts[index].at)});
  }
  rule.regime = in.text("regime").value_or("");
  text.title = read_both(in, "title");
  text.must_hold = read_both(in, "must_hold");
  rule.records = in.texts("records");
  rule.only_if_designated = in.truth("only_if_designated", Need::optional).value_or(false);
  for (TableReader& term : in.rows("terms")) rule.terms.push_back(read_term(term));
  text.stated = in.text("stated", Need::optional).value_or("");
  if (in.has("valid_from"))
    rule.valid_from = in.date("valid_from").value_or(Date{});
  else
    in.mistake(text.at, Message::no_validity, {rule.id});
  rule.valid_until = in.date("valid_until", Need::optional);
  if (auto validity = in.table("validity")) {
    validity->text("source");
    validity->word("mark", marks);
    validity->finish();
  }
  text.regulation = in.text("regulation").value_or("");
  text.source = in.text("source").value_or("");
  text.mark = static_cast<Mark>(in.word("mark", marks).value_or(0));
  in.finish();
  into.rules.push_back(std::move(rule));
  into.texts.push_back(std::move(text));
}

RetentionRules read_built_in() {
  const std::array<Source, 1> sources{
      Source{"data/records/retention.toml", std::string(embedded::records_retention)}};
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  const Node root = read_toml(sources, reading.diagnostics);
  TableReader top(reading, root, "");
  RetentionRules rules = read_retention(reading, top);
  top.finish();
  MEGURI_CHECK(reading.diagnostics.empty());  // built in, so a mistake is ours
  return rules;
}

}  // namespace

RetentionRules read_retention(Reading& reading, TableReader& top) {
  RetentionRules rules;
  for (TableReader& in : top.rows("retention")) read_rule(in, reading, rules);
  return rules;
}

const RetentionRules& retention_library() {
  static const RetentionRules library = read_built_in();
  return library;
}

}  // namespace meguri::interchange
