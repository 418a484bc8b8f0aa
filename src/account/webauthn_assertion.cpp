#include <fido.h>

#include <memory>

#include "account/authenticator_data.hpp"
#include "account/cose_key.hpp"
#include "account/secret.hpp"

namespace meguri::account {
namespace {

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

struct Drop {
  void operator()(fido_assert_t* assertion) const { fido_assert_free(&assertion); }
};

}  // namespace

Result<AssertionSeen> verify_assertion(const RelyingParty& party, std::string_view challenge,
                                       const PasskeyCredential& credential,
                                       const AssertionAnswer& answer, bool user_verified) {
  if (!equal_secrets(answer.credential_id, credential.id))
    return passkey_refused("another credential");
  if (auto fine = check_client_data(answer.client_data_json, "webauthn.get", challenge, party);
      !fine)
    return std::unexpected(fine.error());
  const std::string_view data = answer.authenticator_data;
  const auto flags = check_authenticator_data(data, party, user_verified);
  if (!flags) return std::unexpected(flags.error());
  if (flags->holds_credential || !authenticator_data_is_whole(data))
    return passkey_refused("authenticator data: not that of an assertion");
  const auto key = CoseKey::from(credential.algorithm, credential.public_key);
  if (!key) return passkey_refused("public key: the stored one is damaged");

  const std::unique_ptr<fido_assert_t, Drop> assertion{fido_assert_new()};
  fido_assert_t* const one = assertion.get();
  const bool holds =
      one != nullptr && !answer.signature.empty() && answer.signature.size() <= 1024 &&
      fido_assert_set_rp(one, party.id.c_str()) == FIDO_OK &&
      fido_assert_set_clientdata(one, raw(answer.client_data_json),
                                 answer.client_data_json.size()) == FIDO_OK &&
      fido_assert_set_count(one, 1) == FIDO_OK &&
      fido_assert_set_authdata_raw(one, 0, raw(data), data.size()) == FIDO_OK &&
      fido_assert_set_sig(one, 0, raw(answer.signature), answer.signature.size()) == FIDO_OK &&
      fido_assert_set_up(one, FIDO_OPT_TRUE) == FIDO_OK &&
      fido_assert_set_uv(one, user_verified ? FIDO_OPT_TRUE : FIDO_OPT_OMIT) == FIDO_OK &&
      fido_assert_verify(one, 0, static_cast<int>(credential.algorithm), key->get()) == FIDO_OK;
  if (!holds) return passkey_refused("the signature does not agree");

  const std::uint32_t count = fido_assert_sigcount(one, 0);
  const bool counts = count != 0 || credential.sign_count != 0;
  if (counts && count <= credential.sign_count)
    return passkey_refused("the counter did not grow: this may be a copied authenticator");
  return AssertionSeen{count, flags->user_verified, flags->backed_up};
}

}  // namespace meguri::account
