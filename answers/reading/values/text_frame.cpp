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

/// Whether words say nothing else: no denial, no doubt, no withdrawal. When something happens does not matter
/// to a text.
bool are_plain(const std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 4> times{"before", "after", "during", "while"};
  return !ballot::turns_away(words) && std::ranges::none_of(words, [&](const std::string& word) {
    return !among(times, word) &&
           (refuses(word) || withdraws(word) || ballot::denies(word) || ballot::expresses_doubt(word) ||
            ballot::speaks_of_choosing(word) || labels_no_answer(word) || begins_aside(word));
  });
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
  return are_plain(words) && remark.find_first_of("?~;:") == std::string_view::npos &&
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

/// "I think it is dropout" without the words that own it; a text that is doubted otherwise stays doubted.
std::string_view without_opinion(std::string_view text) {
  constexpr std::array<std::string_view, 8> opinions{"i think that ", "i think ",     "i believe that ",
                                                     "i believe ",    "i would say ", "i'd say ",
                                                     "ich denke ",    "je pense que "};
  for (const std::string_view opinion : opinions) {
    if (lower(text.substr(0, opinion.size())) == opinion) {
      return trimmed(text.substr(opinion.size()));
    }
  }
  return text;
}

/// Without the symbol of what is named, behind a comma or in dollars: "the reset gate, r", "dropout $p$".
std::string_view without_symbol(std::string_view text) {
  std::string_view said = text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
  constexpr std::size_t longest = 4;  // r_t
  if (const std::size_t comma = said.rfind(", "); comma != std::string_view::npos && comma > 0) {
    const std::string_view symbol = trimmed(said.substr(comma + 1));
    const bool letter = !symbol.empty() && is_letter(symbol.front()) && symbol.size() <= longest &&
                        (symbol.size() == 1 || symbol[1] == '_');
    return letter ? trimmed(said.substr(0, comma)) : text;
  }
  const std::size_t open = said.ends_with('$') && said.size() > 2 ? said.rfind(" $", said.size() - 2) : 0;
  const bool formula = open != 0 && open != std::string_view::npos &&
                       said.substr(open).find_first_of("=<>?~\\") == std::string_view::npos &&
                       said.substr(0, open).find('$') == std::string_view::npos;
  return formula ? trimmed(said.substr(0, open)) : text;
}

/// "dropout" of "It is dropout that thins the net".
std::string_view without_cleft(std::string_view text) {
  constexpr std::array<std::string_view, 6> openings{"it is ",   "it's ",  "this is ",
                                                     "das ist ", "c'est ", "es "};
  const bool opens = std::ranges::any_of(
      openings, [&](std::string_view one) { return lower(text.substr(0, one.size())) == one; });
  for (const std::string_view joint :
       {" that ", " which ", " who ", ", das ", ", der ", ", die ", " qui ", " que "}) {
    const std::size_t at = opens ? text.find(joint) : std::string_view::npos;
    const std::vector<std::string> words =
        at == std::string_view::npos ? std::vector<std::string>{} : words_of(text.substr(at + joint.size()));
    if (words.size() > 1) {
      const bool plain = are_plain(words) && text.find_first_of("?~;:") == std::string_view::npos;
      return plain ? trimmed(text.substr(0, at)) : text;
    }
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
  for (const auto shorten : {without_opinion, without_symbol, without_cleft, without_explanation}) {
    for (std::size_t i = 0, count = whole.size(); i < count; ++i) {
      if (const std::string_view shorter = shorten(whole[i]); shorter.size() < whole[i].size()) {
        whole.push_back(shorter);
        const std::vector<std::string_view> more = inside_frames(shorter);
        whole.insert(whole.end(), more.begin(), more.end());
      }
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
