#include "answers/reading/notation/words.hpp"

#include <algorithm>
#include <array>
#include <boost/spirit/home/x3.hpp>
#include <cstdint>
#include <string>

#include "answers/reading/notation/word_roles.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

namespace x3 = boost::spirit::x3;

template <class T>
struct Row {
  std::string_view word;
  T meaning;
};

/// Words with their meanings.
template <class T>
class Table {
 public:
  template <std::size_t N>
  explicit Table(const Row<T> (&rows)[N]) {
    for (const Row<T>& row : rows) {
      symbols_.add(std::string(row.word), row.meaning);
      lengths_[byte(row.word.front())] |= std::uint32_t{1} << row.word.size();
    }
  }

  /// Whether a word that begins so has as many bytes: of most words that is false, and they need not be
  /// looked up.
  bool may_hold(char first, std::size_t length) const {
    return length < 32 && (lengths_[byte(first)] >> length & 1U) != 0;
  }

  /// The meaning of a whole word.
  const T* find(std::string_view word) const {
    if (word.empty() || !may_hold(word.front(), word.size())) {
      return nullptr;
    }
    const auto* first = word.begin();
    const T* const found = symbols_.prefix_find(first, word.end());
    return first == word.end() ? found : nullptr;
  }

 private:
  static unsigned char byte(char c) { return static_cast<unsigned char>(c); }

  x3::symbols<T> symbols_;
  std::array<std::uint32_t, 256> lengths_{};  ///< of the words by their first byte, a bit a length
};

constexpr Row<std::string_view> function_rows[] = {{"sin", "sin"},
                                                   {"cos", "cos"},
                                                   {"tan", "tan"},
                                                   {"tg", "tan"},
                                                   {"cot", "cot"},
                                                   {"sec", "sec"},
                                                   {"csc", "csc"},
                                                   {"sinh", "sinh"},
                                                   {"cosh", "cosh"},
                                                   {"tanh", "tanh"},
                                                   {"arcsin", "arcsin"},
                                                   {"arccos", "arccos"},
                                                   {"arctan", "arctan"},
                                                   {"asin", "arcsin"},
                                                   {"acos", "arccos"},
                                                   {"atan", "arctan"},
                                                   {"exp", "exp"},
                                                   {"log", "log"},
                                                   {"ln", "log"},
                                                   {"lg", "lg"},
                                                   {"log2", "log2"},
                                                   {"log10", "log10"},
                                                   {"sqrt", "sqrt"},
                                                   {"cbrt", "cbrt"},
                                                   {"abs", "abs"},
                                                   {"floor", "floor"},
                                                   {"ceil", "ceil"},
                                                   {"max", "max"},
                                                   {"min", "min"},
                                                   {"maximum", "max"},
                                                   {"minimum", "min"},
                                                   {"relu", "relu"},
                                                   {"ReLU", "relu"},
                                                   {"sigmoid", "sigmoid"},
                                                   {"softmax", "softmax"},
                                                   {"gelu", "gelu"},
                                                   {"argmax", "argmax"},
                                                   {"argmin", "argmin"},
                                                   {"round", "round"},
                                                   {"det", "det"},
                                                   {"gcd", "gcd"},
                                                   {"lcm", "lcm"},
                                                   {"factorial", "factorial"},
                                                   {"binom", "binomial"},
                                                   {"comb", "binomial"},
                                                   {"sum", "sum"},
                                                   {"mean", "mean"},
                                                   {"norm", "norm"},
                                                   {"dot", "dot"},
                                                   {"trace", "trace"},
                                                   {"tr", "trace"},
                                                   {"diag", "diag"},
                                                   {"sgn", "sign"},
                                                   {"pow", "pow"},
                                                   {"power", "pow"},
                                                   {"lim", "lim"},
                                                   {"transpose", "transpose"},
                                                   {"Fraction", "fraction"},
                                                   {"frac", "fraction"},
                                                   {"Rational", "fraction"}};

constexpr Row<int> multiplier_rows[] = {
    {"k", 3},        {"K", 3},          {"thousand", 3},  {"M", 6},         {"million", 6},  {"mn", 6},
    {"mio", 6},      {"Mio", 6},        {"mln", 6},       {"Mrd", 9},       {"mrd", 9},      {"millionen", 6},
    {"millones", 6}, {"milliarden", 9}, {"milliard", 9},  {"milliards", 9}, {"millions", 6}, {"bn", 9},
    {"billion", 9},  {"billions", 9},   {"trillion", 12}, {"hundred", 2}};

