#pragma once

#include <string>

#include "answers/reading/archive.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/submission_files.hpp"

namespace gradewright::reading {

/// The submissions in a zip archive, as in a folder: names of Canvas and Moodle say whose they are, else a
/// document's own, else that of the folder that it lies in. Where all of it lies in one folder that is no
/// student's of Moodle, that folder is meant. Only what lies in `assignment` counts where that is not empty.
/// Throws SubmissionError.
void list_archive(const std::string& path, const std::string& assignment, SubmissionFiles& result,
                  const ArchiveLimits& limits = {});

}  // namespace gradewright::reading
