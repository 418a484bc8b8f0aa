// The catalogue of duties, and duties as JSON and CSV.
#include <algorithm>

#include "interchange/obligation_words.hpp"
#include "report/csv.hpp"
#include "report/grid.hpp"
#include "report/json_writer.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"
#include "report/regulation_duties.hpp"

namespace meguri::report {
namespace {

using namespace interchange;
using namespace regulation;

std::string span_words(Span span, std::int32_t at_least, Language language) {
  switch (span.unit) {
    case DueUnit::day:
      if (at_least > 0) return say(language, Phrase::due_days_range, at_least, span.value);
      return say(language, Phrase::due_days, span.value);
    case DueUnit::working_day: return say(language, Phrase::due_working_days, span.value);
    case DueUnit::month: return say(language, Phrase::due_months, span.value);
    case DueUnit::year: return say(language, Phrase::due_years, span.value);
  }
  return {};
}

bool chosen(const Obligations& obligations, const ObligationRule& rule, const DutyFilter& filter) {
  const Regime* regime = find_regime(obligations, rule.regime);
  const bool of_road = filter.road.empty() || rule.regime == filter.road ||
                       (regime != nullptr && regime->road == filter.road);
  return of_road && (filter.recipient.empty() ||
                     std::ranges::find(rule.recipients, filter.recipient) != rule.recipients.end());
}

std::string recipients_words(const Obligations& obligations, const ObligationRule& rule,
                             Language language) {
  std::string out;
  for (const std::string& id : rule.recipients) {
    const Recipient* recipient = find_recipient(obligations, id);
    if (!out.empty()) out += language == Language::japanese ? "、" : ", ";
    out += recipient == nullptr ? id : in(language, recipient->name);
  }
  return out;
}

void write_rule(JsonWriter& json, const ObligationRule& rule, const ObligationText& text) {
  const auto field = [&](std::string_view name, std::string_view value) {
    json.key(name);
    json.text(value);
  };
  field("rule", rule.id);
  field("regime", rule.regime);
  field("country", rule.country);
  json.key("title");
  json.both(text.title);
  json.key("trigger");
  json.both(text.trigger);
  json.key("due_words");
  json.both({due_words(rule, Language::japanese), due_words(rule, Language::english)});
  field("valid_from", to_text(rule.valid_from));
  json.key("valid_until");
  if (rule.valid_until)
    json.text(to_text(*rule.valid_until));
  else
    json.nothing();
  field("article", text.article);
  field("source", text.source);
  field("mark", name_of(text.mark));
}

}  // namespace

std::string due_words(const ObligationRule& rule, Language language) {
  if (rule.due.how == HowDue::without_delay) return say(language, Phrase::due_without_delay);
  if (rule.due.how == HowDue::before)
    return say(language,
               rule.due.from == Anchor::term_end ? Phrase::due_before_term : Phrase::due_before);
  std::string words = span_words(rule.due.span, rule.due.at_least, language);
  if (rule.extension_reason != ExtensionReason::none)
    words = say(language, Phrase::due_extended, words, span_words(rule.extension, 0, language),
                say(language, rule.extension_reason == ExtensionReason::attack
                                  ? Phrase::extension_attack
                                  : Phrase::extension_translation));
  if (!rule.recurrence.empty())
    words = say(language, Phrase::due_after_each, words,
                span_words(rule.recurrence[0].every, 0, language));
  if (!rule.recurrence.empty() && !rule.nothing_to_report_is_due)
    words = say(language, Phrase::due_if_something, words);
  return words;
}

std::string catalogue_text(const Obligations& obligations, const DutyFilter& filter,
                           const TextStyle& style) {
  const Language language = style.language;
  std::string out = style.ink(Style::faint, say(language, Phrase::legal_notice)) + "\n";
  for (const Regime& regime : obligations.regimes) {
    Grid grid({{say(language, Phrase::column_rule)},
               {say(language, Phrase::column_duty), false, true},
               {say(language, Phrase::column_when_due), false, true},
               {say(language, Phrase::column_recipient), false, true},
               {say(language, Phrase::column_valid_from)},
               {say(language, Phrase::column_mark), false, true, true}});
    for (std::size_t i = 0; i < obligations.rules.size(); ++i) {
      const ObligationRule& rule = obligations.rules[i];
      if (rule.regime != regime.id || !chosen(obligations, rule, filter)) continue;
      const Mark mark = obligations.texts[i].mark;
      grid.add({{rule.id, Style::strong},
                {in(language, obligations.texts[i].title)},
                {due_words(rule, language)},
                {recipients_words(obligations, rule, language)},
                {to_text(rule.valid_from), Style::faint},
                {mark_text(mark, language), mark == Mark::verified ? Style::plain : Style::warn}});
    }
    if (!grid.empty())
      out += heading(style, in(language, regime.name)) + grid.text(style.ink, style.columns);
  }
  return out;
}

std::string catalogue_json(const Obligations& obligations, const DutyFilter& filter) {
  JsonWriter json;
  json.begin_list();
  for (std::size_t i = 0; i < obligations.rules.size(); ++i) {
    const ObligationRule& rule = obligations.rules[i];
    if (!chosen(obligations, rule, filter)) continue;
    json.begin_object();
    write_rule(json, rule, obligations.texts[i]);
    json.key("recipients");
    json.begin_list();
    for (const std::string& recipient : rule.recipients) json.text(recipient);
    json.end_list();
    json.end_object();
  }
  json.end_list();
  return json.take();
}

std::string catalogue_csv(const Obligations& obligations, const DutyFilter& filter) {
  std::string out;
  append_csv(out, {"rule", "regime", "title_en", "title_ja", "due_en", "due_ja", "recipients",
                   "valid_from", "valid_until", "article", "source", "mark"});
  for (std::size_t i = 0; i < obligations.rules.size(); ++i) {
    const ObligationRule& rule = obligations.rules[i];
    const ObligationText& text = obligations.texts[i];
    if (!chosen(obligations, rule, filter)) continue;
    append_csv(out, {rule.id, rule.regime, text.title.en, text.title.ja,
                     due_words(rule, Language::english), due_words(rule, Language::japanese),
                     recipients_words(obligations, rule, Language::english),
                     to_text(rule.valid_from), rule.valid_until ? to_text(*rule.valid_until) : "",
                     text.article, text.source, std::string(name_of(text.mark))});
  }
  return out;
}

std::string duties_json(const DutyView& view) {
  JsonWriter json;
  json.begin_object();
  json.key("as_of");
  json.text(to_text(view.today));
  json.key("counting");
  json.text(view.file->clock.counting == Counting::awareness_is_day_0 ? "awareness_is_day_0"
                                                                      : "awareness_is_day_1");
  json.key("duties");
  json.begin_list();
  for (const OwedDuty& owed : *view.duties) {
    if (!shown(view, owed)) continue;
    const Duty& duty = owed.duty;
    const DutyState state = standing_of(view, owed);
    json.begin_object();
    json.key("subject");
    json.text(duty.subject);
    json.key("recipient");
    json.text(duty.recipient);
    json.key("due");
    if (duty.due)
      json.text(to_text(*duty.due));
    else
      json.nothing();
    json.key("standing");
    json.text(word_of_standing(state.standing));
    json.key("days");
    json.whole(state.days);
    json.key("period");
    json.whole(duty.period);
    json.key("only_if_something_to_report");
    json.truth(duty.only_if_something);
    json.key("fact_assumed");
    json.truth(duty.assumed);
    json.key("evidence");
    if (state.filing != nullptr)
      json.text(state.filing->evidence);
    else
      json.nothing();
    json.key("nothing_to_report");
    json.truth(state.filing != nullptr && state.filing->nothing);
    write_rule(json, view.file->obligations.rules[duty.rule],
               view.file->obligations.texts[duty.rule]);
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return json.take();
}

std::string duties_csv(const DutyView& view) {
  std::string out;
  append_csv(out, {"subject", "rule", "title_en", "title_ja", "recipient", "period", "anchor",
                   "due", "standing", "days", "filed", "evidence", "mark"});
  for (const OwedDuty& owed : *view.duties) {
    if (!shown(view, owed)) continue;
    const Duty& duty = owed.duty;
    const ObligationText& text = view.file->obligations.texts[duty.rule];
    const DutyState state = standing_of(view, owed);
    append_csv(out,
               {duty.subject, view.file->obligations.rules[duty.rule].id, text.title.en,
                text.title.ja, duty.recipient, std::to_string(duty.period), to_text(duty.anchor),
                duty.due ? to_text(*duty.due) : "", std::string(word_of_standing(state.standing)),
                std::to_string(state.days), state.filing ? to_text(state.filing->day) : "",
                state.filing ? state.filing->evidence : "", std::string(name_of(text.mark))});
  }
  return out;
}

std::string_view word_of_standing(Standing standing) {
  switch (standing) {
    case Standing::open: return "open";
    case Standing::due_soon: return "due_soon";
    case Standing::due_today: return "due_today";
    case Standing::overdue: return "overdue";
    case Standing::met: return "met";
    case Standing::met_late: return "met_late";
    case Standing::suspended: return "suspended";
  }
  return "";
}

}  // namespace meguri::report
