#include "answers/judging/judge_value.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/explain/wrong_cell.hpp"
#include "answers/judging/explain/wrong_shape.hpp"
#include "engine/numbers/powers_of_ten.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {
namespace {

/// Points are shown with at most this many decimals.
constexpr int point_decimals = 4;
/// More places than this are not listed in a reason.
constexpr std::size_t listed_places = 6;

std::string written(const ReadCell& cell) {
  if (!cell.text.empty() || cell.state != ReadCell::State::number) {
    return cell.text;
  }
  const ReadNumber& number = cell.number;
  switch (number.kind) {
    case ReadNumber::Kind::nan:
      return "nan";
    case ReadNumber::Kind::plus_infinity:
      return "inf";
    case ReadNumber::Kind::minus_infinity:
      return "-inf";
    case ReadNumber::Kind::finite:
      break;
  }
  const std::string numerator = number.numerator.to_string();
  return number.is_fraction() ? numerator + "/" + number.denominator.to_string() : numerator;
}

std::vector<Index> index_of(Index cell, const Shape& shape) {
  std::vector<Index> index;
  index.reserve(static_cast<std::size_t>(shape.rank()));
  const auto strides = shape.strides();
  for (int axis = 0; axis < shape.rank(); ++axis) {
    index.push_back(cell / strides[static_cast<std::size_t>(axis)] % shape[axis]);
  }
  return index;
}

/// What a cell, or a row of cells, earns.
enum class Earned { nothing, for_too_few_digits, all };

Earned earned_by(Outcome outcome) {
  if (outcome == Outcome::correct) {
    return Earned::all;
  }
  return outcome == Outcome::too_few_digits ? Earned::for_too_few_digits : Earned::nothing;
}

/// Groups of `length` cells that are marked together: a group earns what its worst cell does.
struct Share {
  Index whole = 0;
  Index full = 0;
  Index short_of_digits = 0;
};

Share share_by_groups(const std::vector<CellVerdict>& cells, std::size_t length) {
  Share share;
  for (std::size_t start = 0; start < cells.size(); start += length) {
    Earned worst = Earned::all;
    for (std::size_t at = start; at < std::min(start + length, cells.size()); ++at) {
      worst = std::min(worst, earned_by(cells[at].outcome));
    }
    ++share.whole;
    share.full += worst == Earned::all ? 1 : 0;
    share.short_of_digits += worst == Earned::for_too_few_digits ? 1 : 0;
  }
  return share;
}

std::size_t group_length(const Verdict& verdict, Credit credit) {
  switch (credit) {
    case Credit::per_cell:
      return 1;
    case Credit::per_row:
      return verdict.shape.rank() < 2
                 ? 1
                 : static_cast<std::size_t>(std::max<Index>(verdict.shape.from_end(-1), 1));
    case Credit::all_or_nothing:
      return std::max<std::size_t>(verdict.cells.size(), 1);
  }
  return 1;
}

using Tally = ByOutcome<Index>;

Tally tally(const std::vector<CellVerdict>& cells) {
  Tally counts;
  for (const CellVerdict& cell : cells) {
    ++counts[cell.outcome];
  }
  return counts;
}

Outcome overall(const Tally& counts, Index cells, bool earned_something) {
  if (counts[Outcome::needs_review] > 0) {
    return Outcome::needs_review;
  }
  if (counts[Outcome::missing] == cells && cells > 0) {
    return Outcome::missing;
  }
  return outcome_of_cells(cells, counts[Outcome::correct], counts[Outcome::too_few_digits], earned_something);
}

/// The cells of a matrix's row, or 1 where cells have names or are no matrix.
std::size_t row_length(const Verdict& verdict) {
  const bool matrix = verdict.shape.rank() == 2 && verdict.shape[1] > 1 && verdict.cells.front().name.empty();
  return matrix ? static_cast<std::size_t>(verdict.shape[1]) : 1;
}

/// "row 1, column 2; row 3 and 4 more": a row that is of one outcome as a whole is one place.
std::string list_places(const Verdict& verdict, Outcome outcome) {
  const std::size_t width = row_length(verdict);
  const auto has_outcome = [outcome](const CellVerdict& cell) { return cell.outcome == outcome; };
  std::vector<std::string> places;
  for (std::size_t row = 0; row + width <= verdict.cells.size(); row += width) {
    const auto cells = std::span(verdict.cells).subspan(row, width);
    if (width > 1 && std::ranges::all_of(cells, has_outcome)) {
      places.push_back(fmt::format("row {}", row / width + 1));
      continue;
    }
    for (const CellVerdict& cell : cells) {
      if (has_outcome(cell)) {
        places.push_back(place_of(cell));
      }
    }
  }
  const std::size_t more = places.size() > listed_places ? places.size() - listed_places : 0;
  places.resize(places.size() - more);
  return fmt::format("{}{}", joined(places, "; "), more > 0 ? fmt::format(" and {} more", more) : "");
}

std::string scalar_reason(const CellVerdict& cell) {
  const std::string note = cell.note.empty() ? "" : ": " + cell.note;
  switch (cell.outcome) {
    case Outcome::correct:
      return "Right.";
    case Outcome::too_few_digits:
      return fmt::format("{} is right as far as it goes, with fewer digits than asked.", cell.read);
    case Outcome::missing:
      return "Nothing was written.";
    case Outcome::needs_review:
      return fmt::format("A person has to look{}.", note);
    default:
      return fmt::format("{} is not {}{}.", cell.read, cell.expected, note);
  }
}

/// The note that all cells of an outcome share, or nothing.
std::string common_note(const std::vector<CellVerdict>& cells, Outcome outcome) {
  const CellVerdict* first = nullptr;
  for (const CellVerdict& cell : cells) {
    if (cell.outcome != outcome) {
      continue;
    }
    if (first != nullptr && cell.note != first->note) {
      return {};
    }
    first = &cell;
  }
  return first == nullptr || first->note.empty() ? std::string() : fmt::format(" ({})", first->note);
}

std::string tensor_reason(const Verdict& verdict, const Tally& counts) {
  const auto cells = static_cast<Index>(verdict.cells.size());
  const Index right = counts[Outcome::correct];
  if (right == cells) {
    return fmt::format("All {} cells are right.", cells);
  }
  if (counts[Outcome::missing] == cells) {
    return "Nothing was written.";
  }
  std::string reason = fmt::format("{} of {} cells {} right", right, cells, right == 1 ? "is" : "are");
  const std::array<std::pair<Outcome, std::string_view>, 4> others = {{
      {Outcome::too_few_digits, "right with too few digits"},
      {Outcome::wrong, "wrong"},
      {Outcome::missing, "missing"},
      {Outcome::needs_review, "to be read by a person"},
  }};
  for (const auto& [outcome, words] : others) {
    if (counts[outcome] > 0) {
      reason += fmt::format("; {}: {}", words, list_places(verdict, outcome));
      if (outcome == Outcome::needs_review) {
        reason += common_note(verdict.cells, outcome);
      }
    }
  }
  return reason + ".";
}

CellVerdict judge_cell(const ReadCell& cell, Index at, const Standard& standard) {
  const SettledCell& key = standard.key[at];
  CellVerdict verdict;
  verdict.read = written(cell);
  verdict.expected = displayed_cell(key, standard.rule);
  if (cell.state == ReadCell::State::blank) {
    verdict.outcome = Outcome::missing;
    return verdict;
  }
  if (cell.state == ReadCell::State::unreadable) {
    verdict.outcome = Outcome::needs_review;
    verdict.note = cell.reason;
    return verdict;
  }
  const Comparison comparison = standard.compare_cell ? standard.compare_cell(cell.number, at)
                                                      : compare(cell.number, key, standard.rule);
  verdict.error = comparison.error;
  verdict.limit = comparison.limit;
  switch (comparison.result) {
    case Comparison::Result::right:
      verdict.outcome = Outcome::correct;
      break;
    case Comparison::Result::too_few_digits:
      verdict.outcome = Outcome::too_few_digits;
      break;
    case Comparison::Result::wrong:
      verdict.outcome = Outcome::wrong;
      verdict.note = wrong_note(cell.number, key, standard.rule);
      break;
  }
  return verdict;
}

/// Credit for the cells that are there, where one row of a matrix or one entry of a list is all that is
/// missing.
void judge_all_but_row(Verdict& verdict, const ReadValue& value, const Standard& standard, Index row) {
  const Index width = standard.key.size() / standard.key.shape()[0];
  for (Index at = 0; at < standard.key.size(); ++at) {
    if (at / width == row) {
      continue;
    }
    const Index written = at < row * width ? at : at - width;
    CellVerdict& cell = verdict.cells[static_cast<std::size_t>(at)];
    const CellVerdict judged = judge_cell(value.cells[static_cast<std::size_t>(written)], at, standard);
    cell.read = judged.read;
    cell.outcome = judged.outcome;
  }
  const Share share = share_by_groups(verdict.cells, group_length(verdict, standard.credit));
  verdict.points = share_of(standard.max_points, Decimal(share.full), share.whole);
}

/// The verdict on a value whose shape is not the key's: no cell is judged, unless one row is all that is
/// missing.
void judge_wrong_shape(Verdict& verdict, const ReadValue& value, const Standard& standard) {
  verdict.reason = describe_wrong_shape(value, standard.key, standard.rule);
  const auto unreadable = std::find_if(value.cells.begin(), value.cells.end(), [](const ReadCell& cell) {
    return cell.state == ReadCell::State::unreadable;
  });
  if (unreadable != value.cells.end()) {
    verdict.outcome = Outcome::needs_review;
    verdict.reason += fmt::format(" A cell could not be read: {}.", unreadable->reason);
    return;
  }
  verdict.outcome = Outcome::wrong_shape;
  verdict.points = Decimal(0);
  if (const auto row = missing_row(value, standard.key, standard.rule)) {
    judge_all_but_row(verdict, value, standard, *row);
  }
}

/// Sets outcome, points and reason from the outcomes of the cells.
void settle_outcome(Verdict& verdict, const Standard& standard) {
  const Tally counts = tally(verdict.cells);
  const Share share = share_by_groups(verdict.cells, group_length(verdict, standard.credit));
  const Decimal earned =
      Decimal(share.full) + Decimal(share.short_of_digits) * standard.too_few_digits_credit;
  verdict.outcome = overall(counts, static_cast<Index>(verdict.cells.size()), !earned.is_zero());
  verdict.points.reset();
  if (verdict.outcome != Outcome::needs_review) {
    verdict.points = share_of(standard.max_points, earned, share.whole);
  }
  verdict.reason = verdict.shape.is_scalar() && verdict.cells.size() == 1
                       ? scalar_reason(verdict.cells.front())
                       : tensor_reason(verdict, counts);
}

}  // namespace

