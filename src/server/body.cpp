#include "server/body.hpp"

#include <charconv>

namespace meguri::server {

std::expected<boost::json::value, http::Response> json_of(const Call& call) {
  const std::string_view type = call.request.header("content-type");
  if (!type.starts_with("application/json"))
    return std::unexpected(
        problem(call.language(), Problem::media_type, {{}, {}, "application/json"}));
  auto json = parse_json(call.request.body);
  if (!json)
    return std::unexpected(
        problem(call.language(), Problem::body_malformed, {json.error(), {}, {}}));
  return *std::move(json);
}

std::expected<std::uint64_t, http::Response> number_of(const Call& call, std::string_view name,
                                                       std::uint64_t otherwise,
                                                       std::uint64_t most) {
  const auto text = call.target.find(name);
  if (!text) return otherwise;
  std::uint64_t value = 0;
  const char* const end = text->data() + text->size();
  const auto [stop, wrong] = std::from_chars(text->data(), end, value);
  if (wrong == std::errc{} && stop == end && value <= most) return value;
  return std::unexpected(problem(
      call.language(), Problem::query_invalid,
      {std::string(name) + ": expected a whole number from 0 to " + std::to_string(most), {}, {}}));
}

std::string_view text_of_query(const Call& call, std::string_view name) {
  return call.target.find(name).value_or(std::string_view{});
}

http::Response json_response(std::string body, unsigned status) {
  return http::text_response(status, "application/json", std::move(body));
}

http::Response nothing() {
  http::Response response;
  response.status = 204;
  return response;
}

}  // namespace meguri::server
