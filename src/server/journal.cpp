#include "server/journal.hpp"

#include "ledger/canonical.hpp"

namespace meguri::server {

void Journal::asked(const Asked& asked) {
  if (out_ == nullptr) return;
  std::string line = R"("level":"info","event":"request","method":)";
  append_string(line, asked.method);
  line += R"(,"route":)";
  append_string(line, asked.route);
  line += R"(,"status":)" + std::to_string(asked.status) + R"(,"user":)" +
          std::to_string(asked.user) + R"(,"took_us":)" + std::to_string(asked.took_us) +
          R"(,"bytes":)" + std::to_string(asked.bytes);
  write(std::move(line));
}

void Journal::say(std::string_view level, std::string_view event, std::string_view detail) {
  if (out_ == nullptr) return;
  std::string line = R"("level":)";
  append_string(line, level);
  line += R"(,"event":)";
  append_string(line, event);
  if (!detail.empty()) {
    line += R"(,"detail":)";
    append_string(line, detail);
  }
  write(std::move(line));
}

void Journal::write(std::string line) {
  const std::string at = to_rfc3339(clock_());
  const std::lock_guard lock{mutex_};
  *out_ << R"({"at":")" << at << R"(",)" << line << "}\n" << std::flush;
}

}  // namespace meguri::server
