#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/settle.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/numbers/leaf_value.hpp"

using namespace gradewright::engine;

namespace {

/// Lines of steps with what NumPy or PyTorch gave for some of them.
struct Fixture {
  std::string title;
  std::string steps;
  std::vector<std::pair<std::string, std::string>> expected;  // names and values
};

std::vector<Fixture> fixtures(const std::string& name) {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/tests/engine/fixtures/" + name);
  std::vector<Fixture> result;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("case: ")) {
      result.push_back({line.substr(6), {}, {}});
    } else if (line.starts_with("| ")) {
      result.back().steps += line.substr(2) + "\n";
    } else if (line.starts_with("expect ")) {
      const std::size_t colon = line.find(": ");
      result.back().expected.emplace_back(line.substr(7, colon - 7), line.substr(colon + 2));
    }
  }
  return result;
}

void check(const Fixture& fixture) {
  INFO(fixture.title);
  notation::Scope scope;
  try {
    notation::add_steps(fixture.steps, scope);
  } catch (const notation::SourceError& error) {
    FAIL_CHECK(notation::describe(error, fixture.steps, "steps"));
    return;
  }
  for (const auto& [name, text] : fixture.expected) {
    CAPTURE(name);
    const Expr step = scope.find(name);
    REQUIRE(step != nullptr);
    const Tensor<double> values = evaluate(step);
    const Tensor<double> expected = evaluate(notation::elaborate(notation::parse_expression(text), {}));
    REQUIRE(values.shape() == expected.shape());
    const SettledTensor settled = settle(step);
    for (Index cell = 0; cell < values.size(); ++cell) {
      const auto key = leaf_value<double>(settled[cell].value);
      CAPTURE(cell, values[cell], key, expected[cell]);
      CHECK(std::abs(key - expected[cell]) <= 1e-11 * (1 + std::abs(expected[cell])));
      // Both sides round sums of some tens of terms, in different orders.
      CHECK(std::abs(values[cell] - expected[cell]) <= 1e-12 * (1 + std::abs(expected[cell])));
    }
  }
}

}  // namespace

TEST_CASE("definitions, loops and branches give what NumPy and PyTorch give", "[definitions]") {
  const std::vector<Fixture> all = fixtures("definitions.txt");
  REQUIRE(all.size() == 7);
  for (const Fixture& fixture : all) {
    check(fixture);
  }
}

TEST_CASE("the library gives what NumPy and PyTorch give", "[definitions]") {
  const std::vector<Fixture> all = fixtures("library.txt");
  REQUIRE(all.size() == 175);
  for (const Fixture& fixture : all) {
    check(fixture);
  }
}

TEST_CASE("convolutions and poolings in one to three dimensions give what PyTorch gives", "[definitions]") {
  const std::vector<Fixture> all = fixtures("windows.txt");
  REQUIRE(all.size() == 189);
  for (const Fixture& fixture : all) {
    check(fixture);
  }
}

TEST_CASE("primitives give what NumPy, PyTorch and mpmath give", "[definitions]") {
  const std::vector<Fixture> all = fixtures("primitives.txt");
  REQUIRE(all.size() == 136);
  for (const Fixture& fixture : all) {
    check(fixture);
  }
}

TEST_CASE("calls as PyTorch writes them give what PyTorch gives", "[definitions]") {
  const std::vector<Fixture> all = fixtures("torch_calls.txt");
  REQUIRE(all.size() == 470);
  for (const Fixture& fixture : all) {
    check(fixture);
  }
}

TEST_CASE("schedules, measures and classical methods give what NumPy and PyTorch give", "[definitions]") {
  const std::vector<Fixture> all = fixtures("families.txt");
  REQUIRE(all.size() == 55);
  for (const Fixture& fixture : all) {
    check(fixture);
  }
}

TEST_CASE("generative and language models give what NumPy and PyTorch give", "[definitions]") {
  const std::vector<Fixture> all = fixtures("models.txt");
  REQUIRE(all.size() == 84);
  for (const Fixture& fixture : all) {
    check(fixture);
  }
}

TEST_CASE(
    "arranging, indexing, resizing, quantising and recurrent layers give what ONNX, NumPy and PyTorch give",
    "[definitions]") {
  const std::vector<Fixture> all = fixtures("onnx.txt");
  REQUIRE(all.size() == 419);
  for (const Fixture& fixture : all) {
    check(fixture);
  }
}
