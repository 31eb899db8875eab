#include "answers/reading/matching/gives_all_up.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "answers/reading/matching/given_up_words.hpp"
#include "answers/reading/matching/giving_up_clause.hpp"
#include "answers/reading/matching/prose_units.hpp"
#include "answers/reading/matching/story_words.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Words between clauses.
constexpr std::array<std::string_view, 14> joints{"but",  "and",  "so", "because", "since", "aber", "und",
                                                  "also", "mais", "et", "donc",    "pero",  "maar", "ma"};

/// Words that lead to what somebody says of themselves.
constexpr std::array<std::string_view, 8> leads{"sorry", "honestly", "really", "just",
                                                "also",  "still",    "well",   "though"};

/// What answers of a question are made of.
enum class Made {
  of_numbers,  ///< a number, in digits or words
  of_options,  ///< a letter, a word of an option, or yes and no
  of_words     ///< any word, or any sign
};

Made made_of(const ItemDeclaration& item) {
  switch (item.type) {
    case AnswerType::choice:
    case AnswerType::choices:
    case AnswerType::true_false:
      return Made::of_options;
    case AnswerType::set:
    case AnswerType::list:
    case AnswerType::tuple:
    case AnswerType::formula:
    case AnswerType::equation:
    case AnswerType::complexity:
      return Made::of_words;
    default:
      return is_in_numbers(item.type) ? Made::of_numbers : Made::of_words;
  }
}

/// What a clause says.
enum class Says {
  another_thing,  ///< it may hold an answer
  little,         ///< it is there: "sorry"
  story,          ///< something of the person who writes, or of what they do not know
  nothing,        ///< "nothing", which answers something where it stands alone
  no_answer
};

class Judge {
 public:
  Judge(std::string_view text, const PreparedQuestion& question)
      : text_(text), question_(question), units_(units_of(text)) {
    for (const ItemDeclaration& item : question.items) {
      made_ = std::max(made_, made_of(item));
      may_be_none_ = may_be_none_ || made_of(item) == Made::of_options || item.type == AnswerType::set ||
                     item.type == AnswerType::list;
    }
  }

  bool gives_up() const {
    bool no_answer = false;
    bool nothing = false;
    bool story = false;
    for (std::size_t at = 0; at < units_.size();) {
      const std::size_t end = end_of_clause(at);
      switch (judge(at, end, story)) {
        case Says::another_thing:
          return false;
        case Says::little:
          break;
        case Says::story:
          story = true;
          break;
        case Says::nothing:
          nothing = true;
          break;
        case Says::no_answer:
          no_answer = true;
          break;
      }
      at = end;
    }
    return no_answer || (nothing && story);
  }

 private:
  const std::string& word(std::size_t at) const { return units_[at].word; }

  /// Whether what stands between a unit and the one before it parts clauses.
  bool is_parted(std::size_t at) const {
    const std::string_view between =
        text_.substr(units_[at - 1].first, units_[at].first - units_[at - 1].first);
    if (units_[at].digit && units_[at - 1].digit) {
      return false;
    }
    return between.find_first_of(",.;:!?()\n") != std::string_view::npos ||
           between.find(" - ") != std::string_view::npos ||
           between.find("\u2013") != std::string_view::npos ||
           between.find("\u2014") != std::string_view::npos ||
           between.find("\u2026") != std::string_view::npos;
  }

