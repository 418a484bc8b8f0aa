# Precompiled heads for the presets with a sanitizer: the standard library, and the commands, events
# and state of the rules, parsed once instead of 400 times. The presets dev and release parse every
# file as it stands, so a missing include is still found there.

add_library(meguri_heads INTERFACE)
target_precompile_headers(meguri_heads INTERFACE <algorithm> <array> <chrono> <expected>
  <filesystem> <functional> <map> <memory> <optional> <span> <string> <variant> <vector>)

# meguri_heads_of(NAME folder... [OPTIONS option...]): heads that may see these folders.
function(meguri_heads_of name)
  cmake_parse_arguments(ARG "" "" "OPTIONS" ${ARGN})
  file(WRITE ${PROJECT_BINARY_DIR}/heads/${name}.cpp "")
  add_library(${name} STATIC ${PROJECT_BINARY_DIR}/heads/${name}.cpp)
  target_link_libraries(${name} PRIVATE meguri_options meguri_heads)
  target_compile_options(${name} PRIVATE ${ARG_OPTIONS})
  foreach(folder IN LISTS ARG_UNPARSED_ARGUMENTS)
    target_include_directories(${name} PRIVATE ${PROJECT_BINARY_DIR}/include/${folder})
  endforeach()
  if("domain" IN_LIST ARG_UNPARSED_ARGUMENTS)
    target_precompile_headers(${name} PRIVATE
      <domain/command.hpp> <domain/event.hpp> <domain/state.hpp>)
  endif()
endfunction()

if(MEGURI_PLAIN_ADAPTERS)
  meguri_heads_of(meguri_heads_simulated base domain)
  meguri_heads_of(meguri_heads_plain base domain OPTIONS -O0)
  meguri_heads_of(meguri_heads_apart base OPTIONS -O0)
endif()

# meguri_use_heads(TARGET FOLDER): what sees no rules must not see them through its heads.
function(meguri_use_heads target folder)
  if(NOT MEGURI_PLAIN_ADAPTERS OR folder STREQUAL base)
    return()
  endif()
  if(folder MATCHES "^(vault|account|http)$")
    target_precompile_headers(${target} REUSE_FROM meguri_heads_apart)
  elseif(folder IN_LIST MEGURI_SIMULATED)
    target_precompile_headers(${target} REUSE_FROM meguri_heads_simulated)
  else()
    target_precompile_headers(${target} REUSE_FROM meguri_heads_plain)
  endif()
endfunction()
