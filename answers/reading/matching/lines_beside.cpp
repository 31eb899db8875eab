#include "answers/reading/matching/lines_beside.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

std::string_view line_above(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] != '\n') {
    return {};
  }
  const std::size_t end = at - 1;
  const std::size_t before = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
  const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view line = trimmed(text.substr(first, end - first));
  const bool stops = !line.empty() && std::string_view(".!?").find(line.back()) != std::string_view::npos;
  const bool marks = !line.empty() && std::string_view("#|`>").find(line.front()) != std::string_view::npos;
  return stops || marks || line.size() > longest_sentence ? std::string_view() : line;
}

std::string_view line_below(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '\n') {
    return {};
  }
  std::string_view line = sentence_behind(text, at + 1);
  line = trimmed(line.substr(0, line.find_first_of("=:")));
  const bool bullet = line.size() > 1 && std::string_view("-*+>|#$").find(line[0]) != std::string_view::npos;
  const bool of_me = line.starts_with("I ") || line.starts_with("I'");
  const bool may_go_on = !line.empty() && !bullet && (of_me || !is_capital(line[0])) && !is_digit(line[0]);
  return may_go_on ? line : std::string_view();
}

bool begins_with_name(std::string_view line, const PreparedQuestion& question) {
  const std::vector<std::string> words = words_of(line);
  return std::ranges::any_of(question.words_of_names, [&](const std::vector<std::string>& own) {
    return !own.empty() && own.size() <= words.size() &&
           std::ranges::equal(own, std::span(words).first(own.size()));
  });
}

namespace {

/// Whether a line of a list is a statement of its own: it begins with one of the question's names, and has a
/// relation.
bool states_alone(std::string_view line, const PreparedQuestion& question) {
  return line.find_first_of("=:") != std::string_view::npos && begins_with_name(line, question);
}

}  // namespace

std::string_view own_front(std::string_view front, const PreparedQuestion& question) {
  const std::size_t line = front.rfind('\n');
  if (line == std::string_view::npos) {
    return front;
  }
  const std::string_view above = front.substr(0, line);
  return states_alone(above.substr(above.rfind('\n') + 1), question) ? front.substr(line + 1) : front;
}

std::string_view own_back(std::string_view back, const PreparedQuestion& question) {
  const std::size_t line = back.find('\n');
  if (line == std::string_view::npos) {
    return back;
  }
  const std::string_view below = back.substr(line + 1);
  return states_alone(below.substr(0, below.find('\n')), question) ? back.substr(0, line) : back;
}

std::string_view behind_left_open(std::string_view front) {
  const std::size_t comma = front.find_last_of(",;");
  const std::string_view before = front.substr(0, comma == std::string_view::npos ? 0 : comma);
  const std::size_t relation = before.find_last_of("=:");
  const std::string_view said =
      relation == std::string_view::npos ? std::string_view() : before.substr(relation + 1);
  const bool open = !is_blank(said) && says_nothing(said) && !speaks_against(before.substr(0, relation));
  return open ? front.substr(comma + 1) : front;
}

}  // namespace gradewright::reading
