# One target a folder. A folder `x` is src/x; its headers are included as "x/name.hpp", and only
# targets that link it can see them: each target exports a private include root that holds nothing
# but a link to its own folder, so an include against the arrows does not compile.

add_library(meguri_options INTERFACE)
target_compile_options(meguri_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Wdouble-promotion
  -ffp-contract=off -fno-math-errno)
if(MEGURI_WARNINGS_AS_ERRORS)
  target_compile_options(meguri_options INTERFACE -Werror)
endif()

# meguri_library(NAME [LINKS folder...] [EXTERNAL library...])
# Compiles every src/NAME/*.cpp but *_test.cpp into meguri_NAME, and every *_test.cpp into the test
# program NAME_test. A folder without a test source has no test program.
function(meguri_library name)
  cmake_parse_arguments(ARG "" "" "LINKS;EXTERNAL" ${ARGN})
  set(folder ${PROJECT_SOURCE_DIR}/src/${name})
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  if(NOT IS_DIRECTORY ${folder})
    message(FATAL_ERROR "src/${name} does not exist")
  endif()

  set(root ${PROJECT_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${folder} ${root}/${name} SYMBOLIC)

  list(TRANSFORM ARG_LINKS PREPEND meguri_ OUTPUT_VARIABLE links)
  if(sources)
    add_library(meguri_${name} STATIC ${sources})
    target_include_directories(meguri_${name} PUBLIC ${root})
    target_link_libraries(meguri_${name} PUBLIC ${links} ${ARG_EXTERNAL} PRIVATE meguri_options)
  else()
    add_library(meguri_${name} INTERFACE)
    target_include_directories(meguri_${name} INTERFACE ${root})
    target_link_libraries(meguri_${name} INTERFACE ${links} ${ARG_EXTERNAL})
  endif()

  if(tests)
    meguri_test(${name}_test SOURCES ${tests} LINKS ${name})
  endif()
endfunction()

# meguri_test(NAME SOURCES file... LINKS folder...)
# A doctest program registered with CTest; it fails when it finds no test case.
function(meguri_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;EXTERNAL" ${ARGN})
  add_executable(${name} ${ARG_SOURCES} ${PROJECT_SOURCE_DIR}/tests/main.cpp)
  list(TRANSFORM ARG_LINKS PREPEND meguri_ OUTPUT_VARIABLE links)
  target_link_libraries(${name} PRIVATE ${links} ${ARG_EXTERNAL} meguri_options)
  target_compile_definitions(${name} PRIVATE MEGURI_ROOT="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name})
endfunction()
