#pragma once

#include <map>
#include <string>
#include <string_view>

#include "reports/layer.hpp"
#include "reports/platforms/platform_table.hpp"

namespace gradewright::reports {

/// Where each student's feedback lies below a folder, so that a platform finds whose it is.
class FeedbackPlaces {
 public:
  /// `ending` is that of the files: ".html". Canvas, Moodle and nbgrader take feedback in files; throws
  /// PlatformError for another, and for an exam whose id is no name of a folder where it has to be one.
  FeedbackPlaces(Platform platform, const PlatformClass& from, std::string ending);

  /// "A_101_2001_answers.html" for Canvas, "A_17_assignfeedback_file_/feedback.html" for Moodle,
  /// "s1/midterm/answers.html" for nbgrader; empty, and a note, where the platform could not tell whose it
  /// is.
  std::string place(const GradebookStudent& student, PlatformNotes& notes) const;

 private:
  struct Place {
    std::string path;
    std::string trouble;  ///< why there is none
  };
  Place place_of(const GradebookStudent& student) const;

  Platform platform_;
  const PlatformClass& from_;
  std::string ending_;
  std::map<std::string, int> taken_;
};

}  // namespace gradewright::reports
