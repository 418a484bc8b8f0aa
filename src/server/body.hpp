// What a request brings, read strictly into a described struct: an unknown key, a missing key or a
// wrong value is a problem document with its place. A std::optional may be left out.
#pragma once

#include <boost/json/value.hpp>
#include <optional>

#include "ledger/decode.hpp"
#include "server/problem.hpp"
#include "server/route.hpp"

namespace meguri::server {

// The JSON of a body; a problem when it is of another type or no JSON.
[[nodiscard]] std::expected<boost::json::value, http::Response> json_of(const Call& call);

template <described::Struct T>
[[nodiscard]] std::expected<T, http::Response> body_of(const Call& call) {
  auto json = json_of(call);
  if (!json) return std::unexpected(std::move(json.error()));
  if (auto* const object = json->if_object())
    boost::mp11::mp_for_each<described::Members<T>>([&](auto member) {
      using Value = std::remove_cvref_t<decltype(std::declval<T>().*decltype(member)::pointer)>;
      const std::string_view key = described::plain(member.name);
      if constexpr (described::Optional<Value>)
        if (!object->contains(key)) object->emplace(key, nullptr);
    });
  auto value = decode<T>(*json);
  if (!value) return std::unexpected(problem(call.language(), value.error()));
  return *std::move(value);
}

// A whole number in the query, `otherwise` when it is not there; a problem when it is none.
[[nodiscard]] std::expected<std::uint64_t, http::Response> number_of(const Call& call,
                                                                     std::string_view name,
                                                                     std::uint64_t otherwise,
                                                                     std::uint64_t most);
[[nodiscard]] std::string_view text_of_query(const Call& call, std::string_view name);

[[nodiscard]] http::Response json_response(std::string body, unsigned status = 200);
[[nodiscard]] http::Response nothing();  // 204

}  // namespace meguri::server
