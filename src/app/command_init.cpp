#include <filesystem>

#include "app/commands.hpp"
#include "app/problem.hpp"

namespace meguri::embedded {
extern const std::string_view starter_programme;
}

namespace meguri::app {

ExitCode init(const InitOptions& options, Console& console) {
  namespace fs = std::filesystem;
  std::error_code failed;
  if (fs::exists(options.folder, failed))
    return console.fail(ExitCode::wrong_use, Phrase::already_there, options.folder);
  fs::create_directories(options.folder, failed);
  if (failed)
    return console.fail(ExitCode::no_storage, Phrase::cannot_write, options.folder,
                        failed.message());
  const fs::path file = fs::path(options.folder) / "programme.toml";
  if (const ExitCode code = write_file(console, file, embedded::starter_programme);
      code != ExitCode::ok) {
    fs::remove_all(options.folder, failed);
    return code;
  }
  console.print(console.say(Phrase::programme_written, options.folder) + "\n");
  return ExitCode::ok;
}

}  // namespace meguri::app
