// For tests only: the files under tests/data. A file that is not there fails the test.
#pragma once

#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace meguri::test {

inline std::filesystem::path data(const std::string& name) {
  return std::filesystem::path{MEGURI_ROOT} / "tests/data" / name;
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  REQUIRE_MESSAGE(file.good(), path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

inline boost::json::value read_json(const std::filesystem::path& path) {
  return boost::json::parse(read_file(path));
}

inline std::string text_of(const boost::json::value& value, std::string_view key) {
  return std::string{value.at(key).as_string()};
}

}  // namespace meguri::test
