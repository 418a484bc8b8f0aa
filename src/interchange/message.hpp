// The sentences that readers of files say to people, in both languages.
// An argument is written {0}, {1} ...; both languages of a message use the same arguments.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace meguri::interchange {

enum class Language : std::uint8_t { japanese, english };

enum class Message : std::uint8_t {
  cannot_read,
  no_files,
  too_large,
  not_text,
  syntax,
  syntax_end,
  syntax_string,
  syntax_escape,
  syntax_control,
  syntax_redefined,
  syntax_date,
  syntax_too_deep,
  syntax_equals,
  syntax_list,
  syntax_rest,
  syntax_header,
  syntax_number,
  syntax_value,
  syntax_key,
  duplicate_key,
  unknown_key,
  unknown_key_suggest,
  missing_key,
  missing_at_top,
  wrong_kind,
  empty_text,
  too_long,
  unknown_word,
  unknown_word_suggest,
  unknown_reference,
  unknown_reference_suggest,
  duplicate_id,
  bad_id,
  out_of_range,
  not_whole,
  bad_date,
  date_order,
  missing_source,
  missing_mark,
  missing_unit,
  unknown_unit,
  unknown_unit_suggest,
  wrong_dimension,
  no_shape,
  two_shapes,
  wrong_count,
  not_a_number,
  negative,
  not_positive,
  wrong_order,
  degenerate,
  bad_bounds,
  no_probability_left,
  weights_sum,
  probability_range,
  must_be_constant,
  cycle,
  self_reference,
  needs_gate,
  unknown_format,
  too_many,
  needs_one,
  contradiction,
  unbounded_normal,
  bad_code,
  no_validity,
  two_rules,
  rules_in_circle,
  before_rule,
  after_rule,
  no_rule_for_event,
  no_holidays,
  no_term,
  case_changes_kind,
  rule_refuses,
};

struct MessageText {
  Message message{};
  std::string_view id;  // stable, for people who search for it
  std::string_view en;
  std::string_view ja;
  bool about_missing = false;  // not said when a part of the text could not be read
};

[[nodiscard]] std::span<const MessageText> message_catalogue();
[[nodiscard]] const MessageText& text_of(Message message);

// A pattern with {0}, {1} ... replaced by its arguments; a place without an argument is left out.
// The other catalogues of the program (report/phrase.hpp) write their texts the same way.
// The end of a plural is written <s> or <es>: it is left out when the argument before it is 1.
[[nodiscard]] std::string fill(std::string_view pattern, std::span<const std::string> arguments);

// The sentence with its arguments put in. An argument that the message lacks is left out.
[[nodiscard]] std::string sentence(Message message, std::span<const std::string> arguments,
                                   Language language);

}  // namespace meguri::interchange
