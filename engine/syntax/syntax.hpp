#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/numbers/decimal.hpp"
#include "engine/numbers/number.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

struct Syntax;
/// Equal forms, wherever they stood; numbers compare by value.
bool operator==(const Syntax& a, const Syntax& b);

/// A number as typed, such as 0.50 or 1e-3, or a whole one of more digits than a decimal holds.
struct Numeral {
  Decimal value;
  std::string all_digits = {};  ///< with the sign, where `value` does not hold them
};
bool operator==(const Numeral& a, const Numeral& b);

/// A variable, in the plain spelling of the step language: W_1, h, theta.
struct Name {
  std::string text;
  friend bool operator==(const Name&, const Name&) = default;
};

/// A quoted string, an option's value such as "mean".
struct Text {
  std::string text;
  friend bool operator==(const Text&, const Text&) = default;
};

/// [a, b, c]; matrices and tensors are lists of lists.
struct List {
  std::vector<Syntax> items;
  friend bool operator==(const List&, const List&) = default;
};

enum class PrefixOperator { minus, plus, plus_minus };

struct Prefix {
  PrefixOperator op;
  std::vector<Syntax> operand;  // exactly one
  friend bool operator==(const Prefix&, const Prefix&) = default;
};

enum class InfixOperator {
  add,
  subtract,
  multiply,
  divide,
  floor_divide,
  matrix_multiply,
  power,
  less,
  less_equal,
  greater,
  greater_equal,
  equal,
  not_equal,
  plus_minus,  ///< 7 ± 2
  unite,       ///< of sets and intervals
  intersect,
  without
};

struct Infix {
  InfixOperator op;
  std::vector<Syntax> operands;  // exactly two: left, right
  Span operator_span = {};       ///< where the sign itself stood; not compared
};
bool operator==(const Infix& a, const Infix& b);

/// One keyword option of a call: stride=2.
struct Option {
  std::string name;
  std::vector<Syntax> value;  // exactly one
  friend bool operator==(const Option&, const Option&) = default;
};

/// How a call is set on a page, where that is not name(arguments). Settings are constants of the program.
struct Setting {
  enum class Form {
    named,          ///< word(arguments)
    root,           ///< of the one argument
    fence,          ///< the one argument between `open` and `close`
    outer_product,  ///< a b⊤ of two arguments
    log_product     ///< a log b of two arguments
  };
  Form form = Form::named;
  std::string_view word = {};  ///< the call's own name when empty
  std::string_view open = {};
  std::string_view close = {};
};

/// softmax(S, axis=-1).
struct Call {
  std::string function;
  std::vector<Syntax> arguments;
  std::vector<Option> options;
  /// For pages; null for the call's own name. What the call means does not depend on it: not compared.
  const Setting* setting = nullptr;
  Span function_span = {};  ///< where the function's name stood; not compared
};
bool operator==(const Call& a, const Call& b);

/// One place in square brackets: an index, or start:stop:step with any of the three left out.
struct Subscript {
  bool is_slice = false;
  std::vector<Syntax> index;  // one when not a slice
  std::vector<Syntax> start;  // none or one, as are the next two
  std::vector<Syntax> stop;
  std::vector<Syntax> step;
  friend bool operator==(const Subscript&, const Subscript&) = default;
};

/// X[0, 1:3].
struct Subscripted {
  std::vector<Syntax> base;  // exactly one
  std::vector<Subscript> subscripts;
  friend bool operator==(const Subscripted&, const Subscripted&) = default;
};

/// X.T: the last two axes swapped (all axes reversed up to rank 2).
struct Transposed {
  std::vector<Syntax> base;  // exactly one
  friend bool operator==(const Transposed&, const Transposed&) = default;
};

enum class Relation {
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  approximate,  ///< ≈
  member,       ///< ∈
  not_member,
  subset,
  proportional,
  arrow,    ///< → and what is written like it
  implies,  ///< ⇒, ⇔
};

/// A chain "y = f(u) = 1.48" or "0 <= x < 5" with every member. What compares two values in the step language
/// is an Infix there; whoever reads a response has Relations only.
struct Relations {
  std::vector<Syntax> members;  // at least two
  std::vector<Relation> signs;  // one fewer
  friend bool operator==(const Relations&, const Relations&) = default;
};

/// Members that are no list: {1, 2}, (1, 2), or 1, 2 without brackets.
struct Collection {
  enum class Kind { set, tuple, sequence };
  Kind kind;
  std::vector<Syntax> items;
  friend bool operator==(const Collection&, const Collection&) = default;
};

/// [2, 5): the numbers between two ends.
struct Bounded {
  std::vector<Syntax> ends;  // exactly two
  bool holds_lower = false;
  bool holds_upper = false;
  friend bool operator==(const Bounded&, const Bounded&) = default;
};

/// 5 MB: `unit` as it is written.
struct Quantity {
  std::vector<Syntax> value;  // exactly one
  std::string unit;
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// W^{(1)}, x^*, f': a mark that is no power; `mark` is its text.
struct Marked {
  std::vector<Syntax> base;  // exactly one
  std::string mark;
  friend bool operator==(const Marked&, const Marked&) = default;
};

/// One typed syntax tree for everything that is read or written as mathematics: the step language, LaTeX and
/// plain responses, and the formulas of worked solutions. `span` is where it stood, empty when made by code.
struct Syntax {
  using Form = std::variant<Numeral, Name, Text, List, Prefix, Infix, Call, Subscripted, Transposed,
                            Relations, Collection, Bounded, Quantity, Marked>;
  Form form;
  Span span;
  /// Whether the value has axes, where the maker of the tree knows it; not compared.
  std::optional<bool> is_array = {};
};

// Builders, for code that makes formulas.

Syntax number(Decimal value);
Syntax number(long long value);
/// A whole number, with all its digits and the decimal nearest to it.
Syntax whole_number(const Decimal& nearest, std::string all_digits);
/// What is not finite is a name, inf or nan, or the minus of one.
Syntax number(const Number& value);
Syntax name(std::string_view text);
Syntax text(std::string_view text);
Syntax list(std::vector<Syntax> items);
/// The minus of a number that is not negative is the negative number, so that -3 has one form.
Syntax prefix(PrefixOperator op, Syntax operand);
Syntax infix(InfixOperator op, Syntax left, Syntax right);
Syntax call(std::string_view function, std::vector<Syntax> arguments, std::vector<Option> options = {},
            const Setting* setting = nullptr);
/// A call of one argument, or of two.
Syntax apply(std::string_view function, Syntax argument);
Syntax apply(std::string_view function, Syntax first, Syntax second);
Option option(std::string_view option_name, Syntax value);
Syntax transposed(Syntax base);
Syntax relations(std::vector<Syntax> members, std::vector<Relation> signs);
Syntax collection(Collection::Kind kind, std::vector<Syntax> items);
Syntax bounded(Syntax lower, bool holds_lower, Syntax upper, bool holds_upper);
Syntax quantity(Syntax value, std::string_view unit);
Syntax marked(Syntax base, std::string_view mark);
Syntax subscripted(Syntax base, std::vector<Subscript> subscripts);
Subscript at(Syntax index);
Subscript slice(std::optional<Syntax> start, std::optional<Syntax> stop, std::optional<Syntax> step);

/// Binding strength, loosest first; parentheses are written only where a looser form stands in a tighter
/// place.
enum class Precedence { comparison, sum, product, sign, power, postfix, atom };

Precedence precedence(InfixOperator op);
/// The precedence of a tree's outermost form in plain text.
Precedence precedence(const Syntax& syntax);

}  // namespace gradewright::engine::notation
