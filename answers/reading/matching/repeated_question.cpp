#include "answers/reading/matching/repeated_question.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

bool is_own(std::string_view word, const ItemDeclaration& item) {
  const auto of_name = [&](const std::string& name) { return among(words_of(name), word); };
  return of_name(item.name) || std::ranges::any_of(item.aliases, of_name);
}

namespace {

bool is_word_part(char c) {
  return is_letter(c) || !is_ascii(c) || c == '\'' || c == '-';
}

/// Whether words deny something, so that to repeat them could turn an answer round.
bool denies(std::span<const std::string> said) {
  constexpr std::array<std::string_view, 12> words{"not", "no",    "never", "except", "without", "neither",
                                                   "nor", "false", "wrong", "least",  "less",    "incorrect"};
  return std::ranges::any_of(
      said, [&](const std::string& word) { return among(words, word) || word.ends_with("n't"); });
}

/// Whether two words are one, be it with the end of a verb or a plural: "grow", "grows".
bool is_same(std::string_view a, std::string_view b) {
  const auto stem = [](std::string_view word) {
    return word.substr(0, word.size() - (word.size() > 3 && word.ends_with('s') ? 1 : 0));
  };
  return stem(a) == stem(b);
}

/// Words without those that say nothing.
std::vector<std::string> content_of(std::vector<std::string> words, const ItemDeclaration& item) {
  std::erase_if(words, [&](const std::string& word) {
    return !refuses(word) && (is_filler(word) || is_own(word, item));
  });
  return words;
}

/// Whether words stand in the question, up to its first option, one after the other.
bool repeat(std::vector<std::string> words, const ItemDeclaration& item, const PreparedQuestion& question) {
  const std::size_t first =
      item.options.empty() ? std::string::npos : question.text.find("(" + item.options.front() + ")");
  std::vector<std::string> asked = words_of(std::string_view(question.text).substr(0, first));
  if (denies(asked)) {
    return false;
  }
  words = content_of(std::move(words), item);
  asked = content_of(std::move(asked), item);
  return words.empty() ||
         std::search(asked.begin(), asked.end(), words.begin(), words.end(), is_same) != asked.end();
}

/// Whether the words before a value say that it is the item's: none is of another thing. What stands right
/// before the members of a set may be what they are ("the units 2 and 5"); where something is said to be the
/// value, or lies in it, that is the item.
bool leads_to_item(const std::vector<std::string>& words, const ItemDeclaration& item,
                   const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 12> small{"for", "of",  "are", "these", "those", "at",
                                                   "les", "los", "las", "die",   "der",   "das"};
  constexpr std::array<std::string_view, 8> verbs{"is", "are", "be", "in", "has", "have", "equals", "gives"};
  bool own = false;
  bool other = false;
  bool verb = false;
  for (const std::string& word : words) {
    if (refuses(word) || withdraws(word)) {
      return false;
    }
    const bool is_content = !is_filler(word) && !among(small, word);
    verb = verb || among(verbs, word);
    own = own || (is_content && is_own(word, item));
    other = other || (is_content && !is_own(word, item));
    if (is_content && !is_own(word, item) && !question.has_word(word)) {
      return false;
    }
  }
  const bool members = item.type == AnswerType::set || item.type == AnswerType::list;
  return !other || own || (members && !verb);
}

}  // namespace

std::string_view without_lead(std::string_view text, const ItemDeclaration& item,
                              const PreparedQuestion& question) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_blank(text[at]) || text[at] == ':') {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_word_part(text[end])) {
      ++end;
    }
    if (end == at || !is_letter(text[at])) {
      return leads_to_item(words, item, question) ? trimmed(text.substr(at)) : text;
    }
    const std::string first = lower(text.substr(at, end - at));
    if (item.type == AnswerType::interval && (first == "between" || first == "from")) {
      return leads_to_item(words, item, question) ? trimmed(text.substr(at)) : text;
    }
    for (std::string& word : words_of(text.substr(at, end - at))) {
      words.push_back(std::move(word));
    }
    at = end;
  }
  return text;
}

namespace {

/// Where the words behind a value begin; a letter of an option is none.
std::size_t tail_begin(std::string_view text, const ItemDeclaration& item) {
  std::size_t begin = text.size();
  std::size_t at = text.size();
  while (at > 0) {
    while (at > 0 && (is_blank(text[at - 1]) || text[at - 1] == '.')) {
      --at;
    }
    const std::size_t end = at;
    while (at > 0 && is_word_part(text[at - 1])) {
      --at;
    }
    const bool option = std::ranges::find(item.options, text.substr(at, end - at)) != item.options.end();
    if (at == end || option) {
      return begin == text.size() ? begin : std::max(end, at);
    }
    begin = at;
  }
  return 0;
}

}  // namespace

