#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "problems/exam.hpp"
#include "problems/kinds.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// A bad exam file. what() is "FILE:LINE:COLUMN: error: MESSAGE" followed by the line and a caret.
class ExamError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// "FILE:LINE:COLUMN: error: SENTENCE", for what is found in an exam that loaded.
std::string message_at(const FilePlace& place, std::string_view severity, std::string_view sentence);

/// Parses and validates an exam file (YAML or JSON), whose questions may be of these kinds, and of those that
/// the text keeps of an earlier reading. No other file is read. `file` is for messages. Throws ExamError.
Exam parse_exam(std::string_view text, std::string_view file, const Kinds& kinds = Kinds::built_in());
/// The bytes of an exam file, or of a map beside it as `what` says; at most one more than are parsed. Throws
/// ExamError when the file cannot be read.
std::string read_exam_file(const std::string& path, std::string_view what);
/// Puts the text of a file that the exam is read with behind the exam's own, every line a comment, so that a
/// run is against both. Throws ExamError where they are too long together. `what` is as in "the map".
void keep_beside(Exam& exam, std::string_view what, std::string_view file, std::string_view text);
/// Reads and parses the exam, its template and the kinds of its own folder, which it may use besides these.
/// Throws ExamError, also when a file cannot be read.
Exam load_exam(const std::string& path, const Kinds& kinds = Kinds::built_in());

}  // namespace gradewright::problems