constexpr Row<int> number_rows[] = {
    {"zero", 0},      {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},
    {"six", 6},       {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},
    {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17},
    {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},
    {"sixty", 60},    {"seventy", 70},  {"eighty", 80},   {"ninety", 90}};

constexpr std::string_view arrays[] = {"array",       "tensor",      "asarray", "matrix",   "Tensor",
                                       "Matrix",      "Array",       "mat",     "constant", "Variable",
                                       "Parameter",   "parameter",   "list",    "tuple",    "float64",
                                       "float32",     "float16",     "int64",   "int32",    "float",
                                       "FloatTensor", "DeviceArray", "Decimal", "mpf",      "column_vector"};

}  // namespace

std::string_view function_of(std::string_view word) {
  static const Table<std::string_view> table(function_rows);
  const std::string_view* const found = table.find(word);
  return found == nullptr ? std::string_view() : *found;
}

bool may_be_function(std::string_view name) {
  return name == "f" || name == "g" || name == "h";
}

std::optional<int> multiplier_of(std::string_view word) {
  static const Table<int> table(multiplier_rows);
  constexpr std::size_t abbreviation = 3;
  if (word.size() <= abbreviation) {
    const int* const found = table.find(word);
    return found == nullptr ? std::nullopt : std::optional<int>(*found);
  }
  const int* const found =
      table.may_hold(lower(word.front()), word.size()) ? table.find(lower(word)) : nullptr;
  return found == nullptr ? std::nullopt : std::optional<int>(*found);
}

std::optional<int> number_word(std::string_view word) {
  static const Table<int> table(number_rows);
  const std::size_t hyphen = word.find('-');
  if (word.empty() || !table.may_hold(lower(word.front()), std::min(hyphen, word.size()))) {
    return std::nullopt;
  }
  const std::string small = lower(word);
  const int* const found = table.find(std::string_view(small).substr(0, hyphen));
  if (found == nullptr || hyphen == std::string::npos) {
    return found == nullptr ? std::nullopt : std::optional<int>(*found);
  }
  const int* const ones = table.find(std::string_view(small).substr(hyphen + 1));
  const bool tens = *found >= 20 && ones != nullptr && *ones >= 1 && *ones <= 9;
  return tens ? std::optional<int>(*found + *ones) : std::nullopt;
}

std::optional<int> denominator_word(std::string_view word) {
  constexpr Row<int> rows[] = {{"half", 2},    {"halves", 2},   {"third", 3},  {"thirds", 3},
                               {"quarter", 4}, {"quarters", 4}, {"fourth", 4}, {"fourths", 4},
                               {"fifth", 5},   {"fifths", 5},   {"sixth", 6},  {"sixths", 6},
                               {"seventh", 7}, {"sevenths", 7}, {"eighth", 8}, {"eighths", 8},
                               {"ninth", 9},   {"ninths", 9},   {"tenth", 10}, {"tenths", 10}};
  static const Table<int> table(rows);
  if (word.empty() || !table.may_hold(lower(word.front()), word.size())) {
    return std::nullopt;
  }
  const int* const found = table.find(lower(word));
  return found == nullptr ? std::nullopt : std::optional<int>(*found);
}

std::optional<std::pair<int, int>> fraction_word(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) {
    return std::nullopt;
  }
  const auto above = number_word(word.substr(0, hyphen));
  const auto below = denominator_word(word.substr(hyphen + 1));
  return above && below ? std::optional(std::pair(*above, *below)) : std::nullopt;
}

bool is_unit(std::string_view word) {
  return plays(word, WordRole::unit);
}

bool is_module(std::string_view word) {
  constexpr std::string_view modules[] = {"np",   "numpy", "torch",     "tf",         "math",   "jnp",
                                          "jax",  "nn",    "F",         "functional", "linalg", "scipy",
                                          "sp",   "sympy", "special",   "keras",      "mx",     "cp",
                                          "cupy", "pd",    "fractions", "decimal",    "mpmath"};
  return std::ranges::find(modules, word) != std::end(modules);
}

bool makes_array(std::string_view word) {
  return std::ranges::find(arrays, word) != std::end(arrays);
}

}  // namespace gradewright::reading
