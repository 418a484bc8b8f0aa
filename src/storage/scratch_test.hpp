// For tests only: files in a folder of its own that disappears with the test.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "base/test_folder.hpp"

namespace meguri::test {

class Scratch {
public:
  std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream file{folder_ / name, std::ios::binary | std::ios::trunc};
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    REQUIRE(file.good());
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream file{folder_ / name, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
  }
  // The file alone in a folder in which nothing can be made (unless the test runs as root).
  [[nodiscard]] std::filesystem::path read_only_copy(const std::string& name) const {
    namespace fs = std::filesystem;
    const fs::path folder = folder_ / "read-only";
    fs::create_directory(folder);
    fs::copy_file(folder_ / name, folder / name);
    fs::permissions(folder / name, fs::perms::owner_read);
    fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
    return folder / name;
  }

private:
  TestFolder folder_;
};

}  // namespace meguri::test
