#include "answers/reading/matching/lone_text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

bool counts(AnswerType type) {
  return type == AnswerType::number || type == AnswerType::integer || type == AnswerType::rational ||
         type == AnswerType::quantity || type == AnswerType::vector || type == AnswerType::matrix;
}

/// Whether a line may be a text that is asked for: a few words up to a reason, and no number or relation.
bool may_be_text(std::string_view line) {
  constexpr std::size_t longest = 10;
  line = before_reason(line);
  return line.find_first_of("0123456789=<>|") == std::string_view::npos &&
         std::ranges::any_of(line, is_letter) && words_of(line).size() <= longest;
}

}  // namespace

std::optional<TypedPiece> lone_text(const ItemDeclaration& item, const PreparedQuestion& question,
                                    const Passages& passages) {
  const bool alone = std::ranges::all_of(question.items, [&](const ItemDeclaration& other) {
    return other.name == item.name || counts(other.type);
  });
  constexpr std::size_t longest = 2'000;
  std::vector<TypedPiece> lines;
  for (const auto& passage : passages) {
    const std::string_view text = passage->text;
    for (std::size_t at = 0; alone && text.size() <= longest && at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = trimmed(text.substr(at, end - at));
      const bool silent = line.empty() || says_nothing(line);
      if (!silent && std::ranges::none_of(line, is_digit) && !may_be_text(line)) {
        return std::nullopt;  // a sentence may hold it, too
      }
      if (!silent && may_be_text(line)) {
        lines.push_back({{passage->offset + static_cast<std::size_t>(line.data() - text.data()), line.size()},
                         std::string(line)});
      }
      at = end + 1;
    }
  }
  return lines.size() == 1 ? std::optional(lines.front()) : std::nullopt;
}

}  // namespace gradewright::reading
