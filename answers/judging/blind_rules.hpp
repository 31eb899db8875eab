#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/numbers/decimal.hpp"
#include "engine/numbers/interval.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// An item whose rule does not tell its key from something else.
struct BlindRule {
  enum class Kind {
    mistake,  ///< what comes out with a mistake would be right
    spread,   ///< one number in all cells would be right, and the key's are not all the same
    rounding  ///< what rounding the steps by hand makes right is more than a whole number of the key
  };
  Kind kind = Kind::mistake;
  std::string question;
  std::string item;
  std::string mistake;  ///< that is not told from the key
  Rule rule;
  std::optional<int> decimals;  ///< so many would tell; none where no number of them does
  FilePlace place;
  Decimal whole = {};     ///< the number of the key that rounding makes more of
  Interval rounded = {};  ///< what it is right with, when steps are rounded
};

/// The rules that accept what comes out with a mistake of the exam or the kind, where it changes a cell that
/// is asked for, those with more room than the cells of their key are apart, and those that take more than a
/// whole number of the key for right because steps may be rounded by hand: other whole numbers, or under an
/// exact rule anything. A mistake that the exam
/// words and that no item shows is an idle one, and an item that zeros pass a trivial one: neither is said
/// here.
std::vector<BlindRule> blind_rules(const Exam& exam);

/// One sentence: what is wrong and how to mend it.
std::string in_words(const BlindRule& blind);

}  // namespace gradewright::judging
