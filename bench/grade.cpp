// Submissions a second through `gradewright grade` into SQLite, beside reading the same bytes and beside
// inserting the rows that it wrote, already prepared, in one transaction.
#include <fmt/core.h>
#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bench/measure.hpp"

namespace {

using namespace gradewright;

constexpr int submissions = 2000;
constexpr int runs = 5;

/// Closes on leaving; every call is checked.
class Database {
 public:
  explicit Database(const std::string& path) { check(sqlite3_open(path.c_str(), &handle_)); }
  ~Database() { sqlite3_close(handle_); }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  sqlite3_stmt* prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr));
    return statement;
  }
  void execute(const std::string& sql) {
    check(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr));
  }
  void check(int status) {
    if (status != SQLITE_OK && status != SQLITE_DONE) {
      fmt::print(stderr, "bench: sqlite: {}\n", sqlite3_errmsg(handle_));
      std::exit(1);
    }
  }

 private:
  sqlite3* handle_ = nullptr;
};

struct FreeValue {
  void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
};
using Value = std::unique_ptr<sqlite3_value, FreeValue>;

struct Table {
  std::string name;
  std::string schema;
  int columns = 0;
  std::vector<std::vector<Value>> rows;
};

void read_rows(Database& store, Table& table) {
  sqlite3_stmt* statement = store.prepare("SELECT * FROM \"" + table.name + "\"");
  table.columns = sqlite3_column_count(statement);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    std::vector<Value>& row = table.rows.emplace_back();
    for (int i = 0; i < table.columns; ++i) {
      row.emplace_back(sqlite3_value_dup(sqlite3_column_value(statement, i)));
    }
  }
  sqlite3_finalize(statement);
}

/// Every table of the store, with its rows in memory.
std::vector<Table> read_tables(const std::string& path) {
  Database store(path);
  std::vector<Table> tables;
  sqlite3_stmt* statement = store.prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid");
  const auto text = [&](int column) {
    return std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)));
  };
  while (sqlite3_step(statement) == SQLITE_ROW) {
    Table& table = tables.emplace_back();
    table.name = text(0);
    table.schema = text(1);
  }
  sqlite3_finalize(statement);
  for (Table& table : tables) {
    read_rows(store, table);
  }
  return tables;
}

void insert_rows(Database& copy, const Table& table) {
  std::string places = "?";
  for (int i = 1; i < table.columns; ++i) {
    places += ",?";
  }
  sqlite3_stmt* insert = copy.prepare("INSERT INTO \"" + table.name + "\" VALUES (" + places + ")");
  for (const auto& row : table.rows) {
    for (int i = 0; i < table.columns; ++i) {
      copy.check(sqlite3_bind_value(insert, i + 1, row[static_cast<std::size_t>(i)].get()));
    }
    copy.check(sqlite3_step(insert));
    copy.check(sqlite3_reset(insert));
  }
  sqlite3_finalize(insert);
}

void insert_all(const std::vector<Table>& tables, const std::string& path) {
  std::filesystem::remove(path);
  Database copy(path);
  copy.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN");
  for (const Table& table : tables) {
    copy.execute(table.schema);
    insert_rows(copy, table);
  }
  copy.execute("COMMIT");
}

std::size_t row_count(const std::vector<Table>& tables) {
  std::size_t count = 0;
  for (const Table& table : tables) {
    count += table.rows.size();
  }
  return count;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main() {
  const bench::ScratchFolder scratch;
  const std::string folder = scratch.path("submissions");
  std::filesystem::create_directory(folder);
  const std::string document = read_file(SUBMISSION);
  std::vector<std::string> paths;
  for (int i = 0; i < submissions; ++i) {
    paths.push_back(fmt::format("{}/{:06}.md", folder, i));
    std::ofstream(paths.back(), std::ios::binary) << document;
  }
  const std::string results = scratch.path("results.db");
  const double reading = bench::median_seconds(runs, [&] {
    for (const std::string& path : paths) {
      bench::read_lines(path);
    }
  });
  const double grade = bench::median_seconds(runs, [&] {
    bench::run_command(fmt::format("rm -f {0} {0}-wal {0}-shm", results));
    bench::run_command(
        fmt::format("{} grade {} {} --store {} --quiet > /dev/null", GRADEWRIGHT, EXAM, folder, results), 1);
  });
  const std::vector<Table> tables = read_tables(results);
  const double inserting = bench::median_seconds(runs, [&] { insert_all(tables, scratch.path("copy.db")); });
  bench::print_line("submissions, reading the bytes", submissions / reading, "submissions/s", "a floor");
  bench::print_line(
      "submissions, inserting the same rows", submissions / inserting, "submissions/s",
      fmt::format("a floor; {:.1f} rows each", static_cast<double>(row_count(tables)) / submissions));
  bench::print_line("submissions, gradewright grade", submissions / grade, "submissions/s",
                    fmt::format("{:.1f} times both floors together", grade / (reading + inserting)));
}
