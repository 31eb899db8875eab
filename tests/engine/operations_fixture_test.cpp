#include <fmt/core.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

#include "engine/graph/evaluate.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;

namespace {

/// Steps of the step language with what NumPy or PyTorch gave for them.
struct Fixture {
  std::string title;
  std::vector<std::pair<std::string, std::string>> definitions;  // givens, then steps
  std::string step;
  std::string expected;
};

std::vector<Fixture> fixtures() {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/tests/engine/fixtures/operations.txt");
  std::vector<Fixture> result;
  for (std::string line; std::getline(file, line);) {
    const std::size_t colon = line.find(": ");
    if (line.starts_with('#') || colon == std::string::npos) {
      continue;
    }
    const std::string field = line.substr(0, colon);
    const std::string value = line.substr(colon + 2);
    if (field == "case") {
      result.push_back({value, {}, {}, {}});
    } else if (field == "value") {
      result.back().step = value;
    } else if (field == "expect") {
      result.back().expected = value;
    } else {
      result.back().definitions.emplace_back(field.substr(field.find(' ') + 1), value);
    }
  }
  return result;
}

Tensor<double> value_of(const std::string& text, const notation::Scope& scope) {
  return evaluate(notation::elaborate(notation::parse_expression(text), scope));
}

}  // namespace

TEST_CASE("operations give what NumPy and PyTorch give", "[ops]") {
  const std::vector<Fixture> all = fixtures();
  REQUIRE(all.size() > 270);
  for (const Fixture& fixture : all) {
    INFO(fixture.title);
    notation::Scope scope;
    for (const auto& [name, text] : fixture.definitions) {
      notation::add_steps(fmt::format("{} = {}", name, text), scope);
    }
    const Tensor<double> values = value_of(fixture.step, scope);
    const Tensor<double> expected = value_of(fixture.expected, {});
    REQUIRE(values.shape() == expected.shape());
    for (Index cell = 0; cell < values.size(); ++cell) {
      CAPTURE(cell, values[cell], expected[cell]);
      // Both sides round sums of up to some tens of terms, in different orders.
      CHECK(std::abs(values[cell] - expected[cell]) <= 1e-12 * (1 + std::abs(expected[cell])));
    }
  }
}
