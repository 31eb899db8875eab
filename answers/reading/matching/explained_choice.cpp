#include "answers/reading/matching/explained_choice.hpp"

#include <algorithm>
#include <array>

#include "answers/reading/matching/choice_clauses.hpp"
#include "answers/reading/matching/choice_remarks.hpp"
#include "answers/reading/matching/option_wording.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/remark_words.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Words = std::vector<std::string>;

/// By which somebody chooses what follows, as words.
constexpr std::array choosings = std::to_array<std::string_view>({"i would take",
                                                                  "i would choose",
                                                                  "i would pick",
                                                                  "i would say",
                                                                  "i would go with",
                                                                  "i would go for",
                                                                  "i would tick",
                                                                  "i would select",
                                                                  "i would try",
                                                                  "i would use",
                                                                  "i'd take",
                                                                  "i'd choose",
                                                                  "i'd pick",
                                                                  "i'd say",
                                                                  "i'd go with",
                                                                  "i'd go for",
                                                                  "i'd tick",
                                                                  "i'd select",
                                                                  "i'd try",
                                                                  "i take",
                                                                  "i choose",
                                                                  "i pick",
                                                                  "i say",
                                                                  "i tick",
                                                                  "i select",
                                                                  "i chose",
                                                                  "i go with",
                                                                  "i go for",
                                                                  "i think",
                                                                  "i think it is",
                                                                  "i think it's",
                                                                  "i believe",
                                                                  "i believe it is",
                                                                  "it is",
                                                                  "it's",
                                                                  "it must be",
                                                                  "that is",
                                                                  "that's",
                                                                  "the answer is",
                                                                  "the answers are",
                                                                  "the right answer is",
                                                                  "the correct answer is",
                                                                  "the right one is",
                                                                  "the correct one is",
                                                                  "right is",
                                                                  "the right ones are",
                                                                  "the correct ones are",
                                                                  "right are",
                                                                  "correct are",
                                                                  "correct is",
                                                                  "my answer is",
                                                                  "my answer would be",
                                                                  "my answer",
                                                                  "my choice is",
                                                                  "my choice would be",
                                                                  "my choice",
                                                                  "answer",
                                                                  "answers",
                                                                  "option",
                                                                  "options",
                                                                  "definitely",
                                                                  "clearly",
                                                                  "obviously",
                                                                  "surely",
                                                                  "of course",
                                                                  "only",
                                                                  "so",
                                                                  "ich nehme",
                                                                  "ich w\u00e4hle",
                                                                  "ich w\u00fcrde sagen",
                                                                  "die antwort ist",
                                                                  "antwort",
                                                                  "richtig ist",
                                                                  "richtig sind",
                                                                  "c'est",
                                                                  "je choisis",
                                                                  "je prends",
                                                                  "es la",
                                                                  "elijo",
                                                                  "la respuesta es",
                                                                  "scelgo"});

/// What may stand behind the options that were chosen: "C, I believe".
constexpr std::string_view closings[] = {
    "i think",       "i believe",    "i would say", "i'd say",    "of course",  "definitely",
    "obviously",     "clearly",      "is right",    "is correct", "are right",  "are correct",
    "is the answer", "is my answer", "is it",       "only",       "glaube ich", "je pense"};

bool begins_with(std::span<const ChoiceWord> words, std::string_view phrase) {
  const Words wanted = words_of(phrase);
  const auto same = [](const std::string& want, const ChoiceWord& word) {
    return want == word.text && !word.option;
  };
  return wanted.size() <= words.size() && std::equal(wanted.begin(), wanted.end(), words.begin(), same);
}

template <class Phrases>
std::size_t longest_of(std::span<const ChoiceWord> words, const Phrases& phrases) {
  std::size_t longest = 0;
  for (const std::string_view phrase : phrases) {
    longest = begins_with(words, phrase) ? std::max(longest, words_of(phrase).size()) : longest;
  }
  return longest;
}

bool begins_reason(std::string_view word) {
  constexpr std::array<std::string_view, 13> reasons{"because", "since", "as",     "so",      "weil",
                                                     "denn",    "da",    "car",    "puisque", "porque",
                                                     "where",   "while", "whereas"};
  return among(reasons, word);
}

/// The reader of the clause that chooses.
class ChoosingClause {
 public:
  ChoosingClause(std::span<const ChoiceWord> words, bool several, const PreparedQuestion& question,
                 std::span<const std::string> wordings, std::size_t options)
      : words_(words), several_(several), question_(question), wordings_(wordings), chosen_(options, false) {}

  /// Reads it: whether it chooses, and nothing else.
  bool read() {
    if (take_head()) {
      return !may_go_on();
    }
    chosen_.assign(chosen_.size(), false);
    return take_named_list();
  }
  const std::vector<bool>& chosen() const { return chosen_; }
  /// How many words it takes.
  std::size_t length() const { return at_; }

