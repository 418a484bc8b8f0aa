#include "interchange/diagnostic.hpp"

#include <algorithm>
#include <utility>

namespace meguri::interchange {

void Diagnostics::add(Position at, Message message, std::vector<std::string> arguments) {
  if (unreadable_ && text_of(message).about_missing) return;
  list_.push_back({at, message, std::move(arguments)});
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = list_;
  std::ranges::sort(result);
  const auto repeated = std::ranges::unique(result);
  result.erase(repeated.begin(), repeated.end());
  return result;
}

std::string render(const Diagnostic& diagnostic, std::span<const std::string> files,
                   Language language) {
  const Position& at = diagnostic.at;
  std::string result = at.file < files.size() ? files[at.file] : std::string("?");
  if (at.line > 0) result += ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
  result += ": " + sentence(diagnostic.message, diagnostic.arguments, language);
  result += " [" + std::string(text_of(diagnostic.message).id) + "]";
  return result;
}

}  // namespace meguri::interchange
