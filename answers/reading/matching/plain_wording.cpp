#include "answers/reading/matching/plain_wording.hpp"
#include "answers/reading/matching/asked_heads.hpp"
#include "answers/reading/notation/word_roles.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "answers/reading/matching/choice_parts.hpp"
#include "answers/reading/matching/class_in_prose.hpp"
#include "answers/reading/matching/led_relation.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/repeated_question.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Longer texts are not taken apart.
constexpr std::size_t longest_text = 1'000;

/// Words and signs behind which the result of a working stands.
constexpr std::array<std::string_view, 22> conclusions{
    "so",   "hence",  "thus",         "therefore", "i.e.",   "i.e",     "also",  "donc",
    "soit", "quindi", "portanto",     "folglich",  "daher",  "dus",     "altså", "that is",
    "=>",   "\u21d2", "\\Rightarrow", "\\implies", "\u2192", "entonces"};

bool takes_back(std::string_view text) {
  return text.find('?') != std::string_view::npos ||
         std::ranges::any_of(words_of(without_mathematics(text)), [](const std::string& word) {
           const bool of_ends = word == "excluded" || word == "excluding";
           return withdraws(word) || begins_aside(word) || (labels_no_answer(word) && !of_ends);
         });
}

bool holds_digit(std::string_view text) {
  return std::ranges::any_of(text, is_digit);
}

/// Where a word begins or ends, no other letter stands beside it; a stroke before an arrow denies it: "-/->".
bool stands_apart(std::string_view text, std::size_t at, std::size_t length) {
  const auto letter = [&](std::size_t i) { return i < text.size() && is_letter(text[i]); };
  const bool word = is_letter(text[at]);
  if (!word) {
    return at == 0 || text[at - 1] != '/';
  }
  return (at == 0 || (!letter(at - 1) && text[at - 1] != '\\')) && !letter(at + length);
}

/// Whether a sign or the end of a line parts what begins at a place from what stands before it.
bool is_parted(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(' ', at - 1);
  return before == std::string_view::npos || !(is_letter(text[before]) || is_digit(text[before]));
}

/// Without a last clause that says nothing: "16x16, the rest I don't know".
std::string_view without_silence(std::string_view text) {
  const std::size_t cut = text.find_last_of(",;.\n", text.ends_with('.') ? text.size() - 2 : text.size());
  const std::string_view last = text.substr(cut == std::string_view::npos ? text.size() : cut + 1);
  const bool silent = cut > 0 && std::ranges::any_of(last, is_letter) && says_nothing(last);
  return silent ? trimmed(text.substr(0, cut)) : text;
}

/// "- 20 ms": a bullet, where a negative value makes no sense.
std::string_view without_bullet(std::string_view text, AnswerType type) {
  const bool positive =
      type == AnswerType::quantity || type == AnswerType::size || type == AnswerType::interval;
  const bool bullet = text.size() > 2 && (text[0] == '-' || text[0] == '*') && text[1] == ' ';
  return positive && bullet ? trimmed(text.substr(2)) : text;
}

/// Whether the letter of one of several options stands apart in a text; a small one that could be a word only
/// where the text ends in it or a comma stands behind it.
bool names_option(std::string_view text, const ItemDeclaration& item) {
  for (std::size_t at = 0; item.type == AnswerType::choices && at < text.size(); ++at) {
    const std::string_view behind = trimmed(text.substr(at + 1));
    const bool is_word = text[at] == 'a' || text[at] == 'i' || text[at] == 'e' || text[at] == 'o';
    const bool letter = is_capital(text[at]) || !is_word || behind.empty() || behind.front() == ',';
    const bool apart = letter && (at == 0 || !is_letter(text[at - 1])) &&
                       (at + 1 == text.size() || !is_letter(text[at + 1]));
    if (apart && among(item.options, text.substr(at, 1))) {
      return true;
    }
  }
  return false;
}

