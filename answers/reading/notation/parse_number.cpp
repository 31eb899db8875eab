#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return is_digit(c); });
}

}  // namespace

Syntax NotationParser::plain_number() {
  const std::string_view text = token().text.substr(taken_);
  const auto value = scanned_value(text);
  if (!value) {
    return fail("a number of more than " + std::to_string(Decimal::max_digits) +
                " digits or too large an exponent");
  }
  ++at_;
  taken_ = 0;
  return notation::number(*value);
}

/// The next `tokens` tokens as one number that is spelled otherwise.
Syntax NotationParser::grouped_number(std::size_t tokens, std::string spelled) {
  const auto value = scanned_value(spelled);
  if (!value) {
    return fail("a number of more than " + std::to_string(Decimal::max_digits) + " digits");
  }
  at_ += tokens;
  return notation::number(*value);
}

/// 1,234 and 1,234,567.8 and 0,46, where no blank stands beside the commas.
std::optional<Syntax> NotationParser::grouped_by_commas() {
  const auto follows = [this](std::size_t n) {
    const Token* const mark = ahead(n);
    const Token* const digits = ahead(n + 1);
    return mark != nullptr && mark->is(Sign::comma) && !mark->space_before && digits != nullptr &&
           digits->kind == Kind::number && !digits->space_before;
  };
  const bool goes_on = at_ > 1 && tokens_[at_ - 1].is(Sign::comma) && !tokens_[at_ - 1].space_before &&
                       !token().space_before && tokens_[at_ - 2].kind == Kind::number;
  if (!follows(1) || goes_on) {  // of 1,2,3 the end is no 2.3
    return std::nullopt;
  }
  const std::string_view head = token().text;
  std::string joined(head);
  std::size_t n = 1;
  bool in_threes = is_digits(head) && head.size() <= 3 && head.front() != '0';
  constexpr std::size_t most_tokens = 2 * Decimal::max_digits / 3;
  while (follows(n)) {
    if (n > most_tokens) {
      return std::nullopt;
    }
    const std::string_view group = ahead(n + 1)->text;
    const bool last = !follows(n + 2);
    const std::string_view whole = group.substr(0, group.find_first_of(".eE"));
    in_threes = in_threes && whole.size() == 3 && is_digits(whole) && (last || whole.size() == group.size());
    joined += group;
    n += 2;
  }
  const bool one_comma = n == 3;
  const std::string_view tail = ahead(n - 1)->text;
  // 1.024,50: points group and a comma is the decimal mark; 0,46 likewise
  const bool can_be_decimal =
      one_comma && is_digits(head) && is_digits(tail.substr(0, tail.find_first_of("eE")));
  if (!in_threes && !can_be_decimal) {
    return std::nullopt;
  }
  const std::uint8_t way = decide(Doubt::comma);
  if (way == comma::thousands && in_threes) {
    return grouped_number(n, joined);
  }
  if (way == comma::decimal && can_be_decimal) {
    return grouped_number(n, std::string(head) + "." + std::string(tail));
  }
  return std::nullopt;
}

/// 16 941 456: groups of three after blanks.
std::optional<Syntax> NotationParser::grouped_by_blanks() {
  const std::string_view head = token().text;
  if (!is_digits(head) || head.size() > 3 || head.front() == '0') {
    return std::nullopt;
  }
  std::string joined(head);
  std::size_t n = 1;
  for (const Token* next = ahead(n); next != nullptr && next->kind == Kind::number && next->space_before;
       next = ahead(n)) {
    const std::string_view whole = next->text.substr(0, next->text.find('.'));
    if (whole.size() != 3 || !is_digits(whole)) {
      break;
    }
    joined += next->text;
    ++n;
    if (whole.size() != next->text.size()) {
      break;
    }
  }
  const Token* const mark = ahead(n);
  const Token* const tail = ahead(n + 1);
  if (n > 1 && joined.find('.') == std::string::npos && mark != nullptr && mark->is(Sign::comma) &&
      !mark->space_before && tail != nullptr && tail->kind == Kind::number && !tail->space_before &&
      is_digits(tail->text)) {  // 1 234,5
    return grouped_number(n + 2, joined + "." + std::string(tail->text));
  }
  if (n == 1 || decide(Doubt::blank) == 0) {
    return std::nullopt;
  }
  return grouped_number(n, joined);
}

