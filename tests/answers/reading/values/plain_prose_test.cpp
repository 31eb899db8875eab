#include "answers/reading/values/plain_prose.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cctype>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/account.hpp"
#include "answers/reading/values/read_value.hpp"

namespace gradewright::reading {
namespace {

TEST_CASE("prose is words and marks without a number in them") {
  for (const std::string_view text : {"the mean of the values", "A network, I think, that is deep.",
                                      "a feed-forward net\nof units", "what is it? Nobody's guess!"}) {
    CAPTURE(text);
    CHECK(is_plain_prose(text));
  }
  for (const std::string_view text : {"",
                                      "the mean",
                                      "the mean of 3",
                                      "the mean is one",
                                      "a third of them",
                                      "twenty-five of them",
                                      "it is pi here",
                                      "the value e here",
                                      "it is i here",
                                      "it is infinity then",
                                      "a dozen of them",
                                      "none of the above",
                                      "a million of them",
                                      "the mean [x, y] is",
                                      "the mean (see above)",
                                      "x = the mean of",
                                      "the loss \\pi there",
                                      "the mean \u03c0 of it",
                                      "five-fold of it all",
                                      "the mean of_it all",
                                      "- the mean of it",
                                      "the mean of 50%"}) {
    CAPTURE(text);
    CHECK_FALSE(is_plain_prose(text));
  }
}

TEST_CASE("parts of a text are prose where they would be alone") {
  // Each part between two places where words or signs begin or end, against the text of the part.
  for (const std::string_view text :
       {"the mean of it, and so on: one of them is not.", "nobody's well-known guess - is it?", "a b c d e f",
        "a dog's bone isn't what the cat's is", "it's 3 or more of them, I think so", "",
        "the other one's mean and the last one' is", "well-known-and-loved words, e.g. these"}) {
    const PlainBeginning beginning(text);
    CHECK(beginning.all() == is_plain_prose(text));
    const auto is_edge = [&](std::size_t at) {
      const auto in_word = [&](std::size_t i) {
        return std::isalnum(static_cast<unsigned char>(text[i])) != 0;
      };
      return at == 0 || at == text.size() || !in_word(at - 1) || !in_word(at);
    };
    for (std::size_t first = 0; first <= text.size(); ++first) {
      for (std::size_t last = first; last <= text.size(); ++last) {
        if (is_edge(first) && is_edge(last)) {
          CAPTURE(text, first, last);
          CHECK(beginning.is_plain(first, last) == is_plain_prose(text.substr(first, last - first)));
        }
      }
    }
  }
}

TEST_CASE("no word of a number passes for prose") {
  for (const std::string_view word :
       {"zero",     "one",       "two",      "three",    "four",    "five",     "six",      "seven",
        "eight",    "nine",      "ten",      "eleven",   "twelve",  "thirteen", "fourteen", "fifteen",
        "sixteen",  "seventeen", "eighteen", "nineteen", "twenty",  "thirty",   "forty",    "fifty",
        "sixty",    "seventy",   "eighty",   "ninety",   "hundred", "thousand", "million",  "billion",
        "trillion", "half",      "halves",   "third",    "quarter", "fourth",   "fifth",    "sixth",
        "seventh",  "eighth",    "ninth",    "tenth",    "mio",     "bn",       "mn",       "pi",
        "tau",      "inf",       "infinity", "nan",      "dozen",   "Twenty"}) {
    CAPTURE(word);
    CHECK_FALSE(is_plain_prose("so the mean is " + std::string(word) + " then"));
  }
}

TEST_CASE("no number is read from plain prose") {
  const std::vector<std::string> words{
      "the", "mean", "softmax", "is",   "so",   "answer", "sum",  "max",  "and", "of", "byte", "exp",
      "log", "not",  "True",    "sqrt", "norm", "over",   "left", "step", "a",   "I",  "T",    "transpose"};
  for (std::size_t i = 0; i < 4000; ++i) {
    std::string text;
    for (std::size_t n = 0, at = i * 2654435761U; n < 3 + i % 4; ++n, at = at / 24 + i * 40503U + n) {
      text += (n == 0 ? "" : n % 3 == 2 ? ", " : " ") + words[at % words.size()];
    }
    if (!is_plain_prose(text)) {
      continue;
    }
    CAPTURE(text);
    for (const Shape& shape : {Shape{}, Shape{2}, Shape{2, 2}}) {
      const auto read = read_value(text, shape, {});
      const auto* values = std::get_if<std::vector<ReadValue>>(&read);
      bool number = false;
      for (const ReadValue& value : values == nullptr ? std::vector<ReadValue>{} : *values) {
        for (const ReadCell& cell : value.cells) {
          number = number || cell.state == ReadCell::State::number;
        }
      }
      CHECK_FALSE(number);
    }
  }
}

TEST_CASE("nothing is read from a part of plain prose") {
  const std::vector<std::string> words{
      "the", "mean", "softmax", "is",   "so",   "answer",   "sum",    "max",   "and",
      "of",  "byte", "exp",     "log",  "not",  "True",     "sqrt",   "norm",  "over",
      "eye", "step", "a",       "ones", "it's", "identity", "T",      "to",    "times",
      "or",  "kB",   "zeros",   "eq",   "bits", "ReLU",     "argmax", "total", "loss"};
  const std::vector<std::string> joints{" ", ", ", ". ", "; ", ": ", "! ", "\n", "? ", "-", "'s "};
  const ItemDeclaration number{"1", "y", {}, AnswerType::number, {}, {}, {}};
  const ItemDeclaration vector{"1", "y", {}, AnswerType::vector, Shape{2}, {}, {}};
  const ItemDeclaration matrix{"1", "y", {}, AnswerType::matrix, Shape{2, 2}, {}, {}};
  std::size_t tried = 0;
  for (std::size_t i = 0; i < 4000; ++i) {
    std::string part;
    for (std::size_t n = 0, at = i * 2654435761U; n < 1 + i % 4; ++n, at = at / 36 + i * 40503U + n) {
      part += (n == 0 ? "" : joints[at % joints.size()]) + words[at % words.size()];
    }
    if (!is_plain_prose("so it is " + part)) {
      continue;
    }
    CAPTURE(part);
    ++tried;
    for (const ItemDeclaration& item : {number, vector, matrix}) {
      CHECK_FALSE(read_alone(item, false, part).has_value());
    }
  }
  CHECK(tried > 2000);
}

/// What is left over first in each way of reading a text.
std::vector<std::string> first_leftovers(std::string_view text) {
  std::vector<std::string> first;
  for (NotationReading& reading : read_notation(text, {})) {
    const Account account = account_of(std::move(reading));
    first.push_back(account.leftovers.empty() ? "nothing" : account.leftovers.front());
  }
  return first;
}

TEST_CASE("words without a role at the beginning are left over in every way of reading") {
  constexpr std::array<std::string_view, 11> texts{
      "also why the weights of the last layer are often set to zero at the beginning.",
      "the deep connections, which is one",
      "a residual block. Seven of them are enough",
      "where I stand is Twelve",
      "often pruned to zero, one or two, three, four",
      "equal to the pruning of zero minus one, so it is zero",
      "the pruned weights times two and a half",
      "the pruned ones are; the answer is five",
      "the pruned weights, is wrong, seven",
      "the tokens pruned are zero because of it",
      "pruning it to a zero"};
  for (const std::string_view text : texts) {
    CAPTURE(text);
    const std::string_view words = unaccountable_beginning(text);
    CHECK_FALSE(words.empty());
    CHECK(text.starts_with(words));
    for (const std::string& left : first_leftovers(text)) {
      CHECK(left == left_over("words", words));
    }
  }
}

TEST_CASE("a text that may state a value has no such beginning") {
  for (const std::string_view text : {"",
                                      "zero",
                                      "the answer is zero",
                                      "the value is about seven, so it is",
                                      "the total, which is five",
                                      "the softmax of one is it",
                                      "softmax",
                                      "softmax one",
                                      "the tokens",
                                      "the tokens = zero",
                                      "the tokens: zero",
                                      "the tokens are 5",
                                      "the tokens of x, zero",
                                      "the tokens minus two",
                                      "the tokens of a third",
                                      "the tokens are a million, or two",
                                      "the tokens sqrt of two",
                                      "the tokens\nzero",
                                      "e.g. tokens, zero",
                                      "the tokens.zero",
                                      " the tokens, zero",
                                      "the tokens (zero)",
                                      "tokens, zero",
                                      "SoftMax is zero",
                                      "the dh is zero"}) {
    CAPTURE(text);
    CHECK(unaccountable_beginning(text).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
