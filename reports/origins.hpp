#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/submission.hpp"
#include "reports/database.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// Keeps where submissions come from: what platforms call their students, and when they were handed in. Only
/// what the store does not say already becomes a row.
class OriginKeeper {
 public:
  /// The store's tables must be there, and a transaction begun for every `keep`.
  explicit OriginKeeper(const Database& store);

  /// What a platform calls a student.
  void keep(std::string_view student, const Identity& identity);
  /// What one submission says of its student, and of its time.
  void keep(std::int64_t submission, const Submission& from);

 private:
  Statement add_identity_;
  Statement add_handed_in_;
};

/// What each platform calls a student by now: the platforms in the order of their names, fields as they stood
/// in its file, values byte for byte. Empty for a student who came from none.
std::vector<Identity> identities_of(const Database& store, std::string_view student);

/// Whoever handed something in that was graded by the exam. `store` outlives it.
class GradedStudents {
 public:
  GradedStudents(const Database& store, const std::string& exam);
  bool contains(std::string_view student);

 private:
  Statement find_;
};

/// All students of whom a platform says who they are, in order; also those who handed in nothing.
std::vector<std::string> identified_students(const Database& store);

}  // namespace gradewright::reports
