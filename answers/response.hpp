#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/decimal.hpp"
#include "engine/notation/syntax.hpp"
#include "engine/shape.hpp"
#include "problems/exam.hpp"

namespace gradewright {

using notation::Span;

/// A number that somebody wrote, kept exactly: numerator / denominator as typed.
struct ReadNumber {
  enum class Kind { finite, nan, plus_infinity, minus_infinity };
  Kind kind = Kind::finite;
  Decimal numerator;
  Decimal denominator = 1;  ///< 1 unless a fraction or ratio was written; never 0
  bool is_fraction() const { return denominator != Decimal(1); }
};

/// One cell of a response.
struct ReadCell {
  enum class State { number, blank, unreadable };
  State state = State::blank;
  ReadNumber number;
  std::string text;    ///< the source text of the cell
  std::string reason;  ///< why it is unreadable
};

/// One way of reading a response: a tensor of cells.
struct ReadValue {
  Shape shape;
  std::vector<ReadCell> cells;     ///< row-major
  std::vector<std::string> notes;  ///< readings that needed a decision: "fraction read as a column of two"
};

/// What reading knows of an item: never its key.
struct ItemDeclaration {
  std::string question;
  std::string name;
  std::vector<std::string> aliases;
  ItemType type = ItemType::number;
  Shape shape;                          ///< of the value, or of the vector of named cells
  std::vector<std::string> cell_names;  ///< empty: the whole value is asked for
  std::vector<std::string> options;     ///< choice
};

/// What reading knows of a question.
struct QuestionDeclaration {
  std::string id;
  std::vector<std::string> labels;
  std::vector<ItemDeclaration> items;
  /// The other names of the question, givens and steps: a value under one of them answers no item.
  std::vector<std::string> other_names = {};
};

/// What a submission says for one item.
struct Response {
  enum class State {
    found,      ///< one reading
    missing,    ///< the question was found and says nothing for the item, or the question is not there
    ambiguous,  ///< several readings that differ, or several places that contradict each other
    unreadable  ///< something is there that could not be read
  };
  std::string question;
  std::string item;
  State state = State::missing;
  std::vector<ReadValue> alternatives;  ///< one when found and numeric; several when ambiguous
  std::string choice;                   ///< choice and true_false, normalised to an option or "true"/"false"
  std::string formula;                  ///< formula items: the source of the last member
  std::string source;                   ///< the source text read
  Span span;                            ///< where it stood in the submission
  std::string reason;                   ///< of ambiguous, unreadable and missing
  /// Why a person has to confirm that this answers the item, whatever was read: `label damaged: "stion 5"`.
  std::string doubt = {};
};

}  // namespace gradewright
