#include "answers/reading/documents/before_solution.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/locate.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/matching/unused_text.hpp"
#include "answers/reading/values/fillers.hpp"

namespace gradewright::reading {
namespace {

/// So many sentences of its own wording are looked for in a question.
constexpr std::size_t most_sentences = 20;

/// The sections of a question before a word like Answer.
std::vector<std::size_t> places_before(const Reading& reading, std::size_t question) {
  const std::vector<std::size_t>& own = reading.own_sections(question);
  const std::vector<std::size_t>& all = reading.owners().of(question);
  std::vector<std::size_t> before;
  if (own.size() != all.size()) {
    std::ranges::set_difference(all, own, std::back_inserter(before));
  }
  return before;
}

/// Whether the sentence that a place is in stands in the exam's wording of the question, in whatever
/// letters: a student copied a part of it.
bool is_of_wording(const Reading& reading, Span place, std::size_t question) {
  constexpr std::size_t fewest_words = 4;
  const std::string_view text = reading.text();
  const std::string_view front = sentence_before(text, place.offset);
  const std::string_view back = sentence_behind(text, place.offset);
  const std::vector<std::string> words = words_of(std::string(front) + std::string(back));
  const std::vector<std::string>& wording = reading.questions()[question].text_words;
  return words.size() >= fewest_words &&
         std::search(wording.begin(), wording.end(), words.begin(), words.end()) != wording.end();
}

}  // namespace

void look_before_solution(const Reading& reading, std::size_t question, const ItemDeclaration& item,
                          Response& response) {
  const std::vector<std::size_t> before = places_before(reading, question);
  if (before.empty()) {
    return;
  }
  Response found = locate(item, reading.questions()[question], reading.passages(before, question));
  if (found.state == Response::State::missing || is_of_wording(reading, found.span, question)) {
    return;
  }
  const Span label = reading.sections()[reading.own_sections(question).front()].label;
  found.doubt =
      "it stands before \"" + reading.label_text(label) + "\", where the question's own text may stand";
  response = std::move(found);
}

std::optional<Span> unused_before_solution(const Reading& reading, std::size_t question,
                                           const ItemDeclaration& item, std::span<const Response> responses) {
  const std::vector<std::size_t> before = places_before(reading, question);
  if (before.empty()) {
    return std::nullopt;
  }
  const Passages passages = reading.passages(before, question);
  std::vector<Span> of_paper;
  for (;;) {
    const std::optional<Span> unused =
        unused_text(item, reading.questions()[question], passages, responses, of_paper);
    if (!unused || !is_of_wording(reading, *unused, question) || of_paper.size() == most_sentences) {
      return unused;
    }
    const std::string_view sentence = sentence_behind(reading.text(), unused->offset);
    of_paper.push_back({unused->offset, std::clamp<std::size_t>(sentence.size(), 1, unused->length)});
  }
}

}  // namespace gradewright::reading
