#include "cli/feedback_files.hpp"

#include <fmt/core.h>

#include "cli/report_platform.hpp"
#include "reports/escape.hpp"

namespace gradewright::cli {

FeedbackFiles::FeedbackFiles(const Database& store, const Gradebook& book, const Arguments& values,
                             std::string ending)
    : ending_(std::move(ending)) {
  if (!values.has("for")) {
    return;
  }
  const std::string& name = values.value("for");
  const std::optional<Platform> platform = platform_from(name);
  if (!platform) {
    throw UsageError(fmt::format("--for takes canvas, moodle or nbgrader, not '{}'", escape::terminal(name)));
  }
  from_.emplace(asked_class(*platform, store, book, values));
  try {
    places_.emplace(*platform, *from_, ending_);
  } catch (const PlatformError& error) {
    throw UsageError(error.what());
  }
}

std::string FeedbackFiles::file(const GradebookStudent& student) {
  return places_ ? places_->place(student, notes_) : names_.name_for(student.student) + ending_;
}

}  // namespace gradewright::cli
