// For tests only: a store in a folder of its own, with the cheapest Argon2id, and a clock to turn.
#pragma once

#include <doctest/doctest.h>

#include "account/account_store.hpp"
#include "base/test_folder.hpp"

namespace meguri::account::test {

using Folder = TestFolder;

inline constexpr PasswordCost cheap{1, 8192};
inline constexpr Instant start{1'800'000'000'000'000};  // 2027-01-15T08:00:00Z
inline constexpr std::string_view peer = "192.0.2.7";
inline constexpr std::string_view password = "a long and winding road";

inline std::unique_ptr<AccountStore> open_store(const Folder& folder, StoreOptions options = {}) {
  options.password_cost = cheap;
  auto store = AccountStore::open(folder / "programme.accounts", options);
  REQUIRE_MESSAGE(store.has_value(), store.error().detail);
  return *std::move(store);
}

struct Desk {  // one store, users 1 ("hanako") and 2 ("taro.b") with accounts
  Folder folder;
  std::unique_ptr<AccountStore> store = open_store(folder);
  Desk() {
    REQUIRE(store->accounts.create(1, "hanako", start));
    REQUIRE(store->accounts.create(2, "taro.b", start));
  }
  AccountStore* operator->() const { return store.get(); }
  AccountStore& operator*() const { return *store; }
};

template <class T>
Reason reason(const Result<T>& result) {
  REQUIRE_FALSE(result.has_value());
  return result.error().reason;
}

}  // namespace meguri::account::test
