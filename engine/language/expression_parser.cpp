#include "engine/language/expression_parser.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/language/module_names.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

namespace {

struct InfixSign {
  std::string_view text;
  InfixOperator op;
  Precedence precedence;
  std::string_view function = {};  ///< that the sign is another way to write, instead of `op`
};

/// The power sign is not here: it binds to the right and takes a signed exponent (see `power`).
constexpr std::array<InfixSign, 13> infix_signs{{
    {"+", InfixOperator::add, Precedence::sum},
    {"-", InfixOperator::subtract, Precedence::sum},
    {"*", InfixOperator::multiply, Precedence::product},
    {"/", InfixOperator::divide, Precedence::product},
    {"//", InfixOperator::floor_divide, Precedence::product},
    {"@", InfixOperator::matrix_multiply, Precedence::product},
    {"%", InfixOperator::floor_divide, Precedence::product, "mod"},
    {"<", InfixOperator::less, Precedence::comparison},
    {"<=", InfixOperator::less_equal, Precedence::comparison},
    {">", InfixOperator::greater, Precedence::comparison},
    {">=", InfixOperator::greater_equal, Precedence::comparison},
    {"==", InfixOperator::equal, Precedence::comparison},
    {"!=", InfixOperator::not_equal, Precedence::comparison},
}};

constexpr InfixSign power_sign{"**", InfixOperator::power, Precedence::power};
constexpr InfixSign product_sign{"*", InfixOperator::multiply, Precedence::product};

/// Of names with points, as torch.nn.functional.
constexpr std::size_t longest_path = 64;

/// A finished piece of the tree and how many levels it has above its names and numbers.
struct Piece {
  Syntax syntax;
  int height = 0;
};

/// A recursive-descent parser with precedence climbing for the infix signs. Brackets were counted by the
/// tokeniser; signs and exponents are counted here.
class ExpressionParser {
 public:
  explicit ExpressionParser(StepCursor& cursor) : cursor_(cursor) {}

  Piece expression() {
    Piece left = binary(Precedence::sum);
    std::optional<Piece> result;
    while (const InfixSign* found = infix_sign()) {  // nothing but a comparison is left
      const Token operator_token = cursor_.next();
      Piece right = binary(Precedence::sum);
      // 0 < x < 5 is (0 < x) * (x < 5).
      std::optional<Piece> middle = infix_sign() != nullptr ? std::optional(right) : std::nullopt;
      Piece compared = join(*found, operator_token, std::move(left), std::move(right));
      result = result ? join(product_sign, operator_token, std::move(*result), std::move(compared))
                      : std::move(compared);
      if (!middle) {
        break;
      }
      left = std::move(*middle);
    }
    return result ? std::move(*result) : std::move(left);
  }

 private:
  /// Operands joined by infix signs that bind at least as tightly as `loosest`, to the left.
  Piece binary(Precedence loosest) {
    Piece left = sign();
    while (const InfixSign* found = infix_sign()) {
      if (found->precedence < loosest) {
        break;
      }
      const Token operator_token = cursor_.next();
      Piece right = binary(static_cast<Precedence>(static_cast<int>(found->precedence) + 1));
      left = join(*found, operator_token, std::move(left), std::move(right));
    }
    return left;
  }

  /// A sign binds looser than a power: -x ** 2 is -(x ** 2).
  Piece sign() {
    if (!cursor_.peek().is("-") && !cursor_.peek().is("+")) {
      return power();
    }
    const Token operator_token = cursor_.next();
    enter(operator_token);
    Piece operand = sign();
    --depth_;
    const Span span = from_to(operator_token.span, operand.syntax.span);
    const bool minus = operator_token.is("-");
    Piece result{prefix(minus ? PrefixOperator::minus : PrefixOperator::plus, std::move(operand.syntax)),
                 operand.height + 1};
    return finish(std::move(result), span);
  }

  Piece power() {
    Piece base = postfix();
    if (!cursor_.peek().is("**")) {
      return base;
    }
    const Token operator_token = cursor_.next();
    enter(operator_token);
    Piece exponent = sign();
    --depth_;
    return join(power_sign, operator_token, std::move(base), std::move(exponent));
  }

  Piece postfix() {
    Piece base = atom();
    while (true) {
      if (cursor_.peek().is("[")) {
        base = subscripts(std::move(base));
      } else if (cursor_.peek().is(".")) {
        base = member(std::move(base));
      } else {
        return base;
      }
    }
  }

