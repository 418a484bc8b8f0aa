// For tests only: a vault in a folder of its own, with people in it and a cheap Argon2id.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "base/test_folder.hpp"
#include "vault/vault.hpp"

namespace meguri::vault::test {

inline const Instant noon = *parse_rfc3339("2026-11-22T03:00:00Z");
inline const SecretCost cheap{1, 8192};

inline Access access(std::string why = "visit tomorrow") { return {5, noon, std::move(why)}; }

inline Subject patient(std::uint64_t n) { return Subject::patient(numbered_code("PT", n, 4)); }

inline Person hanako() {
  Person person;
  person.names = {"山田 花子", "ヤマダ ハナコ", "Yamada Hanako"};
  person.birth_date = *parse_date("1948-02-29");
  person.sex = Sex::female;
  person.contacts = {{ContactKind::telephone, "03-0000-0001"},
                     {ContactKind::relative, "山田 一郎 03-0000-0002"}};
  person.consents = {"ICF-2026-014 第3版"};
  return person;
}

inline Person called(std::string kanji, std::string kana, std::string latin) {
  Person person;
  person.names = {std::move(kanji), std::move(kana), std::move(latin)};
  return person;
}

class House {
public:
  [[nodiscard]] std::filesystem::path path(const std::string& name = "x.vault") const {
    return folder / name;
  }
  [[nodiscard]] std::unique_ptr<Vault> create(const MasterKeySource& source = KeyFile{}) const {
    auto made = Vault::create(path(), source);
    REQUIRE_MESSAGE(made.has_value(), (made ? "" : made.error().detail));
    return *std::move(made);
  }
  [[nodiscard]] std::string problem_of_opening(const MasterKeySource& source = KeyFile{},
                                               const std::string& name = "x.vault") const {
    const auto opened = Vault::open(path(name), source);
    return opened ? "opened" : std::string{code_of(opened.error().problem)};
  }
  [[nodiscard]] std::string bytes(const std::string& name) const {
    std::ifstream file{path(name), std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
  }
  // Everything that lies in the folder of the vault, whatever its name.
  [[nodiscard]] std::string all_bytes() const {
    std::string all;
    for (const auto& file : std::filesystem::directory_iterator{folder.path()})
      all += bytes(file.path().filename().string());
    return all;
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream file{path(name), std::ios::binary | std::ios::trunc};
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    REQUIRE(file.good());
  }
  // With a hammer, past the vault: other than its own SQL.
  void sql(const std::string& statement) const {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path().c_str(), &database) == SQLITE_OK);
    char* problem = nullptr;
    sqlite3_exec(database, statement.c_str(), nullptr, nullptr, &problem);
    const std::string said = problem == nullptr ? "" : problem;
    sqlite3_free(problem);
    sqlite3_close(database);
    CHECK_MESSAGE(said.empty(), said);
  }

  TestFolder folder;
};

template <class T>
std::string problem_of(const Result<T>& result) {
  return result ? "none" : std::string{code_of(result.error().problem)};
}

}  // namespace meguri::vault::test
