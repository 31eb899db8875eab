#pragma once

#include <new>
#include <stdexcept>
#include <utility>

namespace gradewright::engine {

/// Does `work`; false when it took more memory than there is, or than a container can have. For filters, in
/// which a line is what a whole run is elsewhere: the line is answered with an error and the rest goes on.
/// What the work was writing to is then in any state.
template <class Work>
bool within_memory(Work&& work) {
  try {
    std::forward<Work>(work)();
    return true;
  } catch (const std::bad_alloc&) {
  } catch (const std::length_error&) {
  }
  return false;
}

/// What is said of such a line.
inline constexpr const char* too_much_memory = "it takes more memory than there is";

}  // namespace gradewright::engine
