#include <algorithm>
#include <array>
#include <utility>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/ballot_reader.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace ballot;
using Kind = Token::Kind;

bool BallotReader::box() {
  const Token& here = token();
  if (here.is(Sign::ticked)) {
    return tick(true, 1);
  }
  if (here.is(Sign::unticked) || here.is(Sign::crossed)) {
    return tick(false, 1);
  }
  if (here.is(Sign::unknown) && (among(filled_circles, here.text) || here.text == "\u25A0")) {
    return tick(true, 1);
  }
  if (here.is(Sign::unknown) && among(open_circles, here.text)) {
    return tick(false, 1);
  }
  const bool brackets = here.opens(Bracket::round) || here.opens(Bracket::square);
  if (!brackets || !(here.space_before || starts_line())) {
    return false;
  }
  const auto closes = [&](std::size_t ahead) {
    return peek(ahead) != nullptr && peek(ahead)->closes(here.bracket);
  };
  if (closes(1)) {
    return tick(false, 2);
  }
  const bool filled = word_at(1) == "x" || (peek(1) != nullptr && peek(1)->text == "\u2022");
  return closes(2) && filled && option_here(1).second == 0 && tick(true, 3);
}

bool BallotReader::tick(bool truth, std::size_t length) {
  marks_lead_ = marks_lead_.value_or(true);
  if (*marks_lead_) {
    if (pending_) {
      leave("a box without an option");
    }
    pending_ = truth;
    clause_ = Clause::open;
  } else if (ballot_.marks.empty() || ballot_.marks.back().truth || joined_) {
    leave();
  } else {
    ballot_.marks.back().truth = truth;
    clause_ = Clause::told;
  }
  at_ += length;
  return true;
}

bool BallotReader::phrase() {
  const std::string word = word_at(0);
  if (word == "as" && word_at(1) == "well" && word_at(2) == "as") {
    join(3);
    return true;
  }
  const auto* const ordinal = std::ranges::find(ordinals, word);
  if (ordinal == ordinals.end() || !(word_at(1) == "option" || word_at(1) == "choice")) {
    return false;
  }
  clause_ = Clause::open;
  name_option(static_cast<std::size_t>(ordinal - ordinals.begin()), 2);
  return true;
}

void BallotReader::join(std::size_t length) {
  if (ballot_.marks.empty() || joined_ || pending_) {
    return leave();
  }
  joined_ = true;
  clause_ = Clause::open;
  at_ += length;
}

void BallotReader::bracket() {
  if (token().bracket == Bracket::environment) {
    return leave();
  }
  if (token().opens(Bracket::round) && explains()) {
    return take_explanation();
  }
  if (const std::size_t length = gloss_length(); length > 0) {
    at_ += length;
    return;
  }
  const auto family = [](Bracket bracket) { return bracket == Bracket::brace ? Bracket::group : bracket; };
  const Bracket here = family(token().bracket);
  if (token().kind == Kind::open) {
    open_.push_back(here);
  } else if (at_ > 0 && tokens_[at_ - 1].kind == Kind::open) {
    return leave("an empty bracket");  // B()
  } else if (!open_.empty() && open_.back() == here) {
    open_.pop_back();
  } else if (here != Bracket::round || !open_.empty() || clause_ != Clause::named || token().space_before) {
    return leave("a bracket that does not match");  // but "B)"
  }
  // "(B) the sum is one", but of several "(D) leaves it unchanged" is said of D, and chooses nothing
  constexpr std::array<std::string_view, 8> openings{"the",  "a",    "an",    "it",
                                                     "they", "each", "every", "these"};
  const bool of_option = rules_.several && !among(openings, word_at(1));
  if (token().kind == Kind::close && peek(1) != nullptr && peek(1)->kind == Kind::word && !of_option &&
      explains()) {
    return take_explanation();  // "(B) the sum is one"
  }
  ++at_;
}

std::size_t BallotReader::gloss_length() const {
  const bool behind_option = rules_.several && clause_ == Clause::named && open_.empty() && at_ > 0;
  if (!behind_option || !token().opens(Bracket::round)) {
    return 0;
  }
  constexpr std::size_t longest = 8;
  std::size_t ahead = 1;
  std::size_t words = 0;
  for (; peek(ahead) != nullptr && !token(ahead).closes(Bracket::round) && ahead <= longest; ++ahead) {
    const std::string word = word_at(ahead);
    const bool content = token(ahead).kind == Kind::word && word.size() > 3;
    const bool plain = token(ahead).kind == Kind::word && !truth_of(word) && !denies(word) && !limits(word) &&
                       !expresses_doubt(word) && !speaks_of_choosing(word) &&
                       option_here(ahead).second == 0 && !turns_away_abroad(word) &&
                       !plays(word, WordRole::condition) && !begins_aside(word);
    if (!plain) {
      return 0;
    }
    words += content ? 1 : 0;
  }
  const Token* const behind = peek(ahead + 1);
  const bool goes_on = behind != nullptr && (behind->is(Sign::comma) || behind->is(Sign::semicolon) ||
                                             behind->is(Sign::newline) || behind->is_word("and"));
  const bool closed = peek(ahead) != nullptr && token(ahead).closes(Bracket::round);
  return closed && words > 0 && (goes_on || behind == nullptr) ? ahead + 1 : 0;
}

