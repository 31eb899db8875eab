#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// An item whose key hangs on digits that are lost on the way to it.
struct IllConditionedKey {
  std::string question;
  std::string item;
  int asked = 0;  ///< significant digits of the key that the rule asks for
  /// Significant digits with which every operation has to be done for that; none where no double is enough.
  std::optional<int> needed;
  FilePlace place;
};

/// The items that nobody can answer who does not work with far more digits than are asked for: 1 / (sqrt(2) -
/// 1.4142), say.
///
/// The enclosure of a key in doubles, each operation rounded outwards, is wider than a double's own rounding
/// by the factor that errors of rounding grow by on the way (a running error analysis: Higham 2002, section
/// 3.3). That factor, against the room that the rule leaves, is how many digits the work needs; against the
/// size of the key's largest cell, how many are lost. Exact keys and questions that allow rounded steps are
/// left out.
std::vector<IllConditionedKey> ill_conditioned_keys(const Exam& exam);

/// One sentence: what is wrong and how to mend it.
std::string in_words(const IllConditionedKey& key);

}  // namespace gradewright::judging
