#include "app/command_line.hpp"

int main(int argc, char** argv) { return meguri::app::run(argc, argv); }
