#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

Syntax NotationParser::power() {
  const std::size_t first = at_;
  Syntax base = postfix();
  while (!failed() && next_is(Sign::power) && taken_ == 0) {
    const bool bare_fraction = tokens_[first].is(Sign::fraction) || tokens_[first].is(Sign::vulgar);
    if (bare_fraction) {
      return fail("a power of a fraction without brackets");
    }
    ++at_;
    base = placed(raised(std::move(base)), first);
    base = after_operand(std::move(base), first);
  }
  return base;
}

/// `base` with the superscript that stands here: a transpose, a mark, or a power.
Syntax NotationParser::raised(Syntax base) {
  const Deeper deeper(*this);
  if (failed()) {
    return base;
  }
  if (done()) {
    return fail("an exponent is missing");
  }
  const bool grouped = token().opens(Bracket::group) && closing(at_) != no_partner;
  const std::size_t after = grouped ? closing(at_) + 1 : at_ + 1;
  std::size_t inner = grouped ? at_ + 1 : at_;
  std::size_t last = after - 1;  // the token that closes the group; ^{\\mathrm{T}} has a group within it
  while (grouped && inner < last && tokens_[inner].opens(Bracket::group) && closing(inner) + 1 == last) {
    last = closing(inner);
    ++inner;
  }
  const bool single = !grouped || last == inner + 1;
  if (single && inner < end_) {
    const Token& mark = tokens_[inner];
    const bool is_transpose = mark.is(Sign::transpose) || mark.is_word("T") || mark.is_word("top");
    if (is_transpose && !is_declared("T")) {
      at_ = after;
      return transposed(std::move(base));
    }
    if (mark.is(Sign::star) || mark.is(Sign::dagger) || mark.is(Sign::plus) || mark.is(Sign::prime) ||
        mark.is(Sign::degree)) {
      at_ = after;
      return marked(std::move(base), mark.text);
    }
  }
  // W^{(1)}, a^{[l]}
  const bool layer = grouped && inner < end_ && tokens_[inner].kind == Kind::open &&
                     closing(inner) + 1 == last &&
                     (tokens_[inner].bracket == Bracket::round || tokens_[inner].bracket == Bracket::square);
  if (layer) {
    const std::string mark = source_of(inner, last);
    at_ = after;
    return marked(std::move(base), mark);
  }
  Syntax power = exponent();
  return infix(InfixOperator::power, std::move(base), std::move(power));
}

Syntax NotationParser::exponent() {
  const std::size_t first = at_;
  if (done()) {
    return fail("an exponent is missing");
  }
  const Token& next = token();
  if (next.is(Sign::minus) || next.is(Sign::plus)) {
    ++at_;
    if (done()) {
      return fail("an exponent is missing");
    }
    Syntax inner = exponent();
    return placed(
        prefix(next.is(Sign::minus) ? PrefixOperator::minus : PrefixOperator::plus, std::move(inner)), first);
  }
  // x^10: TeX raises the 1 alone
  if (next.in_math && next.kind == Kind::number && next.text.size() > 1 && decide(Doubt::script) == 1) {
    return argument_group();
  }
  Syntax base = postfix();
  if (next_is(Sign::power) && !failed()) {  // 2^3^2 raises from the right
    ++at_;
    return placed(raised(std::move(base)), first);
  }
  return base;
}

Syntax NotationParser::postfix() {
  const std::size_t first = at_;
  Syntax base = operand();
  return after_operand(std::move(base), first);
}

Syntax NotationParser::after_operand(Syntax base, std::size_t first) {
  while (!failed() && !done() && taken_ == 0) {
    const Token& next = token();
    if (next.kind == Kind::open && next.bracket == Bracket::square && !next.space_before &&
        !std::holds_alternative<Numeral>(base.form) && closing(at_) != no_partner) {
      const std::size_t close = closing(at_);
      if (tokens_[close].bracket != Bracket::square || std::holds_alternative<List>(base.form)) {
        return base;
      }
      ++at_;
      Cells inside = cells(close, false);
      at_ = close + 1;
      std::vector<Subscript> places;
      for (std::vector<Syntax>& row : inside.rows) {
        for (Syntax& place : row) {
          places.push_back(at(std::move(place)));
        }
      }
      base = placed(subscripted(std::move(base), std::move(places)), first);
      continue;
    }
    if (next.kind != Kind::sign) {
      break;
    }
    std::string_view function;
    switch (next.sign) {
      case Sign::factorial:
        function = "factorial";
        break;
      case Sign::double_factorial:
        function = "double_factorial";
        break;
      case Sign::percent:
        if (next.space_before && first > 0 &&
            (tokens_[first - 1].is(Sign::slash) || tokens_[first - 1].is(Sign::divide))) {
          return base;  // 100/3 %
        }
        function = "percent";
        break;
      case Sign::per_mille:
        function = "per_mille";
        break;
      case Sign::degree:
        function = "degrees";
        break;
      case Sign::transpose:
        ++at_;
        base = placed(transposed(std::move(base)), first);
        continue;
      case Sign::prime:
        ++at_;
        base = placed(std::holds_alternative<List>(base.form) ? transposed(std::move(base))
                                                              : marked(std::move(base), "'"),
                      first);
        continue;
      case Sign::period:
        // x.T
        if (const Token* const method = ahead(1); method != nullptr && !next.space_before &&
                                                  !method->space_before &&
                                                  (method->text == "T" || method->text == "mT")) {
          at_ += 2;
          base = placed(transposed(std::move(base)), first);
          continue;
        }
        return base;
      default:
        return base;
    }
    ++at_;
    base = placed(apply(function, std::move(base)), first);
  }
  return base;
}

}  // namespace gradewright::reading
