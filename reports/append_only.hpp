#pragma once

#include "reports/database.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// A table with its keys. INSERT OR REPLACE removes the row that is in its way, and no trigger of DELETE sees
/// it: so an INSERT with a key that is there is refused before it.
struct TableKeys {
  const char* table;
  const char* key_of_new;
};
/// Makes triggers that refuse every UPDATE and DELETE of the table.
void refuse_changes(const Database& database, const char* table);
/// Makes a trigger that refuses every INSERT with a key that is there.
void refuse_replacing(const Database& database, const TableKeys& keys);

}  // namespace gradewright::reports
