#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Why a person has to confirm that a response is meant for its item. A text is such a reason by itself.
struct Reservation {
  std::string reason = {};
  /// Only a word stands beside the value that could make it one of something else, and none takes it back or
  /// bounds it: a value that is the key in several digits is no other one.
  bool settled_by_key = false;
  /// It is settled because all of the question's values are its keys.
  bool settled_by_question = false;

  Reservation() = default;
  Reservation(std::string why) : reason(std::move(why)) {}
  Reservation(const char* why) : reason(why) {}

  bool empty() const { return reason.empty(); }
  /// Whether no agreement with the key settles it.
  bool is_firm() const { return !reason.empty() && !settled_by_key; }

  /// Takes another one where none is firm yet: a firm one, or the first.
  void or_else(Reservation other) {
    if (!is_firm() && (other.is_firm() || empty())) {
      *this = std::move(other);
    }
  }

  friend bool operator==(const Reservation& one, std::string_view text) { return one.reason == text; }
};

}  // namespace gradewright::reading
