#include "answers/reading/values/ballot.hpp"

#include <algorithm>
#include <utility>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/ballot_reader.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using namespace ballot;
using Kind = Token::Kind;

namespace ballot {

std::string spelled(const Token& token) {
  std::string text = lower(token.text);
  if (token.kind == Kind::number && text.size() > 1 && text.ends_with('.')) {
    text.pop_back();
  }
  return text;
}

bool is_letters(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return is_letter(c); });
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenise(text, tokens);
  std::erase_if(tokens, [text](const Token& token) {
    const bool tagged =
        token.text == "#" && token.span.end() < text.size() && !is_blank(text[token.span.end()]);
    return token.kind == Kind::style && !tagged;
  });
  return tokens;
}

}  // namespace ballot

std::variant<Ballot, NotAValue> BallotReader::run() {
  if (tokens_.size() > max_tokens) {
    return NotAValue{"more than " + std::to_string(max_tokens) + " tokens"};
  }
  skip_label();
  while (at_ < tokens_.size() && !left_over_ && !ballot_.has_reason) {
    step();
  }
  if (!left_over_ && !ballot_.has_reason) {
    end();
  }
  if (left_over_) {
    return NotAValue{"left over: " + *left_over_};
  }
  ballot_.boxes_lead = marks_lead_.value_or(false);
  return std::move(ballot_);
}

const Token* BallotReader::peek(std::size_t ahead) const {
  return at_ + ahead < tokens_.size() ? &tokens_[at_ + ahead] : nullptr;
}

std::string BallotReader::word_at(std::size_t ahead) const {
  const Token* const next = peek(ahead);
  return next != nullptr && next->kind == Kind::word ? spelled(*next) : std::string();
}

void BallotReader::leave(std::string_view what) {
  if (!left_over_) {
    left_over_ = "\"" + std::string(what) + "\"";
  }
}

void BallotReader::skip_label() {
  const auto ends_label = [this](std::size_t ahead) {
    const Token* const next = peek(ahead);
    return next != nullptr &&
           (next->is(Sign::period) || next->is(Sign::colon) || next->closes(Bracket::round));
  };
  if (at_ >= tokens_.size() || option_here(0).second > 0) {
    return;
  }
  if (token().kind == Kind::number && token().text.ends_with('.') && tokens_.size() > at_ + 1) {
    ++at_;
  } else if (token().kind == Kind::number && ends_label(1)) {
    at_ += 2;
  } else if (token().kind == Kind::word && ends_label(1)) {
    const std::string label = spelled(token());
    const bool numbered = label.size() > 1 && label[0] == 'q' &&
                          std::all_of(label.begin() + 1, label.end(), [](char c) { return is_digit(c); });
    const bool lettered = rules_.is_statement && label.size() == 1 && peek(1)->closes(Bracket::round);
    at_ += numbered || lettered ? 2 : 0;
  } else if (rules_.is_statement && is_letters(token().text) && token().text.size() == 1 &&
             peek(1) != nullptr && peek(1)->is(Sign::equal)) {
    at_ += 2;  // x = True
  }
}

std::pair<std::size_t, std::size_t> BallotReader::option_here(std::size_t ahead) const {
  std::pair<std::size_t, std::size_t> best{0, 0};
  for (const OptionName& name : rules_.names) {
    if (name.words.size() > best.second && names(name, ahead)) {
      best = {name.option, name.words.size()};
    }
  }
  return best;
}

bool BallotReader::names(const OptionName& name, std::size_t ahead) const {
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    const Token* const next = peek(ahead + i);
    if (next == nullptr || next->span.length == 0 || source_[next->span.offset] == '\\') {
      return false;
    }
    const std::string text = spelled(*next);
    const bool same = case_counts(name) ? next->text == name.words[i] : text == lower(name.words[i]);
    if (!same) {
      return false;
    }
  }
  return true;
}

bool BallotReader::case_counts(const OptionName& name) const {
  return std::ranges::any_of(rules_.names, [&](const OptionName& other) {
    return other.option != name.option &&
           std::ranges::equal(other.words, name.words,
                              [](const auto& a, const auto& b) { return lower(a) == lower(b); });
  });
}

