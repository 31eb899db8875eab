#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

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
      return placed(name(), first);
    case Kind::open:
      if (closing(at_) == at_ + 2 && token().bracket == Bracket::group &&
          tokens_[at_ + 1].kind == Kind::word &&
          !function_of(tokens_[at_ + 1].text).empty()) {  // \operatorname{ln} 3
        at_ += 2;
        return placed(function(function_of(tokens_[at_ - 1].text), first), first);
      }
      return placed(bracket(), first);
    case Kind::damaged:
      return placed(number(), first);
    case Kind::close:
      return token().bracket == Bracket::square ? placed(european_interval(), first)
                                                : fail("a bracket closes that was not opened");
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
      return placed(bars(Sign::bar, "abs"), first);
    case Sign::double_bar:
      return placed(bars(Sign::double_bar, "norm"), first);
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

Syntax NotationParser::fraction() {
  ++at_;
  Syntax above = argument_group();
  Syntax below = failed() ? Syntax{Text{}, {}} : argument_group();
  if (taken_ > 0) {
    return fail("digits are left over after a fraction");  // \frac123
  }
  // d/dx and ∂L/∂w are no quotients
  const auto is_differential = [](const Syntax& syntax) {
    const auto* product = std::get_if<Infix>(&syntax.form);
    const auto* name = std::get_if<Name>(product == nullptr ? &syntax.form : &product->operands[0].form);
    const bool joined =
        name != nullptr && product == nullptr && name->text.size() == 2 && name->text[0] == 'd';  // dx
    return name != nullptr &&
           (joined || name->text == "partial" || (name->text == "d" && product != nullptr));
  };
  const auto* alone = std::get_if<Name>(&above.form);
  const bool of_differential =
      is_differential(above) || (alone != nullptr && (alone->text == "d" || alone->text == "partial"));
  const bool derivative = !failed() && of_differential && is_differential(below);
  return apply(derivative ? "derivative" : "fraction", std::move(above), std::move(below));
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

/// \hat{y} and \vec{x}: a name with a word after it.
Syntax NotationParser::accented() {
  std::string_view accent = token().text.substr(token().text.starts_with('\\') ? 1 : 0);
  if (accent.starts_with("wide")) {
    accent.remove_prefix(std::string_view("wide").size());
  }
  ++at_;
  Syntax base = argument_group();
  const Name* const name = std::get_if<Name>(&base.form);
  if (failed() || name == nullptr) {
    return fail("an accent over something that is no name");
  }
  std::string spelled = accent == "vec" ? name->text : name->text + "_" + std::string(accent);
  return notation::name(subscripts_of(std::move(spelled)));
}

Syntax NotationParser::overlined() {
  ++at_;
  Syntax base = argument_group();
  const Name* const name = std::get_if<Name>(&base.form);
  if (failed() || name == nullptr) {
    return fail("a line over something that is no name");
  }
  return notation::name(subscripts_of(name->text + "_bar"));
}

/// |x| and ‖x‖: to the next bar.
Syntax NotationParser::bars(Sign sign, std::string_view function) {
  ++at_;
  Syntax inside = sum();
  if (failed() || !next_is(sign)) {
    return fail("a bar does not close");
  }
  ++at_;
  return apply(function, std::move(inside));
}

}  // namespace gradewright::reading
