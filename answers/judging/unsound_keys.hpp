#pragma once

#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// An item whose key, handed in as `solve` shows it, would not be right.
struct UnsoundKey {
  std::string question;
  std::string item;
  std::string shown;  ///< the first cells
  FilePlace place;
};

/// The items whose own key they would not count as right: a property that the rounded key has lost, a
/// direction that is zero. Choices, formulas and keys with an infinite cell are left out.
std::vector<UnsoundKey> unsound_keys(const Exam& exam);

/// One sentence: what is wrong and how to mend it.
std::string in_words(const UnsoundKey& unsound);

}  // namespace gradewright::judging