std::string_view without_tail(std::string_view text, const ItemDeclaration& item,
                              const PreparedQuestion& question) {
  const std::size_t end = tail_begin(text, item);
  if (end == 0 || end == text.size() || !(is_blank(text[end]) || text[end] == '.')) {
    return text;
  }
  std::vector<std::string> words = words_of(text.substr(end));
  if (words.empty()) {
    return text;  // "2, 5, ..."
  }
  return repeat(std::move(words), item, question) ? trimmed(text.substr(0, end)) : text;
}

namespace {

/// The words of a predicate or question without what only qualifies a parameter, and with one word for it.
std::vector<std::string> plain_predicate(std::vector<std::string> words, const ItemDeclaration& item) {
  constexpr std::array<std::string_view, 6> qualifiers{"trainable", "learnable", "trained",
                                                       "learned",   "any",       "do"};
  words = content_of(std::move(words), item);
  std::erase_if(words, [&](const std::string& word) { return among(qualifiers, word); });
  for (std::string& word : words) {
    word = word == "weights" || word == "weight" ? "parameters" : word;
  }
  return words;
}

/// Whether what stands behind such a predicate may choose other options, too: "so the answer is B", "layer
/// norm is free of them", where the question denies also "B has none".
bool goes_on_choosing(std::string_view rest, const ItemDeclaration& item, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 17> choosing{
      "so",  "thus",   "hence",    "therefore", "answer", "leaves", "remains", "same",   "also",
      "too", "either", "likewise", "free",      "lack",   "lacks",  "lacking", "similar"};
  const std::size_t first = question.text.find("(" + item.options.front() + ")");
  const bool asks_denial = denies(words_of(std::string_view(question.text).substr(0, first)));
  const std::vector<std::string> words = words_of(rest);
  return std::ranges::any_of(words, [&](const std::string& word) {
    return among(choosing, word) || (asks_denial && (refuses(word) || word == "none"));
  });
}

/// Whether a predicate says what options have, and the question does not ask for that.
bool has_unasked(const std::vector<std::string>& words, const PreparedQuestion& question) {
  const bool has =
      std::ranges::any_of(words, [](const std::string& word) { return word == "have" || word == "has"; });
  return has && !question.has_word("have") && !question.has_word("has");
}

/// Whether a predicate says what the question asks for, and denies what it denies: "have no weights" of
/// "which have no trainable parameters".
bool repeats_predicate(const std::vector<std::string>& words, const ItemDeclaration& item,
                       const PreparedQuestion& question) {
  const std::size_t first = question.text.find("(" + item.options.front() + ")");
  const std::vector<std::string> asked = words_of(std::string_view(question.text).substr(0, first));
  if (denies(asked) != denies(words)) {
    return false;
  }
  const std::vector<std::string> said = plain_predicate(words, item);
  const std::vector<std::string> question_words = plain_predicate(asked, item);
  return !said.empty() && std::search(question_words.begin(), question_words.end(), said.begin(), said.end(),
                                      is_same) != question_words.end();
}

}  // namespace

std::string without_predicate(std::string_view text, const ItemDeclaration& item,
                              const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 13> before{
      "it", "is", "are", "the", "option", "options", "only", "both", "answers", "and", "und", "y", "et"};
  std::size_t at = 0;
  std::size_t last = 0;  // behind the last option of the run
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && is_word_part(text[end])) {
      ++end;
    }
    const std::string_view word = text.substr(at, end - at);
    if (std::ranges::find(item.options, word) != item.options.end()) {
      last = end;
    } else if (end > at && !among(before, lower(word))) {
      break;
    } else if (end == at && std::string_view(" ,/&()*").find(text[at]) == std::string_view::npos) {
      break;
    }
    at = end == at ? at + 1 : end;
  }
  const std::size_t stop = std::min(text.find_first_of(".;,(:\n", at), text.size());
  const std::string_view predicate = trimmed(text.substr(std::min(at, stop), stop - std::min(at, stop)));
  const std::vector<std::string> words = words_of(predicate);
  if (last == 0 || words.empty() || has_unasked(words, question) ||
      !(repeat(words, item, question) || repeats_predicate(words, item, question)) ||
      goes_on_choosing(text.substr(stop), item, question)) {
    return std::string(text);
  }
  std::string rest(text.substr(stop));
  const std::size_t next = rest.find_first_not_of(", ");
  const bool option =
      next != std::string::npos && std::ranges::any_of(item.options, [&](const std::string& one) {
        return rest.substr(next).starts_with(one + " ");
      });
  if (option && rest.starts_with(',')) {
    rest.front() = ';';  // "A and C have weights, B has none" is no list
  }
  return std::string(text.substr(0, last)) + rest;
}

