#pragma once

#include <array>
#include <deque>
#include <string>
#include <vector>

#include "engine/language/argument_binding.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/functions.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// The arguments of one call, bound to the parameters of its function as Python binds them. The names `dim`
/// and `keepdim` of PyTorch stand for `axis` and `keepdims`. A parameter name that the function does not have
/// is a mistake in the table of functions (asserted); what the author wrote wrong is a SourceError.
class CallArguments {
 public:
  /// Throws SourceError as bind_arguments does.
  CallArguments(const Function& function, const Call& call, const Span& where, Elaborator& elaborator);

  /// Whether the function has such a parameter at all.
  bool takes(std::string_view parameter) const;
  /// False when the value is None or was left out and None is the default.
  bool has(std::string_view parameter) const;
  const Syntax& syntax(std::string_view parameter) const;
  /// Whether the value is a quoted word.
  bool is_text(std::string_view parameter) const {
    return std::holds_alternative<Text>(syntax(parameter).form);
  }
  Expr expr(std::string_view parameter) const { return elaborator_(syntax(parameter)); }
  Index integer(std::string_view parameter) const { return elaborator_.integer(syntax(parameter)); }
  /// One whole number or a list of them; nothing for None.
  std::vector<Index> integers(std::string_view parameter) const;
  /// One whole number for each of one to three axes, from one for all or a list of them.
  std::vector<Index> per_axis(std::string_view parameter, std::size_t axes) const;
  /// h and w as expressions: from a list of two, a vector of two, or a scalar.
  std::array<Expr, 2> pair_of_exprs(std::string_view parameter) const;
  Decimal decimal(std::string_view parameter) const { return elaborator_.decimal(syntax(parameter)); }
  bool flag(std::string_view parameter) const;
  /// The place in `words` of a quoted word.
  std::size_t word(std::string_view parameter, std::span<const std::string> words) const;
  /// The expressions of a list.
  std::vector<Expr> list(std::string_view parameter) const;
  /// The whole numbers of the parameter that takes the rest.
  std::vector<Index> rest() const;
  /// The expressions of the parameter that takes the rest: so many values, or one list of them.
  std::vector<Expr> rest_exprs(std::size_t count) const;
  /// A quoted text.
  const std::string& text(std::string_view parameter) const;
  /// A shape from `rest`, its cells counted against the limit.
  Shape shape_from_rest() const { return made_shape(rest()); }
  Shape made_shape(const std::vector<Index>& extents) const;

  const std::string& name() const { return function_.name; }
  const Span& where() const { return where_; }
  Elaborator& elaborator() const { return elaborator_; }

 private:
  std::vector<Expr> exprs_of(const Syntax& list) const;
  std::size_t place_of(std::string_view parameter) const;
  const Syntax* word_of(const Syntax& argument);

  const Function& function_;
  Span where_;
  Elaborator& elaborator_;
  BoundArguments bound_;
  std::deque<Syntax> words_;  // that names of the call stand for; their places stay
};

}  // namespace gradewright::engine::notation
