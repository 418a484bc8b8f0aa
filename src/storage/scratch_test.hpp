// For tests only: a folder of its own that disappears with the test.
#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace meguri::test {

class Scratch {
public:
  Scratch() {
    std::string name = (std::filesystem::temp_directory_path() / "meguri-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::permissions(folder_ / "read-only", std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(folder_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

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
  std::filesystem::path folder_;
};

}  // namespace meguri::test
