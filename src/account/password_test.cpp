#include "account/password.hpp"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

#include "account/test_store.hpp"

using namespace meguri::account;
using namespace meguri::account::test;

TEST_CASE("a password of twelve characters that nobody guesses is accepted") {
  for (const char* const good :
       {"correct horse", "満開の桜の下で昼寝をする人", "Tr0ub4dor&3xyz", "a long and winding road",
        "meguri of the seven hills", "sakura-dori 3 chome"})
    CHECK_MESSAGE(password_acceptable(good, "hanako"), good);
}

TEST_CASE("a password too short, too long or too common is refused with its reason") {
  CHECK(reason(password_acceptable("elevenchars", "hanako")) == Reason::password_short);
  CHECK(reason(password_acceptable("桜桜の下で昼寝する人", "hanako")) == Reason::password_short);
  CHECK(reason(password_acceptable(std::string(1025, 'x'), "hanako")) == Reason::password_long);
  CHECK(reason(password_acceptable("broken \xC3 text here", "hanako")) == Reason::password_long);
  CHECK(reason(password_acceptable(std::string_view{"a nul \0 is inside", 17}, "hanako")) ==
        Reason::password_long);
  for (const char* const common :
       {"aaaaaaaaaaaa", "abcabcabcabc", "123456789012", "password1234", "Password2027!",
        "hanakohanako", "hanako-123456", "qwertyuiop123", "Meguri123456", "!!!!!!??????"})
    CHECK_MESSAGE(reason(password_acceptable(common, "hanako")) == Reason::password_common, common);
  CHECK(reason(password_acceptable("yamada.h2027", "yamada.h@example.jp")) ==
        Reason::password_common);
}

TEST_CASE("a hash agrees with its password alone, and never looks the same twice") {
  const auto hash = hash_password(test::password, cheap);
  REQUIRE(hash);
  CHECK(hash->starts_with("$argon2id$v=19$m=8,t=1,p=1$"));
  CHECK(*hash != hash_password(test::password, cheap));
  CHECK(password_agrees(*hash, test::password));
  CHECK_FALSE(password_agrees(*hash, "a long and winding roaD"));
  CHECK_FALSE(password_agrees(*hash, ""));
  CHECK_FALSE(password_agrees("", test::password));
  CHECK_FALSE(password_agrees("$argon2id$nonsense", test::password));
  CHECK_FALSE(hash_outdated(*hash, cheap));
  CHECK(hash_outdated(*hash, PasswordCost{2, 8192}));
}

TEST_CASE("the default cost is the second choice of RFC 9106") {
  const auto hash = hash_password(test::password, {});
  REQUIRE(hash);
  CHECK(hash->starts_with("$argon2id$v=19$m=65536,t=3,p=1$"));
}

TEST_CASE("many hashes at once are computed two at a time, and all of them") {
  std::vector<std::jthread> threads;
  std::array<bool, 8> agree{};
  const auto hash = hash_password(test::password, cheap);
  REQUIRE(hash);
  for (bool& one : agree)
    threads.emplace_back([&] { one = password_agrees(*hash, test::password); });
  threads.clear();
  for (const bool one : agree) CHECK(one);
}
