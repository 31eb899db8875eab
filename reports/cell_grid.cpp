#include "reports/cell_grid.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "answers/judging/words/cell_words.hpp"
#include "engine/text/joined.hpp"
#include "reports/outcome_words.hpp"
#include "reports/shown_text.hpp"

namespace gradewright::reports {

namespace {

std::string slice_caption(const Shape& shape, Index slice) {
  const int leading = shape.rank() - 2;
  std::vector<Index> index(static_cast<std::size_t>(leading));
  for (int axis = leading - 1; axis >= 0; --axis) {
    index[static_cast<std::size_t>(axis)] = slice % shape[axis];
    slice /= shape[axis];
  }
  return fmt::format("[{}, :, :]", joined(index, ", "));
}

std::vector<CellGrid> in_rows(const std::vector<CellVerdict>& cells) {
  constexpr std::size_t most = 6;
  const bool named = std::ranges::none_of(cells, &std::string::empty, &CellVerdict::name);
  std::vector<CellGrid> grids;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i % most == 0) {
      CellGrid& grid = grids.emplace_back();
      grid.rows.emplace_back();
      if (cells.size() > most && !named) {
        const std::size_t last = std::min(i + most, cells.size());
        grid.caption = i + 1 == last ? fmt::format("{}", last) : fmt::format("{} to {}", i + 1, last);
      }
    }
    grids.back().rows.front().push_back(&cells[i]);
    if (named) {
      grids.back().headings.push_back(cells[i].name);
    }
  }
  return grids;
}

std::string error_in_words(const CellVerdict& cell) {
  if (!cell.error || !cell.limit || cell.outcome != Outcome::wrong) {
    return {};
  }
  return fmt::format("off by {}, at most {} allowed",
                     cell.error->rounded_to_significant(3).normalised().to_string(), cell.limit->to_string());
}

std::string in_words(const CellVerdict& cell) {
  const std::string read = shown_cell(cell.read);
  std::string line = place_of(cell);
  line += line.empty() ? "" : ": ";
  switch (cell.outcome) {
    case Outcome::missing:
      line += fmt::format("no answer, expected {}", cell.expected);
      break;
    case Outcome::needs_review:
      line += fmt::format("'{}' needs review", read);
      break;
    case Outcome::wrong:
      line += fmt::format("{} instead of {}", read, cell.expected);
      break;
    default:
      line += fmt::format("{} for {}: {}", read, cell.expected, words_for(cell.outcome).words);
      break;
  }
  const std::string& why = cell.note.empty() ? error_in_words(cell) : cell.note;
  return why.empty() ? line : line + " (" + shown_sentence(why) + ")";
}

}  // namespace

std::vector<CellGrid> cell_grids(const Verdict& verdict) {
  const std::vector<CellVerdict>& cells = verdict.cells;
  const Shape& shape = verdict.shape;
  if (cells.empty()) {
    return {};
  }
  const bool is_whole = shape.size() == static_cast<Index>(cells.size());
  if (!is_whole || shape.rank() < 2 || !cells.front().name.empty()) {
    return in_rows(cells);
  }
  const auto rows = static_cast<std::size_t>(shape.from_end(-2));
  const auto columns = static_cast<std::size_t>(shape.from_end(-1));
  std::vector<CellGrid> grids;
  for (std::size_t at = 0; at < cells.size();) {
    CellGrid& grid = grids.emplace_back();
    if (shape.rank() > 2) {
      grid.caption = slice_caption(shape, static_cast<Index>(grids.size()) - 1);
    }
    for (std::size_t row = 0; row < rows; ++row) {
      grid.rows.emplace_back();
      for (std::size_t column = 0; column < columns; ++column) {
        grid.rows.back().push_back(&cells[at++]);
      }
    }
  }
  return grids;
}

bool has_no_cell_read(const Verdict& verdict) {
  return std::ranges::all_of(verdict.cells, &std::string::empty, &CellVerdict::read);
}

std::vector<std::string> differing_cells(const Verdict& verdict, std::size_t most) {
  std::vector<std::string> lines;
  std::size_t more = 0;
  for (const CellVerdict& cell : verdict.cells) {
    if (cell.outcome == Outcome::correct || cell.outcome == Outcome::follow_through) {
      continue;
    }
    if (lines.size() < most) {
      lines.push_back(in_words(cell));
    } else {
      ++more;
    }
  }
  if (more > 0) {
    lines.push_back(fmt::format("and {} more", more));
  }
  return lines;
}

}  // namespace gradewright::reports
