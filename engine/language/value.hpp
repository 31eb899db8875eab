#pragma once

#include <variant>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::engine::notation {

/// A quoted text, None, True or False: what chooses and is no number. True and False count as 1 and 0.
struct Word {
  Syntax syntax;
};

/// What a name can stand for in the body of a definition or of a loop: a tensor, a word, or a list of such,
/// whose tensors need not have one shape.
struct Value {
  std::variant<Expr, Word, std::vector<Value>> form;

  const Expr* expr() const { return std::get_if<Expr>(&form); }
  const Word* word() const { return std::get_if<Word>(&form); }
  const std::vector<Value>* list() const { return std::get_if<std::vector<Value>>(&form); }
};

}  // namespace gradewright::engine::notation
