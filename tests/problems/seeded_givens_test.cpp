// The numbers that the kinds which are built in make from a seed.
#include <fmt/core.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <string>

#include "engine/graph/settle.hpp"
#include "problems/kinds.hpp"
#include "problems/load_exam.hpp"

using namespace gradewright;
using namespace gradewright::problems;

namespace {

Exam seeded_exam(const Kind& kind, int seed) {
  return parse_exam(
      fmt::format("{{exam: E, id: e, questions: [{{id: 1, kind: {}, seed: {}, steps: own_step = 1, "
                  "items: [{{name: own_step, points: 1}}]}}]}}",
                  kind.name, seed),
      "seeded.yaml");
}

/// Whether a number is easily written by hand: of three digits at most.
bool is_short(const Decimal& number) {
  return number.digits() <= 3 && number.decimals() <= 4 && number.abs() <= Decimal(100000);
}

/// The same of what is known exactly; a fraction such as 2/7; the logarithm of a whole number up to 20, which
/// a softmax or an exponential takes back.
bool is_handy(const engine::SettledCell& cell) {
  if (!cell.is_finite()) {
    return false;
  }
  if (cell.exact) {
    return is_short(cell.decimal());
  }
  if (!cell.unrounded.is_open()) {
    return exact_text(cell).size() <= 5;
  }
  const double power = std::exp(cell.decimal().to_double());
  return power <= 20.5 && std::abs(power - std::round(power)) < 1e-9;
}

}  // namespace

TEST_CASE("the givens of every kind are written by hand, and the same on every machine", "[seeded_givens]") {
  for (const Kind* kind : Kinds::built_in().all()) {
    std::set<std::string> made;
    for (int seed = 1; seed <= 20; ++seed) {
      const Exam exam = seeded_exam(*kind, seed);
      std::string all;
      for (const YamlField& field : kind->seeded) {
        const auto given = exam.questions.front().scope.find(field.key.text);
        if (given == nullptr) {
          continue;  // an option
        }
        // Of whole numbers of the project's own generator, by what is computed exactly: no processor has a
        // say.
        const engine::SettledTensor value = engine::settle(given);
        CHECK(value.size() <= 48);
        for (engine::Index cell = 0; cell < value.size(); ++cell) {
          INFO(kind->name << " seed " << seed << " " << field.key.text << ": " << to_string(value[cell]));
          CHECK(is_handy(value[cell]));
          all += to_string(value[cell]) + " ";
        }
      }
      made.insert(all);
    }
    INFO(kind->name);
    CHECK(made.size() >= 3);
  }
}
