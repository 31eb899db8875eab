#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "answers/reading/notation/token.hpp"
#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/ballot_truths.hpp"
#include "answers/reading/values/ballot_words.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/option_truth.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using namespace ballot;
using Kind = Token::Kind;

/// How many tokens from `at` on name which option; none for no option.
std::pair<std::size_t, std::size_t> option_at(const std::vector<Token>& tokens, std::size_t at,
                                              std::span<const OptionName> names) {
  std::pair<std::size_t, std::size_t> best{0, 0};
  for (const OptionName& name : names) {
    const std::size_t length = name.words.size();
    if (length <= best.second || at + length > tokens.size()) {
      continue;
    }
    bool same = true;
    for (std::size_t i = 0; i < length; ++i) {
      same = same && tokens[at + i].kind != Kind::sign && spelled(tokens[at + i]) == lower(name.words[i]);
    }
    if (same) {
      best = {name.option, length};
    }
  }
  return best;
}

/// The reader of clauses, from token to token; it stops at the first that has no part in one.
class ClauseReader {
 public:
  ClauseReader(std::string_view text, std::span<const OptionName> names)
      : names_(names), tokens_(tokens_of(text)), truths_(names_.empty() ? 0 : option_count()) {}

  std::optional<Truths> run() {
    bool any = false;
    skip_opinion();
    while (skip_separators(), !done()) {
      if (!clause()) {
        return std::nullopt;
      }
      any = true;
    }
    return any ? std::optional(truths_) : std::nullopt;
  }

 private:
  std::size_t option_count() const {
    std::size_t count = 0;
    for (const OptionName& name : names_) {
      count = std::max(count, name.option + 1);
    }
    return count;
  }

  /// What a token says; not the letter of an option.
  std::optional<bool> truth_at(const Token& token) const {
    return calls_option(names_, token.text) ? std::nullopt : truth_of_token(token);
  }

  bool done() const { return at_ >= tokens_.size(); }
  const Token& token(std::size_t ahead = 0) const { return tokens_[at_ + ahead]; }
  bool has(std::size_t ahead) const { return at_ + ahead < tokens_.size(); }
  std::string word(std::size_t ahead = 0) const {
    return has(ahead) && token(ahead).kind == Kind::word ? spelled(token(ahead)) : std::string();
  }
  bool take_word(std::string_view wanted) {
    const bool here = word() == wanted;
    at_ += here ? 1 : 0;
    return here;
  }
  template <class Words>
  bool take_one_of(const Words& words) {
    const bool here = !done() && among(words, word());
    at_ += here ? 1 : 0;
    return here;
  }

  /// "I think that".
  void skip_opinion() {
    const bool thinks = word(0) == "i" && word(1) == "think";
    const bool says = word(0) == "i" && word(1) == "would" && word(2) == "say";
    at_ += thinks ? 2 : says ? 3 : 0;
    if (thinks || says) {
      take_word("that");
    }
  }

  bool starts_line() const { return at_ == 0 || tokens_[at_ - 1].is(Sign::newline); }

  void skip_separators() {
    while (!done()) {
      const bool bullet =
          starts_line() && (token().is(Sign::minus) || token().is(Sign::star) || token().text == "\u2022");
      if (!parts_truths(token()) && !token().is(Sign::period) && !bullet && !among(truth_joints, word()) &&
          word() != "so") {
        return;
      }
      ++at_;
    }
  }

  /// One option with its brackets: "a", "(a)", "a)", "a.".
  std::optional<std::size_t> option() {
    const std::size_t before = at_;
    const bool item =
        has(1) && token().opens(Bracket::square) && token(1).opens(Bracket::round);  // \item[(a)]
    at_ += item ? 1 : 0;
    const bool opened = !done() && (token().opens(Bracket::round) || token().opens(Bracket::square));
    at_ += opened ? 1 : 0;
    const auto [found, length] = option_at(tokens_, at_, names_);
    if (length == 0) {
      at_ = before;
      return std::nullopt;
    }
    at_ += length;
    const bool closes = !done() && (token().closes(Bracket::round) || token().closes(Bracket::square));
    if (opened && !closes) {
      at_ = before;
      return std::nullopt;
    }
    at_ += closes && (opened || !token().space_before) ? 1 : 0;
    if (item && (done() || !token().closes(Bracket::square))) {
      at_ = before;
      return std::nullopt;
    }
    at_ += item ? 1 : 0;
    labelled_ = closes;
    const bool leads_on = has(2) && (token(2).is(Sign::colon) || token(2).is(Sign::equal));
    if (!done() && token().is(Sign::period) && has(1) && truth_at(token(1)) && !leads_on) {  // "a. true"
      ++at_;
    }
    return found;
  }

