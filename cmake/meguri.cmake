# One target a folder. A folder `x` is src/x; its headers are included as "x/name.hpp", and only
# targets that link it can see them: each target exports a private include root that holds nothing
# but a link to its own folder, so an include against the arrows does not compile.

# ccache makes a rebuild quick where it is installed; nothing depends on it.
find_program(MEGURI_CCACHE ccache)
if(MEGURI_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros ${MEGURI_CCACHE})
endif()

add_library(meguri_options INTERFACE)
target_compile_options(meguri_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Wdouble-promotion
  -ffp-contract=off -fno-math-errno -fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=)
if(CMAKE_SYSTEM_PROCESSOR STREQUAL x86_64)  # popcount and SSE4, in every server since 2009
  target_compile_options(meguri_options INTERFACE $<$<CONFIG:Release>:-march=x86-64-v2>)
endif()
# g++ 12 sees overflows where -O3 joins strings; there are none (GCC bug 105651), and clang agrees.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  string(APPEND CMAKE_CXX_FLAGS_RELEASE " -Wno-stringop-overflow -Wno-restrict")
endif()
if(MEGURI_WARNINGS_AS_ERRORS)
  target_compile_options(meguri_options INTERFACE -Werror)
endif()

# The sanitizer runs look for wrong memory and wrong numbers, not for speed: there the adapters and
# the tests are compiled without optimisation, which takes half the time (Beast: a third). What
# simulates keeps it.
option(MEGURI_PLAIN_ADAPTERS "Compile adapters and tests without optimisation" OFF)
set(MEGURI_SIMULATED base domain forecast regulation programme)
include(cmake/heads.cmake)

# Everything that `./dev test` runs under sanitizers, and no more.
add_custom_target(sanitized)

# meguri_library(NAME [LINKS folder...] [EXTERNAL library...] [TEST_LABELS label...])
# Compiles every src/NAME/*.cpp but main.cpp, test_*.cpp and *_test.cpp into meguri_NAME, every
# test_*.cpp (what tests share) into meguri_NAME_testing, and every *_test.cpp into the test program
# NAME_test. A folder without a test source has no test program.
# A folder that does not exist yet is an empty library: nothing to see, nothing to link.
function(meguri_library name)
  cmake_parse_arguments(ARG "" "" "LINKS;EXTERNAL;TEST_LABELS" ${ARGN})
  set(folder ${PROJECT_SOURCE_DIR}/src/${name})
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  set(tests ${sources})
  set(testing ${sources})
  list(FILTER sources EXCLUDE REGEX "(_test|/main|/test_[a-z_]+)\\.cpp$")
  list(FILTER testing INCLUDE REGEX "/test_[a-z_]+\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")

  set(root ${PROJECT_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${root})
  if(IS_DIRECTORY ${folder})
    file(CREATE_LINK ${folder} ${root}/${name} SYMBOLIC)
  endif()
  if(NOT sources)
    message(STATUS "src/${name} has nothing to compile yet: skipped")
  endif()

  list(TRANSFORM ARG_LINKS PREPEND meguri_ OUTPUT_VARIABLE links)
  if(sources)
    add_library(meguri_${name} STATIC ${sources})
    target_include_directories(meguri_${name} PUBLIC ${root})
    target_link_libraries(meguri_${name} PUBLIC ${links} ${ARG_EXTERNAL} PRIVATE meguri_options)
    if(MEGURI_PLAIN_ADAPTERS AND NOT name IN_LIST MEGURI_SIMULATED)
      target_compile_options(meguri_${name} PRIVATE -O0)
    endif()
    meguri_use_heads(meguri_${name} ${name})
  else()
    add_library(meguri_${name} INTERFACE)
    target_include_directories(meguri_${name} INTERFACE ${root})
    target_link_libraries(meguri_${name} INTERFACE ${links} ${ARG_EXTERNAL})
  endif()
  set_property(GLOBAL APPEND PROPERTY MEGURI_FOLDERS ${name})
  set(sees ${name})
  foreach(link IN LISTS ARG_LINKS)
    get_property(seen GLOBAL PROPERTY MEGURI_SEEN_BY_${link})
    list(APPEND sees ${seen})
  endforeach()
  list(REMOVE_DUPLICATES sees)
  set_property(GLOBAL PROPERTY MEGURI_SEEN_BY_${name} ${sees})

  if(testing)
    add_library(meguri_${name}_testing STATIC ${testing})
    target_link_libraries(meguri_${name}_testing PUBLIC meguri_${name} PRIVATE meguri_options)
    meguri_use_test_heads(meguri_${name}_testing ${name})
  endif()
  if(tests)
    meguri_test(${name}_test SOURCES ${tests} LINKS ${name} LABELS ${ARG_TEST_LABELS})
  endif()
endfunction()

# meguri_program(NAME FOLDER): the program NAME of src/FOLDER/main.cpp, at the root of the build
# directory (build/release/meguri). Without a main.cpp there is no such target.
function(meguri_program name folder)
  set(main ${PROJECT_SOURCE_DIR}/src/${folder}/main.cpp)
  file(GLOB found CONFIGURE_DEPENDS ${main})
  if(NOT found)
    message(STATUS "src/${folder}/main.cpp does not exist yet: no program ${name}")
    return()
  endif()
  add_executable(${name} ${main})
  target_link_libraries(${name} PRIVATE meguri_${folder} meguri_options)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
endfunction()

# meguri_test(NAME SOURCES file... LINKS folder... [EXTERNAL library...] [LABELS label...])
# A doctest program registered with CTest; it fails when it finds no test case. The labels `long`,
# `text` (what is only worded) and `whole` (what needs the pages or the whole program) keep a test
# out of the sanitizer run of ./dev test; ./dev asan runs them.
function(meguri_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;EXTERNAL;LABELS" ${ARGN})
  if(NOT TARGET meguri_test_main)
    add_library(meguri_test_main STATIC ${PROJECT_SOURCE_DIR}/tests/main.cpp)
    target_link_libraries(meguri_test_main PRIVATE meguri_options)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  set(sees "")
  foreach(link IN LISTS ARG_LINKS)
    get_property(seen GLOBAL PROPERTY MEGURI_SEEN_BY_${link})
    list(APPEND sees ${seen})
  endforeach()
  foreach(folder IN LISTS sees)
    if(TARGET meguri_${folder}_testing)
      target_link_libraries(${name} PRIVATE meguri_${folder}_testing)
    endif()
  endforeach()
  list(TRANSFORM ARG_LINKS PREPEND meguri_ OUTPUT_VARIABLE links)
  target_link_libraries(${name} PRIVATE ${links} ${ARG_EXTERNAL} meguri_test_main meguri_options)
  target_compile_definitions(${name} PRIVATE MEGURI_ROOT="${PROJECT_SOURCE_DIR}")
  meguri_use_test_heads(${name} ${sees})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}")
  if(NOT ARG_LABELS MATCHES "long|text|whole")
    add_dependencies(sanitized ${name})
  endif()
endfunction()
