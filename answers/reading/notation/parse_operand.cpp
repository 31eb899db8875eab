#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

bool NotationParser::follows_command() const {
  std::size_t at = token().span.offset;
  const std::size_t end = at;
  while (at > 0 && is_letter(source_[at - 1])) {
    --at;
  }
  return at > 0 && at < end && source_[at - 1] == '\\';
}

Syntax NotationParser::operand() {
  const Deeper deeper(*this);
  if (failed()) {
    return {Text{}, {}};
  }
  if (done()) {
    return fail("something is missing at the end");
  }
  const std::size_t first = at_;
  switch (token().kind) {
    case Kind::number:
      return placed(number(), first);
    case Kind::word:
    case Kind::symbol:
      return placed(begins_derivative() ? derivative(false) : name(), first);
    case Kind::open:
      if (token().opens(Bracket::group) && begins_derivative()) {
        return placed(derivative(false), first);
      }
      if (names_in_words()) {
        at_ = closing(first) + 1;
        return placed(notation::name(source_of(first + 1, at_ - 1)), first);
      }
      if (closing(at_) == at_ + 2 && token().bracket == Bracket::group &&
          tokens_[at_ + 1].kind == Kind::word &&
          !function_of(tokens_[at_ + 1].text).empty()) {  // \operatorname{ln} 3
        at_ += 2;
        return placed(function(function_of(tokens_[at_ - 1].text), first), first);
      }
      if (closing(at_) == at_ + 2 && token().bracket == Bracket::group &&
          (token().in_math || follows_command()) &&
          (tokens_[at_ + 1].kind == Kind::word || tokens_[at_ + 1].kind == Kind::symbol)) {
        Syntax inside = bracket();  // \mathcal{L}(w)
        return std::holds_alternative<Name>(inside.form) && !failed()
                   ? call_or_product(placed(std::move(inside), first), first)
                   : placed(std::move(inside), first);
      }
      return placed(bracket(), first);
    case Kind::damaged:
      return placed(number(), first);
    case Kind::close:
      return fail("a bracket closes that was not opened");
    default:
      break;
  }
  if (const auto vulgar = vulgar_fraction(token().text)) {
    ++at_;
    return placed(apply("fraction", notation::number(vulgar->above), notation::number(vulgar->below)), first);
  }
  switch (token().sign) {
    case Sign::fraction:
      return placed(fraction(), first);
    case Sign::root:
      return placed(root(), first);
    case Sign::binomial:
      return placed(binomial(), first);
    case Sign::sum:
    case Sign::product:
    case Sign::integral:
      return placed(big_operator(), first);
    case Sign::accent:
      return placed(accented(), first);
    case Sign::overline:
      return placed(overlined(), first);
    case Sign::bar:
    case Sign::double_bar:
      return fail("a bar does not close");
    default:
      return fail("cannot read \"" + source_of(at_, std::min(end_, at_ + 4)) + "\"");
  }
}

/// What a command takes: a group, or one token, of a number one digit.
Syntax NotationParser::argument_group() {
  if (done()) {
    return fail("an argument is missing");
  }
  if (taken_ == 0 && next_is(Kind::open)) {
    return operand();
  }
  if (token().kind == Kind::number && token().text.size() > taken_ + 1 && is_digit(token().text[taken_])) {
    const int digit = token().text[taken_] - '0';
    ++taken_;
    return notation::number(digit);
  }
  if (token().kind == Kind::word && token().text.size() > 1 && function_of(token().text).empty()) {
    return fail("\"" + std::string(token().text) + "\" after a command is more than one letter");
  }
  return token().kind == Kind::number ? plain_number() : operand();
}

/// \frac{\partial L}{\partial w} and \frac{d}{dx} at this place.
bool NotationParser::divides_differentials() const {
  const std::size_t above = at_ + 1;
  if (above >= end_ || !tokens_[above].opens(Bracket::group) || closing(above) == no_partner) {
    return false;
  }
  const std::size_t below = closing(above) + 1;
  if (below >= end_ || !tokens_[below].opens(Bracket::group) || closing(below) == no_partner ||
      !is_differential(above + 1) || !is_differential(below + 1)) {
    return false;
  }
  const Token& sign = tokens_[below + 1];
  const std::size_t name = sign.kind == Kind::open ? below + 4 : below + 2;
  return (sign.kind == Kind::word && sign.text.size() > 1) || name < closing(below);
}

