#include "account/audit.hpp"

#include <algorithm>

namespace meguri::account {
namespace {

constexpr std::size_t text_bytes_max = 200;

}  // namespace

std::string_view word(Means means) {
  switch (means) {
    case Means::password: return "password";
    case Means::totp: return "totp";
    case Means::passkey: return "passkey";
    case Means::provider: return "provider";
    case Means::link: return "link";
    case Means::token: return "token";
    case Means::demonstration: return "demonstration";
  }
  return "";
}

std::string_view word(Outcome outcome) {
  switch (outcome) {
    case Outcome::success: return "success";
    case Outcome::failure: return "failure";
    case Outcome::locked: return "locked";
    case Outcome::changed: return "changed";
    case Outcome::revoked: return "revoked";
  }
  return "";
}

Result<void> Audit::record(const SignInEvent& event) {
  auto done = database_.run(
      "INSERT INTO sign_in_events (at_us, user_id, means, outcome, peer, detail) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      {event.at.us, event.user_id ? Value{std::int64_t{*event.user_id}} : Value{},
       static_cast<std::int64_t>(event.means), static_cast<std::int64_t>(event.outcome),
       event.peer.substr(0, text_bytes_max), event.detail.substr(0, text_bytes_max)});
  if (!done) return std::unexpected(done.error());
  return {};
}

Result<std::vector<SignInEvent>> Audit::latest(std::size_t limit,
                                               std::optional<std::uint32_t> user_id,
                                               std::int64_t before) {
  const auto most = static_cast<std::int64_t>(std::clamp<std::size_t>(limit, 1, 1000));
  auto rows = database_.rows(
      "SELECT number, at_us, user_id, means, outcome, peer, detail FROM sign_in_events "
      "WHERE number < ?1 AND (?2 IS NULL OR user_id = ?2) ORDER BY number DESC LIMIT ?3",
      {before, user_id ? Value{std::int64_t{*user_id}} : Value{}, most});
  if (!rows) return std::unexpected(rows.error());
  std::vector<SignInEvent> events;
  for (const Row& row : *rows) {
    SignInEvent event{.number = row.integer(0),
                      .at = row.instant(1),
                      .user_id = {},
                      .means = static_cast<Means>(row.integer(3)),
                      .outcome = static_cast<Outcome>(row.integer(4)),
                      .peer = row.text(5),
                      .detail = row.text(6)};
    if (!row.is_null(2)) event.user_id = row.user_id(2);
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace meguri::account
