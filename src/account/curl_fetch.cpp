#include "account/curl_fetch.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <mutex>

namespace meguri::account {
namespace {

struct Incoming {
  FetchAnswer answer;
  std::size_t bytes_max{};
};

std::size_t take_body(char* bytes, std::size_t one, std::size_t count, void* into) {
  auto& incoming = *static_cast<Incoming*>(into);
  const std::size_t size = one * count;
  if (incoming.answer.body.size() + size > incoming.bytes_max) return 0;  // ends the exchange
  incoming.answer.body.append(bytes, size);
  return size;
}

// Cache-Control: max-age of this answer; no-store and no-cache mean not at all.
std::size_t take_header(char* bytes, std::size_t one, std::size_t count, void* into) {
  auto& incoming = *static_cast<Incoming*>(into);
  const std::size_t size = one * count;
  std::string line{bytes, size};
  std::ranges::transform(line, line.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (!line.starts_with("cache-control:")) return size;
  constexpr std::string_view word = "max-age=";
  const auto at = line.find(word);
  if (at == std::string::npos || line.find("no-store") != std::string::npos ||
      line.find("no-cache") != std::string::npos)
    return size;
  std::uint32_t age_s = 0;
  std::from_chars(line.data() + at + word.size(), line.data() + line.size(), age_s);
  incoming.answer.fresh = seconds(age_s);
  return size;
}

class CurlFetch final : public Fetch {
public:
  explicit CurlFetch(CurlOptions options) : options_(std::move(options)) {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  }

  std::expected<FetchAnswer, std::string> fetch(const FetchRequest& request) override {
    if (!may_fetch(request.url, options_.plain_loopback))
      return std::unexpected("an address that is not https");
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle{curl_easy_init(),
                                                                     &curl_easy_cleanup};
    if (!handle) return std::unexpected("no memory for an exchange");
    curl_slist* lines = nullptr;
    for (const auto& [name, value] : request.headers)
      lines = curl_slist_append(lines, (name + ": " + value).c_str());
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers{lines,
                                                                              &curl_slist_free_all};
    Incoming incoming{{}, options_.body_bytes_max};
    set_options(handle.get(), request, incoming);
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK) return std::unexpected(std::string{curl_easy_strerror(code)});
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    incoming.answer.status = static_cast<int>(status);
    return std::move(incoming.answer);
  }

private:
  void set_options(CURL* handle, const FetchRequest& request, Incoming& incoming) const {
    curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR,
                     options_.plain_loopback ? "https,http" : "https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);  // threads
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(options_.longest_ms));
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "meguri");
    if (!options_.certificates.empty())
      curl_easy_setopt(handle, CURLOPT_CAINFO, options_.certificates.c_str());
    if (!request.form.empty()) {
      curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE,
                       static_cast<curl_off_t>(request.form.size()));
      curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.form.c_str());
    }
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &take_body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &incoming);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &take_header);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &incoming);
  }

  CurlOptions options_;
};

}  // namespace

std::unique_ptr<Fetch> make_curl_fetch(CurlOptions options) {
  return std::make_unique<CurlFetch>(std::move(options));
}

}  // namespace meguri::account
