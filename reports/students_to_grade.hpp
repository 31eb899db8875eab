#pragma once

#include <string>

#include "reports/database.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// The students of whom something is to be graded in this run, in a temporary table: on disk, as they may be
/// very many, and gone with the connection. `store` outlives it.
class StudentsToGrade {
 public:
  explicit StudentsToGrade(const Database& store);

  bool contains(const std::string& student);
  void add(const std::string& student);

 private:
  Statement find_;
  Statement add_;
};

}  // namespace gradewright::reports
