#include "answers/reading/values/text_frame.hpp"

#include <algorithm>

#include "answers/reading/values/answer_frame.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "answers/reading/values/unstyled.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Without a reason behind it that takes nothing back.
std::string_view without_reason(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    const bool starts_word = is_letter(text[at]) && !is_word_byte(text[at - 1]);
    if (!starts_word) {
      continue;
    }
    const std::vector<std::string> words = words_of(text.substr(at));
    if (!gives_reason(words.front()) || words.size() < 3) {
      continue;
    }
    const bool plain =
        text.substr(at).find_first_of("?~") == std::string_view::npos &&
        std::ranges::none_of(words, [](const std::string& word) { return withdraws(word) || refuses(word); });
    std::string_view head = trimmed(text.substr(0, at));
    head.remove_suffix(head.ends_with(',') ? 1 : 0);
    return plain ? head : text;
  }
  return text;
}

/// Without a remark in brackets that the rest is left out.
std::string_view without_rest(std::string_view text) {
  const std::size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
  if (open == std::string_view::npos || open == 0) {
    return text;
  }
  const std::string_view remark = text.substr(open + 1, text.size() - open - 2);
  const bool of_rest = among(words_of(remark), "rest") && says_nothing(remark);
  return of_rest ? trimmed(text.substr(0, open)) : text;
}

/// "(dropout)" without its brackets.
std::string_view without_brackets(std::string_view text) {
  const bool whole = text.size() > 2 && text.front() == '(' && text.find('(', 1) == std::string_view::npos &&
                     text.find(')') == text.size() - 1;
  return whole ? trimmed(text.substr(1, text.size() - 2)) : text;
}

}  // namespace

std::vector<std::string_view> inside_text(std::string_view text) {
  std::vector<std::string_view> insides = inside_frames(text);
  const std::string_view said = without_rest(trimmed(text));
  std::vector<std::string_view> whole = inside_frames(said);
  whole.push_back(said);
  for (const std::string_view inside : whole) {
    const std::string_view bare = without_style(without_brackets(without_style(without_reason(inside))));
    const std::vector<std::string_view> more = inside_frames(bare);
    insides.push_back(bare);
    insides.insert(insides.end(), more.begin(), more.end());
  }
  return insides;
}

}  // namespace gradewright::reading
