#include "answers/reading/documents/second_thoughts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "answers/reading/documents/label_words.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/written_word.hpp"
#include "engine/text/among.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_set.hpp"

namespace gradewright::reading {
namespace {

/// Words by which a sentence changes what was said. Not those that deny: "as in question 3, but with ...".
constexpr std::array<std::string_view, 41> changing{"correction",
                                                    "corrections",
                                                    "corrected",
                                                    "correct",
                                                    "erratum",
                                                    "errata",
                                                    "instead",
                                                    "wrong",
                                                    "incorrect",
                                                    "mistake",
                                                    "typo",
                                                    "meant",
                                                    "changed",
                                                    "change",
                                                    "changing",
                                                    "ignore",
                                                    "disregard",
                                                    "scratch",
                                                    "sorry",
                                                    "must",
                                                    "oops",
                                                    "swapped",
                                                    "replace",
                                                    "replaced",
                                                    "ps",
                                                    "update",
                                                    "updated",
                                                    "edit",
                                                    "revised",
                                                    "korrektur",
                                                    "korrigiert",
                                                    "falsch",
                                                    "stattdessen",
                                                    "rectification",
                                                    "plut\u00f4t",
                                                    "faux",
                                                    "correcci\u00f3n",
                                                    "incorrecto",
                                                    "correzione",
                                                    "sbagliato",
                                                    "corre\u00e7\u00e3o"};

constexpr WordSet changing_words(changing);

bool changes(std::string_view word) {
  return changing_words.contains(word);
}

/// Whether a sentence says what something should be.
bool says_what_it_should_be(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view next = words[i + 1];
    if (words[i] == "should" && (next == "be" || next == "read" || next == "say" || next == "have")) {
      return true;
    }
  }
  return false;
}

bool changes_something(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view next = i + 1 < words.size() ? std::string_view(words[i + 1]) : std::string_view();
    const bool pair = (words[i] == "now" && (next == "think" || next == "say" || next == "believe")) ||
                      (words[i] == "p" && next == "s") || (words[i] == "think" && next == "again");
    if (pair || changes(words[i])) {
      return true;
    }
  }
  return says_what_it_should_be(words);
}

/// Quickly, whether a sentence holds a word of those that change something.
bool may_change_something(std::string_view sentence) {
  constexpr std::array<std::string_view, 4> beginnings{"should", "now", "p", "think"};
  static constexpr WordSet known_beginnings(beginnings);
  std::size_t at = 0;
  for (std::string_view word = next_written_word(sentence, at); !word.empty();
       word = next_written_word(sentence, at)) {
    const bool may_change = changing_words.may_contain_lower(word) && changes(lower(word));
    if (may_change || (known_beginnings.may_contain_lower(word) && known_beginnings.contains(lower(word)))) {
      return true;
    }
  }
  return false;
}

/// The path of the label that is mentioned at a place inside a sentence: "question 4", "Q4 (b)"; empty where
/// none is.
std::vector<std::string> mentioned_at(std::string_view text) {
  const bool short_form = text.size() > 1 && lower(text[0]) == 'q' && is_digit(text[1]);
  if (!short_form && label_word(text).length == 0) {
    return {};
  }
  const std::optional<QuestionLabel> label = read_question_label(text);
  if (!label || label->number.empty() || !label->damaged_word.empty()) {
    return {};
  }
  std::vector<std::string> path{label->number};
  path.insert(path.end(), label->parts.begin(), label->parts.end());
  return path;
}

