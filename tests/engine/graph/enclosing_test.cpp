#include "engine/graph/enclosing.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/operation.hpp"
#include "engine/graph/settle.hpp"
#include "engine/language/functions.hpp"
#include "engine/language/library.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;

namespace {

constexpr HandRounding three_decimals{.decimals = 3, .significant = {}};

/// The enclosure of the last step of a source with hand rounding to 3 decimals. x is [2, 0, 1], t is
/// [0.3, 0.1, 0.3] and fine is [0.12341, 0.12342, 0.12343], which are given; third is [1/3, 1/3 + 1/10000].
Tensor<Interval> last_of(std::string_view source, const HandRounding& rounding = three_decimals) {
  notation::Scope scope;
  const auto define = [&](std::string_view name, std::vector<std::string_view> cells) {
    Tensor<Number> value(Shape{static_cast<Index>(cells.size())});
    std::ranges::transform(cells, value.cells().begin(),
                           [](std::string_view cell) { return Number(*Decimal::parse(cell)); });
    scope.define(given(name, std::move(value)));
  };
  define("x", {"2", "0", "1"});
  define("t", {"0.3", "0.1", "0.3"});
  define("fine", {"0.12341", "0.12342", "0.12343"});
  notation::add_steps("third = [1 / 3, 1 / 3 + 1 / 10000]", scope);
  return enclose(notation::add_steps(source, scope).back(), rounding);
}

using Cells = std::vector<Interval>;

struct Case {
  std::string_view source;
  Cells expected;
};

}  // namespace

// By hand throughout. Every step is used by another one, as only then it is rounded.

TEST_CASE("what jumps with exact cells is exact under hand rounding", "[enclosing]") {
  const std::vector<Case> cases{
      {"u = ranks(x, descending=True)\nv = u < 2", {1, 0, 1}},
      {"u = ranks(x, descending=True) < 2\nv = 1 * u", {1, 0, 1}},
      {"r = ranks(x)\nu = where(r < 2, 1, 0)\nv = sum(u)", {2}},
      {"u = ranks(fine)\nv = 1 * u", {0, 1, 2}},
      {"u = x[::-1]\nv = argsort(u)\nw = 1 * v", {1, 0, 2}},
      // 0.3, 0.1, 0.3 are no doubles: their multiples are equal in decimals only
      {"s = 3 * t\nu = s >= 0.9\nv = 1 * u", {1, 0, 1}},
      {"s = 3 * t\nu = s < 0.9\nv = 1 * u", {0, 1, 0}},
      {"u = t == t[0]\nv = 1 * u", {1, 0, 1}},
      {"u = t != t[0]\nv = 1 * u", {0, 1, 0}},
      {"u = floor(10 * t)\nv = 1 * u", {3, 1, 3}},
      {"u = ceil(10 * t)\nv = 1 * u", {3, 1, 3}},
      {"u = t // 0.1\nv = 1 * u", {3, 1, 3}},
      {"u = round(5 * t)\nv = 1 * u", {2, 0, 2}},
      {"u = round(5 * t, half='away')\nv = 1 * u", {2, 1, 2}},
      {"u = sign(t - 0.3)\nv = 1 * u", {0, -1, 0}},
      {"u = where(t - 0.3, 5, 7)\nv = 1 * u", {7, 5, 7}},
      {"u = argmax(3 * t)\nv = 1 * u", {0}},
      {"u = argmin(0 - 3 * t)\nv = 1 * u", {0}},
      {"u = argsort(3 * t)\nv = 1 * u", {1, 0, 2}},
      {"u = ranks(3 * t)\nv = 1 * u", {1, 0, 2}},
      {"u = gather(x, 0, argsort(3 * t))\nv = 1 * u", {0, 2, 1}},
      {"u = one_hot(round(5 * t), 3)[0]\nv = 1 * u", {0, 0, 1}},
      {"u = grad(sum(relu(t - 0.3)), t)\nv = 1 * u", {0, 0, 0}},
      {"u = grad(sum(maximum(t, 0.3)), t)\nv = 1 * u", {0.5, 0, 0.5}},
      {"u = grad(max(t), t)\nv = 1 * u", {1, 0, 0}},
  };
  for (const Case& each : cases) {
    CAPTURE(each.source);
    CHECK(last_of(each.source).cells() == each.expected);
    CHECK(last_of(each.source, {}).cells() == each.expected);
  }
}

