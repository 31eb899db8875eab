#pragma once

#include <string>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// Copies the store `from` into the new file `to`, as it stands at one moment, also while somebody grades
/// into it (SQLite's online backup). `to` appears only when it is whole. Throws StoreError when `from` is no
/// sound store, or when `to` is there already or cannot be written.
void back_up(const std::string& from, const std::string& to);

}  // namespace gradewright::reports
