// The passkeys of the accounts, as stored. Each account has a random 32-byte user handle that
// authenticators keep (the standard forbids a name or number there).
#pragma once

#include <optional>
#include <vector>

#include "account/database.hpp"
#include "account/webauthn.hpp"

namespace meguri::account {

struct Passkey {
  std::int64_t number{};
  std::uint32_t user_id{};
  std::string label;  // 1 to 80 bytes, the person's own word
  PasskeyCredential credential;
  Instant made_at;
  Instant used_at;
};

inline constexpr std::int64_t passkeys_most = 20;  // of one account

class Passkeys {
public:
  explicit Passkeys(Database& database) : database_(database) {}
  // passkey_known, label_unacceptable, too_many_entries, no_such_account
  [[nodiscard]] Result<void> add(std::uint32_t user_id, std::string_view label,
                                 const PasskeyCredential& credential, Instant now);
  [[nodiscard]] Result<Passkey> find(std::string_view credential_id);  // no_such_entry
  [[nodiscard]] Result<std::vector<Passkey>> of(std::uint32_t user_id);
  [[nodiscard]] Result<void> used(const Passkey& passkey, const AssertionSeen& seen, Instant now);
  [[nodiscard]] Result<void> remove(std::uint32_t user_id, std::int64_t number);  // no_such_entry
  [[nodiscard]] Result<void> remove_all(std::uint32_t user_id);
  [[nodiscard]] Result<std::string> user_handle(std::uint32_t user_id);  // no_such_account

private:
  Database& database_;
};

}  // namespace meguri::account