/// Whether a sentence ends in a text before `end`, and another begins.
bool ends_before(std::string_view text, std::size_t end) {
  for (std::size_t at = text.find(". "); at < end; at = text.find(". ", at + 1)) {
    const std::size_t next = text.find_first_not_of(" \t\n", at + 1);
    if (next < end && is_capital(text[next])) {
      return true;
    }
  }
  return false;
}

/// The words and numbers of a text; a comma between two digits is decimal.
std::vector<std::string_view> bound_words(std::string_view text) {
  constexpr std::string_view borders = " \t\n,()";
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = std::min(text.find_first_not_of(borders, at), text.size());
    std::size_t end = std::min(text.find_first_of(borders, first), text.size());
    if (end > first && end + 1 < text.size() && text[end] == ',' && is_digit(text[end - 1]) &&
        is_digit(text[end + 1])) {
      end = std::min(text.find_first_of(borders, end + 1), text.size());
    }
    if (first < end) {
      words.push_back(text.substr(first, end - first));
    }
    at = end;
  }
  return words;
}

/// Whether two words say that something lies between what stands behind each of them.
bool is_between(std::string_view first, std::string_view second) {
  constexpr std::array<std::array<std::string_view, 2>, 10> pairs{{{"between", "and"},
                                                                   {"from", "to"},
                                                                   {"zwischen", "und"},
                                                                   {"von", "bis"},
                                                                   {"entre", "et"},
                                                                   {"entre", "y"},
                                                                   {"entre", "e"},
                                                                   {"tra", "e"},
                                                                   {"fra", "e"},
                                                                   {"tussen", "en"}}};
  return std::ranges::any_of(pairs, [&](const auto& pair) { return pair[0] == first && pair[1] == second; });
}

/// "1. T 2. F" with the names of the statements for the numbers, where these count all of them from 1; empty
/// otherwise.
std::string with_statement_names(std::string_view text, const std::vector<std::string>& options) {
  std::string result;
  std::size_t at = 0;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    std::size_t place = text.find(number, at);
    for (; place != std::string_view::npos; place = text.find(number, place + 1)) {
      const std::size_t end = place + number.size();
      const bool begins = place == 0 || is_blank(text[place - 1]) || text[place - 1] == '(';
      const bool closed =
          end + 1 < text.size() && (text[end] == '.' || text[end] == ')') && is_blank(text[end + 1]);
      if (begins && closed) {
        break;
      }
    }
    const bool first = i > 0 || text.find_first_not_of(" \t\n(-*") == place;
    if (place == std::string_view::npos || !first || is_digit(options[i].front())) {
      return {};
    }
    const std::size_t open = place > 0 && text[place - 1] == '(' ? place - 1 : place;
    result += std::string(text.substr(at, open - at)) + "(" + options[i] + ")";
    at = place + number.size() + 1;
  }
  return options.size() < 2 ? std::string() : result + std::string(text.substr(at));
}

/// Whether a text is words of the question and sums of them, none of which shares out, leaves out or denies:
/// "weights + gradients + moments".
bool is_sum_in_words(std::string_view text, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 14> changing{"each", "per",  "every", "without", "only",
                                                      "not",  "no",   "one",   "before",  "after",
                                                      "once", "half", "with",  "or"};
  const bool plain = std::ranges::all_of(text, [](char c) {
    return is_letter(c) || !is_ascii(c) || is_blank(c) || c == '+' || c == ',' || c == '-';
  });
  const std::vector<std::string> words = words_of(text);
  return plain && !words.empty() && text.find('+') != std::string_view::npos &&
         std::ranges::all_of(words, [&](const std::string& word) {
           constexpr std::array<std::string_view, 4> numbers{"two", "both", "three", "the"};
           return (question.has_word(word) || among(numbers, word)) && !among(changing, word) &&
                  !refuses(word);
         });
}

