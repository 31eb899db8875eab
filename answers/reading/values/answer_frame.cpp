#include "answers/reading/values/answer_frame.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "answers/reading/values/unstyled.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

bool is_word_byte(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '\'' || c == '-' || !is_ascii(c);
}

namespace {

/// What may begin a sentence and says nothing of its own.
constexpr std::array<std::string_view, 14> openers{
    "so",       "thus",          "hence",        "therefore",  "clearly",      "obviously",  "finally",
    "in total", "in conclusion", "to summarize", "in summary", "to summarise", "conclusion", "i.e."};
/// Of these only a sign tells that they are no part of the answer: "Well, B" but "well posed".
constexpr std::array<std::string_view, 8> parted_openers{"well",    "okay",       "ok",      "sure",
                                                         "overall", "conclusion", "finally", "in total"};
/// Signs that may lead to an answer.
constexpr std::array<std::string_view, 6> leading_signs{"=>", "=", "\u2192", "\u21D2", "\u2234", "\u2022"};
/// The same of scripts that write no blanks: "the answer is", "about", "so".
constexpr std::array<std::string_view, 19> unspaced_leads{"\u7B54\u6848\u662F",
                                                          "\u7B54\u6848\u4E3A",
                                                          "\u7B54\u6848\u70BA",
                                                          "\u7B54\u6848\uFF1A",
                                                          "\u7B54\u6848:",
                                                          "\u7B54\uFF1A",
                                                          "\u7B54:",
                                                          "\u7ED3\u679C\u662F",
                                                          "\u7ED3\u679C\u4E3A",
                                                          "\u7ED3\u679C\uFF1A",
                                                          "\u7D50\u679C\u662F",
                                                          "\u7B49\u4E8E",
                                                          "\u7D04",
                                                          "\u7EA6\u7B49\u4E8E",
                                                          "\u7EA6\u4E3A",
                                                          "\u7EA6",
                                                          "\u5927\u7EA6",
                                                          "\u6240\u4EE5",
                                                          "\u7B54\u3048\u306F"};
constexpr std::array<std::string_view, 3> noun_verbs{"must be", ":", "="};
constexpr std::array<std::string_view, 63> clauses{"it is called",
                                                   "it's called",
                                                   "it\u2019s called",
                                                   "this is called",
                                                   "that is called",
                                                   "is called",
                                                   "called",
                                                   "that's",
                                                   "that\u2019s",
                                                   "we get",
                                                   "we got",
                                                   "we obtain",
                                                   "we obtained",
                                                   "we find",
                                                   "we found",
                                                   "i get",
                                                   "i got",
                                                   "i obtain",
                                                   "i find",
                                                   "i found",
                                                   "this gives",
                                                   "that gives",
                                                   "which gives",
                                                   "it gives",
                                                   "this yields",
                                                   "this is",
                                                   "that is",
                                                   "that makes",
                                                   "it is",
                                                   "it equals",
                                                   "equals",
                                                   "it's",
                                                   "it\u2019s",
                                                   "we call this",
                                                   "we call it",
                                                   "it is known as",
                                                   "this is known as",
                                                   "that is known as",
                                                   "is known as",
                                                   "das ist die",
                                                   "das ist der",
                                                   "das ist das",
                                                   "das ist",
                                                   "das hei\u00dft",
                                                   "man nennt das",
                                                   "das nennt man",
                                                   "sie hei\u00dft",
                                                   "es hei\u00dft",
                                                   "c'est la",
                                                   "c'est le",
                                                   "c\u2019est la",
                                                   "c\u2019est le",
                                                   "on l'appelle",
                                                   "on appelle cela",
                                                   "known as",
                                                   "es la",
                                                   "es el",
                                                   "se llama",
                                                   "si chiama",
                                                   "\u00e8 la",
                                                   "\u00e8 il",
                                                   "dat heet",
                                                   "chama-se"};
/// Behind an answer.
constexpr std::array<std::string_view, 19> closers{"(final answer)",
                                                   "(final)",
                                                   "is the answer",
                                                   "is my answer",
                                                   "is our answer",
                                                   "is correct",
                                                   "as required",
                                                   "is required",
                                                   "is the correct answer",
                                                   "is the final answer",
                                                   "(by definition)",
                                                   "by definition",
                                                   "(see above)",
                                                   "(see working)",
                                                   "qed",
                                                   "q.e.d",
                                                   "\u220E",
                                                   "\u25A1",
                                                   "\\qed"};

/// Whether a text is a phrase in small letters, or the same with capitals.
bool is_phrase(std::string_view text, std::string_view phrase) {
  return std::ranges::equal(text, phrase, [](char written, char known) { return lower(written) == known; });
}

/// Takes a phrase away from the front; of a word, not where the word goes on.
bool take(std::string_view& text, std::string_view phrase) {
  if (text.size() <= phrase.size() || !is_phrase(text.substr(0, phrase.size()), phrase)) {
    return false;
  }
  if (is_letter(phrase.back()) && is_word_byte(text[phrase.size()])) {
    return false;
  }
  text = trimmed(text.substr(phrase.size()));
  return true;
}

template <class Phrases>
bool take_any(std::string_view& text, const Phrases& phrases) {
  return std::ranges::any_of(phrases, [&text](std::string_view phrase) { return take(text, phrase); });
}

/// The same of a word with a role.
bool take_word(std::string_view& text, WordRole role) {
  const auto* const end = std::ranges::find_if_not(text, is_word_byte);
  const std::string_view word(text.begin(), end);
  if (end == text.end() || !plays(lower(word), role)) {
    return false;
  }
  text = trimmed(text.substr(word.size()));
  return true;
}

bool take_sign(std::string_view& text, std::string_view signs) {
  if (text.size() < 2 || signs.find(text.front()) == std::string_view::npos) {
    return false;
  }
  text = trimmed(text.substr(1));
  return true;
}

/// Takes signs of one sort from the front: how many.
std::size_t take_run(std::string_view& text, char sign) {
  const std::size_t count = std::min(text.find_first_not_of(sign), text.size());
  text.remove_prefix(count);
  return count;
}

/// The name of an angle and its sign of equality: "\\angle ABC =".
bool take_angle(std::string_view& text) {
  std::string_view rest = text;
  constexpr std::array<std::string_view, 3> signs{"\\angle", "\\measuredangle", "\u2220"};
  const auto* const sign =
      std::ranges::find_if(signs, [&](std::string_view one) { return rest.starts_with(one); });
  if (sign == signs.end()) {
    return false;
  }
  rest = trimmed(rest.substr(sign->size()));
  constexpr std::size_t most = 3;
  std::size_t points = 0;
  while (points < rest.size() && is_capital(rest[points])) {
    ++points;
  }
  const std::string_view behind = trimmed(rest.substr(points));
  if (points == 0 || points > most || !behind.starts_with('=') ||
      behind.find('=', 1) != std::string_view::npos) {
    return false;
  }
  text = trimmed(behind.substr(1));
  return !text.empty();
}

/// "So,", "Sure!", "In conclusion:".
bool take_opener(std::string_view& text) {
  std::string_view rest = text;
  if (take_any(rest, parted_openers) && take_sign(rest, ",:!")) {
    text = rest;
    return true;
  }
  rest = text;
  if (take_any(rest, unspaced_leads)) {
    text = rest;
    return true;
  }
  rest = text;
  if (take_any(rest, leading_signs)) {
    text = rest;
    return true;
  }
  if (!take_any(rest, openers)) {
    return false;
  }
  take_sign(rest, ",:");
  text = rest;
  return true;
}

/// "of n" behind "the values": a name of one letter, whose value is asked for.
void take_of_name(std::string_view& text, std::string_view noun) {
  const std::string small = lower(noun);
  const bool of_unknown = small.starts_with("value") || small.starts_with("solution");
  std::string_view rest = text;
  if (!of_unknown || (!take(rest, "of") && !take(rest, "for"))) {
    return;
  }
  const std::size_t quote = rest.starts_with('$') ? 1 : 0;
  const bool name =
      rest.size() > 2 + 2 * quote && is_letter(rest[quote]) && (quote == 0 ? rest[1] == ' ' : rest[2] == '$');
  text = name ? trimmed(rest.substr(1 + 2 * quote)) : text;
}

/// "The answer is", "**Final answer:**", "### Answer" on a line of its own, "output =".
bool take_label(std::string_view& text) {
  std::string_view rest = text;
  const bool is_heading = take_run(rest, '#') > 0;
  rest = trimmed(rest);
  const std::size_t stars = take_run(rest, '*');
  while (take_word(rest, WordRole::determiner)) {
  }
  const std::string_view from_noun = rest;
  if (!take_word(rest, WordRole::answer_noun)) {
    return false;
  }
  const std::string_view between = from_noun.substr(0, from_noun.size() - rest.size());
  take_of_name(rest, between);
  const bool ends_line = is_heading && between.find('\n') != std::string_view::npos;
  std::size_t closing = stars > 0 ? take_run(rest, '*') : 0;
  rest = trimmed(rest);
  if (!take_any(rest, noun_verbs) && !take_word(rest, WordRole::copula) &&
      !take_word(rest, WordRole::copula_abroad) && !ends_line) {
    return false;
  }
  take_sign(rest, ":");
  if (closing == 0 && stars > 0) {
    closing = take_run(rest, '*');
  }
  text = closing == stars ? trimmed(rest) : text;
  return closing == stars;
}

/// "we get", "which gives".
bool take_clause(std::string_view& text) {
  if (!take_any(text, clauses)) {
    return false;
  }
  take_sign(text, ":");
  return true;
}

/// Takes away a phrase at the end, with a comma before it.
bool take_behind(std::string_view& text, std::string_view phrase) {
  if (text.size() <= phrase.size() || !is_phrase(text.substr(text.size() - phrase.size()), phrase)) {
    return false;
  }
  std::string_view rest = text.substr(0, text.size() - phrase.size());
  if (is_letter(phrase.front()) && is_word_byte(rest.back())) {
    return false;
  }
  rest = trimmed(rest);
  if (rest.ends_with(',') || rest.ends_with('.')) {
    rest.remove_suffix(1);
  }
  text = rest;
  return true;
}

/// "(1 point)", "[2 marks]".
bool take_points(std::string_view& text) {
  const std::size_t open = text.ends_with(')')   ? text.rfind('(')
                           : text.ends_with(']') ? text.rfind('[')
                                                 : std::string_view::npos;
  if (open == std::string_view::npos || open == 0) {
    return false;
  }
  const std::string_view inside = trimmed(text.substr(open + 1, text.size() - open - 2));
  const std::size_t digits = std::min(inside.find_first_not_of("0123456789."), inside.size());
  if (digits == 0 || !plays(lower(trimmed(inside.substr(digits))), WordRole::points)) {
    return false;
  }
  text = trimmed(text.substr(0, open));
  return true;
}

/// "by the chain rule".
bool take_ground(std::string_view& text) {
  constexpr std::string_view joint = " by ";
  std::size_t by = text.size() - std::min(text.size(), joint.size());
  while (by > 0 && !is_phrase(text.substr(by, joint.size()), joint)) {
    --by;
  }
  if (by == 0) {
    return false;
  }
  const std::string_view ground = text.substr(by + 1);
  const std::vector<std::string> words = words_of(ground);
  constexpr std::size_t most = 5;
  const bool plain = std::ranges::all_of(ground, [](char c) { return is_letter(c) || c == ' '; });
  const bool neutral = std::none_of(words.begin() + 1, words.end(), [](const std::string& word) {
    return refuses(word) && word != "square" && word != "inverse";
  });
  if (!plain || !neutral || words.size() > most || !plays(words.back(), WordRole::ground)) {
    return false;
  }
  std::string_view rest = trimmed(text.substr(0, by));
  if (rest.ends_with(',')) {
    rest.remove_suffix(1);
  }
  text = rest;
  return true;
}

/// "B because C", "B so C": what stands behind it may be said of C. The first word alone is no clause: "BC".
bool has_second_clause(std::string_view rest) {
  const std::vector<std::string> words = words_of(rest);
  return !words.empty() && std::any_of(words.begin() + 1, words.end(), [](const std::string& word) {
    return gives_reason(word) || withdraws(word) || plays(word, WordRole::conclusion) || word == "as" ||
           word == "while";
  });
}

/// What stands at the end of a sentence.
bool take_closer(std::string_view& text) {
  std::string_view rest = trimmed(text);
  if (rest.ends_with('.') && !rest.ends_with("..")) {
    rest = trimmed(rest.substr(0, rest.size() - 1));
  }
  const bool taken =
      std::ranges::any_of(closers, [&rest](std::string_view phrase) { return take_behind(rest, phrase); }) ||
      take_points(rest) || take_ground(rest);
  if (!taken || has_second_clause(rest)) {
    return false;
  }
  text = trimmed(rest);
  return true;
}

/// Whether what is left could be something else without its frame: "12!" of a sentence that ends in an
/// exclamation, the article of "I get a".
bool hangs_on_frame(std::string_view rest) {
  const std::size_t last = rest.find_last_not_of(". ");
  return last == std::string_view::npos || rest[last] == '!' ||
         (last == 0 && is_letter(rest[0]) && !is_capital(rest[0]));
}

/// "$\\boxed{5 \\text{ and } 2}$": a frame by itself, which stars and quotes are not.
bool is_in_math(std::string_view text) {
  text = trimmed(text);
  return text.starts_with('$') || text.starts_with('\\');
}

}  // namespace

std::vector<std::string_view> inside_frames(std::string_view text) {
  std::vector<std::string_view> insides;
  std::string_view led = without_style(text);
  constexpr int most = 4;
  int leads = led.size() < text.size() && is_in_math(text) ? 1 : 0;
  do {
    std::string_view rest = led;
    for (int i = 0; i <= most && (i == 0 || take_closer(rest)); ++i) {
      if (leads == 0 && i == 0) {
        continue;
      }
      if (hangs_on_frame(rest)) {
        return {};
      }
      insides.push_back(rest);
    }
  } while (leads++ <= most && (take_angle(led) || take_opener(led) || take_label(led) || take_clause(led)));
  return insides;
}

std::string_view without_frame(std::string_view text) {
  const std::vector<std::string_view> insides = inside_frames(text);
  return insides.empty() ? text : insides.back();
}

}  // namespace gradewright::reading
