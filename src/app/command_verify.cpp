#include <fstream>
#include <sstream>

#include "app/commands.hpp"
#include "app/problem.hpp"
#include "ledger/checkpoint.hpp"
#include "report/number_text.hpp"
#include "storage/sqlite_log.hpp"

namespace meguri::app {
namespace {

std::expected<std::optional<Head>, ExitCode> trusted_head(const VerifyOptions& options,
                                                          Console& console) {
  if (options.checkpoint.empty()) return std::nullopt;
  const auto wrong = [&](const std::string& why) {
    return std::unexpected(console.fail(ExitCode::wrong_use, Phrase::checkpoint_wrong, why));
  };
  std::ifstream file(options.checkpoint, std::ios::binary);
  if (!file.is_open())
    return std::unexpected(
        console.fail(ExitCode::wrong_use, Phrase::no_such_file, options.checkpoint));
  std::ostringstream note;
  note << file.rdbuf();
  const auto key = parse_verifier_key(options.key);
  if (!key) return wrong(key.error());
  const auto checkpoint = open_checkpoint(note.str(), *key);
  if (!checkpoint) return wrong(checkpoint.error());
  const auto root = digest_from_bytes(checkpoint->root);
  if (!root) return wrong("the root has not 32 bytes");
  return Head{checkpoint->size, *root};
}

}  // namespace

ExitCode verify(const VerifyOptions& options, Console& console) {
  const auto trusted = trusted_head(options, console);
  if (!trusted) return trusted.error();
  const auto log = open_sqlite_log(options.ledger, SqliteMode::read);
  if (!log) return report(console, log.error());
  const auto verified = meguri::verify(**log, *trusted);
  if (!verified) return report(console, verified.error(), options.ledger);
  console.print(console.say(Phrase::verified, options.ledger, report::grouped(verified->head.size),
                            report::grouped(verified->commits)) +
                "\n" +
                (verified->signatures == 0 ? std::string{}
                                           : console.say(Phrase::verified_signatures,
                                                         report::grouped(verified->signatures)) +
                                                 "\n") +
                console.say(Phrase::verified_root, to_hex(verified->head.root)) + "\n" +
                (*trusted ? console.say(Phrase::verified_checkpoint, (*trusted)->size)
                          : console.say(Phrase::verified_limit)) +
                "\n");
  return ExitCode::ok;
}

}  // namespace meguri::app