/// Whether a question says what an item is made of in brackets behind its name, and a sum in words holds
/// nothing else: "the memory for training (weights, gradients, both moments)".
bool is_explained_by(std::string_view sum, const ItemDeclaration& item, const PreparedQuestion& question) {
  std::vector<std::string> names{item.name};
  names.insert(names.end(), item.aliases.begin(), item.aliases.end());
  return std::ranges::any_of(names, [&](const std::string& name) {
    const std::size_t at = question.text.find(name + " (");
    const std::size_t open = at + name.size() + 2;
    const std::size_t close =
        at == std::string::npos ? at : std::min(question.text.find(')', open), question.text.size());
    const std::vector<std::string> inside = at == std::string::npos
                                                ? std::vector<std::string>()
                                                : words_of(question.text.substr(open, close - open));
    constexpr std::array<std::string_view, 4> counts{"two", "both", "the", "three"};
    return !inside.empty() && std::ranges::all_of(words_of(sum), [&](const std::string& word) {
      return among(counts, word) || std::ranges::find(inside, word) != inside.end();
    });
  });
}

/// A total, or what the question explains so, without the sum in words that it is of: "weights + gradients =
/// 192 MB", "192 MB (weights + gradients)". The item itself is no part of it.
std::string_view without_sum_in_words(std::string_view text, const ItemDeclaration& item,
                                      const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 8> totals{"total",  "sum",   "overall", "altogether",
                                                   "gesamt", "summe", "totale",  "somme"};
  const bool total = std::ranges::any_of(totals, [&](std::string_view word) { return is_own(word, item); });
  const auto is_of_item = [&](std::string_view sum) {
    const std::vector<std::string> words = words_of(sum);
    const bool own = std::ranges::any_of(words, [&](const std::string& word) { return is_own(word, item); });
    return is_sum_in_words(sum, question) && !own && (total || is_explained_by(sum, item, question));
  };
  const std::size_t relation = std::min(text.find('='), text.size());
  if (relation < text.size() && is_of_item(text.substr(0, relation))) {
    return trimmed(text.substr(relation + 1));
  }
  const std::size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
  const bool behind = open != std::string_view::npos && open > 0 && is_blank(text[open - 1]);
  const std::string_view inside = behind ? text.substr(open + 1, text.size() - open - 2) : std::string_view();
  return behind && is_of_item(inside) ? trimmed(text.substr(0, open)) : text;
}

/// The place of a phrase that stands once in a text, between a value and a number; none elsewhere.
std::size_t place_between_values(std::string_view text, std::string_view phrase) {
  const std::size_t at = text.find(phrase);
  const std::size_t end = at + phrase.size();
  const bool between = at != std::string_view::npos && end < text.size() && is_digit(text[end]) &&
                       std::ranges::any_of(text.substr(0, at), is_digit);
  return between && text.find(phrase, end) == std::string_view::npos ? at : std::string_view::npos;
}

/// A quotient in words as signs have it, where it comes to a value: "12 GFLOP over 60 TFLOP/s makes 0.2 s",
/// "2 * 6 GFLOP = 12 GFLOP, over 60 TFLOP/s = 0.2 s". Empty for any other.
std::string with_spoken_quotient(std::string_view text) {
  constexpr std::array<std::string_view, 4> quotients{", over ", " over ", ", divided by ", " divided by "};
  constexpr std::array<std::string_view, 6> results{" makes ",  " gives ",  " comes to ",
                                                    " equals ", " ergibt ", " is "};
  const auto* const phrase = std::ranges::find_if(quotients, [&](std::string_view one) {
    return place_between_values(text, one) != std::string_view::npos;
  });
  if (phrase == quotients.end()) {
    return {};
  }
  const std::size_t at = place_between_values(text, *phrase);
  std::string_view dividend = text.substr(0, at);
  if (phrase->starts_with(',')) {  // of what was worked out before
    const std::size_t relation = dividend.rfind('=');
    dividend = trimmed(dividend.substr(relation == std::string_view::npos ? 0 : relation + 1));
  }
  std::string quotient = std::string(dividend) + " / " + std::string(text.substr(at + phrase->size()));
  for (const std::string_view result : results) {
    const std::size_t place = place_between_values(quotient, result);
    quotient.replace(std::min(place, quotient.size()), place < quotient.size() ? result.size() : 0,
                     place < quotient.size() ? " = " : "");
  }
  return quotient.find('=') == std::string::npos ? std::string() : quotient;
}

}  // namespace

