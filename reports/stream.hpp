#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// What gives values one after the other.
template <class T>
class Source {
 public:
  virtual ~Source() = default;
  /// The next value; none at the end.
  virtual std::optional<T> next() = 0;
};

/// A sequence that is read from its beginning as often as one likes, and of which one value is held at a
/// time.
template <class T>
class Stream {
 public:
  using Open = std::function<std::unique_ptr<Source<T>>()>;

  Stream() = default;
  /// `open` begins to read from the beginning, and gives `size` values.
  Stream(std::size_t size, Open open) : size_(size), open_(std::move(open)) {}

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  /// Reads on with every step, as input iterators do.
  class Iterator {
   public:
    using value_type = T;
    using difference_type = std::ptrdiff_t;

    explicit Iterator(std::unique_ptr<Source<T>> source) : source_(std::move(source)) { ++*this; }
    const T& operator*() const { return *value_; }
    Iterator& operator++() {
      value_ = source_ ? source_->next() : std::nullopt;
      return *this;
    }
    void operator++(int) { ++*this; }
    friend bool operator==(const Iterator& each, std::default_sentinel_t) { return !each.value_; }

   private:
    std::unique_ptr<Source<T>> source_;
    std::optional<T> value_;
  };
  Iterator begin() const { return Iterator(open_ ? open_() : nullptr); }
  std::default_sentinel_t end() const { return {}; }

 private:
  std::size_t size_ = 0;
  Open open_;
};

}  // namespace gradewright::reports
