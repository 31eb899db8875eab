#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// What each column or field of a row says, in their order.
using RowFields = std::vector<std::pair<std::string, std::string>>;

/// A row as the store keeps it: [[name, value], ...].
std::string fields_to_json(const RowFields& fields);
/// That row again; nothing of what is no such list, and an empty field for what is no pair of texts.
RowFields fields_from_json(std::string_view json);

}  // namespace gradewright::reports