/// A question that is mentioned by its number alone: "in 7b", "13 is". A number alone could be a value, so
/// that a word leads to it or says what it is.
std::vector<std::string> number_at(std::string_view sentence, std::size_t at) {
  constexpr std::string_view leads[] = {"in", "for", "of",  "to",   "number", "no",
                                        "nr", "zu",  "bei", "pour", "para"};
  constexpr std::string_view verbs[] = {"is", "ist", "est", "es", "reads", "becomes"};
  constexpr std::string_view should[] = {"should", "must", "sollte", "muss"};
  std::size_t end = at;
  while (end < sentence.size() && is_digit(sentence[end])) {
    ++end;
  }
  std::vector<std::string> path{std::string(sentence.substr(at, end - at))};
  const bool part =
      end < sentence.size() && is_letter(sentence[end]) &&
      (end + 1 == sentence.size() || !(is_letter(sentence[end + 1]) || is_digit(sentence[end + 1])));
  if (part) {
    path.push_back(lower(sentence.substr(end, 1)));
    ++end;
  }
  const bool ends = end == sentence.size() || is_blank(sentence[end]) ||
                    std::string_view(":),;").find(sentence[end]) != std::string_view::npos ||
                    (sentence[end] == '.' && end + 1 == sentence.size());
  constexpr std::size_t near = 12;
  const std::vector<std::string> before =
      words_of(sentence.substr(at - std::min(at, near), std::min(at, near)));
  const std::vector<std::string> behind = words_of(sentence.substr(end, near));
  const bool led = !before.empty() && among(leads, before.back());
  const bool corrected = !behind.empty() && among(should, behind.front());
  const bool answered = behind.size() > 1 && among(verbs, behind.front()) &&
                        (behind[1].size() == 1 || behind[1] == "true" || behind[1] == "false");
  const bool said = corrected || answered;  // "13 is B", and not "13 is wrong", which may be a value
  const bool first = before.empty() || changes(before.back());  // and not "must divide 10: 1 or 2"
  const bool colon = first && end < sentence.size() && sentence[end] == ':';
  return ends && path.front().size() <= 3 && (part || led || said || colon) ? path
                                                                            : std::vector<std::string>();
}

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading), found_(reading.questions().size()) {}

  std::vector<std::optional<Span>> run() {
    const std::string_view text = reading_.text();
    for (std::size_t s = 0; s < reading_.sections().size(); ++s) {
      const Span& content = reading_.sections()[s].content;
      if (!holds_digit(text.substr(content.offset, content.length))) {
        continue;  // it names no question
      }
      for (std::size_t at = content.offset; at < content.end();) {
        const std::size_t end = end_of_sentence(text, at, content.end());
        look_at(text.substr(at, end - at), at, s);
        at = end;
      }
    }
    return std::move(found_);
  }

 private:
  static std::size_t end_of_sentence(std::string_view text, std::size_t at, std::size_t limit) {
    constexpr ByteSet ends("\n.!?");
    text = text.substr(0, limit);
    for (at = ends.find_in(text, at); at < limit; at = ends.find_in(text, at)) {
      const bool line = text[at++] == '\n';
      if (line || (at < limit && is_blank(text[at]))) {
        break;
      }
    }
    return at;
  }

  /// A sentence that changes something.
  struct Thought {
    Span sentence;
    std::size_t section;
    bool of_own_too;  ///< it changes an answer also where it stands below it
  };

  void look_at(std::string_view sentence, std::size_t offset, std::size_t section) {
    if (!holds_digit(sentence)) {
      return;
    }
    if (!may_change_something(sentence)) {
      return;
    }
    const std::vector<std::string> words = words_of(sentence);
    if (!changes_something(words)) {
      return;
    }
    constexpr std::size_t longest = 400;  // a sentence with more is a list of numbers
    const std::size_t first = std::min(sentence.find_first_not_of(" \t\n"), sentence.size());
    offset += first;
    sentence = trimmed(sentence.substr(0, longest));
    const Thought thought{{offset, sentence.size()}, section, says_what_it_should_be(words)};
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const bool begins_word = is_letter(sentence[i]) && (i == 0 || !is_letter(sentence[i - 1]));
      const bool begins_number = is_digit(sentence[i]) && (i == 0 || is_blank(sentence[i - 1]));
      if (begins_word) {
        note(mentioned_at(sentence.substr(i)), thought, false);
      } else if (begins_number) {
        note(number_at(sentence, i), thought, true);
      }
    }
  }

  /// Of a number alone only the question that is called so and has no parts.
  void note(const std::vector<std::string>& path, const Thought& thought, bool exactly) {
    if (path.empty()) {
      return;
    }
    for (std::size_t q = 0; q < found_.size(); ++q) {
      const std::vector<std::size_t>& own = reading_.own_sections(q);
      const bool elsewhere = thought.of_own_too || std::ranges::find(own, thought.section) == own.end();
      const auto& own_paths = reading_.exam().labels().paths_of_questions[q];
      const bool meant = exactly ? std::ranges::find(own_paths, path) != own_paths.end()
                                 : reading_.owners().depth_of_match(q, path) > 0;
      if (elsewhere && !found_[q] && meant) {
        found_[q] = thought.sentence;
      }
    }
  }

  const Reading& reading_;
  std::vector<std::optional<Span>> found_;
};

}  // namespace

std::vector<std::optional<Span>> second_thoughts(const Reading& reading) {
  return Finder(reading).run();
}

}  // namespace gradewright::reading
