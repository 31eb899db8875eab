#include "cli/progress.hpp"

#include <fmt/core.h>

#include <ostream>

namespace gradewright::cli {

Progress::~Progress() {
  if (shown_ >= 0) {
    terminal_.err << "\r\x1b[K" << std::flush;
  }
}

void Progress::show(std::int64_t done) {
  constexpr std::int64_t often = 64;
  const bool known = all_ && *all_ > 0 && done <= *all_;
  const std::int64_t now = known ? 100 * done / *all_ : done - done % often;
  if (now == shown_) {
    return;
  }
  shown_ = now;
  terminal_.err << (known ? fmt::format("\rgrading {} of {} ({} %)\x1b[K", done, *all_, now)
                          : fmt::format("\rgrading {}\x1b[K", done))
                << std::flush;
}

}  // namespace gradewright::cli
