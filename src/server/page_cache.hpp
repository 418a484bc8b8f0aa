// Pages that were made a moment ago, ready to be sent again: to the same person, in the same
// language, for the same address, while the ledger and the forecast stand where they stood. A page
// shows the clock, so it is made anew after a second; its entity tag leaves the clock out, so that
// a browser that has it already is told so.
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/instant.hpp"
#include "http/message.hpp"

namespace meguri::server {

struct PageState {
  std::uint64_t ledger_size{};
  std::uint64_t forecast{};  // counts the forecasts that pages have shown
  bool operator==(const PageState&) const = default;
};

struct MadePage {
  std::shared_ptr<const std::string> body;
  std::string etag;
  PageState of{};
  Instant made_at{};
};

class PageCache {
public:
  [[nodiscard]] std::optional<MadePage> find(const std::string& key, const PageState& now_is,
                                             Instant now) const;
  // Returns what was kept.
  MadePage keep(const std::string& key, std::string body, const PageState& of, Instant now);
  [[nodiscard]] std::size_t bytes() const;

private:
  mutable std::mutex mutex_;
  std::unordered_map<std::string, MadePage> pages_;
  std::size_t bytes_ = 0;
};

// Weak: two pages with the same tag say the same but for the clock.
[[nodiscard]] std::string etag_of(std::string_view body);

// 304 when the request has it already, else the page.
[[nodiscard]] http::Response page_response(const http::Request& request, const MadePage& page);

}  // namespace meguri::server
