#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "reports/layer.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace gradewright::reports {

class StoreLock;

/// A store that cannot be used: not a database, of a newer version, read-only, full, or in use by another
/// run. what() is one line that names the file.
class StoreError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// One prepared statement. Parameters are bound by position, from 1; columns are read by position, from 0.
class Statement {
 public:
  Statement(sqlite3_stmt* handle, std::string_view file);

  Statement& bind(int position, std::string_view text);
  Statement& bind(int position, std::int64_t number);
  Statement& bind_or_null(int position, const std::optional<std::string>& text);

  /// Runs to the next row; false when there is none. Throws StoreError.
  bool next();
  /// Runs a statement that gives no rows, and makes it ready to be bound again.
  void run();
  /// Makes the statement ready to be bound again.
  void reset();

  std::string text(int column) const;
  std::int64_t integer(int column) const;
  bool is_null(int column) const;
  std::optional<std::string> optional_text(int column) const;

 private:
  struct Finalise {
    void operator()(sqlite3_stmt* handle) const;
  };
  void check_bound(int result) const;
  std::unique_ptr<sqlite3_stmt, Finalise> handle_;
  std::string file_;
};

/// A connection to one SQLite file. Every failure is a StoreError that names the file.
class Database {
 public:
  /// `immutable`: read without any lock, and without the files of the write-ahead log; only for a file that
  /// nobody changes meanwhile.
  enum class Access { immutable, read_only, read_write, create };
  Database(const std::string& file, Access access);
  /// `lock` is released after the connection is closed.
  Database(const std::string& file, Access access, std::unique_ptr<const StoreLock> lock);
  ~Database();
  Database(Database&&) noexcept;

  const std::string& file() const { return file_; }
  Statement prepare(std::string_view sql) const;
  /// Runs one or more statements without parameters.
  void execute(const std::string& sql) const;
  std::int64_t last_row_id() const;
  /// Copies everything, as this connection sees it, over what `target` holds.
  void copy_to(const Database& target) const;
  /// Throws StoreError when the file that is locked is no longer the one under its name: what is written
  /// would be lost. Nothing where there is no lock.
  void require_in_place() const;
  /// Throws StoreError when pages of the file are damaged (SQLite's quick_check).
  void require_sound() const;
  std::int64_t integer(std::string_view sql) const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  std::unique_ptr<const StoreLock> lock_;
  std::unique_ptr<sqlite3, Close> handle_;
  std::string file_;
};

/// A write transaction: rolled back unless committed.
class Transaction {
 public:
  explicit Transaction(const Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  const Database* database_;
};

}  // namespace gradewright::reports
