#include "storage/writer_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstring>
#include <string>
#include <utility>

namespace meguri {
namespace {

std::string holder_of(int file) {
  char text[32] = {};
  const ssize_t size = ::pread(file, text, sizeof text - 1, 0);
  return size > 0 ? " (process " + std::string{text} + ")" : "";
}

void write_holder(int file) {
  const std::string text = std::to_string(::getpid());
  // Only a help for messages: whether it could be written does not matter.
  if (::ftruncate(file, 0) == 0) [[maybe_unused]]
    const auto n = ::pwrite(file, text.data(), text.size(), 0);
}

}  // namespace

std::expected<WriterLock, StoreError> WriterLock::take(const std::filesystem::path& ledger) {
  const std::string name = ledger.string() + "-writer";
  const int file = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file < 0)
    return std::unexpected(StoreError{
        StoreProblem::read_only,
        ledger.string() + ": cannot be written to: " + name + ": " + std::strerror(errno)});
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    const std::string holder = holder_of(file);
    ::close(file);
    return std::unexpected(StoreError{
        StoreProblem::busy, ledger.string() + ": another program" + holder +
                                " writes to this ledger; only one may at a time. Reading is free"});
  }
  write_holder(file);
  return WriterLock{file};
}

WriterLock::WriterLock(WriterLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

WriterLock::~WriterLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace meguri