 private:
  /// A word that joins two options; of "A, C, E" the letter E is none.
  static bool joins(const ChoiceWord& word) { return !word.option && joins_options(word.text); }

  const ChoiceWord* at(std::size_t i) const { return i < words_.size() ? &words_[i] : nullptr; }

  /// Whether an option stands at a place as one of a list, and not as the subject of a sentence or an
  /// article.
  bool is_member(std::size_t i) const {
    const ChoiceWord* const word = at(i);
    const ChoiceWord* const next = at(i + 1);
    if (word == nullptr || !word->option) {
      return false;
    }
    const bool listed = next != nullptr && (next->option.has_value() || joins_options(next->text));
    return next == nullptr || listed || parts_clause(next->before) || begins_reason(next->text) ||
           closing_at(i + 1) > 0;
  }

  std::size_t closing_at(std::size_t i) const {
    const auto rest = words_.subspan(std::min(i, words_.size()));
    const bool first = !rest.empty() && rest.front().text == "first" && question_.has_word("first");
    return first ? 1 : longest_of(rest, closings);
  }

  /// Whether what follows a comma may be more options of the list with what is said of all of them: "A, B, D
  /// are wrong". "A, C is the opposite" speaks of one.
  bool may_go_on() const {
    std::size_t i = at_;
    if (i >= words_.size() || words_[i].before != "," || !words_[i].option) {
      return false;
    }
    while (i < words_.size() && (words_[i].option || joins_options(words_[i].text))) {
      ++i;
    }
    constexpr std::array<std::string_view, 6> singular{"is", "has", "does", "isn't", "doesn't", "was"};
    const ChoiceWord* const verb = at(i);
    const bool third_person = verb != nullptr && verb->text.ends_with('s') && !verb->text.ends_with("ss");
    const bool denied = verb != nullptr && i + 1 == words_.size() && ballot::denies(verb->text);
    return i > at_ + 1 || verb == nullptr ||
           (!third_person && !denied && !among(singular, verb->text) && several_);
  }

  /// How many words a gloss in brackets has that stands behind one of several options and only tells of it:
  /// "A (switched off at test time)". 0: none.
  std::size_t gloss_at(std::size_t i) const {
    const ChoiceWord* const first = at(i);
    if (!several_ || first == nullptr || first->before != "(" || first->option) {
      return 0;
    }
    std::size_t end = i + 1;
    while (end < words_.size() && words_[end].before.empty()) {
      ++end;
    }
    const bool closed = end == words_.size() || words_[end].before.starts_with(')');
    const auto gloss = words_.subspan(i, end - i);
    constexpr std::size_t shortest = 2;
    return closed && gloss.size() >= shortest && only_tells(gloss) ? gloss.size() : 0;
  }

  /// Whether words name no option, set no case and say nothing against one.
  static bool only_tells(std::span<const ChoiceWord> words) {
    const Words texts = texts_of(words);
    const bool of_case = ballot::leads_to_case(texts.front()) && !has_verb(texts);
    return !of_case && !speak_against(texts) && std::ranges::none_of(words, [](const ChoiceWord& word) {
      return word.option.has_value() || ballot::limits(word.text);
    });
  }

  /// "The encoder (A), layer norm (C) and the embedding (E)": each option of a list in brackets behind what
  /// it is; whether the text is such a list.
  bool take_named_list() {
    constexpr std::size_t most = 5;
    std::size_t named = 0;
    std::size_t i = 0;
    while (several_ && i < words_.size()) {
      i += joins(words_[i]) && named > 0 ? 1 : 0;
      const std::size_t first = i;
      while (i < words_.size() && !words_[i].option) {
        ++i;
      }
      const auto name = words_.subspan(std::min(first, words_.size()), i - std::min(first, i));
      const bool in_brackets = i < words_.size() && words_[i].before == "(" &&
                               (i + 1 == words_.size() || words_[i + 1].before.starts_with(')'));
      const bool plain =
          !name.empty() && name.size() <= most && only_tells(name) && !has_verb(texts_of(name)) &&
          std::ranges::all_of(name.subspan(1), [](const ChoiceWord& word) { return word.before.empty(); });
      if (!in_brackets || !plain || is_worded_otherwise(name, *words_[i].option) || !choose(i)) {
        return false;
      }
      ++named;
      ++i;
    }
    at_ = i;
    return named > 1;
  }

  /// Whether words are of the wording of another option than the one that they name.
  bool is_worded_otherwise(std::span<const ChoiceWord> name, std::size_t option) const {
    std::string text;
    for (const ChoiceWord& word : name) {
      text += word.text + " ";
    }
    return option < wordings_.size() && words_another_option(text, option, wordings_);
  }

