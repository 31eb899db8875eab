#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "answers/reading/tables/roster.hpp"
#include "cli/layer.hpp"
#include "cli/verbs.hpp"
#include "reports/database.hpp"

namespace gradewright::cli {

/// The roster of a grading: whose submissions are, and who handed in nothing.
class ClassRoster {
 public:
  /// Nobody: submissions stay whose they say.
  ClassRoster() = default;
  /// Reads a file; `student` is the column of the ids, where a map says so. Throws SubmissionError.
  ClassRoster(const std::string& file, const std::string& student);

  /// Makes a submission its person's, handed in when the roster says it where nothing else does that is
  /// understood.
  void take(Submission& submission);
  /// Keeps what the roster says of everybody, and who has longer for the exam.
  void keep(const Database& store, const std::string& exam) const;
  /// Says what is doubtful about the roster, which submissions are nobody's on it, and, unless it is to be
  /// quiet, who handed in nothing that the exam was graded by: nothing at all, or only files that were left
  /// out. False where somebody has to look.
  bool report(const Database& store, const std::string& exam, std::span<const SkippedFile> left_out,
              bool quiet, Terminal& terminal) const;

 private:
  std::set<std::string> owners_of(std::span<const SkippedFile> files) const;
  void report_absent(const Database& store, const std::string& exam, std::span<const SkippedFile> left_out,
                     Terminal& terminal) const;

  Roster roster_;
  std::set<std::string> several_;    ///< whose several submissions have one time on the roster
  std::set<std::string> timed_;      ///< whose time the roster said
  std::set<std::string> strangers_;  ///< what stands for no person, each with why
};

}  // namespace gradewright::cli
