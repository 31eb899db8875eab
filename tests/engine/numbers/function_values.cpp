#include "tests/engine/numbers/function_values.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

namespace gradewright::test {

std::vector<FunctionValue> function_values() {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/tests/engine/fixtures/functions.txt");
  std::vector<FunctionValue> points;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) {
      continue;
    }
    std::istringstream words(line);
    FunctionValue point;
    words >> point.function;
    std::vector<std::string> rest;
    for (std::string word; words >> word;) {
      rest.push_back(word);
    }
    point.value = engine::Precise(rest.back());
    rest.pop_back();
    for (const std::string& argument : rest) {
      point.arguments.push_back(std::strtod(argument.c_str(), nullptr));
    }
    points.push_back(std::move(point));
  }
  return points;
}

}  // namespace gradewright::test