  /// Options one after the other.
  std::vector<std::size_t> options() {
    constexpr std::array<std::string_view, 3> joints{"and", "both", "also"};
    std::vector<std::size_t> list;
    while (!done()) {
      const std::size_t before = at_;
      while (!list.empty() && !done() &&
             (token().is(Sign::comma) || token().is(Sign::slash) || token().is(Sign::plus) ||
              among(joints, word()))) {
        ++at_;
      }
      const auto next = option();
      if (!next) {
        at_ = before;
        break;
      }
      list.push_back(*next);
    }
    return list;
  }

  void skip_noun() {
    constexpr std::array<std::string_view, 15> articles{
        "the",     "statement", "statements", "claim",   "claims", "option", "options", "answer",
        "answers", "number",    "numbers",    "letters", "both",   "only",   "part"};
    while (take_one_of(articles)) {
    }
  }

  /// "are true", "is not true", ": F", "hold", "do not": what is said.
  std::optional<bool> predicate() {
    constexpr std::array<std::string_view, 4> copulas{"is", "are", "was", "were"};
    constexpr std::array<std::string_view, 4> negated{"isn't", "aren't", "don't", "doesn't"};
    constexpr std::array<std::string_view, 2> auxiliaries{"do", "does"};
    constexpr std::array<std::string_view, 4> holds{"hold", "holds", "apply", "applies"};
    if (take_one_of(holds)) {
      return true;
    }
    const std::size_t before = at_;
    bool truth = true;
    bool needs_more = true;
    if (take_one_of(auxiliaries)) {
      if (!take_word("not")) {
        at_ = before;
        return std::nullopt;
      }
      take_one_of(holds);
      return false;
    }
    if (take_one_of(negated)) {
      truth = false;
      needs_more = word(0).empty() ? false : true;
      if (take_one_of(holds) || !needs_more) {
        return false;
      }
    } else if (take_one_of(copulas)) {
      labelled_ = true;  // "b is false, it uses running averages", as behind a label of its own
      constexpr std::array<std::string_view, 3> both{"all", "both", "also"};
      take_one_of(both);
      if (take_word("not")) {
        truth = false;
        if (done() || parts_truths(token()) || token().is(Sign::period)) {  // "A and D are not."
          return false;
        }
      }
    } else if (!done() &&
               (token().is(Sign::colon) || token().is(Sign::equal) || dash_here() || arrow_here())) {
      ++at_;
    }
    const auto said = done() ? std::nullopt : truth_at(token());
    if (!said) {
      at_ = before;
      return std::nullopt;
    }
    ++at_;
    return truth == *said;
  }

  bool arrow_here() const {  // "a -> T"
    const bool arrow = token().is(Sign::arrow) || token().is(Sign::implies);
    return arrow && has(1) && truth_at(token(1)).has_value();
  }

  bool dash_here() const { return token().is(Sign::minus) && (!has(1) || truth_at(token(1)).has_value()); }

  bool tell(const std::vector<std::size_t>& list, bool truth) {
    for (const std::size_t option : list) {
      if (truths_[option]) {
        return false;
      }
      truths_[option] = truth;
    }
    last_truth_ = truth;
    return !list.empty();
  }

  /// "the others", "all the rest".
  bool others() {
    constexpr std::array<std::string_view, 3> leads{"the", "all", "of"};
    constexpr std::array<std::string_view, 4> nouns{"ones", "statements", "options", "claims"};
    const std::size_t before = at_;
    while (take_one_of(leads)) {
    }
    if (!take_one_of(other_words)) {
      at_ = before;
      return false;
    }
    take_one_of(nouns);
    return true;
  }

  std::vector<std::size_t> untold() const {
    std::vector<std::size_t> list;
    for (std::size_t i = 0; i < truths_.size(); ++i) {
      if (!truths_[i]) {
        list.push_back(i);
      }
    }
    return list;
  }

  bool clause() {
    if (others()) {
      const auto truth = predicate();
      const bool last = untold().size() < truths_.size();  // something was said before
      return truth && last && tell(untold(), *truth) && ends();
    }
    if (const auto lead = done() ? std::nullopt : truth_at(token()); lead && token().kind == Kind::word) {
      return lead_clause(*lead);
    }
    skip_noun();
    const std::vector<std::size_t> list = options();
    const auto truth = list.empty() ? std::nullopt : predicate();
    return truth && tell(list, *truth) && ends();
  }

