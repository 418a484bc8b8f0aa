// Answers of browsers and authenticators as strangers may send them: no crash, no endless reading,
// and no assertion is accepted, since nobody here holds the key.
#include <fuzzer/FuzzedDataProvider.h>

#include "account/cbor_walk.hpp"
#include "account/secret.hpp"
#include "account/webauthn.hpp"
#include "base/check.hpp"

using namespace meguri::account;

namespace {

const RelyingParty party{"meguri.example", "Meguri", {"https://meguri.example"}};
constexpr std::string_view challenge = "c";
// The generator of P-256: a point whose private key is 1, which the fuzzer would have to find.
constexpr std::string_view point{
    "\x6B\x17\xD1\xF2\xE1\x2C\x42\x47\xF8\xBC\xE6\xE5\x63\xA4\x40\xF2\x77\x03\x7D\x81\x2D\xEB\x33"
    "\xA0\xF4\xA1\x39\x45\xD8\x98\xC2\x96\x4F\xE3\x42\xE2\xFE\x1A\x7F\x9B\x8E\xE7\xEB\x4A\x7C\x0F"
    "\x9E\x16\x2B\xCE\x33\x57\x6B\x31\x5E\xCE\xCB\xB6\x40\x68\x37\xBF\x51\xF5",
    64};

std::string client_data(const char* type) {
  return R"({"type":")" + std::string{type} +
         R"(","challenge":"c","origin":"https://meguri.example"})";
}

std::string text(std::string_view word) {
  return static_cast<char>(0x60 + word.size()) + std::string{word};
}

// An attestation object whose outer form is right, around what the fuzzer makes.
std::string wrapped(std::string_view format, const std::string& statement,
                    const std::string& data) {
  return "\xA3" + text("fmt") + text(format) + text("attStmt") + statement + text("authData") +
         "\x59" + static_cast<char>(data.size() >> 8U) + static_cast<char>(data.size()) + data;
}

std::string head(std::uint8_t flags) {
  return sha256(party.id) + static_cast<char>(flags) + std::string(4, '\0');
}

void register_with(const std::string& object) {
  const auto passkey =
      verify_registration(party, challenge, {client_data("webauthn.create"), object}, false);
  if (passkey) MEGURI_CHECK(!passkey->id.empty() && !passkey->public_key.empty());
}

void assertion(FuzzedDataProvider& input) {
  const PasskeyCredential passkey{"id", CoseAlgorithm::es256, std::string{point}, 0, false, {}};
  AssertionAnswer answer{"id", client_data("webauthn.get"), {}, {}, {}};
  answer.signature = input.ConsumeRandomLengthString(80);
  answer.authenticator_data =
      head(input.ConsumeIntegral<std::uint8_t>()) + input.ConsumeRemainingBytesAsString();
  MEGURI_CHECK(!verify_assertion(party, challenge, passkey, answer, false));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider input{data, size};
  switch (input.ConsumeIntegralInRange<int>(0, 5)) {
    case 0: register_with(input.ConsumeRemainingBytesAsString()); break;
    case 1: {
      const std::uint8_t flags = input.ConsumeIntegral<std::uint8_t>() | 0x41U;
      register_with(wrapped("none", "\xA0", head(flags) + input.ConsumeRemainingBytesAsString()));
      break;
    }
    case 2: {
      const std::string statement = input.ConsumeRandomLengthString(300);
      register_with(
          wrapped("packed", statement, head(0x41) + input.ConsumeRemainingBytesAsString()));
      break;
    }
    case 3: assertion(input); break;
    case 4: {
      const std::string bytes = input.ConsumeRemainingBytesAsString();
      if (const auto length = cbor_item_length(bytes)) MEGURI_CHECK(*length <= bytes.size());
      break;
    }
    default: {
      const std::string answer = input.ConsumeRemainingBytesAsString();
      static_cast<void>(parse_registration(answer));
      static_cast<void>(parse_assertion(answer));
    }
  }
  return 0;
}
