#include "reports/store_lock.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "reports/database.hpp"
#include "reports/escape.hpp"

namespace gradewright::reports {

namespace {

/// Far behind the bytes around 2^30 that SQLite locks, and behind the end of any file.
constexpr off_t lock_byte = off_t{1} << 62U;

struct flock lock_of(short type) {
  struct flock lock = {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_start = lock_byte;
  lock.l_len = 1;
  return lock;
}

/// Locks of the open file, not of the process (F_OFD_*): SQLite opens and closes the same file.
bool take(int descriptor, short type) {
  struct flock lock = lock_of(type);
  return ::fcntl(descriptor, F_OFD_SETLK, &lock) == 0;
}

bool wait_for_readers(int descriptor) {
  struct flock held = lock_of(F_RDLCK);
  if (::fcntl(descriptor, F_OFD_GETLK, &held) != 0 || held.l_type != F_UNLCK) {
    return false;  // a shared lock is refused too: somebody grades
  }
  struct flock lock = lock_of(F_WRLCK);
  int result = -1;
  do {
    result = ::fcntl(descriptor, F_OFD_SETLKW, &lock);
  } while (result != 0 && errno == EINTR);
  return result == 0;
}

std::unique_ptr<const StoreLock> open_to_lock(const std::string& file, int flags, std::string_view purpose) {
  const int descriptor = ::open(file.c_str(), flags | O_CLOEXEC, 0666);
  if (descriptor < 0) {
    throw StoreError(fmt::format("{}: the store cannot be opened for {}: {}", escape::terminal(file), purpose,
                                 std::generic_category().message(errno)));
  }
  return std::make_unique<const StoreLock>(descriptor);
}

}  // namespace

std::unique_ptr<const StoreLock> StoreLock::to_grade(const std::string& store_file) {
  auto lock = open_to_lock(store_file, O_RDWR | O_CREAT, "writing");
  if (!take(lock->descriptor_, F_WRLCK) && !wait_for_readers(lock->descriptor_)) {
    throw StoreError(fmt::format(
        "{}: another gradewright is grading into this store; run the same command again when it is done",
        escape::terminal(store_file)));
  }
  return lock;
}

std::unique_ptr<const StoreLock> StoreLock::to_read(const std::string& store_file) {
  auto lock = open_to_lock(store_file, O_RDONLY, "reading");
  return take(lock->descriptor_, F_RDLCK) ? std::move(lock) : nullptr;
}

bool StoreLock::is_on(const std::string& store_file) const {
  struct stat locked {};
  struct stat named {};
  return ::fstat(descriptor_, &locked) == 0 && ::stat(store_file.c_str(), &named) == 0 &&
         locked.st_dev == named.st_dev && locked.st_ino == named.st_ino;
}

StoreLock::~StoreLock() {
  ::close(descriptor_);
}

}  // namespace gradewright::reports
