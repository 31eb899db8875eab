#pragma once

/// The one list of the scalars that operations are made for. A scalar more is a type in this list with its
/// own leaf_value, rules (engine/ops/scalar_rules.hpp) and elementary functions.
namespace gradewright::engine {

struct Interval;
class Precise;
class Rational;

/// Types as a list, to make one thing of each.
template <class... Types>
struct TypeList {};

using Scalars = TypeList<double, Interval, Precise, Rational>;

namespace detail {

template <template <class Type, class Base> class Layer, class Base, class Types>
struct Layered;
template <template <class Type, class Base> class Layer, class Base>
struct Layered<Layer, Base, TypeList<>> {
  using Type = Base;
};
template <template <class Type, class Base> class Layer, class Base, class First, class... Rest>
struct Layered<Layer, Base, TypeList<First, Rest...>> {
  using Type = Layer<First, typename Layered<Layer, Base, TypeList<Rest...>>::Type>;
};

}  // namespace detail

/// Base under one Layer<Type, ...> for each type of a list: a single line of inheritance with one table of
/// virtual functions, so that a call through it costs what any virtual call costs.
template <template <class Type, class Base> class Layer, class Base, class Types>
using LayerForEach = typename detail::Layered<Layer, Base, Types>::Type;

}  // namespace gradewright::engine
