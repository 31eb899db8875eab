#pragma once

#include "engine/language/call_arguments.hpp"

/// Builders for the rows of functions that take one value x, or two values a and b, and nothing else.
namespace gradewright::engine::notation {

template <Expr (*build)(const Expr&)>
Expr of_one(const CallArguments& arguments) {
  return build(arguments.expr("x"));
}

template <Expr (*build)(const Expr&, const Expr&)>
Expr of_two(const CallArguments& arguments) {
  const Expr a = arguments.expr("a");
  return build(a, arguments.expr("b"));
}

}  // namespace gradewright::engine::notation
