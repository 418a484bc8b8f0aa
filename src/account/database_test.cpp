#include "account/database.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <fstream>

#include "account/schema.hpp"
#include "account/test_store.hpp"

using namespace meguri::account;
using namespace meguri::account::test;

namespace {

unsigned mode_of(const std::filesystem::path& file) {
  struct stat about{};
  REQUIRE(::stat(file.c_str(), &about) == 0);
  return about.st_mode & 0777U;
}

std::int64_t count(Database& database) {
  const auto rows = database.rows("SELECT count(*) FROM sign_in_events");
  REQUIRE(rows);
  return rows->front().integer(0);
}

void add(Database& database) {
  REQUIRE(
      database.run("INSERT INTO sign_in_events (at_us, means, outcome, peer, detail) "
                   "VALUES (1, 1, 1, '', '')"));
}

}  // namespace

TEST_CASE("the accounts file and its log are for this user only") {
  const Folder folder;
  const auto store = open_store(folder);
  for (const char* const suffix : {"", "-wal", "-shm", "-key"})
    CHECK(mode_of((folder / "programme.accounts").string() + suffix) == 0600U);
}

TEST_CASE("a transaction that is not committed leaves nothing, with all that joined it") {
  const Desk desk;
  Database& database = desk->database();
  {
    auto outer = database.begin();
    REQUIRE(outer);
    add(database);
    auto inner = database.begin();
    REQUIRE(inner);
    add(database);
    REQUIRE(inner->commit());
  }
  CHECK(count(database) == 0);
  {
    auto outer = database.begin();
    REQUIRE(outer);
    {
      auto dropped = database.begin();
    }
    CHECK(reason(outer->commit()) == Reason::store_failed);  // a part of it failed
  }
  auto whole = database.begin();
  REQUIRE(whole);
  add(database);
  REQUIRE(whole->commit());
  CHECK(count(database) == 1);
}

TEST_CASE("sign-in events are never changed and never removed") {
  const Desk desk;
  add(desk->database());
  CHECK(reason(desk->database().run("UPDATE sign_in_events SET peer = 'x'")) ==
        Reason::store_failed);
  CHECK(reason(desk->database().run("DELETE FROM sign_in_events")) == Reason::store_failed);
  CHECK(count(desk->database()) == 1);
}

TEST_CASE("values are bound: text that looks like SQL stays text") {
  const Desk desk;
  const std::string nasty = "'); DROP TABLE accounts; --";
  const auto rows = desk->database().rows("SELECT ?1, ?2, ?3", {nasty, Blob{"\0x"}, Value{}});
  REQUIRE(rows);
  CHECK(rows->front().text(0) == nasty);
  CHECK(rows->front().is_null(2));
  CHECK(desk->accounts.all()->size() == 2);
}

TEST_CASE("a file of another program, a newer one and no database at all are refused") {
  const Folder folder;
  const auto refuses = [&](const std::string& name) {
    const auto store = AccountStore::open(folder / name);
    return reason(store) == Reason::store_failed;
  };
  std::ofstream{folder / "text"} << std::string(5000, 'x');
  CHECK(refuses("text"));
  const auto with = [&](const std::string& name, const char* sql) {
    auto database = Database::open(folder / name);
    REQUIRE(database);
    REQUIRE((*database)->script(sql));
  };
  with("other", "CREATE TABLE pictures (id INTEGER)");
  CHECK(refuses("other"));
  with("newer", "PRAGMA application_id = 0x4D474143; PRAGMA user_version = 2");
  CHECK(refuses("newer"));
  CHECK(refuses("no/such/folder"));
}

TEST_CASE("accounts are there again after the program ended") {
  const Folder folder;
  {
    const auto store = open_store(folder);
    REQUIRE(store->accounts.create(7, "Sachiko", start));
  }
  const auto store = open_store(folder);
  CHECK(store->accounts.find(7)->login_name == "sachiko");
}
