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

/// Words for when something happens, and for parts of a net that are told apart by when they are there.
bool is_of_time(std::string_view word) {
  constexpr std::array<std::string_view, 12> known{"before",    "after",      "during", "while",
                                                   "candidate", "candidates", "old",    "new",
                                                   "input",     "first",      "next",   "last"};
  return among(known, word);
}

/// Without a reason behind it that takes nothing back.
std::string_view without_reason(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    const bool starts_word = is_letter(text[at]) && !is_word_byte(text[at - 1]);
    if (!starts_word) {
      continue;
    }
    std::size_t end = at;
    if (!gives_reason(next_word(text, end))) {
      continue;
    }
    const std::vector<std::string> words = words_of(text.substr(at));
    if (words.size() < 3) {
      continue;
    }
    const bool plain = text.substr(at).find_first_of("?~") == std::string_view::npos &&
                       std::ranges::none_of(words, [](const std::string& word) {
                         return !is_of_time(word) && (withdraws(word) || refuses(word));
                       });
    std::string_view head = trimmed(text.substr(0, at));
    head.remove_suffix(head.ends_with(',') ? 1 : 0);
    return plain ? head : text;
  }
  return text;
}

/// Without a remark in brackets or a sentence that the rest is left out.
std::string_view without_rest(std::string_view text) {
  const std::size_t stop = text.rfind(". ");
  if (stop != std::string_view::npos && stop > 0 && leaves_rest_out(text.substr(stop + 2))) {
    return trimmed(text.substr(0, stop));
  }
  const std::size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
  if (open == std::string_view::npos || open == 0) {
    return text;
  }
  const std::string_view remark = text.substr(open + 1, text.size() - open - 2);
  return leaves_rest_out(remark) ? trimmed(text.substr(0, open)) : text;
}

/// Whether words say nothing else: no denial, no doubt, no withdrawal. When something happens does not matter
/// to a text.
bool are_plain(const std::vector<std::string>& words) {
  return !ballot::turns_away(words) && std::ranges::none_of(words, [&](const std::string& word) {
    return !is_of_time(word) && !ballot::measures_amounts(word) &&
           (refuses(word) || withdraws(word) || ballot::denies(word) || ballot::expresses_doubt(word) ||
            ballot::speaks_of_choosing(word) || labels_no_answer(word) || begins_aside(word));
  });
}

/// Whether words say of an answer what it is: "it is the batch norm", "so batch norm".
bool says_what_it_is(const std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 5> copulas{"is", "are", "means", "be", "called"};
  constexpr std::array<std::string_view, 4> articles{"the", "a", "an", "called"};
  constexpr std::array<std::string_view, 4> conclusions{"so", "i.e", "i.e.", "it's"};
  constexpr std::size_t shortest = 5;
  const auto copula =
      std::ranges::find_if(words, [&](const std::string& word) { return among(copulas, word); });
  const auto place = static_cast<std::size_t>(copula - words.begin());
  const bool identity = place < 3 && (place + 2 >= words.size() || among(articles, words[place + 1]));
  return identity || (among(conclusions, words.front()) && words.size() < shortest);
}

/// "LSTMs were invented because of it": what was made on account of what was answered.
bool tells_consequence(std::vector<std::string> words) {
  constexpr std::array<std::string_view, 8> made{"invented", "designed", "introduced", "developed",
                                                 "proposed", "built",    "made",       "created"};
  constexpr std::array<std::string_view, 4> were{"was", "were", "have", "been"};
  constexpr std::array<std::string_view, 3> pointers{"it", "this", "that"};
  constexpr std::array<std::string_view, 8> acts{"fix",   "avoid", "solve",    "prevent",
                                                 "fight", "cure",  "mitigate", "counter"};
  std::erase_if(words, [&](const std::string& word) { return among(were, word); });
  const std::size_t n = words.size();
  const auto verb = std::ranges::find_if(words, [&](const std::string& word) { return among(made, word); });
  if (n < 4 || verb == words.begin() || verb == words.end() || !among(pointers, words.back())) {
    return false;
  }
  const bool cause = (words[n - 3] == "because" && words[n - 2] == "of") || words[n - 2] == "against" ||
                     (words[n - 3] == "to" && among(acts, words[n - 2]));
  const auto behind = static_cast<std::size_t>(words.end() - verb);
  return cause && behind <= 4 && are_plain(words);
}

