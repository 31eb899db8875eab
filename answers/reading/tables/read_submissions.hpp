#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"

namespace gradewright::reading {

/// A submission path that cannot be used at all: not there, no permission, a table without a student column.
class SubmissionError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A submission of more bytes than this has a `problem` and is not read.
inline constexpr std::size_t max_submission_bytes = std::size_t{4} << 20U;

/// Finds the submissions in a path: a document (.md, .markdown, .txt, .tex; the student is the file's stem),
/// a folder (the documents and tables directly in it, in name order, without hidden files and README), or a
/// table (.csv, .tsv, .json, .jsonl: many students; see read_table). Calls `each` once per submission, in a
/// fixed order. Bytes that are no UTF-8 text give a submission with a `problem`. Throws SubmissionError, also
/// when a student comes twice.
void read_submissions(const std::string& path, const std::function<void(Submission)>& each);

/// The same for several paths; a student must not come twice in all of them together.
void read_submissions(const std::vector<std::string>& paths, const std::function<void(Submission)>& each);

/// How many submissions the paths hold, without reading the documents; nothing when that cannot be told, as
/// some path cannot be used.
std::optional<std::int64_t> count_submissions(const std::vector<std::string>& paths);

}  // namespace gradewright::reading
