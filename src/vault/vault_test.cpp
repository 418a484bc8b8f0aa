#include "vault/vault.hpp"

#include <sys/stat.h>

#include <set>

#include "vault/test_vault.hpp"

using namespace meguri;
using namespace meguri::vault;
using namespace meguri::vault::test;

TEST_CASE("what is put into the vault comes out again, also after it was closed") {
  House house;
  {
    const auto vault = house.create();
    CHECK(vault->put(patient(1), 2, hanako(), access()));
    CHECK(vault->read(patient(1), access()).value() == hanako());
  }
  const auto vault = *Vault::open(house.path(), KeyFile{});
  CHECK(vault->read(patient(1), access()).value() == hanako());
  CHECK(vault->knows(patient(1)).value());
  CHECK_FALSE(vault->knows(patient(2)).value());
  CHECK(problem_of(vault->read(patient(2), access())) == "unknown_person");
  Person moved = hanako();
  moved.contacts.clear();
  CHECK(vault->put(patient(1), 2, moved, access("moved house")));
  CHECK(vault->read(patient(1), access()).value() == moved);
}

TEST_CASE("no name, date or contact stands readable in any file beside the ledger") {
  House house;
  const auto vault = house.create();
  CHECK(vault->put(patient(1), 2, hanako(), access()));
  const std::string all = house.all_bytes();
  CHECK(all.find("PT0001") != all.npos);  // the reference does
  for (const char* secret : {"山田", "花子", "ヤマダ", "Yamada", "1948", "03-0000", "ICF-2026"})
    CHECK(all.find(secret) == all.npos);
}

