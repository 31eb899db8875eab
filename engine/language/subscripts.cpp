#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "engine/graph/evaluate.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/source_error.hpp"
#include "engine/ops/layout.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::engine::notation {

namespace {

/// Whether a place is the word None, which makes a new axis, or the sign ..., all axes that nobody names.
bool is_place(const Subscript& subscript, std::string_view word) {
  const Name* name = subscript.is_slice ? nullptr : std::get_if<Name>(&subscript.index.front().form);
  return name != nullptr && name->text == word;
}

std::optional<Index> part(Elaborator& elaborator, const std::vector<Syntax>& syntax) {
  return syntax.empty() ? std::nullopt : std::optional(elaborator.integer(syntax.front()));
}

ops::AxisSelection selection_of(Elaborator& elaborator, const Subscript& subscript) {
  ops::AxisSelection selection;
  if (subscript.is_slice) {
    selection.start = part(elaborator, subscript.start);
    selection.stop = part(elaborator, subscript.stop);
    selection.step = part(elaborator, subscript.step).value_or(1);
  } else {
    selection.is_index = true;
    selection.index = elaborator.integer(subscript.index.front());
  }
  return selection;
}

/// The numbers start, start + step, ... of a slice of steps; nothing else says where they begin and end.
std::vector<Index> numbers_of(Elaborator& elaborator, const Subscript& slice, const std::string& name,
                              const Span& where) {
  if (slice.start.empty() || slice.stop.empty()) {
    throw SourceError(
        fmt::format("steps {0}_1, {0}_2, ... are taken from a number to a number, as in {0}[1:4]", name),
        where);
  }
  const Index start = elaborator.integer(slice.start.front());
  const Index stop = elaborator.integer(slice.stop.front());
  const Index step = part(elaborator, slice.step).value_or(1);
  if (step < 1) {
    throw SourceError("the step of a slice of steps is at least 1", where);
  }
  std::vector<Index> numbers;
  for (Index number = start; number < stop; number += step) {
    elaborator.work().claim_piece(where);
    numbers.push_back(number);
  }
  return numbers;
}

/// The places that a slice takes of a list.
std::vector<std::size_t> taken_places(const ops::AxisSelection& slice, std::size_t size, const Span& where) {
  Tensor<Number> places(Shape{static_cast<Index>(size)});
  for (std::size_t i = 0; i < size; ++i) {
    places[static_cast<Index>(i)] = static_cast<std::int64_t>(i);
  }
  const Expr taken = at_place(where, [&] { return ops::select(literal(std::move(places)), {slice}); });
  std::vector<std::size_t> result;
  const Tensor<double> numbers = evaluate(taken);
  for (const double place : numbers.cells()) {
    result.push_back(static_cast<std::size_t>(place));
  }
  return result;
}

}  // namespace

Value Elaborator::subscripted(const Subscripted& subscripted, const Span& span) {
  const Syntax& base = subscripted.base.front();
  const std::vector<Subscript>& places = subscripted.subscripts;
  const Name* name = std::get_if<Name>(&base.form);
  if (name != nullptr && !names_.has(name->text) && names_.has_numbered(name->text)) {
    return numbered(name->text, places, span);
  }
  const Value whole = value(base);
  const std::vector<Value>* list = whole.list();
  if (list == nullptr) {
    return {selected(tensor(whole, base.span), places, span)};
  }
  return of_list(*list, places, span);
}

