#include "interchange/obligation_reader.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "interchange/obligation_words.hpp"
#include "interchange/spelling.hpp"

namespace meguri::interchange {
namespace {

using namespace regulation;

constexpr std::array<std::string_view, 4> marks{"verified", "partly", "memory", "inferred"};
constexpr std::array<std::string_view, 3> origins{"any", "domestic", "foreign"};
constexpr std::array<std::string_view, 2> nothing_words{"not_due", "due"};
constexpr std::int32_t span_max = 10'000;

Mark read_mark(TableReader& in) { return static_cast<Mark>(in.word("mark", marks).value_or(0)); }

std::int32_t read_number(TableReader& in, std::string_view key, std::int64_t low,
                         Need need = Need::required) {
  return static_cast<std::int32_t>(in.whole(key, low, span_max, need).value_or(0));
}

SeriousnessSet read_severity(TableReader& in) {
  if (!in.has("severity")) {
    static_cast<void>(in.texts("severity"));
    return any_seriousness;
  }
  const auto words = words_of<Seriousness>();
  SeriousnessSet set = 0;
  for (const std::string& text : in.texts("severity")) {
    const auto at = std::ranges::find(words, text);
    if (at != words.end()) {
      set |= static_cast<SeriousnessSet>(1U << static_cast<unsigned>(at - words.begin()));
      continue;
    }
    const std::vector<std::string> known(words.begin(), words.end());
    in.mistake(in.at("severity"), Message::unknown_word, {text, "severity", comma_list(known)});
  }
  return set;
}

class RuleReader {
public:
  RuleReader(TableReader& in, const Regime& regime) : in_(in), regime_(regime) {}

  void read(Obligations& into) {
    rule_.id = in_.text("id").value_or("");
    text_.at = in_.has("id") ? in_.at("id") : in_.at();
    if (!rule_.id.empty() && !is_id(rule_.id)) in_.mistake(text_.at, Message::bad_id, {rule_.id});
    if (!rule_.id.empty()) in_.call("regime." + regime_.id + "." + rule_.id);
    rule_.regime = regime_.id;
    rule_.country = regime_.country;
    read_texts();
    rule_.recipients = in_.texts("recipients");
    if (rule_.recipients.empty())
      in_.mistake(in_.at("recipients"), Message::missing_key,
                  {"recipients", in_.path(), "recipients = [\"pmda\"]"});
    rule_.event = read_word<EventKind>(in_, "event").value_or(EventKind{});
    for (TableReader& condition : in_.rows("cases")) read_case(condition);
    rule_.report = in_.text("report").value_or("");
    read_due();
    read_recurrence();
    read_validity();
    in_.finish();
    into.rules.push_back(std::move(rule_));
    into.texts.push_back(std::move(text_));
  }

private:
  void read_texts() {
    text_.title = read_both(in_, "title");
    text_.trigger = read_both(in_, "trigger");
    text_.condition = read_both(in_, "condition", Need::optional);
    text_.note = read_both(in_, "note", Need::optional);
    text_.article = in_.text("article", Need::optional).value_or("");
    text_.source = in_.text("source").value_or("");
    text_.mark = read_mark(in_);
    text_.mark_note = in_.text("mark_note", Need::optional).value_or("");
  }

  void read_case(TableReader& in) {
    CaseCondition condition;
    const auto wanted = [&](std::string_view key) {
      return read_word<Wanted>(in, key, Need::optional).value_or(Wanted::any);
    };
    condition.predicted = wanted("predicted");
    condition.infection = wanted("infection");
    condition.is_protected = wanted("protected");
    condition.foreign = static_cast<Wanted>(in.word("origin", origins, Need::optional).value_or(0));
    condition.seriousness = read_severity(in);
    in.finish();
    rule_.cases.push_back(condition);
  }

