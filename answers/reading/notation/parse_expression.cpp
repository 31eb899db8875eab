#include <algorithm>
#include <utility>

#include "answers/reading/notation/greek.hpp"
#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

bool NotationParser::count_operation() {
  if (++operations_ > max_notation_operations) {
    fail("more than " + std::to_string(max_notation_operations) + " operations");
  }
  return !failed();
}

std::optional<InfixOperator> NotationParser::sum_sign() const {
  if (done() || token().kind != Kind::sign || taken_ > 0) {
    return std::nullopt;
  }
  switch (token().sign) {
    case Sign::plus:
      return InfixOperator::add;
    case Sign::minus:
      return InfixOperator::subtract;
    case Sign::plus_minus:
      return InfixOperator::plus_minus;
    case Sign::unite:
      return InfixOperator::unite;
    case Sign::intersect:
      return InfixOperator::intersect;
    case Sign::without:
      return InfixOperator::without;
    default:
      return std::nullopt;
  }
}

/// Whether a token beside "- 10" stands in a row of numbers of which some have nothing but blanks between
/// them, as in 5 0 2.5 - 10, where the sign may begin a cell although a blank stands behind it.
bool NotationParser::stands_in_blank_row() const {
  constexpr std::size_t far = 64;
  const auto is_of_row = [this](std::size_t i) {
    return tokens_[i].kind == Kind::number || tokens_[i].is(Sign::minus) || tokens_[i].is(Sign::plus);
  };
  std::size_t first = at_;
  while (first > 0 && at_ - first < far && is_of_row(first - 1)) {
    --first;
  }
  for (std::size_t i = first + 1; i < std::min(end_, at_ + far) && is_of_row(i); ++i) {
    if (tokens_[i].kind == Kind::number && tokens_[i - 1].kind == Kind::number) {
      return true;
    }
  }
  return false;
}

/// Whether "1 -2" is two cells here: a blank before the sign and none after it.
bool NotationParser::sign_parts_cells() const {
  const Token* const next = ahead(1);
  return (token().is(Sign::minus) || token().is(Sign::plus)) && token().space_before && next != nullptr &&
         (!next->space_before || (next->kind == Kind::number && stands_in_blank_row())) &&
         (next->kind == Kind::number || next->is(Sign::vulgar) || next->is_word("inf") ||
          next->is_word("nan"));
}

/// 1.2\u00D710-3, at the end of a value: a power of ten whose exponent is no longer raised, or a difference.
bool NotationParser::may_be_exponent() const {
  constexpr std::size_t most_digits = 2;
  const Token* const digits = ahead(1);
  const Token* const after = ahead(2);
  const bool tight = (token().is(Sign::minus) || token().is(Sign::plus)) && !token().space_before &&
                     digits != nullptr && !digits->space_before && is_digits(digits->text) &&
                     digits->text.size() <= most_digits;
  if (!tight || at_ < 3 || tokens_[at_ - 1].text != "10" ||
      (after != nullptr && !parts_items(*after) && !after->is(Sign::period) && after->kind != Kind::close)) {
    return false;
  }
  const Token& sign = tokens_[at_ - 2];
  return (sign.is(Sign::times) || sign.is(Sign::dot) || sign.is(Sign::star)) &&
         tokens_[at_ - 3].kind == Kind::number;
}

Syntax NotationParser::sum() {
  const std::size_t first = at_;
  Syntax left = product();
  while (!failed()) {
    const auto op = sum_sign();
    if (!op) {
      break;
    }
    const bool behind_number = tokens_[at_ - 1].kind == Kind::number || tokens_[at_ - 1].is(Sign::vulgar);
    if (behind_number && sign_parts_cells()) {
      const bool glued = !ahead(1)->space_before;
      if ((blanks_part_ && glued) || ((blanks_part_ || depth_ == 0) && decide(Doubt::sign) == 1)) {
        break;
      }
    }
    const bool of_sets =
        *op == InfixOperator::unite || *op == InfixOperator::intersect || *op == InfixOperator::without;
    if (of_sets && decisions_.has_met(Doubt::comma) && decisions_.way(Doubt::comma) != comma::separator) {
      return fail("a comma between digits in a set of several parts");  // {1,2} with {3} is no {1.2}
    }
    const Token* const after = ahead(1);
    if (blanks_part_ && token().space_before && after != nullptr && after->space_before &&
        after->kind == Kind::number && tokens_[at_ - 1].kind == Kind::number) {  // [3 - 1]
      return fail("one value or two: a sign between blanks");
    }
    if (may_be_exponent()) {
      return fail("a power of ten, or a difference");
    }
    const Span where = token().span;
    ++at_;
    if (!count_operation()) {
      break;
    }
    left = infix(*op, std::move(left), product());
    std::get<Infix>(left.form).operator_span = where;
    left.span = span_from(first);
  }
  return left;
}

