#include "answers/reading/values/text_frame.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "answers/reading/values/answer_frame.hpp"
#include "answers/reading/values/explanation_words.hpp"
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

/// Whether words behind an answer explain it and say nothing else of it: no other thing, no denial, no doubt.
bool explains(std::string_view remark, bool in_brackets) {
  constexpr std::array<std::string_view, 16> openers{"used",  "which", "where", "it",    "they",  "because",
                                                     "since", "so",    "each",  "every", "known", "applied",
                                                     "i.e",   "i.e.",  "for",   "as"};
  constexpr std::size_t shortest = 3;
  constexpr std::size_t shortest_in_brackets = 5;  // fewer could be another answer
  const std::vector<std::string> words = words_of(remark);
  const bool opens = !words.empty() && among(openers, words.front());
  const bool plain = std::ranges::none_of(words, [](const std::string& word) {
    return refuses(word) || withdraws(word) || ballot::denies(word) || ballot::expresses_doubt(word) ||
           ballot::speaks_of_choosing(word) || labels_no_answer(word) || begins_aside(word);
  });
  return plain && !ballot::turns_away(words) && remark.find_first_of("?~;:") == std::string_view::npos &&
         ((opens && words.size() >= shortest) || (in_brackets && words.size() >= shortest_in_brackets));
}

/// Without an explanation behind it: "dropout (each unit is set to zero at random)", "dropout, which thins
/// the net".
std::string_view without_explanation(std::string_view text) {
  std::string_view said = trimmed(text);
  said = said.ends_with('.') ? said.substr(0, said.size() - 1) : said;
  const std::size_t open = said.find('(');
  const std::size_t comma = said.find(", ");
  if (open != std::string_view::npos && open > 0 && said.find(')') + 1 == said.size()) {
    const std::string_view head = trimmed(said.substr(0, open));
    return explains(said.substr(open + 1, said.size() - open - 2), true) ? head : text;
  }
  if (comma != std::string_view::npos && comma > 0) {
    return explains(said.substr(comma + 1), false) ? trimmed(said.substr(0, comma)) : text;
  }
  return text;
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
  if (said.starts_with("- ") || said.starts_with("* ")) {
    whole.push_back(trimmed(said.substr(2)));
  }
  for (std::size_t i = 0, count = whole.size(); i < count; ++i) {
    if (const std::string_view shorter = without_explanation(whole[i]); shorter.size() < whole[i].size()) {
      whole.push_back(shorter);
    }
  }
  for (const std::string_view inside : whole) {
    const std::string_view bare = without_style(without_brackets(without_style(without_reason(inside))));
    const std::vector<std::string_view> more = inside_frames(bare);
    insides.push_back(bare);
    insides.insert(insides.end(), more.begin(), more.end());
  }
  return insides;
}

}  // namespace gradewright::reading
