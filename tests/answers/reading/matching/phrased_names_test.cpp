#include "answers/reading/matching/phrased_names.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

const PreparedQuestion& asked() {
  static const PreparedQuestion question = [] {
    QuestionDeclaration declared = declared_question({declared_item("macs"), declared_item("c")});
    declared.text =
        "How many macs does it take for one image, before the activation? Give the context c of K.";
    return PreparedQuestion(declared);
  }();
  return question;
}

TEST_CASE("a phrase repeats the question word for word, but for its articles", "[phrased_names]") {
  CHECK(repeats_question("for one image", asked()));
  CHECK(repeats_question("before activation", asked()));
  CHECK_FALSE(repeats_question("for two images", asked()));
  CHECK_FALSE(repeats_question("after the activation", asked()));
  CHECK_FALSE(repeats_question("image", PreparedQuestion(QuestionDeclaration())));
  CHECK_FALSE(repeats_question("of K", asked()));
}

TEST_CASE("a name may go on with a phrase of the question", "[phrased_names]") {
  const auto count = [](std::string_view text) {
    const Passages passages{std::make_shared<const Passage>(text, std::size_t{0})};
    return phrased_statements(passages, asked().names_of(asked().items[0]), asked()).size();
  };
  CHECK(count("macs for one image = 13") == 1);
  CHECK(count("The macs before the activation: 13") == 1);
  CHECK(count("macs for one batch = 13") == 0);
  CHECK(count("flops for one image = 13") == 0);
  CHECK(count("macs = 13") == 0);
  CHECK(count("for one image = 13") == 0);
}

}  // namespace
}  // namespace gradewright::reading
