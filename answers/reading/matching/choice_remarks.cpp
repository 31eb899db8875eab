#include "answers/reading/matching/choice_remarks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "answers/reading/matching/contrary_effect.hpp"
#include "answers/reading/matching/option_gloss.hpp"
#include "answers/reading/matching/option_wording.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/remark_words.hpp"
#include "engine/text/among.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

using Words = std::vector<std::string>;

class Remarks {
 public:
  explicit Remarks(const MadeChoice& made) : made_(made) {}

  bool explain(std::span<const ChoiceClause> clauses) const {
    bool of_others = false;
    std::string explanation;  // in all clauses that speak of no other option
    for (const ChoiceClause& clause : clauses) {
      const bool goes_on = of_others && clause.follows_closely;
      const auto speaks = is_remark(clause, goes_on);
      if (!speaks) {
        return false;
      }
      of_others = *speaks;
      for (const std::string& word : of_others ? Words{} : texts_of(clause.words)) {
        explanation += word + " ";
      }
      explanation += of_others ? "" : ". ";
    }
    return !has_contrary_effect(explanation, made_.question) && !is_of_another(explanation);
  }

  std::string against(std::span<const ChoiceClause> clauses) const {
    bool of_others = false;
    std::string of_chosen;
    for (ChoiceClause clause : clauses) {
      clear_article(clause.words);
      const bool names_other =
          std::ranges::any_of(clause.words, [&](const ChoiceWord& word) { return is_other(word); });
      const bool own =
          std::ranges::any_of(clause.words, [&](const ChoiceWord& word) { return word.option.has_value(); });
      of_others = names_other || (of_others && clause.follows_closely && !own);
      const Words words = texts_of(clause.words);
      const bool denies = std::ranges::any_of(words, [](const auto& word) { return ballot::denies(word); });
      if (!of_others && !own && !denies && is_wording(words) && !is_own_wording(words)) {
        return words.back();
      }
      for (const std::string& word : of_others ? Words{} : words) {
        of_chosen += word + " ";
      }
      of_chosen += ". ";
    }
    return has_contrary_effect(of_chosen, made_.question) ? "opposite" : std::string();
  }

 private:
  /// The words of a question up to its first option.
  bool is_asked(const std::string& word) const {
    constexpr std::size_t shortest = 5;  // letters that forms of one word share
    static const engine::WordList small =
        engine::words_in("which these there their several might could would layers layer");
    if (word.size() < shortest || small.contains(word)) {
      return false;
    }
    const std::string_view text = made_.question.text;
    return std::ranges::any_of(words_of(text.substr(0, text.find("(A)"))), [&](const std::string& one) {
      return one.size() >= shortest && !small.contains(one) &&
             one.substr(0, shortest) == std::string_view(word).substr(0, shortest);
    });
  }

  bool question_denies() const {
    const std::string_view text = made_.question.text;
    return std::ranges::any_of(words_of(text.substr(0, text.find("(A)"))), [](const std::string& word) {
      return ballot::denies(word) || word == "except" || word == "wrong" || word == "false" ||
             word == "incorrect";
    });
  }

  /// Of one choice, whether its explanation is rather another's, or its opposite.
  bool is_of_another(std::string_view explanation) const {
    const auto own = static_cast<std::size_t>(std::ranges::find(made_.chosen, true) - made_.chosen.begin());
    return !made_.several && !made_.wordings.empty() &&
           (words_another_option(explanation, own, made_.wordings) ||
            denies_wording(explanation, made_.wordings[own]));
  }

