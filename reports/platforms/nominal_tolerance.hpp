#pragma once

#include <string>
#include <variant>

#include "engine/numbers/settled.hpp"
#include "problems/marking.hpp"
#include "problems/rule.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What Moodle knows of a number: right is whatever is within `tolerance` of `value`, both ends included.
struct NominalTolerance {
  Decimal value;
  Decimal tolerance;
  std::string lost = {};  ///< what the rule asks for besides, that no tolerance says; empty: nothing
};

/// Why a key and its rule are no such thing.
struct NotNominal {
  std::string reason;
};

/// The tolerance around a key that its rule leaves. Moodle computes in doubles: a whole number of more than
/// 15 digits, and a fraction without an end that is asked for exactly, cannot be told from its neighbours.
std::variant<NominalTolerance, NotNominal> nominal_tolerance(const SettledCell& key, const Rule& rule);
/// The middle of an interval, and half its length.
NominalTolerance nominal_tolerance(const AcceptedRange& range);

}  // namespace gradewright::reports
