#include "interchange/obligation_claims.hpp"

#include <array>

#include "base/check.hpp"

namespace meguri::embedded {
extern const std::string_view claims_roads;
}  // namespace meguri::embedded

namespace meguri::interchange {
namespace {

constexpr std::array<std::string_view, 4> marks{"verified", "partly", "memory", "inferred"};

std::vector<RoadClaim> read_built_in() {
  const std::array<Source, 1> sources{
      Source{"data/claims/roads.toml", std::string(embedded::claims_roads)}};
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  const Node root = read_toml(sources, reading.diagnostics);
  TableReader top(reading, root, "");
  std::vector<RoadClaim> claims;
  const auto mark_of = [](TableReader& in, std::string_view key) {
    return static_cast<Mark>(in.word(key, marks).value_or(0));
  };
  const auto mark = [&](TableReader& in) { return mark_of(in, "mark"); };
  for (auto& [track, in] : top.tables("claim")) {
    RoadClaim claim;
    claim.track = track;
    claim.may_claim = read_both(in, "may_claim");
    claim.pays = read_both(in, "pays");
    claim.builds = read_both(in, "builds");
    claim.risk = read_both(in, "risk");
    claim.gate = read_both(in, "gate");
    claim.source = in.text("source").value_or("");
    claim.mark = mark(in);
    claim.cost = read_both(in, "cost");
    claim.cost_source = in.text("cost_source").value_or("");
    claim.cost_mark = mark_of(in, "cost_mark");
    claim.patients = read_both(in, "patients");
    claim.patients_source = in.text("patients_source").value_or("");
    claim.patients_mark = mark_of(in, "patients_mark");
    for (TableReader& branch : in.rows("branch")) {
      claim.branches.push_back({read_both(branch, "name"), read_both(branch, "then"),
                                branch.text("source").value_or(""), mark(branch)});
      branch.finish();
    }
    for (TableReader& gift : in.rows("gives")) {
      claim.gives.push_back({gift.text("to").value_or(""), read_both(gift, "what"),
                             gift.text("source").value_or(""), mark(gift)});
      gift.finish();
    }
    in.finish();
    claims.push_back(std::move(claim));
  }
  top.finish();
  MEGURI_CHECK(reading.diagnostics.empty());  // built in, so a mistake is ours
  return claims;
}

}  // namespace

const std::vector<RoadClaim>& road_claims() {
  static const std::vector<RoadClaim> claims = read_built_in();
  return claims;
}

}  // namespace meguri::interchange
