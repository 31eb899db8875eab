#include "answers/reading/documents/value_words.hpp"

#include <algorithm>
#include <string_view>

#include "answers/reading/notation/words.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// Whether a word computes with the value before it.
bool is_arithmetic(const ResponseToken& token) {
  constexpr std::string_view words[] = {"minus", "plus", "times", "over", "divided", "multiplied", "squared"};
  return token.kind == Kind::word && std::ranges::find(words, token.text) != std::end(words);
}

/// "20480 weights + 10 biases = 20490", "weights plus 10 biases": before the relation a number is added to
/// what is counted there, so that the words are no name.
bool counts_parts(const RelatedTokens& tokens, std::size_t at) {
  const auto adds = [&](std::size_t i) {
    const bool sign = tokens[i].is_symbol("+") || tokens[i].is_symbol("-") || tokens[i].is_symbol("*") ||
                      tokens[i].is(Kind::word, "plus");
    const ResponseToken& before = tokens[i - 1];
    const bool counted = before.kind == Kind::word && !before.in_math && before.text.size() >= 3;
    return tokens.depth(i) == 0 && sign && counted && tokens[i].space_before &&
           tokens[i + 1].kind == Kind::number;
  };
  if (at > 2 && adds(at - 2)) {  // the biases of "weights + 10 biases = 20490"
    return true;
  }
  const std::size_t limit = std::min(tokens.size() - 1, at + longest_name);
  for (std::size_t i = at; i < limit && !tokens.relates(i); ++i) {
    if (tokens[i].kind == Kind::newline || adds(i)) {
      return tokens[i].kind != Kind::newline;
    }
  }
  return false;
}

/// Where the argument of a function would begin that stands at `at`, behind the base of a logarithm:
/// "log2 0.25", "log_2(0.25)"; `at` where no function of one number stands there.
std::size_t argument_of_function(const RelatedTokens& tokens, std::size_t at) {
  constexpr std::string_view functions[] = {"tanh", "sin",  "cos",     "tan", "exp", "ln",   "log",  "log2",
                                            "lg",   "sqrt", "sigmoid", "ld",  "lb",  "relu", "log10"};
  if (tokens[at].kind != Kind::word || !among(functions, tokens[at].text)) {
    return at;
  }
  std::size_t next = at + 1;
  if (next + 1 < tokens.size() && tokens[next].is_symbol("_")) {
    next = tokens.behind_index(next);
  } else if (next < tokens.size() && tokens[next].kind == Kind::number && !tokens[next].space_before) {
    ++next;
  }
  return next;
}

/// Whether a function of written numbers stands at `at`: "tanh(0.8)", "log2 0.25", "exp(-1)".
bool is_function_of_number(const RelatedTokens& tokens, std::size_t at) {
  std::size_t argument = argument_of_function(tokens, at);
  if (argument == at) {
    return false;
  }
  while (argument < tokens.size() &&
         (tokens[argument].is(Kind::open, "(") || tokens[argument].is_symbol("-"))) {
    ++argument;
  }
  return argument < tokens.size() &&
         (tokens[argument].kind == Kind::number || tokens[argument].kind == Kind::fraction);
}

/// "-0.75 log2 0.75 - 0.25 log2 0.25 = 0.811", "sigmoid(0.2) tanh(0.8) = 0.13": a function of numbers
/// behind a number is a factor. In "sin(3) = 0.14 cos(3) = -0.99", where such a function is what a value is
/// of, it is the next name.
bool is_factor(const RelatedTokens& tokens, std::size_t at) {
  if (tokens[at - 1].is_symbol(".") || !is_function_of_number(tokens, at)) {
    return false;
  }
  const auto parts = [&](std::size_t i) { return tokens.relates(i) || tokens[i].kind == Kind::newline; };
  std::size_t member = at;  // where the member of the chain begins
  bool sum = false;
  const std::size_t farthest = at - std::min(at, longest_name);
  for (; member > farthest && !parts(member - 1); --member) {
    const ResponseToken& token = tokens[member - 1];
    const bool call = token.is(Kind::open, "(") && member > 1 && tokens[member - 2].kind == Kind::word &&
                      !token.space_before;
    sum = sum || (tokens.depth(member - 1) == 0 && (token.is_symbol("+") || token.is_symbol("*") || call));
  }
  std::size_t name = member;  // where what it is equal to begins
  while (name > farthest && tokens[name - 1].kind != Kind::newline &&
         !(name < member && tokens.relates(name - 1))) {
    --name;
  }
  return sum || name == member || !is_function_of_number(tokens, name);
}

/// "2.5 MFLOP = 2500000", "62.7 thousand = 62700", "16 * 1.3 GB = 20.8 GB": a count of operations with a
/// prefix, a multiplier of the number before it, or its unit.
bool scales_value(const RelatedTokens& tokens, std::size_t at) {
  const ResponseToken& token = tokens[at];
  if (is_data_unit(token) && tokens[at - 1].kind == Kind::number) {
    return true;
  }
  if (token.kind != Kind::word || token.in_math || token.text.size() < 3 ||
      tokens[at - 1].kind != Kind::number) {
    return false;
  }
  const std::string_view rest = token.text.substr(1);
  const bool prefixed = std::string_view("kKMGTP").find(token.text.front()) != std::string_view::npos &&
                        (rest.starts_with("FLOP") || rest.starts_with("MAC"));
  const bool rate = at + 2 < tokens.size() && tokens[at + 1].is_symbol("/") &&
                    tokens[at + 2].kind == Kind::word;  // TFLOP/s, FLOP/byte
  const std::size_t next = at + (rate ? 3 : 1);
  const bool counts = prefixed || (rate && (token.text == "FLOP" || token.text == "FLOPs"));
  return multiplier_of(token.text) || (counts && next < tokens.size() && tokens.relates(next));
}

}  // namespace

bool is_data_unit(const ResponseToken& token) {
  const std::string_view rest = token.text.substr(std::min<std::size_t>(1, token.text.size()));
  return token.kind == Kind::word && (rest == "B" || rest == "iB") && is_unit(token.text);
}

bool goes_on_with_value(const RelatedTokens& tokens, std::size_t at) {
  return is_arithmetic(tokens[at]) || counts_parts(tokens, at) || is_factor(tokens, at) ||
         scales_value(tokens, at);
}

}  // namespace gradewright::reading
