#include <fmt/core.h>

#include "reports/escape.hpp"
#include "reports/html_writer.hpp"
#include "reports/platforms/quiz.hpp"

namespace gradewright::reports {

namespace {

std::string number(const Decimal& value) {
  return value.to_string();
}

/// Text as HTML, its lines apart.
std::string html_of(const std::string& text) {
  std::string html = "<p>";
  for (const char c : escape::html(text)) {
    html += c == '\n' ? std::string("<br>") : std::string(1, c);
  }
  return html + "</p>";
}

/// Moodle wraps every text in an element of its own.
void write_text(HtmlWriter& xml, std::string_view tag, std::string_view text) {
  xml.open(tag).element("text", text).close();
}

void write_html(HtmlWriter& xml, std::string_view tag, const std::string& html) {
  xml.open(tag, {{"format", "html"}}).element("text", html).close();
}

void write_head(HtmlWriter& xml, const QuizQuestion& question, const std::string& html) {
  write_text(xml, "name", question.name);
  write_html(xml, "questiontext", html);
  xml.element("defaultgrade", number(question.points));
  xml.element("penalty", "0");
}

/// An answer of the percentage, which is not closed.
HtmlWriter& open_answer(HtmlWriter& xml, const std::string& percent, std::string_view text) {
  return xml.open("answer", {{"fraction", percent}, {"format", "moodle_auto_format"}}).element("text", text);
}

void write_number(HtmlWriter& xml, const QuizQuestion& question) {
  write_head(xml, question, html_of(question.text));
  for (const QuizAnswer& answer : question.answers) {
    open_answer(xml, moodle_percent(answer.share), number(answer.number.value));
    xml.element("tolerance", number(answer.number.tolerance));
    write_html(xml, "feedback", answer.feedback.empty() ? "" : html_of(answer.feedback));
    xml.close();
  }
}

void write_options(HtmlWriter& xml, const QuizQuestion& question) {
  write_head(xml, question, html_of(question.text));
  xml.element("single", question.kind == QuizQuestion::Kind::choice ? "true" : "false");
  xml.element("shuffleanswers", "0");
  xml.element("answernumbering", "none");
  for (const QuizOption& option : question.options) {
    xml.open("answer", {{"fraction", moodle_percent(option.share)}, {"format", "html"}});
    xml.element("text", escape::html(option.text));
    xml.close();
  }
}

void write_truth(HtmlWriter& xml, const QuizQuestion& question) {
  write_head(xml, question, html_of(question.text));
  for (const bool truth : {true, false}) {
    open_answer(xml, truth == question.truth ? "100" : "0", truth ? "true" : "false").close();
  }
}

/// Fields between the words of the text, each with its key: {1:NUMERICAL:=0.5:0.005}.
void write_cells(HtmlWriter& xml, const QuizQuestion& question) {
  std::string html;
  for (const char c : html_of(question.text)) {
    // Braces of the text are no field.
    html += c == '{' ? std::string("&#123;") : c == '}' ? std::string("&#125;") : std::string(1, c);
  }
  html += "<p>";
  for (const QuizCell& cell : question.cells) {
    html += fmt::format("{}: {{1:NUMERICAL:={}:{}}}<br>", escape::html(cell.label), number(cell.number.value),
                        number(cell.number.tolerance));
  }
  write_head(xml, question, html + "</p>");
}

std::string_view type_of(const QuizQuestion& question) {
  switch (question.kind) {
    case QuizQuestion::Kind::number:
      return "numerical";
    case QuizQuestion::Kind::cells:
      return "cloze";
    case QuizQuestion::Kind::choice:
    case QuizQuestion::Kind::choices:
      return "multichoice";
    case QuizQuestion::Kind::true_false:
      break;
  }
  return "truefalse";
}

void write_question(HtmlWriter& xml, const QuizQuestion& question) {
  xml.markup("\n").open("question", {{"type", type_of(question)}});
  switch (question.kind) {
    case QuizQuestion::Kind::number:
      write_number(xml, question);
      break;
    case QuizQuestion::Kind::cells:
      write_cells(xml, question);
      break;
    case QuizQuestion::Kind::choice:
    case QuizQuestion::Kind::choices:
      write_options(xml, question);
      break;
    case QuizQuestion::Kind::true_false:
      write_truth(xml, question);
      break;
  }
  xml.close();
}

}  // namespace

std::string moodle_xml(Quiz& quiz) {
  HtmlWriter xml;
  xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").open("quiz");
  for (const QuizQuestion& question : quiz.questions) {
    if (question.kind == QuizQuestion::Kind::cells &&
        question.points != Decimal(static_cast<std::int64_t>(question.cells.size()))) {
      quiz.gaps.push_back({question.name,
                           fmt::format("Moodle gives it {} points, one a cell: say {} in the quiz",
                                       question.cells.size(), number(question.points)),
                           false});
    }
    write_question(xml, question);
  }
  xml.markup("\n").close();
  return xml.html() + '\n';
}

}  // namespace gradewright::reports
