#include "answers/reading/matching/option_gloss.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "answers/reading/notation/faces.hpp"
#include "answers/reading/values/ballot_words.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

bool is_small(std::string_view word) {
  constexpr std::array<std::string_view, 11> small{"the", "a",  "an", "of",   "to", "in",
                                                   "on",  "by", "it", "with", "its"};
  return among(small, word);
}

/// Whether two words are forms of one: "clip", "clips", "clipping".
bool are_forms(std::string_view a, std::string_view b) {
  constexpr std::array<std::string_view, 8> endings{"", "s", "es", "e", "d", "ed", "ing", "al"};
  constexpr std::size_t shortest = 4;
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) {
    ++same;
  }
  const auto ending = [&endings, same](std::string_view word) {
    std::string_view rest = word.substr(same);
    const bool doubled = rest.size() > 2 && rest.front() == word[same - 1];  // "clip", "clipping"
    rest.remove_prefix(doubled ? 1 : 0);
    return among(endings, rest);
  };
  return a == b || (same >= shortest && ending(a) && ending(b));
}

/// Whether a word is one of a wording, in another form or the same.
bool is_of(std::string_view word, std::string_view wording) {
  return std::ranges::any_of(words_of(wording),
                             [&](const std::string& one) { return !is_small(one) && are_forms(word, one); });
}

/// A gloss without a face at its end, which says nothing.
std::string_view without_face(std::string_view gloss) {
  gloss = trimmed(gloss);
  const std::size_t blank = gloss.find_last_of(' ');
  const std::string_view last = blank == std::string_view::npos ? gloss : gloss.substr(blank + 1);
  for (std::size_t at = 0; at < last.size(); ++at) {
    if (length_of_face(last.substr(at)) == last.size() - at) {
      return trimmed(gloss.substr(0, gloss.size() - (last.size() - at)));
    }
  }
  return gloss;
}

/// Whether words are of an option's wording, and one of them of no other's.
bool words_option(std::string_view gloss, std::size_t option, std::span<const std::string> wordings) {
  const bool plain =
      std::ranges::all_of(gloss, [](char c) { return is_letter(c) || c == ' ' || c == '-' || c == '\''; });
  bool own = false;
  for (const std::string& word : plain ? words_of(gloss) : std::vector<std::string>{}) {
    if (is_small(word)) {
      continue;
    }
    if (!is_of(word, wordings[option])) {
      return false;
    }
    own = own || std::ranges::none_of(wordings, [&](const std::string& other) {
            return &other != &wordings[option] && is_of(word, other);
          });
  }
  return own;
}

/// A letter of an option that stands apart.
struct Letter {
  std::size_t first = 0;
  std::size_t end = 0;
  std::size_t option = 0;
};

std::vector<Letter> letters_of(std::string_view text, std::span<const std::string> options) {
  std::vector<Letter> letters;
  const auto is_part = [&](std::size_t at) {
    return at < text.size() && (is_letter(text[at]) || is_digit(text[at]) || !is_ascii(text[at]) ||
                                text[at] == '\'' || text[at] == '_' || text[at] == '$');
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (std::size_t i = 0; i < options.size() && (at == 0 || !is_part(at - 1)); ++i) {
      if (text.substr(at).starts_with(options[i]) && !is_part(at + options[i].size())) {
        letters.push_back({at, at + options[i].size(), i});
      }
    }
  }
  return letters;
}

/// Behind the brackets and stars that close a letter.
std::size_t closing_end(std::string_view text, const Letter& letter) {
  return std::min(text.find_first_not_of(")*]", letter.end), text.size());
}

/// Where a gloss behind a letter ends: in brackets, or behind a sign up to the end where the letter is the
/// only one. The letter's own end where there is none.
std::size_t gloss_end(std::string_view text, const Letter& letter, std::span<const std::string> wordings,
                      bool alone) {
  const std::size_t closed = closing_end(text, letter);
  const std::size_t open = std::min(text.find_first_not_of(' ', closed), text.size());
  const std::string_view rest = text.substr(open);
  if (const std::size_t close = rest.find(')'); rest.starts_with('(') && close != std::string_view::npos) {
    const bool own = words_option(without_face(rest.substr(1, close - 1)), letter.option, wordings);
    return own ? open + close + 1 : letter.end;
  }
  constexpr std::array<std::string_view, 8> signs{", ", ". ", ": ", "- ", "\u2013 ", "\u2014 ", "= ", ""};
  for (const std::string_view sign : signs) {
    if (alone && rest.starts_with(sign) && (!sign.empty() || closed > letter.end)) {
      std::string_view gloss = without_face(rest.substr(sign.size()));
      gloss = gloss.ends_with('.') ? gloss.substr(0, gloss.size() - 1) : gloss;
      return words_option(gloss, letter.option, wordings) ? text.size() : letter.end;
    }
  }
  return letter.end;
}

/// Where a gloss before a letter in brackets begins: "the embedding (E)". The letter's own place where there
/// is none.
std::size_t gloss_begin(std::string_view text, const Letter& letter, std::size_t from,
                        std::span<const std::string> wordings) {
  const bool in_brackets =
      letter.first > from && text[letter.first - 1] == '(' && text.substr(letter.end).starts_with(')');
  if (!in_brackets) {
    return letter.first;
  }
  const std::string_view before = text.substr(from, letter.first - 1 - from);
  const std::size_t sign = before.find_last_of(".,;:\n");
  std::size_t begin = sign == std::string_view::npos ? 0 : sign + 1;
  for (const std::string_view joint : {" and ", " und ", " et "}) {
    const std::size_t at = before.rfind(joint);
    begin = at == std::string_view::npos ? begin : std::max(begin, at + joint.size());
  }
  const std::string_view gloss = trimmed(before.substr(begin));
  const auto place = static_cast<std::size_t>(gloss.data() - text.data());
  return words_option(gloss, letter.option, wordings) ? place : letter.first;
}

