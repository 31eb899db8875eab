#include "answers/reading/values/money_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

struct Currency {
  std::string_view sign;
  std::string_view word;
};
constexpr std::array<Currency, 11> currencies{{{"\\$", "USD"},
                                               {"US$", "USD"},
                                               {"$", "USD"},
                                               {"USD", "USD"},
                                               {"\u20AC", "EUR"},
                                               {"\\euro", "EUR"},
                                               {"EUR", "EUR"},
                                               {"\u00A3", "GBP"},
                                               {"\\pounds", "GBP"},
                                               {"CHF", "CHF"},
                                               {"\u00A5", "JPY"}}};

/// How long the number, with a multiplier after it, is that a text begins with.
std::size_t number_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() &&
         (is_digit(text[length]) || (length > 0 && (text[length] == '.' || text[length] == ',') &&
                                     length + 1 < text.size() && is_digit(text[length + 1])))) {
    ++length;
  }
  constexpr std::array<std::string_view, 6> multipliers{" thousand", " million", " billion", "k", "M", "bn"};
  for (const std::string_view word : multipliers) {
    const std::string_view rest = text.substr(length);
    if (length > 0 && rest.starts_with(word) &&
        (rest.size() == word.size() || !is_letter(rest[word.size()]))) {
      return length + word.size();
    }
  }
  return length;
}

/// Whether a dollar can only be money.
bool is_money(const Currency& currency, std::string_view text) {
  return currency.sign != "$" || std::ranges::count(text, '$') == 1;
}

}  // namespace

std::string with_money_in_words(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const auto* const currency = std::ranges::find_if(
        currencies, [&](const Currency& one) { return rest.starts_with(one.sign) && is_money(one, text); });
    if (currency == currencies.end()) {
      result += text[at++];
      continue;
    }
    const std::size_t after = currency->sign.size();
    const std::size_t blank = after < rest.size() && rest[after] == ' ' ? 1 : 0;
    const std::size_t length = number_length(rest.substr(after + blank));
    const bool behind = length == 0 && !result.empty() &&
                        (is_digit(result.back()) || result.back() == ' ' || is_letter(result.back()));
    if (length > 0) {
      result += std::string(rest.substr(after + blank, length)) + " " + std::string(currency->word);
    } else if (behind) {
      result += " " + std::string(currency->word);
    } else {
      result += rest.substr(0, after);
    }
    at += after + (length > 0 ? blank + length : 0);
  }
  return result;
}

}  // namespace gradewright::reading