  bool choose(std::size_t i) {
    const std::size_t option = *words_[i].option;
    const bool again = chosen_[option];
    chosen_[option] = true;
    return !again;
  }

  /// The clause that chooses: its options, and a sign, a reason or the end behind them.
  bool take_head() {
    at_ = longest_of(words_, choosings);
    constexpr std::string_view list_signs = "(),:";
    const auto leads_on = [&](const ChoiceWord& word) {
      return word.before.find_first_not_of(list_signs) == std::string::npos;
    };
    if (!is_member(at_) || (at_ > 0 && !leads_on(words_[at_])) || !choose(at_)) {
      return false;
    }
    const bool bracketed = words_[at_].before.find('(') != std::string::npos;
    ++at_;
    at_ += gloss_at(at_);
    while (several_ && at_ < words_.size()) {
      const bool joint =
          joins(words_[at_]) && words_[at_].before.find_first_not_of("),") == std::string::npos;
      const std::size_t next = at_ + (joint ? 1 : 0);
      const bool on = is_member(next) && words_[next].before.find_first_not_of("(),") == std::string::npos &&
                      bracketed == (words_[next].before.find('(') != std::string::npos);
      if (!on) {
        break;
      }
      if (!choose(next)) {
        return false;
      }
      at_ = next + 1;
      at_ += gloss_at(at_);
    }
    const std::size_t closing = closing_at(at_);
    at_ += closing;
    return at_ == words_.size() || parts_clause(words_[at_].before) || begins_reason(words_[at_].text);
  }

  std::span<const ChoiceWord> words_;
  bool several_;
  const PreparedQuestion& question_;
  std::span<const std::string> wordings_;
  std::vector<bool> chosen_;
  std::size_t at_ = 0;
};

}  // namespace

namespace {

/// "A, C. D is the opposite." of "A, C (D is the opposite)": the one bracket at the end, where it holds a
/// sentence.
std::string with_sentence_of_bracket(std::string_view text) {
  const std::size_t open = text.find('(', 1);
  const std::size_t close = text.find(')', open == std::string_view::npos ? text.size() : open);
  constexpr std::size_t shortest = 4;
  const bool at_end =
      close != std::string_view::npos && text.find_first_not_of(". ", close + 1) == std::string_view::npos;
  const std::string_view inside = at_end ? text.substr(open + 1, close - open - 1) : std::string_view();
  const std::vector<std::string> words = words_of(inside);
  if (words.size() < shortest || !has_verb(words) ||
      text.substr(0, open).find(')') != std::string_view::npos) {
    return std::string(text);
  }
  return std::string(trimmed(text.substr(0, open))) + ". " + std::string(inside);
}

/// The options that are chosen and explained by words; none where that is not so.
std::vector<bool> chosen_and_explained(std::string_view text, std::span<const std::string> options,
                                       bool several, const PreparedQuestion& question,
                                       std::span<const std::string> wordings) {
  const auto words = choice_words(text, options);
  if (!words || words->empty()) {
    return {};
  }
  ChoosingClause clause(*words, several, question, wordings, options.size());
  if (!clause.read()) {
    return {};
  }
  const MadeChoice made{clause.chosen(), several, question, wordings};
  const bool explained = explain_choice(choice_clauses(std::span(*words).subspan(clause.length())), made);
  return explained ? made.chosen : std::vector<bool>{};
}

}  // namespace

std::vector<std::string> explained_choice(std::string_view text, std::span<const std::string> options,
                                          bool several, const PreparedQuestion& question,
                                          std::span<const std::string> wordings) {
  constexpr std::size_t longest = 400;
  const bool capitals = std::ranges::all_of(options, [](const std::string& option) {
    return option.size() == 1 && is_capital(option.front()) && option != "I";
  });
  if (text.size() > longest || !capitals) {
    return {};
  }
  const std::string said = with_sentence_of_bracket(trimmed(text));
  const std::string lettered = with_option_letters(said, options, wordings);
  std::vector<bool> chosen = chosen_and_explained(lettered, options, several, question, wordings);
  constexpr std::size_t shortest = 4;  // of a wording that words tell: not "z = 0"
  const bool worded = std::ranges::all_of(wordings, [](const std::string& wording) {
    return wording.size() >= shortest && wording.find('=') == std::string::npos;
  });
  if (chosen.empty() && worded &&
      lettered.find('?') != std::string::npos) {  // "A. More epochs would be worse"
    chosen = chosen_and_explained(said, options, several, question, wordings);
  }
  std::vector<std::string> names;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i]) {
      names.push_back(options[i]);
    }
  }
  return names;
}

}  // namespace gradewright::reading