  void read_due() {
    auto due = in_.table("due");
    if (due) {
      rule_.due.span.value = read_number(*due, "value", 0);
      rule_.due.span.unit = read_word<DueUnit>(*due, "unit").value_or(DueUnit{});
      rule_.due.at_least = read_number(*due, "at_least", 1, Need::optional);
      rule_.due.from = read_word<Anchor>(*due, "from").value_or(Anchor{});
      rule_.due.how = read_word<HowDue>(*due, "how").value_or(HowDue{});
      if (rule_.due.at_least > rule_.due.span.value)
        due->mistake(due->at("at_least"), Message::wrong_order,
                     {"due", "at_least", std::to_string(rule_.due.at_least), "value",
                      std::to_string(rule_.due.span.value)});
      due->finish();
    }
    rule_.after = in_.text("after", Need::optional).value_or("");
    if (rule_.after.empty() == (rule_.due.from == Anchor::filing) && due)
      in_.mistake(in_.has("after") ? in_.at("after") : due->at("from"), Message::contradiction,
                  {"after", "due.from", "from = \"filing\" <> after"});
    if (auto extension = in_.table("extension", Need::optional)) {
      rule_.extension_reason =
          read_word<ExtensionReason>(*extension, "when").value_or(ExtensionReason{});
      rule_.extension.value = read_number(*extension, "value", 1);
      rule_.extension.unit = read_word<DueUnit>(*extension, "unit").value_or(DueUnit{});
      extension->finish();
    }
    rule_.suspension = read_word<SuspensionReason>(in_, "suspended_while", Need::optional)
                           .value_or(SuspensionReason::none);
  }

  void read_recurrence() {
    for (TableReader& in : in_.rows("recurrence")) {
      Recurrence part;
      part.every.value = read_number(in, "every", 1);
      part.every.unit = read_word<DueUnit>(in, "unit").value_or(DueUnit{});
      part.times = read_number(in, "times", 1, Need::optional);
      if (in.has("due")) {
        part.due =
            Span{read_number(in, "due", 1), read_word<DueUnit>(in, "due_unit").value_or(DueUnit{})};
      }
      if (part.every.unit == DueUnit::working_day)
        in.mistake(in.at("unit"), Message::unknown_word,
                   {"working_day", "unit", "day, month, year"});
      in.finish();
      rule_.recurrence.push_back(std::move(part));
    }
    const Need need = rule_.recurrence.empty() ? Need::optional : Need::required;
    rule_.nothing_to_report_is_due =
        in_.word("nothing_to_report", nothing_words, need).value_or(0) == 1;
  }

  void read_validity() {
    if (in_.has("valid_from")) {
      rule_.valid_from = in_.date("valid_from").value_or(Date{});
    } else {
      static_cast<void>(in_.entry("valid_from", Need::optional, ""));
      in_.mistake(text_.at, Message::no_validity, {rule_.id});
    }
    rule_.valid_until = in_.date("valid_until", Need::optional);
    if (auto validity = in_.table("validity")) {
      text_.validity_source = validity->text("source").value_or("");
      text_.validity_mark = read_mark(*validity);
      validity->finish();
    }
  }

