#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/language/module_names.hpp"
#include "engine/language/names.hpp"
#include "engine/language/scope.hpp"
#include "engine/language/source_work.hpp"
#include "engine/language/value.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// What the right side of a step gives, and the call of a definition that it is, where it is one.
struct StepValue {
  Value value;
  std::optional<WrittenCall> call = std::nullopt;
};

/// What a body comes to: what it returns, and what its names stand for at its end.
struct BodyValue {
  Value returned;
  Names names;
};

/// Whole numbers in a shape.
struct WholeNumbers {
  Shape shape = {};
  std::vector<Index> cells = {};
};

/// Gives syntax trees their meaning. One elaborator serves a whole source, so that it can count, and another
/// one each body of a definition that is called, which counts with it.
class Elaborator {
 public:
  explicit Elaborator(const Scope& scope);

  /// The tensor that an expression gives.
  Expr operator()(const Syntax& syntax);
  /// Whatever it gives, a word and a list of tensors of several shapes too.
  Value value(const Syntax& syntax);
  /// The right side of the step called `name`, which the steps inside of its calls are named after.
  StepValue value_of_step(const std::string& name, const Syntax& syntax);
  /// What a body returns: the calls in it are inside of the step that the body gives.
  Value value_of_return(const Syntax& syntax);
  /// Runs the body of `function` with a value for each of its parameters; what the names of its steps begin
  /// with is `path`. Errors are at their place in the body.
  BodyValue run(const DefinedFunction& function, std::vector<Value> values, std::string path,
                const Span& where);
  /// A value that is to be a tensor: a list is stacked.
  static Expr tensor(const Value& value, const Span& where);

  /// The step or given that an expression is the name of, and nothing else; null for another one.
  Expr named(const Syntax& syntax);

  Names& names() { return names_; }
  const Names& names() const { return names_; }
  SourceWork& work() const { return *work_; }
  /// What the names of the steps that are defined begin with: nothing, or "Z." in a call that gives Z.
  const std::string& path() const { return path_; }

  /// The value of an expression that must be one whole number, known now: an axis, a stride, an index.
  Index integer(const Syntax& syntax);
  /// One whole number or a list of them, written or computed, as a shape is.
  std::vector<Index> integers(const Syntax& syntax);
  /// Whole numbers of any shape, known now, that places are taken by. A mask is refused: its 0 and 1 would be
  /// taken for the places 0 and 1.
  WholeNumbers whole_numbers(const Syntax& syntax);
  /// One number, exact when it is typed as a literal, else to 15 digits.
  Decimal decimal(const Syntax& syntax);
  /// The name that a number gives to one of many steps: h_1 of h[1].
  std::string numbered_name(const std::string& name, const Syntax& place);
  /// One number, known now.
  double number(const Syntax& syntax);
  /// The value of an expression, which is counted.
  Tensor<double> known_now(const Expr& expr, const Span& where);

 private:
  /// Of a body that is called, which sees the functions of `scope`.
  Elaborator(const Elaborator& caller, const Scope& scope, std::string path);

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
  /// Whether a call could name it: a function of the scope, of the language or of its library.
  bool is_function(std::string_view name) const;
  [[noreturn]] void refuse_name(const std::string& name, const Span& span) const;
  Expr member(const QualifiedName& name, const Span& span);
  void refuse_unknown_module(const Call& call, const Span& where) const;
  [[noreturn]] void refuse_function(const Call& call, const QualifiedName& name, const Span& where) const;

  /// subscripts.cpp: places of a tensor, of a list, or of steps that have numbers: h[t] for h_1.
  Value subscripted(const Subscripted& subscripted, const Span& span);
  Value numbered(const std::string& name, std::span<const Subscript> places, const Span& span);
  Value of_list(const std::vector<Value>& list, std::span<const Subscript> places, const Span& span);

  /// definition_call.cpp: the function that is defined in the step language and called; null where none is.
  const DefinedFunction* defined(const Call& call) const;
  /// The value of such a call. `path` is what the names of the steps inside of it begin with.
  StepValue call_defined(const DefinedFunction& function, const Call& call, const Span& where,
                         std::string path);
  /// The same of a call inside of a larger expression: a step of its own.
  Value nested_call(const DefinedFunction& function, const Call& call, const Span& where);

  std::unique_ptr<SourceWork> own_work_;
  SourceWork* work_;
  Names names_;
  std::string path_;
  std::string step_;  // that is read; empty for an expression of no step
};

/// Runs `build` and gives a ShapeError that it throws the place `where`.
Expr at_place(const Span& where, const std::function<Expr()>& build);

}  // namespace gradewright::engine::notation
