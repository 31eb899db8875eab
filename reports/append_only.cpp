#include "reports/append_only.hpp"

#include <fmt/core.h>

namespace gradewright::reports {

void refuse_changes(const Database& database, const char* table) {
  for (const char* change : {"UPDATE", "DELETE"}) {
    database.execute(
        fmt::format("CREATE TRIGGER {0}_no_{1} BEFORE {1} ON {0} BEGIN "
                    "SELECT raise(ABORT, 'the store is append-only'); END",
                    table, change));
  }
}

void refuse_replacing(const Database& database, const TableKeys& keys) {
  database.execute(fmt::format(
      "CREATE TRIGGER {0}_no_REPLACE BEFORE INSERT ON {0} WHEN EXISTS (SELECT 1 FROM {0} WHERE {1}) "
      "BEGIN SELECT raise(ABORT, 'the store is append-only: there is such a row'); END",
      keys.table, keys.key_of_new));
}

}  // namespace gradewright::reports
