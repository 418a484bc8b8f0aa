// The commands of the program, one file each (command_*.cpp): options as plain values, so that the
// commands know nothing of how they are parsed (command_line.cpp). Every command prints what it has
// to say and returns how it ended.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/console.hpp"

namespace meguri::app {

struct CheckOptions {
  std::string programme;
};
struct InitOptions {
  std::string folder;
};
struct BeginOptions {
  std::string programme;
  std::string out;
};
struct DemoOptions {
  std::uint64_t seed = 1;
  std::string out;
  std::string programme;  // empty: the example that is built in
};
struct StatusOptions {
  std::string ledger;
  std::string programme;
  bool all = false;
};
struct SubmitOptions {
  std::string ledger;
  std::string command;  // a file with JSON, or "-"
  std::uint32_t by = 0;
  std::string note;
  std::uint64_t id = 0;  // 0: made from the clock
  std::string at;        // empty: now
};
struct ForecastOptions {
  std::string from;       // a programme or a ledger
  std::string programme;  // of a ledger; empty: the one beside it
  std::string json, csv, svg;
  std::vector<std::string> changes;
  std::uint64_t seed = 1;
  std::uint32_t runs = 2'000;
  std::uint32_t threads = 0;  // 0: as many as the machine has
  std::string as_of;
  std::string until;  // look no further; empty: to the horizon of the programme
  bool all = false;
};
struct VerifyOptions {
  std::string ledger;
  std::string checkpoint;  // a file
  std::string key;         // the verifier key of its origin
};
struct ReplayOptions {
  std::string ledger;
  std::string to;
  std::string programme;
  bool all = false;
};
struct ExportOptions {
  std::string ledger;
  std::string out;
};
struct ServeOptions {
  std::string ledger;
  std::string programme;
  std::string listen = "127.0.0.1";
  std::uint16_t port = 8710;
  std::string tls_certificate, tls_key;  // files
  std::string origin;                    // empty: made from address and port
  std::string journal;                   // a file; "-": standard error; empty: none
  std::string oidc_issuer, oidc_client, oidc_secret_file;
  std::uint32_t forecast_threads = 0;  // 0: as many as the machine has
  bool demo = false;
  bool openapi = false;
};
struct RulesOptions {
  bool json = false;
};

ExitCode check(const CheckOptions& options, Console& console);
ExitCode init(const InitOptions& options, Console& console);
ExitCode begin(const BeginOptions& options, Console& console);
ExitCode demo(const DemoOptions& options, Console& console);
ExitCode status(const StatusOptions& options, Console& console);
ExitCode submit(const SubmitOptions& options, Console& console);
ExitCode forecast(const ForecastOptions& options, Console& console);
ExitCode verify(const VerifyOptions& options, Console& console);
ExitCode replay(const ReplayOptions& options, Console& console);
ExitCode export_ledger(const ExportOptions& options, Console& console);
ExitCode serve(const ServeOptions& options, Console& console);
ExitCode rules(const RulesOptions& options, Console& console);

}  // namespace meguri::app
