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

// Whether the rules accept a command; if not, which refuses. Like std::expected<void, Refusal>, but
// two whole words: it is returned several times a command, and travels in a register.
class [[nodiscard]] Verdict {
public:
  constexpr Verdict() = default;  // accepted
  constexpr Verdict(const std::unexpected<Refusal>& refusal)
      : refused_by_(static_cast<std::uint32_t>(refusal.error().rule) + 1),
        subject_(refusal.error().subject) {}
  constexpr explicit operator bool() const { return refused_by_ == 0; }
  [[nodiscard]] constexpr bool has_value() const { return refused_by_ == 0; }
  // Only of a refusal.
  [[nodiscard]] constexpr Refusal error() const {
    return {static_cast<Rule>(refused_by_ - 1), subject_};
  }

private:
  std::uint32_t refused_by_ = 0;  // rule + 1
  std::uint32_t subject_ = 0;
};

// The row that a rule asked for, or why it is refused: like std::expected<const Row*, Refusal>.
template <class Row>
class [[nodiscard]] Found {
public:
  constexpr Found(const Row* row) : row_(row) {}
  constexpr Found(const std::unexpected<Refusal>& refusal) : why_(refusal) {}
  constexpr explicit operator bool() const { return why_.has_value(); }
  constexpr const Row* operator*() const { return row_; }
  [[nodiscard]] constexpr Refusal error() const { return why_.error(); }

private:
  const Row* row_ = nullptr;
  Verdict why_;
};

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
