#pragma once

#include <string>

#include "answers/reading/submission.hpp"
#include "reports/database.hpp"
#include "reports/layer.hpp"
#include "reports/stream.hpp"

namespace gradewright::reports {

/// What counts of the students of an exam, as it was read from its files or tables, in byte order of their
/// ids: of each the submission of the latest grading or, where the newest version of the exam says which
/// attempt counts, all of them in the order in which they were handed in. One is held at a time, and nothing
/// of the store is held between two of them, so that it can be written meanwhile. Whoever judges these again
/// needs no file. `store` outlives it. Throws StoreError when the store does not have the exam.
Stream<Submission> stored_submissions(const Database& store, const std::string& exam);

}  // namespace gradewright::reports
