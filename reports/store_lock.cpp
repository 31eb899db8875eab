#include "reports/store_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "reports/database.hpp"
#include "reports/escape.hpp"

namespace gradewright {

StoreLock::StoreLock(const std::string& store_file)
    : descriptor_(::open((store_file + "-lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  const std::string name = escape::terminal(store_file);
  if (descriptor_ < 0) {
    throw StoreError(fmt::format("{}: the store cannot be opened for writing: {}", name,
                                 std::generic_category().message(errno)));
  }
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor_);
    throw StoreError(fmt::format(
        "{}: another gradewright is grading into this store; run the same command again when it is done",
        name));
  }
}

StoreLock::~StoreLock() {
  ::close(descriptor_);
}

}  // namespace gradewright
