#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::engine {

/// How a step was written that is the call of a definition: the name "#0" in `form` stands for the first of
/// the arguments, "#1" for the second.
struct WrittenCall {
  notation::Syntax form;
  std::vector<Expr> arguments;
};

/// By the names of the steps.
using WrittenCalls = std::map<std::string, WrittenCall, std::less<>>;

/// Whether a step stands inside of the call of a definition: Z.S, of the call that gives Z.
inline bool is_inner_step(std::string_view name) {
  return name.find('.') != std::string_view::npos;
}

}  // namespace gradewright::engine
