#include <algorithm>

#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/compare/settled_number.hpp"
#include "answers/judging/compare/value_text.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::judging {
namespace {

/// A number of the extended line, for the order of ends.
struct End {
  int infinity = 0;  ///< -1, 0 or 1
  Rational value;
};

End end_of(const WrittenNumber& number) {
  if (!number.is_finite()) {
    return {number.as_number().is_negative() ? -1 : 1, {}};
  }
  return {0, Rational(number.numerator()) / Rational(number.denominator())};
}

End end_of(const SettledCell& cell) {
  return end_of(WrittenNumber(cell.value));
}

int order(const End& a, const End& b) {
  if (a.infinity != 0 || b.infinity != 0) {
    return a.infinity - b.infinity;
  }
  return a.value < b.value ? -1 : b.value < a.value ? 1 : 0;
}

template <class Piece>
int order(const Piece& a, const Piece& b) {
  const int by_lower = order(end_of(a.lower), end_of(b.lower));
  return by_lower != 0 ? by_lower : static_cast<int>(b.holds_lower) - static_cast<int>(a.holds_lower);
}

/// Infinite ends never belong to a piece; what has no point is left out.
template <class Piece>
std::vector<Piece> merged(std::vector<Piece> pieces) {
  for (Piece& piece : pieces) {
    piece.holds_lower = piece.holds_lower && end_of(piece.lower).infinity == 0;
    piece.holds_upper = piece.holds_upper && end_of(piece.upper).infinity == 0;
  }
  std::erase_if(pieces, [](const Piece& piece) {
    const int apart = order(end_of(piece.lower), end_of(piece.upper));
    return apart > 0 || (apart == 0 && !(piece.holds_lower && piece.holds_upper));
  });
  std::ranges::stable_sort(pieces, [](const Piece& a, const Piece& b) { return order(a, b) < 0; });
  std::vector<Piece> result;
  for (const Piece& piece : pieces) {
    if (result.empty()) {
      result.push_back(piece);
      continue;
    }
    Piece& last = result.back();
    const int gap = order(end_of(piece.lower), end_of(last.upper));
    const bool touches = gap < 0 || (gap == 0 && (piece.holds_lower || last.holds_upper));
    if (!touches) {
      result.push_back(piece);
      continue;
    }
    const int further = order(end_of(piece.upper), end_of(last.upper));
    if (further > 0) {
      last.upper = piece.upper;
      last.holds_upper = piece.holds_upper;
    } else if (further == 0) {
      last.holds_upper = last.holds_upper || piece.holds_upper;
    }
  }
  return result;
}

struct PieceComparison {
  ComparedPart part;
  bool same_ends = false;
};

PieceComparison compare_piece(const IntervalsValue::Piece& piece, const IntervalsKey::Piece& key,
                              const std::optional<Rule>& rule) {
  PieceComparison result;
  result.part.read = text_of(piece);
  result.part.expected = text_of(key, rule);
  const ComparedPart lower = compare_number_without_text(piece.lower, key.lower, rule);
  const ComparedPart upper = compare_number_without_text(piece.upper, key.upper, rule);
  const bool wrong = lower.outcome == Outcome::wrong || upper.outcome == Outcome::wrong;
  result.same_ends = !wrong;
  if (wrong || piece.holds_lower != key.holds_lower || piece.holds_upper != key.holds_upper) {
    result.part.outcome = Outcome::wrong;
  } else {
    const auto either = [&](Outcome outcome) { return lower.outcome == outcome || upper.outcome == outcome; };
    result.part.outcome = either(Outcome::needs_review)     ? Outcome::needs_review
                          : either(Outcome::too_few_digits) ? Outcome::too_few_digits
                          : either(Outcome::partial)        ? Outcome::partial
                                                            : Outcome::correct;
  }
  return result;
}

bool is_nan(const WrittenNumber& number) {
  return !number.is_finite() && number.as_number().is_nan();
}

}  // namespace

std::vector<IntervalsKey::Piece> normalised(std::vector<IntervalsKey::Piece> pieces) {
  return merged(std::move(pieces));
}

TypedComparison compare_intervals(const IntervalsValue& value, const IntervalsKey& key,
                                  const std::optional<Rule>& rule) {
  TypedComparison comparison;
  for (const IntervalsValue::Piece& piece : value.pieces) {
    if (is_nan(piece.lower) || is_nan(piece.upper) || order(end_of(piece.lower), end_of(piece.upper)) > 0) {
      comparison.remark = Remark::reversed_ends;
      comparison.detail = text_of(piece);
      comparison.is_open = true;
      return comparison;
    }
  }
  const std::vector<IntervalsValue::Piece> read = merged(value.pieces);
  const std::vector<IntervalsKey::Piece> expected = normalised(key.pieces);
  if (read.size() > max_matched_members || expected.size() > max_matched_members) {
    return {{}, Remark::too_many_members, true};
  }
  comparison.parts = matched_parts(read.size(), expected.size(), [&](std::size_t at, std::size_t place) {
    return compare_piece(read[at], expected[place], rule).part;
  });
  for (std::size_t at = 0; read.empty() && at < expected.size(); ++at) {
    comparison.parts[at].expected = text_of(expected[at], rule);
  }
  for (std::size_t at = 0; expected.empty() && at < read.size(); ++at) {
    comparison.parts[at].read = text_of(read[at]);
  }
  if (read.size() != expected.size()) {
    comparison.remark = Remark::other_count;
    return comparison;
  }
  bool same_ends = !read.empty();
  bool all_right = true;
  for (std::size_t at = 0; at < read.size(); ++at) {
    const PieceComparison piece = compare_piece(read[at], expected[at], rule);
    same_ends = same_ends && piece.same_ends;
    all_right = all_right && piece.part.outcome != Outcome::wrong;
  }
  if (same_ends && !all_right) {
    comparison.remark = Remark::openness;
  }
  return comparison;
}

}  // namespace gradewright::judging
