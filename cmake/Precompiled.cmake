# A third of what a unit costs to compile is reading the standard library's headers. Where nothing is cached they are
# precompiled: once for the libraries and once, with Catch2, for the tests. Not with ccache, which looks into a
# precompiled header only when its user sets it up for that, and not with clang. Sources include what they name all the
# same: every build with ccache or clang checks it.
option(GRADEWRIGHT_PRECOMPILED "Precompile the commonest headers, with g++ and without ccache" ON)

# add_precompiled(NAME TARGETS target... HEADERS header... LINK library...): the targets take NAME's headers precompiled.
function(add_precompiled name)
  if(NOT GRADEWRIGHT_PRECOMPILED OR CMAKE_CXX_COMPILER_LAUNCHER OR NOT CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 precompiled "" "" "TARGETS;HEADERS;LINK")
  file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "")
  add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  target_link_libraries(${name} PRIVATE gradewright_compiler ${precompiled_LINK})
  target_precompile_headers(${name} PRIVATE ${precompiled_HEADERS})
  foreach(target IN LISTS precompiled_TARGETS)
    target_precompile_headers(${target} REUSE_FROM ${name})
    # With its own <string> precompiled, GCC 12 sees copies that overlap or run over in it; no other build does.
    target_compile_options(${target} PRIVATE
      -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
  endforeach()
endfunction()