  TableReader& in_;
  const Regime& regime_;
  ObligationRule rule_;
  ObligationText text_;
};

Regime read_regime(TableReader& in, std::string id) {
  Regime regime;
  regime.id = std::move(id);
  regime.road = in.text("road", Need::optional).value_or("");
  regime.country = in.text("country").value_or("");
  regime.name = read_both(in, "name");
  if (regime.road.empty()) return regime;
  std::set<std::string> tracks;
  for (const TrackStep& step : road_library()) tracks.insert(step.track);
  if (tracks.contains(regime.road)) return regime;
  const std::vector<std::string> known(tracks.begin(), tracks.end());
  const std::string near = nearest(regime.road, known);
  in.mistake(in.at("road"),
             near.empty() ? Message::unknown_reference : Message::unknown_reference_suggest,
             {regime.road, "road", near.empty() ? comma_list(known) : near});
  return regime;
}

void check_recipients(Reading& reading, const Obligations& found) {
  std::vector<std::string> known;
  for (const Recipient& recipient : found.recipients) known.push_back(recipient.id);
  for (std::size_t i = 0; i < found.rules.size(); ++i)
    for (const std::string& recipient : found.rules[i].recipients) {
      if (std::ranges::find(known, recipient) != known.end()) continue;
      const std::string near = nearest(recipient, known);
      reading.diagnostics.add(
          found.texts[i].at,
          near.empty() ? Message::unknown_reference : Message::unknown_reference_suggest,
          {recipient, "recipient", near.empty() ? comma_list(known) : near});
    }
}

void check_calendars(Reading& reading, const Obligations& found) {
  std::vector<std::string> known;
  for (const CountryCalendar& calendar : country_calendars()) known.push_back(calendar.country);
  for (std::size_t i = 0; i < found.rules.size(); ++i) {
    const ObligationRule& rule = found.rules[i];
    const bool counts =
        rule.due.span.unit == DueUnit::working_day || rule.extension.unit == DueUnit::working_day;
    if (counts && std::ranges::find(known, rule.country) == known.end())
      reading.diagnostics.add(found.texts[i].at, Message::no_holidays,
                              {rule.id, rule.country, to_text(rule.valid_from), comma_list(known)});
  }
}

void add_fault(Reading& reading, const Obligations& found, const RuleFault& fault) {
  const ObligationRule& first = found.rules[fault.first];
  const ObligationRule& second = found.rules[fault.second];
  const Position at = found.texts[fault.second].at;
  switch (fault.kind) {
    case RuleFault::Kind::two_rules:
      reading.diagnostics.add(at, Message::two_rules,
                              {second.id, first.id, reading.place(found.texts[fault.first].at),
                               to_text(std::max(first.valid_from, second.valid_from))});
      return;
    case RuleFault::Kind::unknown_rule: {
      std::vector<std::string> known;
      for (const ObligationRule& rule : found.rules) known.push_back(rule.id);
      const std::string near = nearest(first.after, known);
      reading.diagnostics.add(
          at, near.empty() ? Message::unknown_reference : Message::unknown_reference_suggest,
          {first.after, "obligation", near.empty() ? comma_list(known) : near});
      return;
    }
    case RuleFault::Kind::cycle: {
      std::string path;
      for (const std::size_t member : fault.path) path += found.rules[member].id + " > ";
      reading.diagnostics.add(at, Message::rules_in_circle, {path + first.id});
      return;
    }
    case RuleFault::Kind::validity_order:
      reading.diagnostics.add(
          at, Message::date_order,
          {"valid_until", to_text(*first.valid_until), "valid_from", to_text(first.valid_from)});
      return;
  }
}

}  // namespace

Obligations read_obligations(Reading& reading, TableReader& top) {
  Obligations found;
  for (auto& [id, in] : top.tables("recipient")) {
    found.recipients.push_back({id, read_both(in, "name")});
    in.finish();
  }
  for (auto& [id, in] : top.tables("regime")) {
    found.regimes.push_back(read_regime(in, id));
    for (TableReader& rule : in.rows("obligation"))
      RuleReader(rule, found.regimes.back()).read(found);
    in.finish();
  }
  check_recipients(reading, found);
  check_calendars(reading, found);
  for (const RuleFault& fault : faults_of(found.rules)) add_fault(reading, found, fault);
  return found;
}

const Regime* find_regime(const Obligations& obligations, std::string_view id) {
  const auto found = std::ranges::find(obligations.regimes, id, &Regime::id);
  return found == obligations.regimes.end() ? nullptr : &*found;
}

const Recipient* find_recipient(const Obligations& obligations, std::string_view id) {
  const auto found = std::ranges::find(obligations.recipients, id, &Recipient::id);
  return found == obligations.recipients.end() ? nullptr : &*found;
}

}  // namespace meguri::interchange
