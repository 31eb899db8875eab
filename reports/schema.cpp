#include "reports/schema.hpp"

#include <fmt/core.h>

#include <array>
#include <string>

#include "reports/escape.hpp"
#include "reports/schema_steps.hpp"

namespace gradewright::reports {

namespace {

/// The step from version i to version i + 1 is at place i.
constexpr std::array<void (*)(const Database&), schema_version> steps = {
    create_version_1,   bring_to_version_2, bring_to_version_3, bring_to_version_4,
    bring_to_version_5, bring_to_version_6, bring_to_version_7, bring_to_version_8};

std::int64_t check_ownership(const Database& database) {
  const std::int64_t version = database.integer("PRAGMA user_version");
  const std::int64_t owner = database.integer("PRAGMA application_id");
  const bool empty = database.integer("SELECT count(*) FROM sqlite_schema") == 0;
  const std::string file = escape::terminal(database.file());
  if (owner != store_application_id && !empty) {
    throw StoreError(fmt::format("{}: not a gradewright store: it is a database of another program", file));
  }
  if (version > schema_version) {
    throw StoreError(
        fmt::format("{}: the store has version {}, this gradewright knows versions up to {}; "
                    "use a newer gradewright",
                    file, version, schema_version));
  }
  return version;
}

/// After a migration most pages are free. While somebody reads, or where the disk has no room for the copy
/// that VACUUM makes, they stay, and the next gradings fill them.
void give_room_back(const Database& database) {
  try {
    database.execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (const StoreError&) {
    return;
  }
}

}  // namespace

void migrate(const Database& database) {
  if (check_ownership(database) == schema_version) {
    return;
  }
  database.execute("PRAGMA journal_mode = WAL");
  Transaction transaction(database);
  const std::int64_t version = check_ownership(database);  // another program may have come first
  for (auto i = static_cast<std::size_t>(version); i < steps.size(); ++i) {
    steps[i](database);
  }
  database.execute(fmt::format("PRAGMA application_id = {}", store_application_id));
  database.execute(fmt::format("PRAGMA user_version = {}", schema_version));
  transaction.commit();
  if (version > 0) {
    give_room_back(database);
  }
}

bool is_older_store(const Database& database) {
  const std::int64_t version = check_ownership(database);
  return 0 < version && version < schema_version;
}

void require_current(const Database& database) {
  const std::int64_t version = check_ownership(database);
  if (0 < version && version < schema_version) {
    throw StoreError(
        fmt::format("{}: the store has version {} and must be brought to version {}, but may not be written; "
                    "make a report of a "
                    "copy in a folder of your own",
                    escape::terminal(database.file()), version, schema_version));
  }
  if (version < schema_version) {
    throw StoreError(fmt::format("{}: not a gradewright store yet: nothing was graded into it",
                                 escape::terminal(database.file())));
  }
}

}  // namespace gradewright::reports
