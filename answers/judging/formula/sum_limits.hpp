#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answers/judging/formula/meaning.hpp"
#include "answers/judging/layer.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::judging {

/// What a sum goes over.
struct SumLimits {
  std::string index;                        ///< k or c'; empty: over all cells of what is summed
  const notation::Syntax* first = nullptr;  ///< null: over all places that the index can have
  const notation::Syntax* last = nullptr;
};

/// The limits of a call of `sum_of`; nothing where they are of another sort.
std::optional<SumLimits> limits_of_sum(const notation::Call& call);

/// The shares q of a name E_q, over which it takes an expectation; null where it is a value, or no such name.
const Matrix* shares_of(const std::string& name, const NamedValues& values);

/// Whether a mark is that of a derivative, or of another letter.
bool is_prime(std::string_view mark);

}  // namespace gradewright::judging
