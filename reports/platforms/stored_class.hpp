#pragma once

#include <string>

#include "reports/database.hpp"
#include "reports/layer.hpp"
#include "reports/platforms/platform_table.hpp"

namespace gradewright::reports {

/// A class with what the store knows of who its students are, when they handed in and how their points add
/// up. `store` and `book` outlive it.
PlatformClass stored_class(const Database& store, const Gradebook& book, std::string column,
                           std::string id_field);

}  // namespace gradewright::reports