/// weights[1], weights[1:], and weights[1][0, 2] also as weights[1, 0, 2].
Value Elaborator::of_list(const std::vector<Value>& list, std::span<const Subscript> places,
                          const Span& span) {
  const Subscript& first = places.front();
  if (first.is_slice && places.size() == 1) {
    std::vector<Value> taken;
    for (const std::size_t place : taken_places(selection_of(*this, first), list.size(), span)) {
      taken.push_back(list[place]);
    }
    return {std::move(taken)};
  }
  if (first.is_slice || is_place(first, "None") || is_place(first, "...")) {
    return {selected(tensor({list}, span), places, span)};
  }
  const auto size = static_cast<Index>(list.size());
  const Index index = integer(first.index.front());
  if (index < -size || index >= size) {
    throw SourceError(fmt::format("place {} does not exist in a list of {}", index, size),
                      first.index.front().span);
  }
  const Value& item = list[static_cast<std::size_t>(index < 0 ? index + size : index)];
  if (places.size() == 1) {
    return item;
  }
  const std::vector<Value>* inner = item.list();
  return inner != nullptr ? of_list(*inner, places.subspan(1), span)
                          : Value{selected(tensor(item, span), places.subspan(1), span)};
}

/// h[t] is the step h_1 where t is 1, c[t, l] the step c_1_2; h[1:4] is [h_1, h_2, h_3].
Value Elaborator::numbered(const std::string& name, std::span<const Subscript> places, const Span& span) {
  if (places.empty()) {
    std::optional<Value> found = names_.find(name);
    if (!found) {
      throw SourceError(
          fmt::format("the step '{}' is not defined{}", name, did_you_mean(name, names_.known())), span);
    }
    return std::move(*found);
  }
  const Subscript& place = places.front();
  if (!place.is_slice) {
    return numbered(numbered_name(name, place.index.front()), places.subspan(1), span);
  }
  std::vector<Value> steps;
  for (const Index number : numbers_of(*this, place, name, span)) {
    steps.push_back(numbered(fmt::format("{}_{}", name, number), places.subspan(1), span));
  }
  return {std::move(steps)};
}

std::string Elaborator::numbered_name(const std::string& name, const Syntax& place) {
  const Index number = integer(place);
  if (number < 0) {
    throw SourceError(
        fmt::format("the steps {0}_0, {0}_1, ... are counted from 0, not from {1}", name, number),
        place.span);
  }
  return fmt::format("{}_{}", name, number);
}

/// The cells of a tensor at the places. None makes a new axis of one place, and ... stands for whole axes, as
/// many as nobody names.
Expr Elaborator::selected(const Expr& base, std::span<const Subscript> places, const Span& span) {
  std::vector<ops::AxisSelection> selections;
  std::vector<bool> new_axes;  // of the result, in order
  const auto named = static_cast<std::size_t>(std::ranges::count_if(
      places, [](const Subscript& one) { return !is_place(one, "None") && !is_place(one, "..."); }));
  const auto rank = static_cast<std::size_t>(base->shape.rank());
  bool is_open = true;  // whether ... may stand here
  for (const Subscript& place : places) {
    if (is_place(place, "None")) {
      new_axes.push_back(true);
    } else if (is_place(place, "...")) {
      if (!std::exchange(is_open, false)) {
        throw SourceError("'...' stands once in a pair of brackets", place.index.front().span);
      }
      const std::size_t whole = rank > named ? rank - named : 0;
      selections.insert(selections.end(), whole, ops::AxisSelection());
      new_axes.insert(new_axes.end(), whole, false);
    } else {
      selections.push_back(selection_of(*this, place));
      new_axes.insert(new_axes.end(), selections.back().is_index ? 0 : 1, false);
    }
  }
  return at_place(span, [&] {
    const Expr taken = ops::select(base, selections);
    if (std::ranges::find(new_axes, true) == new_axes.end()) {
      return taken;
    }
    std::vector<Index> extents;
    int axis = 0;
    for (const bool is_new : new_axes) {
      extents.push_back(is_new ? 1 : taken->shape[axis++]);
    }
    extents.insert(extents.end(), taken->shape.begin() + axis, taken->shape.end());
    return ops::reshape(taken, extents);
  });
}

Expr Elaborator::form(const Subscripted& places, const Span& span) {
  return tensor(subscripted(places, span), span);
}

}  // namespace gradewright::engine::notation
