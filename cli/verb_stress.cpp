#include <fmt/core.h>

#include <string>

#include "answers/judging/checked_exam.hpp"
#include "cli/color.hpp"
#include "cli/kinds_option.hpp"
#include "cli/options.hpp"
#include "cli/paths.hpp"
#include "problems/answer_map.hpp"
#include "problems/load_exam.hpp"
#include "reports/store.hpp"
#include "reports/stored_submissions.hpp"
#include "reports/stress.hpp"
#include "reports/stress_formats.hpp"

namespace gradewright::cli {

int stress_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{
      "stress",
      "How many verdicts flip, and whose, if a tolerance is halved or doubled: what the store holds of the "
      "exam is judged again, for each tolerance alone. Nothing is written, and no file but the exam is "
      "needed.",
      "  gradewright stress exam.yaml results.db",
      {{"format", "text or json", "FORMAT", "text"},
       {"map", "corrects headings and names, as it did when it was graded", "FILE"},
       kinds_option},
      2};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  const std::string& format = values->value("format");
  if (format != "text" && format != "json") {
    throw UsageError(fmt::format("--format takes text or json, not '{}'", format));
  }
  if (values->operands().size() < 2) {
    throw UsageError("it takes an exam and a store: stress EXAM STORE");
  }
  const std::string& exam_file = values->operands()[0];
  const std::string& store_file = values->operands()[1];
  require_file(exam_file, "exam");
  require_file(store_file, "store");
  Exam exam = load_checked_exam(exam_file, kinds_asked(*values));
  if (values->has("map")) {
    require_file(values->value("map"), "map");
    load_answer_map(values->value("map"), exam);
  }
  const Database store = open_store_to_read(store_file);
  const Stream<Submission> submissions = stored_submissions(store, exam.id);
  const ToleranceStress stress(exam);
  if (format == "json") {
    write_stress_json(terminal.out, exam.id, stress, submissions);
  } else {
    write_stress_text(terminal.out, stress, submissions, emphasis(Style::heading, terminal.color));
  }
  return done;
}

}  // namespace gradewright::cli
