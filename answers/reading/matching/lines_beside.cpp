#include "answers/reading/matching/lines_beside.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
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

namespace {

/// Whether a word speaks of more than the statement in which it stands.
bool reaches_further(std::string_view word) {
  constexpr std::array<std::string_view, 44> words{
      "these",   "those",      "all",   "both",      "everything", "every",    "each",   "them",    "they",
      "two",     "three",      "swap",  "swapped",   "vice",       "versa",    "order",  "other",   "others",
      "any",     "answers",    "above", "before",    "previous",   "earlier",  "first",  "rest",    "values",
      "numbers", "everywhere", "alle",  "beide",     "tout",       "tous",     "todo",   "todos",   "tutti",
      "reverse", "reversed",   "round", "otherwise", "same",       "likewise", "either", "together"};
  return among(words, word);
}

/// Whether one of the question's names stands in a text.
bool holds_name(std::string_view text, const PreparedQuestion& question) {
  const auto of_word = [&](std::size_t at) {
    return at < text.size() && (is_letter(text[at]) || is_digit(text[at]) || text[at] == '_');
  };
  return std::ranges::any_of(question.all_names, [&](const std::string& name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
      if ((at == 0 || !of_word(at - 1)) && !of_word(at + name.size())) {
        return true;
      }
    }
    return false;
  });
}

/// Whether a part of a list that semicolons part is a statement by itself, and what it doubts is only its own
/// value: "rf_conv = 43 or 27, depends". It takes nothing back, and names nothing else.
bool doubts_itself_alone(std::string_view part, const PreparedQuestion& question) {
  part = trimmed(part);
  const std::size_t relation = part.find_first_of("=:");
  if (relation == std::string_view::npos || !begins_with_name(part, question)) {
    return false;
  }
  const std::vector<std::string> words = words_of(part.substr(relation + 1));
  for (std::size_t i = 0; i < words.size(); ++i) {
    constexpr std::array<std::string_view, 16> hedges{
        "or",      "maybe", "perhaps", "guess", "probably",   "possibly", "whether", "sure",
        "certain", "think", "oder",    "ou",    "vielleicht", "oppure",   "forse",   "quizás"};
    const bool unsure = words[i] == "not" && i + 1 < words.size() && among(hedges, words[i + 1]);
    const bool against =
        refuses(words[i]) || withdraws(words[i]) || labels_no_answer(words[i]) || begins_aside(words[i]);
    const bool own = unsure || among(hedges, words[i]);
    if (reaches_further(words[i]) || (against && !own)) {
      return false;
    }
  }
  return !holds_name(part.substr(relation + 1), question);
}

bool doubt_themselves_alone(std::string_view parts, const PreparedQuestion& question) {
  for (std::size_t at = 0; at < parts.size();) {
    const std::size_t end = std::min(parts.find(';', at), parts.size());
    const std::string_view part = parts.substr(at, end - at);
    if (!is_blank(part) && !doubts_itself_alone(part, question)) {
      return false;
    }
    at = end + 1;
  }
  return true;
}

}  // namespace

std::string_view own_part_before(std::string_view front, const PreparedQuestion& question) {
  const std::size_t sign = front.rfind(';');
  const bool apart =
      sign != std::string_view::npos && doubt_themselves_alone(front.substr(0, sign), question);
  return apart ? front.substr(sign + 1) : front;
}

std::string_view own_part_behind(std::string_view back, const PreparedQuestion& question) {
  const std::size_t sign = back.find(';');
  const bool apart =
      sign != std::string_view::npos && doubt_themselves_alone(back.substr(sign + 1), question);
  return apart ? back.substr(0, sign) : back;
}

std::string_view before_next_name(const Passage& passage, std::string_view behind,
                                  const PreparedQuestion& question) {
  const auto first = static_cast<std::size_t>(behind.data() - passage.text.data());
  const auto tokens = passage.statements.tokens();
  for (const Statement& next : passage.statements.all()) {
    const std::size_t at = next.has_name() ? tokens[next.name_first].span.offset : 0;
    if (next.has_name() && at >= first && is_named(passage, next, question.every_name)) {
      return behind.substr(0, at - first);
    }
  }
  return behind;
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
