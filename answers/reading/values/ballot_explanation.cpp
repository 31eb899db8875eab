#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/ballot_language.hpp"
#include "answers/reading/values/ballot_reader.hpp"
#include "answers/reading/values/counterfactual.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {

using namespace ballot;
using Kind = Token::Kind;

namespace {

constexpr std::string_view foreign =
    "der die das dem den ein eine sie weil le les une ils elle car mais el los las una es porque pero il gli "
    "uno "
    "het een van dat omdat maar os uma que aber";

/// A word of another language, in which it is not known here what denies and doubts.
bool is_foreign(const Token& token) {
  constexpr std::array<std::string_view, 6> english{"of", "rate", "moment", "war", "halt", "o"};
  static const engine::WordList known = engine::words_in(foreign);
  const unsigned char first = token.text.empty() ? '\0' : static_cast<unsigned char>(token.text.front());
  constexpr unsigned char greek = 0xCE;
  constexpr unsigned char signs = 0xE2;
  const bool letters = token.kind == Kind::word || token.kind == Kind::symbol || token.is(Sign::unknown);
  const bool other_script =
      letters && first >= 0x80 && first != greek && first != greek + 1 && first != signs;
  const bool letter = token.text.size() == 1 && is_capital(token.text.front());  // the matrix V
  const bool accented =
      token.kind == Kind::word && first < 0x80 && !std::ranges::all_of(token.text, is_ascii);
  return other_script || accented ||
         (token.kind == Kind::word &&
          (known.contains(spelled(token)) || (is_known_abroad(token.text) && !letter) ||
           (turns_away_abroad(spelled(token)) && !among(english, spelled(token)))));
}

bool has_verb(const std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 12> verbs{"is",  "are", "has",   "have", "does", "do",
                                                   "can", "was", "needs", "uses", "were", "stays"};
  return std::ranges::any_of(words, [&](const std::string& word) { return among(verbs, word); });
}

/// Whether what a false statement's explanation denies is a thing or an act: "it has no weights", but not "it
/// is not", "no, it is"; in brackets also "no weights".
bool denies_in_sentence(const std::vector<std::string>& words, bool in_brackets) {
  return (in_brackets || !denies(words.front())) && !denies(words.back());
}

/// Whether a sign takes back what was said, or judges it.
bool takes_back(const Token& token) {
  constexpr std::array signs{Sign::question, Sign::strike,  Sign::strike_all, Sign::arrow,
                             Sign::ticked,   Sign::crossed, Sign::unticked,   Sign::percent,
                             Sign::ellipsis, Sign::bar,     Sign::negation,   Sign::not_equal};
  return token.kind == Kind::sign && std::ranges::find(signs, token.sign) != signs.end();
}

bool parts_clauses(const Token& token) {
  return token.is(Sign::comma) || token.is(Sign::semicolon) || token.is(Sign::period) ||
         token.is(Sign::newline) || token.is(Sign::colon) || token.is_word("and");
}

bool speaks_of_others(const std::vector<std::string>& clause) {
  constexpr std::array<std::string_view, 5> others{other_option, "others", "rest", "remaining", "other"};
  return std::ranges::any_of(clause, [&](const std::string& word) { return among(others, word); });
}

/// Whether what stands behind "because" in such a clause says nothing of an option.
bool explains_exclusion(std::span<const std::string> reason) {
  constexpr std::array<std::string_view, 4> persons{"i", "my", "we", "they"};
  constexpr std::array<std::string_view, 4> modal{"would", "could", "may", "might"};
  return reason.size() > 1 && std::ranges::none_of(reason, [&](const std::string& word) {
           const bool says_truth = word.size() > 1 && truth_of(word);
           return word == other_option || says_truth || (expresses_doubt(word) && !among(modal, word)) ||
                  among(persons, word);
         });
}

/// "needs only half", "only keeps some", "only at test time": how much or when, and no denial.
bool measures_only(std::string_view before, std::string_view next) {
  constexpr std::array<std::string_view, 9> amounts{"needs",  "need", "uses",   "keeps", "costs",
                                                    "stores", "at",   "during", "when"};
  return among(amounts, before) || among(amounts, next);
}

/// Whether a clause says of other options that they are not meant, and nothing else: "not C", "D is simply
/// false", "C would make it explode", "the others only change the step", but not "not only C", "D is also
/// right". Beside options that are called right, `told`, also "C makes it worse".
bool rules_out(const std::vector<std::string>& clause, bool told) {
  constexpr std::array<std::string_view, 28> praise{
      "also",  "too",    "either", "alone",  "right",   "correct", "best",   "better", "good", "answer",
      "i",     "sure",   "true",   "rather", "instead", "yes",     "than",   "but",    "then", "if",
      "first", "second", "well",   "maybe",  "my",      "or",      "choice", "option"};
  constexpr std::array<std::string_view, 4> hollow{"only", "else", "doubt", "just"};
  constexpr std::array<std::string_view, 9> effects{"make", "makes",   "lead", "cause", "give",
                                                    "need", "require", "only", "change"};
  int denials = 0;
  for (std::size_t i = 0; i < clause.size(); ++i) {
    const std::string& word = clause[i];
    if (word == "but") {
      return false;
    }
    const std::string_view next =
        i + 1 < clause.size() ? std::string_view(clause[i + 1]) : std::string_view();
    const bool falsehood = word.size() > 1 && truth_of(word) == std::optional(false) && word != "no";
    const bool only = word == "only" && i > 0 && clause[i - 1] != "would" && !next.empty() &&
                      next != other_option && next != "one" && !measures_only(clause[i - 1], next);
    if (denials == 1 && gives_reason(word)) {
      return explains_exclusion(std::span(clause).subspan(i + 1));
    }
    const bool would_be = word == "would" && next == "be" && i + 2 < clause.size() &&
                          clause[i + 2].size() > 1 && truth_of(clause[i + 2]) == std::optional(false);
    if (would_be) {  // "A would be wrong here"
      continue;
    }
    const bool effect = word == "would" && among(effects, next);
    const bool has_none = word == "none" && i + 1 == clause.size() && i > 0 &&
                          (clause[i - 1] == "have" || clause[i - 1] == "has");
    const bool worse = told && (word == "make" || word == "makes") && i + 2 < clause.size() &&
                       (next == "it" || next == "this" || next == "things") && clause[i + 2] == "worse";
    const bool denied = falsehood || denies(word) || word == "nothing" || word == "irrelevant" || only ||
                        effect || has_none || worse;
    const bool would_only = word == "only" && i > 0 && clause[i - 1] == "would";
    if (!denied && !would_only &&
        (among(praise, word) || (expresses_doubt(word) && word != "other") || word == "only" ||
         word == "would" || word == "otherwise")) {
      return false;
    }
    if (denied && word != "only" && among(hollow, next)) {
      return false;
    }
    denials += denied && word != "nor" ? 1 : 0;
  }
  return denials == 1;
}

/// Whether a clause that names no other option explains the one that was chosen.
bool explains_choice(const std::vector<std::string>& clause) {
  constexpr std::array<std::string_view, 3> phrase{"nothing", "to", "do"};
  const bool nothing_to_do =
      std::search(clause.begin(), clause.end(), phrase.begin(), phrase.end()) != clause.end();
  constexpr std::array<std::string_view, 8> pointers{"it",    "they",  "this", "that",
                                                     "these", "which", "all",  "both"};
  if (nothing_to_do) {  // "the learning rate has nothing to do with it"
    return clause.size() > 5 && !among(pointers, clause.front());
  }
  for (std::size_t i = 0; i < clause.size(); ++i) {
    const std::string& word = clause[i];
    const bool says_truth = word.size() > 1 && truth_of(word);
    const bool limited = limits(word) && word != "only" && word != "some" && word != "always";
    const bool of_choice =
        (expresses_doubt(word) || speaks_of_choosing(word)) && !is_said_of_thing(clause, i);
    if (says_truth || denies(word) || limited || of_choice || begins_aside(word)) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool BallotReader::explains() const {
  constexpr std::size_t longest = 300;  // tokens; a longer text explains no option
  if (tokens_.size() - at_ > longest) {
    return false;
  }
  const bool named =
      clause_ == Clause::named && !ballot_.marks.empty() &&
      std::ranges::none_of(ballot_.marks, [](const auto& mark) { return mark.truth.has_value(); });
  const bool may_be = (named || is_told_right()) && !joined_ && !pending_ && open_.empty() && !quoted_ &&
                      marks_lead_ != true && peek(1) != nullptr;
  if (!may_be || word_at(1) == "as" || opens_reason(word_at(1))) {
    return false;
  }
  if (!is_understood()) {
    return false;
  }
  return rules_.is_statement ? explains_statement() : explains_option();
}

/// Whether what follows is in a language that is known, and no sign in it takes anything back.
bool BallotReader::is_understood() const {
  for (std::size_t ahead = 1; at_ + ahead < tokens_.size(); ++ahead) {
    const std::string word = word_at(ahead);
    if (takes_back(token(ahead)) || token(ahead).is(Sign::bar) ||
        (rules_.translated ? turns_away_abroad(word) : is_foreign(token(ahead)))) {
      return false;
    }
  }
  return true;
}

/// "B is correct", "A and C are right": of options, and nothing of others.
bool BallotReader::is_told_right() const {
  return clause_ == Clause::told && !rules_.is_statement && (rules_.several || ballot_.marks.size() == 1) &&
         ballot_.marks.size() <= rules_.names.size() &&
         std::ranges::all_of(ballot_.marks,
                             [](const auto& mark) { return mark.truth == std::optional(true); });
}

bool BallotReader::explains_statement() const {
  const bool is_false = ballot_.marks.front().option == 1;
  const bool in_brackets = token().kind == Kind::open;
  std::vector<std::string> words;
  for (std::size_t ahead = 1; at_ + ahead < tokens_.size(); ++ahead) {
    const std::string word = word_at(ahead);
    const bool refused = refuses(word) && !denies(word) && !measures_amounts(word);
    const bool for_each = word == "for" && (word_at(ahead + 1) == "each" || word_at(ahead + 1) == "every");
    const bool limited = limits(word) || (plays(word, WordRole::condition) && !denies(word) && !for_each);
    const bool symbol = !rules_.translated && (word == "v" || word == "y");
    const bool against = (truth_of(word) && !denies(word) && !symbol) || refused || expresses_doubt(word) ||
                         (begins_aside(word) && word != "test") ||
                         (limited && !(is_false && word == "only")) ||
                         (word.size() > 1 && labels_no_answer(word)) || word == "i" || word == "my";
    if (against) {
      return false;
    }
    if (!word.empty() || token(ahead).kind == Kind::number) {
      words.push_back(word);
    }
  }
  const std::size_t shortest = in_brackets ? 2 : 3;
  if (ballot_.marks.size() != 1 || word_at(1).empty() || words.size() < shortest || turns_away(words)) {
    return false;
  }
  const bool denied = std::ranges::any_of(words, [](const std::string& word) { return denies(word); });
  if (lacks_thing(words)) {
    return true;
  }
  return (!denied || (is_false && denies_in_sentence(words, in_brackets))) &&
         (has_verb(words) || !leads_to_case(words.front()));
}

bool BallotReader::explains_option() const {
  constexpr std::size_t shortest = 2;
  const bool opens = peek(1)->kind == Kind::open;
  const bool lists_on = is_other_option(1) || (opens && is_other_option(2));  // A, B and D
  const bool sentence =
      token().is(Sign::period) || token().is(Sign::semicolon) || token().opens(Bracket::round);
  if (word_at(1) == "and" || word_at(1) == "plus" || (lists_on && !sentence && !is_word_here(1))) {
    return false;
  }
  std::vector<std::vector<std::string>> clauses(1);
  std::size_t said = 0;
  for (std::size_t ahead = 1; at_ + ahead < tokens_.size(); ++ahead) {
    const Token& next = token(ahead);
    const std::string word = word_at(ahead);
    const auto truth = truth_of(word);
    const bool letter = word.size() == 1 && is_capital(next.text.front());
    const bool of_statements = rules_.several && truth && (letter || (*truth && word.size() > 1));
    if (of_statements || (is_told_right() && truth && word.size() > 1)) {
      return false;  // "a: T, b: F", "A is right, B is wrong"
    }
    const bool other = is_other_option(ahead);
    const bool own = !other && option_here(ahead).second > 0 && !is_word_here(ahead);
    const bool joint = word == "and" || word == "while" || word == "whereas";
    const bool parts = parts_clauses(next) || joint;
    const bool bare =
        std::ranges::all_of(clauses.back(), [](const auto& one) { return one == other_option; });
    if (parts && bare && !clauses.back().empty() && !next.is(Sign::comma) && !joint) {
      return false;  // an option alone
    }
    if (parts && !bare) {
      clauses.emplace_back();
    } else if (other) {
      clauses.back().emplace_back(other_option);
    } else if (!parts && !word.empty()) {
      clauses.back().push_back(word);
    }
    if (own && parts_clauses(token(ahead - 1)) &&
        (peek(ahead + 1) == nullptr || parts_clauses(token(ahead + 1)))) {
      return false;  // named again by itself
    }
    said += next.kind == Kind::word || (next.kind == Kind::number && said > 0) ? 1 : 0;
  }
  if (clauses.back().empty()) {
    clauses.pop_back();
  }
  const bool told =
      std::ranges::any_of(ballot_.marks, [](const auto& mark) { return mark.truth.has_value(); });
  const bool of_case = !clauses.empty() && !clauses.front().empty() &&
                       leads_to_case(clauses.front().front()) && !has_verb(clauses.front());
  const std::size_t opening = counterfactual_length(clauses);
  if (opening > 0) {
    const auto rest = std::span(clauses.front()).subspan(opening);
    return said >= opening + 3 && tells_otherwise(rest) &&
           std::ranges::all_of(std::span(clauses).subspan(1), tells_otherwise);
  }
  return said >= shortest && !of_case &&
         std::ranges::all_of(clauses, [told](const std::vector<std::string>& clause) {
           return !turns_away(clause) &&
                  (speaks_of_others(clause)       ? rules_out(clause, told)
                   : gives_reason(clause.front()) ? explains_exclusion(clause)
                                                  : explains_choice(clause) || ends_in_otherwise(clause));
         });
}

/// Whether an option's letter is a word or a variable: small, where the exam's are capitals and not in
/// brackets; an article.
bool BallotReader::is_word_here(std::size_t ahead) const {
  const std::string_view text = token(ahead).text;
  if (text == "A" && is_article(ahead)) {
    return true;
  }
  const bool closed = peek(ahead + 1) != nullptr && peek(ahead + 1)->closes(Bracket::round);
  if (closed || text.size() != 1 || !is_letter(text[0]) || is_capital(text[0])) {
    return false;
  }
  const bool capitals =
      std::ranges::all_of(rules_.names, [](const OptionName& name) { return is_capital(name.words[0][0]); });
  return (text == "a" && !word_at(ahead + 1).empty()) || (capitals && ahead > 1);
}

bool BallotReader::is_other_option(std::size_t ahead) const {
  const auto [option, length] = option_here(ahead);
  return !rules_.is_statement && length > 0 && !is_word_here(ahead) &&
         std::ranges::none_of(ballot_.marks,
                              [named = option](const Ballot::Mark& mark) { return mark.option == named; });
}

/// "D. A larger batch": an article that begins a sentence. What could be a verb behind it could be said of
/// option A.
bool BallotReader::is_article(std::size_t ahead) const {
  constexpr std::array<std::string_view, 16> verbs{"is",    "was", "can",     "could", "would", "will",
                                                   "might", "may", "also",    "alone", "then",  "too",
                                                   "or",    "and", "instead", "rather"};
  const std::string next = word_at(ahead + 1);
  const bool begins = ahead > 0 && (token(ahead - 1).is(Sign::period) || token(ahead - 1).is(Sign::newline) ||
                                    (ahead == 1 && token(0).is(Sign::colon)));
  const bool third_person = next.ends_with('s') && !next.ends_with("ss");
  return begins && next.size() > 2 && !third_person && !among(verbs, next) && !word_at(ahead + 2).empty();
}

}  // namespace gradewright::reading