/// 1.234.567 and 1.024,50: points that group; 1.234 alone is a decimal unless commas are known to be decimal.
/// In brackets the comma of (1.024,50) may part two numbers as well.
std::optional<Syntax> NotationParser::grouped_by_points() {
  std::string joined;
  int groups = 0;
  std::string_view rest = token().text;
  while (true) {
    const std::size_t point = rest.find('.');
    const std::string_view group = rest.substr(0, point);
    const bool fits =
        is_digits(group) && (groups == 0 ? group.size() <= 3 && group.front() != '0' : group.size() == 3);
    if (!fits) {
      return std::nullopt;
    }
    joined += group;
    ++groups;
    if (point == std::string_view::npos) {
      break;
    }
    rest = rest.substr(point + 1);
  }
  if (groups < 2) {
    return std::nullopt;
  }
  const Token* const mark = ahead(1);
  const Token* const tail = ahead(2);
  const bool decimal_comma = mark != nullptr && mark->is(Sign::comma) && !mark->space_before &&
                             tail != nullptr && tail->kind == Kind::number && !tail->space_before &&
                             is_digits(tail->text);
  const bool in_brackets = end_ < tokens_.size();
  const bool parts = decimal_comma && in_brackets && groups == 2 && decide(Doubt::comma) != comma::decimal;
  if (decimal_comma && !parts) {
    return grouped_number(3, joined + "." + std::string(tail->text));
  }
  if (groups > 2) {
    return grouped_number(1, joined);
  }
  const bool beside_decimal_comma =
      points_group_ && decisions_.has_met(Doubt::comma) && decisions_.way(Doubt::comma) == comma::decimal;
  if (beside_decimal_comma) {
    return grouped_number(1, joined);
  }
  const bool commas_are_decimal = context_.decided[static_cast<std::size_t>(Doubt::comma)] == comma::decimal;
  if (commas_are_decimal && decide(Doubt::point) == 1) {
    return grouped_number(1, joined);
  }
  return std::nullopt;
}

/// 0.(3) and 0.\overline{3}: the digits that repeat, as call("repeating").
std::optional<Syntax> NotationParser::repeating() {
  const std::string_view head = token().text;
  const Token* const next = ahead(1);
  if (next == nullptr || next->space_before) {
    return std::nullopt;
  }
  std::size_t digits = 1;
  std::string before(head);
  if (head.find('.') == std::string_view::npos) {  // "0." before a bracket is a number and a point
    if (!next->is(Sign::period)) {
      return std::nullopt;
    }
    before += '.';
    digits = 2;
  }
  const Token* const opening = ahead(digits);
  std::size_t group = at_ + digits;
  const bool line = opening != nullptr && (opening->is(Sign::overline) || opening->text == "\\dot");
  if (line) {
    ++group;
  } else if (opening == nullptr || !opening->opens(Bracket::round) || opening->space_before) {
    return std::nullopt;
  }
  if (group + 2 >= end_ || tokens_[group].kind != Kind::open || closing(group) != group + 2 ||
      !is_digits(tokens_[group + 1].text)) {
    return std::nullopt;
  }
  const std::string period(tokens_[group + 1].text);
  const auto value = Decimal::parse(before.back() == '.' ? before + "0" : before);
  if (!value || period.size() > static_cast<std::size_t>(Decimal::max_digits) / 2) {
    return std::nullopt;
  }
  if (!line && before.back() != '.' && decide(Doubt::adjacent) == 0) {
    return std::nullopt;  // 3.5(2) may be a product as well
  }
  const int places = static_cast<int>(before.size() - before.find('.')) - 1;
  at_ = group + 3;
  // 0.1(6) is 0.1 + 6 / 90
  const Decimal nines = Decimal::power_of_ten(static_cast<int>(period.size())) - Decimal(1);
  const auto repeats = Decimal::parse(period);
  Syntax tail =
      apply("fraction", notation::number(*repeats), notation::number(nines * Decimal::power_of_ten(places)));
  return apply("mixed", notation::number(*value), std::move(tail));
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
      return placed(apply("ratio", std::move(value), plain_number()), first);
    }
    return value;
  }
  const bool grouped = next_is(Kind::open) && token().bracket == Bracket::group && closing(at_) == at_ + 2;
  const Token& after = grouped ? tokens_[at_ + 1] : token();
  if (after.kind != Kind::word) {
    return next_is(Kind::open) ? with_unit(std::move(value)) : std::move(value);
  }
  const std::string_view word = after.text;
  if ((word == "e" || word == "E") && (grouped || !after.space_before) && !after.in_math) {
    return with_exponent(std::move(value), first, grouped ? 3 : 1);
  }
  if (after.in_math) {
    return with_unit(std::move(value));
  }
  if (const auto power = multiplier_of(word); power && grouped) {
    at_ += 3;
    return with_unit(placed(apply("scaled", std::move(value), notation::number(*power)), first));
  }
  if (grouped) {
    return with_unit(std::move(value));
  }
  if (const auto below = denominator_word(word); below && number_word(tokens_[at_ - 1].text)) {  // two thirds
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
  const bool cent = next != nullptr && (next->is_word("cent") || next->is_word("cents"));
  if (word == "percent" || word == "pct" || word == "percentage" || (word == "per" && cent)) {
    at_ += word == "per" ? 2 : 1;
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
