#include "answers/reading/values/interval_pieces.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "answers/reading/values/written_order.hpp"

namespace gradewright::reading {

using Piece = IntervalsValue::Piece;

namespace {

/// What lies in both pieces; none where that is empty.
std::optional<Piece> common(const Piece& a, const Piece& b) {
  const auto lower = written_order(a.lower, b.lower);
  const auto upper = written_order(a.upper, b.upper);
  const Piece& left = lower > 0 || (lower == 0 && !a.holds_lower) ? a : b;
  const Piece& right = upper < 0 || (upper == 0 && !a.holds_upper) ? a : b;
  Piece result{left.lower, right.upper, left.holds_lower, right.holds_upper};
  const auto order = written_order(result.lower, result.upper);
  const bool empty = order > 0 || (order == 0 && !(result.holds_lower && result.holds_upper));
  return empty ? std::nullopt : std::optional(result);
}

}  // namespace

WrittenNumber infinite(bool negative) {
  return *Number::parse(negative ? "-inf" : "inf");
}

bool is_infinite(const WrittenNumber& number) {
  return !number.is_finite();
}

std::vector<Piece> united(std::vector<Piece> pieces) {
  std::ranges::stable_sort(pieces, [](const Piece& a, const Piece& b) {
    const auto order = written_order(a.lower, b.lower);
    return order < 0 || (order == 0 && a.holds_lower && !b.holds_lower);
  });
  std::vector<Piece> result;
  for (Piece& piece : pieces) {
    if (!result.empty()) {
      Piece& last = result.back();
      const auto gap = written_order(last.upper, piece.lower);
      if (gap > 0 || (gap == 0 && (last.holds_upper || piece.holds_lower))) {
        const auto ends = written_order(last.upper, piece.upper);
        if (ends < 0 || (ends == 0 && piece.holds_upper)) {
          last.upper = piece.upper;
          last.holds_upper = piece.holds_upper;
        }
        continue;
      }
    }
    result.push_back(std::move(piece));
  }
  return result;
}

std::vector<Piece> intersection(const std::vector<Piece>& a, const std::vector<Piece>& b) {
  std::vector<Piece> result;
  for (const Piece& left : a) {
    for (const Piece& right : b) {
      if (auto both = common(left, right)) {
        result.push_back(std::move(*both));
      }
    }
  }
  return result;
}

std::vector<Piece> outside(const std::vector<Piece>& pieces) {
  std::vector<Piece> rest{{infinite(true), infinite(false)}};
  for (const Piece& piece : pieces) {
    std::vector<Piece> beside;
    if (!is_infinite(piece.lower)) {
      beside.push_back({infinite(true), piece.lower, false, !piece.holds_lower});
    }
    if (!is_infinite(piece.upper)) {
      beside.push_back({piece.upper, infinite(false), !piece.holds_upper, false});
    }
    rest = intersection(rest, beside);
  }
  return rest;
}

}  // namespace gradewright::reading
