#include "reports/platforms/autograder_files.hpp"

#include <fmt/core.h>

#include "engine/text/json_writer.hpp"
#include "reports/fingerprint.hpp"
#include "reports/html_writer.hpp"

namespace gradewright::reports {

namespace {

/// The program in the folder `$here`, by its own loader and libraries.
std::string program(const AutograderCall& call) {
  return call.loader.empty()
             ? std::string("\"$here/gradewright\"")
             : fmt::format("\"$here/{}\" --library-path \"$here/lib\" \"$here/gradewright\"", call.loader);
}

constexpr const char* run_text = R"(#!/usr/bin/env bash
# Marks one submission and writes results.json; made by gradewright autograder.
set -u
base="${{{0}:-{1}}}"
here="$base/{2}"
mkdir -p "$base/results"
rm -f "$base/results/results.json"
cd "$here" || exit 2
status=0
{3} result exam.yaml "$base/{4}" --format {5}{6} -o "$base/results/results.json" || status=$?
# 1: marked, and something waits for a person. More: nothing was marked, and no results say a mark.
[ "$status" -le 1 ]
)";

/// A UUID that depends only on the exam's id.
std::string uuid_of(const Exam& exam) {
  std::string hex = Fingerprint().add("gradewright autograder").add(exam.id).hex();
  hex[12] = '8';  // of a version for what one's own rule makes, in RFC 9562
  hex[16] = 'a';
  return hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) + '-' +
         hex.substr(20, 12);
}

/// Nothing in it is a tag of Mustache, which PrairieLearn's pages are written in.
std::string without_mustache(const std::string& html) {
  std::string out;
  for (const char c : html) {
    out += c == '{' ? std::string("&#123;") : std::string(1, c);
  }
  return out;
}

}  // namespace

std::string gradescope_setup(const AutograderCall& call) {
  return fmt::format(
      "#!/usr/bin/env bash\n"
      "# Nothing is installed: the program brings its libraries. Made by gradewright autograder.\n"
      "set -eu\n"
      "here=\"${{GRADEWRIGHT_AUTOGRADER:-/autograder}}/source\"\n"
      "chmod -R a+rX \"$here\"\n"
      "{} --version\n",
      program(call));
}

std::string gradescope_run(const AutograderCall& call) {
  return fmt::format(run_text, "GRADEWRIGHT_AUTOGRADER", "/autograder", "source", program(call), "submission",
                     "gradescope", call.options);
}

std::string prairielearn_run(const AutograderCall& call) {
  return fmt::format(run_text, "GRADEWRIGHT_GRADE", "/grade", "tests", program(call), "student",
                     "prairielearn", call.options);
}

std::string prairielearn_info(const Exam& exam) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  json.begin_object();
  json.member("uuid", std::string_view(uuid_of(exam)));
  json.member("title", std::string_view(exam.title.empty() ? exam.id : exam.title));
  json.member("topic", "Exams");
  json.member("type", "v3");
  json.member("gradingMethod", "External");
  json.member("singleVariant", true);
  json.key("externalGradingOptions");
  json.begin_object();
  json.member("enabled", true);
  json.member("image", "debian:12-slim");
  json.member("entrypoint", "/grade/tests/run_autograder");
  json.member("timeout", std::int64_t{60});
  json.end_object();
  json.end_object();
  return text + '\n';
}

std::string prairielearn_question(const Exam& exam) {
  HtmlWriter html;
  html.open("pl-question-panel");
  for (const Question& question : exam.questions) {
    html.element("h3", fmt::format("Question {}", question.id));
    if (!question.text.empty()) {
      html.element("p", question.text);
    }
  }
  html.close();
  html.element("pl-file-editor", "", {{"file-name", "answers.md"}, {"ace-mode", "ace/mode/markdown"}});
  html.open("pl-submission-panel");
  html.element("pl-external-grader-results", "");
  html.element("pl-file-preview", "");
  html.close();
  return without_mustache(html.html()) + '\n';
}

}  // namespace gradewright::reports