void BallotReader::step() {
  if (box()) {
    return;
  }
  if (starts_line() && at_ > 0 && rules_.several && token().kind == Kind::number) {
    const std::size_t before = at_;
    skip_label();
    if (at_ != before) {
      return;
    }
  }
  if (contrast() || phrase()) {
    return;
  }
  if (const auto [option, length] = option_here(0); length > 0 && !is_adjective(option_word())) {
    return name_option(option, length);
  }
  switch (token().kind) {
    case Kind::word:
      return word();
    case Kind::open:
    case Kind::close:
      return bracket();
    case Kind::sign:
      return sign();
    case Kind::number:
      return truth_number();
    default:
      return leave();
  }
}

bool BallotReader::is_adjective(std::string_view word) const {
  return (word == "correct" || word == "right") && plays(word_at(1), WordRole::option_noun);
}

void BallotReader::name_option(std::size_t option, std::size_t length) {
  const std::size_t gap = at_ > 0 ? tokens_[at_ - 1].span.end() : 0;
  if (clause_ == Clause::named && gap < token().span.offset &&
      source_.substr(gap, token().span.offset - gap).find("\\ ") != std::string_view::npos) {
    return leave("\\");  // A \ C, the difference of sets
  }
  if (clause_ == Clause::verb ||
      (noun_before_ && rules_.is_statement && (option_word() == "wrong" || option_word() == "correct"))) {
    return leave();
  }
  ballot_.marks.push_back({option, std::exchange(pending_, std::nullopt), line_});
  depths_.push_back(static_cast<std::size_t>(std::ranges::count(open_, Bracket::round)));
  marks_lead_ = marks_lead_.value_or(false);
  clause_ = Clause::named;
  joined_ = false;
  at_ += length;
  last_length_ = source_.size();
  const Token& last = tokens_[at_ - 1];
  last_length_ = last.kind == Kind::word ? last.text.size() : 1;
}

/// "as" gives a reason after a comma: "A, as the sum is one", but not "A as well", "A, as long as", "A, as in
/// Fig. 1".
bool BallotReader::gives_reason_here(std::string_view word) const {
  if (token().text == "BC") {  // two options
    return false;
  }
  const std::string next = word_at(1);
  if (word == "cause") {  // one option is no plural: "B cause attention sees no order"
    return !rules_.several && clause_ == Clause::named && ballot_.marks.size() == 1 && next != "of" &&
           option_here(1).second == 0 && !word_at(3).empty();
  }
  if (word != "as") {
    return opens_reason(word);
  }
  return at_ > 0 && tokens_[at_ - 1].is(Sign::comma) && next != "long" && next != "far" && next != "in" &&
         next != "well" && next != "if" && next != "soon";
}

/// "I think", "I guess" at the end, behind an option.
bool BallotReader::owns_answer() const {
  constexpr std::array<std::string_view, 5> opinions{"think", "guess", "believe", "suppose", "reckon"};
  const Token* const behind = peek(2);
  const bool ends = behind == nullptr || (behind->is(Sign::period) && peek(3) == nullptr);
  const bool named = ballot_.marks.size() == 1 && !ballot_.marks.front().truth && !joined_ && !pending_;
  return named && !rules_.several && !rules_.is_statement && ends && word_at(0) == "i" &&
         among(opinions, word_at(1));
}

/// "Is the answer B" without its question mark.
bool BallotReader::asks(std::string_view word) const {
  return (word == "is" || word == "are") && (at_ == 0 || tokens_[at_ - 1].kind == Kind::sign);
}

/// "It would be true": of what is not so; but "I would say true".
bool BallotReader::supposes(std::string_view word) const {
  return rules_.is_statement && word == "would" && (at_ == 0 || spelled(tokens_[at_ - 1]) != "i");
}

/// "I'd go for C".
bool BallotReader::goes_for(std::string_view word) const {
  return word == "for" && at_ > 0 && spelled(tokens_[at_ - 1]) == "go";
}

