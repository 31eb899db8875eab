#include "answers/reading/matching/locate_typed.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

ItemDeclaration declared_set(std::string name) {
  ItemDeclaration item = declared_item(std::move(name));
  item.type = AnswerType::set;
  return item;
}

/// How many members each reading has, or the state and reason.
std::string located(const std::vector<std::string>& texts, const std::vector<ItemDeclaration>& items) {
  const Response response =
      locate_typed(items.front(), PreparedQuestion(declared_question(items)), passages_of(texts));
  if (response.typed.empty()) {
    const bool missing = response.state == Response::State::missing;
    return (missing ? "missing: " : "left: ") + response.reason;
  }
  std::string counts;
  for (const TypedValue& reading : response.typed) {
    counts += std::to_string(std::get<MembersValue>(reading.value).members.size()) + " ";
  }
  return counts;
}

}  // namespace

TEST_CASE("a typed answer stands after its name, or is the whole answer", "[locate_typed]") {
  const std::vector<ItemDeclaration> one = {declared_set("roots")};
  CHECK(located({"roots = {1, 4}"}, one) == "2 ");
  CHECK(located({"{1, 4, 9}"}, one) == "3 ");
  CHECK(located({"  \n"}, one) == "missing: nothing is written");
  CHECK(located({}, one) == "missing: nothing is written");
}

TEST_CASE("the rest of its line belongs to a typed answer", "[locate_typed]") {
  const std::vector<ItemDeclaration> one = {declared_set("roots")};
  CHECK(located({"roots = {1, 4} is wrong"}, one).starts_with("left: "));
  CHECK(located({"roots = {1, 4}; no: {1, 5}"}, one).starts_with("left: "));
}

TEST_CASE("a text whose name is left empty is not what another name has", "[locate_typed]") {
  const std::vector<ItemDeclaration> two = {typed_item("memory", AnswerType::text),
                                            typed_item("decoding", AnswerType::text)};
  CHECK(located({"memory:\ndecoding: beam search"}, two) ==
        "missing: nothing is written under the name memory");
  CHECK(located({"memory:\ndecoding: checkpointing and beam search"}, two).starts_with("left: "));
  CHECK(located({"memory:\ndecoding: checkpointing, beam search"}, two).starts_with("left: "));
  CHECK(located({"decoding: checkpointing beam"}, two).starts_with("left: "));
}

TEST_CASE("two typed answers contradict each other unless they are the same", "[locate_typed]") {
  const std::vector<ItemDeclaration> one = {declared_set("roots")};
  CHECK(located({"roots = {1, 4}\nroots = {1, 5}"}, one) == "left: two different answers are written");
  CHECK(located({"roots = {1, 4}\nroots = {1, 4}"}, one) == "2 ");
}

TEST_CASE("beside other items an answer needs its name", "[locate_typed]") {
  const std::vector<ItemDeclaration> two = {declared_set("roots"), declared_set("poles")};
  CHECK(located({"{1, 4}"}, two) == "missing: nothing is written under the name roots");
  CHECK(located({"roots = {1, 4}\npoles = {2}"}, two) == "2 ");
  CHECK(located({""}, two) == "missing: nothing is written");
}

TEST_CASE("a text beside other items may stand in what another one takes", "[locate_typed]") {
  ItemDeclaration technique = declared_item("technique");
  technique.type = AnswerType::text;
  ItemDeclaration remedy = declared_item("remedy");
  remedy.type = AnswerType::text;
  const std::vector<std::string> texts = {"technique: dropout and gradient clipping"};
  const Response response =
      locate_typed(remedy, PreparedQuestion(declared_question({technique, remedy})), passages_of(texts));
  CHECK(response.state == Response::State::unreadable);
  CHECK(response.reason == "nothing is written under the name remedy, but something is written");
  const std::vector<std::string> one = {"technique: dropout"};
  CHECK(locate_typed(remedy, PreparedQuestion(declared_question({technique, remedy})), passages_of(one))
            .state == Response::State::missing);
}

TEST_CASE("the parts of one answer are one ballot", "[locate_typed]") {
  ItemDeclaration item = declared_item("claims");
  item.type = AnswerType::choices;
  item.options = {"a", "b", "c"};
  const auto read = [&item](const std::vector<std::pair<std::string, std::string>>& parts,
                            bool twice = false) {
    Passages passages;
    for (const auto& [part, text] : parts) {
      auto passage = std::make_shared<Passage>(text, passages.size() * 10);
      passage->part = part;
      passage->group = twice ? passages.size() : 0;
      passages.push_back(std::move(passage));
    }
    const Response response = locate_typed(item, PreparedQuestion(declared_question({item})), passages);
    std::string words = response.reason;
    for (const TypedValue& value : response.typed) {
      for (const std::string& word : std::get<WordsValue>(value.value).words) {
        words += word;
      }
    }
    return words;
  };
  CHECK(read({{"a", " true"}, {"b", " false"}, {"c", " true"}}) == "ac");
  CHECK(read({{"a", ", (c)"}}) == "ac");
  CHECK(read({{"", "a, c"}}) == "ac");
  CHECK(read({{"a", " (c)"}}) == "the label above it may name an option");
  CHECK(read({{"", "a, c"}, {"", "a"}}, true) == "two different answers are written");
  CHECK(read({{"a", " no idea"}}) == "nothing is written");
  CHECK(read({{"", "no idea"}}) == "nothing is written");
}

TEST_CASE("every type is read as a tensor, a choice, a formula or typed", "[locate_typed]") {
  for (const AnswerType type :
       {AnswerType::number, AnswerType::integer, AnswerType::rational, AnswerType::vector, AnswerType::matrix,
        AnswerType::tensor, AnswerType::choice, AnswerType::true_false, AnswerType::formula}) {
    CHECK_FALSE(is_read_as_typed(type));
  }
  for (const AnswerType type :
       {AnswerType::complex, AnswerType::quantity, AnswerType::size, AnswerType::record, AnswerType::tuple,
        AnswerType::set, AnswerType::list, AnswerType::interval, AnswerType::inequality, AnswerType::equation,
        AnswerType::complexity, AnswerType::choices, AnswerType::text}) {
    CHECK(is_read_as_typed(type));
  }
}

}  // namespace gradewright::reading
