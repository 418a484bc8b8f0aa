#include "account/schema.hpp"

namespace meguri::account {
namespace {

constexpr const char* version_1 = R"(
CREATE TABLE accounts (
  user_id      INTEGER PRIMARY KEY CHECK (user_id >= 0),  -- of the ledger
  login_name   TEXT    NOT NULL UNIQUE,
  handle       BLOB    NOT NULL UNIQUE CHECK (length(handle) = 32),  -- WebAuthn user handle
  made_us      INTEGER NOT NULL,
  enabled      INTEGER NOT NULL DEFAULT 1,
  password     TEXT,              -- Argon2id, as crypto_pwhash_str writes it
  totp_sealed  BLOB,              -- by the server's key
  totp_active  INTEGER NOT NULL DEFAULT 0,
  totp_step    INTEGER NOT NULL DEFAULT 0,  -- the last one used
  issuer       TEXT,
  subject      TEXT,
  UNIQUE (issuer, subject)
) STRICT;
CREATE TABLE passkeys (
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id    INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  id         BLOB    NOT NULL UNIQUE,
  label      TEXT    NOT NULL,
  algorithm  INTEGER NOT NULL,   -- COSE
  public_key BLOB    NOT NULL,
  sign_count INTEGER NOT NULL,
  backed_up  INTEGER NOT NULL,
  model      BLOB    NOT NULL,
  made_us    INTEGER NOT NULL,
  used_us    INTEGER NOT NULL
) STRICT;
CREATE INDEX passkeys_of ON passkeys (user_id);
CREATE TABLE links (
  hash     BLOB    PRIMARY KEY,  -- SHA-256 of the token
  user_id  INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  purpose  INTEGER NOT NULL,
  until_us INTEGER NOT NULL
) STRICT;
CREATE TABLE sessions (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  hash    BLOB    NOT NULL UNIQUE,
  user_id INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  means   INTEGER NOT NULL,
  made_us INTEGER NOT NULL,
  used_us INTEGER NOT NULL,
  ends_us INTEGER NOT NULL,
  peer    TEXT    NOT NULL
) STRICT;
CREATE INDEX sessions_of ON sessions (user_id);
CREATE TABLE api_tokens (
  number   INTEGER PRIMARY KEY AUTOINCREMENT,
  hash     BLOB    NOT NULL UNIQUE,
  user_id  INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  label    TEXT    NOT NULL,
  prefix   TEXT    NOT NULL,
  scopes   TEXT    NOT NULL,     -- words, one blank between
  made_us  INTEGER NOT NULL,
  until_us INTEGER NOT NULL,
  used_us  INTEGER NOT NULL
) STRICT;
CREATE TABLE throttle (
  subject   BLOB    PRIMARY KEY,  -- n SHA-256 of a name, or p and a peer address
  failures  INTEGER NOT NULL,
  first_us  INTEGER NOT NULL,
  last_us   INTEGER NOT NULL,
  locked_us INTEGER NOT NULL      -- until then
) STRICT;
CREATE INDEX throttle_by_age ON throttle (last_us);
CREATE TABLE sign_in_events (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  at_us   INTEGER NOT NULL,
  user_id INTEGER,
  means   INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  peer    TEXT    NOT NULL,
  detail  TEXT    NOT NULL
) STRICT;
CREATE INDEX sign_in_events_of ON sign_in_events (user_id);
CREATE TRIGGER sign_in_events_are_never_changed BEFORE UPDATE ON sign_in_events
BEGIN SELECT raise(ABORT, 'sign-in events are never changed'); END;
CREATE TRIGGER sign_in_events_are_never_removed BEFORE DELETE ON sign_in_events
BEGIN SELECT raise(ABORT, 'sign-in events are never removed'); END;
PRAGMA application_id = 0x4D474143;
PRAGMA user_version = 1;
)";
constexpr std::int64_t application = 0x4D474143;  // "MGAC"

Result<std::int64_t> number(Database& database, const char* sql) {
  auto rows = database.rows(sql);
  if (!rows) return std::unexpected(rows.error());
  return rows->empty() ? 0 : rows->front().integer(0);
}

}  // namespace

Result<void> prepare_schema(Database& database) {
  auto transaction = database.begin();
  if (!transaction) return std::unexpected(transaction.error());
  const auto mark = number(database, "PRAGMA application_id");
  const auto version = number(database, "PRAGMA user_version");
  const auto tables = number(database, "SELECT count(*) FROM sqlite_schema");
  if (!mark) return std::unexpected(mark.error());
  if (!version) return std::unexpected(version.error());
  if (!tables) return std::unexpected(tables.error());
  const bool fresh = *mark == 0 && *version == 0 && *tables == 0;
  if (!fresh && *mark != application)
    return refused(Reason::store_failed, "this is a file of another program, not of accounts");
  if (*version > schema_version)
    return refused(Reason::store_failed, "these accounts have version " + std::to_string(*version) +
                                             "; this program knows " +
                                             std::to_string(schema_version) + ": use a newer one");
  if (fresh)
    if (auto made = database.script(version_1); !made) return std::unexpected(made.error());
  return transaction->commit();
}

}  // namespace meguri::account
