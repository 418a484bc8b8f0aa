#include "server/staff_names.hpp"

#include <algorithm>

namespace meguri::server {
namespace {

bool is_latin(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::map<std::uint32_t, std::string> printed_names(Application& app, std::uint32_t by,
                                                   std::span<const std::uint32_t> users,
                                                   Language language) {
  std::map<std::uint32_t, std::string> printed;
  const auto names = app.names->printed_names(users, {by, app.live->now(), "list of people"});
  if (!names) {
    app.journal.say("error", "vault", names.error().detail);
    return printed;
  }
  for (const auto& [user, name] : *names) {
    const bool latin = language == Language::english ? !name.latin.empty() : name.kanji.empty();
    printed.emplace(user, latin ? name.latin : name.kanji);
  }
  return printed;
}

void keep_printed_name(Application& app, std::uint32_t user, const std::string& name) {
  if (name.empty()) return;
  vault::Person person;
  (is_latin(name) ? person.names.latin : person.names.kanji) = name;
  const auto organisation =
      app.live->read([&](const State& state, const auto&, const auto&, const auto&) {
        const User* const row = state.users.find(static_cast<UserId>(user));
        return row == nullptr ? 0U : number(row->organisation);
      });
  const auto kept = app.names->put(vault::Subject::staff(user), organisation, person,
                                   {user, app.live->now(), "own name for signatures"});
  if (!kept) app.journal.say("error", "vault", kept.error().detail);
}

}  // namespace meguri::server
