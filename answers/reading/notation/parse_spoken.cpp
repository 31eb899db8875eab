#include <algorithm>
#include <utility>

#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace notation;
using Kind = Token::Kind;

namespace {

/// Takes the words of a number one after the other: two thousand, three hundred and five.
class SpokenNumber {
 public:
  /// Whether the word goes on with the number.
  bool take(int ones) {
    const bool fits = ones > 0 && (ones < 10 ? group_ % 100 == 0 || (group_ % 10 == 0 && group_ % 100 >= 20)
                                             : group_ % 100 == 0);
    group_ += fits ? ones : 0;
    return fits;
  }
  /// hundred is 2, million 6.
  bool scale(int power) {
    constexpr int hundred = 2;
    constexpr std::int64_t most_hundreds = 99;
    if (group_ == 0) {
      return false;
    }
    if (power == hundred) {
      const bool fits = group_ <= most_hundreds;
      group_ *= fits ? 100 : 1;
      return fits;
    }
    if (power >= power_) {
      return false;
    }
    power_ = power;
    for (; power > 0; --power) {
      group_ *= 10;
    }
    whole_ += std::exchange(group_, 0);
    return true;
  }
  std::int64_t value() const { return whole_ + group_; }

 private:
  std::int64_t whole_ = 0;
  std::int64_t group_ = 0;
  int power_ = 15;
};

/// thousand, but no k.
std::optional<int> spoken_multiplier(std::string_view word) {
  constexpr std::size_t abbreviation = 3;
  return word.size() > abbreviation ? multiplier_of(word) : std::nullopt;
}

bool is_article(const Token* token) {
  return token != nullptr && (token->is_word("a") || token->is_word("A"));
}

/// The 2 of half, the 3 of third; not of thirds.
std::optional<int> one_part(const Token* token) {
  const bool word = token != nullptr && token->kind == Kind::word && token->text.back() != 's';
  return word && lower(token->text) != "halve" ? denominator_word(token->text) : std::nullopt;
}

}  // namespace

/// "thirty-two thousand seven hundred and sixty-eight"; nothing of one word.
std::optional<Syntax> NotationParser::spoken_number() {
  SpokenNumber number;
  const std::size_t first = at_;
  std::size_t end = first;
  const bool article = is_article(&token());  // a hundred and five
  if (article) {
    number.take(1);
    ++end;
  }
  for (std::size_t at = end; at < end_ && tokens_[at].kind == Kind::word; ++at) {
    const std::string_view word = tokens_[at].text;
    const auto ones = number_word(word);
    const auto power = spoken_multiplier(word);
    const bool joins = word == "and" && at == end && at > first && spoken_multiplier(tokens_[at - 1].text) &&
                       at + 1 < end_ && number_word(tokens_[at + 1].text);
    if (joins) {
      continue;
    }
    if (!(ones ? number.take(*ones) : power && number.scale(*power))) {
      break;
    }
    end = at + 1;
  }
  if (end < first + 2) {
    return std::nullopt;
  }
  const bool goes_on = end < end_ && tokens_[end].kind == Kind::word &&
                       (number_word(tokens_[end].text) || spoken_multiplier(tokens_[end].text));
  if (goes_on) {
    return fail("words of more than one number");
  }
  at_ = end;
  return placed(notation::number(Decimal(number.value())), first);
}

/// "a million", where no word stands before it but one that leads to a value.
bool NotationParser::begins_spoken_count() const {
  const Token* const next = ahead(1);
  return is_article(&token()) && leads_to_words() && next != nullptr && next->kind == Kind::word &&
         spoken_multiplier(next->text);
}

/// Whether nothing, a sign or a word such as "is" stands before this place.
bool NotationParser::leads_to_words() const {
  constexpr std::string_view leads[] = {"is", "equals", "be", "about", "approximately", "roughly"};
  const Token* const before = at_ > 0 ? &tokens_[at_ - 1] : nullptr;
  return before == nullptr || before->kind != Kind::word ||
         std::ranges::find(leads, before->text) != std::end(leads);
}

/// "a half", "half", "half a million", where no other words stand beside them.
bool NotationParser::begins_spoken_part() const {
  if (!leads_to_words()) {
    return false;
  }
  const auto ends = [this](std::size_t n) {
    return ahead(n) == nullptr || parts_items(*ahead(n)) || ahead(n)->is(Sign::period) ||
           ahead(n)->kind == Kind::close;
  };
  if (is_article(&token())) {
    return one_part(ahead(1)) && ends(2);
  }
  constexpr std::string_view half = "half";
  if (token().kind != Kind::word || token().text.size() != half.size() || lower(token().text) != half) {
    return false;
  }
  return ends(1) || (is_article(ahead(1)) && ahead(2) != nullptr && ahead(2)->kind == Kind::word &&
                     spoken_multiplier(ahead(2)->text) && ends(3));
}

Syntax NotationParser::spoken_part() {
  const std::size_t first = at_;
  at_ += is_article(&token()) ? 1 : 0;
  Syntax part = apply("fraction", notation::number(1), notation::number(*one_part(&token())));
  ++at_;
  if (is_article(ahead(0))) {  // half a million
    ++at_;
    part = apply("scaled", std::move(part), notation::number(*spoken_multiplier(token().text)));
    ++at_;
  }
  return placed(std::move(part), first);
}

/// "two and a half", from the "and".
std::optional<Syntax> NotationParser::and_a_part(const Syntax& whole, std::size_t first) {
  const auto* const value = std::get_if<Numeral>(&whole.form);
  const auto part = one_part(ahead(2));
  if (value == nullptr || value->value.exponent() != 0 || !token().is_word("and") || !is_article(ahead(1)) ||
      !part) {
    return std::nullopt;
  }
  at_ += 3;
  Syntax mixed = apply("mixed", whole, apply("fraction", notation::number(1), notation::number(*part)));
  const bool scales =
      ahead(0) != nullptr && ahead(0)->kind == Kind::word && spoken_multiplier(ahead(0)->text);
  if (scales) {  // two and a half million
    mixed = apply("scaled", std::move(mixed), notation::number(*spoken_multiplier(token().text)));
    ++at_;
  }
  return placed(std::move(mixed), first);
}

}  // namespace gradewright::reading
