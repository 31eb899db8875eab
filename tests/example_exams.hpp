#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

/// The paths of the exams in `examples` and in its folders `formulas` and `textbooks`, below the folder of
/// the sources, in order.
inline std::vector<std::string> example_exams(const std::string& source_folder) {
  std::vector<std::string> exams;
  for (const char* folder : {"/examples", "/examples/formulas", "/examples/textbooks"}) {
    for (const auto& entry : std::filesystem::directory_iterator(source_folder + folder)) {
      if (entry.path().extension() == ".yaml") {
        exams.push_back(entry.path().string());
      }
    }
  }
  std::ranges::sort(exams);
  return exams;
}
