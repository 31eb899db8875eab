#pragma once

#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// An item that somebody would pass without working anything out.
struct TrivialItem {
  std::string question;
  std::string item;
  std::string answer;  ///< "an all-zero answer", "copying the given X"
  FilePlace place;
};

/// The items whose key is all zero, empty or a copy of a given under their own rule. Choices of one option,
/// formulas and items with `trivial: allowed` are left out.
std::vector<TrivialItem> trivial_items(const Exam& exam);

/// One sentence: what is wrong and how to mend it.
std::string in_words(const TrivialItem& item);

}  // namespace gradewright::judging
