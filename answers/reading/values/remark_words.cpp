#include "answers/reading/values/remark_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {
namespace {

using Words = std::span<const std::string>;

constexpr std::string_view verbs =
    "is are was were be has have had does do did can will would should could must may gets get got goes go "
    "makes make takes take uses use needs need keeps keep gives give helps help means mean happens occurs "
    "learns learn learnt learned memorises memorizes memorised memorized remembers works work acts act "
    "becomes "
    "become grows grow shrinks falls rises stays stay saturates multiplies multiply depends depend controls "
    "decides mixes interpolates ignores found finds produces covers cover fits fit fools averages average "
    "normalises normalizes computes compute sees see looks adds sums scales sets drops generalises "
    "generalizes "
    "suffers fails vanish vanishes explode explodes leads prevents prevent reduces reduce improves "
    "regularises "
    "regularizes contributes kill kills stops stop comes come contains consists describes limits changes "
    "change "
    "increases increase "
    "ist sind wird werden hat haben lernt macht kann bleibt w\u00e4chst "
    "est sont ont fait apprend reste peut es son memoriza aprende tiene hace "
    "\u00e8 sono ha impara";

/// What a denial says of a thing and of no answer.
constexpr std::string_view harmless_acts =
    "depend depends need needs require requires use uses accumulate generalise generalize generalises "
    "generalizes co adapt coadapt see sees labels label longer overfit overfits explode vanish learn learns "
    "rely update change grow look looks reach reaches";

/// What a modal verb leads to that tells of a use, or of what would come without it.
constexpr std::string_view harmless_modal_acts =
    "use help try explode vanish grow train reduce prevent stop regularise regularize add take get need "
    "overfit make give average normalise normalize keep see only saturate shrink lead improve multiply also";

std::string_view next_to(Words words, std::size_t at) {
  return at + 1 < words.size() ? std::string_view(words[at + 1]) : std::string_view();
}

bool denies_harmlessly(Words words, std::size_t at) {
  static const engine::WordList known = engine::words_in(harmless_acts);
  const std::string_view next = next_to(words, at);
  const bool goes_on = at + 2 < words.size() || next == "labels";
  return known.contains(next) && goes_on;
}

/// "the first layers", "the old state is copied", "at test time", "stop earlier".
bool is_of_field(Words words, std::size_t at) {
  constexpr std::array<std::string_view, 24> of_time{
      "before", "after", "during", "while", "candidate", "candidates", "old",    "new",
      "input",  "next",  "they",   "once",  "inputs",    "previous",   "above",  "below",
      "until",  "times", "anyway", "both",  "changes",   "given",      "change", "example"};
  constexpr std::array<std::string_view, 7> ordinals{"first", "second", "third", "last",
                                                     "other", "others", "former"};
  constexpr std::array<std::string_view, 16> of_choosing{
      "option", "answer",  "choice", "letter",  "idea",     "thought",  "version", "attempt",
      "guess",  "options", "draft",  "answers", "reaction", "instinct", "place",   "statement"};
  constexpr std::array<std::string_view, 7> passive{"removed", "dropped",  "changed", "deleted",
                                                    "copied",  "selected", "chosen"};
  constexpr std::array<std::string_view, 5> copulas{"is", "are", "gets", "get", "be"};
  constexpr std::array<std::string_view, 6> pointers{"it", "this", "that", "which", "they", "answer"};
  constexpr std::array<std::string_view, 6> of_test{"time", "set", "data", "loss", "error", "examples"};
  constexpr std::array<std::string_view, 4> learnt{"trained", "learned", "learnt", "seen"};
  constexpr std::size_t shortest = 4;
  const std::string& word = words[at];
  const std::string_view next = next_to(words, at);
  if (among(passive, word)) {
    return at > 1 && among(copulas, words[at - 1]) && !among(pointers, words[at - 2]);
  }
  return among(of_time, word) || (word == "test" && among(of_test, next)) ||
         (word == "switched" && (next == "off" || next == "on")) ||
         (word == "earlier" && at > 0 && words[at - 1].starts_with("stop")) ||
         ((word == "was" || word == "were") && among(learnt, next)) ||
         (among(ordinals, word) && !(word.starts_with("other") && at > 0 && words[at - 1] == "the") &&
          next.size() >= shortest && !among(of_choosing, next));
}

bool is_harmless_modal(Words words, std::size_t at) {
  constexpr std::array<std::string_view, 6> modals{"would", "should", "could", "can", "may", "might"};
  static const engine::WordList known = engine::words_in(harmless_modal_acts);
  return among(modals, words[at]) && known.contains(next_to(words, at));
}

bool is_of_help(Words words) {
  constexpr std::array<std::string_view, 8> help{"help",    "helps", "use",     "try",
                                                 "against", "hilft", "prevent", "prevents"};
  return std::ranges::any_of(words, [&](const std::string& word) { return among(help, word); });
}

/// Whether a word that could speak against an answer does not where it stands.
bool is_harmless_here(Words words, std::size_t at) {
  constexpr std::array<std::string_view, 5> amounts{"half", "more", "less", "most", "least"};
  const std::string& word = words[at];
  return is_of_field(words, at) || ballot::measures_amounts(word) || is_harmless_modal(words, at) ||
         (word == "or" && is_of_help(words)) || (word == "otherwise" && at == 0 && words.size() > 2) ||
         among(amounts, word);
}

bool speaks_against(std::string_view word) {
  constexpr std::array<std::string_view, 31> known{
      "better",      "correct", "right",  "richtig",  "besser",   "answer",    "choice",   "called",
      "name",        "percent", "chance", "opposite", "contrary", "reverse",   "converse", "gegenteil",
      "probability", "if",      "unless", "provided", "assuming", "depending", "except",   "sometimes",
      "partially",   "partly",  "rarely", "seldom",   "wenn",     "falls",     "but"};
  constexpr std::array<std::string_view, 5> english{"of", "rate", "o", "se", "moment"};
  const bool abroad = ballot::turns_away_abroad(word) && !among(english, word);
  return among(known, word) || word == "somewhat" || abroad || refuses(word) || withdraws(word) ||
         ballot::expresses_doubt(word) || ballot::speaks_of_choosing(word) || labels_no_answer(word) ||
         begins_aside(word);
}

bool are_against(Words words, bool may_deny) {
  const bool by_symbol = words.size() > 2 && words[words.size() - 2] == "by" && words.back().size() == 1;
  if (ballot::turns_away(words) || by_symbol) {  // "the state is kept by r"
    return true;
  }
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool denial = ballot::denies(words[at]);
    const bool against = denial ? !may_deny && !denies_harmlessly(words, at)
                                : !is_harmless_here(words, at) && speaks_against(words[at]);
    if (against) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool has_verb(std::span<const std::string> words) {
  static const engine::WordList known = engine::words_in(verbs);
  return std::ranges::any_of(words, [](const std::string& word) { return known.contains(word); });
}

bool speak_against(std::span<const std::string> words) {
  return are_against(words, false);
}

bool speak_against_but_deny(std::span<const std::string> words) {
  return are_against(words, true);
}

bool is_aside_of_writer(std::span<const std::string> words) {
  static const std::vector<std::vector<std::string>> known = [] {
    constexpr std::string_view phrases[] = {
        "i remember this",   "i remember it", "i know this",         "sorry for my",
        "sorry about my",    "sorry for the", "sorry about the",     "finally a question i know",
        "we had this",       "we did this",   "we did exactly this", "this was in",
        "as in the lecture", "easy one",      "das kenne ich",       "sorry for",
        "as we saw",         "we saw this",   "we saw the"};
    std::vector<std::vector<std::string>> cut;
    std::ranges::transform(phrases, std::back_inserter(cut),
                           [](std::string_view one) { return words_of(one); });
    return cut;
  }();
  constexpr std::array<std::string_view, 7> against{"mistake", "error",     "guess", "wrong",
                                                    "mess",    "confusion", "but"};
  constexpr std::size_t longest = 10;
  const bool opens = std::ranges::any_of(known, [&](const std::vector<std::string>& phrase) {
    return phrase.size() <= words.size() && std::equal(phrase.begin(), phrase.end(), words.begin());
  });
  return opens && words.size() <= longest && std::ranges::none_of(words, [&](const std::string& word) {
           return among(against, word) || ballot::denies(word);
         });
}

}  // namespace gradewright::reading
