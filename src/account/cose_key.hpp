// A passkey's public key as libfido2 holds it, one type for the three kinds.
#pragma once

#include <memory>
#include <optional>

#include "account/webauthn.hpp"

namespace meguri::account {

class CoseKey {
public:
  // None when the bytes are no key of that kind: a point off the curve, a wrong length.
  [[nodiscard]] static std::optional<CoseKey> from(CoseAlgorithm algorithm, std::string_view bytes);
  [[nodiscard]] const void* get() const { return key_.get(); }

private:
  explicit CoseKey(std::shared_ptr<void> key) : key_(std::move(key)) {}
  std::shared_ptr<void> key_;
};

}  // namespace meguri::account
