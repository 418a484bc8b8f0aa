#include "app/signature_list.hpp"

#include "ledger/codec.hpp"
#include "ledger/commit.hpp"
#include "ledger/signature.hpp"
#include "storage/memory_log.hpp"
#include "storage/scratch_test.hpp"
#include "vault/vault.hpp"

namespace meguri::app {
namespace {

const Instant noon = *parse_rfc3339("2026-11-22T03:00:00Z");

// One record: user 7 registers a key and signs that.
void add_signed_record(MemoryLog& log) {
  const Ed25519Seed seed{1};
  std::string command, signature, body;
  encode_command(command, RegisterSigningKey{public_key_of(seed)});
  append_signature(signature,
                   sign({7, command, 4711, SignatureMeaning::registered, "", noon}, seed));
  Record record;
  record.at = noon + seconds(1);
  record.by = 7;
  record.command_id = 4711;
  record.command = command;
  record.events = "[]";
  record.signature = signature;
  append_record(body, record);
  Commit commit;
  commit.begin({});
  commit.add(4711, body);
  REQUIRE(log.append(commit.entries()));
}

}  // namespace

TEST_CASE("a signature is listed with printed name, meaning in both languages and both times") {
  test::Scratch scratch;
  Console console{Language::english};
  MemoryLog log;
  const std::string ledger = (scratch / "x.db").string();
  const std::string head =
      "record,user,printed_name,act,meaning,meaning_en,meaning_ja,signed_at_utc,signed_at_jst,"
      "key\n";
  CHECK(signatures_csv(log, ledger, console).value() == head);

  add_signed_record(log);
  const auto row = [](const std::string& name) {
    return "0,7," + name +
           ",RegisterSigningKey,registered,registered,登録,2026-11-22T03:00:00.000000Z,"
           "2026-11-22T12:00:00.000000+09:00," +
           to_text(public_key_of(Ed25519Seed{1})) + "\n";
  };
  CHECK(signatures_csv(log, ledger, console).value() == head + row(""));

  const auto vault = *vault::Vault::create(scratch / "x.vault", vault::KeyFile{});
  vault::Person person;
  person.names = {"鈴木 次子", "スズキ ツギコ", "Suzuki Tsugiko"};
  CHECK(vault->put(vault::Subject::staff(7), 2, person, {1, noon, "account"}));
  CHECK(signatures_csv(log, ledger, console).value() == head + row("鈴木 次子 (Suzuki Tsugiko)"));
  // The read of the name was recorded.
  CHECK(vault->accesses(2, 9).value().front().subject == "staff:7");
}

}  // namespace meguri::app
