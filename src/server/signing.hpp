// Electronic signatures of commands: what a person agreed to is put into its canonical bytes, and
// the desk of the vault signs them with that person's key, for as long as one signature takes.
#pragma once

#include "ledger/signature.hpp"
#include "server/handle.hpp"

namespace meguri::server {

struct ToSign {
  const Command& command;
  const std::string& note;
  std::uint64_t command_id{};
};

// A problem when the secret is wrong, the name is missing, or there is no key.
[[nodiscard]] std::expected<Signature, http::Response> sign_command(Application& app,
                                                                    const Call& call,
                                                                    const ToSign& what,
                                                                    const SigningRequest& with);

}  // namespace meguri::server
