#include "problems/kinds.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

using namespace gradewright::problems;

TEST_CASE("the catalogue lists its kinds in the order of the documentation") {
  std::vector<std::string_view> names;
  for (const Kind& kind : kinds()) {
    names.push_back(kind.name);
  }
  CHECK(names == std::vector<std::string_view>{"conv2d", "attention", "positional_encoding", "mlp",
                                               "conv_count", "jordan_rnn", "naive_bayes"});
}

TEST_CASE("a kind is found by its whole name") {
  for (const Kind& kind : kinds()) {
    CHECK(find_kind(kind.name) == &kind);
  }
  for (const char* name : {"", "conv", "conv2d ", "Conv2d"}) {
    INFO(name);
    CHECK(find_kind(name) == nullptr);
  }
}

TEST_CASE("no two parameters of a kind share a name, and what must be given has no default") {
  for (const Kind& kind : kinds()) {
    INFO(kind.name);
    std::set<std::string_view> names;
    for (const KindParameter& parameter : kind.parameters) {
      INFO(parameter.name);
      CHECK(names.insert(parameter.name).second);
      CHECK_FALSE((parameter.optional && !parameter.default_value.empty()));
      CHECK((parameter.role == ParameterRole::value || !parameter.default_value.empty()));
    }
  }
}

TEST_CASE("a name that is no kind gets the nearest one, or all of them") {
  CHECK(suggest_kind("atention") == "; did you mean 'attention'?");
  CHECK(suggest_kind("transformer_block") ==
        "; the kinds are conv2d, attention, positional_encoding, mlp, conv_count, jordan_rnn, naive_bayes");
}
