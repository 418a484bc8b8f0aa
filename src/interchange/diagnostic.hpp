// A mistake in a file that people write: where it is, what is wrong, what would be right.
//
// Readers collect mistakes and go on, so that one run names all of them. A mistake is a message id
// with arguments; its sentence exists in Japanese and English in one catalogue
// (message_catalogue.cpp) and is made only when it is shown. Lines and columns count from 1,
// columns in characters, not bytes; line 0 means the file as a whole.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "interchange/message.hpp"

namespace meguri::interchange {

struct Position {
  std::uint32_t file{};  // index into the files that were read
  std::uint32_t line{};
  std::uint32_t column{};
  auto operator<=>(const Position&) const = default;
};

struct Diagnostic {
  Position at;
  Message message{};
  std::vector<std::string> arguments;
  auto operator<=>(const Diagnostic&) const = default;
};

class Diagnostics {
public:
  // Dropped when a file could not be read to its end and the message is about something that is
  // missing: what is missing may stand in the part that was not read.
  void add(Position at, Message message, std::vector<std::string> arguments = {});
  // From now on a thing that is missing may only be hidden by a syntax error.
  void note_unreadable_text() { unreadable_ = true; }

  [[nodiscard]] bool empty() const { return list_.empty(); }
  [[nodiscard]] std::size_t size() const { return list_.size(); }
  // By file, line and column; the same mistake once.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

private:
  bool unreadable_ = false;
  std::vector<Diagnostic> list_;
};

// "site.toml:12:8: The unit "dya" is not known. Did you mean "day"? [unknown-unit]"
[[nodiscard]] std::string render(const Diagnostic& diagnostic, std::span<const std::string> files,
                                 Language language);

}  // namespace meguri::interchange
