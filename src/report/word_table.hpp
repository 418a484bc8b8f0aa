// Tables of what the words of a closed list are called in both languages, checked at compile time
// to be whole. For the files words.cpp and regulatory_words.cpp.
#pragma once

#include <array>
#include <string_view>

#include "base/check.hpp"
#include "interchange/message.hpp"
#include "ledger/described.hpp"

namespace meguri::report::words {

using interchange::Language;

template <class E>
struct Text {
  E value;
  std::string_view en, ja;
};

// The texts stand in the order of the list, none is left out, none is empty.
template <class E, std::size_t N>
consteval bool complete(const std::array<Text<E>, N>& texts) {
  if (N != described::words<E>.size()) return false;
  for (std::size_t i = 0; i < N; ++i)
    if (texts[i].value != described::words<E>[i].value || texts[i].en.empty() ||
        texts[i].ja.empty())
      return false;
  return true;
}

template <class E, std::size_t N>
std::string_view find(const std::array<Text<E>, N>& texts, Language language, E value) {
  const auto index = static_cast<std::size_t>(value);
  MEGURI_CHECK(index < N);
  return language == Language::japanese ? texts[index].ja : texts[index].en;
}

}  // namespace meguri::report::words
