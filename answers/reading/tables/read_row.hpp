#pragma once

#include <string>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/submission.hpp"

namespace gradewright::reading {

/// read_responses for a row of a table. A field is meant for an item when it is called "question.item"; or
/// the item's name or alias alone where no other question has it; or the question's id alone where it has one
/// item. Named cells may have fields of their own, "question.item.cell" or "question.cell". Two fields for
/// one item that differ are ambiguous.
std::vector<Response> read_row(const Submission& submission,
                               const std::vector<QuestionDeclaration>& questions);

/// Every name of a field that is meant for an item, or a named cell of one.
std::vector<std::string> item_field_names(const std::vector<QuestionDeclaration>& questions);

/// A field that is meant for no item.
struct UnknownField {
  std::string name;
  std::string suggestion;  ///< "; did you mean '5a.Z'?"; empty when it is like no item's name
};
std::vector<UnknownField> unknown_fields(const Submission& submission,
                                         const std::vector<QuestionDeclaration>& questions);

/// Items that no field is meant for, as "5a.Z".
std::vector<std::string> items_without_field(const Submission& submission,
                                             const std::vector<QuestionDeclaration>& questions);

}  // namespace gradewright::reading
