#include "account/throttle.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <span>

#include "account/secret.hpp"

namespace meguri::account {
namespace {

std::string name_subject(std::string_view name) { return "n" + sha256(name); }
std::string peer_subject(std::string_view peer) { return "p" + peer_group(peer); }

struct Count {
  std::int64_t failures{};
  Instant first;
  Instant last;
  Instant locked_until;
};

Result<Count> count_of(Database& database, const std::string& subject) {
  auto rows = database.rows(
      "SELECT failures, first_us, last_us, locked_us FROM throttle WHERE subject = ?1",
      {Blob{subject}});
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return Count{};
  const Row& row = rows->front();
  return Count{row.integer(0), row.instant(1), row.instant(2), row.instant(3)};
}

Result<void> keep(Database& database, const std::string& subject, const Count& count) {
  auto done = database.run(
      "INSERT INTO throttle (subject, failures, first_us, last_us, locked_us) "
      "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (subject) DO UPDATE SET "
      "failures = ?2, first_us = ?3, last_us = ?4, locked_us = ?5",
      {Blob{subject}, count.failures, count.first.us, count.last.us, count.locked_until.us});
  if (!done) return std::unexpected(done.error());
  return {};
}

Failure wait_until(Instant until, Instant now, const char* detail) {
  return {Reason::too_many_attempts, detail, until - now};
}

Duration lock_after(const ThrottleLimits& limits, std::int64_t failures) {
  Duration lock = limits.lock_first;
  for (std::int64_t i = limits.name_failures; i < failures && lock < limits.lock_longest; ++i)
    lock = lock * 2;
  return std::min(lock, limits.lock_longest);
}

}  // namespace

std::string peer_group(std::string_view peer) {
  std::string address{peer.substr(0, 100)};
  std::array<unsigned char, 16> bytes{};
  if (::inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) return address;
  constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (std::equal(mapped.begin(), mapped.end(), bytes.begin())) {  // ::ffff:192.0.2.1
    ::inet_ntop(AF_INET, bytes.data() + mapped.size(), text.data(), text.size());
    return text.data();
  }
  std::ranges::fill(std::span{bytes}.subspan(8), static_cast<unsigned char>(0));
  ::inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
  return std::string{text.data()} + "/64";
}

Result<bool> Throttle::admit(std::string_view name, std::string_view peer, Instant now) {
  auto transaction = database_.begin();
  if (!transaction) return std::unexpected(transaction.error());
  auto of_peer = count_of(database_, peer_subject(peer));
  if (!of_peer) return std::unexpected(of_peer.error());
  if (of_peer->failures <= 0 || now >= of_peer->first + limits_.peer_window)
    *of_peer = {0, now, now, {}};
  if (of_peer->failures >= limits_.peer_failures)
    return std::unexpected(
        wait_until(of_peer->first + limits_.peer_window, now, "too many failures of this address"));
  ++of_peer->failures;
  of_peer->last = now;
  if (auto kept = keep(database_, peer_subject(peer), *of_peer); !kept)
    return std::unexpected(kept.error());

  const auto locks = name.empty() ? Result<bool>{false} : admit_name(name, now);
  if (!locks) return locks;
  // Names that were guessed at and forgotten do not fill the disk.
  auto dropped =
      database_.run("DELETE FROM throttle WHERE last_us < ?1", {(now - limits_.name_memory).us});
  if (!dropped) return std::unexpected(dropped.error());
  if (auto done = transaction->commit(); !done) return std::unexpected(done.error());
  return locks;
}

Result<bool> Throttle::admit_name(std::string_view name, Instant now) {
  auto count = count_of(database_, name_subject(name));
  if (!count) return std::unexpected(count.error());
  if (now < count->locked_until)
    return std::unexpected(wait_until(count->locked_until, now, "this name is locked"));
  if (count->failures <= 0 || now >= count->last + limits_.name_memory) *count = {0, now, now, {}};
  ++count->failures;
  count->last = now;
  const bool locks = count->failures >= limits_.name_failures;
  if (locks) count->locked_until = now + lock_after(limits_, count->failures);
  if (auto kept = keep(database_, name_subject(name), *count); !kept)
    return std::unexpected(kept.error());
  return locks;
}

Result<void> Throttle::take_back(std::string_view name, std::string_view peer) {
  auto transaction = database_.begin();
  if (!transaction) return std::unexpected(transaction.error());
  for (const std::string& subject : {name_subject(name), peer_subject(peer)}) {
    auto done = database_.run(
        "UPDATE throttle SET failures = max(failures - 1, 0), locked_us = 0 WHERE subject = ?1",
        {Blob{subject}});
    if (!done) return std::unexpected(done.error());
  }
  return transaction->commit();
}

Result<void> Throttle::succeeded(std::string_view name, std::string_view peer) {
  auto transaction = database_.begin();
  if (!transaction) return std::unexpected(transaction.error());
  if (auto taken = take_back(name, peer); !taken) return taken;
  if (auto forgotten = forget(name); !forgotten) return forgotten;
  return transaction->commit();
}

Result<void> Throttle::forget(std::string_view name) {
  auto done = database_.run("DELETE FROM throttle WHERE subject = ?1", {Blob{name_subject(name)}});
  if (!done) return std::unexpected(done.error());
  return {};
}

Result<Throttle::Standing> Throttle::standing(std::string_view name, Instant now) {
  const auto count = count_of(database_, name_subject(name));
  if (!count) return std::unexpected(count.error());
  if (count->failures == 0 || now >= count->last + limits_.name_memory) return Standing{};
  return Standing{count->failures, count->locked_until};
}

}  // namespace meguri::account
