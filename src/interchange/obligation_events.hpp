// What happened, what was filed and how days are counted, from a file that people write:
//
//   [clock]
//   counting = "awareness_is_day_0"        # or awareness_is_day_1; one setting for all clocks
//   straddle = "by_period_end"             # or by_period_start: which rule governs a period
//   warn_days = 7                          # due soon so long before
//   [[event]]
//   id = "case-1"      regime = "asrm"     kind = "reaction"     day = 2025-08-20
//   seriousness = "death"   predicted, related, infection, foreign, protected, attack,
//   translation = "yes"|"no"               # left out: unknown, and unknown binds
//   term_end, ends = 2025-12-27            report_days = [2026-01-20]
//   applied, decided = 2025-11-14          # of a re-application that keeps an approval alive
//   [[filing]]
//   event = "case-1"   rule = "OB-JP-A1"   recipient = "mhlw"   day = 2025-08-27
//   period = 1         evidence = "receipt 25-0813"
//
//   [[person]]                             # a role, never a personal name
//   id = "safety"   name_ja, name_en       regimes = ["asrm"]     recipients = ["mhlw"]
//
// A person has the duties of the regimes and recipients that are named; a list left out names all.
// Several [[event]] with one id are versions of one case, each with its own day of awareness. A
// file may also hold [regime.x] and [recipient.x] of its own. An event that no rule governs is a
// mistake with file, line and column, never silence.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "interchange/obligation_reader.hpp"

namespace meguri::interchange {

struct LiveDuties;  // obligation_live.hpp

struct DutyEvent {
  std::vector<regulation::Occurrence> versions;  // the earliest first
  std::optional<Date> applied;
  std::optional<Date> decided;
  Position at;
};

struct DutyClock {
  regulation::Counting counting{};
  regulation::Straddle straddle{};
  std::int32_t warn_days = 7;
};

struct DutyPerson {
  std::string id;
  BothLanguages name;
  std::vector<std::string> regimes;
  std::vector<std::string> recipients;
};

struct DutyFile {
  Obligations obligations;  // built in, and those of the file
  DutyClock clock;
  std::vector<DutyEvent> events;
  std::vector<regulation::Filing> filings;
  std::vector<DutyPerson> people;
};

// One duty that is owed, with the event that started it.
struct OwedDuty {
  regulation::Duty duty;
  std::size_t event{};  // index
};

// All duties of all events whose periods end by `until`; refusals become mistakes.
[[nodiscard]] std::vector<OwedDuty> owed_duties(Reading& reading, const DutyFile& file, Date until);

[[nodiscard]] bool answers_for(const DutyPerson& person, const regulation::ObligationRule& rule,
                               const regulation::Duty& duty);

// Reads the tables named above; `reading` begins with obligation_sources(). `known`: events that
// come from elsewhere (a ledger); filings may name them.
[[nodiscard]] DutyFile read_duty_file(Reading& reading, std::vector<DutyEvent> known = {});

struct OpenedDuties {
  std::vector<std::string> files;  // as shown in mistakes and findings
  std::vector<Diagnostic> mistakes;
  // What a ledger says and the tables of the law do not know: a ledger cannot be corrected, so
  // these stop nothing. Their lines count the records from 1.
  std::vector<Diagnostic> findings;
  DutyFile file;
  std::vector<OwedDuty> duties;
};

// A .toml file or a folder of them, or nothing, together with the built-in duties and those that a
// ledger started; null: none. Findings show as of `origin`. Reads files.
[[nodiscard]] OpenedDuties open_duties(const std::filesystem::path& path, Date until,
                                       const LiveDuties* live = nullptr,
                                       const std::string& origin = {});

// `file`, which has no mistakes, with what a ledger started.
[[nodiscard]] OpenedDuties with_ledger(DutyFile file, const LiveDuties& live, Date until);

}  // namespace meguri::interchange
