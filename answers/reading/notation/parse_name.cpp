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

/// A name with what is written below it, in plain spelling: W_1, d_model, x_hat.
std::string NotationParser::subscripts_of(std::string spelled) {
  while (next_is(Sign::subscript)) {
    const Token* const below = ahead(1);
    if (below == nullptr) {
      break;
    }
    if (below->kind == Kind::word || below->kind == Kind::symbol || below->kind == Kind::number) {
      // x_12: TeX lowers the 1 alone
      if (below->in_math && below->kind == Kind::number && below->text.size() > 1 &&
          decide(Doubt::script) == 1) {
        ++at_;
        spelled += "_" + std::string(below->text.substr(0, 1));
        taken_ = 1;
        return spelled;
      }
      spelled += "_" + with_plain_digits(below->text);
      at_ += 2;
      continue;
    }
    if (below->kind != Kind::open || closing(at_ + 1) == no_partner) {
      break;
    }
    const std::size_t close = closing(at_ + 1);
    spelled += "_";
    for (std::size_t i = at_ + 2; i < close; ++i) {
      const bool group = tokens_[i].opens(Bracket::group) || tokens_[i].closes(Bracket::group);
      spelled += group ? "" : with_plain_digits(tokens_[i].text);  // W_{\text{out}}
    }
    at_ = close + 1;
  }
  return spelled;
}

/// nd^2 is n times d^2: what stands after the word belongs to its last name.
Syntax NotationParser::product_of_names(std::span<const std::string_view> names, std::size_t first) {
  ++at_;
  Syntax last = notation::name(names.back());
  while (!failed() && next_is(Sign::power)) {
    ++at_;
    last = raised(std::move(last));
  }
  Syntax result = notation::name(names.front());
  for (std::size_t i = 1; i < names.size(); ++i) {
    Syntax factor = i + 1 == names.size() ? std::move(last) : notation::name(names[i]);
    result = infix(InfixOperator::multiply, std::move(result), std::move(factor));
  }
  juxtaposed_ = true;
  return placed(std::move(result), first);
}

/// The 2 of sqrt2 and ln2, which have no other meaning; log2 is another function.
std::string_view NotationParser::digits_of_function(std::string_view word) const {
  const std::size_t length = word.starts_with("sqrt") ? 4 : word.starts_with("ln") ? 2 : 0;
  constexpr std::size_t most_digits = 6;
  const bool applies = length > 0 && is_digits(word.substr(length)) && !is_declared(word) &&
                       word.size() - length <= most_digits;
  return applies ? word.substr(length) : std::string_view();
}

/// The function of Sqrt[2], or nothing.
std::string_view NotationParser::mathematica_function() const {
  const std::string_view word = token().text;
  const Token* const next = ahead(1);
  const bool applies = next != nullptr && next->opens(Bracket::square) && !next->space_before &&
                       closing(at_ + 1) != no_partner && is_capital(word.front()) && !is_declared(word);
  return applies ? function_of(lower(word)) : std::string_view();
}

