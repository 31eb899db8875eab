#pragma once

#include <sstream>

#include "cli/verbs.hpp"

namespace gradewright::cli {

/// A terminal of strings.
struct StringTerminal {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Terminal terminal{in, out, err};
};

}  // namespace gradewright::cli
