#include "server/page_cache.hpp"

#include "ledger/digest.hpp"

namespace meguri::server {
namespace {

constexpr Duration fresh = seconds(1);
constexpr std::size_t bytes_max = 64 * 1024 * 1024;

bool has_it(const http::Request& request, std::string_view etag) {
  const std::string_view known = request.header("if-none-match");
  return known == "*" || known.find(etag) != known.npos;
}

}  // namespace

std::optional<MadePage> PageCache::find(const std::string& key, const PageState& now_is,
                                        Instant now) const {
  const std::lock_guard lock{mutex_};
  const auto found = pages_.find(key);
  if (found == pages_.end() || found->second.of != now_is) return std::nullopt;
  if (now - found->second.made_at > fresh) return std::nullopt;
  return found->second;
}

MadePage PageCache::keep(const std::string& key, std::string body, const PageState& of,
                         Instant now) {
  MadePage page{nullptr, etag_of(body), of, now};
  page.body = std::make_shared<const std::string>(std::move(body));
  const std::lock_guard lock{mutex_};
  if (bytes_ + page.body->size() > bytes_max) {
    pages_.clear();
    bytes_ = 0;
  }
  MadePage& place = pages_[key];
  if (place.body) bytes_ -= place.body->size();
  bytes_ += page.body->size();
  place = page;
  return page;
}

std::size_t PageCache::bytes() const {
  const std::lock_guard lock{mutex_};
  return bytes_;
}

std::string etag_of(std::string_view body) {
  constexpr std::string_view clock = R"("now":")";
  std::string said{body};
  if (const auto at = said.find(clock); at != said.npos)
    said.erase(at, said.find('"', at + clock.size()) - at);
  return "W/\"" + to_hex(sha256(said)).substr(0, 32) + '"';
}

http::Response page_response(const http::Request& request, const MadePage& page) {
  http::Response response;
  response.with("Content-Type", "application/json")
      .with("ETag", page.etag)
      .with("Cache-Control", "private, no-cache")
      .with("Vary", "Cookie, Authorization, Accept-Language");
  if (has_it(request, page.etag))
    response.status = 304;
  else
    response.shared = page.body;
  return response;
}

}  // namespace meguri::server