Syntax NotationParser::name() {
  const std::size_t first = at_;
  const Token& word = token();
  // np.array, torch.sqrt: the last word counts
  while (is_module(token().text) && ahead(2) != nullptr && ahead(1)->is(Sign::period) &&
         !ahead(1)->space_before && ahead(2)->kind == Kind::word && !ahead(2)->space_before &&
         !ahead(2)->is_word("T")) {
    at_ += 2;
  }
  std::string spelled(token().text);
  const Token* const next = ahead(1);
  const bool call_follows = next != nullptr && next->opens(Bracket::round) && !next->space_before;
  if (makes_array(spelled) && next != nullptr && next->kind == Kind::open && !is_declared(spelled)) {
    return array_call();
  }
  if ((spelled == "c" || spelled == "vec") && at_ == first && call_follows && !is_declared(spelled) &&
      has_comma_[at_ + 1]) {
    return array_call();
  }
  if (const std::string_view known = mathematica_function(); !known.empty()) {
    return function(known, first);
  }
  if (const std::string_view known = function_of(spelled); !known.empty() && !is_declared(spelled)) {
    const bool applies = call_follows || (next != nullptr && next->kind != Kind::close && !is_separator());
    if (applies || at_ > first) {
      return function(known, first);
    }
  }
  if (const auto value = number_word(spelled);
      value && !word.in_math && spelled.size() >= 3 && !is_declared(spelled)) {
    if (first > 0 && tokens_[first - 1].kind == Kind::number && !word.space_before) {
      return fail("a number in words after digits");  // 12one
    }
    if (auto spoken = spoken_number()) {
      return after_number(std::move(*spoken), first);
    }
    ++at_;
    return after_number(notation::number(*value), first);
  }
  if (spelled == "Pi" && !word.in_math && !is_declared(spelled) && at_ == first && !call_follows) {
    ++at_;
    return placed(notation::name("pi"), first);  // of Mathematica
  }
  if (const std::string_view digits = digits_of_function(spelled); !digits.empty() && at_ == first) {
    ++at_;
    const std::string_view function = spelled[0] == 's' ? "sqrt" : "log";
    return placed(apply(function, notation::number(*Decimal::parse(digits))), first);
  }
  if (const auto part = word.in_math ? std::nullopt : fraction_word(spelled)) {
    ++at_;
    return placed(apply("fraction", notation::number(part->first), notation::number(part->second)), first);
  }
  if (!word.in_math && at_ == first && begins_spoken_count()) {
    auto spoken = spoken_number();
    return spoken ? after_number(std::move(*spoken), first) : fail("words of no number");
  }
  if (!word.in_math && at_ == first && begins_spoken_part()) {
    return spoken_part();
  }
  constexpr std::size_t most_letters = 3;
  constexpr std::string_view special[] = {"nan", "NaN", "inf", "Inf", "pi"};
  const bool is_special = std::ranges::find(special, spelled) != std::end(special);
  const std::vector<std::string_view> parts = declared_parts(spelled);
  if (at_ == first && parts.size() > 1 && (!is_declared(spelled) || decide(Doubt::letters) == 1)) {
    return product_of_names(parts, first);
  }
  if (at_ == first && !is_special && (word.in_math || spelled.size() <= most_letters) &&
      word.kind == Kind::word && spelled.size() > 1 && !is_declared(spelled) &&
      (next == nullptr || !next->is(Sign::subscript))) {
    const bool letters = std::ranges::all_of(spelled, [](char c) { return is_letter(c); });
    const bool denies = !word.in_math && plays(spelled, WordRole::refusal);  // P(not A)
    if (letters && !denies && decide(Doubt::letters) == 1) {
      std::vector<std::string_view> letters_of;
      for (std::size_t i = 0; i < spelled.size(); ++i) {
        letters_of.push_back(std::string_view(spelled).substr(i, 1));
      }
      return product_of_names(letters_of, first);
    }
  }
  ++at_;
  std::string whole = subscripts_of(std::move(spelled));
  Syntax result = placed(notation::name(whole), first);
  return call_or_product(std::move(result), first);
}

/// f(x + 1) is a call or a product, x(3) likewise; a declared name but f, g and h is no function.
Syntax NotationParser::call_or_product(Syntax base, std::size_t first) {
  const bool bracket_follows =
      next_is(Kind::open) && token().bracket == Bracket::round && !token().space_before && taken_ == 0;
  if (!bracket_follows || closing(at_) == no_partner) {
    return base;
  }
  const std::string spelled = std::get<Name>(base.form).text;
  const bool constant = spelled == "pi" || spelled == "e" || spelled == "inf";
  const bool variable = is_declared(spelled) && !may_be_function(spelled);
  if (constant || variable || decide(Doubt::call) == 1) {
    return base;
  }
  const std::size_t close = closing(at_);
  ++at_;
  Cells inside = cells(close, false);
  at_ = close + 1;
  std::vector<Syntax> arguments;
  for (std::vector<Syntax>& row : inside.rows) {
    std::move(row.begin(), row.end(), std::back_inserter(arguments));
  }
  return placed(call(spelled, std::move(arguments)), first);
}

