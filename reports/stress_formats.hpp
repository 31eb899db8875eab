#pragma once

#include <iosfwd>
#include <string>

#include "answers/reading/submission.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/layer.hpp"
#include "reports/stream.hpp"
#include "reports/stress.hpp"

namespace gradewright::reports {

/// What the tolerances of an exam decide in what is stored, as text: a table of how many verdicts flip, and
/// then whose, the first of many. Returns how many flip.
std::size_t write_stress_text(std::ostream& out, const ToleranceStress& stress,
                              const Stream<Submission>& submissions, Emphasis heading);

/// The same as one JSON object, with every flip, student by student.
std::size_t write_stress_json(std::ostream& out, const std::string& exam, const ToleranceStress& stress,
                              const Stream<Submission>& submissions);

}  // namespace gradewright::reports