std::string_view conclusion_of(std::string_view text) {
  std::size_t best = 0;
  for (const std::string_view sign : conclusions) {
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
      const bool english = sign == "also" && !is_parted(text, at);  // "and also B"
      if (at > 0 && !english && stands_apart(text, at, sign.size())) {
        best = std::max(best, at + sign.size());
      }
    }
  }
  if (best == 0) {
    return {};
  }
  const std::size_t first = text.find_first_not_of(" \t\n,:", best);
  return first == std::string_view::npos ? std::string_view() : trimmed(text.substr(first));
}

std::string interval_in_words(std::string_view text) {
  const std::vector<std::string_view> words = bound_words(text);
  constexpr std::size_t longest = 12;
  if (words.size() < 5 || words.size() > longest || !is_between(lower(words[0]), lower(words[2]))) {
    return {};
  }
  constexpr std::array<std::string_view, 17> open{
      "without",   "ohne",    "sans",           "sin",   "senza",  "excluded", "exclusive",
      "excluding", "open",    "ausgeschlossen", "offen", "exclus", "exclues",  "excluidos",
      "excluidas", "esclusi", "exclu\u00eddos"};
  constexpr std::array<std::string_view, 11> closed{
      "included", "inclusive", "including", "closed",    "eingeschlossen", "inclus",
      "incluses", "incluidos", "inclusi",   "incluidas", "inclu\u00eddos"};
  constexpr std::array<std::string_view, 24> beside{
      "both",     "ends",  "endpoints", "end",     "points",   "are",  "the",    "bounds",
      "beide",    "enden", "grenzen",   "die",     "bornes",   "les",  "deux",   "ambos",
      "extremos", "los",   "gli",       "estremi", "entrambi", "sind", "limits", "with"};
  std::optional<bool> holds_ends;
  bool denied = false;
  for (std::size_t i = 4; i < words.size(); ++i) {
    std::string word = lower(words[i]);
    word = word.substr(0, word.find_last_not_of('.') + 1);
    if (among(open, word) || among(closed, word)) {
      if (holds_ends || (denied && word != "including")) {
        return {};
      }
      holds_ends = among(closed, word) && !denied;  // "not including the ends"
    } else if (word == "not" && !denied && !holds_ends) {
      denied = true;
    } else if (!word.empty() && !among(beside, word)) {
      return {};
    }
  }
  if (!holds_ends || !holds_digit(words[1]) || !holds_digit(words[3])) {
    return {};
  }
  const auto end = [](std::string_view word) { return word.substr(0, word.find_last_not_of(".,") + 1); };
  const bool comma =
      end(words[1]).find(',') != std::string_view::npos || end(words[3]).find(',') != std::string_view::npos;
  return (*holds_ends ? "[" : "(") + std::string(end(words[1])) + (comma ? "; " : ", ") +
         std::string(end(words[3])) + (*holds_ends ? "]" : ")");
}