  /// "True: a, c", "true are a and c".
  bool lead_clause(bool truth) {
    ++at_;
    constexpr std::array<std::string_view, 3> copulas{"is", "are", "statements"};
    const bool colon = !done() && (token().is(Sign::colon) || token().is(Sign::equal));
    at_ += colon ? 1 : 0;
    const bool copula = !colon && take_one_of(copulas);
    if (!colon && !copula) {
      return false;
    }
    if (!done() && token().is(Sign::colon)) {
      ++at_;
    }
    skip_noun();
    const std::vector<std::size_t> list = options();
    // "True: a is false" says it of a
    return tell(list, truth) &&
           (done() || parts_truths(token()) || token().is(Sign::period) || among(truth_joints, word()));
  }

  /// Whether a clause is over: at a separator, at the next option, or after a reason to the end of its line.
  bool ends() {
    if (done() || parts_truths(token()) || token().is(Sign::period) || among(truth_joints, word())) {
      return skip_reason_of_next_line();
    }
    constexpr std::array<std::string_view, 3> nouns{"statements", "ones", "statement"};
    if (take_one_of(nouns)) {
      return ends();
    }
    if (token().opens(Bracket::round) && skip_remark()) {
      return ends();
    }
    const bool reason = token().is(Sign::colon) || opens_reason(word()) || token().opens(Bracket::round) ||
                        token().is(Sign::minus);
    const std::size_t before = at_;
    if (option()) {
      at_ = before;
      return true;
    }
    return reason && skip_reason();
  }

  /// "(that is batch norm)": a remark in brackets of words that neither deny nor doubt, and another clause
  /// behind it.
  bool skip_remark() {
    std::size_t close = 1;
    std::size_t words = 0;
    for (; has(close) && !token(close).closes(Bracket::round); ++close) {
      const std::string here = word(close);
      const bool against = truth_at(token(close)) || refuses(here) || withdraws(here) ||
                           expresses_doubt(here) || limits(here) || plays(here, WordRole::condition) ||
                           token(close).kind == Kind::open || token(close).is(Sign::question) ||
                           token(close).is(Sign::newline);
      if (against) {
        return false;
      }
      words += here.empty() ? 0 : 1;
    }
    const std::string only = words == 1 ? word(1) : std::string();
    const bool one = close == 2 && only.size() > 4 && !only.ends_with("ly") &&
                     !doubts_truth(only, last_truth_) && !speaks_of_choosing(only) && !ballot::limits(only);
    if (!has(close) || (words < 2 && !one)) {
      return false;
    }
    at_ += close + 1;
    return true;
  }

  /// A comma and a reason: "false, because ..."; of a statement with a label of its own also without the
  /// word: "(b) false, it can".
  bool skip_reason_of_next_line() {
    const bool comma = !done() && (token().is(Sign::comma) || token().is(Sign::period)) && has(1);
    if (comma && (opens_reason(word(1)) || explains())) {
      ++at_;
      return skip_reason();
    }
    return true;
  }

  /// Whether a few words up to the end of the line or the next label explain, with a verb, and neither deny
  /// nor doubt.
  bool explains() const {
    constexpr std::array<std::string_view, 14> verbs{"is",   "are",  "has",  "have",   "does",
                                                     "do",   "can",  "was",  "it",     "needs",
                                                     "uses", "they", "only", "depends"};
    constexpr std::size_t phrase = 3;  // words that need no verb
    if (labelled_ && lacks_thing(words_from(1))) {
      return true;
    }
    bool has_verb = false;
    bool compares = false;  // "false, flatter"
    std::size_t words = 0;
    std::size_t at = at_ + 1;
    for (; at < tokens_.size() && !tokens_[at].is(Sign::newline) && !heads_clause(at); ++at) {
      const std::string here = tokens_[at].kind == Kind::word ? spelled(tokens_[at]) : std::string();
      const bool symbol = here == "v" || here == "y";
      const bool amount = measures_amounts(here) || here == "more" || here == "less";
      if ((truth_at(tokens_[at]) && !symbol) || ((refuses(here) || withdraws(here)) && !amount) ||
          plays(here, WordRole::condition) || among(truth_joints, here) || among(other_words, here) ||
          doubts_truth(here, last_truth_)) {
        return false;
      }
      has_verb = has_verb || among(verbs, here);
      words += here.empty() ? 0 : 1;
      compares = words == 1 && is_comparative(here);
    }
    return labelled_ && ((has_verb && words > 1) || words >= phrase || compares);
  }