/// Whether words behind an answer explain it and say nothing else of it: no other thing, no denial, no doubt.
bool explains(std::string_view remark, bool in_brackets) {
  constexpr std::array<std::string_view, 44> openers{
      "used",     "which",    "where",      "it",      "they",    "because",    "since",   "so",
      "each",     "every",    "known",      "applied", "i.e",     "i.e.",       "for",     "as",
      "this",     "that",     "with",       "by",      "when",    "whose",      "costs",   "takes",
      "needs",    "uses",     "keeps",      "gives",   "makes",   "multiplies", "decides", "controls",
      "saves",    "reduces",  "helps",      "trades",  "removes", "computes",   "stores",  "computed",
      "invented", "proposed", "introduced", "here"};
  constexpr std::size_t shortest = 3;
  constexpr std::size_t shortest_in_brackets = 5;  // fewer could be another answer
  std::vector<std::string> words = words_of(remark);
  const bool opens = !words.empty() && among(openers, words.front()) && !says_what_it_is(words);
  constexpr std::array<std::string_view, 4> costs{"costs", "takes", "needs", "saves"};
  constexpr std::array<std::string_view, 4> amounts{"more", "less", "twice", "half"};
  if (opens && among(costs, words.front())) {  // "costs one more forward pass"
    std::erase_if(words, [&](const std::string& word) { return among(amounts, word); });
  }
  if (tells_consequence(words) && remark.find_first_of("?~;:,.") == std::string_view::npos) {
    return true;
  }
  return are_plain(words) && remark.find_first_of("?~;:") == std::string_view::npos &&
         ((opens && words.size() >= shortest) || (in_brackets && words.size() >= shortest_in_brackets));
}

/// Where the first sign stands behind which an explanation may begin, and how long it is; no length where
/// none does.
struct Boundary {
  std::size_t at = 0;
  std::size_t length = 0;
};
Boundary boundary_of(std::string_view text) {
  constexpr std::array<std::string_view, 8> signs{", ",  ". ",       ": ",       "; ",
                                                  " - ", " \u2013 ", " \u2014 ", ".\n"};
  Boundary first{text.size(), 0};
  for (const std::string_view sign : signs) {
    const std::size_t at = text.find(sign);
    first = at < first.at ? Boundary{at, sign.size()} : first;
  }
  return first;
}

/// Without an explanation behind it: "dropout (each unit is set to zero at random)", "dropout, which thins
/// the net", "Dropout. It thins the net."
std::string_view without_explanation(std::string_view text) {
  std::string_view said = trimmed(text);
  said = said.ends_with('.') ? said.substr(0, said.size() - 1) : said;
  const std::size_t open = said.find('(');
  const Boundary boundary = boundary_of(said);
  if (open != std::string_view::npos && open > 0 && said.find(')') + 1 == said.size() && open < boundary.at) {
    const std::string_view head = trimmed(said.substr(0, open));
    return explains(said.substr(open + 1, said.size() - open - 2), true) ? head : text;
  }
  if (boundary.length > 0 && boundary.at > 0) {
    return explains(said.substr(boundary.at + boundary.length), false) ? trimmed(said.substr(0, boundary.at))
                                                                       : text;
  }
  return text;
}

/// The last word of some words.
std::string last_word(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  return words.empty() ? std::string() : words.back();
}

/// Whether a text is a name, as far as can be told: a few words that say nothing else, behind an article or
/// of the same sort as another: "the update gate" beside "reset gate".
bool is_name_beside(std::string_view text, std::string_view other) {
  constexpr std::size_t longest = 4;
  constexpr std::array<std::string_view, 6> articles{"the", "a", "an", "der", "die", "das"};
  const std::vector<std::string> words = words_of(text);
  const bool same = words == words_of(other);  // "dropout, not dropout"
  const bool plain = !same && !words.empty() && words.size() <= longest && are_plain(words) &&
                     text.find_first_of("?~,;:.()") == std::string_view::npos &&
                     !among(std::array<std::string_view, 4>{"only", "just", "merely", "nur"}, words.front());
  return plain && ((words.size() > 1 && among(articles, words.front())) || words.back() == last_word(other));
}

