#include "domain/rule.hpp"

#include <array>

#include "base/check.hpp"

namespace meguri {
namespace {

constexpr std::array texts{
#define MEGURI_RULE_TEXT(name, id, english, japanese) \
  RuleText{Rule::name, #name, id, english, japanese},
    MEGURI_RULES(MEGURI_RULE_TEXT)
#undef MEGURI_RULE_TEXT
};

}  // namespace

const RuleText& text_of(Rule rule) {
  const auto index = static_cast<std::size_t>(rule);
  MEGURI_CHECK(index < texts.size());
  return texts[index];
}

std::span<const RuleText> all_rules() { return texts; }

}  // namespace meguri