void BallotReader::separate() {
  if (joined_ && !token().is(Sign::newline)) {
    return leave();
  }
  if (clause_ == Clause::verb && !final_) {  // False is, and on the next line: wrong
    return leave();
  }
  line_ += token().is(Sign::newline) ? 1 : 0;
  parts_options_ = parts_options_ || !ballot_.marks.empty();
  clause_ = Clause::open;
  final_ = false;
  noun_before_ = false;
  ++at_;
}

void BallotReader::sign() {
  switch (token().sign) {
    case Sign::period:
      if (explains()) {
        return take_explanation();
      }
      if (at_ > 0 && tokens_[at_ - 1].is(Sign::period)) {
        return leave();
      }
      return separate();
    case Sign::comma:
      if (joined_) {
        return leave();
      }
      if (explains()) {
        return take_explanation();
      }
      if (word_at(1) == "and" && clause_ != Clause::verb) {  // A, and C
        ++at_;
        return;
      }
      return separate();
    case Sign::semicolon:
    case Sign::newline:
      return explains() ? take_explanation() : separate();
    case Sign::wide:
    case Sign::row:
      return separate();
    case Sign::slash:
      has_slash_ = true;
      return join(1);
    case Sign::plus:
    case Sign::cell:
      return join(1);
    case Sign::bar:
      ++bars_;
      clause_ = clause_ == Clause::named ? Clause::named : clause_ == Clause::told ? Clause::open : clause_;
      ++at_;
      return;
    case Sign::colon:
    case Sign::equal:
      return leads();
    case Sign::minus:
    case Sign::star:
      return dash();
    case Sign::quote:
      quoted_ = !quoted_;
      ++at_;
      return;
    case Sign::prime:  // the end of 'B'
      if (!quoted_) {
        return leave();
      }
      quoted_ = false;
      ++at_;
      return;
    case Sign::exclamation:
    case Sign::factorial:
    case Sign::double_factorial:
      return exclaims();
    case Sign::implies:
    case Sign::arrow:
      if (at_ > 0) {
        return leave();
      }
      ++at_;
      return;
    case Sign::unknown:
      if (token().text == "\u2014" && explains()) {
        return take_explanation();
      }
      if (token().text != "\u2022" || !starts_line()) {  // a bullet
        return leave();
      }
      ++at_;
      return;
    default:
      return leave();
  }
}

namespace {

bool is_exclamation(const Token& token) {
  return token.is(Sign::exclamation) || token.is(Sign::factorial) || token.is(Sign::double_factorial);
}

}  // namespace

/// "B!" and "true!!" are said with emphasis; "!B" and "B !C" deny.
void BallotReader::exclaims() {
  std::size_t length = 1;
  while (peek(length) != nullptr && is_exclamation(*peek(length))) {
    ++length;
  }
  const Token* const next = peek(length);
  const bool touches = next != nullptr && !next->space_before && next->kind != Kind::close &&
                       !next->is(Sign::newline) && !next->is(Sign::period);
  const bool computes = at_ > 0 && tokens_[at_ - 1].kind == Kind::number;  // 3! among numbered options
  if (clause_ == Clause::open || touches || computes) {
    return leave();
  }
  if (clause_ == Clause::named && explains()) {
    return take_explanation();
  }
  at_ += length;
}

void BallotReader::leads() {
  const bool equal = token().is(Sign::equal);
  if (is_told_right() && !equal && explains()) {
    return take_explanation();
  }
  if (clause_ == Clause::named) {
    const bool tells = plays(word_at(1), WordRole::truth) || plays(word_at(1), WordRole::falsehood);
    if (rules_.is_statement && !equal && peek(1) != nullptr && !tells) {
      return explanation();
    }
    if (!rules_.is_statement && !equal && explains()) {
      return take_explanation();
    }
    clause_ = Clause::verb;
    final_ = !equal;
    ++at_;
    return;
  }
  if (clause_ != Clause::open || (equal && !noun_before_) || joined_) {
    return leave();
  }
  noun_before_ = false;
  ++at_;
}

void BallotReader::dash() {
  const bool bullet = starts_line() && peek(1) != nullptr && peek(1)->space_before;
  if (bullet) {
    ++at_;
    return;
  }
  const std::string next = word_at(1);
  if (token().is(Sign::minus) && token().space_before && is_told_right() && explains()) {
    return take_explanation();
  }
  if (token().is(Sign::star) || clause_ != Clause::named) {
    return leave();
  }
  if (plays(next, WordRole::truth) || plays(next, WordRole::falsehood)) {
    clause_ = Clause::verb;
    ++at_;
    return;
  }
  if (opens_reason(next) && peek(1)->text != "BC") {
    ++at_;
    return;
  }
  if (rules_.is_statement && token().space_before && peek(1) != nullptr && peek(1)->space_before) {
    return explanation();
  }
  if (!rules_.is_statement && token().space_before && explains()) {
    return take_explanation();
  }
  leave();
}

}  // namespace gradewright::reading
