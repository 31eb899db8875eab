#include "answers/reading/values/composed_phrase.hpp"

#include <algorithm>
#include <string_view>

#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/values/units.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = Token::Kind;
using Found = std::pair<std::size_t, std::string>;

constexpr std::string_view product_dot = "\u00B7";
constexpr int deepest = 4;  // brackets in a unit
constexpr std::size_t longest_symbol = 2;

bool is_known(std::string_view unit) {
  return !units_of(unit, 1000).empty();
}

class PhraseReader {
 public:
  explicit PhraseReader(const std::vector<Token>& tokens) : tokens_(tokens) {}

  /// A unit and what it is multiplied with and divided by.
  Found product(std::size_t begin, int depth) const {
    Found whole = atom(begin, depth);
    while (whole.first > 0) {
      const std::size_t at = begin + whole.first;
      const bool slash = is(at, Sign::slash) || is_word(at, "per");
      const bool dot = is(at, Sign::dot) || is(at, Sign::star) || is(at, Sign::times);
      const std::size_t sign = slash || dot ? 1 : 0;
      Found next = slash && opens(at + 1, Bracket::round) ? divisors(at + 1, depth) : atom(at + sign, depth);
      const bool beside = slash || dot || next.second.find('^') != std::string::npos ||
                          next.second.size() <= longest_symbol;  // m s^-1, kg m/s^2
      const std::string longer = whole.second + (slash ? "/" : std::string(product_dot)) + next.second;
      if (next.first == 0 || !beside || !is_known(longer)) {
        break;
      }
      whole = {whole.first + sign + next.first, longer};
    }
    return whole;
  }