  /// Whether a clause speaks of options that were not chosen; nothing where it is no remark.
  std::optional<bool> is_remark(const ChoiceClause& clause, bool of_others_before) const {
    std::vector<ChoiceWord> words = clause.words;
    constexpr std::array<std::string_view, 16> leads{"and",     "because", "since", "as",   "so",  "while",
                                                     "whereas", "und",     "weil",  "denn", "car", "puisque",
                                                     "porque",  "et",      "which", "but"};
    clear_article(words);
    const bool relative = !words.empty() && words.front().text == "which";
    bool but = false;
    while (!words.empty() && !words.front().option && among(leads, words.front().text) &&
           words.front().text != "which") {
      but = but || words.front().text == "but";
      words.erase(words.begin());
    }
    if (words.empty() || is_aside_of_writer(texts_of(words))) {
      return words.empty() ? std::nullopt : std::optional(false);
    }
    constexpr std::array<std::string_view, 5> pointers{"it", "that", "this", "which", "they"};
    const bool inherits = of_others_before && (relative || among(pointers, words.front().text));
    const std::size_t subject = inherits ? 1 : subject_of_others(words);
    if (subject > 0) {
      const auto predicate = std::span(words).subspan(subject);
      return tells_of_others(words, predicate, of_others_before, but) ? std::optional(true) : std::nullopt;
    }
    const bool names_other =
        std::ranges::any_of(words, [&](const ChoiceWord& word) { return is_other(word); });
    const bool plain = !names_other && !but && explains(words);
    return plain ? std::optional(false) : std::nullopt;
  }

  /// Takes the article that begins a clause for no option that was chosen: "A wider layer is worse".
  void clear_article(std::vector<ChoiceWord>& words) const {
    const bool begins = words.size() > 2 && words[0].text == "a" && words[0].option && !is_other(words[0]);
    if (begins && words[1].before.empty() && !words[1].option && !is_verb(words[1].text)) {
      words[0].option.reset();
    }
  }

  bool is_other(const ChoiceWord& word) const { return word.option && !made_.chosen[*word.option]; }

  /// How many words at the beginning of a clause say that it is about options that were not chosen: "A and
  /// D", "for A", "the others", "a larger layer" of the wording of one. 0: none.
  std::size_t subject_of_others(const std::vector<ChoiceWord>& words) const {
    constexpr std::array<std::string_view, 16> before{"a",       "an",  "for",     "with", "in",  "option",
                                                      "options", "not", "both",    "no",   "bei", "mit",
                                                      "pour",    "nor", "neither", "the"};
    constexpr std::array<std::string_view, 9> rest{"others", "rest",  "other", "remaining", "anderen",
                                                   "autres", "otras", "otros", "altri"};
    std::size_t end = 0;
    while (end < words.size() && !words[end].option && among(before, words[end].text)) {
      ++end;
    }
    constexpr std::size_t most = 2;
    if (end < words.size() && end <= most && among(rest, words[end].text)) {
      const bool noun =
          end + 1 < words.size() && (words[end + 1].text == "ones" || words[end + 1].text == "options");
      return end + (noun ? 2 : 1);
    }
    if (end >= words.size() || end > most || !is_other(words[end])) {
      return subject_by_wording(words);
    }
    while (end < words.size() &&
           (is_other(words[end]) ||
            (joins_options(words[end].text) && end + 1 < words.size() && is_other(words[end + 1])))) {
      ++end;
    }
    return end;
  }

  /// The same by the words of a wording: those before the first verb hold one of another option's, and none
  /// of a chosen one's.
  std::size_t subject_by_wording(const std::vector<ChoiceWord>& words) const {
    constexpr std::size_t most = 7;
    std::size_t verb = 0;
    while (verb < words.size() && !is_verb(words[verb].text)) {
      ++verb;
    }
    if (verb == 0 || verb >= words.size() || verb > most) {
      return 0;
    }
    bool other = false;
    for (std::size_t i = 0; i < verb; ++i) {
      for (std::size_t option = 0; option < made_.wordings.size(); ++option) {
        const bool holds = is_content(words[i].text) && words_wording(words[i].text, made_.wordings[option]);
        if (holds && made_.chosen[option]) {
          return 0;
        }
        other = other || holds;
      }
    }
    return other ? verb : 0;
  }

  static bool is_verb(const std::string& word) { return has_verb(std::span(&word, 1)); }

  static bool is_content(std::string_view word) {
    constexpr std::size_t shortest = 4;
    static const engine::WordList small =
        engine::words_in("with that this more less from into them their they each");
    return word.size() >= shortest && !small.contains(word);
  }

  static bool words_wording(const std::string& word, const std::string& wording) {
    const Words all = words_of(wording);
    const std::string singular = word.ends_with('s') ? word.substr(0, word.size() - 1) : word + "s";
    return among(all, word) || among(all, singular);
  }

