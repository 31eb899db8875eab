#pragma once

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Gives each item of a question the other words that the field has for its name or one of its aliases, in
/// English and nine other languages: "params", "Parameteranzahl" and 参数量 for "number of parameters". Only
/// names of three letters or more have any, for symbols mean what the exam says; a word that another item, a
/// step or a given is called by, or that two items could be called by, is nobody's.
void add_field_terms(QuestionDeclaration& question);

}  // namespace gradewright::reading
