#include <fmt/core.h>

#include "reports/escape.hpp"
#include "reports/platforms/quiz.hpp"

namespace gradewright::reports {

namespace {

/// Text in which nothing is a sign of GIFT; lines stay one, as a blank one would end the question.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : escape::terminal_lines(text)) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    out += std::string_view("\\~=#{}:").find(c) == std::string_view::npos ? "" : "\\";
    out += c;
  }
  return out;
}

std::string feedback_of(const std::string& text) {
  return text.empty() ? "" : "#" + escaped(text);
}

std::string number_of(const QuizQuestion& question) {
  std::string out = "{#\n";
  for (const QuizAnswer& answer : question.answers) {
    out += fmt::format("\t=%{}%{}:{}{}\n", moodle_percent(answer.share), answer.number.value.to_string(),
                       answer.number.tolerance.to_string(), feedback_of(answer.feedback));
  }
  return out + '}';
}

std::string options_of(const QuizQuestion& question) {
  std::string out = "{\n";
  for (const QuizOption& option : question.options) {
    const std::string percent = moodle_percent(option.share);
    // A percent sign in front of a text would begin a weight.
    const bool plain = !option.text.starts_with('%') && (percent == "0" || percent == "100");
    const std::string sign = percent == "100" ? "=" : "~";
    const std::string weight = plain ? "" : fmt::format("%{}%", percent);
    out += fmt::format("\t{}{}{}\n", sign, weight, escaped(option.text));
  }
  return out + '}';
}

}  // namespace

std::string gift(Quiz& quiz) {
  std::string out = fmt::format("// {}\n", escape::terminal(quiz.title));
  for (const QuizQuestion& question : quiz.questions) {
    if (question.kind == QuizQuestion::Kind::cells) {
      quiz.gaps.push_back({question.name, "GIFT has no question with several numbers", true});
      continue;
    }
    if (question.points != Decimal(1)) {
      quiz.gaps.push_back(
          {question.name, fmt::format("its {} points: GIFT has none", question.points.to_string()), false});
    }
    const std::string answers = question.kind == QuizQuestion::Kind::number ? number_of(question)
                                : question.kind == QuizQuestion::Kind::true_false
                                    ? (question.truth ? "{TRUE}" : "{FALSE}")
                                    : options_of(question);
    out += fmt::format("\n::{}::[plain]{} {}\n", escaped(question.name), escaped(question.text), answers);
  }
  return out;
}

}  // namespace gradewright::reports
