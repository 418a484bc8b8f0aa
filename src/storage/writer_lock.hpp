// The right to write to a ledger: one program at a time. It is a lock on the file `LEDGER-writer`,
// held by the operating system for as long as the program lives, so a crash leaves nothing to clean
// up. The file holds the process number of the last writer, for the message to the second.
// On network file systems the lock is only as good as the server's.
#pragma once

#include <expected>
#include <filesystem>

#include "ledger/log.hpp"

namespace meguri {

class WriterLock {
public:
  // Errors: busy, read_only.
  [[nodiscard]] static std::expected<WriterLock, StoreError> take(
      const std::filesystem::path& ledger);

  WriterLock(WriterLock&& other) noexcept;
  WriterLock& operator=(WriterLock&&) = delete;
  ~WriterLock();

private:
  explicit WriterLock(int file) : file_(file) {}
  int file_;
};

}  // namespace meguri
