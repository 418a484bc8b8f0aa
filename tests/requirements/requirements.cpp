// requirements --rewrite ROOT: writes docs/requirements.md anew and fills the lists of
// docs/promises.md.
#include <cstdio>
#include <fstream>
#include <string>

#include "requirements/catalogue.hpp"

int main(int argc, char** argv) {
  using namespace meguri::requirements;
  if (argc < 2 || std::string(argv[1]) != "--rewrite") {
    std::fputs("usage: requirements --rewrite [ROOT]\n", stderr);
    return 2;
  }
  const std::string root = argc > 2 ? argv[2] : MEGURI_ROOT;
  const std::string promises = promises_text(root, read_file(root + "/docs/promises.md"));
  std::ofstream(root + "/docs/promises.md", std::ios::binary) << promises;
  std::ofstream(root + "/docs/requirements.md", std::ios::binary) << requirements_text(root);
}
