#include "vault/key_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace meguri::vault {
namespace {

class Descriptor {
public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool good() const { return number_ >= 0; }

private:
  int number_;
};

std::string why(const std::filesystem::path& file) {
  return file.string() + ": " + std::strerror(errno);
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(file) == 0;
}

}  // namespace

std::filesystem::path key_file_beside(const std::filesystem::path& vault) {
  return vault.string() + "-key";
}

Result<SecretKey> read_key_file(const std::filesystem::path& file) {
  const Descriptor opened{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)};
  if (!opened.good())
    return fail(errno == ENOENT ? Problem::key_missing : Problem::key_unusable, why(file));
  struct stat about{};
  if (::fstat(opened.number(), &about) != 0 || !S_ISREG(about.st_mode))
    return fail(Problem::key_unusable, file.string());
  if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0) return fail(Problem::key_exposed, file.string());
  std::string text(2 * key_bytes + 2, '\0');
  const ssize_t size = ::read(opened.number(), text.data(), text.size());
  if (size < 0) return fail(Problem::key_unusable, why(file));
  text.resize(static_cast<std::size_t>(size));
  // 64 digits, as a public key has them: the same reader.
  const auto read = text.ends_with('\n')
                        ? parse_public_key(std::string_view{text}.substr(0, text.size() - 1))
                        : std::unexpected(std::string{});
  wipe(text);
  if (!read) return fail(Problem::key_unusable, file.string());
  return *SecretKey::from_bytes(
      {reinterpret_cast<const char*>(read->bytes.data()), read->bytes.size()});
}

Result<void> write_key_file(const std::filesystem::path& file, const SecretKey& key) {
  PublicKey bytes;
  std::memcpy(bytes.bytes.data(), key.data(), key_bytes);
  std::string text = to_text(bytes) + "\n";
  const Descriptor made{
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)};
  if (!made.good())
    return fail(errno == EEXIST ? Problem::already_there : Problem::no_storage, why(file));
  const bool written = write_all(made.number(), text);
  wipe(text);
  if (!written) return fail(Problem::no_storage, why(file));
  const Descriptor folder{::open(file.has_parent_path() ? file.parent_path().c_str() : ".",
                                 O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!folder.good() || ::fsync(folder.number()) != 0) return fail(Problem::no_storage, why(file));
  return {};
}

void destroy_key_file(const std::filesystem::path& file) {
  {
    const Descriptor opened{::open(file.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW)};
    if (opened.good()) (void)write_all(opened.number(), std::string(2 * key_bytes + 1, '0'));
  }
  ::unlink(file.c_str());
}

}  // namespace meguri::vault