/// A known function: sin x, log_2 8, \sin^2 x, max(3, 4), exp(-1).
Syntax NotationParser::function(std::string_view word, std::size_t first) {
  ++at_;
  std::vector<Syntax> base_of_logarithm;
  if (next_is(Sign::subscript) && word == "log") {
    ++at_;
    base_of_logarithm.push_back(argument_group());
  } else if (next_is(Sign::subscript)) {
    const std::string spelled = subscripts_of(std::string(word));
    return call_or_product(notation::name(spelled), first);
  }
  std::vector<Syntax> raised_to;
  if (next_is(Sign::power) && !failed()) {
    ++at_;
    raised_to.push_back(exponent());
  }
  if (failed()) {
    return {Text{}, {}};
  }
  Syntax result;
  std::vector<Syntax> arguments;
  const bool of_set =
      (word == "max" || word == "min") && next_is(Kind::open) && token().bracket == Bracket::brace;
  const bool of_mathematica = next_is(Kind::open) && token().bracket == Bracket::square &&
                              is_capital(tokens_[first].text.front());  // Sqrt[2]
  if (next_is(Kind::open) && (token().bracket == Bracket::round || of_set || of_mathematica) &&
      closing(at_) != no_partner) {
    const std::size_t close = closing(at_);
    ++at_;
    Cells inside = cells(close, false);
    at_ = close + 1;
    for (std::vector<Syntax>& row : inside.rows) {
      std::move(row.begin(), row.end(), std::back_inserter(arguments));
    }
  } else {
    arguments.push_back(function_argument());
    if (!failed() && next_is(Sign::slash)) {  // sin pi/2
      return fail("a function without brackets before a slash");
    }
  }
  if (tokens_[first].text == "frac" && arguments.size() == 1) {  // AsciiMath's frac(3)(4)
    if (!next_is(Kind::open) || token().bracket != Bracket::round || token().space_before) {
      return fail("a fraction without its denominator");
    }
    arguments.push_back(bracket());
  }
  if (!base_of_logarithm.empty()) {
    arguments.push_back(std::move(base_of_logarithm.front()));
    word = "log_base";
  }
  result = placed(call(word, std::move(arguments)), first);
  if (raised_to.empty()) {
    return result;
  }
  const auto* const power = std::get_if<Numeral>(&raised_to.front().form);
  const bool inverse = power != nullptr && power->value == Decimal(-1);
  // sin^{-1} is the inverse function to everybody, sin^2 a square to most
  if (inverse || decide(Doubt::function_power) == 1) {
    auto& made = std::get<Call>(result.form);
    if (inverse) {
      made.function = "arc" + made.function;
      return result;
    }
    return placed(apply("iterated", std::move(result), std::move(raised_to.front())), first);
  }
  return placed(infix(InfixOperator::power, std::move(result), std::move(raised_to.front())), first);
}

/// What a function without brackets takes: a product without signs, as in \sin 2x, not what a sum adds.
Syntax NotationParser::function_argument() {
  if (done()) {
    return fail("a function of nothing");
  }
  const std::size_t first = at_;
  if (next_is(Sign::minus)) {
    ++at_;
    return placed(prefix(PrefixOperator::minus, function_argument()), first);
  }
  Syntax argument = power();
  while (!failed() && starts_factor() && (token().kind == Kind::word || token().kind == Kind::symbol) &&
         function_of(token().text).empty()) {
    argument = infix(InfixOperator::multiply, std::move(argument), power());
    argument.span = span_from(first);
  }
  return argument;
}

}  // namespace gradewright::reading
