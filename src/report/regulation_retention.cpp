#include "report/regulation_retention.hpp"

#include <algorithm>
#include <array>

#include "report/csv.hpp"
#include "report/grid.hpp"
#include "report/json_writer.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"

namespace meguri::report {
namespace {

using interchange::HeldRecord;

struct Word {
  std::string_view id;
  Phrase phrase;
};

constexpr std::array unknowns = std::to_array<Word>({
    {"designated", Phrase::unknown_designated},
    {"shelf_life", Phrase::unknown_shelf_life},
    {"treatment", Phrase::unknown_treatment},
    {"use", Phrase::unknown_treatment},
    {"shipment", Phrase::unknown_treatment},
    {"creation", Phrase::unknown_creation},
    {"approval", Phrase::unknown_approval},
    {"stop_notice", Phrase::unknown_approval},
    {"trial_end", Phrase::unknown_trial_end},
    {"reexamination_end", Phrase::unknown_reexamination},
    {"expiry", Phrase::unknown_treatment},
    {"rule", Phrase::unknown_rule},
});

constexpr std::array kinds = std::to_array<Word>({
    {"treatment_record", Phrase::record_treatment},
    {"plan_and_consent", Phrase::record_plan},
    {"hospital_use_record", Phrase::record_hospital},
    {"trial_document", Phrase::record_trial},
    {"donor_record", Phrase::record_donor},
    {"traceability_record", Phrase::record_traceability},
    {"making_record", Phrase::record_making},
    {"distribution_record", Phrase::record_distribution},
});

template <class Words>
std::string words_in(const Words& words, const std::string& id, Language language) {
  const auto found = std::ranges::find(words, id, &Word::id);
  return found == words.end() ? id : say(language, found->phrase);
}

std::string rule_id(const HeldRecord& held) {
  return held.answer.rule ? interchange::retention_library().rules[*held.answer.rule].id
                          : std::string();
}

std::string counts_text(const RetentionView& view, Language language) {
  const auto count = [&](auto holds) {
    return std::ranges::count_if(view.records,
                                 [&](const HeldRecord& held) { return holds(held.answer); });
  };
  using regulation::ErasureAnswer;
  return say(language, Phrase::retention_counts, view.records.size(),
             count([](const ErasureAnswer& a) { return a.allowed; }),
             count([](const ErasureAnswer& a) { return !a.allowed && a.from.has_value(); }),
             count([](const ErasureAnswer& a) { return !a.from.has_value(); }));
}

// What must be known before anybody can tell, with how many records wait for it.
std::string missing_text(const RetentionView& view, const TextStyle& style) {
  std::vector<std::pair<std::string, std::size_t>> missing;
  for (const HeldRecord& held : view.records) {
    if (held.answer.from) continue;
    const std::string words = unknown_words(held.answer.unknown, style.language);
    const auto same =
        std::ranges::find(missing, words, &std::pair<std::string, std::size_t>::first);
    if (same == missing.end())
      missing.emplace_back(words, 1);
    else
      ++same->second;
  }
  if (missing.empty()) return {};
  Grid grid({{"", true}, {say(style.language, Phrase::column_unknown), false, true}});
  for (const auto& [words, count] : missing)
    grid.add({{std::to_string(count)}, {words, Style::warn}});
  return heading(style, say(style.language, Phrase::retention_missing_heading)) +
         grid.text(style.ink, style.columns);
}

}  // namespace

std::string unknown_words(const std::string& unknown, Language language) {
  return words_in(unknowns, unknown, language);
}
std::string record_words(const std::string& record, Language language) {
  return words_in(kinds, record, language);
}

std::string retention_text(const RetentionView& view, const TextStyle& style) {
  const Language language = style.language;
  std::string out = style.ink(Style::strong, say(language, Phrase::retention_title,
                                                 to_text(view.today), view.basis)) +
                    "\n" + style.ink(Style::faint, say(language, Phrase::legal_notice)) + "\n\n  " +
                    counts_text(view, language) + "\n";
  Grid grid({{say(language, Phrase::column_subject)},
             {say(language, Phrase::column_record), false, true},
             {say(language, Phrase::column_rule)},
             {say(language, Phrase::column_erasable)},
             {say(language, Phrase::column_unknown), false, true}});
  std::size_t shown = 0;
  constexpr std::size_t shown_max = 40;
  for (const HeldRecord& held : view.records) {
    if (!style.all && shown == shown_max) break;
    ++shown;
    const regulation::ErasureAnswer& answer = held.answer;
    grid.add(
        {{held.subject},
         {record_words(held.facts.record, language)},
         {rule_id(held), Style::faint},
         {answer.from ? to_text(*answer.from) : "–", answer.allowed ? Style::good : Style::plain},
         {answer.from ? "" : unknown_words(answer.unknown, language), Style::warn}});
  }
  if (!grid.empty()) out += "\n" + grid.text(style.ink, style.columns);
  if (shown < view.records.size())
    out +=
        "  " +
        style.ink(Style::faint, say(language, Phrase::status_more, view.records.size() - shown)) +
        "\n";
  return out + missing_text(view, style);
}

std::string retention_json(const RetentionView& view) {
  JsonWriter json;
  json.begin_object();
  json.key("as_of");
  json.text(to_text(view.today));
  json.key("records");
  json.begin_list();
  for (const HeldRecord& held : view.records) {
    json.begin_object();
    json.key("subject");
    json.text(held.subject);
    json.key("record");
    json.text(held.facts.record);
    json.key("rule");
    json.text(rule_id(held));
    json.key("may_be_erased");
    json.truth(held.answer.allowed);
    json.key("from");
    if (held.answer.from)
      json.text(to_text(*held.answer.from));
    else
      json.nothing();
    json.key("unknown");
    json.text(held.answer.unknown);
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return json.take();
}

std::string retention_csv(const RetentionView& view) {
  std::string out;
  append_csv(out, {"subject", "record", "rule", "may_be_erased", "from", "unknown"});
  for (const HeldRecord& held : view.records)
    append_csv(out,
               {held.subject, held.facts.record, rule_id(held), held.answer.allowed ? "yes" : "no",
                held.answer.from ? to_text(*held.answer.from) : "", held.answer.unknown});
  return out;
}

}  // namespace meguri::report
