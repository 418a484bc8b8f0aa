#include "vault/failure.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace meguri::vault;

TEST_CASE("every problem of the vault has its code and a sentence in both languages") {
  std::set<std::string_view> codes, sentences;
  for (std::size_t i = 0; i < problems; ++i) {
    const auto problem = static_cast<Problem>(i);
    CAPTURE(code_of(problem));
    CHECK(codes.insert(code_of(problem)).second);
    CHECK(sentences.insert(english(problem)).second);
    CHECK(sentences.insert(japanese(problem)).second);
    CHECK(english(problem).ends_with('.'));
    CHECK(japanese(problem).ends_with("。"));
    CHECK(std::none_of(english(problem).begin(), english(problem).end(),
                       [](char c) { return (c & 0x80) != 0; }));
  }
}
