// Problem documents (RFC 9457): how every error reaches the caller, in the caller's language. The
// type is a URN that never changes: urn:meguri:problem:CODE, urn:meguri:rule:ID (of the rule that
// refused), urn:meguri:account:CODE, urn:meguri:vault:CODE.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "account/failure.hpp"
#include "http/message.hpp"
#include "interchange/message.hpp"
#include "ledger/decode.hpp"
#include "programme/answer.hpp"
#include "server/problem_list.hpp"
#include "vault/failure.hpp"

namespace meguri::server {

using interchange::Language;

enum class Problem : std::uint8_t {
#define MEGURI_PROBLEM_NAME(code, status, english, japanese) code,
  MEGURI_PROBLEMS(MEGURI_PROBLEM_NAME)
#undef MEGURI_PROBLEM_NAME
};

struct ProblemMore {
  std::string detail{};   // English or data: which parameter, which key of the body
  std::string pointer{};  // RFC 6901, into the body
  std::string accept{};   // for Allow or Accept-Post
};

[[nodiscard]] http::Response problem(Language language, Problem what, const ProblemMore& more = {});
[[nodiscard]] http::Response problem(Language language, const DecodeError& error);
// `masked`: the caller may not know of what the rule looked at; it is as if it did not exist.
[[nodiscard]] http::Response problem(Language language, const Failure& failure,
                                     std::uint64_t command_id, bool masked = false);
[[nodiscard]] http::Response problem(Language language, const account::Failure& failure);
[[nodiscard]] http::Response problem(Language language, const vault::Failure& failure);

[[nodiscard]] unsigned status_of(Rule rule);

// ?lang= or Accept-Language (RFC 9110, section 12.5.4) of a request; English where neither helps.
[[nodiscard]] Language language_of(const http::Request& request);

}  // namespace meguri::server
