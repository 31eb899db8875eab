#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "engine/graph/evaluate.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/module_names.hpp"
#include "engine/language/selected_cells.hpp"
#include "engine/language/source_error.hpp"
#include "engine/ops/layout.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::engine::notation {

namespace {

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
  const Index step = slice.step.empty() ? 1 : elaborator.integer(slice.step.front());
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

/// torch.sort(x)[0], max(x, dim=1)[1]: there PyTorch has a pair of values and places, and the functions of
/// this language the values alone, whose first cell is not meant.
void refuse_pair(const Syntax& base, const Span& where) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> functions{
      {{"sort", "argsort"}, {"max", "argmax"}, {"min", "argmin"}, {"median", "argsort"}}};
  const Call* call = std::get_if<Call>(&base.form);
  if (call == nullptr) {
    return;
  }
  const QualifiedName name(call->function);
  const bool by_torch = name.first == "torch" && !name.module.empty();
  const auto* const found =
      std::ranges::find(functions, name.member, &std::pair<std::string_view, std::string_view>::first);
  if (found != functions.end() &&
      (by_torch || std::ranges::find(call->options, "dim", &Option::name) != call->options.end())) {
    throw SourceError(
        fmt::format("in PyTorch '{0}' is a pair of values and places; write {0}(x, axis=...) for the "
                    "values, {1}(x, axis=...) for places",
                    name.member, found->second),
        where);
  }
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
  refuse_pair(base, span);
  const Value whole = value(base);
  const std::vector<Value>* list = whole.list();
  if (list == nullptr) {
    return {selected_cells(tensor(whole, base.span), places, span, *this)};
  }
  return of_list(*list, places, span);
}

/// weights[1], weights[1:], and weights[1][0, 2] also as weights[1, 0, 2].
Value Elaborator::of_list(const std::vector<Value>& list, std::span<const Subscript> places,
                          const Span& span) {
  const Subscript& first = places.front();
  if (first.is_slice && places.size() == 1) {
    std::vector<Value> taken;
    for (const std::size_t place : taken_places(slice_of(first, *this), list.size(), span)) {
      taken.push_back(list[place]);
    }
    return {std::move(taken)};
  }
  if (first.is_slice || is_place(first, "None") || is_place(first, "...")) {
    return {selected_cells(tensor({list}, span), places, span, *this)};
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
                          : Value{selected_cells(tensor(item, span), places.subspan(1), span, *this)};
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

Expr Elaborator::form(const Subscripted& places, const Span& span) {
  return tensor(subscripted(places, span), span);
}

}  // namespace gradewright::engine::notation
