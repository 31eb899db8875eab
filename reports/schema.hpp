#pragma once

#include "reports/database.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// The version that this program writes, in SQLite's `user_version`.
inline constexpr int schema_version = 8;
/// "grdw" in SQLite's `application_id`, so that `file` and other programs know a store from any other
/// database.
inline constexpr int store_application_id = 0x67726477;

/// Brings a store to `schema_version`: an empty file gets the whole schema, an older store every missing
/// step, in one transaction. Throws StoreError when the file belongs to something else or to a newer
/// gradewright.
void migrate(const Database& database);

/// Whether the file is a store of an older version, which `migrate` would bring up to date. Throws StoreError
/// when it belongs to something else or to a newer gradewright.
bool is_older_store(const Database& database);

/// Throws StoreError unless the file is a store of this version, without writing.
void require_current(const Database& database);

}  // namespace gradewright::reports
