#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>

#include "answers/judging/checked_exam.hpp"
#include "answers/judging/declare.hpp"
#include "answers/reading/documents/reading.hpp"
#include "answers/reading/documents/roles.hpp"
#include "answers/reading/read_responses.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "cli/color.hpp"
#include "cli/kinds_option.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/paths.hpp"
#include "problems/answer_map.hpp"
#include "problems/exam.hpp"
#include "reports/reading_formats.hpp"

namespace gradewright::cli {

namespace {

VerbOptions options() {
  VerbOptions out;
  out.verb = "read";
  out.about =
      "Shows how a document is read: line by line what was taken for what (headings, names and values, what "
      "is "
      "left over, what is withdrawn), and how each item of the exam was matched. No key is needed or shown. "
      "Exit status 1: something needs review.";
  out.example =
      "  gradewright read submissions/s001.md --exam exam.yaml\n"
      "  gradewright read submissions/s001.md --exam exam.yaml --format json   with spans in bytes and lines";
  out.options = {{"exam", "the exam whose items are looked for", "EXAM"},
                 {"map", "corrects headings and names, as for grade", "FILE"},
                 kinds_option,
                 {"format", "text or json", "FORMAT", "text"},
                 {"output,o", "where to write; else (or as -) the screen", "FILE"}};
  out.operands = 1;
  return out;
}

Submission read_one(const std::string& path) {
  const SubmissionFiles listed = list_submission_files({path});
  if (!is_document(listed.files.front().format)) {
    throw UsageError(fmt::format("'{}' is a table; what its columns are taken for, grade says", path));
  }
  Submission document;
  read_submissions(listed.files, [&](Submission one) { document = std::move(one); });
  return document;
}

std::optional<Style> style_of(Role role) {
  switch (role) {
    case Role::heading:
      return Style::heading;
    case Role::name:
    case Role::relation:
    case Role::value:
      return Style::good;
    case Role::left_over:
      return Style::doubtful;
    case Role::struck:
    case Role::hidden:
      return Style::bad;
    case Role::paper:
    case Role::silence:
    case Role::prose:
      break;
  }
  return std::nullopt;
}

}  // namespace

int read_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const auto values = parse_options(options(), arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().empty() || !values->has("exam")) {
    throw UsageError("it takes a document and an exam: read DOCUMENT --exam EXAM");
  }
  const std::string& format = values->value("format");
  if (format != "text" && format != "json") {
    throw UsageError(fmt::format("--format takes text or json, not '{}'", format));
  }
  const std::string& path = values->operands().front();
  require_file(path, "document");
  require_file(values->value("exam"), "exam");
  Exam exam = load_checked_exam(values->value("exam"), kinds_asked(*values));
  if (values->has("map")) {
    require_file(values->value("map"), "map");
    load_answer_map(values->value("map"), exam);
  }
  const Submission document = read_one(path);
  if (!document.problem.empty()) {
    throw UsageError(fmt::format("'{}' cannot be read: {}", path, document.problem));
  }
  const std::unique_ptr<const PaperSheet> sheet = paper_sheet(exam);
  const PreparedExam prepared(declarations(exam), sheet.get());
  const Reading reading(document, prepared);
  const std::vector<Response> responses = read_responses(reading);
  const std::string output = values->has("output") ? values->value("output") : "-";
  const bool color = terminal.color && is_screen(output);
  const std::string shown = format == "json" ? reading_json(reading, responses)
                                             : reading_text(reading, responses, [color](Role role) {
                                                 const std::optional<Style> style = style_of(role);
                                                 return style ? emphasis(*style, color) : Emphasis{};
                                               });
  write_output(output, shown, terminal);
  return std::ranges::any_of(responses, needs_person) ? needs_attention : done;
}

}  // namespace gradewright::cli
