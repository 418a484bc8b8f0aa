// What the files of routes share: descriptions of what goes in and out, and short forms.
#pragma once

#include "ledger/encode.hpp"
#include "server/application.hpp"
#include "server/body.hpp"
#include "server/problem.hpp"
#include "server/schema.hpp"
#include "server/shapes.hpp"

namespace meguri::server {

template <class T>
[[nodiscard]] SchemaOf shape() {
  return [](Schemas& schemas) { return schemas.of<T>(); };
}

template <class T>
[[nodiscard]] SchemaOf asked() {
  return [](Schemas& schemas) { return schemas.request<T>(); };
}

inline constexpr std::string_view number_schema =
    R"({"type":"integer","minimum":0,"maximum":9007199254740991})";
inline constexpr std::string_view text_schema = R"({"type":"string","maxLength":200})";

// The value of an account function, or the way out with its problem.
#define MEGURI_TRY_ACCOUNT(name, expression) \
  auto name = (expression);                  \
  if (!name) return problem(call.language(), name.error())

}  // namespace meguri::server
