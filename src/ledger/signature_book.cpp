#include "ledger/signature_book.hpp"

#include "domain/signing.hpp"
#include "ledger/codec.hpp"
#include "ledger/read.hpp"

namespace meguri {
namespace {

using Judgement = SignatureBook::Judgement;

template <class List>
bool names_one_of(std::string_view type) {
  bool found = false;
  boost::mp11::mp_for_each<List>([&]<class C>(const C&) { found = found || type == type_name<C>; });
  return found;
}

Judgement wrong(std::string what) { return {SignatureFault::wrong, std::move(what)}; }

// Events about keys have these names, and no other event, code or word can hold them.
bool speaks_of_signing(std::string_view events) {
  return events.find(R"("SigningKey)") != events.npos ||
         events.find(R"("SignaturesRequired")") != events.npos;
}

}  // namespace

Judgement SignatureBook::judge(const Record& record) {
  Judgement judgement = judge_signature(record);
  if (judgement.fault != SignatureFault::none) return judgement;
  signatures_ += !record.signature.empty();
  if (speaks_of_signing(record.events) && !take_events(record))
    return wrong("what it says about signing keys cannot be true or is of another release");
  return judgement;
}

Judgement SignatureBook::judge_signature(const Record& record) const {
  if (record.signature.empty()) {
    if (!needs_signature(record)) return {};
    return {SignatureFault::missing,
            "it needed the signature of user " + std::to_string(record.by) + " and has none"};
  }
  const auto signature = read_signature(record.signature);
  if (!signature) return wrong("its signature is not in the form of the ledger");
  const std::string user = "user " + std::to_string(record.by);
  Command command;
  const bool registers = described::find_type(record.command) == type_name<RegisterSigningKey>;
  if (registers && !read_command(record.command, command))
    return wrong("the key that it registers cannot be read");
  const auto known = keys_.find(record.by);
  if (registers ? get<RegisterSigningKey>(command).key != signature->key
                : known == keys_.end() || known->second != signature->key)
    return wrong("it is signed with a key that is not in force for " + user);
  if (signature->signed_at > record.at || signature->signed_at < record.at - signature_age_max)
    return wrong("it was not signed within the hour before it was recorded");
  if (!signature_holds(record, *signature))
    return wrong("the signature of " + user + " is not good for what it says");
  return {};
}

bool SignatureBook::needs_signature(const Record& record) const {
  if (!record.refused.empty()) return false;
  const std::string_view type = described::find_type(record.command);
  if (names_one_of<SignedAlways>(type)) return true;
  if (type == type_name<RevokeSigningKey>) {
    Command command;
    return !read_command(record.command, command) ||
           number(get<RevokeSigningKey>(command).user) == record.by;
  }
  return required_ && names_one_of<SignedWhenRequired>(type);
}

// An event about keys that does not come of its own command was slipped in.
bool SignatureBook::take_events(const Record& record) {
  Events events;
  Command command;
  if (!record.refused.empty() || !read_events(record.events, events) ||
      !read_command(record.command, command) || events.size() != 1)
    return false;
  const Event& event = events[0];
  if (const auto* made = get_if<SigningKeyRegistered>(&event)) {
    const auto* asked = get_if<RegisterSigningKey>(&command);
    return asked != nullptr && asked->key == made->key && number(made->user) == record.by &&
           keys_.emplace(record.by, made->key).second;
  }
  if (const auto* ended = get_if<SigningKeyRevoked>(&event)) {
    const auto* asked = get_if<RevokeSigningKey>(&command);
    const auto known = keys_.find(number(ended->user));
    const bool so = asked != nullptr && asked->user == ended->user && known != keys_.end() &&
                    known->second == ended->key;
    if (so) keys_.erase(known);
    return so;
  }
  required_ = true;
  return holds_alternative<RequireSignatures>(command);
}

}  // namespace meguri