/// "Always true", "the claim is true", of a statement.
bool BallotReader::leads_to_truth(std::string_view word) const {
  const bool always = word == "always" && truth_of(word_at(1)).has_value();
  const bool claim = word == "claim" && word_at(1) == "is";
  return rules_.is_statement && ballot_.marks.empty() && (always || claim);
}

void BallotReader::word() {
  const std::string word = spelled(token());
  if (word == "and" || word == "plus") {
    return join(1);
  }
  if (gives_reason_here(word)) {
    return reason();
  }
  if (owns_answer()) {
    at_ = tokens_.size();
    return;
  }
  noun_before_ = plays(word, WordRole::option_noun) && word_at(0) == word;
  switch (clause_) {
    case Clause::open:
      if (rules_.several && ballot_.marks.empty() && letters()) {
        return;
      }
      if (rules_.is_statement && !ballot_.marks.empty() &&
          word == "that") {  // It is false that this is false
        return leave();
      }
      if ((plays(word, WordRole::option_filler) && !asks(word) && !supposes(word)) || leads_to_truth(word) ||
          goes_for(word)) {
        ++at_;
        return;
      }
      return leave();
    case Clause::named:
      if (word == "is" || word == "are") {
        clause_ = Clause::verb;
        of_all_ = word == "are";
        ++at_;
        return;
      }
      if (word == "only") {
        ++at_;
        return;
      }
      return truth_word(word);
    case Clause::verb:
      if (plays(word, WordRole::after_verb)) {
        final_ = true;
        ++at_;
        return;
      }
      return truth_word(word);
    case Clause::told:
      if (plays(word, WordRole::option_noun) || word == "one") {
        ++at_;
        return;
      }
      return leave();
  }
}

bool BallotReader::letters() {
  const std::string_view text = token().text;
  const bool capitals = std::ranges::all_of(text, is_capital);
  const bool small = std::ranges::none_of(text, is_capital);
  if (text.size() < 2 || !is_letters(text) || !(capitals || small)) {
    return false;
  }
  std::vector<std::size_t> found;
  for (const char letter : text) {
    const auto name = std::ranges::find_if(rules_.names, [&](const OptionName& option) {
      return option.words.size() == 1 && option.words[0].size() == 1 &&
             lower(option.words[0][0]) == lower(letter);
    });
    const bool in_order =
        name != rules_.names.end() && (capitals || found.empty() || found.back() < name->option);
    if (!in_order || std::ranges::find(found, name->option) != found.end()) {
      return false;
    }
    found.push_back(name->option);
  }
  for (const std::size_t option : found) {
    ballot_.marks.push_back({option, {}, line_});
  }
  marks_lead_ = marks_lead_.value_or(false);
  run_of_letters_ = found.size();
  clause_ = Clause::told;
  ++at_;
  return true;
}

void BallotReader::truth_word(std::string_view word) {
  if (plays(word, WordRole::truth)) {
    return tell(true);
  }
  if (plays(word, WordRole::falsehood)) {
    return tell(false);
  }
  leave();
}

void BallotReader::truth_number() {
  const std::string text = spelled(token());
  if (rules_.several && clause_ == Clause::verb && (text == "0" || text == "1")) {
    return tell(text == "1");
  }
  leave();
}

void BallotReader::tell(bool truth) {
  if (ballot_.marks.back().truth) {
    return leave();
  }
  for (Ballot::Mark& mark : ballot_.marks) {
    if (of_all_ && !mark.truth) {
      mark.truth = truth;
    }
  }
  ballot_.marks.back().truth = truth;
  of_all_ = false;
  clause_ = Clause::told;
  ++at_;
}

OptionName option_name(std::string_view text, std::size_t option) {
  OptionName name{{}, option};
  for (const Token& token : tokens_of(text)) {
    name.words.emplace_back(token.text);
  }
  return name;
}

std::variant<Ballot, NotAValue> ballot_of(std::string_view text, const BallotRules& rules) {
  return BallotReader(text, rules).run();
}

}  // namespace gradewright::reading
