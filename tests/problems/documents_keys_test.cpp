// The keys of the documents' exams that nothing was published for, beside those that NumPy computed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "engine/graph/settle.hpp"
#include "problems/load_exam.hpp"

using namespace gradewright;
using namespace gradewright::problems;

namespace {

const std::string folder = GRADEWRIGHT_SOURCE_DIR;

}  // namespace

TEST_CASE("the keys of the documents' exams are what NumPy computes") {
  std::ifstream fixture(folder + "/tests/problems/fixtures/documents_keys.txt");
  int steps = 0;
  for (std::string line; std::getline(fixture, line); ++steps) {
    INFO(line);
    std::istringstream words(line);
    std::string file, id, name;
    words >> file >> id >> name;
    const Exam exam = load_exam(folder + "/examples/" + file + ".yaml");
    const auto question = std::ranges::find(exam.questions, id, &Question::id);
    REQUIRE(question != exam.questions.end());
    const auto step = question->scope.find(name);
    REQUIRE(step != nullptr);
    const auto key = settle(step);
    const std::vector<double> expected(std::istream_iterator<double>(words), {});
    REQUIRE(expected.size() == static_cast<std::size_t>(key.size()));
    for (std::size_t cell = 0; cell < expected.size(); ++cell) {
      const double computed = key[static_cast<engine::Index>(cell)].decimal().to_double();
      // The file has ten digits, of which central differences leave eight.
      CHECK(std::abs(computed - expected[cell]) <= 1e-8 * std::max(1.0, std::abs(expected[cell])));
    }
  }
  CHECK(steps == 28);
}
