// Who asks: a signed-in person, a program with a token of a person, or nobody.
#pragma once

#include <set>
#include <string>

#include "view/viewer.hpp"

namespace meguri::server {

struct Caller {
  UserId user{};    // none: nobody signed in
  Viewer viewer{};  // of the state at the moment of asking
  Language language = Language::english;
  std::string session{};  // the cookie's value; empty for a program
  std::int64_t session_number{};
  Instant made_at{};       // of the session
  Instant ends_at{never};  // of the session
  bool is_program = false;
  std::set<std::string> scopes{};  // of a program

  [[nodiscard]] bool signed_in() const { return some(user); }
};

}  // namespace meguri::server
