#include "simulation/run.hpp"

#include <algorithm>
#include <cstdio>

#include "domain/invariants.hpp"
#include "ledger/codec.hpp"
#include "simulation/absurd.hpp"
#include "simulation/auditor.hpp"
#include "simulation/setup.hpp"

namespace meguri::simulation {
namespace {

char current[64] = "nothing is running";

class Run {
public:
  Run(const Options& options, Coverage& coverage)
      : options_(options), coverage_(coverage), chance_(options.seed), auditor_(forgets()) {}

  std::optional<std::string> all() {
    set_up();
    for (std::uint32_t i = 0; i < options_.commands && !fault_; ++i) step();
    coverage_.infusions += auditor_.infusions();
    if (fault_)
      return *fault_ + " at command " + std::to_string(commands_) + " of seed " +
             std::to_string(options_.seed);
    return {};
  }

private:
  [[nodiscard]] bool forgets() const { return options_.seed % 4 == 0; }

  void set_up() {
    // 2026-04-01T00:00Z, a Wednesday.
    const Instant begin{1'775'001'600'000'000};
    state_.now = replica_.now = begin;
    for (const Command& command : setup_of(chance_, begin)) {
      const Act act{command, state_.users.size() == 0 ? UserId{} : UserId{1}};
      if (!submit(act, state_.now + seconds(1)) && !fault_)
        fault_ = "the programme could not be set up";
      if (fault_) return;
    }
  }

  MaybeAct sensible() {
    const Scene scene{chance_, state_};
    const std::uint64_t luck = chance_.below(100);
    if (somebody_waits() && chance_.percent(40)) return act_for_dose(scene);
    if (luck < 16) return act_for_course(scene);
    if (luck < 20) return act_for_donor(scene);
    if (luck < 30) return act_for_order(scene);
    if (luck < 38) return act_for_packing(scene);
    if (luck < 52) return act_for_shipment(scene);
    if (luck < 53) return act_for_regulation(scene);
    if (luck < 70) return act_for_batch(scene);
    if (luck < 83) return act_for_disposition(scene);
    if (luck < 91) return act_for_dose(scene);
    if (luck < 93) return act_for_visit(scene);
    if (luck < 96) return act_for_doubt(scene);
    if (luck < 97) return act_for_adverse_event(scene);
    if (luck < 98) return act_for_road(scene);
    return chance_.percent(75) ? act_for_plant(scene) : act_for_protocol(scene);
  }

  // A thawed dose does not wait, and who stands at a bedside is quick.
  bool somebody_waits() const {
    return std::any_of(state_.materials.begin(), state_.materials.end(), [](const Material& m) {
      return m.status == MaterialStatus::thawed || m.status == MaterialStatus::verified;
    });
  }

  UserId anybody() { return static_cast<UserId>(chance_.below(state_.users.size() + 2)); }

  Instant later() {
    const std::uint64_t luck = chance_.below(100);
    if (luck < (somebody_waits() ? 85u : 62u)) return state_.now + seconds(chance_.between(0, 300));
    if (luck < 88) return state_.now + minutes(chance_.between(5, 45));
    if (luck < 97) return state_.now + hours(chance_.between(1, 5));
    return state_.now + hours(chance_.between(6, 60));
  }

  void step() {
    const std::uint64_t luck = chance_.below(100);
    if (luck < 6) return pass_time();
    Instant at = later();
    Act act{any_command(chance_, state_), anybody(), chance_.percent(80)};
    // Programmes differ in how orderly they are, or the deep ends would never be reached.
    const std::uint64_t orderly = 55 + options_.seed % 5 * 9;
    if (luck < orderly + 6) {
      MaybeAct wanted = sensible();
      for (int tries = 0; !wanted && tries < 20; ++tries) wanted = sensible();
      if (!wanted) return pass_time();
      act = *wanted;
      if (chance_.percent(12)) spoil(act, at);
    } else if (chance_.percent(40)) {
      // Anybody gives an absurd command; the mighty come further with it.
      act.by = Scene{chance_, state_}.someone(role_set(Role::administrator, Role::programme_lead));
    }
    // Who has to sign and cannot gets a key first, as a rule.
    if (!holds_alternative<RegisterSigningKey>(act.command) &&
        needs_signature(state_, act.command, act.by) && state_.users.find(act.by) != nullptr &&
        state_.users[act.by].signing_key.empty() && chance_.percent(90))
      submit({RegisterSigningKey{any_key(chance_)}, act.by}, std::max(at, state_.now));
    submit(act, at);
  }

  // A good signature where one is needed; now and then none, a wrong one, or one too many.
  Signing signing_of(const Act& act, Instant at) {
    const bool needed = needs_signature(state_, act.command, act.by);
    const bool clock = holds_alternative<PassTime>(act.command);
    const User* user = state_.users.find(act.by);
    const bool can = user != nullptr && !user->signing_key.empty();
    if (clock || (!needed && !can) || chance_.percent(needed ? 4 : 95)) return {};
    Signing signing{SignatureFinding::good, meaning_of(act.command), at - seconds(5)};
    if (chance_.percent(4)) signing.finding = SignatureFinding::wrong;
    if (chance_.percent(4)) signing.meaning = SignatureMeaning::verified;
    if (chance_.percent(4)) signing.at = at + hours(chance_.between(-3, 1));
    return signing;
  }

  // Nearly right: one field, the person, the note, the time or the repetition is off.
  void spoil(Act& act, Instant& at) {
    switch (chance_.below(8)) {
      case 0: act.by = anybody(); break;
      case 1: act.note = false; break;
      case 2: at = state_.now - minutes(chance_.between(1, 60)); break;
      case 3: at = state_.now + days(chance_.between(1, 20)); break;
      case 4: submit(act, at); break;  // asked twice
      default: change_one_field(chance_, state_, act.command);
    }
  }

  // To the next deadline, or just by now; repeated until nothing is due.
  void pass_time() {
    const Instant next = next_deadline(state_);
    const Instant soon = state_.now + days(2);
    const Instant at = std::max(state_.now, chance_.percent(60) ? std::min(next, soon) : later());
    for (int rounds = 0; !fault_; ++rounds) {
      const UserId clock = Scene{chance_, state_}.someone(~RoleSet{});
      if (!submit({PassTime{}, clock}, at) && !fault_) fault_ = "PassTime was refused";
      if (last_events_ == 0) break;
      if (rounds > 1'000) fault_ = "PassTime comes to no end";
    }
    if (!fault_ && next_deadline(state_) <= at) fault_ = "something due was left behind";
    // From here on the bound on the next deadline is exact, and what happens must keep it true.
    settle_deadlines(state_, at);
    settle_deadlines(replica_, at);
  }

  bool submit(const Act& act, Instant at) {
    if (fault_) return false;
    ++commands_;
    std::snprintf(current, sizeof current, "seed %llu, command %llu",
                  static_cast<unsigned long long>(options_.seed),
                  static_cast<unsigned long long>(commands_));
    expect_codec_keeps(act.command);
    const Meta meta{at, act.by, commands_, act.note, signing_of(act, at)};
    Events events;
    const Verdict verdict = decide(state_, act.command, meta, events);
    ++coverage_.commands;
    ++(verdict ? coverage_.accepted : coverage_.refused)[act.command.index()];
    if (!verdict) {
      ++coverage_.rules[static_cast<std::size_t>(verdict.error().rule)];
      expect_only_traces(events);
    }
    if (options_.watch) options_.watch({act.command, meta, verdict, events});
    last_events_ = events.size();
    if (!fault_ && !events.empty()) record(events, meta);
    // In every fourth programme what is closed is forgotten on the way, as in a long forecast.
    if (forgets() && commands_ % 40 == 0) {
      forget_closed(state_);
      forget_closed(replica_);
      if (!fault_) fault_ = broken_invariant(state_);
    }
    if (!fault_ && !(state_ == replica_)) fault_ = "the live state and the replayed one differ";
    return verdict.has_value();
  }

  void record(const Events& events, const Meta& meta) {
    auditor_.begin_record();
    for (const Event& event : events) {
      ++coverage_.events[event.index()];
      apply(state_, event, meta);
      auditor_.see(event, meta);
      if ((fault_ = auditor_.fault())) *fault_ = "auditor: " + *fault_;
      if (!fault_) fault_ = broken_invariant(state_);
      if (fault_) return;
    }
    auditor_.end_record();
    auditor_.compare(state_);
    if ((fault_ = auditor_.fault())) *fault_ = "auditor: " + *fault_;
    replay(events, meta);
  }

  // The second state knows only what was written down.
  void replay(const Events& events, const Meta& meta) {
    text_.clear();
    encode_events(text_, events);
    Events again;
    if (!read_events(text_, again)) {
      fault_ = "events could not be read back: " + text_;
      return;
    }
    for (const Event& event : again) apply(replica_, event, meta);
  }

  void expect_codec_keeps(const Command& command) {
    text_.clear();
    encode_command(text_, command);
    Command again;
    std::string second;
    if (read_command(text_, again)) encode_command(second, again);
    if (second != text_) fault_ = "a command does not survive writing and reading: " + text_;
  }

  // A refused command leaves nothing but what it saw.
  void expect_only_traces(const Events& events) {
    for (const Event& event : events)
      if (!holds_alternative<IdentityMismatchSeen>(event) &&
          !holds_alternative<HandoverMismatchSeen>(event))
        fault_ = "a refused command changed something";
  }

  const Options& options_;
  Coverage& coverage_;
  Chance chance_;
  State state_, replica_;
  Auditor auditor_;
  std::optional<std::string> fault_;
  std::string text_;
  std::uint64_t commands_ = 0;
  std::size_t last_events_ = 0;
};

}  // namespace

std::optional<std::string> run(const Options& options, Coverage& coverage) {
  return Run(options, coverage).all();
}

const char* describe_current() { return current; }

}  // namespace meguri::simulation
