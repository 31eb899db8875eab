#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// A queue of bounded length between one thread that pushes and threads that pop. Either side may end it for
/// good.
template <class T>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) {}

  /// Waits for room. False, without keeping `value`, once the queue was abandoned.
  bool push(T value) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return abandoned_ || values_.size() < capacity_; });
    if (abandoned_) {
      return false;
    }
    values_.push_back(std::move(value));
    filled_.notify_one();
    return true;
  }

  /// Waits for a value; none once the queue is finished and empty.
  std::optional<T> pop() {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [this] { return finished_ || !values_.empty(); });
    if (values_.empty()) {
      return std::nullopt;
    }
    T value = std::move(values_.front());
    values_.pop_front();
    room_.notify_one();
    return value;
  }

  /// No more values will be pushed.
  void finish() {
    const std::lock_guard lock(mutex_);
    finished_ = true;
    filled_.notify_all();
  }

  /// Nobody will pop any more.
  void abandon() {
    const std::lock_guard lock(mutex_);
    abandoned_ = true;
    room_.notify_all();
  }

 private:
  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable filled_;
  std::deque<T> values_;
  bool finished_ = false;
  bool abandoned_ = false;
};

}  // namespace gradewright::reports
