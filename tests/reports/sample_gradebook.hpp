#pragma once

#include <vector>

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports::sample {

/// A class by hand, of the items of `sample::exam`: 007 has 3.5 of 3.5; a hostile student, whose id is a
/// script, has 0.1 of 3.5, and 2.W is open for a person.
Gradebook gradebook();

/// The verdicts of `sample::grade` for what a student wrote.
std::vector<Verdict> verdicts(const char* text);

/// A class of items worth `max` each, one student for each row of marks: points as typed, "?" where a person
/// has to decide, "" where the student's version of the exam has not the item.
Gradebook gradebook_of(const std::vector<const char*>& max,
                       const std::vector<std::vector<const char*>>& marks);

}  // namespace gradewright::reports::sample
