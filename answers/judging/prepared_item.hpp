#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/formula/formula_key.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/standard.hpp"
#include "answers/reading/declaration.hpp"
#include "engine/graph/expr.hpp"
#include "engine/graph/hand_rounding.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/syntax/answer_type.hpp"
#include "problems/marking.hpp"
#include "problems/rubric.hpp"

namespace gradewright::problems {
struct Exam;
struct Item;
struct Question;
}  // namespace gradewright::problems

namespace gradewright::judging {

class FollowPlans;

/// A key other than the right one: an accepted alternative or what a named mistake gives.
struct OtherKey {
  std::string mistake;  ///< empty for an accepted key
  std::string feedback;
  Decimal credit;  ///< share of the points, 0 to 1
  Standard standard;
  bool by_parts = false;  ///< cells that are right by it count, and not only the whole value
};

/// What a named mistake gives where the answer is no tensor of numbers.
struct TypedMistake {
  std::string mistake;
  std::string feedback;
  Decimal credit;  ///< share of the points, 0 to 1
  TypedKey key;
};

/// What a response must have where no one value is asked for.
struct Property {
  std::string name;   ///< that the response goes by in it
  std::string where;  ///< as the exam writes it
  Expr holds;         ///< over a given of that name: every cell finite and not zero
};

/// A named step that the key is computed from.
struct KnownStep {
  std::string name;
  SettledTensor value;
  std::shared_ptr<const Tensor<Interval>> range;  ///< what its cells lie in whatever it is computed from
  bool sums_to_one = false;
  bool counts = false;  ///< whole by its own making, as an output size is, and not below 0
};
struct KnownGiven {
  std::string name;
  SettledTensor value;
};

/// An item with everything that judging needs and no response changes: settled keys, mistakes, enclosures.
struct PreparedItem {
  AnswerType type = AnswerType::number;
  std::string answer;  ///< of a choice or true_false
  /// The key of a type that is no tensor of numbers; none where it cannot be read, and a person decides.
  std::optional<TypedKey> typed;
  TypedRule typed_rule;
  std::vector<TypedMistake> typed_mistakes;
  /// What such a type is made of, where steps compute it, each as an item of numbers: the extents of a size
  /// or the members of a set, tuple or list together, a quantity in its unit, each field of a record. For
  /// follow-through.
  std::vector<PreparedItem> parts;
  std::vector<RubricLine> rubric;  ///< by which a person marks a text
  ItemDeclaration declaration;     ///< by which a line for judge is read
  Standard standard;               ///< the right key, and what the item is worth
  UpTo up_to = UpTo::nothing;
  HandRounding rounding;                    ///< of intermediate steps, that the question allows
  std::vector<std::string> rounded_givens;  ///< behind the key, which are printed rounded
  std::optional<AcceptedRange> range;
  std::vector<OtherKey> accepted;
  std::vector<OtherKey> mistakes;
  std::optional<Property> property;
  std::shared_ptr<const FormulaKey> formula;  ///< of a formula; null where a person compares it
  Expr key;                                   ///< the step; null for choices, and where nothing is computed
  SettledTensor whole_key;                    ///< of the whole value, also when only some cells are asked for
  std::vector<std::string> cell_steps;        ///< the named number that each cell of the key is, where any is
  std::vector<KnownStep> behind;              ///< the key; empty where follow-through is off
  std::vector<KnownGiven> givens;  ///< of the question, but for large ones; empty where follow-through is off
  /// What each asked cell lies in whatever the steps are that it is computed from; empty likewise.
  std::vector<Interval> range_of_key;
  bool key_counts = false;             ///< as a step behind it may
  std::vector<Expr> routes;            ///< the key by way of other steps than the exam's; empty likewise
  std::shared_ptr<FollowPlans> plans;  ///< of follow-through; null where it is off
  Decimal follow_through = 0;          ///< share of the points for follow-through; 0: none is given
  std::optional<Decimal> follow_cap;   ///< points that the item gives by it at most
};

/// The items of numbers that an item is: itself, or its parts where it is of a type that is no tensor.
std::span<const PreparedItem> numbers_asked(const PreparedItem& prepared);

/// Settles the item's keys. Throws nothing for an exam that loaded.
PreparedItem prepare(const Exam& exam, const Question& question, const Item& item);

/// The cells with these indices of a whole value, as a vector; the value itself when there are none.
SettledTensor asked_cells(const SettledTensor& whole, const std::vector<std::vector<Index>>& indices);
Tensor<double> asked_cells(const Tensor<double>& whole, const std::vector<std::vector<Index>>& indices);
Tensor<Interval> asked_cells(const Tensor<Interval>& whole, const std::vector<std::vector<Index>>& indices);

}  // namespace gradewright::judging
