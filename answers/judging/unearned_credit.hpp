#pragma once

#include <string>
#include <vector>

#include "answers/judging/credit/mark.hpp"
#include "answers/judging/layer.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// An item of which zeros, or nothing, earn a part.
struct UnearnedCredit {
  std::string question;
  std::string item;
  std::string answer;  ///< "an all-zero answer", "answering {}"
  Mark mark;
  Decimal max_points;
  FilePlace place;
};

/// The items of which somebody who writes zeros, or the nothing of its type, has some of the points: by a
/// mistake that comes to zeros, by an accepted value, or by cells that are right. What is right altogether is
/// a trivial answer and not said here; nor is an item with `trivial: allowed`.
std::vector<UnearnedCredit> unearned_credit(const Exam& exam);

/// One sentence: what is wrong and how to mend it.
std::string in_words(const UnearnedCredit& credit);

}  // namespace gradewright::judging
