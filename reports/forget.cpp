#include "reports/forget.hpp"

#include <fmt/core.h>

#include <utility>
#include <vector>

#include "reports/database.hpp"
#include "reports/escape.hpp"
#include "reports/schema.hpp"
#include "reports/store_lock.hpp"

namespace gradewright::reports {
namespace {

/// The triggers that keep rows from being removed, taken away for as long as this lives, inside of a
/// transaction.
class WithoutTriggers {
 public:
  explicit WithoutTriggers(const Database& store) : store_(store) {
    Statement rows = store.prepare(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB '*_no_DELETE' ORDER BY "
        "name");
    while (rows.next()) {
      triggers_.emplace_back(rows.text(0), rows.text(1));
    }
    rows.reset();
    for (const auto& [name, sql] : triggers_) {
      store_.execute("DROP TRIGGER " + name);
    }
  }
  /// Puts them back.
  void finish() const {
    for (const auto& [name, sql] : triggers_) {
      store_.execute(sql);
    }
  }

 private:
  const Database& store_;
  std::vector<std::pair<std::string, std::string>> triggers_;
};

/// The submissions that are meant, as a condition on rows of `submission`.
std::string meant(Forgotten::What what) {
  return what == Forgotten::What::student ? "student = ?1" : "source = ?1";
}

/// Nothing where the store does not know them at all.
std::optional<std::size_t> count(const Database& store, const Forgotten& what) {
  Statement row = store.prepare(
      "SELECT count(*), ?2 AND EXISTS (SELECT 1 FROM identity WHERE student = ?1) FROM submission WHERE " +
      meant(what.what));
  row.bind(1, std::string_view(what.name));
  row.bind(2, std::int64_t{what.what == Forgotten::What::student}).next();
  const auto submissions = static_cast<std::size_t>(row.integer(0));
  return submissions > 0 || row.integer(1) != 0 ? std::optional(submissions) : std::nullopt;
}

void remove_rows(const Database& store, const Forgotten& what) {
  const std::string submissions = "(SELECT id FROM submission WHERE " + meant(what.what) + ")";
  const std::string gradings = "(SELECT id FROM grading WHERE submission IN " + submissions + ")";
  const auto run = [&](const std::string& sql) {
    store.prepare(sql).bind(1, std::string_view(what.name)).run();
  };
  run("DELETE FROM verdict WHERE grading IN " + gradings);
  run("DELETE FROM override WHERE submission IN " + submissions);
  run("DELETE FROM grading WHERE submission IN " + submissions);
  run("DELETE FROM handed_in WHERE submission IN " + submissions);
  run("DELETE FROM conversion WHERE submission IN " + submissions);
  if (what.what == Forgotten::What::student) {
    run("DELETE FROM override WHERE student = ?1");
    run("DELETE FROM identity WHERE student = ?1");
    run("DELETE FROM extension WHERE student = ?1");
  } else {
    // Of whom nothing else is left.
    for (const char* table : {"identity", "extension"}) {
      run(
          fmt::format("DELETE FROM {} WHERE student IN (SELECT student FROM submission WHERE source = ?1) "
                      "AND student NOT IN (SELECT student FROM submission WHERE source <> ?1)",
                      table));
    }
  }
  run("DELETE FROM submission WHERE " + meant(what.what));
  // What only they had in common with nobody.
  store.execute(
      "DELETE FROM shared_evidence WHERE id NOT IN (SELECT shared FROM verdict WHERE shared IS NOT NULL)");
}

void remove(const Database& store, const Forgotten& what, std::size_t submissions, const std::string& now) {
  Transaction transaction(store);
  const WithoutTriggers removing(store);
  remove_rows(store, what);
  store.prepare("INSERT INTO forgotten (made, what, submissions) VALUES (?1, ?2, ?3)")
      .bind(1, std::string_view(now))
      .bind(2, std::string_view(what.what == Forgotten::What::student ? "student" : "source"))
      .bind(3, static_cast<std::int64_t>(submissions))
      .run();
  removing.finish();
  transaction.commit();
}

void empty_log(const Database& store) {
  if (store.integer("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
    throw StoreError(
        fmt::format("{}: somebody is reading the store, and its log cannot be emptied: run the same "
                    "command again when they are done",
                    escape::terminal(store.file())));
  }
}

}  // namespace

std::optional<std::size_t> forget(const std::string& file, const Forgotten& what, const std::string& now) {
  const Database store(file, Database::Access::read_write, StoreLock::to_grade(file));
  if (is_older_store(store)) {
    migrate(store);
  }
  require_current(store);
  store.require_sound();
  store.execute("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 2000");
  const std::optional<std::size_t> submissions = count(store, what);
  if (submissions) {
    remove(store, what, *submissions, now);
  }
  empty_log(store);
  store.execute("VACUUM");
  empty_log(store);
  return submissions;
}

}  // namespace gradewright::reports
