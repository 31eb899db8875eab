#pragma once

#include <optional>
#include <vector>

#include "answers/judging/explain/compared_value.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/outcome.hpp"
#include "answers/judging/standard.hpp"
#include "engine/numbers/decimal.hpp"

namespace gradewright::judging {

/// What a response is, and what it is worth: none while a person has to look.
struct Mark {
  Outcome outcome = Outcome::missing;
  std::optional<Decimal> points;

  Decimal earned() const { return points.value_or(Decimal(0)); }
  friend bool operator==(const Mark&, const Mark&) = default;
};

/// The mark of a value by its cells. One that cannot be read leaves the points open; with the wrong shape
/// only the cells around a missing row count. Rows, for credit, are runs along the last axis; in a vector
/// every cell is a row. Shares such as 1/3 are added exactly and rounded once, to the standard's `round`,
/// halves up. Free cells have no share, and one that is not right costs what it lacks, at most one share.
Mark mark_of(const ComparedValue& compared, const Standard& standard);
/// The same with these cells free, of another key that is as right; empty: none.
Mark mark_of(const ComparedValue& compared, const Standard& standard, const std::vector<bool>& free);

/// The mark where some cells are right only by values that somebody carried on: what the cells earn by the
/// key, and of what they earn besides as `followed` the `share`. follow_through when every cell is right in
/// value or as far as its digits go, else partial. The cells `free` share nothing; empty: all cells share.
Mark mark_with_followed(const std::vector<ComparedCell>& by_key, const std::vector<ComparedCell>& followed,
                        const Decimal& share, const Standard& standard, const std::vector<bool>& free);

/// The same of cells of which `group` in a row are marked together, none free.
Mark mark_with_followed(const std::vector<ComparedCell>& by_key, const std::vector<ComparedCell>& followed,
                        const Decimal& share, const Standard& standard, std::size_t group);

/// The mark of cells of which `group` in a row are marked together.
Mark mark_of_cells(const std::vector<ComparedCell>& cells, std::size_t group, const Standard& standard);

}  // namespace gradewright::judging
