#pragma once

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// The same gradebook with "student 7" for the seventh student, and nothing of the names of files. What
/// students wrote, and who decided, stays.
Gradebook without_names(const Gradebook& book);

}  // namespace gradewright::reports