std::string place_of(const CellVerdict& cell) {
  if (!cell.name.empty() || cell.index.empty()) {
    return cell.name;
  }
  std::vector<Index> from_one = cell.index;
  std::for_each(from_one.begin(), from_one.end(), [](Index& axis) { ++axis; });
  if (from_one.size() == 1) {
    return fmt::format("entry {}", from_one[0]);
  }
  if (from_one.size() == 2) {
    return fmt::format("row {}, column {}", from_one[0], from_one[1]);
  }
  return fmt::format("cell ({})", joined(from_one, ", "));
}

Outcome outcome_of_cells(Index cells, Index right, Index short_of_digits, bool earned_something) {
  if (right == cells) {
    return Outcome::correct;
  }
  if (right + short_of_digits == cells) {
    return Outcome::too_few_digits;
  }
  return earned_something ? Outcome::partial : Outcome::wrong;
}

Decimal share_of(const Decimal& points, const Decimal& share, Index whole) {
  if (share == Decimal(whole)) {
    return points;
  }
  // Half up: twice the share in units of the last decimal, and one, halved downwards. Points are not
  // negative.
  const Decimal product = (points * share).normalised();
  const Int128 divisor = Int128{2} * whole;
  const int shift = product.exponent() + point_decimals;
  const Int128 numerator = product.coefficient() * 2;
  if (shift >= 0) {
    return Decimal((numerator * static_cast<Int128>(ten_to(shift)) + whole) / divisor, -point_decimals)
        .normalised();
  }
  const Int128 unit = static_cast<Int128>(ten_to(-shift));
  return Decimal((numerator + whole * unit) / (divisor * unit), -point_decimals).normalised();
}