/// "dropout" of "not the batch norm but dropout", and of "dropout, not the batch norm".
std::string_view without_contrast(std::string_view text) {
  std::string_view said = text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
  const std::string small = lower(said.substr(0, 200));
  for (const std::string_view opening : {"not ", "it's not ", "it is not ", "nicht ", "es ist nicht "}) {
    if (!small.starts_with(opening)) {
      continue;
    }
    for (const std::string_view joint : {", but ", " but ", ", sondern ", " sondern "}) {
      const std::size_t at = small.find(joint);
      if (at != std::string::npos) {
        const std::string_view own = trimmed(said.substr(at + joint.size()));
        return is_name_beside(said.substr(opening.size(), at - opening.size()), own) ? own : text;
      }
    }
  }
  for (const std::string_view joint : {", not ", " (not ", " and not ", ", nicht ", " (nicht "}) {
    const std::size_t at = small.find(joint);
    const bool bracket = joint.find('(') != std::string_view::npos;
    if (at == std::string::npos || at == 0 || (bracket && !said.ends_with(')'))) {
      continue;
    }
    const std::string_view own = trimmed(said.substr(0, at));
    const std::string_view other = said.substr(at + joint.size());
    const std::vector<std::string> words = words_of(own);
    const bool denied = !are_plain(words);
    return !denied && is_name_beside(other.substr(0, other.size() - (bracket ? 1 : 0)), own) ? own : text;
  }
  return text;
}

/// Without the verb that says again what was asked: "Dropout does.", "dropout decides this".
std::string_view without_verb(std::string_view text) {
  const std::string_view said = text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
  for (const std::string_view object : {" this", " that", " it", ""}) {
    const std::string_view rest = said.ends_with(object) ? said.substr(0, said.size() - object.size()) : said;
    for (const std::string_view verb :
         {" does", " decides", " controls", " determines", " regulates", " handles"}) {
      const bool whole =
          rest.size() > verb.size() && rest.ends_with(verb) && (verb == " does" || !object.empty());
      if (whole && (object.empty() || rest.size() < said.size())) {
        return trimmed(rest.substr(0, rest.size() - verb.size()));
      }
    }
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

/// Whether a text is a symbol: a letter with an index or without, "r", "r_t", "$r_t$". `small`: no capital.
bool is_symbol(std::string_view text, bool small) {
  constexpr std::size_t longest = 4;  // r_t
  text = without_style(text);
  return !text.empty() && is_letter(text.front()) && text.size() <= longest &&
         (text.size() == 1 || text[1] == '_') && !(small && is_capital(text.front()));
}

/// Without the symbol of what is named, behind a comma, in dollars or brackets, or bare behind two words:
/// "the reset gate, r", "dropout $p$", "the reset gate (r)", "reset gate r". "Adam W" is a name.
std::string_view without_symbol(std::string_view text) {
  std::string_view said = text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
  if (const std::size_t comma = said.rfind(", "); comma != std::string_view::npos && comma > 0) {
    return is_symbol(trimmed(said.substr(comma + 1)), false) ? trimmed(said.substr(0, comma)) : text;
  }
  const std::size_t blank = said.rfind(' ');
  if (blank != std::string_view::npos && blank > 0) {
    const std::string_view last = said.substr(blank + 1);
    const bool bracket = last.starts_with('(') && last.ends_with(')') && last.size() > 2;
    constexpr std::array<std::string_view, 3> articles{"the ", "a ", "an "};
    const std::string_view head = said.substr(0, blank);
    const bool article = std::ranges::any_of(
        articles, [&](std::string_view one) { return lower(head.substr(0, one.size())) == one; });
    const bool words = words_of(head).size() > (article ? 2U : 1U);
    if ((bracket && is_symbol(last.substr(1, last.size() - 2), false)) || (words && is_symbol(last, true))) {
      return trimmed(head);
    }
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

bool leaves_rest_out(std::string_view remark) {
  const std::vector<std::string> words = words_of(remark);
  constexpr std::string_view of_other[] = {"for the other one ", "the other one ", "for the other "};
  std::string rest = lower(trimmed(remark));
  for (const std::string_view words_of_other : of_other) {
    rest = rest.starts_with(words_of_other) ? rest.substr(words_of_other.size()) : rest;
  }
  return (among(words, "rest") || among(words, "other") || among(words, "others")) && says_nothing(rest);
}

std::vector<std::string_view> inside_text(std::string_view text) {
  std::vector<std::string_view> insides = inside_frames(text);
  const std::string_view said = without_rest(trimmed(text));
  std::vector<std::string_view> whole = inside_frames(said);
  whole.push_back(said);
  if (said.starts_with("- ") || said.starts_with("* ")) {
    whole.push_back(trimmed(said.substr(2)));
  }
  for (const auto shorten : {without_opinion, without_reason, without_symbol, without_contrast, without_cleft,
                             without_explanation, without_verb, without_symbol}) {
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
