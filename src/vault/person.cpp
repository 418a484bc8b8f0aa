#include "vault/person.hpp"

#include <array>

#include "vault/name_search.hpp"

namespace meguri::vault {
namespace {

constexpr std::size_t text_max = 200, contacts_max = 12, consents_max = 24;
constexpr std::size_t padded_to = 512;
constexpr unsigned char version = 1;

// Every value is a length in four bytes, then that many bytes.
void put(std::string& out, std::string_view text) {
  for (unsigned shift = 0; shift < 32; shift += 8)
    out.push_back(static_cast<char>(text.size() >> shift & 0xFF));
  out += text;
}

struct Taker {
  std::string_view rest;
  bool good = true;

  std::string text() {
    if (!good || rest.size() < 4) return good = false, std::string{};
    std::size_t size = 0;
    for (unsigned i = 0; i < 4; ++i)
      size |= std::size_t{static_cast<unsigned char>(rest[i])} << (8 * i);
    if (size > rest.size() - 4) return good = false, std::string{};
    std::string taken{rest.substr(4, size)};
    rest.remove_prefix(4 + size);
    return taken;
  }
  unsigned char byte() {
    if (!good || rest.empty()) return good = false, static_cast<unsigned char>(0);
    const auto taken = static_cast<unsigned char>(rest.front());
    rest.remove_prefix(1);
    return taken;
  }
};

}  // namespace

Subject Subject::patient(Code reference) { return Subject{"patient:" + to_text(reference)}; }
Subject Subject::staff(std::uint32_t user) { return Subject{"staff:" + std::to_string(user)}; }

bool is_text(std::string_view text, std::size_t bytes_max) {
  if (text.size() > bytes_max) return false;
  for (std::string_view rest = text; !rest.empty();) {
    const auto letter = next_letter(rest);
    if (!letter || *letter < 0x20 || (*letter >= 0x7F && *letter < 0xA0)) return false;
  }
  return true;
}

Result<void> acceptable(const Person& person) {
  const Names& n = person.names;
  const auto wrong = [](const char* field) { return fail(Problem::not_acceptable, field); };
  if (n.kanji.empty() && n.kana.empty() && n.latin.empty()) return wrong("names");
  if (!is_text(n.kanji, text_max)) return wrong("kanji");
  if (!is_text(n.kana, text_max)) return wrong("kana");
  if (!is_text(n.latin, text_max)) return wrong("latin");
  if (person.contacts.size() > contacts_max) return wrong("contacts");
  for (const Contact& contact : person.contacts)
    if (contact.text.empty() || !is_text(contact.text, text_max)) return wrong("contact");
  if (person.consents.size() > consents_max) return wrong("consents");
  for (const std::string& consent : person.consents)
    if (consent.empty() || !is_text(consent, text_max)) return wrong("consent");
  return {};
}

std::string bytes_of(const Person& person) {
  std::string out;
  out.push_back(static_cast<char>(version));
  for (const auto* name : {&person.names.kanji, &person.names.kana, &person.names.latin})
    put(out, *name);
  put(out, person.birth_date ? to_text(*person.birth_date) : "");
  out.push_back(static_cast<char>(person.sex));
  out.push_back(static_cast<char>(person.contacts.size()));
  for (const Contact& contact : person.contacts) {
    out.push_back(static_cast<char>(contact.kind));
    put(out, contact.text);
  }
  out.push_back(static_cast<char>(person.consents.size()));
  for (const std::string& consent : person.consents) put(out, consent);
  out.resize((out.size() / padded_to + 1) * padded_to, '\0');
  return out;
}

std::optional<Person> person_from(std::string_view bytes) {
  Taker taker{bytes};
  Person person;
  if (taker.byte() != version) return std::nullopt;
  for (auto* name : {&person.names.kanji, &person.names.kana, &person.names.latin})
    *name = taker.text();
  if (const std::string date = taker.text(); !date.empty()) {
    const auto read = parse_date(date);
    if (!read) return std::nullopt;
    person.birth_date = *read;
  }
  person.sex = static_cast<Sex>(taker.byte());
  person.contacts.resize(taker.byte());
  for (Contact& contact : person.contacts) {
    contact.kind = static_cast<ContactKind>(taker.byte());
    contact.text = taker.text();
  }
  person.consents.resize(taker.byte());
  for (std::string& consent : person.consents) consent = taker.text();
  const bool padding = taker.rest.find_first_not_of('\0') == taker.rest.npos;
  if (!taker.good || !padding || person.sex > Sex::not_applicable || !acceptable(person))
    return std::nullopt;
  return person;
}

bool name_matches(const Names& names, std::string_view searched) {
  const std::u32string wanted = folded(searched);
  if (wanted.empty()) return false;
  for (const auto* name : {&names.kanji, &names.kana, &names.latin})
    if (folded(*name).find(wanted) != std::u32string::npos) return true;
  return false;
}

}  // namespace meguri::vault
