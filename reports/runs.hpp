#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reports/database.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// The runs of an exam that graded somebody, in their order.
std::vector<std::int64_t> runs_in(const Database& store, const std::string& exam);

}  // namespace gradewright::reports
