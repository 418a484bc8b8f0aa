// "Did you mean": the known word that is nearest to a word someone wrote.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace meguri::interchange {

// Insertions, deletions, changes and swaps of neighbours that turn `a` into `b` (the optimal string
// alignment distance). Bytes, not characters: the words that programs know are ASCII.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

// The nearest of `known`, the first of equals; empty when none is near enough to be what was meant:
// more than a third of the word's letters (at least one, at most three) would have to change.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> known);

// "a, b, c"
[[nodiscard]] std::string comma_list(std::span<const std::string> words);

}  // namespace meguri::interchange
