#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdio>

#include "base/test_folder.hpp"
#include "http/echo_service_test.hpp"
#include "http/raw_client_test.hpp"

namespace meguri {
namespace {

using test::RawClient;
using test::RunningEcho;

// A certificate of its own for 127.0.0.1, in a folder that disappears with the test.
class Certificate {
public:
  Certificate() {
    EVP_PKEY* const key = EVP_EC_gen("P-256");
    X509* const certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    REQUIRE(X509_sign(certificate, key, EVP_sha256()) > 0);
    std::FILE* file = std::fopen(certificate_file().c_str(), "w");
    PEM_write_X509(file, certificate);
    std::fclose(file);
    file = std::fopen(key_file().c_str(), "w");
    PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
    X509_free(certificate);
    EVP_PKEY_free(key);
  }

  [[nodiscard]] std::string certificate_file() const { return folder_ / "certificate.pem"; }
  [[nodiscard]] std::string key_file() const { return folder_ / "key.pem"; }
  [[nodiscard]] std::unique_ptr<http::Tls> tls() const {
    return std::make_unique<http::Tls>(certificate_file(), key_file());
  }

private:
  TestFolder folder_;
};

class TlsClient {
public:
  explicit TlsClient(std::uint16_t port, int newest = TLS1_3_VERSION)
      : socket_(port), context_(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_security_level(context_, 0);  // so that it would speak what is long forbidden
    SSL_CTX_set_min_proto_version(context_, TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_, newest);
    ssl_ = SSL_new(context_);
    SSL_set_fd(ssl_, socket_.socket());
    connected_ = SSL_connect(ssl_) == 1;
    ERR_clear_error();
  }
  ~TlsClient() {
    SSL_free(ssl_);
    SSL_CTX_free(context_);
  }
  TlsClient(const TlsClient&) = delete;
  TlsClient& operator=(const TlsClient&) = delete;

  [[nodiscard]] bool connected() const { return connected_; }
  std::string ask(const std::string& bytes) {
    SSL_write(ssl_, bytes.data(), static_cast<int>(bytes.size()));
    std::string answer;
    char room[65536];
    int got = 0;
    while ((got = SSL_read(ssl_, room, sizeof room)) > 0)
      answer.append(room, static_cast<std::size_t>(got));
    ended_well_ = SSL_get_error(ssl_, got) == SSL_ERROR_ZERO_RETURN;
    return answer;
  }
  [[nodiscard]] bool ended_well() const { return ended_well_; }

private:
  RawClient socket_;
  SSL_CTX* context_;
  SSL* ssl_ = nullptr;
  bool connected_ = false, ended_well_ = false;
};

const std::string last = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

TEST_CASE("TLS 1.2 and 1.3 are spoken, older ones are not, and the end is said") {
  const Certificate certificate;
  const RunningEcho echo(RunningEcho::short_limits(), certificate.tls());
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    TlsClient client(echo.port(), version);
    REQUIRE(client.connected());
    CHECK(client.ask("GET /a" + last).ends_with("GET /a "));
    CHECK(client.ended_well());
  }
  CHECK(!TlsClient(echo.port(), TLS1_1_VERSION).connected());
  TlsClient large(echo.port());
  CHECK(large.ask("GET /large" + last).size() > 5'000'000);
  TlsClient pieces(echo.port());
  CHECK(pieces.ask("GET /pieces" + last).find("piece 3") != std::string::npos);
}

TEST_CASE("who does not speak TLS, or says nothing, is cut off") {
  const Certificate certificate;
  const RunningEcho echo(RunningEcho::short_limits(), certificate.tls());
  RawClient plain(echo.port()), silent(echo.port());
  plain.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(plain.is_closed());
  CHECK(silent.is_closed());
}

TEST_CASE("events go through TLS and end with a stop") {
  const Certificate certificate;
  RunningEcho echo(RunningEcho::short_limits(), certificate.tls());
  TlsClient client(echo.port());
  std::thread stopper([&] {
    for (int i = 0; i < 2'000 && !echo.service.stream(); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    echo.service.stream()->send("data: second\n\n");
    echo.server->stop();
  });
  CHECK(client.ask("GET /events HTTP/1.1\r\nHost: x\r\n\r\n").ends_with("data: second\n\n"));
  stopper.join();
}

TEST_CASE("a certificate that cannot be read is a sentence with its name") {
  test::EchoService service;
  http::ServerOptions options;
  options.tls = std::make_unique<http::Tls>("/no/such.pem", "/no/such.key");
  const auto opened = http::Server::open(std::move(options), service);
  REQUIRE(!opened);
  CHECK(opened.error().starts_with("/no/such.pem: "));
}

}  // namespace
}  // namespace meguri
