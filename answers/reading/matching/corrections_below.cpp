#include "answers/reading/matching/corrections_below.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "answers/reading/matching/names_in_text.hpp"
#include "answers/reading/matching/taken_back.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Doubts each item that a correcting line names and that was answered above it in its passage.
void doubt_named(const PreparedQuestion& question, const Passage& passage, std::string_view line,
                 const std::string& word, std::span<Response> responses) {
  const std::size_t from = passage.offset + static_cast<std::size_t>(line.data() - passage.text.data());
  for (const NameIn& name : names_in(line, question)) {
    for (const std::size_t item : name.items) {
      Response& response = responses[item];
      const bool above = response.span.offset >= passage.offset && response.span.end() <= from;
      if (above && name.items.size() == 1 && response.may_be_doubted()) {
        response.doubt = "\"" + word + "\" stands below it";
      }
    }
  }
}

}  // namespace

void doubt_corrected_below(const PreparedQuestion& question, const Passages& passages,
                           std::span<Response> responses) {
  for (const auto& passage : passages) {
    for (std::size_t first = 0; passage->has_digit && first < passage->text.size();) {
      const std::size_t end = std::min(passage->text.find('\n', first), passage->text.size());
      const std::string_view line = passage->text.substr(first, end - first);
      if (const std::string word = correcting_word(line); !word.empty() && holds_digit(line)) {
        doubt_named(question, *passage, line, word, responses);
      }
      first = end + 1;
    }
  }
}

}  // namespace gradewright::reading
