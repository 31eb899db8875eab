#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A line of code: what it does, and the comment behind that. All are pieces of the line.
struct CodeLine {
  enum class Kind { assignment, expression, other };

  std::string_view line;
  std::string_view code;     ///< without blanks and the semicolon around it; empty of a comment alone
  std::string_view comment;  ///< without its sign and the blanks around it; empty for none
  std::size_t sign = 0;      ///< where the sign of the comment stands in the line
  Kind kind = Kind::other;
  std::string_view target;      ///< of an assignment, the name: "w" of "double w = 3;"
  std::string_view relation;    ///< "=", "-=", "<-"
  std::string_view expression;  ///< the right side of an assignment, or what is worked out; print's argument
  bool prints = false;
};

/// How code is commented: behind "#", behind "//", behind "%" or "#"; of code whose language is not said,
/// behind "#", and behind the other two after a semicolon. In a fence of no language an arrow behind wide
/// blanks leads to what is shown, too.
enum class Comments { hash, slashes, percent, unknown, unknown_in_fence };

/// The comments of a language as a fence names it; `other` of one that is no code.
bool is_code_language(std::string_view language);
Comments comments_of(std::string_view language);

CodeLine code_line(std::string_view line, Comments comments);

/// The names that stand in an expression, outside of strings.
std::vector<std::string_view> names_in_code(std::string_view expression);

}  // namespace gradewright::reading
