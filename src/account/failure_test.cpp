#include "account/failure.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace meguri::account;

TEST_CASE("every reason has a code of its own and a sentence in both languages") {
  std::set<std::string_view> codes;
  for (std::size_t i = 0; i < reasons; ++i) {
    const auto reason = static_cast<Reason>(i);
    codes.insert(code_of(reason));
    CHECK_FALSE(code_of(reason).empty());
    CHECK(english(reason).ends_with("."));
    CHECK(japanese(reason).ends_with("。"));
  }
  CHECK(codes.size() == reasons);
}
