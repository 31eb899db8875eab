#include "answers/reading/matching/spelt_like.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using gradewright::reading::ItemDeclaration;
using gradewright::reading::Misspelling;
using gradewright::reading::PreparedQuestion;
using gradewright::reading::QuestionDeclaration;
using gradewright::reading::spelt_like;

namespace {

ItemDeclaration item(const std::string& name, const std::vector<std::string>& aliases) {
  ItemDeclaration one;
  one.question = "1";
  one.name = name;
  one.aliases = aliases;
  return one;
}

PreparedQuestion question() {
  QuestionDeclaration declared;
  declared.id = "1";
  declared.items = {item("alpha", {"attention weights"}), item("pool", {}), item("share", {}),
                    item("norm_clipped", {})};
  declared.other_names = {"path"};
  declared.text = "Give alpha, the pool, the share and the form of the casual mask.";
  return PreparedQuestion(declared);
}

std::string written_in(const std::string& text) {
  std::string all;
  for (const Misspelling& one : gradewright::reading::misspelt_names(text, question())) {
    all += (all.empty() ? "" : " ") + one.written + ">" + one.word;
  }
  return all;
}

}  // namespace

TEST_CASE("a slip of the hand leaves a word recognisable", "[spelling]") {
  const std::vector<std::pair<std::string, std::string>> slips = {
      {"aplha", "alpha"},           {"alhpa", "alpha"},        {"canddiate", "candidate"},
      {"cliped", "clipped"},        {"varaince", "variance"},  {"poll", "pool"},
      {"scoores", "scores"},        {"atention", "attention"}, {"recal", "recal"},
      {"preplexity", "perplexity"}, {"looss", "loss"},         {"wieghts", "weights"},
  };
  for (const auto& [written, word] : slips) {
    CAPTURE(written);
    CHECK(spelt_like(written, word) == (written != word));
  }
}

TEST_CASE("another letter, another end or beginning makes another word", "[spelling]") {
  const std::vector<std::pair<std::string, std::string>> others = {
      {"shape", "share"},     {"weight", "weights"},  {"scored", "scores"},
      {"micro", "macro"},     {"less", "loss"},       {"zeta", "beta"},
      {"gate", "rate"},       {"mean", "median"},     {"asymmetric", "symmetric"},
      {"unbiased", "biased"}, {"minimum", "maximum"}, {"lapha", "alpha"},
      {"men", "mean"},        {"rates", "rate"},      {"encoder", "decoder"},
      {"text", "test"},       {"intra", "inter"},     {"coast", "cost"},
      {"valid", "void"},      {"alpha", "alpha"},
  };
  for (const auto& [written, word] : others) {
    CAPTURE(written);
    CHECK_FALSE(spelt_like(written, word));
  }
}

TEST_CASE("misspelt names are found where lines are called by them", "[spelling]") {
  CHECK(written_in("aplha: 0.3\npoll 24x16x50") == "aplha>alpha poll>pool");
  CHECK(written_in("- atention weights = (1, 2)\n") == "atention>attention");
  CHECK(written_in("| norm_cliped | 3 |") == "cliped>clipped");
  CHECK(written_in("Aplha 3\naplha 4") == "aplha>alpha");
  CHECK(written_in("cross-nrom_clipped -3") == "nrom>norm");
  CHECK(written_in("share = 1, aplha = 0.3; poll: 4") == "aplha>alpha poll>pool");
  CHECK(written_in("attentoin wieghts dunno") == "attentoin>attention wieghts>weights");
}

TEST_CASE("known words, words within lines and names of no item are no misspelt names", "[spelling]") {
  for (const std::string text :
       {"shape: 3", "the value of what is aplha: 3", "from 3", "casual: 3", "weight: 3", "path: 3",
        "alpha: 3", "pool 3", "so I asked for aplha", "", "3", "share = 1, aplha 3",
        "share = 1, which is the aplha = 3", "so poll it is then, or not"}) {
    CAPTURE(text);
    CHECK(written_in(text).empty());
  }
}

TEST_CASE("what is spelt like two names is neither", "[spelling]") {
  QuestionDeclaration declared;
  declared.id = "1";
  declared.items = {item("patch", {}), item("pacth", {})};
  CHECK(gradewright::reading::misspelt_names("patcch: 3", PreparedQuestion(declared)).size() == 1);
  declared.items = {item("causal", {}), item("cassual", {})};
  CHECK(gradewright::reading::misspelt_names("casual: 3", PreparedQuestion(declared)).empty());
}

TEST_CASE("a question's names are spelt as they are misspelt, too", "[spelling]") {
  const std::vector<Misspelling> slips{{"cliped", "clipped"}};
  const QuestionDeclaration spelt = gradewright::reading::with_spellings(question(), slips);
  CHECK(spelt.items[3].aliases == std::vector<std::string>{"norm_cliped"});
  CHECK(spelt.items[0].aliases == question().items[0].aliases);
}
