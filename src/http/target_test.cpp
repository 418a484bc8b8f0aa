#include "http/target.hpp"

#include <doctest/doctest.h>

#include "http/message.hpp"

namespace meguri::http {
namespace {

TEST_CASE("a target is taken apart and decoded once") {
  const auto target =
      parse_target("/api/courses/7?from=3&name=%E5%B7%A1%E3%82%8A+x&empty&a=b%26c#f");
  REQUIRE(target);
  CHECK(target->path == "/api/courses/7");
  CHECK(target->find("from") == "3");
  CHECK(target->find("name") == "巡り x");
  CHECK(target->find("empty") == "");
  CHECK(target->find("a") == "b&c");
  CHECK(!target->find("nothing"));
  CHECK(parse_target("/a+b")->path == "/a+b");
  CHECK(parse_target("/%2541")->path == "/%41");
}

TEST_CASE("a target that leads elsewhere or does not decode has no parts") {
  for (const char* const bad : {"", "a", "http://x/", "*", "/../etc", "/a/..", "/%2e%2e/x",
                                "/a/./b", "/%", "/%4", "/%zz", "/a%00b", "/a?x=%", "/a?%00"})
    CHECK_MESSAGE(!parse_target(bad), bad);
}

TEST_CASE("what is encoded decodes to itself") {
  const std::string text = "a b/c?d=e&f%巡り~";
  CHECK(percent_decoded(percent_encoded(text), true) == text);
}

TEST_CASE("headers and cookies are found, and a header cannot smuggle in another") {
  Request request;
  request.headers = {{"Cookie", "a=1; meguri=abc=d;b=2"}, {"X-CSRF", "t"}};
  CHECK(request.header("x-csrf") == "t");
  CHECK(request.header("x") == "");
  CHECK(request.cookie("meguri") == "abc=d");
  CHECK(request.cookie("b") == "2");
  CHECK(request.cookie("c") == "");
  Response response = text_response(200, "text/plain", "x");
  response.with("A", "b\r\nSet-Cookie: c");
  CHECK(head_of(response, "now", true, false).find("Set-Cookie") == std::string::npos);
}

TEST_CASE("a date is written as HTTP wants it") {
  CHECK(date_text(784'111'777) == "Sun, 06 Nov 1994 08:49:37 GMT");
}

}  // namespace
}  // namespace meguri::http
