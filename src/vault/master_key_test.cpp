#include "vault/master_key.hpp"

#include <sys/stat.h>

#include "vault/test_vault.hpp"

using namespace meguri;
using namespace meguri::vault;
using namespace meguri::vault::test;

namespace {

MasterKeySource phrase(std::string text) { return Passphrase{std::move(text), cheap}; }

}  // namespace

TEST_CASE("a vault opens with its own key and with no other") {
  House house;
  CHECK(house.create()->put(patient(1), 2, hanako(), access()));
  const auto key = house.path("x.vault-key");
  const std::string right = house.bytes("x.vault-key");
  CHECK(right.size() == 65);
  CHECK(house.problem_of_opening() == "opened");

  house.write("x.vault-key", std::string(64, '7') + "\n");
  CHECK(house.problem_of_opening() == "wrong_key");
  house.write("x.vault-key", right.substr(0, 40));
  CHECK(house.problem_of_opening() == "key_unusable");
  house.write("x.vault-key", right + "more");
  CHECK(house.problem_of_opening() == "key_unusable");
  house.write("x.vault-key", right);
  REQUIRE(::chmod(key.c_str(), 0640) == 0);
  CHECK(house.problem_of_opening() == "key_exposed");
  std::filesystem::remove(key);
  CHECK(house.problem_of_opening() == "key_missing");
  CHECK(house.problem_of_opening(phrase("a phrase that is long")) == "wrong_key");
}

TEST_CASE("a vault under a passphrase has no key file and opens with the phrase alone") {
  House house;
  CHECK(problem_of(Vault::create(house.path(), phrase("short"))) == "not_acceptable");
  const auto source = phrase("春の小川はさらさらいくよ");
  CHECK(house.create(source)->put(patient(1), 2, hanako(), access()));
  CHECK_FALSE(std::filesystem::exists(house.path("x.vault-key")));
  CHECK(house.problem_of_opening(phrase("春の小川はさらさらいくよ ")) == "wrong_key");
  CHECK(house.problem_of_opening() == "key_missing");
  CHECK((*Vault::open(house.path(), source))->read(patient(1), access()).value() == hanako());
}

TEST_CASE("nothing that is there is overwritten by a new vault") {
  House house;
  (void)house.create();
  CHECK(problem_of(Vault::create(house.path(), KeyFile{})) == "already_there");
  CHECK(house.problem_of_opening() == "opened");
}

TEST_CASE("after a rotation only the new key opens, and everybody is still there") {
  House house;
  const auto vault = house.create();
  CHECK(vault->put(patient(1), 2, hanako(), access()));
  CHECK(vault->put(patient(2), 3, called("佐藤", "サトウ", "Sato"), access()));
  CHECK(vault->forget(patient(2), access()));
  const std::string old = house.bytes("x.vault-key");
  CHECK(vault->rotate(KeyFile{}, access("yearly")));
  CHECK(house.bytes("x.vault-key") != old);
  CHECK_FALSE(std::filesystem::exists(next_key_file(house.path())));
  CHECK(vault->read(patient(1), access()).value() == hanako());
  CHECK((*Vault::open(house.path(), KeyFile{}))->read(patient(1), access()).value() == hanako());
  CHECK(problem_of(vault->read(patient(2), access())) == "forgotten");

  CHECK(vault->rotate(phrase("and now a passphrase"), access("key to be known, not kept")));
  CHECK_FALSE(std::filesystem::exists(house.path("x.vault-key")));
  CHECK(house.problem_of_opening(phrase("and now a passphrase")) == "opened");
  CHECK(vault->rotate(KeyFile{}, access("and back")));
  CHECK(house.problem_of_opening() == "opened");
  house.write("x.vault-key", old);
  CHECK(house.problem_of_opening() == "wrong_key");
}

TEST_CASE("a crash in a rotation leaves a vault that opens, before and after the step") {
  House house;
  CHECK(house.create()->put(patient(1), 2, hanako(), access()));
  // Before: the new key was written, the vault is still under the old one.
  REQUIRE(write_key_file(next_key_file(house.path()), SecretKey::random()));
  CHECK(house.problem_of_opening() == "opened");
  CHECK_FALSE(std::filesystem::exists(next_key_file(house.path())));
  // After: the vault is under the new key, the file was not renamed yet.
  const std::string old = house.bytes("x.vault-key");
  CHECK((*Vault::open(house.path(), KeyFile{}))->rotate(KeyFile{}, access()));
  std::filesystem::rename(house.path("x.vault-key"), next_key_file(house.path()));
  SUBCASE("and the old one is still there") {
    house.write("x.vault-key", old);
    REQUIRE(::chmod(house.path("x.vault-key").c_str(), 0600) == 0);
  }
  SUBCASE("and the old one is destroyed") {}
  CHECK((*Vault::open(house.path(), KeyFile{}))->read(patient(1), access()).value() == hanako());
  CHECK_FALSE(std::filesystem::exists(next_key_file(house.path())));
}

TEST_CASE("a backup is a whole vault that needs the key of its time") {
  House house;
  const auto vault = house.create();
  CHECK(vault->put(patient(1), 2, hanako(), access()));
  CHECK(vault->backup(house.path("copy.vault"), access("weekly")));
  CHECK(problem_of(vault->backup(house.path("copy.vault"), access())) == "already_there");
  CHECK(house.problem_of_opening(KeyFile{}, "copy.vault") == "key_missing");
  std::filesystem::copy_file(house.path("x.vault-key"), house.path("copy.vault-key"));
  CHECK(vault->forget(patient(1), access()));
  CHECK(vault->rotate(KeyFile{}, access("after forgetting")));
  const auto copy = Vault::open(house.path("copy.vault"), KeyFile{});
  REQUIRE(copy);
  CHECK((*copy)->read(patient(1), access()).value() == hanako());
  // With the old key destroyed, nothing opens it any more.
  destroy_key_file(house.path("copy.vault-key"));
  std::filesystem::copy_file(house.path("x.vault-key"), house.path("copy.vault-key"));
  CHECK(house.problem_of_opening(KeyFile{}, "copy.vault") == "wrong_key");
}
