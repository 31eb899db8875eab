#include "engine/graph/narrow_enclosure.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "engine/graph/enclose.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;

namespace {

/// Steps over x, of which the last is one number, and how far each cell of x is open.
struct Source {
  std::string about;
  std::vector<double> x;
  double margin;
  std::string steps;
};

Expr number_of(const Source& source) {
  std::vector<Number> cells;
  for (const double cell : source.x) {
    cells.emplace_back(Decimal::from_double(cell));
  }
  const Shape shape{static_cast<Index>(cells.size())};
  notation::Scope scope;
  scope.define(given("x", Tensor<Number>(shape, std::move(cells))));
  return notation::add_steps(source.steps, scope).back();
}

std::vector<NamedCells> box_of(const Source& source) {
  Tensor<Interval> cells(Shape{static_cast<Index>(source.x.size())});
  for (std::size_t i = 0; i < source.x.size(); ++i) {
    cells.cells()[i] = Interval(source.x[i]).widened(source.margin);
  }
  return {{"x", cells}};
}

/// The smallest and the largest value at corners and points within, that are finite.
Interval sampled(const Source& source) {
  const Expr number = number_of(source);
  Evaluation<double> evaluation({&number, 1});
  std::mt19937 random(11);
  std::vector<double> values;
  for (int point = 0; point < 4000; ++point) {
    std::vector<double> x = source.x;
    for (double& cell : x) {
      const double share = static_cast<double>(random()) / 4294967295.0;
      const double corner = share < 0.5 ? -1 : 1;
      cell += source.margin * (point % 2 == 0 ? corner : 2 * share - 1);
    }
    evaluation.bind("x", {Shape{static_cast<Index>(x.size())}, x.data()});
    evaluation.run();
    if (const double value = evaluation.value(0)[0]; std::isfinite(value)) {
      values.push_back(value);
    }
  }
  REQUIRE(!values.empty());
  const auto [least, most] = std::ranges::minmax(values);
  return {least, most};
}

Interval plain(const Source& source) {
  return enclose(number_of(source), {}, box_of(source))[0];
}

Interval narrow(const Source& source, double slack) {
  const std::vector<std::string> names{"x"};
  return NarrowEnclosure(number_of(source), names).over(box_of(source), slack);
}

double width(Interval x) {
  return x.hi - x.lo;
}

const std::vector<Source> sources = {
    {"a square less its product", {0.46}, 0.005, "y = x[0] * x[0] - x[0] * (x[0] - 1)"},
    {"a sum of cells less each", {0.46, 1.2, -0.7}, 0.005, "y = sum(x - mean(x))"},
    {"a variance", {0.46, 1.2, -0.7, 0.31}, 0.005, "y = mean((x - mean(x)) ** 2)"},
    {"a variance by squares",
     {0.5, 0.52, 0.49, 0.51},
     0.005,
     "v = mean(x ** 2) - mean(x) ** 2\ny = sqrt(v + 0.001)"},
    {"a normalised cell", {0.46, 1.2, -0.7}, 0.005, "d = x - mean(x)\ny = (d / sqrt(mean(d ** 2)))[1]"},
    {"a softmax", {1.3, -0.4, 0.8}, 0.05, "y = softmax(x)[1]"},
    {"softmax as written", {1.3, -0.4, 0.8}, 0.05, "e = exp(x)\ny = e[0] / sum(e)"},
    {"a cross-entropy's gradient",
     {1.3, -0.4, 0.8},
     0.05,
     "J = -log(softmax(x)[0])\nG = grad(J, x)\ny = G[2]"},
    {"a gradient through tanh",
     {0.4, -0.9},
     0.05,
     "h = tanh([[0.5, 0.2], [-0.3, 0.8]] @ x)\nJ = sum((h - [1, 0]) ** 2)\ny = grad(J, x)[0]"},
    {"a ReLU that is on", {0.4, -0.9}, 0.05, "y = relu(x[0] - x[1]) - x[0]"},
    {"a ReLU at its kink", {0.01, 0.3}, 0.05, "y = relu(x[0]) * x[1] - x[0] * x[1]"},
    {"a gradient at a kink", {0.01, 0.3}, 0.05, "J = sum(relu(x) * [2, 3]) ** 2\ny = grad(J, x)[0]"},
    {"a mask that jumps", {0.01, 0.3}, 0.05, "y = (x[0] > 0) * x[1] - x[1]"},
    {"an absolute value", {0.01, 0.3}, 0.05, "y = abs(x[0]) - x[0] + x[1]"},
    {"the largest cell", {0.31, 0.3, 0.1}, 0.05, "y = max(x) - x[0]"},
    {"the place of the largest", {0.31, 0.3, 0.1}, 0.05, "y = argmax(x) + x[0] - x[0]"},
    {"a sorted cell", {0.31, 0.3, 0.1}, 0.05, "y = sort(x)[1] - x[0]"},
    {"a rounded one", {0.52, 0.3}, 0.05, "y = round(x[0]) - x[1] * x[0]"},
    {"a whole part", {2.01, 0.3}, 0.05, "y = floor(x[0]) * x[1] - x[1]"},
    {"a branch", {0.01, 0.3}, 0.05, "y = where(x[0] > 0, x[1], -x[1]) - x[0]"},
    {"no gradient", {0.4, 0.3}, 0.05, "y = stop_gradient(x[0]) * x[0] - x[1]"},
    {"a clipped one", {0.98, 0.3}, 0.05, "y = clip(x[0], 0, 1) - x[0] * x[1]"},
    {"a power of both signs", {0.02, 0.3}, 0.05, "y = x[0] ** 2 - x[0] * x[1]"},
    {"a root near nothing", {0.04, 0.3}, 0.05, "y = sqrt(abs(x[0])) - x[0]"},
    {"a quotient near a pole", {0.2, 0.1}, 0.06, "y = x[0] / (x[0] - x[1])"},
    {"a norm", {0.3, -0.4}, 0.05, "y = x[0] / norm(x)"},
    {"sizes of a pool", {0.3, 0.32, 0.1, 0.2}, 0.05, "y = sum(max_pool2d(reshape(x, [2, 2]), 2)) - x[0]"},
};

}  // namespace

