#include "answers/judging/compare/term_remarks.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::judging {
namespace {

const TermNames names{{"overfitting"}};

TermClause clause_of(const std::string& text) {
  return term_clauses(text).value().front();
}

bool is_remark_here(const std::string& text) {
  return is_remark(clause_of(text), names, RivalTerms(names));
}

}  // namespace

TEST_CASE("Clauses behind a term may explain it, set it off or tell of its use", "[term_remarks]") {
  for (const std::string text :
       {"the model memorises the training set", "it does not generalise to new data", "unlike underfitting",
        "mostly in large networks", "because each weight follows the noise",
        "which is too complex for the data", "more data or dropout would help",
        "underfitting has large losses on the training set", "sorry for my handwriting",
        "das Netz lernt die Daten auswendig", "y = a + b"}) {
    INFO(text);
    CHECK(is_remark_here(text));
  }
}

TEST_CASE("Clauses that answer again, deny or doubt are no remarks", "[term_remarks]") {
  for (const std::string text :
       {"divergence", "or divergence", "it is divergence", "ie divergence", "which is not the case",
        "not sure", "unlike overfitting", "underfitting is it", "divergence would be the better answer",
        "maybe it is", "i chose it by chance", "if the loss rises again", "but the loss falls",
        "so divergence", "for large nets only", "the opposite is true here",
        "the opposite would be overfitting"}) {
    INFO(text);
    CHECK_FALSE(is_remark_here(text));
  }
}

TEST_CASE("A sentence before the answer leads to it where it names nothing", "[term_remarks]") {
  const RivalTerms rivals(names);
  CHECK(leads_as_sentence(clause_of("the network generalises badly"), names, rivals));
  CHECK(leads_as_sentence(clause_of("I know this one"), names, rivals));
  CHECK_FALSE(leads_as_sentence(clause_of("underfitting is the problem"), names, rivals));
  CHECK_FALSE(leads_as_sentence(clause_of("divergence"), names, rivals));
  CHECK_FALSE(leads_as_sentence(clause_of("I do not know"), names, rivals));
}

}  // namespace gradewright::judging
