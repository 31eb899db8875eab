#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/language/defined_function.hpp"
#include "engine/language/scope.hpp"

namespace gradewright::engine::notation {

/// What stands above a definition of the library, as comments.
struct LibraryEntry {
  const DefinedFunction* function;
  std::string meaning;
  std::string source;   ///< the paper, book or framework that it follows
  std::string example;  ///< an expression
  std::string value;    ///< what the example gives, to 4 decimals
};

/// One file of engine/language/library.
struct LibraryFile {
  std::string title;
  std::vector<LibraryEntry> entries;
};

/// The functions that are written in the step language themselves, read when they are first asked for.
struct Library {
  std::vector<LibraryFile> files;
  std::vector<std::string> names;
  Scope scope;  ///< holds the functions and nothing else

  bool has(const DefinedFunction& function) const { return scope.function(function.name) == &function; }
};
const Library& library();

}  // namespace gradewright::engine::notation
