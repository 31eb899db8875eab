# Warnings, sanitizers and ccache, on one interface target that every target of the project links.
add_library(gradewright_compiler INTERFACE)
target_include_directories(gradewright_compiler INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(gradewright_compiler INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual
  # The same doubles on every machine: no fused multiply-add behind the source's back.
  -ffp-contract=off)
if(GRADEWRIGHT_WERROR)
  target_compile_options(gradewright_compiler INTERFACE -Werror)
endif()
if(GRADEWRIGHT_SANITIZE)
  target_compile_options(gradewright_compiler INTERFACE
    -fsanitize=${GRADEWRIGHT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(gradewright_compiler INTERFACE -fsanitize=${GRADEWRIGHT_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # GCC 12 sees uninitialised members in its own <functional> when it instruments them.
    target_compile_options(gradewright_compiler INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()

if(GRADEWRIGHT_CCACHE)
  find_program(GRADEWRIGHT_CCACHE_PROGRAM ccache)
  if(GRADEWRIGHT_CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${GRADEWRIGHT_CCACHE_PROGRAM})
  endif()
endif()
