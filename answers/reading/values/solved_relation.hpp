#pragma once

#include <string>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/note.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/typed_value.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// The numbers of one name for which a relation holds, and that name.
struct SolvedRelation {
  std::string name;
  std::vector<IntervalsValue::Piece> pieces;
};

/// The name of which a relation is: plain or with an index. Empty for a constant and any other tree; of two
/// small letters that are no Greek one, nobody can say that they are no product (ax).
std::string variable_of(const notation::Syntax& tree);

/// Solves a relation that is linear in one name, with numbers written out before it: 2x > 6, 3 - x >= 0,
/// 0 < x/2 < 3, 2x + 3 < x + 5, 2x != 6, and of its absolute value |x - 2| < 3. A product of names, a power,
/// another function, several names, and a relation that holds for all numbers or for none are NotAValue.
std::variant<SolvedRelation, NotAValue> solved_relation(const notation::Relations& chain,
                                                        std::vector<Note>& notes);

}  // namespace gradewright::reading
