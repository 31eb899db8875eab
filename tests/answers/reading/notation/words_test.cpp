#include "answers/reading/notation/words.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string_view>

namespace gradewright::reading {
namespace {

TEST_CASE("words that name a function") {
  struct Case {
    std::string_view word;
    std::string_view function;  ///< empty: it names none
  };
  const Case cases[] = {{"sin", "sin"},
                        {"tg", "tan"},
                        {"tan", "tan"},
                        {"asin", "arcsin"},
                        {"arctan", "arctan"},
                        {"ln", "log"},
                        {"log", "log"},
                        {"lg", "lg"},
                        {"log2", "log2"},
                        {"tanh", "tanh"},
                        {"ReLU", "relu"},
                        {"relu", "relu"},
                        {"maximum", "max"},
                        {"tr", "trace"},
                        {"sgn", "sign"},
                        {"comb", "binomial"},
                        {"binom", "binomial"},
                        {"Fraction", "fraction"},
                        // letters count as they are written, and the whole word
                        {"SIN", ""},
                        {"si", ""},
                        {"sine", ""},
                        {"sinx", ""},
                        {"", ""},
                        {"x", ""},
                        {"logits", ""}};
  for (const Case& row : cases) {
    CAPTURE(row.word);
    CHECK(function_of(row.word) == row.function);
  }
}

TEST_CASE("words that multiply the number before them by a power of ten") {
  struct Case {
    std::string_view word;
    std::optional<int> power;
  };
  const Case cases[] = {{"k", 3},
                        {"K", 3},
                        {"M", 6},
                        {"B", std::nullopt},
                        {"bn", 9},
                        {"mn", 6},
                        {"thousand", 3},
                        {"hundred", 2},
                        {"million", 6},
                        {"Million", 6},
                        {"MILLIONS", 6},
                        {"billion", 9},
                        {"billions", 9},
                        {"trillion", 12},
                        // m is a metre or a milli, b a bit; G and T belong to units
                        {"m", {}},
                        {"b", {}},
                        {"G", {}},
                        {"T", {}},
                        {"", {}},
                        {"kk", {}},
                        {"thousandth", {}}};
  for (const Case& row : cases) {
    CAPTURE(row.word);
    CHECK(multiplier_of(row.word) == row.power);
  }
}

TEST_CASE("numbers as words") {
  struct Case {
    std::string_view word;
    std::optional<int> value;
  };
  const Case cases[] = {{"zero", 0},
                        {"one", 1},
                        {"ten", 10},
                        {"twelve", 12},
                        {"nineteen", 19},
                        {"twenty", 20},
                        {"ninety", 90},
                        {"Seven", 7},
                        {"SEVEN", 7},
                        {"twenty-one", 21},
                        {"Ninety-Nine", 99},
                        {"forty-two", 42},
                        // no number
                        {"", {}},
                        {"fourty", {}},
                        {"seventh", {}},
                        {"hundred", {}},
                        {"twenty-ten", {}},
                        {"twenty-zero", {}},
                        {"ten-one", {}},
                        {"twenty-", {}},
                        {"-one", {}},
                        {"twenty-one-two", {}},
                        {"one-two", {}},
                        {"seve", {}}};
  for (const Case& row : cases) {
    CAPTURE(row.word);
    CHECK(number_word(row.word) == row.value);
  }
}

TEST_CASE("words that are the denominator of a fraction") {
  struct Case {
    std::string_view word;
    std::optional<int> below;
  };
  const Case cases[] = {{"half", 2},   {"halves", 2},   {"third", 3},   {"thirds", 3},  {"quarter", 4},
                        {"fourth", 4}, {"quarters", 4}, {"fifth", 5},   {"sixths", 6},  {"sevenths", 7},
                        {"eighth", 8}, {"ninth", 9},    {"Tenths", 10}, {"second", {}}, {"first", {}},
                        {"three", {}}, {"", {}}};
  for (const Case& row : cases) {
    CAPTURE(row.word);
    CHECK(denominator_word(row.word) == row.below);
  }
}

TEST_CASE("units are spelled with their own capitals") {
  for (const std::string_view word : {"MB", "MiB", "GB", "kB", "bytes", "bits", "ms", "s", "GFLOPs", "FLOPs",
                                      "MACs", "parameters", "Hz", "epochs", "GBps"}) {
    CAPTURE(word);
    CHECK(is_unit(word));
  }
  // a variable or another word; m and b are names more often than units of this field
  for (const std::string_view word : {"", "x", "W", "mB", "gb", "Parameters", "answer", "sin", "M", "k"}) {
    CAPTURE(word);
    CHECK_FALSE(is_unit(word));
  }
}

TEST_CASE("calls that make an array") {
  for (const std::string_view word :
       {"array", "tensor", "Tensor", "matrix", "Matrix", "FloatTensor", "asarray"}) {
    CAPTURE(word);
    CHECK(makes_array(word));
  }
  for (const std::string_view word : {"", "zeros", "ones", "sum", "arrays", "ARRAY", "x"}) {
    CAPTURE(word);
    CHECK_FALSE(makes_array(word));
  }
}

}  // namespace
}  // namespace gradewright::reading
