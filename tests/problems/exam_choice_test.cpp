#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "problems/item_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

/// The answer of a choice or true_false item with these fields, or why they are refused.
std::string answer_of(std::string_view fields) {
  QuestionSource source(fmt::format("{{name: q, points: 1, {}}}", fields));
  std::string answer;
  const std::string refused = source.refused([&](const YamlNode& node, const QuestionReading& reading) {
    const Item item = read_item(node, reading);
    CHECK(item.key == nullptr);
    answer = item.answer;
  });
  return refused == "accepted" ? answer : refused;
}

std::string with_options(int count) {
  std::string options;
  for (int i = 0; i < count; ++i) {
    options += fmt::format("o{},", i);
  }
  return answer_of("type: choice, answer: o0, options: [" + options + "]");
}

}  // namespace

TEST_CASE("a choice item has its answer among its options") {
  CHECK(answer_of("type: choice, options: [A, B], answer: B") == "B");
  CHECK(answer_of("type: choice, options: [2 layers, 3 layers], answer: 3 layers") == "3 layers");
  CHECK(answer_of("type: choice, options: [A, B], answer: C") ==
        "the answer 'C' is none of the options at C");
  CHECK(answer_of("type: choice, options: [softmax, sigmoid], answer: sofmax") ==
        "the answer 'sofmax' is none of the options; did you mean 'softmax'? at sofmax");
  CHECK(answer_of("type: choice, options: [A, B], answer: ''") == "expected the answer, found '' at '");
  CHECK(answer_of("type: choice, options: [A, B]") == "a choice item needs its 'answer' at {");
  CHECK(answer_of("type: choice, options: [A, B, A], answer: B") == "an option is here twice at [");
  CHECK(answer_of("type: choice, answer: B") == "a choice item needs from 2 to 100 options at {");
}

TEST_CASE("a choice item has from 2 to 100 options", "[limits]") {
  CHECK(with_options(1) == "a choice item needs from 2 to 100 options at [");
  CHECK(with_options(2) == "o0");
  CHECK(with_options(100) == "o0");
  CHECK(with_options(101) == "a choice item needs from 2 to 100 options at [");
}

TEST_CASE("a true_false item has one of six words as its answer") {
  for (const char* word : {"true", "True", "T"}) {
    CHECK(answer_of(fmt::format("type: true_false, answer: {}", word)) == "true");
  }
  for (const char* word : {"false", "False", "F"}) {
    CHECK(answer_of(fmt::format("type: true_false, answer: {}", word)) == "false");
  }
  CHECK(answer_of("type: true_false") == "a true_false item needs its 'answer' at {");
  CHECK(answer_of("type: true_false, answer: maybe") ==
        "expected the answer (true, false, True, False, T, F), found 'maybe' at maybe");
  CHECK(answer_of("type: true_false, answer: T, options: [T, F]") ==
        "'options' makes no sense for a true_false item at [");
}

TEST_CASE("what belongs to a computed item makes no sense for a choice") {
  struct Case {
    std::string_view field;
    std::string_view value;
    std::string_view place;
  };
  const Case cases[] = {{"rule", "exact", "exact"},  {"cells", "{a: 0}", "{"}, {"accept", "[{key: 1}]", "["},
                        {"where", "q > 0", "q > 0"}, {"range", "[0, 1]", "["}, {"up_to", "sign", "sign"}};
  for (const Case& each : cases) {
    for (const std::string_view type : {"choice", "true_false"}) {
      CHECK(answer_of(fmt::format("type: {}, answer: T, {}: {}", type, each.field, each.value)) ==
            fmt::format("'{}' makes no sense for a {} item at {}", each.field, type, each.place));
    }
  }
}

TEST_CASE("a field that is not there is not refused") {
  const YamlNode node = parse_yaml("rule");
  CHECK(refusal("rule", [] { refuse_field(nullptr, "rule", "choice"); }) == "accepted");
  CHECK(refusal("rule", [&] { refuse_field(&node, "rule", "choice"); }) ==
        "'rule' makes no sense for a choice item at rule");
}
