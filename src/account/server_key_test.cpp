#include "account/server_key.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>

#include "account/test_store.hpp"

using namespace meguri::account;
using namespace meguri::account::test;

TEST_CASE("the server's key is made once, for this user only, and opens what it sealed") {
  const Folder folder;
  const auto file = folder / "key";
  std::string sealed;
  {
    const auto key = ServerKey::open(file);
    REQUIRE(key);
    sealed = key->seal("a secret", "totp 1");
    CHECK(sealed.find("a secret") == std::string::npos);
    CHECK(key->seal("a secret", "totp 1") != sealed);  // another nonce
  }
  struct stat about{};
  REQUIRE(::stat(file.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777U) == 0600U);
  const auto again = ServerKey::open(file);
  REQUIRE(again);
  CHECK(again->open_sealed(sealed, "totp 1") == "a secret");
}

TEST_CASE("a sealed secret opens with its own key, context and bytes only") {
  const ServerKey key{std::string(32, 'k')};
  const ServerKey other{std::string(32, 'o')};
  const std::string sealed = key.seal("a secret", "totp 1");
  CHECK_FALSE(other.open_sealed(sealed, "totp 1"));
  CHECK_FALSE(key.open_sealed(sealed, "totp 2"));
  CHECK_FALSE(key.open_sealed(sealed.substr(0, sealed.size() - 1), "totp 1"));
  CHECK_FALSE(key.open_sealed("", "totp 1"));
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string bent = sealed;
    bent[i] = static_cast<char>(bent[i] ^ 1);
    CHECK_FALSE(key.open_sealed(bent, "totp 1"));
  }
}

TEST_CASE("a key that others may read, or of another length, is not used") {
  const Folder folder;
  const auto file = folder / "key";
  REQUIRE(ServerKey::open(file));
  REQUIRE(::chmod(file.c_str(), 0640) == 0);
  CHECK(reason(ServerKey::open(file)) == Reason::key_unusable);
  REQUIRE(::chmod(file.c_str(), 0600) == 0);
  std::ofstream{file, std::ios::app} << 'x';
  CHECK(reason(ServerKey::open(file)) == Reason::key_unusable);
  std::ofstream{file, std::ios::trunc} << "short";
  CHECK(reason(ServerKey::open(file)) == Reason::key_unusable);
  CHECK(reason(ServerKey::open(folder / "no" / "such")) == Reason::key_unusable);
}
