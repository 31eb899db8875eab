#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

/// Whether an operator or a relation that joins values stands beside the word at this place.
bool NotationParser::next_to_operator() const {
  const auto joins = [](const Token* token) {
    if (token == nullptr || token->kind != Kind::sign) {
      return false;
    }
    switch (token->sign) {
      case Sign::comma:
      case Sign::semicolon:
      case Sign::newline:
      case Sign::colon:
      case Sign::period:
      case Sign::question:
      case Sign::exclamation:
      case Sign::quote:
      case Sign::ellipsis:
      case Sign::bar:
      case Sign::minus:
      case Sign::arrow:
      case Sign::implies:
      case Sign::approximate:
      case Sign::ticked:
      case Sign::unticked:
      case Sign::crossed:
      case Sign::strike:
      case Sign::strike_all:
      case Sign::unknown:
      case Sign::cell:
      case Sign::row:
      case Sign::wide:
      case Sign::fraction:  // what begins an operand joins nothing: "is \\frac12"
      case Sign::root:
      case Sign::vulgar:
      case Sign::binomial:
      case Sign::overline:
      case Sign::accent:
        return false;
      default:
        return true;
    }
  };
  const Token* const next = ahead(1);
  const Token* const second = ahead(2);
  const bool signs_next = next != nullptr && next->is(Sign::plus) && next->space_before &&
                          second != nullptr && !second->space_before;  // "get +42"
  const Token* const before = at_ > 0 ? &tokens_[at_ - 1] : nullptr;
  const bool operator_before =
      before != nullptr && (before->is(Sign::plus) || before->is(Sign::times) || before->is(Sign::dot) ||
                            before->is(Sign::star) || before->is(Sign::slash) || before->is(Sign::power));
  return (joins(next) && !signs_next) || operator_before;
}

namespace {

/// Whether a word stands before the name of a value and makes it a longer name.
bool qualifies(std::string_view word) {
  return plays(lower(word), WordRole::qualifier);
}

}  // namespace

/// The last word of "training loss" before a relation.
bool NotationParser::ends_long_name() const {
  constexpr std::size_t least_letters = 3;
  const Token* const next = ahead(1);
  return next != nullptr && (next->is(Sign::equal) || next->is(Sign::approximate)) && at_ > 0 &&
         tokens_[at_ - 1].kind == Kind::word && qualifies(tokens_[at_ - 1].text) &&
         token().text.size() >= least_letters;
}

/// \text{training loss}: a group of words that are one name.
bool NotationParser::names_in_words() const {
  const std::size_t close = closing(at_);
  if (!token().opens(Bracket::group) || close == no_partner || close < at_ + 3) {
    return false;
  }
  const bool relates = close + 1 < tokens_.size() &&
                       (tokens_[close + 1].is(Sign::equal) || tokens_[close + 1].is(Sign::approximate));
  if (!relates && !qualifies(tokens_[at_ + 1].text)) {
    return false;
  }
  return std::ranges::all_of(tokens_.subspan(at_ + 1, close - at_ - 1), [](const Token& token) {
    return token.kind == Kind::word && !token.in_math && token.text.size() > 1;
  });
}

/// AB without words beside it; a few words of prose are written so too.
bool NotationParser::stands_alone() const {
  constexpr std::string_view prose[] = {"OR", "AND", "NO", "NOT", "YES", "OK", "AS", "IS", "TO", "NA"};
  constexpr std::size_t most_letters = 3;
  const std::string_view text = token().text;
  const auto is_word = [](const Token* other) { return other != nullptr && other->kind == Kind::word; };
  return text.size() <= most_letters && std::ranges::all_of(text, is_capital) && !is_word(ahead(1)) &&
         !(at_ > 0 && is_word(&tokens_[at_ - 1])) && std::ranges::find(prose, text) == std::end(prose);
}

/// "minus three", "negative 2".
bool NotationParser::is_sign_word() const {
  const Token& word = token();
  if (word.kind != Kind::word || (word.text != "minus" && word.text != "negative" && word.text != "Minus") ||
      ahead(1) == nullptr) {
    return false;
  }
  const Token& next = *ahead(1);
  return next.kind == Kind::number || number_word(next.text) || next.is_word("inf") ||
         next.is_word("infinity");
}

/// rank(A) = 7, Var[X] = 4: a word with its arguments before a relation names a value.
bool NotationParser::names_call() const {
  const Token* const next = ahead(1);
  const bool opens =
      next != nullptr && !next->space_before && (next->opens(Bracket::round) || next->opens(Bracket::square));
  const std::size_t close = opens ? closing(at_ + 1) : no_partner;
  return close != no_partner && close > at_ + 2 && close + 1 < tokens_.size() &&
         (tokens_[close + 1].is(Sign::equal) || tokens_[close + 1].is(Sign::approximate));
}

