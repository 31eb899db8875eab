#include "engine/text/joined.hpp"
#include "engine/text/json_writer.hpp"
#include "reports/platforms/autograder_result.hpp"
#include "reports/platforms/results_text.hpp"

namespace gradewright::reports {

namespace {

void write_item(JsonWriter& json, const ResultItem& item) {
  json.begin_object();
  json.member("name", std::string_view(item.name));
  json.member("number", std::string_view(item.number));
  if (item.points) {
    json.member("score", item.points->normalised());
    json.member("max_score", item.max.normalised());
    json.member("status", *item.points < item.max ? "failed" : "passed");
  }
  json.member("output", std::string_view(item.output));
  json.member("visibility", "visible");
  json.end_object();
}

/// Beside a hidden test students see no total.
void write_hidden(JsonWriter& json, const AutograderResult& result) {
  json.begin_object();
  json.member("name", "For the grader: the total is not final");
  json.member("output", std::string_view(open_in_words(result)));
  json.member("visibility", "hidden");
  json.end_object();
}

std::string written(const AutograderResult& result) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  std::vector<std::string> output = {result.exam};
  if (!result.open.empty()) {
    output.push_back(open_in_words(result));
  }
  output.insert(output.end(), result.sentences.begin(), result.sentences.end());
  json.begin_object();
  if (result.open.size() < result.items.size()) {
    json.member("score", result.points.normalised());
  }
  json.member("output", std::string_view(joined(output, "\n")));
  for (const char* format : {"output_format", "test_output_format", "test_name_format"}) {
    json.member(std::string_view(format), "text");
  }
  json.member("stdout_visibility", "hidden");
  json.key("extra_data");
  json.begin_object();
  json.key("needs_review");
  json.begin_array();
  for (const std::string& name : result.open) {
    json.value(std::string_view(name));
  }
  json.end_array();
  json.end_object();
  json.key("tests");
  json.begin_array();
  for (const ResultItem& item : result.items) {
    write_item(json, item);
  }
  if (result.provisional) {
    write_hidden(json, result);
  }
  json.end_array();
  json.end_object();
  return text + '\n';
}

}  // namespace

std::string gradescope_results(const AutograderResult& result) {
  return within_result_limit(result, written);
}

}  // namespace gradewright::reports
