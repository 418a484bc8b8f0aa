#include "interchange/obligation_events.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "interchange/obligation_live.hpp"
#include "interchange/obligation_words.hpp"
#include "interchange/programme_reader.hpp"
#include "interchange/spelling.hpp"

namespace meguri::interchange {
namespace {

using namespace regulation;

constexpr std::array<std::string_view, 2> countings{"awareness_is_day_0", "awareness_is_day_1"};
constexpr std::array<std::string_view, 2> straddles{"by_period_end", "by_period_start"};
constexpr std::size_t events_max = 10'000;

template <class Thing>
void refer(TableReader& in, std::string_view key, const std::string& id, const char* what,
           const std::vector<Thing>& things) {
  std::vector<std::string> known;
  for (const Thing& thing : things) known.push_back(thing.id);
  if (id.empty() || std::ranges::find(known, id) != known.end()) return;
  const std::string near = nearest(id, known);
  in.mistake(in.at(key),
             near.empty() ? Message::unknown_reference : Message::unknown_reference_suggest,
             {id, what, near.empty() ? comma_list(known) : near});
}

DutyClock read_clock(TableReader& top) {
  DutyClock clock;
  auto in = top.table("clock", Need::optional);
  if (!in) return clock;
  clock.counting =
      static_cast<Counting>(in->word("counting", countings, Need::optional).value_or(0));
  clock.straddle =
      static_cast<Straddle>(in->word("straddle", straddles, Need::optional).value_or(0));
  clock.warn_days =
      static_cast<std::int32_t>(in->whole("warn_days", 0, 365, Need::optional).value_or(7));
  in->finish();
  return clock;
}

std::optional<std::vector<Date>> read_days(TableReader& in) {
  const Entry* found = in.entry("report_days", Need::optional, "");
  if (found == nullptr) return std::nullopt;
  std::vector<Date> days;
  for (const Node& item : found->value.items) {
    if (item.kind == NodeKind::date)
      days.push_back(item.date);
    else
      in.mistake(item.at, Message::bad_date, {"report_days"});
  }
  return days;
}

void read_event(TableReader& in, Reading& reading, DutyFile& file) {
  Occurrence seen;
  seen.id = in.text("id").value_or("");
  if (!seen.id.empty()) in.call("event." + seen.id);
  seen.regime = in.text("regime").value_or("");
  refer(in, "regime", seen.regime, "regime", file.obligations.regimes);
  seen.kind = read_word<EventKind>(in, "kind").value_or(EventKind{});
  seen.day = in.date("day").value_or(Date{});
  const auto answer = [&](std::string_view key) {
    return read_word<Answer>(in, key, Need::optional).value_or(Answer::unknown);
  };
  seen.related = answer("related");
  seen.predicted = answer("predicted");
  seen.infection = answer("infection");
  seen.foreign = answer("foreign");
  seen.is_protected = answer("protected");
  seen.attack = answer("attack");
  seen.translation = answer("translation");
  seen.seriousness = read_word<Seriousness>(in, "seriousness", Need::optional);
  seen.term_end = in.date("term_end", Need::optional);
  seen.ends = in.date("ends", Need::optional);
  seen.report_days = read_days(in);
  const auto applied = in.date("applied", Need::optional);
  const auto decided = in.date("decided", Need::optional);
  in.finish();
  const auto same = std::ranges::find(file.events, seen.id,
                                      [](const DutyEvent& event) { return event.versions[0].id; });
  if (same == file.events.end() || seen.id.empty()) {
    file.events.push_back({{std::move(seen)}, applied, decided, in.at()});
    return;
  }
  const Occurrence& first = same->versions[0];
  if (first.kind != seen.kind || first.regime != seen.regime)
    in.mistake(in.at(), Message::case_changes_kind,
               {seen.id, std::string(word_of(first.kind)), first.regime, reading.place(same->at)});
  same->versions.push_back(std::move(seen));
  std::ranges::stable_sort(same->versions, {}, &Occurrence::day);
}

void read_filing(TableReader& in, DutyFile& file) {
  Filing filing;
  filing.subject = in.text("event").value_or("");
  struct Named {
    std::string id;
  };
  std::vector<Named> events;
  for (const DutyEvent& event : file.events) events.push_back({event.versions[0].id});
  refer(in, "event", filing.subject, "event", events);
  filing.rule = in.text("rule").value_or("");
  refer(in, "rule", filing.rule, "obligation", file.obligations.rules);
  filing.recipient = in.text("recipient").value_or("");
  refer(in, "recipient", filing.recipient, "recipient", file.obligations.recipients);
  filing.period =
      static_cast<std::int32_t>(in.whole("period", 0, 10'000, Need::optional).value_or(0));
  filing.day = in.date("day").value_or(Date{});
  filing.evidence = in.text("evidence").value_or("");
  in.finish();
  file.filings.push_back(std::move(filing));
}

void read_person(TableReader& in, DutyFile& file) {
  DutyPerson person;
  person.id = in.text("id").value_or("");
  if (!person.id.empty() && !is_id(person.id))
    in.mistake(in.at("id"), Message::bad_id, {person.id});
  person.name = read_both(in, "name");
  person.regimes = in.texts("regimes");
  for (const std::string& regime : person.regimes)
    refer(in, "regimes", regime, "regime", file.obligations.regimes);
  person.recipients = in.texts("recipients");
  for (const std::string& recipient : person.recipients)
    refer(in, "recipients", recipient, "recipient", file.obligations.recipients);
  in.finish();
  file.people.push_back(std::move(person));
}

void note_refusal(Reading& reading, const DutyFile& file, const DutyEvent& event,
                  const DutyRefusal& refusal) {
  const Occurrence& seen = event.versions.front();
  const std::string kind(word_of(seen.kind));
  const ObligationRule& rule = file.obligations.rules[refusal.rule];
  const auto say = [&](Message message, std::vector<std::string> arguments) {
    reading.diagnostics.add(event.at, message, std::move(arguments));
  };
  switch (refusal.kind) {
    case DutyRefusal::Kind::unknown_regime:
    case DutyRefusal::Kind::no_rule: return say(Message::no_rule_for_event, {kind, seen.regime});
    case DutyRefusal::Kind::before_rule:
      return say(Message::before_rule,
                 {seen.id, to_text(refusal.day), rule.id, to_text(rule.valid_from)});
    case DutyRefusal::Kind::after_rule:
      return say(Message::after_rule, {seen.id, to_text(refusal.day), rule.id,
                                       to_text(rule.valid_until.value_or(refusal.day))});
    case DutyRefusal::Kind::no_calendar:
    case DutyRefusal::Kind::outside_calendar: {
      std::vector<std::string> known;
      for (const CountryCalendar& calendar : country_calendars()) known.push_back(calendar.country);
      return say(Message::no_holidays,
                 {rule.id, rule.country, to_text(refusal.day), comma_list(known)});
    }
    case DutyRefusal::Kind::no_term: return say(Message::no_term, {seen.id, rule.id});
  }
}

// A follow-up runs from the filing of the report it follows.
void date_after_filing(const DutyFile& file, const RuleBook& book, Duty& duty) {
  const ObligationRule& rule = book.rules[duty.rule];
  if (rule.after.empty()) return;
  const auto filed = std::ranges::find_if(file.filings, [&](const Filing& filing) {
    return filing.rule == rule.after && filing.subject == duty.subject &&
           filing.recipient == duty.recipient;
  });
  if (filed == file.filings.end()) return;
  duty.anchor = filed->day;
  if (const auto due = due_after_filing(book, duty.rule, filed->day)) duty.due = *due;
}

}  // namespace

std::vector<OwedDuty> owed_duties(Reading& reading, const DutyFile& file, Date until) {
  std::vector<OwedDuty> owed;
  const RuleBook book{file.obligations.rules, country_calendars()};
  const ClockSettings settings{file.clock.counting, file.clock.straddle, until};
  for (std::size_t i = 0; i < file.events.size(); ++i) {
    auto duties = duties_of_case(book, file.events[i].versions, settings);
    if (!duties) {
      note_refusal(reading, file, file.events[i], duties.error());
      continue;
    }
    for (Duty& duty : *duties) {
      date_after_filing(file, book, duty);
      owed.push_back({std::move(duty), i});
    }
  }
  std::ranges::stable_sort(
      owed, {}, [](const OwedDuty& one) { return one.duty.due.value_or(Date{INT32_MAX}); });
  return owed;
}

bool answers_for(const DutyPerson& person, const ObligationRule& rule, const Duty& duty) {
  const auto names = [](const std::vector<std::string>& list, const std::string& id) {
    return list.empty() || std::ranges::find(list, id) != list.end();
  };
  return names(person.regimes, rule.regime) && names(person.recipients, duty.recipient);
}

DutyFile read_duty_file(Reading& reading, std::vector<DutyEvent> known) {
  const Node root = read_toml(reading.sources, reading.diagnostics);
  TableReader top(reading, root, "");
  DutyFile file;
  file.events = std::move(known);
  file.obligations = read_obligations(reading, top);
  file.clock = read_clock(top);
  auto events = top.rows("event");
  if (events.size() > events_max)
    top.mistake(top.at("event"), Message::too_many,
                {std::to_string(events.size()), "event", std::to_string(events_max)});
  for (TableReader& in : events) read_event(in, reading, file);
  for (TableReader& in : top.rows("filing")) read_filing(in, file);
  for (TableReader& in : top.rows("person")) read_person(in, file);
  top.finish();
  return file;
}

namespace {

bool meets_something(const DutyFile& file, const std::vector<OwedDuty>& duties,
                     const Filing& filing) {
  return std::ranges::any_of(duties, [&](const OwedDuty& owed) {
    const Filing only = filing;
    const ObligationRule& rule = file.obligations.rules[owed.duty.rule];
    Duty first = owed.duty;
    first.renewed.reset();  // a filing before the case grew worse met what was owed then
    return state_of(first, rule, {&only, 1}, filing.day, 0, {}).filing != nullptr;
  });
}

// A filing in the ledger that closes no duty: a wrong rule, recipient or period.
void note_idle_filings(Reading& reading, const DutyFile& file, const std::vector<OwedDuty>& duties,
                       std::uint32_t ledger, const LiveDuties& live) {
  for (const Filing& filing : live.filings)
    if (!meets_something(file, duties, filing))
      reading.diagnostics.add(
          {ledger, static_cast<std::uint32_t>(filing.record + 1), 1}, Message::filing_without_duty,
          {filing.rule, filing.recipient, filing.subject, std::to_string(filing.period)});
}

// The duties of `opened.file`. What is wrong with events of the ledger is a finding.
void owe(Reading& reading, OpenedDuties& opened, Date until, const LiveDuties* live,
         std::uint32_t ledger) {
  if (live != nullptr) {
    for (DutyEvent event : live->events) {
      event.at.file = ledger;
      opened.file.events.push_back(std::move(event));
    }
    opened.file.filings.insert(opened.file.filings.end(), live->filings.begin(),
                               live->filings.end());
    if (live->clock) opened.file.clock = *live->clock;
    for (Diagnostic finding : live->findings) {
      finding.at.file = ledger;
      reading.diagnostics.add(finding.at, finding.message, finding.arguments);
    }
  }
  opened.duties = owed_duties(reading, opened.file, until);
  if (live != nullptr) note_idle_filings(reading, opened.file, opened.duties, ledger, *live);
  for (Diagnostic& one : reading.diagnostics.sorted())
    (one.at.file == ledger && live != nullptr ? opened.findings : opened.mistakes)
        .push_back(std::move(one));
}

}  // namespace

OpenedDuties open_duties(const std::filesystem::path& path, Date until, const LiveDuties* live,
                         const std::string& origin) {
  OpenedDuties opened;
  Reading reading{.sources = {}, .diagnostics = {}, .figures = {}};
  std::vector<Source> own;
  if (!path.empty()) own = load_sources(path, reading.diagnostics);
  std::vector<Source> sources;
  // What cannot be read is a mistake by its number among the user's files.
  if (reading.diagnostics.empty()) sources = obligation_sources();
  sources.insert(sources.end(), std::make_move_iterator(own.begin()),
                 std::make_move_iterator(own.end()));
  for (const Source& source : sources) opened.files.push_back(source.name);
  opened.files.push_back(origin);
  const auto ledger = static_cast<std::uint32_t>(sources.size());
  reading.sources = sources;
  if (reading.diagnostics.empty())
    opened.file =
        read_duty_file(reading, live == nullptr ? std::vector<DutyEvent>{} : live->events);
  if (reading.diagnostics.empty()) {
    // They were lent so that filings of the file may name them.
    if (live != nullptr)
      opened.file.events.erase(
          opened.file.events.begin(),
          opened.file.events.begin() + static_cast<std::ptrdiff_t>(live->events.size()));
    owe(reading, opened, until, live, ledger);
  } else {
    opened.mistakes = reading.diagnostics.sorted();
  }
  return opened;
}

OpenedDuties with_ledger(DutyFile file, const LiveDuties& live, Date until) {
  OpenedDuties opened;
  opened.files.emplace_back();
  opened.file = std::move(file);
  Reading reading{.sources = {}, .diagnostics = {}, .figures = {}};
  owe(reading, opened, until, &live, 0);
  return opened;
}

}  // namespace meguri::interchange
