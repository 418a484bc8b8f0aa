// scenario [--rewrite] FILE...: tells stories again and prints them; with --rewrite the files take
// the answers that the rules give now. Look at the difference before you commit it: it is a change
// of what the programme promises.
#include <cstdio>
#include <fstream>
#include <string_view>

#include "scenarios/story.hpp"

int main(int argc, char** argv) {
  using namespace meguri::scenarios;
  bool rewrite = false;
  int mistakes = 0;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--rewrite") {
      rewrite = true;
      continue;
    }
    try {
      const std::string told = retell(argv[i]);
      if (rewrite)
        std::ofstream(argv[i], std::ios::binary) << told;
      else
        std::fputs(told.c_str(), stdout);
    } catch (const std::exception& mistake) {
      std::fprintf(stderr, "%s\n", mistake.what());
      ++mistakes;
    }
  }
  return mistakes == 0 ? 0 : 1;
}
