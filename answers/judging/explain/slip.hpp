#pragma once

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// A change of the student's text that makes a wrong number right: what is certain about it.
struct Slip {
  enum class Kind {
    none,
    sign,              ///< the other sign is right
    off_by_one,        ///< an integer one away from the key
    cut_off,           ///< the digits of the key, cut off instead of rounded
    last_digit,        ///< one unit of the last digit away
    power_of_ten,      ///< times 10^power it is right
    exchanged_digits,  ///< two neighbouring digits changed places
  };
  Kind kind = Kind::none;
  int power = 0;

  friend bool operator==(const Slip&, const Slip&) = default;
};

/// The slip that explains a number which `comparison`, made under `rule`, found wrong.
Slip slip_of(const WrittenNumber& student, const SettledCell& key, const Rule& rule,
             const Comparison& comparison);

}  // namespace gradewright::judging