TEST_CASE("what jumps is open only where rounding can change it", "[enclosing]") {
  // To 3 decimals both thirds are 0.333; 2 fine is 0.24682, 0.24684 and 0.24686, or 0.247 each.
  CHECK(last_of("u = third > 0.3\nv = 1 * u").cells() == Cells{1, 1});
  CHECK(last_of("u = third > 0.3333\nv = 1 * u").cells() == Cells{{0, 1}, {0, 1}});
  CHECK(last_of("u = ranks(third)\nv = 1 * u").cells() == Cells{{0, 1}, {0, 1}});
  CHECK(last_of("s = 2 * fine\nu = ranks(s)\nv = 1 * u").cells() == Cells{{0, 2}, {0, 2}, {0, 2}});
  // The last of four is surely behind, and keeps its place.
  CHECK(last_of("u = ranks(stack([third[0], third[1], 0, 7]))\nv = 1 * u").cells() ==
        Cells{{1, 2}, {1, 2}, 0, 3});
  // What is known exactly stays so beside what is open.
  CHECK(last_of("u = stack([third[0], t[0], 3 * t[1]]) >= 0.3\nv = 1 * u").cells() == Cells{1, 1, 1});
}

TEST_CASE("whole numbers are not widened by rounding to decimals", "[enclosing]") {
  CHECK(last_of("u = x + 1\nv = 3 * u").cells() == Cells{9, 3, 6});
  CHECK(last_of("u = x / 8\nv = 8 * u", {.decimals = 3, .significant = {}}).cells() == Cells{2, 0, 1});
  CHECK(last_of("u = x + 1\nv = 3 * u", {.decimals = {}, .significant = 3}).cells() == Cells{9, 3, 6});
  // 1234 to 3 figures is 1230.
  CHECK(last_of("u = 1230 + x\nv = 1 * u", {.decimals = {}, .significant = 3}).cells() ==
        Cells{{1230, 1232}, 1230, {1230, 1231}});
}

namespace {

/// Checks what the example of a function gives as a step on the way to another one, where it is whole: by
/// what rounds on the way it may be off, but a result that jumps is exact.
void check_example(std::string example) {
  CAPTURE(example);
  notation::Scope scope;
  for (std::size_t end = example.find("; "); end != std::string::npos; end = example.find("; ")) {
    notation::add_steps(example.substr(0, end), scope);
    example.erase(0, end + 2);
  }
  const Expr body = notation::elaborate(notation::parse_expression(example), scope);
  const Expr used = step("used", step("example", body));
  const bool jumps = body->apply() != nullptr && body->apply()->operation->traits().jumps_with != 0;
  const SettledTensor settled = settle(used);
  const Tensor<Interval> exact = enclose(used);
  const Tensor<Interval> rounded = enclose(used, three_decimals);
  for (Index cell = 0; cell < settled.size(); ++cell) {
    if (!settled[cell].is_finite() || !settled[cell].exact || !settled[cell].decimal().is_integer()) {
      continue;
    }
    const double value = settled[cell].decimal().to_double();
    CAPTURE(cell, value, exact[cell], rounded[cell]);
    CHECK(exact[cell].contains(value));
    CHECK(rounded[cell].contains(value));
    CHECK(exact[cell].radius() <= (jumps ? 0 : 1e-14 * (1 + std::abs(value))));
    // A step that is in [0.2, 1] is off by 0.0005 of it, which a logarithm or a quotient makes up to 0.0025.
    CHECK(rounded[cell].radius() <= (jumps ? 0 : 0.0025));
  }
}

}  // namespace

TEST_CASE("every function gives whole numbers of exact inputs as they are, under hand rounding",
          "[enclosing]") {
  for (const notation::FunctionFamily& family : notation::function_families()) {
    for (const notation::FunctionRow& row : family.rows) {
      check_example(std::string(row.example));
    }
  }
  for (const notation::LibraryFile& file : notation::library().files) {
    for (const notation::LibraryEntry& entry : file.entries) {
      // Its scale, 5/255, is 0.02 to 3 decimals: then 2 is 100 steps and not 102.
      if (entry.function->name != "dynamic_quantise_linear") {
        check_example(entry.example);
      }
    }
  }
}
