#pragma once

#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// An item whose key, handed in as everybody shows it, would not be right.
struct UnsoundKey {
  std::string question;
  std::string item;
  std::string shown;      ///< the first cells; all of a key of a type that is no tensor of numbers
  bool is_typed = false;  ///< of such a type
  FilePlace place;
};

/// The items whose own key they would not count as right: a property that the rounded key has lost, a
/// direction that is zero, a name that is read as something else. Choices of one option, keys that a person
/// marks by and keys of numbers with an infinite cell are left out.
std::vector<UnsoundKey> unsound_keys(const Exam& exam);

/// One sentence: what is wrong and how to mend it.
std::string in_words(const UnsoundKey& unsound);

}  // namespace gradewright::judging
