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

/// The digits of 28'952, which blanks or apostrophes group; none where a comma or a point may.
std::optional<std::string> digits_in_groups(std::string_view text) {
  if (is_digits(text) || text.find_first_of(".,eE") != std::string_view::npos) {
    return std::nullopt;
  }
  std::string digits = with_plain_digits(text);
  const bool grouped = std::erase_if(digits, [](char c) { return !is_digit(c); }) > 0;
  return grouped ? std::optional(digits) : std::nullopt;
}

}  // namespace

/// The next `tokens` tokens as one number that is spelled otherwise.
Syntax NotationParser::grouped_number(std::size_t tokens, std::string spelled) {
  const auto value = scanned_value(spelled);
  if (!value) {
    return fail("a number of more than " + std::to_string(Decimal::max_digits) + " digits");
  }
  at_ += tokens;
  return notation::number(*value);
}

/// Whether another number and a comma stand right before this one: the 2 of 1,2.
bool NotationParser::comma_goes_on() const {
  return at_ > 1 && tokens_[at_ - 1].is(Sign::comma) && !tokens_[at_ - 1].space_before &&
         !token().space_before && tokens_[at_ - 2].kind == Kind::number;
}

/// 1,234 and 1,234,567.8 and 0,46, where no blank stands beside the commas.
std::optional<Syntax> NotationParser::grouped_by_commas() {
  const auto follows = [this](std::size_t n) {
    const Token* const mark = ahead(n);
    const Token* const digits = ahead(n + 1);
    return mark != nullptr && mark->is(Sign::comma) && !mark->space_before && digits != nullptr &&
           digits->kind == Kind::number && !digits->space_before;
  };
  const std::string_view head = token().text;
  if (!follows(1) || head.find('.') != std::string_view::npos) {
    return std::nullopt;
  }
  if (comma_goes_on()) {  // of 1,2,3 the end is no 2.3
    return std::nullopt;
  }
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
  if (const auto whole = one_comma && is_digits(tail) ? digits_in_groups(head) : std::nullopt) {  // 28'952,1
    const bool parts = end_ < tokens_.size() && decide(Doubt::comma) != comma::decimal;
    return parts ? std::nullopt : std::optional(grouped_number(n, *whole + "." + std::string(tail)));
  }
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
  if (way == comma::decimal && can_be_decimal && !(in_threes && point_is_decimal())) {
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
  std::string_view rest = token().text;
  constexpr std::size_t last_group = 4;  // with its point
  if (rest.size() <= last_group || rest[rest.size() - last_group] != '.') {
    return std::nullopt;
  }
  std::string joined;
  int groups = 0;
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
  const Token* const more = ahead(3);
  const bool in_list = comma_goes_on() || (more != nullptr && more->is(Sign::comma) && !more->space_before);
  if (decimal_comma && in_list) {  // of 2.100,1.500,0 the end is no 1500.0
    return std::nullopt;
  }
  const bool in_brackets = end_ < tokens_.size();
  const bool parts = decimal_comma && in_brackets && decide(Doubt::comma) != comma::decimal;
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
  if (next == nullptr || next->space_before || next->kind == Kind::close) {
    return std::nullopt;
  }
  const bool has_point = head.find('.') != std::string_view::npos;
  if (has_point && next->is(Sign::comma)) {
    return std::nullopt;
  }
  std::size_t digits = 1;
  std::string before(head);
  if (!has_point) {  // "0." before a bracket is a number and a point
    const bool comma_before_line = next->is(Sign::comma) && ahead(2) != nullptr && !ahead(2)->space_before &&
                                   ahead(2)->is(Sign::overline);
    if (!next->is(Sign::period) && !comma_before_line) {
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
  const bool one_digit =
      line && group < end_ && tokens_[group].kind == Kind::number && tokens_[group].text.size() == 1;
  if (!one_digit && (group + 2 >= end_ || tokens_[group].kind != Kind::open || closing(group) != group + 2 ||
                     !is_digits(tokens_[group + 1].text))) {
    return std::nullopt;
  }
  const std::string period(tokens_[one_digit ? group : group + 1].text);
  const auto value = Decimal::parse(before.back() == '.' ? before + "0" : before);
  if (!value || period.size() > static_cast<std::size_t>(Decimal::max_digits) / 2) {
    return std::nullopt;
  }
  if (!line && before.back() != '.' && decide(Doubt::adjacent) == 0) {
    return std::nullopt;  // 3.5(2) may be a product as well
  }
  const int places = static_cast<int>(before.size() - before.find('.')) - 1;
  at_ = one_digit ? group + 1 : group + 3;
  // 0.1(6) is 0.1 + 6 / 90
  const Decimal nines = Decimal::power_of_ten(static_cast<int>(period.size())) - Decimal(1);
  const auto repeats = Decimal::parse(period);
  Syntax tail =
      apply("fraction", notation::number(*repeats), notation::number(nines * Decimal::power_of_ten(places)));
  return apply("mixed", notation::number(*value), std::move(tail));
}

}  // namespace gradewright::reading
