#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/ballot_reader.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace ballot;
using Kind = Token::Kind;

void BallotReader::explanation() {
  for (std::size_t i = at_ + 1; i < tokens_.size(); ++i) {
    constexpr std::array<std::string_view, 4> contrary{"opposite", "contrary", "converse", "reverse"};
    const std::string here = tokens_[i].kind == Kind::word ? spelled(tokens_[i]) : std::string();
    if (plays(here, WordRole::condition) || among(contrary, here)) {
      at_ = i;
      return leave();
    }
  }
  reason();
}

void BallotReader::reason() {
  if (ballot_.marks.empty() && !pending_) {  // Because the loss is convex, the answer is B.
    const auto comma = std::find_if(tokens_.begin() + static_cast<std::ptrdiff_t>(at_), tokens_.end(),
                                    [](const Token& next) { return next.is(Sign::comma); });
    const bool because = !word_at(0).empty() && word_at(0) != "as";
    if (!because || comma == tokens_.end()) {
      return leave();
    }
    at_ = static_cast<std::size_t>(comma - tokens_.begin()) + 1;
    return;
  }
  if (joined_ || pending_ || !open_.empty() || quoted_) {
    return leave();
  }
  bool first_sentence = true;
  bool says_answer = false;
  bool names_other = false;
  bool otherwise = false;
  bool speaks_of_others = false;
  bool rest_explains = false;  // "A would make it worse", behind the sentence with the reason
  for (; at_ < tokens_.size(); ++at_) {
    const Token& next = token();
    const std::string word = next.kind == Kind::word ? spelled(next) : std::string();
    const bool concludes =
        names_another() && (is_told_true() || is_the_answer() || (at_ > 0 && follows(at_ - 1)));
    constexpr std::array<std::string_view, 6> traps{"trap",    "decoy", "distractor",
                                                    "confuse", "bait",  "trick"};
    const bool takes_back = concludes || among(traps, word) || next.is(Sign::question) ||
                            next.is(Sign::strike) || next.is(Sign::strike_all) || next.is(Sign::arrow) ||
                            (plays(word, WordRole::option_withdrawal) && !is_counterfactual()) ||
                            (!first_sentence && word == "wrong");
    otherwise = otherwise || word == "sonst" || word == "ansonsten" || word == "andernfalls";
    const bool supposed = otherwise && (word == "w\u00e4re" || word == "w\u00e4ren" || word == "h\u00e4tte");
    if (rules_.translated && turns_away_abroad(word) && !supposed) {
      return leave();
    }
    if (rules_.several && names_another() && !is_spoken_of()) {
      return leave();  // B because of linearity, C because of symmetry
    }
    if (rules_.several && labels_another() && !is_spoken_of()) {
      return leave();  // (a) T because it is off (b) F
    }
    names_other = names_other || names_another();
    speaks_of_others = speaks_of_others || word == "others" || word == "rest";
    // "B since the others are right", "False, as it is true"
    const bool denied_truth = rules_.is_statement && at_ > 0 && tokens_[at_ - 1].is_word("not") &&
                              truth_of(word) == std::optional(ballot_.marks.front().option == 0);
    if (denied_truth) {  // "T, because it is not T"
      return leave();
    }
    if ((speaks_of_others || otherwise || rules_.is_statement) && tells_truth(word)) {
      return leave();
    }
    says_answer = says_answer || plays(word, WordRole::option_noun) || word == "choose" || word == "pick";
    if (takes_back || (names_other && ((!first_sentence && !rest_explains) || says_answer))) {
      return leave();
    }
    const bool ends_sentence = next.is(Sign::period) || next.is(Sign::newline) || next.is(Sign::semicolon);
    if (first_sentence && ends_sentence) {
      first_sentence = false;
      rest_explains = !rules_.several && !rules_.is_statement && peek(1) != nullptr && is_understood() &&
                      explains_option() && !ends_in_denial();
    }
  }
  ballot_.has_reason = true;
}

void BallotReader::take_explanation() {
  at_ = tokens_.size();
  ballot_.has_reason = true;
}

/// Whether a word of a reason says that something is true; of a statement also that it is false.
bool BallotReader::tells_truth(std::string_view word) const {
  const auto truth = word.size() > 3 ? truth_of(word) : std::nullopt;
  return truth && (*truth || rules_.is_statement);
}

