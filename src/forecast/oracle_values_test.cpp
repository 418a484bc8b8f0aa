#include "forecast/oracle_values.hpp"

#include <doctest/doctest.h>

#include <boost/json/src.hpp>
#include <cmath>
#include <fstream>
#include <sstream>

namespace meguri::forecast {
namespace {

const boost::json::object& values() {
  static const boost::json::object read = [] {
    std::ifstream file(MEGURI_ROOT "/tests/data/oracles/oracles.json");
    std::stringstream text;
    text << file.rdbuf();
    return boost::json::parse(text.str()).as_object();
  }();
  return read;
}

double number(const boost::json::object& object, const std::string& name) {
  const boost::json::value* found = object.if_contains(name);
  INFO(name);
  REQUIRE(found != nullptr);
  return found->to_number<double>();
}

}  // namespace

double oracle(const std::string& name) { return number(values(), name); }

double oracle(const std::string& name, const std::string& field) {
  const boost::json::value* found = values().if_contains(name);
  INFO(name);
  REQUIRE(found != nullptr);
  return number(found->as_object(), field);
}

void check_against(const Summary& simulated, double exact, double precision,
                   const std::string& what) {
  INFO(what << ": exact " << exact << ", simulated " << simulated.mean() << " +- "
            << simulated.standard_error());
  CHECK(simulated.within(4).contains(exact));
  CHECK(simulated.standard_error() < precision * std::abs(exact));
  CHECK(simulated.count() >= 20);
}

TEST_CASE("order-statistic intervals are the exact ones") {
  const struct {
    const char* name;
    std::uint64_t n;
    double p;
  } cases[] = {{"QuantileCI n=100 p=0.5", 100, 0.5},
               {"QuantileCI n=1000 p=0.9", 1000, 0.9},
               {"QuantileCI n=10000 p=0.95", 10000, 0.95}};
  for (const auto& [name, n, p] : cases) {
    const RankInterval ranks = quantile_ranks(n, p);
    CHECK(static_cast<double>(ranks.lower) == oracle(name, "l"));
    CHECK(static_cast<double>(ranks.upper) == oracle(name, "u"));
    CHECK(std::abs(ranks.coverage - oracle(name, "coverage")) < 1e-10);
  }
}

}  // namespace meguri::forecast
