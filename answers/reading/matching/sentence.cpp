#include "answers/reading/matching/sentence.hpp"

#include <algorithm>

#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Of a line no more is looked at for how it ends.
constexpr std::size_t longest_ending = 8;

/// Where a sentence or line may end.
constexpr ByteSet may_end("\n.!?");

/// "2 . 24": a decimal or a product whose parts stand apart.
bool stands_between_numbers(std::string_view text, std::size_t at) {
  const std::size_t next = text.find_first_not_of(" \t", at + 1);
  const std::size_t last = at == 0 ? std::string_view::npos : text.find_last_not_of(" \t", at - 1);
  return next != std::string_view::npos && last != std::string_view::npos && last + 1 < at &&
         is_digit(text[next]) && is_digit(text[last]);
}

}  // namespace

bool ends_sentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') {  // but where a list goes on
    const std::string_view line =
        trimmed(text.substr(at - std::min(at, longest_ending), std::min(at, longest_ending)));
    const bool goes_on = line.ends_with(',') || line.ends_with(';') || line.ends_with(" and");
    return !goes_on || (at + 1 < text.size() && text[at + 1] == '\n');
  }
  if (!may_end.contains(c) || (at + 1 < text.size() && !is_blank(text[at + 1]))) {
    return false;
  }
  const std::string_view until = text.substr(0, at);
  return !stands_between_numbers(text, at) && !until.ends_with("e.g") && !until.ends_with("i.e");
}

std::string_view sentence_before(std::string_view text, std::size_t end) {
  std::size_t first = end;
  while (first > 0 && end - first < longest_sentence && !ends_sentence(text, first - 1)) {
    --first;
  }
  return text.substr(first, end - first);
}

std::string_view sentence_behind(std::string_view text, std::size_t first) {
  const std::size_t limit = std::min(text.size(), first + longest_sentence);
  const std::string_view near = text.substr(0, limit);
  std::size_t end = may_end.find_in(near, first);
  while (end < limit && !ends_sentence(text, end)) {
    end = may_end.find_in(near, end + 1);
  }
  return text.substr(first, end - first);
}

std::string_view next_sentence(std::string_view text, std::size_t at) {
  const bool ended = at > 0 && ends_sentence(text, at - 1);
  std::string_view next =
      text.substr(std::min(ended ? at : at + sentence_behind(text, at).size(), text.size()));
  return trimmed(next.substr(std::min(next.find_first_not_of(".!? \t\n"), next.size())));
}

}  // namespace gradewright::reading
