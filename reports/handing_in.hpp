#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/database.hpp"
#include "reports/lateness.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What a store knows of when submissions were handed in, and of who has longer for an exam.
class HandingInReader {
 public:
  /// `store` outlives it.
  HandingInReader(const Database& store, std::string exam);

  HandingIn of(std::int64_t grading, std::string_view student);

 private:
  std::string exam_;
  Statement times_;
  Statement extensions_;
};

/// Keeps that a student has longer for an exam, where the store does not say it already; an empty text takes
/// an earlier extension back. In a transaction of the caller.
void keep_extension(const Database& store, const std::string& exam, const std::string& student,
                    const std::string& stated);

}  // namespace gradewright::reports
