#include "simulation/absurd.hpp"

#include <array>
#include <boost/mp11/algorithm.hpp>
#include <limits>

#include "ledger/described.hpp"

namespace meguri::simulation {
namespace {

constexpr std::int64_t integer_max = (std::int64_t{1} << 53) - 1;
constexpr Instant year_1{-62'135'596'800'000'000};
constexpr Instant year_9999{253'402'300'799'999'999};

// How many rows a number may point at.
std::uint32_t rows(const State& s, OrganisationId) { return number(s.organisations.next()) - 1; }
std::uint32_t rows(const State& s, UserId) { return number(s.users.next()) - 1; }
std::uint32_t rows(const State& s, ResourceId) { return number(s.resources.next()) - 1; }
std::uint32_t rows(const State& s, LaneId) { return number(s.lanes.next()) - 1; }
std::uint32_t rows(const State& s, EquipmentId) { return number(s.equipment.next()) - 1; }
std::uint32_t rows(const State& s, ReagentLotId) { return number(s.reagent_lots.next()) - 1; }
std::uint32_t rows(const State& s, ProtocolId) { return number(s.protocols.next()) - 1; }
std::uint32_t rows(const State& s, RoadId) { return s.roads; }
std::uint32_t rows(const State& s, MilestoneId) { return number(s.milestones.next()) - 1; }
std::uint32_t rows(const State& s, DonorId) { return number(s.donors.next()) - 1; }
std::uint32_t rows(const State& s, CourseId) { return number(s.courses.next()) - 1; }
std::uint32_t rows(const State& s, OrderId) { return number(s.orders.next()) - 1; }
std::uint32_t rows(const State& s, ReservationId) { return number(s.reservations.next()) - 1; }
std::uint32_t rows(const State& s, MaterialId) { return number(s.materials.next()) - 1; }
std::uint32_t rows(const State& s, ShipmentId) { return number(s.shipments.next()) - 1; }
std::uint32_t rows(const State& s, BatchId) { return number(s.batches.next()) - 1; }
std::uint32_t rows(const State& s, DeviationId) { return number(s.deviations.next()) - 1; }
std::uint32_t rows(const State& s, VisitId) { return number(s.visits.next()) - 1; }
std::uint32_t rows(const State& s, AdverseEventId) { return number(s.adverse_events.next()) - 1; }
std::uint32_t rows(const State& s, OccurrenceId) {
  return number(s.regulatory.occurrences.next()) - 1;
}
std::uint32_t rows(const State& s, FilingId) { return number(s.regulatory.filings.next()) - 1; }
std::uint32_t rows(const State& s, TreatmentPlanId) {
  return number(s.regulatory.plans.next()) - 1;
}
std::uint32_t rows(const State& s, TrialNoticeId) {
  return number(s.regulatory.notices.next()) - 1;
}
std::uint32_t rows(const State& s, ApprovalId) { return number(s.regulatory.approvals.next()) - 1; }
std::uint32_t rows(const State& s, ReferenceId) {
  return number(s.regulatory.references.next()) - 1;
}
std::uint32_t rows(const State& s, BindingId) { return number(s.regulatory.bindings.next()) - 1; }

template <class T, class Get>
Code code_of_any(Chance& chance, const T& table, Get get) {
  if (table.size() == 0) return {};
  return get(table[table.id_at(chance.below(table.size()))]);
}

Code any_code(Chance& chance, const State& s) {
  switch (chance.below(12)) {
    case 0: return {};
    case 1: return code_of_any(chance, s.courses, [](const Course& c) { return c.patient; });
    case 2:
    case 3: return code_of_any(chance, s.courses, [](const Course& c) { return c.identity; });
    case 4: return code_of_any(chance, s.donors, [](const Donor& d) { return d.identity; });
    case 5: return code_of_any(chance, s.orders, [](const Order& o) { return o.code; });
    case 6:
    case 7: return code_of_any(chance, s.materials, [](const Material& m) { return m.label; });
    case 8: return code_of_any(chance, s.shipments, [](const Shipment& x) { return x.code; });
    case 9: return code_of_any(chance, s.batches, [](const Batch& b) { return b.lot; });
    // The label that a dose will carry one day.
    case 10: return numbered_code("D", number(s.materials.next()) + chance.below(3), 9);
    default: return numbered_code("X", chance.below(1'000'000), 7);
  }
}

struct Filler {
  Chance& chance;
  const State& state;

  std::int64_t any_integer() {
    switch (chance.below(8)) {
      case 0: return 0;
      case 1: return 1;
      case 2: return chance.between(-3, 40);
      case 3: return chance.between(0, 10'000);
      case 4: return integer_max;
      case 5: return -integer_max;
      case 6: return chance.between(0, 20'000'000'000);
      default: return chance.between(-integer_max, integer_max);
    }
  }
  void fill(bool& value) { value = chance.percent(50); }
  template <std::integral T>
  void fill(T& value) {
    const std::int64_t wide = any_integer();
    value = std::in_range<T>(wide) ? static_cast<T>(wide) : static_cast<T>(chance.bits() & 0x7f);
    if (chance.percent(5))
      value = static_cast<T>(std::min<std::uint64_t>(std::numeric_limits<T>::max(),
                                                     static_cast<std::uint64_t>(integer_max)));
  }
  void fill(Duration& value) {
    const std::array<Duration, 6> usual{Duration{}, seconds(1), minutes(30),
                                        hours(5),   days(3),    days(40)};
    value = chance.percent(80) ? usual[chance.below(usual.size())] : Duration{any_integer()};
    if (chance.percent(10)) value.us = -value.us;
  }
  void fill(Instant& value) {
    switch (chance.below(8)) {
      case 0: value = never; break;
      case 1: value = {}; break;
      case 2: value = {chance.between(year_1.us, year_9999.us)}; break;
      case 3: value = chance.percent(50) ? year_1 : year_9999; break;
      default: value = state.now + minutes(chance.between(-3 * 1440, 20 * 1440));
    }
  }
  void fill(Date& value) {
    value = date_in_japan(state.now) + static_cast<std::int32_t>(chance.between(-3, 20));
    if (chance.percent(5)) value = {static_cast<std::int32_t>(chance.between(-700'000, 2'900'000))};
  }
  void fill(Code& value) { value = any_code(chance, state); }
  void fill(Digest& digest) {
    for (unsigned char& byte : digest.bytes) byte = static_cast<unsigned char>(chance.bits());
  }
  void fill(PublicKey& key) {
    key = {};
    if (chance.percent(50))
      key = state.users[static_cast<UserId>(1 + chance.below(state.users.size()))].signing_key;
    else if (chance.percent(90))
      for (std::uint8_t& byte : key.bytes) byte = static_cast<std::uint8_t>(chance.bits());
  }
  template <StrongId Id>
    requires(!described::Words<Id>)
  void fill(Id& id) {
    const std::uint32_t known = rows(state, id);
    if (known > 0 && chance.percent(85))
      id = static_cast<Id>(1 + chance.below(known));
    else
      id = static_cast<Id>(chance.percent(50) ? 0 : known + chance.below(4));
    if (chance.percent(1)) id = static_cast<Id>(UINT32_MAX);
  }
  template <described::Words E>
  void fill(E& word) {
    word = described::words<E>[chance.below(described::words<E>.size())].value;
  }
  template <class T, std::size_t N>
  void fill(FixedVector<T, N>& list) {
    list.clear();
    const std::size_t size = chance.percent(10) ? N : chance.below(std::min<std::size_t>(N, 4) + 1);
    for (std::size_t i = 0; i < size; ++i) {
      T item{};
      fill(item);
      list.push_back(item);
    }
  }
  template <described::Struct T>
  void fill(T& value) {
    boost::mp11::mp_for_each<described::Members<T>>([&](auto d) { fill(value.*d.pointer); });
  }
};

// Counts the fields of a value, then fills the one that was chosen.
struct OneField {
  Filler filler;
  std::size_t seen = 0;
  std::size_t wanted = SIZE_MAX;

  template <class T>
  void visit(T& value) {
    if (seen++ == wanted) filler.fill(value);
  }
  template <class T, std::size_t N>
  void visit(FixedVector<T, N>& list) {
    if (seen++ == wanted) {
      if (!list.empty() && filler.chance.percent(30)) return list.pop_back();
      if (!list.empty() && !list.full() && filler.chance.percent(30))
        return list.push_back(T(list[0]));
      return filler.fill(list);
    }
    for (T& item : list) visit(item);
  }
  template <described::Struct T>
  void visit(T& value) {
    boost::mp11::mp_for_each<described::Members<T>>([&](auto d) { visit(value.*d.pointer); });
  }
};

}  // namespace

Command any_command(Chance& chance, const State& state) {
  Command command;
  boost::mp11::mp_with_index<Command::count>(chance.below(Command::count), [&](auto index) {
    using One = boost::mp11::mp_at_c<Command::Alternatives, index()>;
    Filler{chance, state}.fill(command.emplace<One>());
  });
  return command;
}

void change_one_field(Chance& chance, const State& state, Command& command) {
  visit(
      [&](auto& known) {
        OneField fields{{chance, state}};
        fields.visit(known);
        if (fields.seen == 0) return;
        fields.wanted = chance.below(fields.seen);
        fields.seen = 0;
        fields.visit(known);
      },
      command);
}

}  // namespace meguri::simulation
