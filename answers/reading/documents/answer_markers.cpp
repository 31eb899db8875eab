#include "answers/reading/documents/answer_markers.hpp"

#include <algorithm>
#include <string>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::string_view beginnings[] = {
    "begin solution",         "begin answer",       "begin your answer",      "begin your solution",
    "solution begins",        "answer begins",      "your answer begins",     "answer begins here",
    "start solution",         "start answer",       "start your answer",      "start of answer",
    "start of solution",      "answer start",       "answer starts",          "answer starts here",
    "your answer here",       "your solution here", "write your answer here", "type your answer here",
    "enter your answer here", "your answer below",  "write your answer below"};
constexpr std::string_view endings[] = {
    "end solution", "end answer",       "end your answer", "solution ends",   "answer ends",
    "answer end",   "answer ends here", "end of answer",   "end of solution", "end of your answer"};

/// The longest line that is looked at.
constexpr std::size_t longest = 80;

/// The words of a line without the signs around them, in small letters.
std::string words_in(std::string_view line) {
  constexpr std::string_view signs = " \t\r#*-=<>!_[](){}:.%/~`|";
  const std::size_t first = line.find_first_not_of(signs);
  return first == npos ? std::string() : lower(line.substr(first, line.find_last_not_of(signs) + 1 - first));
}

}  // namespace

std::vector<AnswerMarker> answer_markers(std::string_view text) {
  std::vector<AnswerMarker> markers;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end - at <= longest) {
      const std::string words = words_in(text.substr(at, end - at));
      const bool begins = among(beginnings, words);
      if (begins || among(endings, words)) {
        markers.push_back({{at, end - at}, begins});
      }
    }
    at = end + 1;
  }
  return markers;
}

}  // namespace gradewright::reading
