// What the vault holds of a person, how it becomes bytes before it is sealed, and how people search
// for a name. A patient is known by the reference that stands in the ledger, a member of staff by
// the number of the user. Nothing here is ever written down unsealed.
//
// Limits: each name, contact and reference of a consent is UTF-8 without control characters, at
// most 200 bytes; at most 12 contacts and 24 consents. At least one name is needed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/code.hpp"
#include "base/instant.hpp"
#include "vault/failure.hpp"

namespace meguri::vault {

// "patient:PT0001", "staff:7": the only thing about a person that the vault shows unsealed.
class Subject {
public:
  [[nodiscard]] static Subject patient(Code reference);
  [[nodiscard]] static Subject staff(std::uint32_t user);
  [[nodiscard]] const std::string& text() const { return text_; }
  auto operator<=>(const Subject&) const = default;

private:
  friend class Vault;
  explicit Subject(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

struct Names {
  std::string kanji;
  std::string kana;
  std::string latin;
  bool operator==(const Names&) const = default;
};

// ISO/IEC 5218, as Japan's forms ask it.
enum class Sex : std::uint8_t { not_known, male, female, not_applicable };

enum class ContactKind : std::uint8_t { telephone, email, address, relative, other };

struct Contact {
  ContactKind kind{};
  std::string text;
  bool operator==(const Contact&) const = default;
};

struct Person {
  Names names;
  std::optional<Date> birth_date;
  Sex sex{};
  std::vector<Contact> contacts;
  std::vector<std::string> consents;  // where each signed form lies: references, not texts
  bool operator==(const Person&) const = default;
};

// Problem: not_acceptable, with the field in the detail (never its value).
[[nodiscard]] Result<void> acceptable(const Person& person);

// Bytes of a length that tells nothing about the person (multiples of 512), and back. None for
// bytes that are not a person of this or an older release.
[[nodiscard]] std::string bytes_of(const Person& person);
[[nodiscard]] std::optional<Person> person_from(std::string_view bytes);

// Whether one of the names contains what is searched for. Capitals, hiragana or katakana, wide or
// narrow letters and blanks make no difference; "" is found nowhere.
[[nodiscard]] bool name_matches(const Names& names, std::string_view searched);

// UTF-8 without control characters and at most `bytes_max` long.
[[nodiscard]] bool is_text(std::string_view text, std::size_t bytes_max);

}  // namespace meguri::vault
