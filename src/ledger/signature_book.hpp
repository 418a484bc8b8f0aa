// Whose key is in force and whether signatures are required, read from the records of a ledger in
// their order, and every signature judged by it. Knows the acts that need a signature by the names
// of their types, so that verifying needs no rule and no state.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "ledger/signature.hpp"

namespace meguri {

enum class SignatureFault : std::uint8_t { none, wrong, missing };

class SignatureBook {
public:
  struct Judgement {
    SignatureFault fault{};
    std::string what;  // a sentence, without the record's number
  };

  // Judges the record by all records before it, then takes note of what it says about keys. Every
  // record is shown once, in order.
  [[nodiscard]] Judgement judge(const Record& record);

  [[nodiscard]] std::uint64_t signatures() const { return signatures_; }  // judged good

private:
  [[nodiscard]] Judgement judge_signature(const Record& record) const;
  [[nodiscard]] bool needs_signature(const Record& record) const;
  [[nodiscard]] bool take_events(const Record& record);

  std::map<std::uint32_t, PublicKey> keys_;  // in force, by user
  bool required_ = false;
  std::uint64_t signatures_ = 0;
};

}  // namespace meguri
