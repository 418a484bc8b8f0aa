#include "report/regulation_duties.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "interchange/source_words.hpp"
#include "report/chart.hpp"
#include "report/grid.hpp"
#include "report/legend.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"

namespace meguri::report {
namespace {

using namespace interchange;
using namespace regulation;

constexpr std::array standing_phrases{Phrase::standing_open,      Phrase::standing_due_soon,
                                      Phrase::standing_due_today, Phrase::standing_overdue,
                                      Phrase::standing_met,       Phrase::standing_met_late,
                                      Phrase::standing_suspended};
constexpr std::array standing_styles{Style::plain, Style::warn,  Style::bad,  Style::bad,
                                     Style::good,  Style::faint, Style::faint};

const ObligationRule& rule_of(const DutyView& view, const OwedDuty& owed) {
  return view.file->obligations.rules[owed.duty.rule];
}

std::string recipient_name(const Obligations& obligations, const std::string& id,
                           Language language) {
  const Recipient* recipient = find_recipient(obligations, id);
  return recipient == nullptr ? id : in(language, recipient->name);
}

bool is_over(Standing standing) {
  return standing == Standing::met || standing == Standing::met_late ||
         standing == Standing::suspended;
}

std::string counts_text(const DutyView& view, Language language) {
  std::array<std::size_t, 7> counts{};
  for (const OwedDuty& owed : *view.duties)
    if (shown(view, owed)) ++counts[static_cast<std::size_t>(standing_of(view, owed).standing)];
  const auto of = [&](Standing standing) { return counts[static_cast<std::size_t>(standing)]; };
  return say(language, Phrase::duties_counts, of(Standing::overdue), of(Standing::due_today),
             of(Standing::due_soon), of(Standing::open), of(Standing::met), of(Standing::met_late),
             of(Standing::suspended));
}

// How much of the time from the anchor to the due date is gone.
std::string used(const DutyView& view, const OwedDuty& owed) {
  if (!owed.duty.due) return {};
  const std::int32_t whole = *owed.duty.due - owed.duty.anchor;
  const std::int32_t gone = view.today - owed.duty.anchor;
  if (whole <= 0) return share_bar(gone >= 0 ? 1 : 0, 8);
  return share_bar(static_cast<double>(gone) / static_cast<double>(whole), 8);
}

std::string about(const DutyView& view, const OwedDuty& owed, Language language) {
  const ObligationText& text = view.file->obligations.texts[owed.duty.rule];
  std::string title = in(language, text.title);
  if (owed.duty.period > 0)
    title = say(language, Phrase::duty_period, title, to_text(owed.duty.period_first),
                to_text(owed.duty.period_last));
  if (owed.duty.only_if_something) title = say(language, Phrase::due_if_something, title);
  return title + (owed.duty.assumed ? " *" : "");
}

std::string table_text(const DutyView& view, const TextStyle& style) {
  const Language language = style.language;
  Grid grid({{say(language, Phrase::column_due)},
             {say(language, Phrase::column_days), true},
             {say(language, Phrase::column_elapsed)},
             {say(language, Phrase::column_duty), false, true},
             {say(language, Phrase::column_recipient), false, true},
             {say(language, Phrase::column_subject), false, true, true},
             {say(language, Phrase::column_state), false, true}});
  bool assumed = false;
  for (const OwedDuty& owed : *view.duties) {
    if (!shown(view, owed)) continue;
    const DutyState state = standing_of(view, owed);
    if (is_over(state.standing) && !style.all) continue;
    const Style ink = standing_styles[static_cast<std::size_t>(state.standing)];
    const Phrase standing = owed.duty.due || is_over(state.standing)
                                ? standing_phrases[static_cast<std::size_t>(state.standing)]
                                : Phrase::standing_waits;
    assumed = assumed || owed.duty.assumed;
    grid.add({{owed.duty.due ? to_text(*owed.duty.due) : "–", ink},
              {owed.duty.due ? with_sign(std::int64_t{state.days}) : "", ink},
              {used(view, owed), Style::accent},
              {about(view, owed, language)},
              {recipient_name(view.file->obligations, owed.duty.recipient, language)},
              {owed.duty.subject, Style::faint},
              {say(language, standing), ink}});
  }
  if (grid.empty()) return "\n  " + say(language, Phrase::duties_none) + "\n";
  std::string out = "\n" + grid.text(style.ink, style.columns);
  if (assumed)
    out += "  " + style.ink(Style::faint, "* " + say(language, Phrase::duty_assumed)) + "\n";
  return out;
}

// Each recipient with how much is owed to it and what comes first.
std::string recipients_text(const DutyView& view, const TextStyle& style) {
  struct Owed {
    std::size_t open{};
    std::optional<Date> next;
  };
  std::map<std::string, Owed> by_recipient;
  for (const OwedDuty& owed : *view.duties) {
    if (!shown(view, owed) || is_over(standing_of(view, owed).standing)) continue;
    Owed& sum = by_recipient[owed.duty.recipient];
    ++sum.open;
    if (owed.duty.due && (!sum.next || *owed.duty.due < *sum.next)) sum.next = owed.duty.due;
  }
  if (by_recipient.empty()) return {};
  Grid grid({{say(style.language, Phrase::column_recipient), false, true},
             {say(style.language, Phrase::column_cases), true},
             {say(style.language, Phrase::column_due)}});
  for (const auto& [id, sum] : by_recipient)
    grid.add({{recipient_name(view.file->obligations, id, style.language)},
              {std::to_string(sum.open)},
              {sum.next ? to_text(*sum.next) : "–"}});
  return heading(style, say(style.language, Phrase::duties_by_recipient_heading)) +
         grid.text(style.ink, style.columns);
}

// The rules that were used and that nobody has verified, each once.
std::string confirm_text(const DutyView& view, const TextStyle& style) {
  std::vector<std::size_t> rules;
  for (const OwedDuty& owed : *view.duties)
    if (shown(view, owed) && std::ranges::find(rules, owed.duty.rule) == rules.end())
      rules.push_back(owed.duty.rule);
  Grid grid({{say(style.language, Phrase::column_rule)},
             {say(style.language, Phrase::column_duty), false, true},
             {say(style.language, Phrase::column_mark), false, true},
             {say(style.language, Phrase::column_source), false, true}});
  for (const std::size_t rule : rules) {
    const ObligationText& text = view.file->obligations.texts[rule];
    if (text.mark == Mark::verified) continue;
    grid.add({{view.file->obligations.rules[rule].id},
              {in(style.language, text.title)},
              {mark_text(text.mark, style.language), Style::warn},
              {source_in(style.language, text.source), Style::faint}});
  }
  if (grid.empty()) return {};
  return heading(style, say(style.language, Phrase::duties_confirm_heading)) +
         grid.text(style.ink, style.columns);
}

std::string calendar_description(const DutyView& view, const OwedDuty& owed, Language language) {
  const Obligations& obligations = view.file->obligations;
  const ObligationText& text = obligations.texts[owed.duty.rule];
  return in(language, text.trigger) + "\n" +
         recipient_name(obligations, owed.duty.recipient, language) + "\n" +
         rule_of(view, owed).id +
         (text.article.empty() ? "" : ", " + source_in(language, text.article)) + "\n" +
         source_in(language, text.source) + " (" + mark_text(text.mark, language) + ")\n" +
         say(language, Phrase::legal_notice);
}

}  // namespace

DutyState standing_of(const DutyView& view, const OwedDuty& owed) {
  const DutyEvent& event = view.file->events[owed.event];
  const bool decided = event.decided && *event.decided <= view.today;
  return state_of(owed.duty, rule_of(view, owed), view.file->filings, view.today,
                  view.file->clock.warn_days, decided ? std::nullopt : event.applied);
}

bool shown(const DutyView& view, const OwedDuty& owed) {
  const ObligationRule& rule = rule_of(view, owed);
  const Regime* regime = find_regime(view.file->obligations, rule.regime);
  const std::string& road = view.filter.road;
  const bool of_road =
      road.empty() || rule.regime == road || (regime != nullptr && regime->road == road);
  return of_road && (view.filter.recipient.empty() || view.filter.recipient == owed.duty.recipient);
}

std::string duties_text(const DutyView& view, const TextStyle& style) {
  const Language language = style.language;
  const bool zero = view.file->clock.counting == Counting::awareness_is_day_0;
  std::string out =
      style.ink(Style::strong,
                say(language, Phrase::duties_title, to_text(view.today), view.basis)) +
      "\n" + style.ink(Style::faint, say(language, Phrase::legal_notice)) + "\n\n  " +
      counts_text(view, language) + "\n  " +
      style.ink(Style::faint,
                say(language, zero ? Phrase::duties_counting_0 : Phrase::duties_counting_1)) +
      "\n";
  return out + table_text(view, style) + recipients_text(view, style) + confirm_text(view, style);
}

std::size_t duties_of_person(const DutyView& view, const DutyPerson* person) {
  return static_cast<std::size_t>(std::ranges::count_if(*view.duties, [&](const OwedDuty& owed) {
    return owed.duty.due && shown(view, owed) &&
           (person == nullptr || answers_for(*person, rule_of(view, owed), owed.duty));
  }));
}

std::string duties_calendar(const DutyView& view, const DutyPerson* person, Instant made,
                            Language language) {
  std::vector<CalendarEntry> entries;
  for (const OwedDuty& owed : *view.duties) {
    const ObligationRule& rule = rule_of(view, owed);
    if (!owed.duty.due || !shown(view, owed)) continue;
    if (person != nullptr && !answers_for(*person, rule, owed.duty)) continue;
    const bool done = is_over(standing_of(view, owed).standing);
    entries.push_back({owed.duty.subject + "." + rule.id + "." + owed.duty.recipient + "." +
                           std::to_string(owed.duty.period) + "@meguri",
                       *owed.duty.due, about(view, owed, language) + " · " + owed.duty.subject,
                       calendar_description(view, owed, language), done,
                       view.file->clock.warn_days});
  }
  const std::string name = person == nullptr ? "Meguri" : "Meguri: " + in(language, person->name);
  return icalendar(name, made, entries);
}

}  // namespace meguri::report
