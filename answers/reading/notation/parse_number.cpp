#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

/// 9{,}448: a thousand, or LaTeX's decimal comma; decided as other commas are.
bool NotationParser::has_decimal_brace(std::string_view text) {
  const std::size_t mark = text.find("{,}");
  const bool open = mark != std::string_view::npos && mark > 0 && mark <= 3 && text.front() != '0' &&
                    text.size() == mark + 6 && is_digits(text.substr(0, mark)) &&
                    is_digits(text.substr(mark + 3));
  return open && (brace_is_decimal() || decide(Doubt::comma) == comma::decimal);
}

Syntax NotationParser::plain_number() {
  const std::string_view text = token().text.substr(taken_);
  const std::size_t brace = has_decimal_brace(text) ? text.find("{,}") : text.size();
  const auto value =
      brace < text.size()
          ? scanned_value(std::string(text.substr(0, brace)) + "." + std::string(text.substr(brace + 3)))
          : scanned_value(text);
  if (!value) {
    return fail("a number of more than " + std::to_string(Decimal::max_digits) +
                " digits or too large an exponent");
  }
  ++at_;
  taken_ = 0;
  return notation::number(scale_ == 0 ? *value : Decimal(value->coefficient(), value->exponent() + scale_));
}

Syntax NotationParser::number() {
  const std::size_t first = at_;
  if (taken_ > 0) {
    return after_number(plain_number(), first);
  }
  if (auto found = repeating()) {
    return std::move(*found);
  }
  if (auto found = grouped_by_points()) {
    return after_number(std::move(*found), first);
  }
  // in a list, a comma between numbers without a blank parts them unless commas are decimal
  if (auto found = grouped_by_commas()) {
    return after_number(std::move(*found), first);
  }
  if (auto found = grouped_by_blanks()) {
    return after_number(std::move(*found), first);
  }
  if (token().kind != Kind::number) {
    return fail("\"" + std::string(token().text) + "\" is no number");
  }
  return after_number(plain_number(), first);
}

/// Whether an operation stands beside the operand that begins at `first` and ends here: of a ratio nobody can
/// say which of the two binds more. A sign alone before it is no operation.
bool NotationParser::operates_on(std::size_t first) const {
  const auto operates = [](const Token& token) {
    switch (token.kind == Kind::sign ? token.sign : Sign::none) {
      case Sign::plus:
      case Sign::minus:
      case Sign::plus_minus:
      case Sign::times:
      case Sign::dot:
      case Sign::star:
      case Sign::slash:
      case Sign::divide:
      case Sign::power:
      case Sign::percent:
      case Sign::exclamation:
        return true;
      default:
        return false;
    }
  };
  const bool sign =
      first > 0 && (tokens_[first - 1].is(Sign::minus) || tokens_[first - 1].is(Sign::plus)) &&
      (first == 1 || tokens_[first - 2].is(Sign::equal) || tokens_[first - 2].kind == Kind::open);
  const bool before = first > 0 && !sign && operates(tokens_[first - 1]);
  return before || (!done() && operates(token()));
}

