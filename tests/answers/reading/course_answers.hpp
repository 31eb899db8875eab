#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"

namespace gradewright::reading {

/// What a whole submission of one question says for each of its items: "name value" of those that are read
/// without a doubt, "name ?" of those that go to a person, parted by "; ". Items of which nothing is said are
/// left out.
std::string said_of(const QuestionDeclaration& question, const std::string& text);

/// The same of question 1 without a heading, as the whole document stands there.
std::string said_in(const QuestionDeclaration& question, const std::string& document);

}  // namespace gradewright::reading
