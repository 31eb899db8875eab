#include "reports/rubric_ticks.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "answers/judging/credit/share.hpp"
#include "answers/judging/verdict_json.hpp"
#include "answers/judging/verdict_members.hpp"
#include "engine/text/json_writer.hpp"
#include "reports/escape.hpp"

namespace gradewright::reports {
namespace {

constexpr std::string_view separators = " ,;";

/// The number of a line, from 1.
std::optional<std::size_t> read_number(std::string_view text, std::size_t most) {
  std::size_t number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_one =
      error == std::errc{} && stop == text.data() + text.size() && 1 <= number && number <= most;
  return is_one ? std::optional(number) : std::nullopt;
}

bool has(const std::vector<RubricLine>& lines, const RubricLine& line) {
  return std::ranges::find(lines, line) != lines.end();
}

}  // namespace

std::optional<std::vector<RubricLine>> read_ticks(std::string_view text,
                                                  const std::vector<RubricLine>& rubric) {
  std::set<std::size_t> numbers;
  bool none = false;
  for (std::size_t at = text.find_first_not_of(separators); at != std::string_view::npos;
       at = text.find_first_not_of(separators, at)) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end;
    if (word == "none") {
      none = true;
      continue;
    }
    const std::optional<std::size_t> number = read_number(word, rubric.size());
    if (!number || !numbers.insert(*number).second) {
      return std::nullopt;
    }
  }
  if (none == !numbers.empty()) {
    return std::nullopt;
  }
  std::vector<RubricLine> ticked;
  for (const std::size_t number : numbers) {
    ticked.push_back(rubric[number - 1]);
  }
  return ticked;
}

std::string ticks_problem(std::string_view text, const std::vector<RubricLine>& rubric) {
  return rubric.empty()
             ? "this item has no rubric, and so no lines to tick"
             : fmt::format("'{}' are no lines of the rubric: numbers from 1 to {}, each once, or none",
                           escape::terminal(text), rubric.size());
}

Decimal points_of(const std::vector<RubricLine>& ticked, const Decimal& max, const Decimal& round) {
  Decimal points;
  for (const RubricLine& line : ticked) {
    points = line.kind == RubricLine::Kind::forbidden ? points - line.points : points + line.points;
  }
  if (points.is_negative()) {
    return 0;
  }
  return points == max ? max : judging::share_of(1, points, 1, round);
}

std::vector<Decision> decisions_by_ticks(const AnswerGroup& group, const std::vector<RubricLine>& ticked,
                                         const Decimal& round, const std::string& comment,
                                         const std::string& author) {
  std::vector<Decision> decisions;
  for (const std::string& student : group.students) {
    Decision decision{student, group.item, points_of(ticked, group.max, round).normalised().to_string(),
                      comment.empty() ? "marked by the rubric" : comment, author};
    decision.ticked = ticked;
    decisions.push_back(std::move(decision));
  }
  return decisions;
}

std::string ticks_to_json(const std::vector<RubricLine>& ticked) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  judging::write_rubric(ticked, json);
  json.end_object();
  return text;
}

std::vector<RubricLine> ticks_from_json(std::string_view json) {
  return judging::rubric_of(judging::VerdictMembers(json));
}

std::vector<std::string> numbered_lines(const std::vector<RubricLine>& rubric) {
  std::vector<std::string> lines;
  for (const RubricLine& line : rubric) {
    lines.push_back(fmt::format("{}: {}", lines.size() + 1, in_words(line)));
  }
  return lines;
}

std::vector<std::string> shown_rubric(const std::vector<RubricLine>& rubric,
                                      const std::optional<std::vector<RubricLine>>& ticked, bool tells_key) {
  std::vector<std::string> lines;
  for (const RubricLine& line : rubric) {
    const bool is_ticked = ticked && has(*ticked, line);
    if (is_ticked || tells_key) {
      lines.push_back((!ticked ? "" : is_ticked ? "☑ " : "☐ ") + in_words(line));
    }
  }
  if (ticked) {
    for (const RubricLine& line : *ticked) {
      if (!has(rubric, line)) {  // of an earlier version of the exam
        lines.push_back("☑ " + in_words(line));
      }
    }
  }
  return lines;
}

}  // namespace gradewright::reports