bool NotationParser::is_mathematical_word() const {
  const Token& word = token();
  if (word.in_math || is_declared(word.text) || is_sign_word()) {
    return true;
  }
  const Token* const next = ahead(1);
  const bool word_follows = next != nullptr && next->kind == Kind::word;
  if (begins_spoken_part() || begins_spoken_count()) {
    return true;
  }
  if (word.text.size() == 1) {
    const bool article =
        (word.text == "a" || word.text == "A" || word.text == "I") && word_follows && next->text.size() > 1;
    return !article;
  }
  const bool of_set = word.text == "max" || word.text == "min";  // max{3, 12}
  const bool call = next != nullptr && !next->space_before &&
                    (next->opens(Bracket::round) || (of_set && next->opens(Bracket::brace)));
  if (call && (!function_of(word.text).empty() || makes_array(word.text) || word.text == "vec")) {
    return true;
  }
  if (!mathematica_function().empty() || names_call()) {
    return true;
  }
  if (!function_of(word.text).empty() && next != nullptr &&
      (next->kind == Kind::number || next->kind == Kind::symbol || next->is(Sign::power) ||
       next->is(Sign::subscript) ||
       (word_follows && next->text.size() == 1 && next->text != "a" && next->text != "I"))) {
    return true;
  }
  if (word.text == "pi" || (word.text == "Pi" && !word_follows) || word.text == "inf" || word.text == "nan" ||
      word.text == "NaN" || word.text == "Inf" || word.text == "infinity" || word.text == "Infinity" ||
      word.text == "infty") {
    return true;
  }
  if (number_word(word.text) && word.text.size() >= 3) {
    constexpr std::size_t abbreviation = 3;
    const bool scaled = word_follows && next->text.size() > abbreviation && multiplier_of(next->text);
    const bool with_part = word_follows && next->text == "and" && ahead(2) != nullptr &&
                           ahead(2)->is_word("a") && ahead(3) != nullptr &&
                           denominator_word(ahead(3)->text);  // one and a half
    const bool alone =
        !word_follows || scaled || with_part || lower(word.text) != "one" || denominator_word(next->text);
    return alone;
  }
  if (fraction_word(word.text)) {
    return !word_follows;
  }
  if (stands_alone() || !declared_parts(word.text).empty()) {
    return true;
  }
  const bool has_digit = std::ranges::any_of(word.text, [](char c) { return is_digit(c); });
  const bool dotted = next != nullptr && next->is(Sign::period) && !next->space_before &&
                      ahead(2) != nullptr && ahead(2)->kind == Kind::word &&
                      !ahead(2)->space_before;  // np.array
  return has_digit || dotted || (next_to_operator() && !ends_long_name());
}

bool NotationParser::is_mathematical() const {
  return token().kind != Kind::word || is_mathematical_word();
}

/// "(4 dp)", "(see below)": words in brackets, with numbers at most.
bool NotationParser::is_remark() const {
  constexpr std::size_t longest = 12;
  if (!token().opens(Bracket::round) || closing(at_) == no_partner || closing(at_) > at_ + longest) {
    return false;
  }
  bool prose = false;
  for (std::size_t i = at_ + 1; i < closing(at_); ++i) {
    const Token& inner = tokens_[i];
    const bool rounds = inner.text == "dp" || inner.text == "sf";
    if (inner.kind == Kind::word && (!inner.in_math || rounds)) {
      const bool point_after = tokens_[i + 1].is(Sign::period) && (inner.text == "d" || inner.text == "s");
      prose = prose || point_after || rounds ||
              (inner.text.size() > 2 && function_of(inner.text).empty() && !is_declared(inner.text) &&
               !is_unit(inner.text) && !number_word(inner.text) && !multiplier_of(inner.text));
    } else if (inner.kind != Kind::number && !inner.is(Sign::period) && !inner.is(Sign::colon)) {
      return false;
    }
  }
  return prose;
}

/// Declared names that a word is made of, without signs: nd, w1x1. Empty when it is not.
std::vector<std::string_view> NotationParser::declared_parts(std::string_view word) const {
  constexpr std::size_t longest = 8;
  std::vector<std::string_view> parts;
  if (word.size() > longest || context_.names.empty()) {
    return parts;
  }
  while (!word.empty()) {
    std::size_t length = 0;
    for (const std::string& name : context_.names) {
      length = word.starts_with(name) ? std::max(length, name.size()) : length;
    }
    if (length == 0) {
      return {};
    }
    parts.push_back(word.substr(0, length));
    word.remove_prefix(length);
  }
  return parts;
}

}  // namespace gradewright::reading
