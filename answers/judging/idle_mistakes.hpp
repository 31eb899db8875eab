#pragma once

#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// A mistake of an exam that no answer can show.
struct IdleMistake {
  enum class Kind {
    no_item,   ///< nothing that is asked for is computed from what it changes
    right,     ///< whatever it changes comes out right all the same, under the items' own rules
    no_value,  ///< whatever it changes has a cell that is not a number
    same       ///< whatever it changes comes out as with `other`, which stands before it
  };
  Kind kind = Kind::right;
  std::string question;
  std::string mistake;
  std::vector<std::string> items;  ///< that it changes
  std::string other;               ///< an earlier mistake
  FilePlace place;
};

/// The mistakes that the exam words itself and that no answer can show. A kind's own are left out: what it
/// knows need not show with every givens.
std::vector<IdleMistake> idle_mistakes(const Exam& exam);

/// One sentence: what is wrong and how to mend it.
std::string in_words(const IdleMistake& idle);

}  // namespace gradewright::judging