namespace {

/// The numbers of a text as they are written.
std::vector<std::string_view> numbers_of(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  std::vector<std::string_view> numbers;
  for (std::size_t at = text.find_first_of(digits); at != std::string_view::npos;) {
    std::size_t end = std::min(text.find_first_not_of("0123456789.", at), text.size());
    end = text[end - 1] == '.' ? end - 1 : end;
    numbers.push_back(text.substr(at, end - at));
    at = text.find_first_of(digits, end);
  }
  return numbers;
}

/// Without a reason that only explains: "{2, 4}, since 0.40 + 0.27 is below 0.8". It is one sentence of
/// nobody's opinion, which neither denies, tells truth nor concludes, and holds no list and none of the
/// numbers before it.
std::string_view without_reason(std::string_view text) {
  std::string_view before = before_reason(text);
  const std::string_view reason = trimmed(text.substr(before.size()));
  const std::string_view inside = reason.ends_with('.') ? reason.substr(0, reason.size() - 1) : reason;
  const std::vector<std::string> words = words_of(inside);
  constexpr std::size_t shortest = 4;
  constexpr std::array<std::string_view, 12> opinions{"i",   "we",   "my",   "me",   "you", "he",
                                                      "she", "they", "said", "says", "too", "instead"};
  constexpr std::array<WordRole, 6> roles{WordRole::truth, WordRole::falsehood, WordRole::verdict,
                                          WordRole::doubt, WordRole::doubtful,  WordRole::condition};
  const auto speaks_against = [&](const std::string& word) {
    return refuses(word) || withdraws(word) || gives_reason(word) || among(opinions, word) ||
           plays(word, WordRole::conclusion) ||
           std::ranges::any_of(roles, [&](WordRole role) { return plays(word, role); });
  };
  const bool several = inside.find_first_of(";:?!{}[]<>\n") != std::string_view::npos ||
                       inside.find(". ") != std::string_view::npos;
  if (words.size() < shortest || several || std::any_of(words.begin() + 1, words.end(), speaks_against)) {
    return text;
  }
  const std::vector<std::string_view> stated = numbers_of(before);
  const bool again =
      std::ranges::any_of(numbers_of(inside), [&](std::string_view number) { return among(stated, number); });
  before = trimmed(before);
  before = trimmed(before.ends_with(',') ? before.substr(0, before.size() - 1) : before);
  return again || stated.empty() ? text : before;
}

}  // namespace

std::vector<std::string> plain_wordings(std::string_view text, const ItemDeclaration& item,
                                        const PreparedQuestion& question) {
  std::vector<std::string> wordings;
  if (text.size() > longest_text) {
    return wordings;
  }
  const auto add = [&](std::string_view one) {
    const bool known = one == text || std::ranges::find(wordings, one) != wordings.end();
    if (!known && !is_blank(one)) {
      wordings.emplace_back(one);
    }
  };
  if (item.type == AnswerType::choices) {
    add(with_statement_names(text, item.options));
    add(with_plain_heads(text, question));
    add(without_predicate(text, item, question));
    add(behind_last_arrow(text, item.options));
  }
  const std::string_view alone = without_bullet(without_silence(text), item.type);
  add(alone);
  if (takes_back(alone)) {
    return wordings;
  }
  if (item.type == AnswerType::complexity) {
    add(class_in_prose(alone, question));
  }
  if (item.type == AnswerType::quantity) {
    add(without_sum_in_words(alone, item, question));
    add(with_spoken_quotient(alone));
  }
  const bool members = item.type == AnswerType::set || item.type == AnswerType::list ||
                       item.type == AnswerType::choices || item.type == AnswerType::interval;
  std::string_view conclusion = conclusion_of(alone);
  const std::string_view lead = alone.substr(0, conclusion.empty() ? 0 : conclusion.data() - alone.data());
  const bool more_of_list = lead.ends_with("also ") && names_option(lead, item);  // "A, B, also D"
  if (!lead.empty() && (more_of_list || speaks_against_conclusion(lead, conclusion, item, question))) {
    conclusion = {};
  }
  const bool of_another = question.items.size() > 1 && !conclusion.empty() &&
                          ends_before(alone, static_cast<std::size_t>(conclusion.data() - alone.data()));
  const std::string_view reasonless =
      item.type == AnswerType::choices ? std::string_view() : without_reason(alone);
  for (const std::string_view one : {alone, of_another ? std::string_view() : conclusion, reasonless}) {
    add(one);
    std::string_view led = without_lead(one, item, question);
    const auto length = led.empty() ? 0 : static_cast<std::size_t>(led.data() - one.data());
    led = names_option(one.substr(0, length), item) ? one : led;
    add(led);
    add(members ? without_tail(led, item, question) : led);
    if (item.type == AnswerType::interval) {
      add(interval_in_words(led));
    }
  }
  return wordings;
}

}  // namespace gradewright::reading
