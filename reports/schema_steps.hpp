#pragma once

#include "reports/database.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// Each step takes a store of the version before it, the first an empty file. docs/store.md describes what
/// they come to.
void create_version_1(const Database& database);
void bring_to_version_2(const Database& database);
void bring_to_version_3(const Database& database);
void bring_to_version_4(const Database& database);
void bring_to_version_5(const Database& database);
void bring_to_version_6(const Database& database);
void bring_to_version_7(const Database& database);
void bring_to_version_8(const Database& database);

}  // namespace gradewright::reports