/// What belongs to a number: a fraction that makes it mixed, a ratio, a multiplier, a unit.
Syntax NotationParser::after_number(Syntax value, std::size_t first) {
  if (failed() || done()) {
    return value;
  }
  value.span = span_from(first);
  if (auto whole_and_part = mixed(value, first)) {
    return std::move(*whole_and_part);
  }
  if (next_is(Sign::colon)) {
    const Token* const right = ahead(1);
    if (right != nullptr && right->kind == Kind::number && !right->space_before == !token().space_before) {
      ++at_;
      Syntax ratio = placed(apply("ratio", std::move(value), plain_number()), first);
      if (operates_on(first)) {
        return fail("a ratio beside another operation");  // 1:1/12, 2*3:1
      }
      return ratio;
    }
    return value;
  }
  const bool grouped = next_is(Kind::open) && token().bracket == Bracket::group && closing(at_) == at_ + 2;
  const Token& after = grouped ? tokens_[at_ + 1] : token();
  if (auto with_part = and_a_part(value, first)) {
    return std::move(*with_part);
  }
  if (after.kind != Kind::word) {
    return next_is(Kind::open) ? with_unit(std::move(value)) : std::move(value);
  }
  const std::string_view word = after.text;
  const bool apart = after.space_before && !after.in_math && ahead(2) != nullptr && !ahead(1)->space_before &&
                     (ahead(1)->is(Sign::minus) || ahead(1)->is(Sign::plus)) && !ahead(2)->space_before &&
                     ahead(2)->kind == Kind::number && !is_declared(word);
  if ((word == "e" || word == "E") && apart && !grouped) {
    return fail("an exponent or a difference");  // 1 e-3
  }
  if ((word == "e" || word == "E") && (grouped || !after.space_before) && !after.in_math) {
    return with_exponent(std::move(value), first, grouped ? 3 : 1);
  }
  if (after.in_math) {
    return with_unit(std::move(value));
  }
  const bool of_c = (word == "f" || word == "F") && !grouped && !after.space_before && !is_declared(word) &&
                    tokens_[at_ - 1].text.ends_with(".0") &&
                    (ahead(1) == nullptr || parts_items(*ahead(1)) || ahead(1)->is(Sign::period) ||
                     ahead(1)->kind == Kind::close);
  if (of_c) {  // 12.0f; 0.5f may be half of f
    ++at_;
    return value;
  }
  if (const auto power = multiplier_of(word); power && grouped) {
    at_ += 3;
    return with_unit(placed(apply("scaled", std::move(value), notation::number(*power)), first));
  }
  if (grouped) {
    return with_unit(std::move(value));
  }
  const bool counted = is_digits(tokens_[at_ - 1].text) && word.back() == 's';  // 3 quarters
  if (const auto below = denominator_word(word);
      below && (counted || number_word(tokens_[at_ - 1].text))) {  // two thirds
    ++at_;
    return placed(apply("fraction", std::move(value), notation::number(*below)), first);
  }
  if (const auto power = multiplier_of(word); power && !is_declared(word)) {
    const bool letter = word.size() == 1;
    const bool ends = ahead(1) == nullptr || ahead(1)->kind != Kind::sign || !ahead(1)->is(Sign::power);
    if (ends && (!letter || decide(Doubt::suffix) == 0)) {
      ++at_;
      Syntax scaled = apply("scaled", std::move(value), notation::number(*power));
      return with_unit(placed(std::move(scaled), first));
    }
    return value;
  }
  const Token* const next = ahead(1);
  const bool per = word == "per" || word == "pour" || word == "por";
  const bool cent = next != nullptr && (next->is_word("cent") || next->is_word("cents") ||
                                        next->is_word("cento") || next->is_word("ciento"));
  if (word == "percent" || word == "pct" || word == "percentage" || word == "Prozent" || (per && cent)) {
    at_ += per ? 2 : 1;
    return placed(apply("percent", std::move(value)), first);
  }
  if (word == "permille" || (word == "per" && next != nullptr && next->is_word("mille"))) {
    at_ += word == "per" ? 2 : 1;
    return placed(apply("per_mille", std::move(value)), first);
  }
  return with_unit(std::move(value));
}

/// 3.0\mathrm{e}{-4}: an exponent after `tokens` tokens that spell its e. "1e" is neither a number nor a
/// product.
Syntax NotationParser::with_exponent(Syntax value, std::size_t first, std::size_t tokens) {
  const Token* const next = ahead(tokens);
  if (next != nullptr && next->is(Sign::power)) {  // 2e^3
    return value;
  }
  const std::size_t open = at_ + tokens;
  const bool group = open < end_ && tokens_[open].opens(Bracket::group) && closing(open) != no_partner;
  std::size_t digits = group ? open + 1 : open;
  const bool negative = digits < end_ && tokens_[digits].is(Sign::minus);
  digits += negative ? 1 : 0;
  const bool whole = digits < end_ && tokens_[digits].kind == Kind::number &&
                     is_digits(tokens_[digits].text) && tokens_[digits].text.size() <= 3 &&
                     (!group || closing(open) == digits + 1);
  if (!whole || (!group && negative)) {
    return fail("\"e\" after a number without its exponent");
  }
  const auto power = scanned_value(tokens_[digits].text);
  at_ = digits + (group ? 2 : 1);
  return placed(apply("scaled", std::move(value), notation::number(negative ? -*power : *power)), first);
}

