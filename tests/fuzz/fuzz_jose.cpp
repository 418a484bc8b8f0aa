// Tokens, keys and descriptions as strangers may send them: no crash, and nothing is accepted that
// the key's owner did not sign. Keys and tokens are those of RFC 7515 A.3 and RFC 8037 A.4.
#include <fuzzer/FuzzedDataProvider.h>

#include <array>

#include "account/encoding.hpp"
#include "account/id_token.hpp"
#include "account/provider.hpp"
#include "base/check.hpp"

using namespace meguri::account;

namespace {

constexpr std::array all{JwsAlgorithm::eddsa, JwsAlgorithm::es256, JwsAlgorithm::rs256,
                         JwsAlgorithm::ps256};
constexpr std::string_view key_set =
    R"({"keys":[{"kty":"EC","crv":"P-256","kid":"e",)"
    R"("x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
    R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"},)"
    R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]})";
constexpr std::string_view es256_token =
    "eyJhbGciOiJFUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9l"
    "eGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6"
    "-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
constexpr std::string_view eddsa_token =
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
    "hgyY0il_MGCjP0JzlnLWG1PPOt7"
    "-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

const std::vector<Jwk>& keys() {
  static const std::vector<Jwk> parsed = [] {
    auto set = parse_jwk_set(key_set);
    MEGURI_CHECK(set && set->size() == 2);
    MEGURI_CHECK(verify_jws(es256_token, *set, all) && verify_jws(eddsa_token, *set, all));
    return *std::move(set);
  }();
  return parsed;
}

void tokens(const std::string& text) {
  if (const auto jws = verify_jws(text, keys(), all)) {
    const std::string_view signed_ = std::string_view{text}.substr(0, text.rfind('.'));
    const bool known = signed_ == es256_token.substr(0, es256_token.rfind('.')) ||
                       signed_ == eddsa_token.substr(0, eddsa_token.rfind('.'));
    MEGURI_CHECK(known);
  }
  const IdTokenAsk ask{"joe", "meguri", "n", "", {}};
  MEGURI_CHECK(!verify_id_token(text, keys(), all, ask));
}

// A token of ours with one piece replaced: deeper than what a fuzzer finds alone.
void bent_token(FuzzedDataProvider& input) {
  std::string token{input.ConsumeBool() ? es256_token : eddsa_token};
  const std::size_t at = input.ConsumeIntegralInRange<std::size_t>(0, token.size());
  const std::size_t length = input.ConsumeIntegralInRange<std::size_t>(0, 40);
  tokens(token.replace(at, length, input.ConsumeRemainingBytesAsString()));
}

void header_of_any_kind(FuzzedDataProvider& input) {
  const std::string header = input.ConsumeRandomLengthString(500);
  tokens(to_base64url(header) + "." + to_base64url(input.ConsumeRandomLengthString(500)) + "." +
         to_base64url(input.ConsumeRemainingBytesAsString()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider input{data, size};
  switch (input.ConsumeIntegralInRange<int>(0, 5)) {
    case 0: tokens(input.ConsumeRemainingBytesAsString()); break;
    case 1: bent_token(input); break;
    case 2: header_of_any_kind(input); break;
    case 3: static_cast<void>(parse_jwk_set(input.ConsumeRemainingBytesAsString())); break;
    case 4: {
      const bool plain = input.ConsumeBool();
      const std::string text = input.ConsumeRemainingBytesAsString();
      static_cast<void>(parse_jwk(text));
      static_cast<void>(parse_provider(text, "https://id.example", plain));
      break;
    }
    default: {
      const std::string text = input.ConsumeRemainingBytesAsString();
      if (const auto bytes = from_base64url(text)) MEGURI_CHECK(to_base64url(*bytes) == text);
      if (const auto bytes = from_base32(text)) MEGURI_CHECK(to_base32(*bytes) == text);
    }
  }
  return 0;
}