/// "(C) residual connections" of "A: (C) residual connections", where A is an option, too: behind the mark
/// for the answer stands nothing but options with their wordings, or all of them from the first on.
std::string_view without_answer_mark(std::string_view text, std::span<const std::string> options,
                                     std::span<const std::string> wordings) {
  const std::string_view said = trimmed(text);
  const std::string_view rest = trimmed(said.substr(std::min<std::size_t>(2, said.size())));
  if (!said.starts_with("A:") || !rest.starts_with('(')) {
    return text;
  }
  std::size_t at = 0;
  std::size_t named = 0;
  bool worded = true;
  while (at < rest.size()) {
    const auto is_here = [&](const std::string& option) {
      return rest.substr(at).starts_with("(" + option + ")");
    };
    const auto option = std::ranges::find_if(options, is_here);
    if (option == options.end()) {
      return text;
    }
    const auto place = static_cast<std::size_t>(option - options.begin());
    const std::size_t behind = at + option->size() + 2;
    const std::size_t next = std::min(rest.find('(', behind), rest.size());
    std::string_view said_of_it = trimmed(rest.substr(behind, next - behind));
    while (!said_of_it.empty() && std::string_view(",;.").find(said_of_it.back()) != std::string_view::npos) {
      said_of_it = trimmed(said_of_it.substr(0, said_of_it.size() - 1));
    }
    worded = worded && lower(said_of_it) == lower(wordings[place]);
    named += place == named ? 1 : 0;
    at = next;
  }
  return worded || named == options.size() ? rest : text;
}

}  // namespace

std::string without_gloss(std::string_view text, std::span<const std::string> options,
                          std::span<const std::string> wordings) {
  constexpr std::size_t longest = 400;
  if (wordings.size() != options.size() || wordings.empty() || text.size() > longest) {
    return std::string(text);
  }
  text = without_answer_mark(text, options, wordings);
  const std::vector<Letter> letters = letters_of(text, options);
  std::string out;
  std::size_t done = 0;
  for (const Letter& letter : letters) {
    if (letter.first < done) {
      continue;
    }
    const std::size_t begin = gloss_begin(text, letter, done, wordings);
    const std::size_t end = gloss_end(text, letter, wordings, letters.size() == 1);
    const bool before = begin < letter.first;
    out += text.substr(done, begin - done);
    out += before ? "(" : "";
    out += text.substr(letter.first, letter.end - letter.first);
    if (end > letter.end) {  // what closes the letter's own brackets stays
      out += text.substr(letter.end, closing_end(text, letter) - letter.end);
    }
    done = end;
  }
  return out + std::string(text.substr(done));
}

namespace {

/// Whether a wording is about what does not happen: "keeps a position from looking ahead", "prevents
/// overfitting".
bool forbids(std::string_view wording) {
  constexpr std::array<std::string_view, 12> verbs{"prevent", "prevents", "avoid", "avoids",
                                                   "forbid",  "forbids",  "hide",  "hides",
                                                   "blocks",  "block",    "stops", "excludes"};
  const std::vector<std::string> words = words_of(wording);
  const auto keeps =
      std::ranges::find_if(words, [](const auto& word) { return word == "keep" || word == "keeps"; });
  const bool keeps_from = std::find(keeps, words.end(), "from") != words.end();
  return keeps_from || std::ranges::any_of(words, [&](const auto& word) { return among(verbs, word); });
}

/// Whether a denial at a place says what may not be: "must not", "cannot".
bool rules(const std::vector<std::string>& words, std::size_t denial) {
  constexpr std::array<std::string_view, 5> modal{"must", "may", "should", "can", "shall"};
  constexpr std::array<std::string_view, 4> joined{"cannot", "can't", "mustn't", "shouldn't"};
  return among(joined, words[denial]) ||
         (denial > 0 && words[denial] == "not" && among(modal, words[denial - 1]));
}

/// Whether what is denied at a place is what an option says, whose wording forbids it itself: "a position
/// must not look ahead".
bool agrees_in_denying(const std::vector<std::string>& words, std::size_t denial, std::string_view wording) {
  std::string text;
  for (const std::string& word : words) {
    text += word + " ";
  }
  return rules(words, denial) && forbids(wording) && !forbids(text);
}

}  // namespace

bool denies_wording(std::string_view text, std::string_view wording) {
  const std::vector<std::string> words = words_of(text);
  constexpr std::array<std::string_view, 4> articles{"a", "an", "the", "any"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_small(words[i]) || !is_of(words[i], wording)) {
      continue;
    }
    std::size_t before = i;
    while (before > 0 && (among(articles, words[before - 1]) || is_of(words[before - 1], wording))) {
      --before;
    }
    if (before > 0 && ballot::denies(words[before - 1]) && !agrees_in_denying(words, before - 1, wording)) {
      return true;
    }
    std::size_t behind = i + 1;
    const bool verb = behind < words.size() && (words[behind] == "is" || words[behind] == "are");
    const bool would = behind + 1 < words.size() && words[behind] == "would" && words[behind + 1] == "be";
    behind += verb ? 1 : would ? 2 : 0;
    if ((verb || would) && behind < words.size()) {
      const auto truth = ballot::truth_of(words[behind]);
      if (truth == std::optional(false)) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace gradewright::reading
