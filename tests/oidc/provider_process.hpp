// For tests only: the certified provider (provider.mjs) as a child process, and a browser made of
// libcurl that signs in there and stops where the provider sends it back to Meguri.
#pragma once

#include <curl/curl.h>
#include <doctest/doctest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <memory>
#include <string>

namespace meguri::test {

inline constexpr std::string_view callback_address =
    "https://meguri.example/api/session/oidc/callback";

// The provider as a child that ends with this test: its standard input closes.
class ProviderProcess {
public:
  ProviderProcess() {
    std::array<int, 2> to{}, from{};
    REQUIRE(::pipe(to.data()) == 0);
    REQUIRE(::pipe(from.data()) == 0);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, to[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, from[1], STDOUT_FILENO);
    for (const int each : {to[0], to[1], from[0], from[1]})
      posix_spawn_file_actions_addclose(&files, each);
    std::string node = MEGURI_NODE, script = MEGURI_PROVIDER;
    std::array<char*, 3> arguments{node.data(), script.data(), nullptr};
    REQUIRE(::posix_spawn(&child_, node.c_str(), &files, nullptr, arguments.data(), environ) == 0);
    posix_spawn_file_actions_destroy(&files);
    ::close(to[0]);
    ::close(from[1]);
    input_ = to[1];
    for (char c = 0; ::read(from[0], &c, 1) == 1 && c != '\n';) issuer += c;
    output_ = from[0];  // stays open: it writes warnings there
    REQUIRE(issuer.starts_with("http://127.0.0.1:"));
  }
  ~ProviderProcess() {
    ::close(input_);
    ::waitpid(child_, nullptr, 0);
    ::close(output_);
  }
  ProviderProcess(const ProviderProcess&) = delete;
  ProviderProcess& operator=(const ProviderProcess&) = delete;

  std::string issuer;

private:
  pid_t child_ = 0;
  int input_ = -1;
  int output_ = -1;
};

// One person's browser at the provider: it keeps cookies, fills in the provider's forms, and stops
// at Meguri.
class ProviderBrowser {
public:
  ProviderBrowser() { curl_easy_setopt(handle_.get(), CURLOPT_COOKIEFILE, ""); }

  // Returns the address on Meguri's side to which the provider sends the browser.
  std::string sign_in(std::string url, const std::string& login) {
    std::string form;
    for (int step = 0; step < 12; ++step) {
      const std::string next = load(url, form);
      form.clear();
      if (next.starts_with(callback_address)) return next;
      if (!next.empty()) {
        url = next;
        continue;
      }
      const auto action = page_.find("action=\"");
      REQUIRE_MESSAGE(action != std::string::npos, page_);
      url = page_.substr(action + 8, page_.find('"', action + 8) - action - 8);
      const bool asks_login = page_.find("name=\"login\"") != std::string::npos;
      form = asks_login ? "prompt=login&password=x&login=" + login : "prompt=consent";
    }
    FAIL("the provider sent the browser around in circles");
    return {};
  }

  // Returns where it is redirected to, "" where it is not.
  std::string load(const std::string& url, const std::string& form) {
    CURL* const handle = handle_.get();
    page_.clear();
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    if (form.empty())
      curl_easy_setopt(handle, CURLOPT_HTTPGET, 1L);
    else
      curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, form.c_str());
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &page_);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &ProviderBrowser::take);
    REQUIRE_MESSAGE(curl_easy_perform(handle) == CURLE_OK, url);
    char* next = nullptr;
    curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &next);
    return next == nullptr ? "" : next;
  }

private:
  static std::size_t take(char* bytes, std::size_t one, std::size_t count, void* into) {
    static_cast<std::string*>(into)->append(bytes, one * count);
    return one * count;
  }
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle_{curl_easy_init(), &curl_easy_cleanup};
  std::string page_;
};

inline std::string decoded(const std::string& text) {
  int length = 0;
  char* const plain = curl_easy_unescape(nullptr, text.c_str(), 0, &length);
  std::string copy{plain, static_cast<std::size_t>(length)};
  curl_free(plain);
  return copy;
}

inline std::string field(const std::string& url, const std::string& name) {
  const std::string query = "&" + url.substr(url.find('?') + 1);
  const auto at = query.find("&" + name + "=");
  if (at == std::string::npos) return {};
  const std::string rest = query.substr(at + name.size() + 2);
  return decoded(rest.substr(0, rest.find('&')));
}

}  // namespace meguri::test
