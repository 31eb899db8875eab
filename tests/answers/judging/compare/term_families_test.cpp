#include "answers/judging/compare/term_families.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::judging {
namespace {

using Words = std::vector<std::string>;

const Words instance{"instance normalization", "instance norm", "instancenorm"};

}  // namespace

TEST_CASE("a thing of the same sort by its own name is another", "[term_families]") {
  for (const char* said :
       {"layer normalization", "layer norm", "layernorm", "layer-norm", "batch normalisation",
        "group normalization", "normalisation par couche", "normalización por lotes"}) {
    CAPTURE(said);
    CHECK(names_another_term(said, instance));
  }
  CHECK(names_another_term("max pooling", Words{"average pooling", "mean pooling"}));
  CHECK(names_another_term("adam", Words{"rmsprop"}));
  CHECK(names_another_term("update gate", Words{"reset gate", "reset"}));
  CHECK(names_another_term("scheduled sampling", Words{"teacher forcing"}));
}

TEST_CASE("of a further spelling, another sort or an unknown text nothing is said", "[term_families]") {
  for (const char* said : {"instance normalisation", "instance-norm", "contrast normalization", "dropout",
                           "layer", "", "layer normalization of each channel", "instance or layer norm"}) {
    CAPTURE(said);
    CHECK_FALSE(names_another_term(said, instance));
  }
  CHECK_FALSE(names_another_term("update", Words{"reset gate", "reset"}));
  CHECK_FALSE(names_another_term("weight decay", Words{"dropout"}));
  CHECK_FALSE(names_another_term("adam", Words{"rmsprop", "adam"}));
  CHECK_FALSE(names_another_term("layer norm", Words{"normalisation without a batch"}));
  // where one accepted text is of another sort, the question may be wider
  CHECK_FALSE(names_another_term("layer norm", Words{"instance norm", "relu"}));
}

}  // namespace gradewright::judging
