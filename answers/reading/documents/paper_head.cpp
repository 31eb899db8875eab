#include "answers/reading/documents/paper_head.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/documents/mail.hpp"
#include "answers/reading/values/fillers.hpp"

namespace gradewright::reading {
namespace {

/// Words that the lines at the head of a paper begin with: "Name: s25", "Date: 7.11.2026".
constexpr std::array<std::string_view, 30> head_words{
    "name",     "student",    "id",     "matriculation", "matrikelnummer", "date",
    "datum",    "course",     "module", "class",         "group",          "email",
    "e",        "exam",       "paper",  "test",          "quiz",           "semester",
    "term",     "university", "page",   "seat",          "author",         "instructor",
    "lecturer", "version",    "week",   "assignment",    "homework",       "sheet"};

}  // namespace

std::string without_head(std::string_view text) {
  std::string rest;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
    const std::vector<std::string> words = words_of(line.substr(0, 200));
    const bool head = line.starts_with("#") || line.starts_with("\\title") || line.starts_with("\\author") ||
                      line.starts_with("\\date") || is_cover_line(line) ||
                      (!words.empty() && std::ranges::find(head_words, words.front()) != head_words.end());
    rest += head ? std::string_view("\n") : line;
    text.remove_prefix(line.size());
  }
  return rest;
}

}  // namespace gradewright::reading
