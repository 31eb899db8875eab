#pragma once

#include <optional>
#include <string>

#include "cli/layer.hpp"
#include "cli/options.hpp"
#include "reports/database.hpp"
#include "reports/file_names.hpp"
#include "reports/gradebook.hpp"
#include "reports/platforms/feedback_places.hpp"

namespace gradewright::cli {

/// Where each student's feedback lies below a folder: under a name made from their id or, with --for, as a
/// platform finds it.
class FeedbackFiles {
 public:
  /// All outlive it. Throws UsageError for a platform that takes no feedback in files.
  FeedbackFiles(const Database& store, const Gradebook& book, const Arguments& values, std::string ending);

  /// Empty, and a note, where the platform could not tell whose it is.
  std::string file(const GradebookStudent& student);
  const PlatformNotes& notes() const { return notes_; }

 private:
  std::string ending_;
  FileNames names_;
  std::optional<PlatformClass> from_;
  std::optional<FeedbackPlaces> places_;
  PlatformNotes notes_;
};

}  // namespace gradewright::cli
