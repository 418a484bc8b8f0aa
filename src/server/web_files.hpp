// The pages of the application, built from web/ and carried in the program: each compressed once.
// A file whose name holds a digest of its content is kept by browsers for ever; the others are
// asked for again and answered with 304. An address that is no file and no route is a page of the
// application, which finds its own way.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.hpp"

namespace meguri::server {

struct WebFile {
  std::string_view path;  // "/assets/index-1a2b3c4d.js"
  std::string_view content;
};

// What was built from web/ before this program was; empty when nothing was (cmake/web.cmake).
[[nodiscard]] std::vector<WebFile> built_pages();

class WebFiles {
public:
  explicit WebFiles(const std::vector<WebFile>& files);

  [[nodiscard]] bool empty() const { return files_.empty(); }
  [[nodiscard]] bool has(std::string_view path) const { return file_of(path) != nullptr; }
  // Of GET or HEAD; 404 for an address that looks like a file and is none.
  [[nodiscard]] http::Response answer(const http::Request& request, std::string_view path) const;

private:
  struct File {
    std::shared_ptr<const std::string> packed, plain;
    std::string_view type;
    std::string etag;
    bool for_ever = false;
  };
  [[nodiscard]] const File* file_of(std::string_view path) const;

  std::map<std::string, File, std::less<>> files_;
};

// For what is not a page or is: content security policy and its companions.
void add_security_headers(http::Response& response, bool secure);

// RFC 1952; level 1 to 9.
[[nodiscard]] std::string gzip(std::string_view bytes, int level);

}  // namespace meguri::server
