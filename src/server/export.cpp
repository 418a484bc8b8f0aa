#include "server/export.hpp"

#include <array>
#include <cstdio>
#include <cstring>
#include <stdexcept>

#include "ledger/checkpoint.hpp"
#include "server/web_files.hpp"

namespace meguri::server {
namespace {

constexpr std::uint64_t records_a_piece = 2'000;
constexpr int fast = 1;  // a gzip file may hold many members (RFC 1952, 2.2): one a piece
constexpr std::size_t block = 512;

// A header of POSIX.1-1988 (ustar): name, mode, owner, size, time, checksum.
std::string tar_header(std::string_view name, std::uint64_t size, std::int64_t unix_seconds) {
  std::string header(block, '\0');
  const auto put = [&](std::size_t at, std::string_view text) {
    header.replace(at, text.size(), text);
  };
  const auto octal = [](std::uint64_t value, int digits) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%0*llo", digits,
                  static_cast<unsigned long long>(value));
    return std::string(text.data());
  };
  put(0, name);
  put(100, "0000644");
  put(108, "0000000");
  put(116, "0000000");
  put(124, octal(size, 11));
  put(136, octal(static_cast<std::uint64_t>(unix_seconds), 11));
  put(148, "        ");
  put(156, "0");
  put(257, std::string_view("ustar\00000", 8));
  unsigned sum = 0;
  for (const char c : header) sum += static_cast<unsigned char>(c);
  put(148, octal(sum, 6));
  header[154] = '\0';
  return header;
}

std::string padding(std::uint64_t size) {
  return std::string((block - size % block) % block, '\0');
}

// What stands in the files, found by a first reading.
class Export {
public:
  explicit Export(const Live& live) : live_(live), head_(live.head()) {
    const auto read = live_.records(0, head_.size, [&](const Entry& entry) {
      bytes_ += entry.body.size() + 1;
      if (entry.root)
        commits_ += std::to_string(entry.position) + "," + to_hex(*entry.root) + "\r\n";
      return true;
    });
    if (!read) throw std::runtime_error(read.error().what);
  }

  std::string next() {
    if (ended_) return {};
    if (!begun_) {
      begun_ = true;
      return gzip(
          file("checkpoint.txt", to_text(Checkpoint{live_.ledger().filename().string(), head_.size,
                                                    std::string(as_bytes(head_.root)), ""})) +
              file("commits.csv", "last_record,root\r\n" + commits_) +
              tar_header("export/records.ndjson", bytes_, time_s()),
          fast);
    }
    std::string piece;
    const auto read =
        live_.records(at_, std::min(records_a_piece, head_.size - at_), [&](const Entry& entry) {
          piece += entry.body;
          piece += '\n';
          return true;
        });
    if (!read) throw std::runtime_error(read.error().what);
    at_ = std::min(at_ + records_a_piece, head_.size);
    if (at_ == head_.size) {
      ended_ = true;
      piece += padding(bytes_) + std::string(2 * block, '\0');
    }
    return gzip(piece, fast);
  }

private:
  [[nodiscard]] std::int64_t time_s() const { return live_.now().us / 1'000'000; }
  [[nodiscard]] std::string file(std::string_view name, const std::string& text) const {
    return tar_header("export/" + std::string(name), text.size(), time_s()) + text +
           padding(text.size());
  }

  const Live& live_;
  Head head_;
  std::uint64_t bytes_ = 0, at_ = 0;
  std::string commits_;
  bool begun_ = false, ended_ = false;
};

}  // namespace

std::function<std::string()> export_pieces(const Live& live) {
  return [&live, made = std::shared_ptr<Export>{}]() mutable {
    if (!made) made = std::make_shared<Export>(live);
    return made->next();
  };
}

}  // namespace meguri::server
