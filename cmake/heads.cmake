# Precompiled heads: the standard library, and the commands, events and state of the rules, parsed
# once instead of 500 times (half of a cold build). The presets dev, asan and tsan have them;
# release parses every file as it stands. tests/house/includes.py finds a missing include.
option(MEGURI_HEADS "Precompile what most files include" OFF)

add_library(meguri_heads INTERFACE)
target_precompile_headers(meguri_heads INTERFACE <algorithm> <array> <chrono> <expected>
  <filesystem> <functional> <map> <memory> <optional> <span> <string> <vector>)

# meguri_heads_of(NAME folder... [OPTIONS option...] [ALSO header...]): may see these folders.
function(meguri_heads_of name)
  cmake_parse_arguments(ARG "" "" "OPTIONS;ALSO" ${ARGN})
  file(WRITE ${PROJECT_BINARY_DIR}/heads/${name}.cpp "")
  add_library(${name} STATIC EXCLUDE_FROM_ALL ${PROJECT_BINARY_DIR}/heads/${name}.cpp)
  target_link_libraries(${name} PRIVATE meguri_options meguri_heads)
  target_compile_options(${name} PRIVATE ${ARG_OPTIONS})
  foreach(folder IN LISTS ARG_UNPARSED_ARGUMENTS)
    target_include_directories(${name} PRIVATE ${PROJECT_BINARY_DIR}/include/${folder})
  endforeach()
  if("domain" IN_LIST ARG_UNPARSED_ARGUMENTS)
    target_precompile_headers(${name} PRIVATE
      <domain/command.hpp> <domain/event.hpp> <domain/state.hpp>)
  endif()
  if(ARG_ALSO)
    target_precompile_headers(${name} PRIVATE ${ARG_ALSO})
  endif()
endfunction()

set(plain "")
if(MEGURI_PLAIN_ADAPTERS)
  set(plain OPTIONS -O0)
endif()
if(MEGURI_HEADS)
  # g++ 12 sees overflows in lists of strings after a precompiled head; clang sees none.
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    add_compile_options(-Wno-array-bounds -Wno-stringop-overflow)
  endif()
  meguri_heads_of(meguri_heads_simulated base domain)
  if(MEGURI_PLAIN_ADAPTERS)
    meguri_heads_of(meguri_heads_plain base domain ${plain})
  endif()
  meguri_heads_of(meguri_heads_apart base ${plain})
  meguri_heads_of(meguri_heads_tests base domain ${plain} ALSO <doctest/doctest.h>)
endif()

# meguri_use_heads(TARGET FOLDER): what sees no rules must not see them through its heads.
function(meguri_use_heads target folder)
  if(NOT MEGURI_HEADS OR folder STREQUAL base)
    return()
  endif()
  if(folder MATCHES "^(vault|account|http)$")
    target_precompile_headers(${target} REUSE_FROM meguri_heads_apart)
  elseif(folder IN_LIST MEGURI_SIMULATED OR NOT MEGURI_PLAIN_ADAPTERS)
    target_precompile_headers(${target} REUSE_FROM meguri_heads_simulated)
  else()
    target_precompile_headers(${target} REUSE_FROM meguri_heads_plain)
  endif()
endfunction()

# meguri_use_test_heads(TARGET folder...): the same for a target of tests that sees these folders.
function(meguri_use_test_heads target)
  if(MEGURI_PLAIN_ADAPTERS)
    target_compile_options(${target} PRIVATE -O0)
  endif()
  if(NOT MEGURI_HEADS)
    return()
  endif()
  if("domain" IN_LIST ARGN)
    target_precompile_headers(${target} REUSE_FROM meguri_heads_tests)
  else()
    target_precompile_headers(${target} REUSE_FROM meguri_heads_apart)
  endif()
endfunction()
