#pragma once

#include <string>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/matching/named_values.hpp"

namespace gradewright::reading {

/// A numeric item of question 1.
ItemDeclaration declared_item(std::string name, Shape shape = {}, std::vector<std::string> aliases = {});

/// An item of question 1 of any type, in a unit.
ItemDeclaration typed_item(std::string name, AnswerType type, std::vector<std::string> aliases = {},
                           std::string unit = {});

/// Question 1 with these items.
QuestionDeclaration declared_question(std::vector<ItemDeclaration> items);

/// One passage for each text, each an answer of its own. The texts must outlive them.
Passages passages_of(const std::vector<std::string>& texts);

}  // namespace gradewright::reading