std::optional<InfixOperator> NotationParser::product_sign() const {
  if (done() || token().kind != Kind::sign || taken_ > 0) {
    return std::nullopt;
  }
  switch (token().sign) {
    case Sign::times:
    case Sign::dot:
    case Sign::star:
    case Sign::compose:
      return InfixOperator::multiply;
    case Sign::divide:
    case Sign::slash:
      return InfixOperator::divide;
    case Sign::matmul:
      return InfixOperator::matrix_multiply;
    default:
      return std::nullopt;
  }
}

/// Whether something that multiplies what stands before it begins here, without a sign between.
bool NotationParser::starts_factor() const {
  if (done() || taken_ > 0) {
    return taken_ > 0;
  }
  const Token& next = token();
  switch (next.kind) {
    case Kind::symbol:
      return true;
    case Kind::word:
      return is_mathematical_word() && !(next.in_math == false && next.space_before && next.text.size() > 1 &&
                                         function_of(next.text).empty() && !is_declared(next.text) &&
                                         next.text != "pi" && next.text != "Pi");
    case Kind::open:
      if (next.bracket == Bracket::group && (ahead(1) == nullptr || ahead(1)->kind == Kind::number)) {
        return false;  // \boxed{7} \boxed{8}
      }
      if (is_remark()) {
        return false;
      }
      return next.bracket == Bracket::round || next.bracket == Bracket::group ||
             next.bracket == Bracket::floor || next.bracket == Bracket::ceiling ||
             next.bracket == Bracket::absolute || next.bracket == Bracket::norm ||
             next.bracket == Bracket::plain;
    case Kind::sign:
      return next.sign == Sign::root || next.sign == Sign::fraction || next.sign == Sign::binomial ||
             next.sign == Sign::sum || next.sign == Sign::product || next.sign == Sign::integral ||
             next.sign == Sign::overline || next.sign == Sign::accent;
    default:
      return false;
  }
}

/// Whether the bracket at this place holds a number, a quotient of numbers or a percentage: the same value
/// once more, or a factor.
bool NotationParser::holds_one_value(std::size_t close) const {
  constexpr std::size_t most_tokens = 3;
  if (close == no_partner || close > at_ + 1 + most_tokens || tokens_[at_ + 1].kind != Kind::number) {
    return false;
  }
  const auto rest = tokens_.subspan(at_ + 2, close - at_ - 2);
  return std::ranges::all_of(rest, [](const Token& token) {
    return token.kind == Kind::number || token.is(Sign::slash) || token.is(Sign::percent);
  });
}

namespace {

/// Whether a word is a symbol with its index right behind it: w2, h10.
bool is_indexed_letter(std::string_view word) {
  return word.size() > 1 && is_letter(word.front()) && std::ranges::all_of(word.substr(1), is_digit);
}

/// Whether a tree is a symbol or arithmetic with symbols, which an indexed letter behind it multiplies:
/// \delta and (y - t), but no number, list or word.
bool is_of_symbols(const Syntax& tree) {
  if (const auto* symbol = std::get_if<Name>(&tree.form)) {
    const std::string_view letters = std::string_view(symbol->text).substr(0, symbol->text.find('_'));
    return letters.size() == 1 || is_indexed_letter(letters) || among(greek_letters, letters);
  }
  const auto* const infix = std::get_if<Infix>(&tree.form);
  return infix != nullptr && std::ranges::any_of(infix->operands, is_of_symbols) &&
         std::ranges::all_of(infix->operands, [](const Syntax& operand) {
           return std::holds_alternative<Numeral>(operand.form) || is_of_symbols(operand);
         });
}

}  // namespace

void NotationParser::implicit_product(Syntax& left, std::size_t first) {
  const auto goes_on = [&] {
    return starts_factor() ||
           (!done() && token().kind == Kind::word && is_indexed_letter(token().text) && is_of_symbols(left));
  };
  while (!failed() && goes_on()) {
    if (blanks_part_ && token().space_before && taken_ == 0) {
      break;
    }
    const Call* const called = std::get_if<Call>(&left.form);
    const bool after_number =
        std::holds_alternative<Numeral>(left.form) || (called != nullptr && called->function == "percent");
    const bool brackets = token().opens(Bracket::round) && after_number;
    const bool single = brackets && closing(at_) == at_ + 2;
    const auto word = single ? number_word(tokens_[at_ + 1].text) : std::nullopt;
    const bool in_words = single && tokens_[at_ - 1].kind == Kind::word &&
                          tokens_[at_ + 1].kind == Kind::number && called == nullptr &&
                          Decimal::parse(tokens_[at_ + 1].text) == std::get<Numeral>(left.form).value;
    if (in_words || (word && called == nullptr &&
                     std::get<Numeral>(left.form).value == Decimal(*word))) {  // 12 (twelve), twelve (12)
      at_ += 3;
      continue;
    }
    const bool bare = brackets && (word || holds_one_value(closing(at_)));
    if (bare && decide(Doubt::adjacent) == 1) {
      left = fail("a number in brackets stands after a number");
      return;
    }
    if (!count_operation()) {
      break;
    }
    left = infix(InfixOperator::multiply, std::move(left), power());
    left.span = span_from(first);
  }
}