  /// X.T, np.exp(x), and X.sum(axis=0) for sum(X, axis=0).
  Piece member(Piece base) {
    cursor_.next();
    if (cursor_.peek().kind != TokenKind::name) {
      cursor_.refuse("a name such as T after the point");
    }
    const Token member_name = cursor_.next();
    const Span span = from_to(base.syntax.span, member_name.span);
    if (member_name.text == "T" && !cursor_.peek().is("(")) {
      Piece result{transposed(std::move(base.syntax)), base.height + 1};
      return finish(std::move(result), span);
    }
    const Name* path = std::get_if<Name>(&base.syntax.form);
    if (path != nullptr && begins_module(QualifiedName(path->text).first)) {
      return of_module(path->text, member_name, span);
    }
    if (cursor_.peek().is("(")) {
      if (member_name.text == "size") {
        throw SourceError(
            "'.size()' is the shape in PyTorch, '.size' a count in NumPy; write .shape or size(x)",
            member_name.span);
      }
      return arguments(member_name.text, member_name.span, span, std::move(base));
    }
    if (member_name.text == "shape" || member_name.text == "size") {
      const int height = base.height + 1;
      std::vector<Syntax> only;
      only.push_back(std::move(base.syntax));
      return finish({call(member_name.text, std::move(only)), height}, span);
    }
    if (path != nullptr && path->text.size() <= longest_path) {  // a step inside of a call: Z.S
      return finish({name(fmt::format("{}.{}", path->text, member_name.text)), 0}, span);
    }
    throw SourceError(fmt::format("'.{}' is not known; '.T' transposes", member_name.text), member_name.span);
  }

  /// np.exp(x) and np.pi keep their path: an exam may have a given that is called F or np.
  Piece of_module(const std::string& path, const Token& member_name, const Span& span) {
    if (path.size() > longest_path) {  // no module has it, and a longer one would be copied again and again
      throw SourceError(fmt::format("'{}...' is not known", path.substr(0, longest_path)), span);
    }
    const std::string whole = fmt::format("{}.{}", path, member_name.text);
    return cursor_.peek().is("(") ? arguments(whole, span, span, std::nullopt)
                                  : finish({name(whole), 0}, span);
  }

  Piece atom() {
    const Token token = cursor_.peek();
    switch (token.kind) {
      case TokenKind::number:
        return number_atom();
      case TokenKind::name:
        cursor_.next();
        return cursor_.peek().is("(") ? arguments(token.text, token.span, token.span, std::nullopt)
                                      : finish({name(token.text), 0}, token.span);
      case TokenKind::text:
        cursor_.next();
        return finish({text(token.text.substr(1, token.text.size() - 2)), 0}, token.span);
      default:
        break;
    }
    if (token.is("(")) {
      return parentheses();
    }
    if (token.is("[")) {
      cursor_.next();
      return sequence(token, "]", {});
    }
    cursor_.refuse("a value");
  }

  Piece number_atom() {
    const Token token = cursor_.next();
    const std::optional<Decimal> value = Decimal::parse(token.text);
    if (!value) {
      throw SourceError(fmt::format("a number has at most {} digits and an exponent of at most {}",
                                    Decimal::max_digits, Decimal::max_exponent),
                        token.span);
    }
    return finish({number(*value), 0}, token.span);
  }

  /// (a) groups; (a, b) is a list, as a shape is written in NumPy.
  Piece parentheses() {
    const Token open = cursor_.next();
    if (cursor_.peek().is(")")) {
      cursor_.refuse("a value");
    }
    Piece first = expression();
    if (!cursor_.peek().is(",")) {
      const Token close = cursor_.expect_close(open, ")");
      first.syntax.span = from_to(open.span, close.span);
      return first;
    }
    cursor_.next();
    return sequence(open, ")", std::move(first));
  }

  /// The items up to the closing bracket; the opening one and perhaps the first item were read.
  Piece sequence(const Token& open, std::string_view close, std::optional<Piece> first) {
    std::vector<Syntax> items;
    int height = 0;
    if (first) {
      height = first->height;
      items.push_back(std::move(first->syntax));
    }
    while (!cursor_.peek().is(close)) {
      Piece item = expression();
      height = std::max(height, item.height);
      items.push_back(std::move(item.syntax));
      if (!cursor_.take_comma(open, close)) {
        break;
      }
    }
    const Token last = cursor_.expect_close(open, close);
    return finish({list(std::move(items)), height + 1}, from_to(open.span, last.span));
  }

