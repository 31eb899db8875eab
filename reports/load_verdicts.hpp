#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "answers/judging/verdict.hpp"
#include "reports/database.hpp"
#include "reports/evidence.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// The submission of a grading.
struct Handed {
  std::string source;
  KeptText text;
  bool has_lines =
      true;  ///< its text has the lines of what was handed in: it is no row, and nothing made it of a file
};

/// The verdicts of a submission, and where in it each was read: "line 12", "lines 12 to 14"; empty in a row,
/// in text that a program made of a file, or where nothing was read.
struct GradedWork {
  GradedWork(std::vector<Verdict> all = {},  // NOLINT(google-explicit-constructor)
             std::vector<std::string> where = {})
      : verdicts(std::move(all)), places(std::move(where)) {}

  std::vector<Verdict> verdicts;  ///< in the exam's order
  std::vector<std::string> places;
};

/// The lines of a document that a text at `span` stands on, without blank ends: "lines 12 to 14". Empty for a
/// span that is empty or not in the document.
std::string lines_of(const std::string& document, const Span& span);

/// Reads verdicts with all their evidence, one grading after the other. Evidence that cannot be read says so
/// in its place: the mark itself stands in the store, and nobody else's report waits for it.
class VerdictReader {
 public:
  explicit VerdictReader(const Database& store);

  Handed handed_in(std::int64_t grading);
  /// In the exam's order.
  std::vector<Verdict> verdicts(std::int64_t grading);
  GradedWork work(std::int64_t grading);
  /// Those of them that the engine left to a person.
  std::vector<Verdict> open_verdicts(std::int64_t grading, const KeptText& text);

 private:
  Statement submission_;
  Statement all_;
  Statement open_;
};

}  // namespace gradewright::reports
