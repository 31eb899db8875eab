#pragma once

#include <cstdint>
#include <string>
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
};

/// Reads verdicts with all their evidence, one grading after the other. Evidence that cannot be read says so
/// in its place: the mark itself stands in the store, and nobody else's report waits for it.
class VerdictReader {
 public:
  explicit VerdictReader(const Database& store);

  Handed handed_in(std::int64_t grading);
  /// In the exam's order.
  std::vector<Verdict> verdicts(std::int64_t grading);
  /// Those of them that the engine left to a person.
  std::vector<Verdict> open_verdicts(std::int64_t grading, const KeptText& text);

 private:
  Statement submission_;
  Statement all_;
  Statement open_;
};

}  // namespace gradewright::reports
