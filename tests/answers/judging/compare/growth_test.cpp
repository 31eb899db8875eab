#include "answers/judging/compare/growth.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/step_language.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {
namespace {

std::string in_words(std::optional<GrowthOrder> order) {
  return !order                          ? "not told"
         : *order == GrowthOrder::equal  ? "equal"
         : *order == GrowthOrder::faster ? "faster"
         : *order == GrowthOrder::slower ? "slower"
                                         : "incomparable";
}

/// How one growth in the step language is beside another where relations hold: "d <= n; k <= d".
std::string order_of(std::string_view one, std::string_view other, std::string_view relations = "") {
  std::vector<GrowthRelation> known;
  while (!relations.empty()) {
    const std::size_t end = std::min(relations.find("; "), relations.size());
    const auto read = growth_relations(relation(relations.substr(0, end)));
    REQUIRE(read);
    known.insert(known.end(), read->begin(), read->end());
    relations.remove_prefix(std::min(end + 2, relations.size()));
  }
  const auto first = growth_of(notation::parse_expression(one));
  const auto second = growth_of(notation::parse_expression(other));
  return first && second ? in_words(compare_growth(*first, *second, known)) : "no growth";
}

// By hand.

TEST_CASE("constant factors and parts of lower order make no difference", "[growth]") {
  CHECK(order_of("n**2*d", "n**2*d + n**2") == "equal");
  CHECK(order_of("3*n**2*d/7", "d*n*n") == "equal");
  CHECK(order_of("(n + d)**2", "n**2 + d**2") == "equal");
  CHECK(order_of("n**2 - n", "n**2") == "equal");
  CHECK(order_of("max(n, d)", "n + d") == "equal");
  CHECK(order_of("sqrt(n)*n", "n**1.5") == "equal");
  CHECK(order_of("ceil(n/2)", "n") == "equal");
  CHECK(order_of("5", "1") == "equal");
  CHECK(order_of("n*(d + k)", "n*d + n*k") == "equal");
}

TEST_CASE("logarithms are below every power, whatever their base and what is multiplied in them",
          "[growth]") {
  CHECK(order_of("n*log(n)", "n*log2(n**3)") == "equal");
  CHECK(order_of("log(n*d)", "log(n) + log(d)") == "equal");
  CHECK(order_of("log(n + d)", "log(n*d)") == "equal");
  CHECK(order_of("n*log(n)", "n") == "faster");
  CHECK(order_of("n*log(n)", "n**1.01") == "slower");
  CHECK(order_of("log(n)**2", "log(n)") == "faster");
  CHECK(order_of("log(n)", "log(d)") == "incomparable");
}

TEST_CASE("exponentials are above every power", "[growth]") {
  CHECK(order_of("2**n", "n**60") == "faster");
  CHECK(order_of("2**(2*n)", "4**n") == "equal");
  CHECK(order_of("2**n", "3**n") == "slower");
  CHECK(order_of("2**n*n", "2**n") == "faster");
  CHECK(order_of("log(2**n)", "n") == "equal");
}

TEST_CASE("sizes are independent but for their relations", "[growth]") {
  CHECK(order_of("n**2*d", "n*d**2") == "incomparable");
  CHECK(order_of("n**2*d", "n**3") == "incomparable");
  CHECK(order_of("n**2*d", "n**3", "d <= n") == "slower");
  CHECK(order_of("n*d + n**2", "n**2", "d <= n") == "equal");
  CHECK(order_of("n*d + n**2", "n**2") == "faster");
  CHECK(order_of("n**2*d", "n*d**2", "d = n") == "equal");
  CHECK(order_of("n*log(d)", "n*log(n)", "n >= d") == "slower");
  CHECK(order_of("n*h*k", "n*d", "d = h*k") == "equal");
}

TEST_CASE("a quotient is a growth, a difference of equals and a negative number are none", "[growth]") {
  CHECK(order_of("n**2/d", "n**2") == "slower");
  CHECK(order_of("n/d", "n") == "slower");
  CHECK(order_of("n**2/n", "n") == "equal");
  for (const std::string_view none :
       {"n - n", "n - d", "-n", "0", "n**d", "log(log(n))", "log(n/d)", "sin(n)", "n/(n + d)", "min(n, d)"}) {
    CAPTURE(none);
    CHECK(order_of(none, "n") == "no growth");
  }
}

TEST_CASE("a relation holds between products of sizes", "[growth]") {
  CHECK(growth_relations(relation("d < n")));
  CHECK(growth_relations(relation("k <= d <= n"))->size() == 2);
  CHECK(growth_relations(relation("d = n*k"))->size() == 2);
  CHECK_FALSE(growth_relations(relation("d <= n + k")));
  CHECK_FALSE(growth_relations(notation::parse_expression("d")));
}

// From growth_pairs.txt, by sampling rays with NumPy (make_growth_pairs.py).

TEST_CASE("growths are ordered as along sampled rays", "[growth]") {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/tests/answers/judging/compare/growth_pairs.txt");
  std::size_t lines = 0;
  std::size_t not_told = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) {
      continue;
    }
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find(" | ", at), line.size());
      parts.push_back(line.substr(at, end - at));
      at = end + 3;
    }
    REQUIRE(parts.size() == 4);
    CAPTURE(line);
    const std::string order = order_of(parts[1], parts[2], parts[0] == "-" ? std::string_view() : parts[0]);
    CHECK((order == parts[3] || order == "not told"));
    not_told += order == "not told" ? 1 : 0;
    ++lines;
  }
  CHECK(lines == 400);
  CHECK(not_told <= 4);  // where log log n beside n decides
}

}  // namespace
}  // namespace gradewright::judging
