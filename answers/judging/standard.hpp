#pragma once

#include <memory>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "engine/numbers/decimal.hpp"
#include "engine/syntax/number_form.hpp"
#include "problems/marking.hpp"
#include "problems/rule.hpp"

namespace gradewright::engine {
struct Interval;
}

namespace gradewright::judging {

/// The cells of a key that somebody gets right without working anything out: they share no points, and each
/// of them that is not right costs one of the shares that the others have.
struct FreeCells {
  std::vector<bool> cells;          ///< one a cell of the key, not all of them; empty: none
  bool zeros = false;               ///< an answer of zeros gets some right
  std::vector<std::string> givens;  ///< whose copies get others right
};

/// What a response is held against: the cells asked for, how they are compared and what they are worth.
struct Standard {
  SettledTensor key;  ///< of the value, or the vector of the named cells
  Rule rule;
  bool key_as_typed = false;  ///< nothing computed the key: its decimals may be rounded
  Credit credit = Credit::per_cell;
  FreeCells free;
  Decimal max_points = 1;
  Decimal penalty = 0;  ///< share of the points that a wrong choice costs
  Decimal too_few_digits_credit = Decimal(5, -1);
  NumberForm form = NumberForm::any;  ///< that numbers are to be written in
  Decimal other_form_credit = Decimal(5, -1);
  Decimal round = Decimal(1, -4);                ///< points are multiples of it, unless they are all of them
  std::vector<std::string> cell_names;           ///< named cells; empty when the whole value is asked for
  std::vector<std::vector<Index>> cell_indices;  ///< of the named cells, in the whole value
  /// What each cell can come to when the intermediate steps are rounded by hand, or givens are printed
  /// rounded; null where neither is so.
  std::shared_ptr<const std::vector<Interval>> reachable;
  /// Whether the lines of the key are always the same numbers in some order: then cells that are right only
  /// by what they can come to are right together or not at all.
  bool is_arrangement = false;
};

}  // namespace gradewright::judging
