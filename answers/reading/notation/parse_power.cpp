#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/spelling.hpp"
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
    base = placed(rescripted(raised(std::move(base))), first);
    after_operand(base, first);
  }
  return base;
}

/// What stands below a superscript belongs to the name above which it stands: a^{[1]}_2, x^2_i.
Syntax NotationParser::rescripted(Syntax raised) {
  const bool empty = ahead(2) != nullptr && ahead(2)->closes(Bracket::group);
  if (failed() || !next_is(Sign::subscript) || empty) {
    return raised;
  }
  auto* const mark = std::get_if<Marked>(&raised.form);
  auto* const power = std::get_if<Infix>(&raised.form);
  auto* const turned = std::get_if<Transposed>(&raised.form);
  Syntax* const base = mark != nullptr     ? &mark->base.front()
                       : power != nullptr  ? &power->operands.front()
                       : turned != nullptr ? &turned->base.front()
                                           : nullptr;
  if (auto* const name = base == nullptr ? nullptr : std::get_if<Name>(&base->form)) {
    name->text = subscripts_of(std::move(name->text));
    if (next_is(Sign::power)) {
      return fail("two superscripts");
    }
  }
  return raised;
}

/// The superscript between two tokens where it marks `base` and is no power: x^*, A^c, W^{(1)}, a^{[l]},
/// W^{out}.
std::optional<std::string> NotationParser::label(const Syntax& base, std::size_t inner, std::size_t last,
                                                 bool grouped) const {
  if (inner >= last) {
    return std::nullopt;
  }
  const Token& mark = tokens_[inner];
  const auto* const name = std::get_if<Name>(&base.form);
  if (last == inner + 1) {
    if (mark.is(Sign::star) || mark.is(Sign::plus) || mark.is(Sign::prime) || mark.is(Sign::dagger)) {
      return mark.is(Sign::star) ? "*" : mark.is(Sign::plus) ? "+" : mark.is(Sign::prime) ? "'" : "\u2020";
    }
    const bool of_set = name != nullptr && name->text.size() == 1 && is_capital(name->text.front());
    if (mark.is_word("complement") || ((mark.is_word("c") || mark.is_word("C")) && of_set &&
                                       !is_declared(mark.text) && !is_declared("c"))) {
      return "c";
    }
    constexpr std::size_t least_letters = 3;
    const Spelling* const greek = find_command(mark.text);
    const bool in_words = grouped && mark.kind == Kind::word && !mark.in_math &&
                          mark.text.size() >= least_letters && !is_declared(mark.text) &&
                          declared_parts(mark.text).empty() &&
                          (greek == nullptr || greek->kind != Kind::symbol) &&
                          std::ranges::all_of(mark.text, [](char c) { return is_letter(c); });
    return in_words && name != nullptr && name->text != "e" ? std::optional(std::string(mark.text))
                                                            : std::nullopt;
  }
  // e^{(-x)} and 10^{(-3)} are powers; 7^{(1)} may be the mark of a note
  const bool noted = std::holds_alternative<Numeral>(base.form) && last == inner + 3 &&
                     tokens_[inner + 1].kind == Kind::number;
  const bool takes_labels = noted || (name != nullptr && name->text != "e" && name->text != "pi");
  bool square = false;
  std::size_t groups = 0;
  std::size_t at = inner;
  while (takes_labels && at < last && tokens_[at].kind == Kind::open && closing(at) != no_partner &&
         closing(at) < last &&
         (tokens_[at].bracket == Bracket::round || tokens_[at].bracket == Bracket::square)) {
    square = square || tokens_[at].bracket == Bracket::square;
    ++groups;
    at = closing(at) + 1;
  }
  return at == last && (groups == 1 || square) ? std::optional(source_of(inner, last)) : std::nullopt;
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
  if (!grouped) {
    last = inner + 1;
  }
  const bool single = last == inner + 1;
  if (single && inner < end_) {
    const Token& mark = tokens_[inner];
    const bool is_transpose = mark.is(Sign::transpose) || mark.is_word("T") || mark.is_word("top");
    if (is_transpose && !is_declared("T")) {
      at_ = after;
      return transposed(std::move(base));
    }
    if (mark.is(Sign::degree)) {
      at_ = after;
      return apply("degrees", std::move(base));
    }
  }
  if (auto spelled = label(base, inner, last, grouped)) {
    at_ = after;
    return marked(std::move(base), *spelled);
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
  after_operand(base, first);
  return base;
}

/// "5 choose 2", "n choose k".
bool NotationParser::chooses() const {
  const Token* const next = ahead(1);
  return token().is_word("choose") && next != nullptr &&
         (next->kind == Kind::number || next->opens(Bracket::round) ||
          (next->kind == Kind::word && next->text.size() == 1));
}

void NotationParser::after_operand(Syntax& base, std::size_t first) {
  while (!failed() && !done() && taken_ == 0) {
    const Token& next = token();
    if (next.kind == Kind::open && next.bracket == Bracket::square && !next.space_before &&
        !std::holds_alternative<Numeral>(base.form) && closing(at_) != no_partner) {
      const std::size_t close = closing(at_);
      if (tokens_[close].bracket != Bracket::square || std::holds_alternative<List>(base.form)) {
        return;
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
    if (chooses()) {
      ++at_;
      base = placed(apply("binomial", std::move(base), postfix()), first);
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
          return;  // 100/3 %
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
      case Sign::star:
        if (next.space_before || !std::holds_alternative<Name>(base.form) || ahead(1) == nullptr ||
            !(ahead(1)->is(Sign::equal) || ahead(1)->is(Sign::approximate))) {
          return;
        }
        if (tokens_[first].kind == Kind::word && tokens_[first].text.size() > 1) {
          return;  // of field* = 7 the star may be that of a note
        }
        ++at_;  // x* = 7
        base = placed(marked(std::move(base), "*"), first);
        continue;
      case Sign::prime:
        ++at_;
        base = placed(std::holds_alternative<List>(base.form) || std::holds_alternative<Collection>(base.form)
                          ? transposed(std::move(base))
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
        return;
      default:
        return;
    }
    ++at_;
    base = placed(apply(function, std::move(base)), first);
  }
}

}  // namespace gradewright::reading