/// "since otherwise it would grow".
bool BallotReader::is_counterfactual() const {
  return word_at(0) == "otherwise" && at_ > 0 && tokens_[at_ - 1].kind == Kind::word &&
         opens_reason(spelled(tokens_[at_ - 1]));
}

/// "C is not", which leaves open what it is not.
bool BallotReader::ends_in_denial() const {
  std::size_t last = tokens_.size();
  while (last > 0 && tokens_[last - 1].kind == Kind::sign) {
    --last;
  }
  return last > 0 && denies(spelled(tokens_[last - 1]));
}

/// "C is linear", of the option at this place: a sentence about it, and not one more answer.
bool BallotReader::is_spoken_of() const {
  constexpr std::array<std::string_view, 10> verbs{"is",      "are", "isn't", "aren't", "does",
                                                   "doesn't", "has", "was",   "would",  "cannot"};
  const std::size_t length = option_here(0).second;
  const bool closed = peek(length) != nullptr && peek(length)->closes(Bracket::round);
  const bool of_statement =
      std::ranges::any_of(ballot_.marks, [](const auto& mark) { return mark.truth.has_value(); });
  return among(verbs, word_at(length + (closed && !of_statement ? 1 : 0)));
}

/// "C is right", of the option at this place.
bool BallotReader::is_told_true() const {
  const std::size_t verb = option_here(0).second;
  const bool has_verb = word_at(verb) == "is" || word_at(verb) == "are";
  const bool has_adverb = word_at(verb + 1) == "also" || word_at(verb + 1) == "the";
  const std::string word = word_at(verb + (has_adverb ? 2 : 1));
  return has_verb && (plays(word, WordRole::truth) || plays(word, WordRole::option_noun) ||
                      plays(word, WordRole::praise));
}

/// "it is C": the option at this place is said to be meant.
bool BallotReader::is_the_answer() const {
  constexpr std::array<std::string_view, 4> subjects{"it", "this", "that", "answer"};
  return at_ > 1 && tokens_[at_ - 1].is_word("is") && tokens_[at_ - 2].kind == Kind::word &&
         among(subjects, spelled(tokens_[at_ - 2]));
}

/// Whether a token leads to a conclusion.
bool BallotReader::follows(std::size_t at) const {
  return tokens_[at].kind == Kind::word && plays(spelled(tokens_[at]), WordRole::conclusion);
}

bool BallotReader::names_another() const {
  const auto [option, length] = option_here(0);
  if (length == 0 ||
      (token().text.size() == 1 && is_letter(token().text[0]) && !is_capital(token().text[0]))) {
    return false;
  }
  return std::ranges::none_of(ballot_.marks,
                              [&, named = option](const Ballot::Mark& mark) { return mark.option == named; });
}

/// "(b)", "b)": an option that is not named yet, closed by a bracket.
bool BallotReader::labels_another() const {
  const auto [option, length] = option_here(0);
  const bool closed =
      length > 0 && at_ + length < tokens_.size() && tokens_[at_ + length].closes(Bracket::round);
  return closed && std::ranges::none_of(ballot_.marks, [named = option](const Ballot::Mark& mark) {
           return mark.option == named;
         });
}

void BallotReader::end() {
  if (!open_.empty()) {
    return leave("a bracket that does not close");
  }
  if (quoted_ || joined_ || (clause_ == Clause::verb && !final_)) {
    return leave("something is missing at the end");
  }
  if (run_of_letters_ > 0 && run_of_letters_ != ballot_.marks.size()) {
    return leave("letters written together beside others");
  }
  if (rules_.several && std::ranges::adjacent_find(depths_, std::not_equal_to<>()) != depths_.end()) {
    return leave("one option in brackets beside others");  // A, B, (D)
  }
  if (has_slash_ && parts_options_ && ballot_.marks.size() > 2) {
    return leave("/");  // A, C / B, D
  }
  if (bars_ == 2 && ballot_.marks.size() == 1) {
    return leave("|");
  }
  if (pending_) {
    if (!ballot_.marks.empty()) {
      return leave("a box without an option");
    }
    ballot_.lone_tick = tokens_.back().is(Sign::unticked) ? std::nullopt : pending_;
  }
}

}  // namespace gradewright::reading
