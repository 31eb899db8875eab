#include "answers/reading/documents/drafts.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t longest_line = 400;

constexpr std::string_view draft_words[] = {"scratch", "draft",   "rough",
                                            "konzept", "entwurf", "schmierzettel"};

/// A heading of Markdown or LaTeX.
bool is_heading(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first != std::string_view::npos &&
         (line[first] == '#' || line.substr(first).starts_with("\\section") ||
          line.substr(first).starts_with("\\subsection") || line.substr(first).starts_with("**"));
}

bool says_draft(std::string_view line) {
  const std::vector<std::string> words = words_of(line);
  const auto follows = [&words](std::string_view first, std::string_view second) {
    return std::ranges::adjacent_find(words, [&](const std::string& a, const std::string& b) {
             return a == first && b == second;
           }) != words.end();
  };
  return std::ranges::any_of(words, [](const std::string& word) { return among(draft_words, word); }) ||
         follows("not", "mark") || follows("not", "grade") || follows("not", "graded") ||
         follows("not", "marked");
}

template <class Use>
void for_each_line(std::string_view text, Span piece, const Use& use) {
  for (std::size_t at = piece.offset; at < piece.end();) {
    const std::size_t end = std::min(text.find('\n', at), piece.end());
    use(Span{at, end - at});
    at = end + 1;
  }
}

/// Of each section the heading of drafts that it stands below.
std::vector<std::optional<Span>> draft_headings(const Reading& reading) {
  std::vector<std::optional<Span>> headings;
  std::optional<Span> draft;
  for (const Section& section : reading.sections()) {
    headings.push_back(draft);
    for_each_line(reading.text(), section.content, [&](Span line) {
      const std::string_view text =
          std::string_view(reading.text()).substr(line.offset, std::min(line.length, longest_line));
      if (is_heading(text)) {
        draft = says_draft(text) ? std::optional(line) : std::nullopt;
      }
    });
  }
  return headings;
}

}  // namespace

void doubt_drafts(const Reading& reading, std::vector<Response>& responses) {
  const std::vector<std::optional<Span>> headings = draft_headings(reading);
  for (Response& response : responses) {
    const std::optional<std::size_t> s = reading.section_at(response.span.offset);
    if (response.is_read() && response.doubt.empty() && s && headings[*s]) {
      response.doubt = "it stands under \"" + reading.label_text(*headings[*s]) + "\"";
    }
  }
}

}  // namespace gradewright::reading
