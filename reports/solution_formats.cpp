#include "reports/solution_formats.hpp"

#include <fmt/core.h>

#include "engine/graph/worked_steps_text.hpp"
#include "engine/text/json_writer.hpp"
#include "problems/exam.hpp"
#include "reports/escape.hpp"
#include "reports/network_table.hpp"

namespace gradewright::reports {

namespace {

std::string points_in_words(const Item& item) {
  const std::string points = item.points.normalised().to_string();
  return points + (points == "1" ? " point" : " points");
}

void write_item(JsonWriter& json, const SolvedItem& item) {
  json.begin_object();
  json.member("item", std::string_view(item.item->name));
  json.member("points", item.item->points.normalised());
  if (!item.rule.empty()) {
    json.member("rule", std::string_view(item.rule));
  }
  json.member("answer", std::string_view(answer_text(item)));
  json.end_object();
}

}  // namespace

std::string solution_markdown(const Exam& exam, std::span<const SolvedQuestion> questions) {
  std::string out = fmt::format("# {}\n\nReference solutions.\n", escape::markdown(exam.title));
  for (const SolvedQuestion& solved : questions) {
    out += fmt::format("\n## Question {}\n\n", escape::markdown(solved.question->id));
    if (!solved.question->text.empty()) {
      out += escape::markdown(solved.question->text) + "\n\n";
    }
    if (solved.question->network != nullptr) {
      out += table_markdown(network_table(*solved.question)) + '\n' +
             table_markdown(counting_table(*solved.question)) + '\n';
    }
    if (!solved.steps.empty()) {
      out += steps_to_markdown(solved.steps, solved.digits) + '\n';
    }
    for (const SolvedItem& item : solved.items) {
      out += fmt::format("- **{}** ({}): `{}`{}\n", escape::markdown(item.item->name),
                         points_in_words(*item.item), escape::terminal(answer_text(item)),
                         item.rule.empty() ? "" : " (" + escape::markdown(item.rule) + ")");
    }
  }
  return out;
}

std::string solution_json(const Exam& exam, std::span<const SolvedQuestion> questions) {
  std::string out;
  JsonWriter json(out, JsonWriter::Layout::indented);
  json.begin_object();
  json.member("exam", std::string_view(exam.id));
  json.member("title", std::string_view(exam.title));
  json.key("questions");
  json.begin_array();
  for (const SolvedQuestion& solved : questions) {
    json.begin_object();
    json.member("question", std::string_view(solved.question->id));
    json.member("text", std::string_view(solved.question->text));
    if (solved.question->network != nullptr) {
      write_network(json, *solved.question);
    }
    json.key("steps");
    json.raw(steps_to_json(solved.steps, solved.digits));
    json.key("items");
    json.begin_array();
    for (const SolvedItem& item : solved.items) {
      write_item(json, item);
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out + '\n';
}

}  // namespace gradewright::reports
