#include "engine/language/selected_cells.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/language/source_error.hpp"
#include "engine/ops/linear_algebra.hpp"

namespace gradewright::engine::notation {

namespace {

/// One place in the brackets as it is understood.
struct Place {
  enum class Kind { new_axis, slice, numbers };
  Kind kind = Kind::slice;
  ops::AxisSelection slice = {};
  WholeNumbers numbers = {};
};

std::vector<Place> read_places(const Expr& base, std::span<const Subscript> written, Elaborator& elaborator) {
  const auto named = static_cast<std::size_t>(std::ranges::count_if(
      written, [](const Subscript& one) { return !is_place(one, "None") && !is_place(one, "..."); }));
  const auto rank = static_cast<std::size_t>(base->shape.rank());
  std::vector<Place> places;
  bool is_open = true;  // whether ... may stand here
  for (const Subscript& place : written) {
    if (is_place(place, "None")) {
      places.push_back({.kind = Place::Kind::new_axis});
    } else if (is_place(place, "...")) {
      if (!std::exchange(is_open, false)) {
        throw SourceError("'...' stands once in a pair of brackets", place.index.front().span);
      }
      places.insert(places.end(), rank > named ? rank - named : 0, Place());
    } else if (place.is_slice) {
      places.push_back({.slice = slice_of(place, elaborator)});
    } else {
      places.push_back(
          {.kind = Place::Kind::numbers, .numbers = elaborator.whole_numbers(place.index.front())});
    }
  }
  return places;
}

/// The number that an array has for a cell of the shape that all arrays are broadcast to.
Index number_for(const WholeNumbers& numbers, const Shape& together, Index cell) {
  const auto index = together.index_of(cell);
  const auto strides = numbers.shape.strides();
  const int missing = together.rank() - numbers.shape.rank();
  Index offset = 0;
  for (int axis = 0; axis < numbers.shape.rank(); ++axis) {
    if (numbers.shape[axis] != 1) {
      offset += strides[static_cast<std::size_t>(axis)] * index[static_cast<std::size_t>(axis + missing)];
    }
  }
  return numbers.cells[static_cast<std::size_t>(offset)];
}

/// The cells for one cell of the arrays of numbers.
Expr taken(const Expr& base, std::span<const Place> places, const Shape& together, Index cell) {
  std::vector<ops::AxisSelection> selections;
  std::vector<bool> new_axes;  // of the result, in order
  for (const Place& place : places) {
    if (place.kind == Place::Kind::new_axis) {
      new_axes.push_back(true);
    } else if (place.kind == Place::Kind::slice) {
      selections.push_back(place.slice);
      new_axes.push_back(false);
    } else {
      selections.push_back({.is_index = true, .index = number_for(place.numbers, together, cell)});
    }
  }
  const Expr result = ops::select(base, selections);
  if (std::ranges::find(new_axes, true) == new_axes.end()) {
    return result;
  }
  std::vector<Index> extents;
  int axis = 0;
  for (const bool is_new : new_axes) {
    extents.push_back(is_new ? 1 : result->shape[axis++]);
  }
  extents.insert(extents.end(), result->shape.begin() + axis, result->shape.end());
  return ops::reshape(result, extents);
}

/// The number at a place of a list of numbers, such as X.shape; null of every other value.
Expr known_number(const Expr& base, std::span<const Place> places) {
  const Leaf* list = base->leaf();
  if (list == nullptr || !list->name.empty() || base->shape.rank() != 1 || places.size() != 1 ||
      places.front().kind != Place::Kind::numbers) {
    return nullptr;
  }
  const Index place = places.front().numbers.cells.front();
  return literal(list->value[place < 0 ? place + base->shape[0] : place]);
}

/// How many axes of the result stand before those of the arrays: as many as before the arrays, and none where
/// other places stand between them.
int axes_before_arrays(std::span<const Place> places) {
  const auto is_numbers = [](const Place& place) { return place.kind == Place::Kind::numbers; };
  const auto first = std::ranges::find_if(places, is_numbers);
  const auto behind = std::find_if_not(first, places.end(), is_numbers);
  return std::any_of(behind, places.end(), is_numbers) ? 0 : static_cast<int>(first - places.begin());
}

/// The cells for every cell of the arrays of numbers, whose axes come where the arrays stand.
Expr gathered(const Expr& base, std::span<const Place> places, const Shape& together) {
  std::vector<Expr> parts;
  for (Index cell = 0; cell < together.size(); ++cell) {
    parts.push_back(taken(base, places, together, cell));
  }
  const Shape part = parts.empty() ? Shape() : parts.front()->shape;
  std::vector<Index> extents(together.begin(), together.end());
  extents.insert(extents.end(), part.begin(), part.end());
  Expr result = ops::stack(parts);
  if (together.rank() != 1) {
    result = ops::reshape(result, extents);
  }
  const int before = axes_before_arrays(places);
  if (before == 0) {
    return result;
  }
  std::vector<Index> axes(extents.size());
  for (std::size_t axis = 0; axis < axes.size(); ++axis) {
    axes[axis] = static_cast<Index>(axis);
  }
  std::rotate(axes.begin(), axes.begin() + together.rank(), axes.begin() + together.rank() + before);
  return ops::permute(result, axes);
}

}  // namespace

bool is_place(const Subscript& subscript, std::string_view word) {
  const Name* name = subscript.is_slice ? nullptr : std::get_if<Name>(&subscript.index.front().form);
  return name != nullptr && name->text == word;
}

ops::AxisSelection slice_of(const Subscript& slice, Elaborator& elaborator) {
  const auto part = [&](const std::vector<Syntax>& written) {
    return written.empty() ? std::nullopt : std::optional(elaborator.integer(written.front()));
  };
  ops::AxisSelection selection;
  selection.start = part(slice.start);
  selection.stop = part(slice.stop);
  selection.step = part(slice.step).value_or(1);
  return selection;
}

Expr selected_cells(const Expr& base, std::span<const Subscript> written, const Span& span,
                    Elaborator& elaborator) {
  const std::vector<Place> places = read_places(base, written, elaborator);
  return at_place(span, [&] {
    Shape together;
    for (const Place& place : places) {
      together = broadcast(together, place.numbers.shape);
    }
    if (together.is_scalar()) {
      const Expr cells = taken(base, places, together, 0);
      const Expr known = known_number(base, places);
      return known != nullptr ? known : cells;
    }
    for (Index cell = 0; cell < together.size(); ++cell) {
      elaborator.work().claim_piece(span);
    }
    return gathered(base, places, together);
  });
}

}  // namespace gradewright::engine::notation