  std::size_t end_of_clause(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < units_.size() && !is_parted(end) && !among(joints, word(end))) {
      ++end;
    }
    return end;
  }

  std::vector<std::string> words_within(std::size_t at, std::size_t end) const {
    std::vector<std::string> words = words_from(units_, at);
    words.resize(std::min(words.size(), end - at));
    return words;
  }

  /// Whether a unit begins the name of a question ("Q14"), or a time of the day behind "at"; `end` is one
  /// past it then.
  bool is_label_or_clock(std::size_t at, std::size_t& end, std::size_t last) const {
    const std::size_t first = units_[at].digit ? at : at + 1;
    constexpr std::array<std::string_view, 12> labels{"q",    "question", "questions", "exercise",
                                                      "task", "part",     "problem",   "aufgabe",
                                                      "week", "lecture",  "chapter",   "sheet"};
    std::size_t digits = first;
    while (digits < last && units_[digits].digit) {
      ++digits;
    }
    const std::size_t count = digits - first;
    const bool label = first > at && count > 0 && count <= 2 && among(labels, word(at));
    const bool clock = first > at && (count == 3 || count == 4) && word(at) == "at" &&
                       text_.substr(units_[digits - 3].first, 4).find(':') == 1;
    end = label || clock ? digits : at;
    return end > at;
  }

  /// Whether a number counts what is no answer: "ten more minutes"; `end` is one past it then.
  bool counts_in_story(std::size_t at, std::size_t& end, std::size_t last) const {
    constexpr std::array<std::string_view, 6> more{"more", "other", "extra", "whole", "long", "big"};
    std::size_t behind = at;
    while (behind < last && units_[behind].digit) {
      ++behind;
    }
    const bool number = behind > at || number_word(word(at)).has_value();
    behind += behind == at ? 1 : 0;
    while (behind < last && among(more, word(behind))) {
      ++behind;
    }
    const bool counts = number && behind < last && is_counted_in_story(word(behind));
    end = counts ? behind + 1 : at;
    return counts;
  }

  /// Whether a word may stand behind one that says what is not known.
  bool may_be_unknown(std::size_t at, bool hearing) const {
    const std::string& one = word(at);
    const bool of_the = at > 1 && word(at - 1) == "the" && word(at - 2) == "of";  // "which of the two"
    const bool value = (number_word(one) || denominator_word(one) || fraction_word(one)) && !of_the;
    const bool option = made_ != Made::of_numbers &&
                        (tells_truth(one) || points_at_option(one) || (!hearing && question_.has_word(one)));
    return one.size() > 1 && !value && !option && !may_tell_value(one);
  }

  /// What was heard of a clause so far.
  struct Heard {
    bool knows = false;  ///< the clause says that somebody knows something
    bool no_answer = false;
    bool told = false;
    bool alive = false;  ///< a word of the life around
    bool open = false;   ///< any word may follow that tells no value
    bool only_beside = true;
    bool hearing = false;     ///< of things that it has not heard of: they may be the question's
    bool of_writer = false;   ///< it begins with "I" or "we"
    bool only_writer = true;  ///< nothing stands before but that, and what leads to it
  };

  Says judge(std::size_t first, std::size_t last, bool goes_on) const {
    while (first < last && among(joints, word(first))) {
      ++first;
    }
    if (first == last) {
      return Says::little;
    }
    if (is_nothing(first, last)) {
      return Says::nothing;
    }
    Heard heard;
    heard.knows = made_ == Made::of_numbers && says_to_know(first, last);
    for (std::size_t at = first; at < last;) {
      const std::size_t next = behind(at, last, heard);
      if (next == at) {
        return Says::another_thing;
      }
      at = next;
    }
    if (heard.no_answer) {
      return Says::no_answer;
    }
    const bool lives = heard.alive && (goes_on || tells_story(first, last));
    if (heard.told || heard.open || heard.knows || lives) {
      return Says::story;
    }
    return heard.only_beside ? Says::little : Says::another_thing;
  }

  /// One past what begins at a unit and may stand in such a clause; `at` where nothing does.
  std::size_t behind(std::size_t at, std::size_t last, Heard& heard) const {
    std::size_t end = at;
    if (is_label_or_clock(at, end, last) || counts_in_story(at, end, last)) {
      heard.alive = true;
      heard.only_beside = false;
      return end;
    }
    if (word(at).empty()) {
      return at;
    }
    const std::vector<std::string> words = words_within(at, last);
    const std::string& one = words.front();
    const bool lead = among(leads, one);
    heard.of_writer = heard.of_writer || (heard.only_writer && tells_of_writer(one) && one != "my");
    if (const std::size_t length = length_of_phrase(words, heard); length > 0) {
      heard.only_writer = heard.only_writer && (lead || tells_of_writer(one));
      return at + length;
    }
    heard.only_writer = heard.only_writer && (lead || tells_of_writer(one));
    if (links_story(one) || is_word_of_life(one) || tells_of_writer(one)) {
      heard.alive = heard.alive || is_word_of_life(one);
      heard.only_beside = false;
      return at + 1;
    }
    return (heard.open && may_be_unknown(at, heard.hearing)) || (heard.knows && question_.has_word(one))
               ? at + 1
               : at;
  }

  std::size_t length_of_phrase(const std::vector<std::string>& words, Heard& heard) const {
    if (const std::size_t length = abandoning_phrase(words); length > 0) {
      heard.no_answer = true;
      return length;
    }
    if (const std::size_t length = telling_phrase(words); length > 0) {
      heard.told = true;
      return length;
    }
    if (const std::size_t length = denying_phrase(words, heard.of_writer); length > 0 && heard.only_writer) {
      heard.no_answer = true;
      heard.open = made_ != Made::of_words;
      return length;
    }
    const std::size_t unknown = unknowing_phrase(words);
    if (unknown > 0 && (made_ == Made::of_numbers || is_hearing(words, unknown))) {
      heard.open = true;
      heard.hearing = made_ == Made::of_options;
      return unknown;
    }
    const SilentPhrase silent = silent_phrase_of(words);
    if (silent.says_nothing) {
      const bool doubts = words.front() == "unsure" || (silent.length > 1 && words[1] == "sure");
      heard.told = heard.told || doubts;
      heard.no_answer = heard.no_answer || !doubts;
      heard.only_beside = false;
    }
    return silent.length;
  }

  /// By which nothing is said at all, or, where numbers are asked for, what is missing.
  SilentPhrase silent_phrase_of(const std::vector<std::string>& words) const {
    if (made_ != Made::of_numbers) {
      return silent_phrase(words);
    }
    const GivingUpPhrase phrase = giving_up_phrase(words);
    return {phrase.length, phrase.says != GivingUp::none};
  }

  /// "Pooling I know".
  bool says_to_know(std::size_t first, std::size_t last) const {
    constexpr std::array<std::string_view, 4> verbs{"know", "knew", "understand", "understood"};
    for (std::size_t at = first; at + 1 < last; ++at) {
      if (tells_of_writer(word(at)) && among(verbs, word(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a phrase speaks of what somebody has not heard of, which no option or truth is told by.
  bool is_hearing(const std::vector<std::string>& words, std::size_t length) const {
    return made_ == Made::of_options && words[length - 1] == "of";
  }

  bool is_nothing(std::size_t first, std::size_t last) const {
    constexpr std::array<std::string_view, 3> nothings{"nothing", "nope", "nada"};
    return !may_be_none_ && last == first + 1 && among(nothings, word(first));
  }

  /// Whether a clause speaks of the person who writes, of the life around, or of a rest.
  bool tells_story(std::size_t first, std::size_t last) const {
    if (made_ == Made::of_words) {
      return tells_of_writer(word(first));
    }
    constexpr std::array<std::string_view, 5> articles{"the", "a", "my", "this", "no"};
    while (first + 1 < last && among(articles, word(first))) {
      ++first;
    }
    return tells_of_writer(word(first)) || is_word_of_life(word(first)) || is_rest_word(word(first)) ||
           (first > 0 && word(first - 1) == "my");
  }

  std::string_view text_;
  const PreparedQuestion& question_;
  Made made_ = Made::of_numbers;
  bool may_be_none_ = false;  ///< nothing could answer one of the items
  std::vector<ProseUnit> units_;
};

}  // namespace

bool gives_all_up(std::string_view text, const PreparedQuestion& question) {
  constexpr std::size_t longest = 300;
  text = trimmed(text);
  if (text.starts_with('[') && text.ends_with(']')) {
    text = trimmed(text.substr(1, text.size() - 2));
  }
  if (text.empty() || text.size() > longest || question.items.empty() ||
      text.find_first_of("=<>[]{}|\\^#$&%@") != std::string_view::npos) {
    return false;
  }
  return Judge(text, question).gives_up();
}

}  // namespace gradewright::reading
