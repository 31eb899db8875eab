#include "answers/reading/notation/response_members.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

std::string members(std::string_view source) {
  const std::vector<ResponseToken> tokens = response_tokens(source);
  std::string text;
  for (const Member member : split_members(tokens)) {
    text += "<" + source_of(member, source) + ">";
  }
  return text;
}

TEST_CASE("a chain is split at its relations") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"5", "<5>"},
      {"y = f(u) = 1.48", "<y><f(u)><1.48>"},
      {"y \\approx 1.48", "<y><1.48>"},
      {"y -> 1", "<y><1>"},
      {"A: 5", "<A><5>"},
      {"= 5", "<><5>"},
      {"y =", "<y><>"},
      {"p(x | y = 1) = 0.5", "<p(x | y = 1)><0.5>"},
      {"W_{i = 1} = 2", "<W_{i = 1}><2>"},
      {"The loss is 0.5", "<The loss><0.5>"},
      {"the values are 1, 2", "<the values><1, 2>"},
      {"it equals 3", "<it><3>"},
      {"$is = 3$", "<$is><3$>"},
      // A colon between two numbers is a ratio, unless the first number only counts something.
      {"the ratio is 55:294", "<the ratio><55:294>"},
      {"55:294", "<55:294>"},
      {"Layer 2: 294", "<Layer 2><294>"},
      {"2: x", "<2><x>"},
  };
  for (const auto& [source, expected] : cases) {
    CAPTURE(source);
    CHECK(members(source) == expected);
  }
}

TEST_CASE("what relates is never ruled out by its length") {
  for (const std::string_view source : {"=", ":", "a is b", "a are b", "a equals b", "\u635F\u5931\u4E3A 3",
                                        "\u635F\u5931\u662F 3", "a -> b"}) {
    CAPTURE(source);
    const std::vector<ResponseToken> tokens = response_tokens(source);
    bool related = false;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      related = related || is_relation(tokens, at);
      CHECK((may_relate(tokens[at]) || !is_relation(tokens, at)));
    }
    CHECK(related);
  }
}

/// What is left of a member, and the words left out after " # ".
std::string left(std::string_view source) {
  const std::vector<ResponseToken> tokens = response_tokens(source);
  std::string_view left_out;
  std::string text = source_of(trimmed(tokens, source, left_out), source);
  if (!left_out.empty()) {
    text += " # " + std::string(left_out);
  }
  return text;
}

TEST_CASE("what surrounds a value is taken away") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"5", "5"},
      {"0.81.", "0.81"},
      {" 0.81,\n", "0.81"},
      {"= 0.81", "0.81"},
      {"0.5524 (4dp)", "0.5524"},
      {"0.55 (2 d.p.).", "0.55"},
      {"0.55 (to 3 significant figures)", "0.55"},
      {"[1, 2]. \\quad (11)", "[1, 2]"},
      {"3534 parameters", "3534"},
      {"3534 trainable parameters in total.", "3534"},
      {"3534 Parameters", "3534"},
      {"0.81 nats (4dp)", "0.81"},
      {"x + 1", "x + 1"},
      {"", ""},
      {".", ""},
  };
  for (const auto& [source, expected] : cases) {
    CAPTURE(source);
    CHECK(left(source) == expected);
  }
}

TEST_CASE("words after a value are left out, and told") {
  CHECK(left("0.81 because of the bias") == "0.81 # because of the bias");
  CHECK(left("[1, 2] by symmetry.") == "[1, 2] # by symmetry");
  CHECK(left("5 filters (of the first layer)") == "5 # filters (of the first layer)");
  // No more than 60 bytes of them.
  CHECK(left("1 aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa bbb") ==
        "1 # aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa ");
}

TEST_CASE("what could change the value stays") {
  for (const std::string_view source :
       {"3 million", "5 or 6", "5 times", "45 percent", "2 k", "5 Million", "5 not", "5 (11)", "5 (x)",
        "5 (see page 3)", "the value", "f(2) + parameters", "(5 filters)", "[1, 2] \\quad (3 4)"}) {
    CAPTURE(source);
    CHECK(left(source) == source);
  }
  CHECK(left("$5 x$") == "5 x");
  CHECK(left("$5 \\tanh$") == "5 \\tanh");
}

TEST_CASE("numbers count unless they stand in subscripts and names") {
  const std::pair<std::string_view, bool> cases[] = {
      {"5", true},         {"x + 1", true},   {"1.2.3", true},   {"[1]", true},       {"x_1 + 2", true},
      {"\\sqrt{2}", true}, {"f(2, 3)", true}, {"", false},       {"W", false},        {"W_1", false},
      {"x^2", false},      {"x^{2}", false},  {"W_{12}", false}, {"h_{t 1}", false},  {"f(2)", false},
      {"2 W", true},       {"(2)", true},     {"layer 1", true}, {"Q(1) + x", false},
  };
  for (const auto& [source, holds] : cases) {
    CAPTURE(source);
    CHECK(holds_numbers(response_tokens(source)) == holds);
  }
}

}  // namespace
}  // namespace gradewright::reading
