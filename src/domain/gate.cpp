#include "domain/gate.hpp"

#include <array>

namespace meguri {
namespace {

constexpr std::array<GateTerms, 4> gates{
    GateTerms{30, "PMD Act Art. 80-2(3)", "verified"},
    GateTerms{14, "MHLW notice on trial notifications", "memory"},
    GateTerms{90, "ASRM Art. 8-9", "memory"},
    GateTerms{30, "21 CFR 312.40", "partly"},
};

}  // namespace

GateTerms terms_of(Gate gate) { return gates[static_cast<std::size_t>(gate)]; }

Date first_day_after(Gate gate, Date filed) { return filed + terms_of(gate).days; }

std::expected<void, GateRefusal> may_follow(Gate gate, Date filed, Date act) {
  const Date earliest = first_day_after(gate, filed);
  if (act < earliest) return std::unexpected(GateRefusal{gate, earliest, terms_of(gate)});
  return {};
}

}  // namespace meguri
