#include "account/server_key.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "account/secret.hpp"
#include "base/check.hpp"

namespace meguri::account {
namespace {

constexpr std::size_t key_bytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

// A new key under a draft name, then linked to its place: of two servers that start at once, both
// use the one that came first, and a crash leaves no half key.
bool make(const std::filesystem::path& file) {
  const std::string draft = file.string() + "-new-" + random_token();
  {
    const Descriptor made{::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    std::string key = random_bytes(key_bytes);
    const bool written = made.number >= 0 &&
                         ::write(made.number, key.data(), key.size()) == std::ssize(key) &&
                         ::fsync(made.number) == 0;
    wipe(key);
    if (!written) {
      ::unlink(draft.c_str());
      return false;
    }
  }
  const bool there = ::link(draft.c_str(), file.c_str()) == 0 || errno == EEXIST;
  ::unlink(draft.c_str());
  return there;
}

}  // namespace

Result<ServerKey> ServerKey::open(const std::filesystem::path& file) {
  start_sodium();
  const auto unusable = [&](const char* why) {
    return refused(Reason::key_unusable, file.string() + ": " + why);
  };
  if (!std::filesystem::exists(file) && !make(file)) return unusable("cannot be made");
  const Descriptor opened{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  struct stat about{};
  if (opened.number < 0 || ::fstat(opened.number, &about) != 0) return unusable("cannot be read");
  if ((about.st_mode & 077U) != 0) return unusable("others may read it; give it mode 0600");
  std::string key(key_bytes + 1, '\0');
  const ssize_t read = ::read(opened.number, key.data(), key.size());
  if (read != static_cast<ssize_t>(key_bytes)) return unusable("is not 32 bytes long");
  key.resize(key_bytes);
  return ServerKey{std::move(key)};
}

ServerKey::ServerKey(std::string key) : key_(std::move(key)) {
  MEGURI_CHECK(key_.size() == key_bytes);
}

ServerKey::~ServerKey() { wipe(key_); }

std::string ServerKey::seal(std::string_view secret, std::string_view context) const {
  std::string sealed = random_bytes(nonce_bytes);
  sealed.resize(nonce_bytes + secret.size() + tag_bytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed) + nonce_bytes, nullptr, raw(secret),
                                             secret.size(), raw(context), context.size(), nullptr,
                                             raw(sealed), raw(key_));
  return sealed;
}

std::optional<std::string> ServerKey::open_sealed(std::string_view sealed,
                                                  std::string_view context) const {
  if (sealed.size() < nonce_bytes + tag_bytes) return std::nullopt;
  std::string secret(sealed.size() - nonce_bytes - tag_bytes, '\0');
  const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
      raw(secret), nullptr, nullptr, raw(sealed) + nonce_bytes, sealed.size() - nonce_bytes,
      raw(context), context.size(), raw(sealed), raw(key_));
  if (failed != 0) return std::nullopt;
  return secret;
}

}  // namespace meguri::account
