#include "cli/author.hpp"

#include <cstdlib>

namespace gradewright::cli {

std::string author_of(const Arguments& values) {
  if (values.has("author") && !values.value("author").empty()) {
    return values.value("author");
  }
  for (const char* variable : {"GRADEWRIGHT_AUTHOR", "USER", "LOGNAME"}) {
    const char* name = std::getenv(variable);
    if (name != nullptr && *name != '\0') {
      return name;
    }
  }
  throw UsageError("who decides? say it with --author NAME");
}

}  // namespace gradewright::cli