namespace {

/// a / (b c) as (a / b) c: the first factor alone divides.
Syntax over_first_factor(Syntax above, Syntax below) {
  auto* product = std::get_if<Infix>(&below.form);
  if (product == nullptr || product->op != InfixOperator::multiply) {
    return infix(InfixOperator::divide, std::move(above), std::move(below));
  }
  product->operands[0] = over_first_factor(std::move(above), std::move(product->operands[0]));
  return below;
}

}  // namespace

Syntax NotationParser::product() {
  const std::size_t first = at_;
  Syntax left = factor();
  implicit_product(left, first);
  while (!failed()) {
    const auto op = product_sign();
    if (!op) {
      break;
    }
    const Span where = token().span;
    const bool slash = token().is(Sign::slash);
    const bool of_arrays = token().is(Sign::compose);
    ++at_;
    const bool floors = slash && next_is(Sign::slash) && !token().space_before;
    at_ += floors ? 1 : 0;
    if (!count_operation()) {
      break;
    }
    const std::size_t right_first = at_;
    juxtaposed_ = false;
    Syntax right = factor();
    if (of_arrays &&
        (std::holds_alternative<Numeral>(left.form) || std::holds_alternative<Numeral>(right.form))) {
      return fail("a product of arrays between numbers");
    }
    const bool names = slash && juxtaposed_ && at_ == right_first + 1;  // a/bc
    const bool goes_on = !failed() && starts_factor() && !(blanks_part_ && token().space_before);
    if (names && !goes_on && decide(Doubt::slash) == 0) {
      left = over_first_factor(std::move(left), std::move(right));
    } else if (!goes_on) {
      left = infix(floors ? InfixOperator::floor_divide : *op, std::move(left), std::move(right));
    } else if (slash && decide(Doubt::slash) == 0) {
      left = placed(infix(*op, std::move(left), std::move(right)), first);
      implicit_product(left, first);
    } else {
      implicit_product(right, right_first);
      left = infix(*op, std::move(left), std::move(right));
    }
    if (Infix* const whole = std::get_if<Infix>(&left.form); whole != nullptr && !goes_on) {
      whole->operator_span = where;
    }
    left.span = span_from(first);
  }
  if (next_is(Sign::percent) && token().space_before && !failed()) {  // 100/3 %: of all of it
    ++at_;
    left = placed(apply("percent", std::move(left)), first);
  }
  return left;
}

/// Whether the sign of another number stands apart from it in a text, so that its writer sets signs apart.
bool NotationParser::sets_signs_apart() const {
  for (std::size_t i = 1; i + 1 < end_; ++i) {
    if (tokens_[i].is(Sign::minus) && tokens_[i].space_before && tokens_[i + 1].space_before &&
        tokens_[i + 1].kind == Kind::number && tokens_[i - 1].kind == Kind::number) {
      return true;
    }
  }
  return false;
}

/// "- 12" at the start of a text: minus twelve, or twelve after the mark of a list.
bool NotationParser::may_be_bullet(std::size_t minus) const {
  const std::size_t number = minus + 1;  // of a row, whose other signs say what the first one is
  const bool row = number + 1 < end_ && tokens_[number].kind == Kind::number && stands_in_blank_row();
  return !(row && sets_signs_apart()) && minus == 0 && end_ == tokens_.size() && !tokens_[minus].in_math &&
         minus + 1 < end_ && tokens_[minus + 1].space_before &&
         is_blank(source_[tokens_[minus].span.end()]) &&
         (tokens_[minus].text == "-" || tokens_[minus].text == "\u2013");
}

Syntax NotationParser::factor() {
  const bool word = !done() && taken_ == 0 && is_sign_word();
  if (done() || taken_ > 0 || (token().kind != Kind::sign && !word)) {
    return power();
  }
  const std::size_t first = at_;
  const Deeper deeper(*this);
  if (failed()) {
    return {Text{}, {}};
  }
  if (word) {
    ++at_;
    return placed(prefix(PrefixOperator::minus, power()), first);
  }
  switch (token().sign) {
    case Sign::minus:
      ++at_;
      if (may_be_bullet(first) && decide(Doubt::sign) == 1) {
        return factor();
      }
      return placed(prefix(PrefixOperator::minus, factor()), first);
    case Sign::plus:
      ++at_;
      return placed(prefix(PrefixOperator::plus, factor()), first);
    case Sign::plus_minus:
      ++at_;
      return placed(prefix(PrefixOperator::plus_minus, factor()), first);
    default:
      return power();
  }
}

}  // namespace gradewright::reading
