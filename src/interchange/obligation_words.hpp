// Reads one word of a closed list that is an enumeration described to Boost.Describe: the words of
// the file are the names of its values.
#pragma once

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "interchange/table_reader.hpp"

namespace meguri::interchange {

template <class Enumeration>
[[nodiscard]] std::vector<std::string_view> words_of() {
  std::vector<std::string_view> words;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enumeration>>(
      [&](auto described) { words.emplace_back(described.name); });
  return words;
}

// The value with that name; the names stand in the order of their values, from 0 on.
template <class Enumeration>
[[nodiscard]] std::optional<Enumeration> read_word(TableReader& in, std::string_view key,
                                                   Need need = Need::required) {
  const auto words = words_of<Enumeration>();
  const auto found = in.word(key, words, need);
  if (!found) return std::nullopt;
  return static_cast<Enumeration>(*found);
}

template <class Enumeration>
[[nodiscard]] std::string_view word_of(Enumeration value) {
  return words_of<Enumeration>()[static_cast<std::size_t>(value)];
}

}  // namespace meguri::interchange
