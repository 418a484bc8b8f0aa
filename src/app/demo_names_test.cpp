#include "app/demo_names.hpp"

#include <doctest/doctest.h>

#include <set>

#include "vault/person.hpp"

namespace meguri::app {

TEST_CASE("the people of a demonstration have names that the vault takes, all of them different") {
  std::set<std::string> seen;
  for (std::uint32_t n = 1; n <= 300; ++n) {
    vault::Person person;
    person.names = demo_name(n);
    CHECK(vault::acceptable(person).has_value());
    CHECK_MESSAGE(seen.insert(person.names.kanji).second, person.names.latin);
    CHECK(person.names == demo_name(n));
  }
}

}  // namespace meguri::app
