#include "engine/language/condition_parser.hpp"

#include <utility>

#include "engine/language/expression_parser.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

namespace {

bool is_word(const Token& token, std::string_view word) {
  return token.kind == TokenKind::name && token.text == word;
}

bool is_logical(const Token& token) {
  return is_word(token, "and") || is_word(token, "or") || is_word(token, "not") || is_word(token, "in") ||
         is_word(token, "is");
}

/// Whether the bracket at the cursor holds a condition, as in (a or b), and no expression.
bool opens_condition(const StepCursor& cursor) {
  int open = 0;
  for (std::size_t ahead = 0;; ++ahead) {
    const Token& token = cursor.peek(ahead);
    if (token.kind == TokenKind::end || token.kind == TokenKind::newline) {
      return false;
    }
    if (is_logical(token)) {
      return true;
    }
    if (token.is("(") || token.is("[")) {
      ++open;
    } else if ((token.is(")") || token.is("]")) && --open == 0) {
      return false;
    }
  }
}

class ConditionParser {
 public:
  explicit ConditionParser(StepCursor& cursor) : cursor_(cursor) {}

  Condition any() { return joined("or", Condition::Kind::any, &ConditionParser::all); }

 private:
  Condition all() { return joined("and", Condition::Kind::all, &ConditionParser::negation); }

  Condition joined(std::string_view word, Condition::Kind kind, Condition (ConditionParser::*part)()) {
    Condition first = (this->*part)();
    if (!is_word(cursor_.peek(), word)) {
      return first;
    }
    Condition result{kind, {}, {}, first.span};
    result.parts.push_back(std::move(first));
    while (is_word(cursor_.peek(), word)) {
      cursor_.next();
      result.parts.push_back((this->*part)());
    }
    result.span = from_to(result.span, result.parts.back().span);
    return result;
  }

  Condition negation() {
    const Span start = cursor_.peek().span;
    bool negated = false;
    while (is_word(cursor_.peek(), "not")) {
      cursor_.next();
      negated = !negated;
    }
    Condition inner = comparison();
    return negated ? negation_of(std::move(inner), start) : inner;
  }

  static Condition negation_of(Condition inner, const Span& start) {
    Condition result{Condition::Kind::negated, {}, {}, from_to(start, inner.span)};
    result.parts.push_back(std::move(inner));
    return result;
  }

  Condition comparison() {
    if (cursor_.peek().is("(") && opens_condition(cursor_)) {
      const Token open = cursor_.next();
      Condition inner = any();
      const Token close = cursor_.expect_close(open, ")");
      inner.span = from_to(open.span, close.span);
      return inner;
    }
    Condition result;
    result.values.push_back(read_expression(cursor_));
    result.span = result.values.front().span;
    const bool is_none = is_word(cursor_.peek(), "is");
    if (!is_none && !is_word(cursor_.peek(), "in") &&
        !(is_word(cursor_.peek(), "not") && is_word(cursor_.peek(1), "in"))) {
      return result;
    }
    const bool negated = take_sign(is_none);
    Span last = cursor_.peek().span;
    if (is_none) {
      if (!is_word(cursor_.peek(), "None")) {
        cursor_.refuse("None after 'is'");
      }
      cursor_.next();
      result.kind = Condition::Kind::is_none;
    } else {
      result.values.push_back(read_expression(cursor_));
      last = result.values.back().span;
      result.kind = Condition::Kind::is_member;
    }
    result.span = from_to(result.span, last);
    const Span start = result.span;
    return negated ? negation_of(std::move(result), start) : result;
  }

  /// Takes `is`, `is not`, `in` or `not in`; true where it holds a `not`.
  bool take_sign(bool is_none) {
    const bool not_first = is_word(cursor_.next(), "not");
    if (not_first) {
      cursor_.next();
      return true;
    }
    const bool not_last = is_none && is_word(cursor_.peek(), "not");
    if (not_last) {
      cursor_.next();
    }
    return not_last;
  }

  StepCursor& cursor_;
};

}  // namespace

Condition read_condition(StepCursor& cursor) {
  return ConditionParser(cursor).any();
}

}  // namespace gradewright::engine::notation
