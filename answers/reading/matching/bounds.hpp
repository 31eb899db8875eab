#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "answers/reading/documents/passage.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// A relation in running text that says where something lies: "|1 - 6 eta| < 1", "eta in (0, 1/3)", "t has to
/// be greater than 18".
struct Bound {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t first = 0;  ///< its tokens: [first, last)
  std::size_t last = 0;
  std::string text;         ///< as readers of intervals and inequalities take it
  std::string worked = {};  ///< the same with what its last bound was worked out from: "t > 9/0.5 = 18"
  std::string solvable;     ///< the same with x for its name
  std::size_t item = none;  ///< whose name is the only one in it
  bool is_alone = false;    ///< that name stands alone between its bounds, or in an interval
};

/// The relations of a passage by which names are bounded, in order. Names are those of the question, single
/// letters and Greek ones, with what is written below them: eta_t is not eta.
std::vector<Bound> bounds_of(const Passage& passage, const PreparedQuestion& question);

}  // namespace gradewright::reading
