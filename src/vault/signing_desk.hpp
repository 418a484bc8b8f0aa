// Where people sign: the first signature of a session asks for login name and secret, each one
// after it for the secret, and after a pause both again (21 CFR 11.200(a)(1)). The private key is
// open for the moment of one signature. The desk signs bytes; what they say is the caller's
// business: it shows the person the act and its meaning before (ledger/signature.hpp makes the
// bytes).
//
// Sessions are those of the sign-in; the desk keeps only when each last signed, in memory: after a
// restart the next signature asks for both. Thread-safe.
#pragma once

#include <map>
#include <mutex>

#include "vault/signing_keys.hpp"

namespace meguri::vault {

struct DeskSettings {
  Duration idle = minutes(10);  // a longer pause asks for both again
  LockOut lock_out{};
  SecretCost cost{};
};

struct SignRequest {
  std::string session;                    // opaque: the sign-in's name for it
  std::uint32_t user{};                   // whose session it is
  std::optional<std::string> login_name;  // needed when components_for() says so; checked if given
  std::string secret;
  std::string_view text;  // the bytes to sign
};

struct Signed {
  PublicKey key;
  std::array<unsigned char, 64> value{};
};

enum class Components : std::uint8_t { login_name_and_secret, secret };

class SigningDesk {
public:
  // The vault must outlive the desk.
  explicit SigningDesk(Vault& vault, DeskSettings settings = {})
      : keys_(vault, settings.lock_out), settings_(settings) {}

  // What the next signature of the session will ask for.
  [[nodiscard]] Components components_for(const std::string& session, std::uint32_t user,
                                          Instant at);

  // Problems: both_needed, wrong_secret (the next signature then asks for both),
  // too_many_attempts, no_signing_key.
  [[nodiscard]] Result<Signed> sign(const SignRequest& request, Instant at);

  // The person did something else in the session: the pause begins anew, unless it is over.
  void seen(const std::string& session, Instant at);
  void end(const std::string& session);

  // A new key; its registration in the ledger is signed with it, with both components.
  [[nodiscard]] Result<PublicKey> make_key(std::uint32_t user, std::string_view login_name,
                                           std::string_view secret, Instant at) {
    return keys_.make(user, login_name, secret, settings_.cost, at);
  }
  [[nodiscard]] Result<void> change_secret(std::uint32_t user, std::string_view old_secret,
                                           std::string_view login_name, std::string_view secret,
                                           Instant at) {
    return keys_.change(user, old_secret, login_name, secret, settings_.cost, at);
  }
  [[nodiscard]] Result<void> discard_key(std::uint32_t user, const Access& access) {
    return keys_.discard(user, access);
  }
  [[nodiscard]] Result<std::optional<PublicKey>> key_of(std::uint32_t user) {
    return keys_.key_of(user);
  }

private:
  struct Sitting {
    std::uint32_t user{};
    Instant last{};
  };
  [[nodiscard]] bool goes_on(const std::string& session, std::uint32_t user, Instant at) const;

  SigningKeys keys_;
  DeskSettings settings_;
  std::mutex mutex_;
  std::map<std::string, Sitting> sittings_;
};

}  // namespace meguri::vault