Syntax NotationParser::fraction() {
  if (divides_differentials()) {
    return derivative(true);
  }
  ++at_;
  Syntax above = argument_group();
  Syntax below = failed() ? Syntax{Text{}, {}} : argument_group();
  if (taken_ > 0) {
    return fail("digits are left over after a fraction");  // \frac123
  }
  return apply("fraction", std::move(above), std::move(below));
}

Syntax NotationParser::root() {
  const bool cube = token().text == "\u221B";
  ++at_;
  std::vector<Syntax> degree;
  if (cube) {
    degree.push_back(notation::number(3));
  }
  if (next_is(Kind::open) && token().bracket == Bracket::square && closing(at_) != no_partner) {
    const std::size_t end = end_;
    end_ = closing(at_);
    ++at_;
    degree.push_back(sum());
    if (!done()) {
      fail("the degree of a root");
    }
    end_ = end;
    ++at_;
  }
  if (done()) {
    return fail("a root of nothing");
  }
  // \sqrt12 takes one digit, √12 the number
  const bool spelled = tokens_[at_ - 1].text.starts_with('\\') || (!degree.empty() && !cube);
  Syntax inside = spelled ? argument_group() : power();
  if (degree.empty()) {
    return apply("sqrt", std::move(inside));
  }
  return apply("root", std::move(inside), std::move(degree.front()));
}

Syntax NotationParser::binomial() {
  ++at_;
  Syntax above = argument_group();
  Syntax below = failed() ? Syntax{Text{}, {}} : argument_group();
  return apply("binomial", std::move(above), std::move(below));
}

/// \sum_{i=1}^{n} x_i with its limits, as call("sum_of", body, lower, upper).
Syntax NotationParser::big_operator() {
  const std::string_view function = token().is(Sign::sum)       ? "sum_of"
                                    : token().is(Sign::product) ? "product_of"
                                                                : "integral_of";
  ++at_;
  std::vector<Syntax> limits(2, Syntax{Text{}, {}});
  while (next_is(Sign::subscript) || next_is(Sign::power)) {
    const std::size_t which = next_is(Sign::subscript) ? 0 : 1;
    ++at_;
    if (next_is(Kind::open) && closing(at_) != no_partner) {
      const std::size_t end = end_;
      const std::size_t close = closing(at_);
      end_ = close;
      ++at_;
      limits[which] = relations();
      if (!failed() && !done()) {
        fail("the limit of a sum");
      }
      end_ = end;
      at_ = close + 1;
    } else {
      limits[which] = argument_group();
    }
    if (failed()) {
      return {Text{}, {}};
    }
  }
  std::vector<Syntax> arguments;
  arguments.push_back(product());
  std::move(limits.begin(), limits.end(), std::back_inserter(arguments));
  return call(function, std::move(arguments));
}

/// A group or, without its subscript, one letter.
Syntax NotationParser::below_accent() {
  if (!done() && taken_ == 0 && token().kind == Kind::symbol) {
    return notation::name(tokens_[at_++].text);
  }
  const bool letter = !done() && taken_ == 0 && token().kind == Kind::word && token().text.size() == 1;
  return letter ? notation::name(tokens_[at_++].text) : argument_group();
}

/// \hat{y} and \vec{x}: a name with a word after it.
Syntax NotationParser::accented() {
  std::string_view accent = token().text.substr(token().text.starts_with('\\') ? 1 : 0);
  if (accent.starts_with("wide")) {
    accent.remove_prefix(std::string_view("wide").size());
  }
  ++at_;
  Syntax base = below_accent();
  const Name* const name = std::get_if<Name>(&base.form);
  if (failed() || name == nullptr) {
    return fail("an accent over something that is no name");
  }
  std::string spelled = accent == "vec" ? name->text : name->text + "_" + std::string(accent);
  return notation::name(subscripts_of(std::move(spelled)));
}

Syntax NotationParser::overlined() {
  ++at_;
  Syntax base = below_accent();
  const Name* const name = std::get_if<Name>(&base.form);
  if (failed() || name == nullptr) {
    return fail("a line over something that is no name");
  }
  return notation::name(subscripts_of(name->text + "_bar"));
}

}  // namespace gradewright::reading
