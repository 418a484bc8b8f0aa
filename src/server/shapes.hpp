// What goes over the wire and is no page (src/view has those) and no command: requests about
// signing in and forecasting, receipts, proofs. Described, so that JSON and the OpenAPI document
// come from here. In a request, what is std::optional may be left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/command.hpp"
#include "domain/event.hpp"

namespace meguri::server {

struct SessionView {
  UserId user{};
  std::string name;  // to sign in with
  std::string printed_name;
  OrganisationId organisation{};
  std::string organisation_name;
  OrganisationKind organisation_kind{};
  std::vector<Role> roles;
  bool oversees{};   // may ask what asks for Access::overseeing (access.hpp)
  bool forecasts{};  // and Access::forecasting
  std::string csrf;  // to be sent as X-CSRF with every request that changes something
  std::optional<Instant> expires_at;
  std::string programme;
  bool synthetic{};
  bool demo{};
  bool signing_key{};  // one is in force
  bool totp{};
  std::uint32_t passkeys{};
};
BOOST_DESCRIBE_STRUCT(SessionView, (),
                      (user, name, printed_name, organisation, organisation_name, organisation_kind,
                       roles, oversees, forecasts, csrf, expires_at, programme, synthetic, demo,
                       signing_key, totp, passkeys))

struct SignInMeans {
  bool password = true;
  bool passkey = true;
  bool oidc{};
  bool demo{};
};
BOOST_DESCRIBE_STRUCT(SignInMeans, (), (password, passkey, oidc, demo))

struct PasswordSignIn {
  std::string name;
  std::string password;
  std::optional<std::string> totp;
};
BOOST_DESCRIBE_STRUCT(PasswordSignIn, (), (name, password, totp))

struct LinkSignIn {
  std::string token;
  std::string password;
  std::optional<std::string> printed_name;
};
BOOST_DESCRIBE_STRUCT(LinkSignIn, (), (token, password, printed_name))

struct DemoSignIn {
  UserId user{};
  std::string token;
};
BOOST_DESCRIBE_STRUCT(DemoSignIn, (), (user, token))

struct ClockMove {
  std::uint32_t minutes{};
};
BOOST_DESCRIBE_STRUCT(ClockMove, (), (minutes))

struct ClockView {
  Instant now{};
};
BOOST_DESCRIBE_STRUCT(ClockView, (), (now))

struct DemoPerson {
  UserId user{};
  std::string name;
  std::string organisation_name;
  OrganisationKind organisation_kind{};
  std::vector<Role> roles;
};
BOOST_DESCRIBE_STRUCT(DemoPerson, (), (user, name, organisation_name, organisation_kind, roles))
struct DemoPeople {
  std::vector<DemoPerson> people;
};
BOOST_DESCRIBE_STRUCT(DemoPeople, (), (people))

// `options` is the JSON text that navigator.credentials takes; `ticket` comes back with the answer.
struct CeremonyView {
  std::string ticket;
  std::string options;
};
BOOST_DESCRIBE_STRUCT(CeremonyView, (), (ticket, options))

struct PasswordChange {
  std::string old_password;
  std::string new_password;
  std::optional<std::string> totp;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (old_password, new_password, totp))

// The password may be left out for some minutes after signing in.
struct Confirmation {
  std::optional<std::string> password;
  std::optional<std::string> totp;
};
BOOST_DESCRIBE_STRUCT(Confirmation, (), (password, totp))

struct TotpBegunView {
  std::string secret;
  std::string uri;
};
BOOST_DESCRIBE_STRUCT(TotpBegunView, (), (secret, uri))

struct CodeEntry {
  std::string code;
};
BOOST_DESCRIBE_STRUCT(CodeEntry, (), (code))

struct PasskeyView {
  std::int64_t number{};
  std::string label;
  Instant made_at{};
  std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(PasskeyView, (), (number, label, made_at, used_at))

struct SessionLineView {
  std::int64_t number{};
  std::string means;
  Instant made_at{};
  Instant used_at{};
  Instant ends_at{};
  bool present{};  // the one that asks
};
BOOST_DESCRIBE_STRUCT(SessionLineView, (), (number, means, made_at, used_at, ends_at, present))

struct TokenView {
  std::int64_t number{};
  std::string label;
  std::string prefix;
  std::vector<std::string> scopes;
  Instant made_at{};
  Instant until{};
  std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(TokenView, (), (number, label, prefix, scopes, made_at, until, used_at))

struct MeansView {
  std::vector<PasskeyView> passkeys;
  std::vector<SessionLineView> sessions;
  std::vector<TokenView> tokens;
  bool totp{};
};
BOOST_DESCRIBE_STRUCT(MeansView, (), (passkeys, sessions, tokens, totp))

// scopes: read, act, names, administer.
struct TokenRequest {
  std::string label;
  std::vector<std::string> scopes;
  std::uint16_t days = 90;
};
BOOST_DESCRIBE_STRUCT(TokenRequest, (), (label, scopes, days))
struct NewToken {
  std::string token;  // shown once
};
BOOST_DESCRIBE_STRUCT(NewToken, (), (token))

struct UserLineView {
  UserId user{};
  OrganisationId organisation{};
  std::string organisation_name;
  std::vector<Role> roles;
  bool active{};
  std::string printed_name;
  bool signing_key{};
  std::optional<std::string> name;  // of the account; for administrators
  std::optional<bool> enabled;      // likewise
};
BOOST_DESCRIBE_STRUCT(UserLineView, (),
                      (user, organisation, organisation_name, roles, active, printed_name,
                       signing_key, name, enabled))
struct UsersView {
  std::vector<UserLineView> users;
};
BOOST_DESCRIBE_STRUCT(UsersView, (), (users))

struct LinkRequest {
  std::optional<std::string> name;  // of a new account; what it signs in with
  std::optional<std::uint16_t> hours;
  std::optional<bool> recovery;  // also clears what was lost: authenticator app, passkeys, sessions
};
BOOST_DESCRIBE_STRUCT(LinkRequest, (), (name, hours, recovery))
struct NewLink {
  std::string path;  // "/link#..."; to be handed over in person
  Instant until{};
};
BOOST_DESCRIBE_STRUCT(NewLink, (), (path, until))

struct SignInLineView {
  std::int64_t number{};
  Instant at{};
  std::optional<UserId> user;
  std::string means;
  std::string outcome;
  std::string peer;
};
BOOST_DESCRIBE_STRUCT(SignInLineView, (), (number, at, user, means, outcome, peer))
struct SignInsView {
  std::vector<SignInLineView> sign_ins;
};
BOOST_DESCRIBE_STRUCT(SignInsView, (), (sign_ins))

struct ReceiptView {
  std::optional<std::uint64_t> record;  // null: a dry run, or nothing was due
  Instant at{};
  std::uint64_t command_id{};
  bool repeated{};  // this key was accepted before: the first receipt
  bool dry_run{};
  std::vector<Event> events;
};
BOOST_DESCRIBE_STRUCT(ReceiptView, (), (record, at, command_id, repeated, dry_run, events))

struct HeadView {
  std::uint64_t size{};
  std::string root_hash;
};
BOOST_DESCRIBE_STRUCT(HeadView, (), (size, root_hash))

// Hashes in lower-case hex, as RFC 6962 orders them.
struct InclusionView {
  std::uint64_t record{};
  std::uint64_t size{};
  std::string root_hash;
  std::vector<std::string> hashes;
};
BOOST_DESCRIBE_STRUCT(InclusionView, (), (record, size, root_hash, hashes))
struct ConsistencyView {
  std::uint64_t from{};
  std::uint64_t to{};
  std::string from_hash;
  std::string to_hash;
  std::vector<std::string> hashes;
};
BOOST_DESCRIBE_STRUCT(ConsistencyView, (), (from, to, from_hash, to_hash, hashes))

struct ForecastRequest {
  std::optional<std::uint32_t> runs;                // 2 to 100,000; 2,000
  std::optional<std::uint64_t> seed;                // 1
  std::optional<Instant> horizon;                   // the programme's
  std::optional<std::vector<std::string>> what_if;  // "PATH=VALUE"
};
BOOST_DESCRIBE_STRUCT(ForecastRequest, (), (runs, seed, horizon, what_if))
struct ForecastAsked {
  std::uint64_t id{};
};
BOOST_DESCRIBE_STRUCT(ForecastAsked, (), (id))

struct ForecastProgress {
  std::uint32_t runs_done{};
  std::uint32_t runs_wanted{};
};
BOOST_DESCRIBE_STRUCT(ForecastProgress, (), (runs_done, runs_wanted))

struct ReadingsReceipt {
  std::uint32_t rows{};               // of the file
  std::vector<ReceiptView> receipts;  // a record for each stretch without a gap
};
BOOST_DESCRIBE_STRUCT(ReadingsReceipt, (), (rows, receipts))

struct SigningRequest {
  SignatureMeaning meaning{};
  std::string secret;
  std::optional<std::string> name;  // to sign in with: for the first signature, and after a pause
};
BOOST_DESCRIBE_STRUCT(SigningRequest, (), (meaning, secret, name))
struct SigningView {
  bool key{};          // the vault has one
  bool registered{};   // and it is in force in the ledger
  bool required{};     // the programme requires signatures
  bool name_needed{};  // the next signature asks for the name too
};
BOOST_DESCRIBE_STRUCT(SigningView, (), (key, registered, required, name_needed))
struct NewSigningKey {
  std::string secret;                   // of the key, 8 to 200 bytes: asked for at every signature
  std::optional<std::string> password;  // as in Confirmation
  std::optional<std::string> totp;
};
BOOST_DESCRIBE_STRUCT(NewSigningKey, (), (secret, password, totp))
struct SecretChange {
  std::string old_secret;
  std::string secret;
};
BOOST_DESCRIBE_STRUCT(SecretChange, (), (old_secret, secret))

struct PersonNames {
  std::string kanji;
  std::string kana;
  std::string latin;
};
BOOST_DESCRIBE_STRUCT(PersonNames, (), (kanji, kana, latin))
BOOST_DEFINE_FIXED_ENUM_CLASS(PersonSex, std::uint8_t, not_known, male, female, not_applicable)
BOOST_DEFINE_FIXED_ENUM_CLASS(PersonContactKind, std::uint8_t, telephone, email, address, relative,
                              other)
struct PersonContact {
  PersonContactKind kind{};
  std::string text;
};
BOOST_DESCRIBE_STRUCT(PersonContact, (), (kind, text))
struct PatientView {
  PersonNames names;
  std::optional<Date> birth_date;
  PersonSex sex{};
  std::vector<PersonContact> contacts;
  std::vector<std::string> consents;  // where each signed form lies
};
BOOST_DESCRIBE_STRUCT(PatientView, (), (names, birth_date, sex, contacts, consents))
struct FoundPatient {
  std::string patient;  // reference
  CourseId course{};    // 0: no course yet
  PersonNames names;
};
BOOST_DESCRIBE_STRUCT(FoundPatient, (), (patient, course, names))
struct FoundPatients {
  std::vector<FoundPatient> patients;
};
BOOST_DESCRIBE_STRUCT(FoundPatients, (), (patients))

struct NoFields {};
BOOST_DESCRIBE_STRUCT(NoFields, (), ())

[[nodiscard]] std::vector<Role> roles_of(std::uint32_t set);

}  // namespace meguri::server
