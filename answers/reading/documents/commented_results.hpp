#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What of a text is code whose results stand in its comments.
struct CommentedCode {
  std::vector<Span> code;              ///< in order, the signs of the comments included
  std::vector<std::size_t> relations;  ///< where "=" has to stand between a name that stays and its value
};

/// Finds the results that comments tell: of "width = (64 - 5)//2 + 1   # 30" stay the name and the value, of
/// "print(2**H)  # 3.36" the value, of "print(w)  # 3.83" the name and the value, of "w -= 0.1*g   # w is
/// now 3.83" what the comment says. In a fence also comments on the line below, and with the results the
/// fence and what only leads to them.
///
/// A comment that is anything else than a value ("# todo", "# 3 layers", "# should be 32") is none. Nor is
/// one that the code contradicts, as far as it is scalar arithmetic of written numbers; that repeats one of
/// the numbers that the code works with, or counts the lines; that may be the shape of what is on its line;
/// and the value of an expression that is made of an item whose own value is not there. With one of these in
/// it nothing in a fence is a result.
CommentedCode commented_code(std::string_view text, const PreparedQuestion& question);

}  // namespace gradewright::reading
