#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/submission_files.hpp"

namespace gradewright::reading {

/// What is said of a file of any other format.
inline constexpr std::string_view formats_in_words =
    "not a submission (.md, .markdown, .txt, .tex, .ipynb, .docx, .pdf, .csv, .tsv, .json, .jsonl)";

/// Why a file of this name, whosever it is, is not graded; without a reason for a submission.
SkippedFile reason_to_skip_name(const std::string& path);

/// The folder that a path begins with; empty for a file alone.
std::string_view first_folder(std::string_view path);

/// A submission that stands so in the folder or archive that is named: whose it is says the name that Canvas
/// or Moodle gave it, else the folder that it lies in, else its own. `path` has an ending of a submission.
SubmissionFile named_file(std::string path, std::string_view inside);

/// Of the files from `first` on, those of a student that are documents: of several none is graded, as nobody
/// knows which counts. A `timestamp.txt` beside another document, as nbgrader puts it there, is none, and
/// says when that was handed in. Files that are nobody's in particular are left as they are.
void keep_the_only_documents(SubmissionFiles& result, std::size_t first);

}  // namespace gradewright::reading