TEST_CASE("every value in the box is inside of its narrow enclosure", "[narrow_enclosure]") {
  for (const Source& source : sources) {
    const Interval met = sampled(source);
    for (const double slack : {0.0, 1e-3, 1.0}) {
      const Interval found = narrow(source, slack);
      CAPTURE(source.about, met, found, plain(source), slack);
      // Doubles may be a few units in the last place beyond the exact value.
      CHECK(found.lo <= met.lo + 1e-12);
      CHECK(found.hi >= met.hi - 1e-12);
    }
    CAPTURE(source.about, plain(source));
    CHECK(width(narrow(source, 0)) <= width(plain(source)));
  }
}

TEST_CASE("an enclosure is narrow where a leaf comes in more than once", "[narrow_enclosure]") {
  const auto source = [](const std::string& about) {
    const auto found = std::ranges::find(sources, about, &Source::about);
    REQUIRE(found != sources.end());
    return *found;
  };
  // The cells of x - mean(x) sum to 0 whatever x is.
  CHECK(width(plain(source("a sum of cells less each"))) > 0.05);
  CHECK(width(narrow(source("a sum of cells less each"), 0)) < 1e-12);
  // x * x - x * (x - 1) is x.
  const Interval square = narrow(source("a square less its product"), 1e-6);
  CHECK(square.lo == Approx(0.455).margin(2e-5));
  CHECK(square.hi == Approx(0.465).margin(2e-5));
  for (const char* about : {"a variance", "a normalised cell", "softmax as written",
                            "a cross-entropy's gradient", "a gradient through tanh", "a ReLU that is on"}) {
    const Interval met = sampled(source(about));
    CAPTURE(about, met, plain(source(about)), narrow(source(about), 0.1 * width(met)));
    CHECK(width(plain(source(about))) > 1.3 * width(met));
    CHECK(width(narrow(source(about), 0.1 * width(met))) < 1.15 * width(met));
  }
}

TEST_CASE("what jumps within the box is never taken as smooth", "[narrow_enclosure]") {
  // Where x[0] <= 0 it is -x[1], elsewhere 0: a gradient of 0 by x[0] knows nothing of it.
  const Interval mask = narrow({"", {0.01, 0.3}, 0.05, "y = (x[0] > 0) * x[1] - x[1]"}, 0);
  CHECK(mask.lo <= -0.35);
  CHECK(mask.hi >= 0);
}