  /// The arguments of a call whose name was read; `first` is the value of a method call.
  Piece arguments(std::string_view function, const Span& function_span, const Span& start,
                  std::optional<Piece> first) {
    const Token open = cursor_.next();
    std::vector<Syntax> values;
    std::vector<Option> options;
    int height = 0;
    if (first) {
      height = first->height;
      values.push_back(std::move(first->syntax));
    }
    while (!cursor_.peek().is(")")) {
      const Token start_token = cursor_.peek();
      const bool is_option = start_token.kind == TokenKind::name && cursor_.peek(1).is("=");
      if (is_option) {
        cursor_.next();
        cursor_.next();
      } else if (!options.empty()) {
        cursor_.refuse("an option NAME=VALUE after the first option");
      }
      Piece value = expression();
      height = std::max(height, value.height);
      if (is_option) {
        options.push_back(option(start_token.text, std::move(value.syntax)));
      } else {
        values.push_back(std::move(value.syntax));
      }
      if (!cursor_.take_comma(open, ")")) {
        break;
      }
    }
    const Token close = cursor_.expect_close(open, ")");
    Syntax called = call(function, std::move(values), std::move(options));
    std::get<Call>(called.form).function_span = function_span;
    return finish({std::move(called), height + 1}, from_to(start, close.span));
  }

  Piece subscripts(Piece base) {
    const Token open = cursor_.next();
    std::vector<Subscript> places;
    int height = base.height;
    do {
      places.push_back(subscript(height));
    } while (cursor_.take_comma(open, "]") && !cursor_.peek().is("]"));
    const Token close = cursor_.expect_close(open, "]");
    const Span span = from_to(base.syntax.span, close.span);
    return finish({subscripted(std::move(base.syntax), std::move(places)), height + 1}, span);
  }

  Subscript subscript(int& height) {
    const auto part = [&]() -> std::optional<Syntax> {
      if (cursor_.peek().is(":") || cursor_.peek().is(",") || cursor_.peek().is("]")) {
        return std::nullopt;
      }
      Piece piece = expression();
      height = std::max(height, piece.height);
      return std::move(piece.syntax);
    };
    if (cursor_.peek().is("]") || cursor_.peek().is(",")) {
      cursor_.refuse("an index or a slice such as 1:3");
    }
    if (cursor_.peek().is(".") && cursor_.peek(1).is(".") && cursor_.peek(2).is(".")) {
      const Span first = cursor_.next().span;
      cursor_.next();
      Syntax all_axes = name("...");
      all_axes.span = from_to(first, cursor_.next().span);
      return at(std::move(all_axes));
    }
    std::optional<Syntax> start = part();
    if (!cursor_.peek().is(":")) {
      return at(std::move(*start));
    }
    cursor_.next();
    std::optional<Syntax> stop = part();
    std::optional<Syntax> step;
    if (cursor_.peek().is(":")) {
      cursor_.next();
      step = part();
    }
    return slice(std::move(start), std::move(stop), std::move(step));
  }

  Piece join(const InfixSign& sign, const Token& operator_token, Piece left, Piece right) {
    const Span span = from_to(left.syntax.span, right.syntax.span);
    const int height = std::max(left.height, right.height) + 1;
    if (!sign.function.empty()) {
      Syntax called = apply(sign.function, std::move(left.syntax), std::move(right.syntax));
      std::get<Call>(called.form).function_span = operator_token.span;
      return finish({std::move(called), height}, span);
    }
    Syntax joined = infix(sign.op, std::move(left.syntax), std::move(right.syntax));
    std::get<Infix>(joined.form).operator_span = operator_token.span;
    return finish({std::move(joined), height}, span);
  }

  Piece finish(Piece piece, const Span& span) {
    piece.syntax.span = span;
    if (piece.height > StepLimits::height) {
      throw SourceError(fmt::format("more than {} operations in one expression; give parts of it names",
                                    StepLimits::height),
                        span);
    }
    return piece;
  }

  void enter(const Token& token) {
    if (++depth_ > StepLimits::nesting) {
      throw SourceError(fmt::format("more than {} levels of nesting", StepLimits::nesting), token.span);
    }
  }

  const InfixSign* infix_sign() const {
    if (cursor_.peek().kind != TokenKind::symbol) {
      return nullptr;
    }
    const auto found = std::find_if(infix_signs.begin(), infix_signs.end(),
                                    [&](const InfixSign& sign) { return sign.text == cursor_.peek().text; });
    return found == infix_signs.end() ? nullptr : &*found;
  }

  StepCursor& cursor_;
  int depth_ = 0;
};

}  // namespace

Syntax read_expression(StepCursor& cursor) {
  return ExpressionParser(cursor).expression().syntax;
}

Syntax parse_expression(std::string_view source) {
  StepCursor cursor(source);
  cursor.skip_newlines();
  Syntax result = read_expression(cursor);
  cursor.skip_newlines();
  if (!cursor.at_end()) {
    cursor.refuse("an operator or the end of the text");
  }
  return result;
}

}  // namespace gradewright::engine::notation
