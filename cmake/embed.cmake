# meguri_embed(TARGET SYMBOL FILE): the text of FILE becomes `extern const std::string_view SYMBOL`
# in namespace meguri::embedded, compiled into TARGET. The core reads no files, so what it must know
# is built in; a changed file is embedded anew by the next build.
function(meguri_embed target symbol file)
  set(source ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  file(READ ${source} text)
  string(FIND "${text}" ")meguri\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${file} holds the mark that ends the embedded text")
  endif()
  set(generated ${PROJECT_BINARY_DIR}/embedded/${symbol}.cpp)
  file(CONFIGURE OUTPUT ${generated} @ONLY CONTENT
"// Generated from @file@ by cmake/embed.cmake.
#include <string_view>

namespace meguri::embedded {
extern const std::string_view @symbol@;
const std::string_view @symbol@ = R\"meguri(@text@)meguri\";
}  // namespace meguri::embedded
")
  target_sources(${target} PRIVATE ${generated})
endfunction()
