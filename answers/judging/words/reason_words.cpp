#include "answers/judging/words/reason_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/judging/words/cell_words.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {
namespace {

/// More places than this are not listed in a reason.
constexpr std::size_t listed_places = 6;

using Tally = ByOutcome<Index>;

Tally tally(const std::vector<CellVerdict>& cells) {
  Tally counts;
  for (const CellVerdict& cell : cells) {
    ++counts[cell.outcome];
  }
  return counts;
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

std::string tensor_reason(const Verdict& verdict) {
  const Tally counts = tally(verdict.cells);
  const auto cells = static_cast<Index>(verdict.cells.size());
  const Index right = counts[Outcome::correct];
  if (right == cells) {
    return fmt::format("All {} cells are right.", cells);
  }
  if (counts[Outcome::missing] == cells) {
    return "Nothing was written.";
  }
  std::string reason = fmt::format("{} of {} cells {} right", right, cells, right == 1 ? "is" : "are");
  const std::array<std::pair<Outcome, std::string_view>, 5> others = {{
      {Outcome::partial, "right in another form"},
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

}  // namespace

std::string reason_of(const CellVerdict& cell) {
  const std::string note = cell.note.empty() ? "" : ": " + cell.note;
  switch (cell.outcome) {
    case Outcome::correct:
      return "Right.";
    case Outcome::too_few_digits:
      return fmt::format("{} is right as far as it goes, with fewer digits than asked.", cell.read);
    case Outcome::partial:
      return fmt::format("{} is right in value, but {}.", cell.read, cell.note);
    case Outcome::missing:
      return "Nothing was written.";
    case Outcome::needs_review:
      return fmt::format("A person has to look{}.", note);
    default:
      return fmt::format("{} is not {}{}.", cell.read, cell.expected, note);
  }
}

std::string reason_by_cells(const Verdict& verdict) {
  return verdict.shape.is_scalar() && verdict.cells.size() == 1 ? reason_of(verdict.cells.front())
                                                                : tensor_reason(verdict);
}

}  // namespace gradewright::judging
