#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/judging/judge_value.hpp"
#include "answers/judging/layer.hpp"
#include "engine/numbers/interval.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// A key other than the right one: an accepted alternative or what a named mistake gives.
struct OtherKey {
  std::string mistake;  ///< empty for an accepted key
  std::string feedback;
  Decimal credit;  ///< share of the points, 0 to 1
  Standard standard;
};

/// An item with everything that judging needs and no response changes: settled keys, mistakes, enclosures.
struct PreparedItem {
  const Question* question = nullptr;
  const Item* item = nullptr;
  SettledTensor whole_key;  ///< of the whole value, also when only some cells are asked for
  Standard standard;        ///< the right key
  std::vector<OtherKey> accepted;
  std::vector<OtherKey> mistakes;
  Decimal follow_through = 1;  ///< share of the points for follow-through; 0: none is given
  Expr property;               ///< `where` over a given of the item's name; null without one
};

/// Settles the item's keys. Throws nothing for an exam that loaded.
PreparedItem prepare(const Exam& exam, const Question& question, const Item& item);

/// The cells that the item asks for, of a whole value: the value itself, or a vector of its named cells.
SettledTensor asked_cells(const SettledTensor& whole, const Item& item);

}  // namespace gradewright::judging
