// How a record answers a command that was given before: the first receipt, or the first refusal.
#pragma once

#include <string>
#include <string_view>

#include "programme/answer.hpp"

namespace meguri {

// The record's `refused`: {"rule":"IDT-01","subject":3}.
[[nodiscard]] std::string refusal_text(const Refusal& refusal);

// What `body`, the record of the same command id, answers. `id_used` when it is of another command
// or another person.
[[nodiscard]] Answer first_answer(std::string_view body, const Submission& submission);

}  // namespace meguri
