#include "cli/exam_choice.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "engine/text/joined.hpp"
#include "engine/text/suggest.hpp"
#include "reports/escape.hpp"
#include "reports/gradebook.hpp"

namespace gradewright::cli {

std::string chosen_exam(const Database& store, const Arguments& values, std::string_view verb) {
  const std::vector<std::string> exams = exams_in(store);
  if (values.has("exam")) {
    const std::string& wanted = values.value("exam");
    if (std::ranges::find(exams, wanted) == exams.end()) {
      throw UsageError(
          fmt::format("the store has no exam '{}'{}", escape::terminal(wanted),
                      escape::terminal(notation::did_you_mean_or_list(wanted, exams, "its exams are",
                                                                      fmt::format("gradewright {}", verb)))));
    }
    return wanted;
  }
  if (exams.empty()) {
    throw UsageError("nothing was graded into this store yet");
  }
  if (exams.size() > 1) {
    throw UsageError(fmt::format("the store has several exams; say which: --exam {}", joined(exams, " or ")));
  }
  return exams.front();
}

}  // namespace gradewright::cli
