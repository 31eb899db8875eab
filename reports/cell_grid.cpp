#include "reports/cell_grid.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <utility>

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

constexpr std::size_t most_lines = 8;  // rows, or columns, of a matrix that is shown whole

bool is_small(const CellGrid& grid) {
  return grid.rows.size() <= most_lines && grid.rows.front().size() <= most_lines;
}

std::size_t differing_in(const CellGrid& grid) {
  std::size_t count = 0;
  for (const auto& row : grid.rows) {
    count += static_cast<std::size_t>(
        std::ranges::count_if(row, [](const CellVerdict* cell) { return differs(*cell); }));
  }
  return count;
}

/// The first of the lines, at most as many as are shown, in which `differs_at` finds something.
std::vector<std::size_t> differing_lines(std::size_t count,
                                         const std::function<bool(std::size_t)>& differs_at) {
  std::vector<std::size_t> lines;
  for (std::size_t line = 0; line < count && lines.size() < most_lines; ++line) {
    if (differs_at(line)) {
      lines.push_back(line);
    }
  }
  return lines;
}

/// The rows and columns of a matrix in which something differs, with their numbers; a small one whole.
CellGrid differing_part(const CellGrid& grid) {
  if (is_small(grid)) {
    return grid;
  }
  const auto rows = differing_lines(grid.rows.size(), [&](std::size_t row) {
    return std::ranges::any_of(grid.rows[row], [](const CellVerdict* cell) { return differs(*cell); });
  });
  const auto columns = differing_lines(grid.rows.front().size(), [&](std::size_t column) {
    return std::ranges::any_of(rows, [&](std::size_t row) { return differs(*grid.rows[row][column]); });
  });
  CellGrid part;
  part.caption = grid.caption;
  for (const std::size_t column : columns) {
    part.headings.push_back(fmt::format("column {}", column + 1));
  }
  for (const std::size_t row : rows) {
    part.row_names.push_back(fmt::format("row {}", row + 1));
    std::vector<const CellVerdict*>& cells = part.rows.emplace_back();
    for (const std::size_t column : columns) {
      cells.push_back(grid.rows[row][column]);
    }
  }
  return part;
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

bool differs(const CellVerdict& cell) {
  return cell.outcome != Outcome::correct && cell.outcome != Outcome::follow_through;
}

ShownCells shown_cells(const Verdict& verdict) {
  constexpr std::size_t most_grids = 4;
  ShownCells shown;
  std::vector<CellGrid> grids = cell_grids(verdict);
  const bool any = std::ranges::any_of(verdict.cells, differs);
  if (grids.size() <= most_grids && std::ranges::all_of(grids, is_small)) {
    shown.grids = std::move(grids);
    return shown;
  }
  shown.whole = false;
  for (const CellGrid& grid : any ? grids : std::vector<CellGrid>()) {
    CellGrid part = differing_part(grid);
    const std::size_t all = differing_in(grid);
    if (all > 0 && shown.grids.size() < most_grids) {
      shown.left_out += all - differing_in(part);
      shown.grids.push_back(std::move(part));
    } else {
      shown.left_out += all;
    }
  }
  return shown;
}

std::vector<std::string> cell_remarks(const Verdict& verdict, std::size_t most) {
  constexpr std::size_t most_places = 4;
  std::vector<std::pair<std::string, std::vector<std::string>>> remarks;
  for (const CellVerdict& cell : verdict.cells) {
    if (!differs(cell) || cell.note.empty()) {
      continue;
    }
    const auto known = std::ranges::find(remarks, cell.note, [](const auto& each) { return each.first; });
    (known == remarks.end() ? remarks.emplace_back(cell.note, std::vector<std::string>()) : *known)
        .second.push_back(place_of(cell));
  }
  std::vector<std::string> lines;
  for (auto& [note, places] : remarks) {
    const std::size_t more = places.size() > most_places ? places.size() - most_places : 0;
    places.resize(places.size() - more);
    const std::string where = joined(places, "; ") + (more > 0 ? fmt::format(" and {} more", more) : "");
    lines.push_back((where.empty() ? "" : where + ": ") + shown_sentence(note));
  }
  lines.resize(std::min(lines.size(), most));
  return lines;
}

bool has_no_cell_read(const Verdict& verdict) {
  return std::ranges::all_of(verdict.cells, &std::string::empty, &CellVerdict::read);
}

std::vector<std::string> differing_cells(const Verdict& verdict, std::size_t most) {
  std::vector<std::string> lines;
  std::size_t more = 0;
  for (const CellVerdict& cell : verdict.cells) {
    if (!differs(cell)) {
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
