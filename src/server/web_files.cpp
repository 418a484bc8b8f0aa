#include "server/web_files.hpp"

#include <zlib.h>

#include <array>

#include "base/check.hpp"
#include "ledger/digest.hpp"

namespace meguri::server {
namespace {

constexpr int smallest = 9;
constexpr int gzip_window = 15 + 16;  // zlib: 16 more than the window asks for a gzip header

std::string_view type_of(std::string_view path) {
  struct Known {
    std::string_view end, type;
  };
  static constexpr std::array<Known, 12> known{{{".html", "text/html; charset=utf-8"},
                                                {".js", "text/javascript; charset=utf-8"},
                                                {".css", "text/css; charset=utf-8"},
                                                {".json", "application/json"},
                                                {".webmanifest", "application/manifest+json"},
                                                {".svg", "image/svg+xml"},
                                                {".png", "image/png"},
                                                {".ico", "image/x-icon"},
                                                {".woff2", "font/woff2"},
                                                {".wasm", "application/wasm"},
                                                {".txt", "text/plain; charset=utf-8"},
                                                {".map", "application/json"}}};
  for (const Known& one : known)
    if (path.ends_with(one.end)) return one.type;
  return "application/octet-stream";
}

// Vite names a file NAME-DIGEST.EXTENSION in /assets/.
bool name_holds_digest(std::string_view path) { return path.starts_with("/assets/"); }

}  // namespace

std::string gzip(std::string_view bytes, int level) {
  z_stream stream{};
  MEGURI_CHECK(deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) ==
               Z_OK);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  std::string in{bytes};  // zlib's interface is not const
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int ended = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  MEGURI_CHECK(ended == Z_STREAM_END);
  return out;
}

WebFiles::WebFiles(const std::vector<WebFile>& files) {
  for (const WebFile& file : files) {
    File made;
    made.plain = std::make_shared<const std::string>(file.content);
    made.packed = std::make_shared<const std::string>(gzip(file.content, smallest));
    made.type = type_of(file.path);
    made.etag = '"' + to_hex(sha256(*made.plain)).substr(0, 32) + '"';
    made.for_ever = name_holds_digest(file.path);
    files_.emplace(std::string(file.path), std::move(made));
  }
}

const WebFiles::File* WebFiles::file_of(std::string_view path) const {
  const auto found = files_.find(path);
  if (found != files_.end()) return &found->second;
  const bool looks_like_file = path.substr(path.rfind('/') + 1).find('.') != path.npos;
  if (looks_like_file || path.starts_with("/api/")) return nullptr;
  const auto start = files_.find("/index.html");
  return start == files_.end() ? nullptr : &start->second;
}

http::Response WebFiles::answer(const http::Request& request, std::string_view path) const {
  http::Response response;
  const File* const file = file_of(path);
  if (file == nullptr) {
    response.status = 404;
    return response;
  }
  response.with("Content-Type", file->type)
      .with("ETag", file->etag)
      .with("Vary", "Accept-Encoding")
      .with("Cache-Control", file->for_ever ? "public, max-age=31536000, immutable" : "no-cache");
  if (request.header("if-none-match").find(file->etag) != std::string_view::npos) {
    response.status = 304;
    return response;
  }
  const bool packed = request.header("accept-encoding").find("gzip") != std::string_view::npos;
  if (packed) response.with("Content-Encoding", "gzip");
  response.shared = packed ? file->packed : file->plain;
  return response;
}

void add_security_headers(http::Response& response, bool secure) {
  response.with("X-Content-Type-Options", "nosniff")
      .with("Referrer-Policy", "no-referrer")
      .with("Cross-Origin-Opener-Policy", "same-origin")
      .with("Cross-Origin-Resource-Policy", "same-origin")
      .with("Permissions-Policy", "camera=(self), geolocation=(), microphone=()")
      .with("Content-Security-Policy",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
            "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
            "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  if (secure) response.with("Strict-Transport-Security", "max-age=63072000");
}

}  // namespace meguri::server
