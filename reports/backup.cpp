#include "reports/backup.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <system_error>

#include "reports/database.hpp"
#include "reports/escape.hpp"
#include "reports/store.hpp"
#include "reports/store_lock.hpp"

namespace gradewright::reports {

namespace {

/// Removes what stands under its name, unless it was kept.
class Unfinished {
 public:
  explicit Unfinished(std::string file) : file_(std::move(file)) {}
  ~Unfinished() {
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  const std::string& file() const { return file_; }

 private:
  std::string file_;
};

}  // namespace

void back_up(const std::string& from, const std::string& to) {
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::symlink_status(to, error))) {
    throw StoreError(fmt::format("{}: there is such a file already; a copy is written to a new one",
                                 escape::terminal(to)));
  }
  const Database store = open_store_to_read(from);
  const Unfinished part(to + ".part");
  std::filesystem::remove(part.file(), error);
  {
    const Database copy(part.file(), Database::Access::create);
    store.copy_to(copy);
    // One file, without a log beside it, until somebody grades into it.
    copy.execute("PRAGMA journal_mode = DELETE");
  }
  // Not `rename`, which would replace a file that came into being meanwhile.
  std::filesystem::create_hard_link(part.file(), to, error);
  if (error == std::errc::file_exists) {
    throw StoreError(fmt::format("{}: there is such a file already; a copy is written to a new one",
                                 escape::terminal(to)));
  }
  if (error) {  // a file system without links
    std::filesystem::rename(part.file(), to, error);
  }
  if (error) {
    throw StoreError(fmt::format("{}: cannot be written: {}", escape::terminal(to), error.message()));
  }
}

}  // namespace gradewright::reports