 private:
  const Token* at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }
  bool is(std::size_t i, Sign sign) const { return at(i) != nullptr && at(i)->is(sign); }
  bool opens(std::size_t i, Bracket bracket) const { return at(i) != nullptr && at(i)->opens(bracket); }
  bool closes(std::size_t i, Bracket bracket) const { return at(i) != nullptr && at(i)->closes(bracket); }
  bool is_word(std::size_t i, std::string_view small) const {
    return at(i) != nullptr && at(i)->kind == Kind::word && lower(at(i)->text) == small;
  }

  /// (kg K) after a slash: each of them divides.
  Found divisors(std::size_t open, int depth) const {
    Found inside = depth < deepest ? product(open + 1, depth + 1) : Found{};
    const std::size_t close = open + 1 + inside.first;
    if (inside.first == 0 || at(close) == nullptr || !at(close)->closes(Bracket::round) ||
        inside.second.find('/') != std::string::npos) {
      return {};
    }
    for (std::size_t dot = inside.second.find(product_dot); dot != std::string::npos;
         dot = inside.second.find(product_dot)) {
      inside.second.replace(dot, product_dot.size(), "/");
    }
    return {inside.first + 2, inside.second};
  }

  /// One unit with its power.
  Found atom(std::size_t i, int depth) const {
    if (at(i) == nullptr || depth > deepest) {
      return {};
    }
    Found found = at(i)->is(Sign::fraction) ? quotient(i, depth) : without_power(i, depth);
    if (found.first == 0) {
      return {};
    }
    const Found exponent = power(i + found.first);
    if (exponent.first == 0) {
      return found;
    }
    const std::size_t last = found.second.find_last_of("/^");
    if (last != std::string::npos && found.second[last] == '^') {
      return {};
    }
    return {found.first + exponent.first, found.second + "^" + exponent.second};
  }

  Found without_power(std::size_t i, int depth) const {
    const Token& token = tokens_[i];
    const bool bracket = token.opens(Bracket::group) || token.opens(Bracket::square) ||
                         (token.opens(Bracket::round) && depth == 0);
    if (bracket) {
      const std::size_t in = is_word(i + 1, "in") ? 1 : 0;
      Found inside = product(i + 1 + in, depth + 1);
      const Token* const close = at(i + 1 + in + inside.first);
      const bool whole = inside.first > 0 && close != nullptr && close->closes(token.bracket);
      return whole ? Found{inside.first + in + 2, std::move(inside.second)} : Found{};
    }
    if (const Found degrees = degrees_at(i); degrees.first > 0) {
      return degrees;
    }
    if (token.kind == Kind::symbol && token.text == "mu" && at(i + 1) != nullptr &&
        at(i + 1)->kind == Kind::word && is_known("u" + std::string(at(i + 1)->text))) {
      return {2, "u" + std::string(at(i + 1)->text)};
    }
    if (token.kind != Kind::word) {
      return {};
    }
    const std::string word = lower(token.text);
    const bool square = word == "square" || word == "sq";
    const Found next = square || word == "cubic" ? atom(i + 1, depth + 1) : Found{};
    if (next.first > 0 && next.second.find_first_of("/^") == std::string::npos) {
      return {next.first + 1, next.second + (square ? "^2" : "^3")};
    }
    return is_known(token.text) ? Found{1, std::string(token.text)} : Found{};
  }

  /// \u00B0, ^{\circ}, degrees Celsius
  Found degrees_at(std::size_t i) const {
    std::size_t length = 0;
    const bool group = opens(i + 1, Bracket::group) && closes(i + 3, Bracket::group);
    if (is(i, Sign::degree) || is_word(i, "degrees") || is_word(i, "degree")) {
      length = 1;
    } else if (is(i, Sign::power) && is(i + (group ? 2 : 1), Sign::degree)) {
      length = group ? 4 : 2;
    } else {
      return {};
    }
    const bool in_braces = opens(i + length, Bracket::group) && closes(i + length + 2, Bracket::group);
    const std::size_t braces = in_braces ? 1 : 0;
    const Token* const scale = at(i + length + braces);
    const auto is_scale = [&](std::string_view letter, std::string_view name) {
      return scale != nullptr && (scale->is_word(letter) || lower(scale->text) == name);
    };
    const std::size_t whole = length + 1 + 2 * braces;
    return is_scale("C", "celsius")      ? Found{whole, "degC"}
           : is_scale("F", "fahrenheit") ? Found{whole, "degF"}
                                         : Found{length, "deg"};
  }

  /// \frac{m}{s^2}
  Found quotient(std::size_t i, int depth) const {
    if (!opens(i + 1, Bracket::group)) {
      return {};
    }
    const Found above = without_power(i + 1, depth + 1);
    const std::size_t second = i + 1 + above.first;
    const Found below =
        above.first > 0 && opens(second, Bracket::group) ? without_power(second, depth + 1) : Found{};
    if (below.first == 0 || below.second.find('/') != std::string::npos ||
        below.second.find(product_dot) != std::string::npos) {
      return {};
    }
    return {1 + above.first + below.first, above.second + "/" + below.second};
  }

  /// ^2, ^{-1}, squared
  Found power(std::size_t i) const {
    if (is_word(i, "squared") || is_word(i, "cubed")) {
      return {1, is_word(i, "squared") ? "2" : "3"};
    }
    if (!is(i, Sign::power)) {
      return {};
    }
    std::size_t n = i + 1;
    const bool group = opens(n, Bracket::group);
    n += group ? 1 : 0;
    const bool minus = is(n, Sign::minus);
    n += minus ? 1 : 0;
    if (at(n) == nullptr || at(n)->kind != Kind::number) {
      return {};
    }
    const std::string digits = with_plain_digits(at(n)->text);
    ++n;
    if (digits.size() != 1 || (group && (at(n) == nullptr || !at(n)->closes(Bracket::group)))) {
      return {};
    }
    return {n + (group ? 1 : 0) - i, (minus ? "-" : "") + digits};
  }

  const std::vector<Token>& tokens_;
};

}  // namespace

std::pair<std::size_t, std::string> composed_unit_at(const std::vector<Token>& tokens, std::size_t begin) {
  Found found = PhraseReader(tokens).product(begin, 0);
  return found.first > 0 && is_known(found.second) ? std::move(found) : Found{};
}

}  // namespace gradewright::reading