/// The unit after a number, with what it is divided by: 5 MB/s. In mathematics it stands in \text or \mathrm.
Syntax NotationParser::with_unit(Syntax value) {
  const bool grouped = next_is(Kind::open) && token().bracket == Bracket::group && closing(at_) != no_partner;
  std::size_t n = grouped ? 1 : 0;
  const std::size_t close = grouped ? closing(at_) : end_;
  const auto unit_at = [&](std::size_t ahead_by) {
    const Token* const word = ahead(ahead_by);
    return word != nullptr && at_ + ahead_by < close && word->kind == Kind::word && !word->in_math &&
           is_unit(word->text) && !is_declared(word->text);
  };
  if (!unit_at(n)) {
    return value;
  }
  std::string unit(ahead(n)->text);
  ++n;
  const Token* const per = ahead(n);
  if (per != nullptr && (per->is(Sign::slash) || per->is_word("per")) && unit_at(n + 1)) {
    unit += "/" + std::string(ahead(n + 1)->text);
    n += 2;
  }
  if (grouped && at_ + n != close) {
    return value;
  }
  at_ += grouped ? n + 1 : n;
  return quantity(std::move(value), unit);
}

/// 2 1/2, 2½ and 2\frac12, where a digit meets a digit fraction.
std::optional<Syntax> NotationParser::mixed(const Syntax& whole, std::size_t first) {
  const auto* const value = std::get_if<Numeral>(&whole.form);
  const bool divides =
      first > 0 && (tokens_[first - 1].is(Sign::slash) || tokens_[first - 1].is(Sign::divide));
  if (value == nullptr || value->value.exponent() != 0 || taken_ > 0 || blanks_part_ || divides) {
    return std::nullopt;
  }
  if (const auto vulgar = vulgar_fraction(token().text)) {
    ++at_;
    Syntax part = apply("fraction", notation::number(vulgar->above), notation::number(vulgar->below));
    return placed(apply("mixed", whole, std::move(part)), first);
  }
  const auto digits_at = [this](std::size_t n) {
    const Token* const number = ahead(n);
    return number != nullptr && number->kind == Kind::number && is_digits(number->text);
  };
  const bool typed = token().kind == Kind::number && token().space_before && digits_at(0) &&
                     ahead(1) != nullptr && ahead(1)->is(Sign::slash) && !ahead(1)->space_before &&
                     digits_at(2) && !ahead(2)->space_before;
  if (typed) {
    Syntax above = plain_number();
    ++at_;
    Syntax below = plain_number();
    return placed(apply("mixed", whole, apply("fraction", std::move(above), std::move(below))), first);
  }
  if (!token().is(Sign::fraction)) {
    return std::nullopt;
  }
  const bool grouped =
      ahead(3) != nullptr && ahead(1)->opens(Bracket::group) && closing(at_ + 1) == at_ + 3 && digits_at(2);
  const bool bare = digits_at(1);
  if (!grouped && !bare) {
    return std::nullopt;
  }
  Syntax part = fraction();
  const auto* const made = std::get_if<Call>(&part.form);
  const bool of_digits = made != nullptr && std::ranges::all_of(made->arguments, [](const Syntax& argument) {
                           return std::holds_alternative<Numeral>(argument.form);
                         });
  if (of_digits) {
    return placed(apply("mixed", whole, std::move(part)), first);
  }
  return placed(infix(InfixOperator::multiply, whole, std::move(part)), first);
}

}  // namespace gradewright::reading