Verdict judge_value(const ReadValue& value, const Standard& standard) {
  const SettledTensor& key = standard.key;
  Verdict verdict;
  verdict.rule = in_words(standard.rule);
  verdict.max_points = standard.max_points;
  verdict.shape = key.shape();
  const auto note = accepted_shape(value.shape, key.shape());
  if (note && !note->empty()) {
    verdict.notes.push_back(*note);
  }
  const ReadCell nothing_there;
  for (Index at = 0; at < key.size(); ++at) {
    const auto place = static_cast<std::size_t>(at);
    CellVerdict& cell =
        verdict.cells.emplace_back(judge_cell(note ? value.cells[place] : nothing_there, at, standard));
    cell.index = standard.cell_indices.empty() ? index_of(at, key.shape()) : standard.cell_indices[place];
    cell.name = standard.cell_names.empty() ? "" : standard.cell_names[place];
  }
  if (!note) {
    judge_wrong_shape(verdict, value, standard);
    return verdict;
  }
  settle_outcome(verdict, standard);
  if (verdict.outcome != Outcome::correct && right_when_transposed(value, key, standard.rule)) {
    verdict.reason += " Transposed, every cell is right.";
  }
  return verdict;
}

Verdict judge_choice(const std::string& chosen, const std::string& answer, const Decimal& max_points) {
  Verdict verdict;
  verdict.rule = "the same choice";
  verdict.max_points = max_points;
  CellVerdict& cell = verdict.cells.emplace_back();
  cell.read = chosen;
  cell.expected = answer;
  cell.outcome = chosen.empty() ? Outcome::missing : chosen == answer ? Outcome::correct : Outcome::wrong;
  verdict.outcome = cell.outcome;
  verdict.points = cell.outcome == Outcome::correct ? max_points : Decimal(0);
  verdict.reason = scalar_reason(cell);
  return verdict;
}

}  // namespace gradewright::judging
