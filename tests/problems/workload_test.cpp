#include "problems/workload.hpp"

#include <catch2/catch.hpp>

#include "engine/language/step_language.hpp"
#include "refusal.hpp"

using namespace gradewright::problems;

namespace {

std::string heavy(std::string_view expression) {
  return too_heavy(notation::elaborate(notation::parse_expression(expression), {}));
}

}  // namespace

TEST_CASE("the cells of all intermediate values count", "[limits]") {
  // The number, its n copies and their sum: n + 2 cells, of which there may be 2^21 = 2097152.
  CHECK(heavy("sum(broadcast_to(2, 2097150))").empty());
  CHECK(heavy("sum(broadcast_to(2, 2097151))") == "computing this takes more than 2097152 cells");
}

TEST_CASE("multiply-adds and other operations count together", "[limits]") {
  // 200 * 100 * 200 = 4000000 multiply-adds; then one addition, multiplication or function more.
  const std::string product = "broadcast_to(2, [200, 100]) @ broadcast_to(2, [100, 200])";
  CHECK(heavy(product).empty());
  for (const std::string one_more : {"[0, 0] + 1", "[0, 0] * 3"}) {
    INFO(one_more);
    CHECK(heavy("(" + product + ")" + one_more) == "computing this takes more than 4000000 operations");
  }
  CHECK(heavy("exp((" + product + ")[0, 0])") == "computing this takes more than 4000000 operations");
}

TEST_CASE("what several parts share is computed once") {
  notation::Scope scope;
  notation::add_steps("P = broadcast_to(2, [150, 100]) @ broadcast_to(2, [100, 150])\nt = P + P", scope);
  CHECK(too_heavy(scope.find("t")).empty());  // 2250000 and 22500, not twice that
}

TEST_CASE("what is too heavy is refused at its node") {
  const YamlNode node = parse_yaml("{b: I @ I}");
  const Expr heavy_one = notation::elaborate(
      notation::parse_expression("broadcast_to(2, [159, 159]) @ broadcast_to(2, [159, 159])"), {});
  CHECK(refusal("{b: I @ I}", [&] { refuse_heavy(heavy_one, *node.find("b")); }) ==
        "computing this takes more than 4000000 operations at I @ I");
  const Expr light = notation::elaborate(notation::parse_expression("1 + 1"), {});
  CHECK(refusal("{b: I @ I}", [&] { refuse_heavy(light, *node.find("b")); }) == "accepted");
}
