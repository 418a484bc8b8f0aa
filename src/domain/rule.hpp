// Rules have names in code, requirement ids in documents, and a sentence for the person who is
// refused.
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string_view>

#include "domain/id.hpp"
#include "domain/rule_list.hpp"

namespace meguri {

enum class Rule : std::uint8_t {
#define MEGURI_RULE_NAME(name, id, english, japanese) name,
  MEGURI_RULES(MEGURI_RULE_NAME)
#undef MEGURI_RULE_NAME
};

struct RuleText {
  Rule rule;
  std::string_view name;
  std::string_view id;
  std::string_view english;
  std::string_view japanese;
};

[[nodiscard]] const RuleText& text_of(Rule rule);
[[nodiscard]] std::span<const RuleText> all_rules();

// Why a command was refused and about what: `subject` is the number of the row that the rule looked
// at (which table follows from the rule), 0 when there is none.
struct Refusal {
  Rule rule{};
  std::uint32_t subject{};
  bool operator==(const Refusal&) const = default;
};

using Verdict = std::expected<void, Refusal>;

template <StrongId Id>
constexpr std::unexpected<Refusal> refuse(Rule rule, Id subject) {
  return std::unexpected(Refusal{rule, number(subject)});
}
constexpr std::unexpected<Refusal> refuse(Rule rule) { return std::unexpected(Refusal{rule, 0}); }

}  // namespace meguri

// One line a rule: `MEGURI_REQUIRE(condition, rule, subject)` refuses when the condition fails.
#define MEGURI_REQUIRE(condition, rule_name, subject) \
  do {                                                \
    if (!(condition)) [[unlikely]]                    \
      return refuse(Rule::rule_name, subject);        \
  } while (false)
