#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

/// Whether ∂, d or, in one word with its name, dL stands at a place; \mathrm{d} is a group.
bool NotationParser::is_differential(std::size_t at) const {
  if (at >= end_) {
    return false;
  }
  const Token& token = tokens_[at];
  const bool lowered = at + 1 < end_ && tokens_[at + 1].is(Sign::subscript);
  if (token.kind == Kind::symbol) {
    return token.text == "partial" && !lowered;
  }
  if (token.opens(Bracket::group)) {
    return closing(at) == at + 2 && tokens_[at + 1].is_word("d");
  }
  if (token.kind != Kind::word || token.text.front() != 'd') {
    return false;
  }
  const std::string_view name = token.text.substr(1);
  if (!name.empty() && is_declared(token.text)) {
    return false;
  }
  return name.empty() ? !lowered : is_letter(name.front()) && std::ranges::all_of(name.substr(1), [](char c) {
                                     return is_digit(c);
                                   });
}

/// Takes the sign of a differential; what its word names, or nothing where the name is a token of its own.
std::string_view NotationParser::take_differential() {
  const Token& sign = token();
  at_ = sign.kind == Kind::open ? at_ + 3 : at_ + 1;
  return sign.kind == Kind::word ? sign.text.substr(1) : std::string_view();
}

/// Whether a differential at this place is divided by another, as in dL/dw and ∂²f/∂x∂y.
bool NotationParser::begins_derivative() const {
  if (taken_ > 0 || !is_differential(at_) || (token().kind != Kind::symbol && is_declared("d"))) {
    return false;
  }
  constexpr std::size_t longest = 12;
  std::size_t at = at_;
  for (; at < end_ && at < at_ + longest; ++at) {
    const Token& next = tokens_[at];
    if (next.is(Sign::slash)) {
      break;
    }
    const bool of_name = next.kind == Kind::word || next.kind == Kind::symbol || next.kind == Kind::number ||
                         next.bracket == Bracket::group || next.is(Sign::subscript) || next.is(Sign::power) ||
                         next.is(Sign::star) || next.is(Sign::prime);
    if (!of_name) {
      return false;
    }
  }
  if (at + 1 >= end_ || !tokens_[at].is(Sign::slash) || !is_differential(at + 1)) {
    return false;
  }
  const Token& below = tokens_[at + 1];
  const std::size_t after = below.kind == Kind::open ? at + 4 : at + 2;
  return (below.kind == Kind::word && below.text.size() > 1) ||
         (after < end_ && (tokens_[after].kind == Kind::word || tokens_[after].kind == Kind::symbol));
}

/// The order after ∂ or above a variable, at a power with one number; 0 where none stands.
std::size_t NotationParser::order() {
  if (!next_is(Sign::power)) {
    return 0;
  }
  const bool grouped = ahead(1) != nullptr && ahead(1)->opens(Bracket::group) && closing(at_ + 1) == at_ + 3;
  const Token* const number = ahead(grouped ? 2 : 1);
  const bool one_digit = number != nullptr && number->kind == Kind::number && number->span.length <= 2 &&
                         is_digit(with_plain_digits(number->text).front()) && number->text != "0";
  if (!one_digit) {
    return 0;
  }
  at_ += grouped ? 4 : 2;
  return static_cast<std::size_t>(with_plain_digits(number->text).front() - '0');
}

/// The variables below the line: x, x y, x^2, each after its sign.
std::vector<Syntax> NotationParser::variables(std::size_t count) {
  std::vector<Syntax> result;
  while (!failed() && is_differential(at_) && result.size() < count) {
    const std::size_t first = at_;
    const std::string_view joined = take_differential();
    Syntax variable = joined.empty() ? postfix() : notation::name(subscripts_of(std::string(joined)));
    std::size_t times = count > 1 ? std::max<std::size_t>(order(), 1) : 1;
    while (!failed() && next_is(Sign::power)) {
      ++at_;
      variable = rescripted(raised(std::move(variable)));
    }
    for (variable = placed(std::move(variable), first); times > 0 && result.size() < count; --times) {
      result.push_back(variable);
    }
  }
  if (result.size() != count && !failed()) {
    fail("a derivative without its variables");
  }
  return result;
}

/// dL/dw and \frac{d}{dx} f as call("derivative", function, variables...); the function is what follows where
/// none stands above the line.
Syntax NotationParser::derivative(bool fraction) {
  const std::size_t end = end_;
  std::size_t above = fraction ? closing(at_ + 1) : end_;
  at_ += fraction ? 2 : 0;
  end_ = above;
  const std::string_view joined = take_differential();
  const std::size_t count = std::max<std::size_t>(order(), 1);
  const std::size_t first = at_;
  std::vector<Syntax> parts;
  if (!joined.empty()) {
    parts.push_back(placed(notation::name(subscripts_of(std::string(joined))), first - 1));
  } else if (fraction && !done()) {
    parts.push_back(product());
  } else if (!fraction && !next_is(Sign::slash)) {
    parts.push_back(postfix());
  }
  while (!failed() && !parts.empty() && next_is(Sign::power)) {
    ++at_;
    parts.front() = rescripted(raised(std::move(parts.front())));
  }
  const bool complete = fraction ? done() : next_is(Sign::slash);
  if (!failed() && !complete) {
    fail("a derivative of several values");
  }
  if (failed()) {
    end_ = end;
    return {Text{}, {}};
  }
  at_ += fraction ? 2 : 1;
  end_ = fraction ? closing(at_ - 1) : end;
  std::vector<Syntax> by = variables(count);
  if (!failed() && fraction && !done()) {
    fail("a derivative by several values");
  }
  at_ = fraction && !failed() ? end_ + 1 : at_;
  end_ = end;
  if (failed()) {
    return {Text{}, {}};
  }
  if (parts.empty()) {
    parts.push_back(differentiated());
  }
  std::move(by.begin(), by.end(), std::back_inserter(parts));
  return call("derivative", std::move(parts));
}

/// What an operator d/dx stands before; an empty text where nothing does.
Syntax NotationParser::differentiated() {
  const bool factor = !done() && (starts_factor() || token().kind == Kind::number ||
                                  token().opens(Bracket::square) || token().kind == Kind::word);
  if (!factor || (token().kind == Kind::word && !is_mathematical_word())) {
    return {Text{}, {}};
  }
  const std::size_t first = at_;
  Syntax function = power();
  implicit_product(function, first);
  return function;
}

}  // namespace gradewright::reading
