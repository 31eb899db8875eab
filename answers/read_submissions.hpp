#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "answers/submission.hpp"

namespace gradewright {

/// A submission path that cannot be used at all: not there, no permission, a table without a student column.
class SubmissionError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Finds the submissions in a path: a document (.md, .markdown, .txt, .tex; the student is the file's stem),
/// a folder (its documents and tables in name order, not recursive below one level), or a table (.csv, .json,
/// .jsonl: many students). Calls `each` once per submission, in a fixed order. Throws SubmissionError.
void read_submissions(const std::string& path, const std::function<void(Submission)>& each);

}  // namespace gradewright
