#include "answers/reading/matching/other_unit.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

/// Units of one sort, and words by which a question asks for a number of them.
struct Measure {
  std::array<std::string_view, 6> units;
  std::array<std::string_view, 9> asked;
};
constexpr std::array<Measure, 2> measures{
    {{{"flop", "flops", "mac", "macs", "gflops", "mflops"},
      {"flop", "mac", "operation", "multiply", "multiplication", "addition", "accumulate", "floating",
       "cost"}},
     {{"bit", "bits", "shannon"}, {"bit", "log2", "information", "codeword", "length", "precision"}}}};

/// Whether a question's text takes logarithms to the base 2, whose unit is the bit.
bool asks_for_binary_logarithm(std::string_view text) {
  constexpr std::array<std::string_view, 7> ways{"log_2",   "log_{2}",  "base 2",    "base-2",
                                                 "Basis 2", "base two", "binary log"};
  return std::ranges::any_of(ways, [&](std::string_view way) { return text.find(way) != text.npos; });
}

}  // namespace

std::string other_unit(std::string_view text, const PreparedQuestion& question) {
  constexpr std::array<std::array<std::string_view, 2>, 2> pairs{{{"nats", "bits"}, {"degrees", "radians"}}};
  const bool asks_for_one = std::ranges::any_of(pairs, [&](const std::array<std::string_view, 2>& pair) {
    return question.has_word(pair[0]) != question.has_word(pair[1]);
  });
  if (question.text.empty() && !asks_for_one) {
    return {};
  }
  const std::vector<std::string> words = words_of(text);
  for (const auto& pair : pairs) {
    for (const std::size_t one : {std::size_t{0}, std::size_t{1}}) {
      const std::string_view other = pair[one];
      const bool asked = question.has_word(pair[1 - one]) && !question.has_word(other);
      const auto is_it = [&](const std::string& word) {
        return word == other || word == other.substr(0, other.size() - 1);
      };
      if (asked && std::ranges::any_of(words, is_it)) {
        return std::string(other);
      }
    }
  }
  const bool binary = asks_for_binary_logarithm(question.text);
  const auto measure = std::ranges::find_if(words, [&](const std::string& word) {
    return std::ranges::any_of(measures, [&](const Measure& one) {
      const bool of_bits = one.units.front() == "bit";
      return among(one.units, word) && !(of_bits && binary) &&
             std::ranges::none_of(one.asked, [&](std::string_view asked) {
               return !asked.empty() && question.has_word(asked);
             });
    });
  });
  return measure == words.end() || question.text.empty() ? std::string() : *measure;
}

}  // namespace gradewright::reading
