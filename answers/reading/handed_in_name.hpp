#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"

namespace gradewright::reading {

/// Whose a file or folder is by the name that a platform gave it.
struct HandedInName {
  std::string student;  ///< what tells them apart: Canvas's user, Moodle's name and number of the participant
  Identity identity;
  HandedIn handed_in = {};  ///< that Canvas says it is late, which is no time
};

/// The name of a file in the submissions of a Canvas assignment: NAME_[LATE_]USER_SUBMISSION_FILE.
std::optional<HandedInName> canvas_file_name(std::string_view name);

/// The name of a student's folder in the submissions of a Moodle assignment:
/// NAME_PARTICIPANT_assignsubmission_file[_], or onlinetext.
std::optional<HandedInName> moodle_folder_name(std::string_view name);

/// Everybody whose a file could be by its path: by the names that platforms give, the names of its folders,
/// and its own without the ending.
std::vector<HandedInName> names_on_path(const std::string& path);

}  // namespace gradewright::reading
