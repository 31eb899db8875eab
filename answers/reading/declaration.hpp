#pragma once

#include <string>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/graph/shape.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::reading {

/// What reading knows of an item: never its key.
struct ItemDeclaration {
  std::string question;
  std::string name;
  std::vector<std::string> aliases;
  AnswerType type = AnswerType::number;
  Shape shape;                                ///< of the value, or of the vector of named cells
  std::vector<std::string> cell_names;        ///< empty: the whole value is asked for
  std::vector<std::string> options;           ///< choice, choices
  std::vector<std::string> field_names = {};  ///< record; names that an equation and its kin may use
  std::string unit = {};                      ///< quantity
  int bytes_in_kilobyte = 1000;               ///< quantity
  std::vector<std::string> field_terms = {};  ///< what the field calls it otherwise, in ten languages
  std::string asked_unit = {};                ///< of a number: that its wording asks for it in, if any
  bool decimal_comma = false;                 ///< decimals are written with a comma, as the exam declares
};

/// What reading knows of a question.
struct QuestionDeclaration {
  std::string id;
  std::vector<std::string> labels;
  std::vector<ItemDeclaration> items;
  /// The other names of the question, givens and steps: a value under one of them answers no item.
  std::vector<std::string> other_names = {};
  std::string text = {};  ///< its wording: what a document holds of it is not the student's
};

}  // namespace gradewright::reading
