#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "answers/reading/conversion/converters.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"
#include "answers/reading/submission_error.hpp"
#include "answers/reading/submission_files.hpp"

namespace gradewright::reading {

/// Whether a student may come more than once, as the exam says which attempt counts.
enum class Several { refused, allowed };

/// A submission of more bytes than this has a `problem` and is not read.
inline constexpr std::size_t max_submission_bytes = std::size_t{4} << 20U;

/// Reads documents (.md, .markdown, .txt, .tex, .ipynb, .docx, .pdf; the student is the file's stem) and
/// tables (.csv, .tsv, .json, .jsonl: many students; see read_table). Calls `each` once per submission, in a
/// fixed order. Bytes that are no UTF-8 text, and an empty file, give a submission with a `problem`. Throws
/// SubmissionError, also when a student comes twice in all files together and `several` are refused. `whose`
/// may say that a submission is another student's; it is asked more than once where somebody comes twice.
void read_submissions(std::span<const SubmissionFile> files, const std::function<void(Submission)>& each,
                      Several several = Several::refused, const std::function<void(Submission&)>& whose = {});

/// What the bytes of a document's file say, likewise.
Submission document_of(const SubmissionFile& file, std::string bytes, Converters& converters);

/// The same for what one path stands for: see list_submission_files.
void read_submissions(const std::string& path, const std::function<void(Submission)>& each);

/// How many submissions the files hold, without reading the documents; nothing when that cannot be told, as
/// some file cannot be used.
std::optional<std::int64_t> count_submissions(std::span<const SubmissionFile> files);

/// The rows of one table, likewise.
void read_table_file(const SubmissionFile& table, const std::function<void(Submission)>& each);

}  // namespace gradewright::reading