std::string without_choosing(std::string_view text, std::span<const std::string> options,
                             const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 4> subjects{"I would ", "I'd ", "I\u2019d ", "I will "};
  std::string_view rest = trimmed(text);
  const auto* const subject =
      std::ranges::find_if(subjects, [&](std::string_view one) { return rest.starts_with(one); });
  if (subject == subjects.end()) {
    return std::string(text);
  }
  rest.remove_prefix(subject->size());
  const std::size_t verb = std::min(rest.find(' '), rest.size());
  const std::string_view behind = trimmed(rest.substr(verb));
  const std::size_t end = std::min(behind.find_first_of(" ,.;:"), behind.size());
  const bool option = std::ranges::any_of(options, [&](const std::string& one) {
    return one == behind.substr(0, end) || "(" + one + ")" == behind.substr(0, end);
  });
  const std::string asking = "you " + lower(rest.substr(0, verb)) + " ";
  const bool asked = verb > 0 && question.text.find(asking) != std::string::npos;
  if (!option || !asked) {
    return std::string(text);
  }
  std::string_view tail = trimmed(behind.substr(end));
  if (tail.starts_with("first") && question.has_word("first") && (tail.size() == 5 || !is_letter(tail[5]))) {
    tail = tail.substr(5);
  }
  const bool ends = tail.empty() || std::string_view(".,;:").find(tail.front()) != std::string_view::npos;
  return ends ? std::string(behind.substr(0, end)) + std::string(tail) : std::string(text);
}

namespace {

/// Longer sentences are not taken apart.
constexpr std::size_t longest_sentence = 200;
/// A text that is asked for has at most this many words.
constexpr std::size_t longest_answer = 4;

/// The places behind the words of a text.
std::vector<std::size_t> word_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  std::size_t at = 0;
  while (!next_word(text, at).empty()) {
    ends.push_back(at);
  }
  return ends;
}

/// What stands behind a subject of the question's own words and its verb: "The technique that sets units to
/// zero is called".
std::string_view behind_subject(std::string_view text, const ItemDeclaration& item,
                                const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 5> pointers{"this", "that", "what", "which", "used"};
  constexpr std::array<std::string_view, 4> named{"called ", "named ", "known as ", "termed "};
  const std::vector<std::size_t> ends = word_ends(text);
  std::vector<std::string> subject;
  bool own = false;
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    const std::string word =
        words_of(text.substr(i == 0 ? 0 : ends[i - 1], ends[i] - (i == 0 ? 0 : ends[i - 1]))).front();
    if (word == "is" && own && !denies(subject)) {
      std::string_view rest = trimmed(text.substr(ends[i]));
      for (const std::string_view verb : named) {
        rest = rest.starts_with(verb) ? trimmed(rest.substr(verb.size())) : rest;
      }
      return rest;
    }
    if (refuses(word) ||
        !(is_own(word, item) || question.has_word(word) || is_filler(word) || among(pointers, word))) {
      return {};
    }
    own = own || is_own(word, item) || question.has_word(word);
    subject.push_back(word);
  }
  return {};
}

/// What stands before a predicate of the question's own words: "dropout sets units to zero".
std::string_view before_predicate(std::string_view text, const ItemDeclaration& item,
                                  const PreparedQuestion& question) {
  constexpr std::size_t shortest = 3;
  const std::vector<std::size_t> ends = word_ends(text);
  for (std::size_t i = 0; i < longest_answer && i + shortest < ends.size(); ++i) {
    std::vector<std::string> words = words_of(text.substr(ends[i]));
    const bool relative = words.front() == "which" || words.front() == "that";
    words.erase(words.begin(), words.begin() + (relative ? 1 : 0));
    const std::string_view head = trimmed(text.substr(0, ends[i]));
    const bool whole = head.find_first_of("([{") == std::string_view::npos;
    if (whole && question.has_word(words.front()) && !is_filler(words.front()) &&
        repeat(words, item, question)) {
      return head.ends_with(',') ? trimmed(head.substr(0, head.size() - 1)) : head;
    }
  }
  return {};
}

}  // namespace

std::string_view without_repetition(std::string_view text, const ItemDeclaration& item,
                                    const PreparedQuestion& question) {
  const std::string_view said = trimmed(text);
  const std::size_t stop = said.find_first_of(".?!;:\n");
  if (said.size() > longest_sentence || (stop != std::string_view::npos && stop + 1 < said.size()) ||
      said.ends_with('?')) {
    return text;
  }
  const std::string_view sentence = said.ends_with('.') ? said.substr(0, said.size() - 1) : said;
  for (const std::string_view answer :
       {behind_subject(sentence, item, question), before_predicate(sentence, item, question)}) {
    const std::vector<std::string> words = words_of(answer);
    const bool plain = std::ranges::none_of(words, [](const std::string& word) { return refuses(word); });
    if (!words.empty() && plain && words.size() <= longest_answer) {
      return answer;
    }
  }
  return text;
}

}  // namespace gradewright::reading
