#include "reports/database.hpp"

#include <fmt/core.h>
#include <sqlite3.h>

#include <filesystem>
#include <utility>

#include "reports/escape.hpp"
#include "reports/store_lock.hpp"

namespace gradewright::reports {

namespace {

constexpr int busy_timeout_ms = 10'000;

[[noreturn]] void fail(sqlite3* handle, int code, std::string_view file) {
  const std::string name = escape::terminal(file);
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      throw StoreError(fmt::format("{}: not a gradewright store: {}", name, sqlite3_errstr(code)));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw StoreError(
          fmt::format("{}: another program is writing to the store; try again when it is done", name));
    case SQLITE_READONLY:
      throw StoreError(fmt::format("{}: the store cannot be written (read-only file or folder)", name));
    case SQLITE_CANTOPEN:
      throw StoreError(
          fmt::format("{}: the store cannot be opened; is the path right, may you write there?", name));
    case SQLITE_FULL:
      throw StoreError(fmt::format("{}: the disk is full; what was reported as done is kept", name));
    default:
      throw StoreError(fmt::format("{}: {}", name, handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code)));
  }
}

int flags_for(Database::Access access) {
  switch (access) {
    case Database::Access::immutable:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case Database::Access::read_only:
      return SQLITE_OPEN_READONLY;
    case Database::Access::read_write:
      return SQLITE_OPEN_READWRITE;
    case Database::Access::create:
      break;
  }
  return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

/// https://www.sqlite.org/uri.html: "%", "?" and "#" of the path are written as "%XX".
std::string immutable_uri(const std::string& file) {
  std::string uri = "file://";
  for (const char c : std::filesystem::absolute(file).string()) {
    uri += c == '%' ? "%25" : c == '?' ? "%3f" : c == '#' ? "%23" : std::string(1, c);
  }
  return uri + "?immutable=1";
}

}  // namespace

void Statement::Finalise::operator()(sqlite3_stmt* handle) const {
  sqlite3_finalize(handle);
}

Statement::Statement(sqlite3_stmt* handle, std::string_view file) : handle_(handle), file_(file) {}

void Statement::check_bound(int result) const {
  if (result != SQLITE_OK) {
    fail(sqlite3_db_handle(handle_.get()), result, file_);
  }
}

Statement& Statement::bind(int position, std::string_view text) {
  // A null pointer would bind NULL; an empty view may hold one.
  check_bound(sqlite3_bind_text64(handle_.get(), position, text.empty() ? "" : text.data(), text.size(),
                                  SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(int position, std::int64_t number) {
  check_bound(sqlite3_bind_int64(handle_.get(), position, number));
  return *this;
}

Statement& Statement::bind_or_null(int position, const std::optional<std::string>& text) {
  if (text) {
    return bind(position, std::string_view(*text));
  }
  check_bound(sqlite3_bind_null(handle_.get(), position));
  return *this;
}

bool Statement::next() {
  const int result = sqlite3_step(handle_.get());
  if (result == SQLITE_ROW || result == SQLITE_DONE) {
    return result == SQLITE_ROW;
  }
  sqlite3* database = sqlite3_db_handle(handle_.get());
  const int code = sqlite3_extended_errcode(database);
  const std::string message = sqlite3_errmsg(database);
  sqlite3_reset(handle_.get());
  if ((code & 0xFF) == SQLITE_CONSTRAINT || (code & 0xFF) == SQLITE_ERROR) {
    throw StoreError(fmt::format("{}: {}", escape::terminal(file_), message));
  }
  fail(database, code, file_);
}

void Statement::run() {
  next();
  reset();
}

void Statement::reset() {
  sqlite3_reset(handle_.get());
}

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  const int size = sqlite3_column_bytes(handle_.get(), column);
  return bytes ? std::string(bytes, static_cast<std::size_t>(size)) : std::string();
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(handle_.get(), column);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

std::optional<std::string> Statement::optional_text(int column) const {
  return is_null(column) ? std::nullopt : std::optional(text(column));
}

void Database::Close::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}

Database::Database(const std::string& file, Access access) : Database(file, access, nullptr) {}

Database::Database(const std::string& file, Access access, std::unique_ptr<const StoreLock> lock)
    : lock_(std::move(lock)), file_(file) {
  sqlite3* handle = nullptr;
  const std::string name = access == Access::immutable ? immutable_uri(file) : file;
  const int result = sqlite3_open_v2(name.c_str(), &handle, flags_for(access), nullptr);
  handle_.reset(handle);
  if (result != SQLITE_OK) {
    fail(handle, result, file_);
  }
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, busy_timeout_ms);
}

Database::~Database() = default;
Database::Database(Database&&) noexcept = default;

Statement Database::prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  const int result =
      sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  if (result != SQLITE_OK) {
    fail(handle_.get(), result, file_);
  }
  return Statement(statement, file_);
}

void Database::execute(const std::string& sql) const {
  const int result = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) {
    fail(handle_.get(), result, file_);
  }
}

std::int64_t Database::last_row_id() const {
  return sqlite3_last_insert_rowid(handle_.get());
}

std::int64_t Database::integer(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.next() ? statement.integer(0) : 0;
}

void Database::copy_to(const Database& target) const {
  sqlite3_backup* backup = sqlite3_backup_init(target.handle_.get(), "main", handle_.get(), "main");
  if (backup == nullptr) {
    fail(target.handle_.get(), sqlite3_extended_errcode(target.handle_.get()), target.file_);
  }
  constexpr int all_pages = -1;
  sqlite3_backup_step(backup, all_pages);
  const int result = sqlite3_backup_finish(backup);
  if (result != SQLITE_OK) {
    fail(target.handle_.get(), result, target.file_);
  }
}

void Database::require_in_place() const {
  if (lock_ && !lock_->is_on(file_)) {
    throw StoreError(fmt::format(
        "{}: the store was deleted, moved or replaced while it was graded into; what is graded from here "
        "on is kept nowhere. Put it back, or run the command again to grade into a new one",
        escape::terminal(file_)));
  }
}

void Database::require_sound() const {
  Statement check = prepare("PRAGMA quick_check(1)");
  const std::string found = check.next() ? check.text(0) : "nothing was checked";
  if (found != "ok") {
    throw StoreError(fmt::format(
        "{}: the store is damaged ({}); go back to a sound copy (`gradewright backup` makes them)",
        escape::terminal(file_), escape::terminal(found)));
  }
}

Transaction::Transaction(const Database& database) : database_(&database) {
  database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (database_ != nullptr) {
    try {
      database_->execute("ROLLBACK");
    } catch (const StoreError&) {
      // SQLite rolls back by itself after a full disk or an input/output error; there is nothing left to
      // undo.
      return;
    }
  }
}

void Transaction::commit() {
  database_->execute("COMMIT");
  database_ = nullptr;
}

}  // namespace gradewright::reports
