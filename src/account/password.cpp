#include "account/password.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <semaphore>

#include "account/secret.hpp"

namespace meguri::account {
namespace {

std::counting_semaphore<2>& hashing_places() {
  static std::counting_semaphore<2> places{2};
  return places;
}

struct Place {
  Place() { hashing_places().acquire(); }
  ~Place() { hashing_places().release(); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
};

// Code points of well-formed UTF-8; none otherwise.
std::size_t characters_of(std::string_view text, bool& well_formed) {
  std::size_t count = 0;
  well_formed = true;
  for (std::size_t i = 0; i < text.size() && well_formed; ++count) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    well_formed = length > 0 && i + length <= text.size();
    for (std::size_t k = 1; well_formed && k < length; ++k)
      well_formed = (static_cast<unsigned char>(text[i + k]) & 0xC0U) == 0x80U;
    i += length;
  }
  return count;
}

std::string lower(std::string_view text) {
  std::string folded{text};
  std::ranges::transform(folded, folded.begin(), [](unsigned char c) {
    return static_cast<char>(c < 0x80 ? std::tolower(c) : c);
  });
  return folded;
}

// The same piece over and over: "aaaaaaaaaaaa", "abcabcabcabc".
bool is_repetition(std::string_view text) {
  for (std::size_t piece = 1; piece <= text.size() / 3; ++piece)
    if (text.size() % piece == 0 && text.substr(piece) == text.substr(0, text.size() - piece))
      return true;
  return false;
}

// "123456789012", "abcdefghijkl", "zyxwvutsrqpo": each one up or down, 9 to 0 included.
bool is_sequence(std::string_view text) {
  const auto all = [&](auto fits) {
    for (std::size_t i = 1; i < text.size(); ++i)
      if (!fits(text[i - 1], text[i])) return false;
    return true;
  };
  return all([](char a, char b) { return b == a + 1 || (a == '9' && b == '0'); }) ||
         all([](char a, char b) { return b == a - 1 || (a == '0' && b == '9'); });
}

// Long enough to be typed here, and at the top of every list of leaked passwords; with words of
// this product. What is left after taking these words and the digits away must be something.
constexpr std::array<std::string_view, 27> common_words{
    "password",      "passw0rd", "qwertyuiop",  "qwerty",   "asdfghjkl", "asdfgh",   "zxcvbnm",
    "1qaz2wsx",      "3edc4rfv", "1q2w3e4r5t",  "1q2w3e4r", "iloveyou",  "welcome",  "letmein",
    "administrator", "admin",    "superman",    "football", "baseball",  "princess", "sunshine",
    "meguri",        "sakura",   "troculeucel", "hospital", "changeme",  "secret"};

bool is_common(std::string_view password, std::string_view login_name) {
  std::string rest = lower(password);
  if (is_repetition(rest) || is_sequence(rest)) return true;
  const auto take_away = [&](std::string_view word) {
    for (auto at = rest.find(word); !word.empty() && at != std::string::npos; at = rest.find(word))
      rest.erase(at, word.size());
  };
  take_away(login_name);
  take_away(login_name.substr(0, login_name.find('@')));
  for (const std::string_view word : common_words) take_away(word);
  std::erase_if(rest, [](unsigned char c) { return c < 0x80 && std::isalpha(c) == 0; });
  return rest.empty();  // names, common words, digits and punctuation, and nothing else
}

}  // namespace

Result<void> password_acceptable(std::string_view password, std::string_view login_name) {
  bool well_formed = true;
  const std::size_t characters = characters_of(password, well_formed);
  if (password.size() > password_bytes_max || !well_formed ||
      password.find('\0') != std::string_view::npos)
    return refused(Reason::password_long);
  if (characters < password_characters_min) return refused(Reason::password_short);
  if (is_common(password, login_name)) return refused(Reason::password_common);
  return {};
}

Result<std::string> hash_password(std::string_view password, PasswordCost cost) {
  start_sodium();
  const Place place;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), cost.passes,
                            cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return refused(Reason::too_many_attempts, "no memory for a password hash");
  return std::string{hash.data()};
}

bool password_agrees(std::string_view hash, std::string_view password) {
  start_sodium();
  if (password.size() > password_bytes_max) return false;
  const Place place;
  return crypto_pwhash_str_verify(std::string{hash}.c_str(), password.data(), password.size()) == 0;
}

bool hash_outdated(std::string_view hash, PasswordCost cost) {
  start_sodium();
  return crypto_pwhash_str_needs_rehash(std::string{hash}.c_str(), cost.passes,
                                        cost.memory_bytes) != 0;
}

}  // namespace meguri::account
