#include "http/message.hpp"

#include <algorithm>
#include <array>

#include "base/instant.hpp"

namespace meguri::http {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool one_line(std::string_view text) { return text.find_first_of("\r\n\0") == text.npos; }

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string two_digits(std::int64_t n) {
  return {static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
}

// 204 and 304 have no content and say no length.
bool has_content(unsigned status) { return status >= 200 && status != 204 && status != 304; }

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view Request::header(std::string_view name) const {
  for (const Header& header : headers)
    if (same_name(header.name, name)) return header.value;
  return {};
}

std::string_view Request::cookie(std::string_view name) const {
  for (const Header& header : headers) {
    if (!same_name(header.name, "cookie")) continue;
    std::string_view rest = header.value;
    while (!rest.empty()) {
      const auto end = std::min(rest.find(';'), rest.size());
      const std::string_view pair = trimmed(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const auto equals = pair.find('=');
      if (equals != pair.npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
    }
  }
  return {};
}

Response text_response(unsigned status, std::string_view type, std::string body) {
  Response response;
  response.status = status;
  response.with("Content-Type", type);
  response.body = std::move(body);
  return response;
}

std::string_view reason_of(unsigned status) {
  struct Named {
    unsigned status;
    std::string_view text;
  };
  static constexpr std::array<Named, 27> all{{{200, "OK"},
                                              {201, "Created"},
                                              {202, "Accepted"},
                                              {204, "No Content"},
                                              {302, "Found"},
                                              {303, "See Other"},
                                              {304, "Not Modified"},
                                              {400, "Bad Request"},
                                              {401, "Unauthorized"},
                                              {403, "Forbidden"},
                                              {404, "Not Found"},
                                              {405, "Method Not Allowed"},
                                              {406, "Not Acceptable"},
                                              {408, "Request Timeout"},
                                              {409, "Conflict"},
                                              {410, "Gone"},
                                              {412, "Precondition Failed"},
                                              {413, "Content Too Large"},
                                              {414, "URI Too Long"},
                                              {415, "Unsupported Media Type"},
                                              {417, "Expectation Failed"},
                                              {422, "Unprocessable Content"},
                                              {429, "Too Many Requests"},
                                              {431, "Request Header Fields Too Large"},
                                              {500, "Internal Server Error"},
                                              {503, "Service Unavailable"},
                                              {507, "Insufficient Storage"}}};
  for (const Named& one : all)
    if (one.status == status) return one.text;
  return "Status";
}

std::string head_of(const Response& response, std::string_view date, bool keep_alive,
                    bool http_1_0) {
  std::string head = "HTTP/1.1 ";
  head.reserve(512);
  head += std::to_string(response.status);
  head += ' ';
  head += reason_of(response.status);
  head += "\r\nDate: ";
  head += date;
  for (const Header& header : response.headers) {
    if (!one_line(header.name) || !one_line(header.value)) continue;
    head += "\r\n";
    head += header.name;
    head += ": ";
    head += header.value;
  }
  if (response.pieces || response.events) {
    if (response.pieces && !http_1_0) head += "\r\nTransfer-Encoding: chunked";
  } else if (has_content(response.status)) {
    head += "\r\nContent-Length: ";
    head += std::to_string(response.content().size());
  }
  head += keep_alive ? "\r\nConnection: keep-alive\r\n\r\n" : "\r\nConnection: close\r\n\r\n";
  return head;
}

std::string date_text(std::int64_t unix_seconds) {
  static constexpr std::array<std::string_view, 7> weekdays{"Mon", "Tue", "Wed", "Thu",
                                                            "Fri", "Sat", "Sun"};
  static constexpr std::array<std::string_view, 12> months{
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  constexpr std::int64_t day_seconds = 86'400;
  const Date date{static_cast<std::int32_t>(unix_seconds / day_seconds)};
  const std::int64_t second = unix_seconds % day_seconds;
  const YearMonthDay day = civil(date);
  std::string text{weekdays.at(static_cast<std::size_t>(weekday(date)))};
  text += ", " + two_digits(day.day) + " ";
  text += months.at(static_cast<std::size_t>(day.month - 1));
  text += " " + std::to_string(day.year) + " " + two_digits(second / 3600) + ":" +
          two_digits(second / 60 % 60) + ":" + two_digits(second % 60) + " GMT";
  return text;
}

}  // namespace meguri::http