  /// Whether an option stands at a place with a bracket behind it and what is said of it, "(b) F", "b) true",
  /// "(b) is false", or begins a sentence that says it: "Statement c is true".
  bool heads_clause(std::size_t at) const {
    constexpr std::array<std::string_view, 5> nouns{"the", "statement", "claim", "option", "part"};
    const auto is_word = [&](std::size_t i, std::string_view word) {
      return i < tokens_.size() && tokens_[i].kind == Kind::word && spelled(tokens_[i]) == word;
    };
    const bool begins = at > 0 && tokens_[at - 1].is(Sign::period);
    const bool parted = begins || (at > 0 && tokens_[at - 1].is(Sign::comma));
    while (begins && std::ranges::any_of(nouns, [&](std::string_view noun) { return is_word(at, noun); })) {
      ++at;
    }
    at += at < tokens_.size() && tokens_[at].opens(Bracket::round) ? 1 : 0;
    const auto [found, length] = option_at(tokens_, at, names_);
    at += length;
    const bool closed = at < tokens_.size() && tokens_[at].closes(Bracket::round);
    if (length == 0 || truths_[found] || (!closed && !begins)) {
      return false;
    }
    at += closed ? 1 : 0;
    const bool verb = is_word(at, "is");
    const bool sign = at < tokens_.size() && (tokens_[at].is(Sign::colon) || tokens_[at].is(Sign::equal));
    at += verb || (sign && closed) ? 1 : 0;
    at += verb && is_word(at, "not") ? 1 : 0;
    const bool told = closed ? parted || !verb : verb;  // "since (b) is F" tells nothing of its own
    return told && at < tokens_.size() && truth_at(tokens_[at]).has_value();
  }

  /// The words from a place on to the first sign behind them.
  std::vector<std::string> words_from(std::size_t ahead) const {
    std::vector<std::string> words;
    for (; !word(ahead).empty(); ++ahead) {
      words.push_back(word(ahead));
    }
    return words;
  }

  /// To the end of the line, or the label of the next option, where nothing takes back what was said.
  bool skip_reason() {
    constexpr std::array<std::string_view, 11> doubtful{"if", "when", "unless", "except", "sometimes", "but",
                                                        "or", "true", "false",  "maybe",  "corrected"};
    constexpr std::array<std::string_view, 3> limits{"only", "always", "some"};  // of what is true
    bool first = true;
    for (; !done() && !token().is(Sign::newline) && !heads_clause(at_); ++at_) {
      const std::string here = word();
      const bool option_named = option_at(tokens_, at_, names_).second > 0 &&
                                (token().text.size() > 1 || is_capital(token().text[0]) ||
                                 (at_ > 0 && tokens_[at_ - 1].opens(Bracket::round)));
      const bool denies_first = first && (here == "not" || (here == "no" && !lacks_thing(words_from(0))));
      const bool contradicts = here.size() > 2 && truth_at(token()).value_or(last_truth_) != last_truth_;
      if (contradicts || among(doubtful, here) ||
          (last_truth_ && (among(limits, here) || ballot::limits(here))) ||
          plays(here, WordRole::option_withdrawal) || option_named || denies_first ||
          token().is(Sign::question) || token().is(Sign::strike) || token().is(Sign::strike_all) ||
          token().is(Sign::arrow)) {
        return false;
      }
      first = first && here.empty();
    }
    return true;
  }

  static constexpr std::array<std::string_view, 4> truth_joints{"and", "while", "but", "whereas"};
  static constexpr std::array<std::string_view, 4> other_words{"others", "rest", "other", "remaining"};

  std::span<const OptionName> names_;
  std::vector<Token> tokens_;
  Truths truths_;
  std::size_t at_ = 0;
  bool last_truth_ = false;  ///< what the last clause said
  bool labelled_ = false;    ///< the last option has a bracket behind it, or a verb
};

}  // namespace

std::optional<Truths> truths_in_clauses(std::string_view text, std::span<const OptionName> names) {
  return are_plain(names) ? ClauseReader(text, names).run() : std::nullopt;
}

}  // namespace gradewright::reading