  /// What a clause says of others: that they are not it, or, of one choice, what they are.
  bool tells_of_others(const std::vector<ChoiceWord>& clause, std::span<const ChoiceWord> predicate,
                       bool goes_on, bool but) const {
    constexpr std::array<std::string_view, 25> praise{
        "also",     "too",  "right", "correct", "true",      "best",    "better",      "good",  "answer",
        "yes",      "fits", "works", "well",    "as",        "equally", "likewise",    "maybe", "or",
        "possible", "fine", "auch",  "richtig", "ebenfalls", "aussi",   "tambi\u00e9n"};
    constexpr std::array<std::string_view, 17> negative{
        "nothing", "none",  "only",    "just",      "merely", "worse",  "worst",  "opposite", "irrelevant",
        "wrong",   "false", "useless", "schlimmer", "nur",    "falsch", "keinen", "always"};
    const Words words = texts_of(clause);
    const bool own =
        std::ranges::any_of(clause, [&](const ChoiceWord& word) { return word.option && !is_other(word); });
    const bool others_again =
        std::ranges::any_of(predicate, [&](const ChoiceWord& word) { return is_other(word); });
    constexpr std::array<std::string_view, 7> judging{"worse", "worst",   "opposite",  "wrong",
                                                      "false", "useless", "irrelevant"};
    const bool doubly = std::ranges::any_of(words, [](const auto& word) { return ballot::denies(word); }) &&
                        std::ranges::any_of(words, [&](const auto& word) { return among(judging, word); });
    bool denied = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      constexpr std::array<std::string_view, 9> amounts{"needs",  "need", "uses",   "keeps", "costs",
                                                        "stores", "at",   "during", "when"};
      const bool only = words[i] == "only" || words[i] == "just";
      const bool measures = only && ((i > 0 && among(amounts, words[i - 1])) ||
                                     (i + 1 < words.size() && among(amounts, words[i + 1])));
      denied = denied || ballot::denies(words[i]) || (among(negative, words[i]) && !measures);
    }
    std::string of_others = "they ";  // which do the opposite of what is asked: "B increases it"
    for (const ChoiceWord& word : predicate) {
      of_others += word.text + " ";
    }
    denied = denied || (made_.several && has_contrary_effect(of_others, made_.question));
    const bool against_asked = std::ranges::find(words, "opposite") != words.end() &&
                               std::ranges::any_of(words, [&](const auto& word) { return is_asked(word); });
    if (against_asked || doubly) {  // "C is not worse", "D is the opposite of overfitting" does what is asked
      return false;
    }
    if (own || others_again || (but && !denied) || (denied && question_denies())) {
      return false;
    }
    constexpr std::array<std::string_view, 3> likewise{"too", "either", "neither"};
    if (goes_on && predicate.size() == 1 && among(likewise, predicate.front().text)) {
      return true;  // "A would make it worse and C too"
    }
    if (predicate.empty()) {  // "not C", but not "C"
      return words.front() == "not" || words.front() == "no";
    }
    Words said = texts_of(predicate);
    constexpr std::array<std::string_view, 3> doubled{"not only", "not just", "no less"};
    constexpr std::array<std::string_view, 5> asked_for{"reason", "cause", "purpose", "solution", "one"};
    const bool praised = std::ranges::any_of(said, [&](const std::string& word) {
      return among(praise, word) || (!denied && among(asked_for, word));
    });
    const bool asserts =
        !denied && std::ranges::any_of(said, [&](const std::string& word) { return is_asked(word); });
    std::string joined;
    for (const std::string& word : said) {
      joined += word + " ";
    }
    const auto holds = [&](std::string_view phrase) { return joined.find(phrase) != std::string::npos; };
    const bool is_it = holds("is it ") || holds("what it ") || holds("what this ") || holds("is this ") ||
                       holds("is that ") || holds("does it ") || holds("does this ") || holds("does that ") ||
                       holds("do it ") || holds("do this ") || std::ranges::any_of(doubled, holds);
    if (praised || asserts || is_it || (!has_verb(said) && !denied && !goes_on)) {
      return false;
    }
    const bool would = std::ranges::find(said, "would") != said.end();
    std::erase_if(said, [&](const std::string& word) {
      return among(negative, word) || ballot::denies(word) || word == "would" || word == "what" ||
             word == "helps" || word == "want" || word == "we" || word == "same";
    });
    const bool tells = denied || would || !made_.several;
    return tells && !speak_against_but_deny(said);
  }

  /// Whether a clause about no other option explains the choice.
  bool explains(const std::vector<ChoiceWord>& clause) const {
    const Words words = texts_of(clause);
    const bool own =
        std::ranges::any_of(clause, [](const ChoiceWord& word) { return word.option.has_value(); });
    const bool alone = words.size() == 1 && own;  // "B, B"
    constexpr std::array<std::string_view, 7> pointers{"it", "that", "this", "which", "they", "these", "i"};
    bool denied = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!ballot::denies(words[i])) {
        continue;
      }
      denied = true;
      if (!may_deny(words, i) ||
          (among(pointers, words.front()) && is_asked(i + 1 < words.size() ? words[i + 1] : ""))) {
        return false;
      }
    }
    return !alone && !(own && denied) && !(denied && question_denies()) && !limits_choice(words) &&
           !speak_against_but_deny(words) && !is_wording(words) &&
           (is_sentence(words) || is_own_wording(words));
  }

  /// "for larger steps only", "mostly".
  static bool limits_choice(const Words& words) {
    constexpr std::array<std::string_view, 3> harmless{"only", "some", "always"};
    const bool of_case = ballot::leads_to_case(words.front()) && !has_verb(words);
    return of_case || words.back() == "only" || std::ranges::any_of(words, [&](const std::string& word) {
             return ballot::limits(word) && !among(harmless, word);
           });
  }

  /// Whether words are enough to explain: fewer could say anything ("A: skip").
  static bool is_sentence(const Words& words) {
    constexpr std::size_t phrase = 3;
    return words.size() >= phrase || (words.size() > 1 && has_verb(words));
  }

  bool is_own_wording(const Words& words) const {
    for (std::size_t option = 0; option < made_.wordings.size(); ++option) {
      const auto is_of = [&](const std::string& word) { return words_wording(word, made_.wordings[option]); };
      if (made_.chosen[option] && std::ranges::all_of(words, is_of)) {
        return true;
      }
    }
    return false;
  }

  /// "cannot see neighbours", but not "does not help", "is not", "not sure".
  static bool may_deny(const Words& words, std::size_t at) {
    constexpr std::string_view judging =
        "work works help helps apply applies hold holds fit fits suit suits count counts do be right true it "
        "so this "
        "that sure really necessarily always correct answer what the a an possible make makes asked meant "
        "know think "
        "believe remember all only just else wait";
    static const engine::WordList known = engine::words_in(judging);
    const bool cannot_be_it = at > 0 && at + 1 < words.size() && !known.contains(words[at + 1]);
    return cannot_be_it && (at + 2 < words.size() || words[at] == "no");
  }

  /// Whether words are nothing but words of a wording that was not chosen.
  bool is_wording(const Words& words) const {
    const bool content = std::ranges::any_of(words, is_content);
    for (std::size_t option = 0; content && option < made_.wordings.size(); ++option) {
      const bool all = std::ranges::all_of(words, [&](const std::string& word) {
        return !is_content(word) || words_wording(word, made_.wordings[option]);
      });
      if (all && !made_.chosen[option]) {
        return true;
      }
    }
    return false;
  }

  const MadeChoice& made_;
};

}  // namespace

bool explain_choice(std::span<const ChoiceClause> clauses, const MadeChoice& made) {
  return Remarks(made).explain(clauses);
}

std::string against_choice(std::span<const ChoiceClause> clauses, const MadeChoice& made) {
  return Remarks(made).against(clauses);
}

bool joins_options(std::string_view word) {
  constexpr std::array<std::string_view, 8> joints{"and", "und", "et", "y", "e", "en", "sowie", "plus"};
  return among(joints, word);
}

}  // namespace gradewright::reading
