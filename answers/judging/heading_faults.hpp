#pragma once

#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// An id or label by which reading could not tell whose answers stand under it.
struct HeadingFault {
  enum class Kind {
    shared,      ///< reading takes it and `other_heading` of another question for the same
    unreadable,  ///< has neither letters nor digits, so that nothing is recognised as it
    whole_line,  ///< the only one of its question, and heads only a line that says nothing else
    is_name      ///< a label by which a line that begins with the name `other_heading` is a heading, too
  };
  Kind kind = Kind::shared;
  std::string question;
  std::string heading;  ///< the id or the label
  std::string other_question;
  std::string other_heading;
  FilePlace place;  ///< of the question
  /// Whether documents cannot be read rightly with it; else a person should look.
  bool is_error() const { return kind == Kind::shared || kind == Kind::unreadable; }
};

/// The headings that reading would confuse or never find, each question's in turn; by reading's own rules of
/// what is a label and which labels are equal.
std::vector<HeadingFault> heading_faults(const Exam& exam);

/// One sentence: what is wrong and how to mend it.
std::string in_words(const HeadingFault& fault);

}  // namespace gradewright::judging
