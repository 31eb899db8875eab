#pragma once

#include <functional>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/language/module_names.hpp"
#include "engine/language/scope.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// Cells that literals and generated constants of one source may have together.
inline constexpr Index max_literal_cells = Index{1} << 20;

/// Nodes that the gradients of one source may be taken through together; each becomes a few nodes more.
inline constexpr Index max_differentiated_nodes = 200'000;

/// Nodes that may be evaluated to check what calls of one source are given, together.
inline constexpr Index max_checked_nodes = 1'000'000;

/// Gives syntax trees their meaning in a scope. One elaborator serves a whole source, so that it can count.
class Elaborator {
 public:
  explicit Elaborator(const Scope& scope) : scope_(scope) {}

  Expr operator()(const Syntax& syntax);
  const Scope& scope() const { return scope_; }

  /// The value of an expression that must be one whole number, known now: an axis, a stride, an index.
  Index integer(const Syntax& syntax);
  /// One whole number or a list of them, written or computed, as a shape is.
  std::vector<Index> integers(const Syntax& syntax);
  /// One number, exact when it is typed as a literal, else to 15 digits.
  Decimal decimal(const Syntax& syntax);
  /// Counts cells before they are made; throws SourceError at `where` when there are too many.
  void claim_cells(Index cells, const Span& where);
  /// Counts nodes before they are differentiated, likewise.
  void claim_differentiation(Index nodes, const Span& where);
  /// Counts nodes before they are evaluated for a check, likewise.
  void claim_checks(Index nodes, const Span& where);

 private:
  Expr form(const Numeral& number, const Span& span);
  Expr form(const Name& name, const Span& span);
  Expr form(const Text& text, const Span& span);
  Expr form(const List& list, const Span& span);
  Expr form(const Prefix& prefix, const Span& span);
  Expr form(const Infix& infix, const Span& span);
  Expr form(const Call& call, const Span& span);
  Expr form(const Subscripted& subscripted, const Span& span);
  Expr form(const Transposed& transposed, const Span& span);
  /// Forms that only responses have.
  template <class Form>
  Expr form(const Form& /*form*/, const Span& span) {
    refuse(span);
  }
  [[noreturn]] static void refuse(const Span& span);
  Expr member(const QualifiedName& name, const Span& span);
  void refuse_unknown_module(const Call& call, const Span& where) const;
  double one_number(const Syntax& syntax);

  const Scope& scope_;
  Index literal_cells_ = 0;
  Index differentiated_nodes_ = 0;
  Index checked_nodes_ = 0;
};

/// Runs `build` and gives a ShapeError that it throws the place `where`.
Expr at_place(const Span& where, const std::function<Expr()>& build);

}  // namespace gradewright::engine::notation