TEST_CASE("only the owner may read the vault, its key and its backups") {
  House house;
  const auto vault = house.create();
  CHECK(vault->put(patient(1), 2, hanako(), access()));
  CHECK(vault->backup(house.path("copy.vault"), access("weekly backup")));
  for (const char* name : {"x.vault", "x.vault-wal", "x.vault-key", "copy.vault"}) {
    CAPTURE(name);
    struct stat about{};
    REQUIRE(::stat(house.path(name).c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
  }
}

TEST_CASE("who is forgotten is gone from every file, and stays gone") {
  House house;
  const auto vault = house.create();
  CHECK(vault->put(patient(1), 2, hanako(), access()));
  CHECK(vault->put(patient(2), 2, called("佐藤 次郎", "サトウ ジロウ", "Sato Jiro"), access()));
  std::string wrapped, content;
  {
    const auto database = *Database::open(house.path());
    Statement row = database.prepare("SELECT wrapped_key, content FROM persons LIMIT 1");
    REQUIRE(row.next());
    wrapped = row.bytes(0);
    content = row.bytes(1);
  }
  REQUIRE(house.all_bytes().find(wrapped) != std::string::npos);
  REQUIRE(house.all_bytes().find(content.substr(0, 64)) != std::string::npos);

  CHECK(vault->forget(patient(1), access("asked to be forgotten")));
  const std::string left = house.all_bytes();
  CHECK(left.find(wrapped) == left.npos);
  CHECK(left.find(wrapped.substr(24, 16)) == left.npos);
  for (std::size_t at = 0; at + 32 <= content.size(); at += 32)
    CHECK(left.find(content.substr(at, 32)) == left.npos);

  CHECK(problem_of(vault->read(patient(1), access())) == "forgotten");
  CHECK_FALSE(vault->knows(patient(1)).value());
  CHECK(problem_of(vault->put(patient(1), 2, hanako(), access())) == "forgotten");
  CHECK(vault->forget(patient(1), access("again")));
  CHECK(problem_of(vault->forget(patient(3), access())) == "unknown_person");
  CHECK(vault->search(2, "花子", access()).value().empty());
  CHECK(vault->read(patient(2), access()).has_value());
  CHECK(vault->verify_accesses());
}

TEST_CASE("every read is recorded with who, when, whom and why, and nothing is shown without") {
  House house;
  const auto vault = house.create();
  CHECK(vault->put(patient(1), 2, hanako(), access("enrolment")));
  CHECK(vault->read(patient(1), {7, noon + minutes(1), "call about the visit"}));
  CHECK(vault->search(2, "やまだ", access("reception")).value().size() == 1);
  CHECK(vault->search(2, "nobody", access("reception")).value().empty());
  CHECK(problem_of(vault->read(patient(1), access(""))) == "not_acceptable");
  CHECK(problem_of(vault->read(patient(1), access("line\nfeed"))) == "not_acceptable");
  const auto all = vault->accesses(1, 100).value();
  REQUIRE(all.size() == 5);
  CHECK(all[0].what == "written");
  CHECK(all[1].what == "read");
  CHECK(all[1].by == 7);
  CHECK(all[1].at == noon + minutes(1));
  CHECK(all[1].subject == patient(1).text());
  CHECK(all[1].why == "call about the visit");
  CHECK(all[2].what == "searched");
  CHECK(all[2].subject == "organisation:2");
  CHECK(all[3].what == "read");
  CHECK(all[3].subject == patient(1).text());
  CHECK(all[4].what == "searched");
  CHECK(vault->accesses(4, 1).value().front().number == 4);
}

TEST_CASE("the record of accesses shows every change, and a cut-off end to who kept a head") {
  House house;
  AccessHead kept;
  {
    const auto vault = house.create();
    for (std::uint64_t n = 1; n <= 4; ++n) CHECK(vault->put(patient(n), 2, hanako(), access()));
    kept = *vault->verify_accesses();
    CHECK(kept.size == 4);
    CHECK(vault->verify_accesses(kept).value() == kept);
  }
  const std::string whole = house.bytes("x.vault");
  const std::string free = "DROP TRIGGER accesses_stay; DROP TRIGGER accesses_remain;";
  for (const char* change :
       {"UPDATE accesses SET by = 6 WHERE number = 2", "DELETE FROM accesses WHERE number = 3",
        "UPDATE accesses SET at = at + 1 WHERE number = 4",
        "UPDATE accesses SET why = 'other' WHERE number = 1",
        "UPDATE accesses SET number = number + 1 WHERE number = 4"}) {
    CAPTURE(change);
    house.write("x.vault", whole);
    house.sql(free + change);
    CHECK(house.problem_of_opening() == "log_broken");
  }
  house.write("x.vault", whole);
  house.sql(free + "DELETE FROM accesses WHERE number = 4");
  const auto vault = *Vault::open(house.path(), KeyFile{});
  CHECK(vault->verify_accesses());
  CHECK(problem_of(vault->verify_accesses(kept)) == "log_broken");
}

TEST_CASE("SQL can neither change nor shorten the record of accesses") {
  House house;
  CHECK(house.create()->put(patient(1), 2, hanako(), access()));
  const auto database = *Database::open(house.path());
  CHECK_FALSE(database.run("UPDATE accesses SET by = 6"));
  CHECK_FALSE(database.run("DELETE FROM accesses"));
}

TEST_CASE("a changed row, or one moved to another person, is named and not shown") {
  House house;
  {
    const auto vault = house.create();
    CHECK(vault->put(patient(1), 2, hanako(), access()));
    CHECK(vault->put(patient(2), 2, called("佐藤", "サトウ", "Sato"), access()));
  }
  const std::string whole = house.bytes("x.vault");
  const std::string one = " WHERE subject = '" + patient(1).text() + "'";
  const std::string other = "(SELECT COLUMN FROM persons WHERE subject = '" + patient(2).text();
  const auto of_other = [&](std::string column) {
    std::string text = other;
    return text.replace(text.find("COLUMN"), 6, column) + "')";
  };
  for (const std::string& change :
       {"UPDATE persons SET content = " + of_other("content") + one,
        "UPDATE persons SET wrapped_key = " + of_other("wrapped_key") + one,
        "UPDATE persons SET content = " + of_other("content") +
            ", wrapped_key = " + of_other("wrapped_key") + one,
        "UPDATE persons SET organisation = 3" + one,
        "UPDATE persons SET content = CAST(substr(content, 1, 100) || x'00' || "
        "substr(content, 102) AS BLOB)" +
            one,
        "UPDATE persons SET wrapped_key = x''" + one}) {
    CAPTURE(change);
    house.write("x.vault", whole);
    house.sql(change);
    const auto vault = *Vault::open(house.path(), KeyFile{});
    CHECK(problem_of(vault->read(patient(1), access())) == "tampered");
    CHECK(vault->read(patient(2), access()).has_value());
  }
}

TEST_CASE("a file that is cut off anywhere is never taken for a whole vault") {
  House house;
  {
    const auto vault = house.create();
    for (std::uint64_t n = 1; n <= 30; ++n) CHECK(vault->put(patient(n), 2, hanako(), access()));
  }
  const std::string whole = house.bytes("x.vault");
  REQUIRE(whole.size() > 20'000);
  const std::set<std::string> expected{"damaged", "not_a_vault", "no_storage"};
  for (std::size_t size = 0; size < whole.size(); size += 997) {
    CAPTURE(size);
    house.write("x.vault", whole.substr(0, size));
    CHECK(expected.contains(house.problem_of_opening()));
  }
  house.write("x.vault", "this is not a vault but a letter of some length to nobody at all");
  CHECK(house.problem_of_opening() == "not_a_vault");
  CHECK(house.problem_of_opening(KeyFile{}, "nothing.vault") == "not_there");
}

TEST_CASE("only what the site's people may know is found by name, however it is typed") {
  House house;
  const auto vault = house.create();
  CHECK(vault->put(patient(1), 2, hanako(), access()));
  CHECK(vault->put(patient(2), 3, called("山田 太郎", "ヤマダ タロウ", "Yamada Taro"), access()));
  CHECK(vault->put(Subject::staff(9), 2, called("山田 看護師", "ヤマダ", "Yamada"), access()));
  for (const char* typed :
       {"花子", "山田花子", "やまだ", "ﾔﾏﾀﾞ", "HANAKO", "ｙａｍａｄａ", "はなこ"}) {
    CAPTURE(typed);
    const auto found = vault->search(2, typed, access()).value();
    REQUIRE(found.size() == 1);
    CHECK(found[0].subject == patient(1).text());
    CHECK(found[0].person == hanako());
  }
  CHECK(vault->search(2, "太郎", access()).value().empty());
  CHECK(vault->search(2, "", access()).value().empty());
  CHECK(vault->search(4, "山田", access()).value().empty());
}

TEST_CASE("printed names of staff come in one access, and who is not known is left out") {
  House house;
  const auto vault = house.create();
  const Person nurse = called("鈴木 次子", "スズキ ツギコ", "Suzuki Tsugiko");
  CHECK(vault->put(Subject::staff(7), 2, nurse, access("account")));
  const std::array<std::uint32_t, 3> users{7, 8, 7};
  const auto names = vault->printed_names(users, access("export of signatures")).value();
  CHECK(names.size() == 1);
  CHECK(names.at(7) == nurse.names);
  CHECK(vault->accesses(2, 9).value().size() == 1);
  CHECK(vault->accesses(2, 9).value().front().subject == "staff:7");
}

TEST_CASE("what is too long, empty or not text is not taken") {
  House house;
  const auto vault = house.create();
  const auto put = [&](const Person& person) {
    return problem_of(vault->put(patient(1), 2, person, access()));
  };
  CHECK(put(Person{}) == "not_acceptable");
  CHECK(put(called(std::string(201, 'x'), "", "")) == "not_acceptable");
  CHECK(put(called("\xC0\x80", "", "")) == "not_acceptable");
  CHECK(put(called("a\x01", "", "")) == "not_acceptable");
  Person many = hanako();
  many.contacts.resize(13, {ContactKind::other, "x"});
  CHECK(put(many) == "not_acceptable");
  CHECK(put(called("", "", "X")) == "none");
}
