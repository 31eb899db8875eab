#include "answers/reading/matching/read_choice.hpp"
#include "answers/reading/matching/choice_parts.hpp"
#include "answers/reading/matching/contradicted.hpp"
#include "answers/reading/matching/contrary_effect.hpp"
#include "answers/reading/matching/explained_choice.hpp"
#include "answers/reading/matching/option_gloss.hpp"
#include "answers/reading/matching/option_wording.hpp"
#include "answers/reading/matching/repeated_question.hpp"
#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/ballot_words.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/read_typed.hpp"
#include "answers/reading/values/silence.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

bool holds_several_words(const std::vector<ResponseToken>& tokens) {
  return std::count_if(tokens.begin(), tokens.end(),
                       [](const ResponseToken& token) { return token.kind == Kind::word; }) > 1;
}

/// Whether token `at` is only a piece of a word: the t of "don't", a letter that is struck out.
bool is_part_of_word(const std::vector<ResponseToken>& tokens, std::size_t at) {
  const auto is_mark = [](const ResponseToken& token) {
    return token.text == "'" || (!token.text.empty() && !is_ascii(token.text[0]));
  };
  const bool after = at > 0 && !tokens[at].space_before && is_mark(tokens[at - 1]);
  const bool before = at + 1 < tokens.size() && !tokens[at + 1].space_before && is_mark(tokens[at + 1]);
  return after || before;
}

/// The choice that token `at` spells, with the number of tokens it takes; 0 when it spells none.
class Options {
 public:
  /// `in_sentence`: several words are written, so that a single small letter may be one of them.
  Options(const std::vector<std::string>& options, bool in_sentence)
      : truth_(options.empty()), in_sentence_(in_sentence) {
    if (truth_) {
      spellings_ = {{{"true"}, "true"}, {{"t"}, "true"}, {{"false"}, "false"}, {{"f"}, "false"}};
    }
    for (const std::string& option : options) {
      std::vector<std::string> words;
      for (const ResponseToken& token : response_tokens(option)) {
        words.push_back(lower(token.text));
      }
      spellings_.push_back({words, option});
    }
  }

  std::size_t match(const std::vector<ResponseToken>& tokens, std::size_t at, std::string& choice) const {
    std::size_t longest = 0;
    for (const auto& [words, option] : spellings_) {
      if (words.empty() || at + words.size() > tokens.size() || words.size() <= longest) {
        continue;
      }
      const bool same = std::equal(
          words.begin(), words.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
          [](const std::string& word, const ResponseToken& token) { return word == lower(token.text); });
      // A single small letter is a word of the language ("a") unless it is all there is.
      const bool letter = words.size() == 1 && words[0].size() == 1;
      const bool capital = is_capital(tokens[at].text.front());
      const bool small = letter && tokens[at].text != option && !capital && in_sentence_;
      if (same && !small && !(letter && is_part_of_word(tokens, at))) {
        longest = words.size();
        choice = option;
      }
    }
    return longest;
  }

 private:
  bool truth_;
  bool in_sentence_;
  std::vector<std::pair<std::vector<std::string>, std::string>> spellings_;
};

bool is_quiet(const ResponseToken& token) {
  return token.kind == Kind::newline || token.kind == Kind::edge || token.kind == Kind::open ||
         token.kind == Kind::close || token.kind == Kind::wide || token.is(Kind::relation, ":") ||
         token.is_symbol("-") || token.is_symbol(".");
}

/// A word after which a choice is explained.
bool begins_reason(const ResponseToken& token) {
  const std::string word = lower(token.text);
  return word == "because" || word == "since" || word == "as";
}

/// Whether the sentence goes on after an option: "A larger batch".
bool goes_on(const std::vector<ResponseToken>& tokens, std::size_t next) {
  if (next >= tokens.size() || tokens[next].kind != Kind::word) {
    return false;
  }
  return !begins_reason(tokens[next]);
}

/// Another choice soon after the first, on the same line and before any reason: "C -> A", "B, no wait, A".
std::string second_choice(const Options& known, const std::vector<ResponseToken>& tokens, std::size_t next,
                          const std::string& first) {
  constexpr std::size_t soon = 6;
  std::string second;
  for (std::size_t at = next; at < std::min(tokens.size(), next + soon); ++at) {
    if (tokens[at].kind == Kind::newline || tokens[at].kind == Kind::open || begins_reason(tokens[at])) {
      break;
    }
    if (known.match(tokens, at, second) > 0 && second != first) {
      return second;
    }
  }
  return {};
}

}  // namespace

namespace {

/// What the words of a text name, whatever else they say.
ReadChoice choice_of_words(std::string_view text, const std::vector<std::string>& options) {
  const std::vector<ResponseToken> tokens =
      response_tokens(text.substr(0, std::min<std::size_t>(text.size(), 20'000)));
  const Options known(options, holds_several_words(tokens));
  std::size_t first = 0;
  while (first < tokens.size() && is_quiet(tokens[first])) {
    ++first;
  }
  if (first == tokens.size()) {
    return {};
  }
  for (const std::string_view lead : {"answer", "ans", "option", "choice"}) {
    if (lower(tokens[first].text) != lead) {
      continue;
    }
    ++first;
    while (first < tokens.size() &&
           (is_quiet(tokens[first]) || tokens[first].is(Kind::relation, "=") || tokens[first].text == "is")) {
      ++first;
    }
    break;
  }
  std::string choice;
  if (const std::size_t length = first < tokens.size() ? known.match(tokens, first, choice) : 0) {
    const std::size_t next = first + length;
    const std::string second = second_choice(known, tokens, next, choice);
    if (!second.empty()) {
      return {ReadChoice::State::unclear, "", "two choices: " + choice + " and " + second};
    }
    if (!goes_on(tokens, next)) {
      return {ReadChoice::State::chosen, choice, ""};
    }
    if (choice.size() == 1) {
      return {ReadChoice::State::unclear, "", "\"" + choice + "\" could be a word of the sentence"};
    }
  }
  std::set<std::string> seen;
  bool negated = false;
  for (std::size_t i = first; i < tokens.size(); ++i) {
    if (known.match(tokens, i, choice) > 0) {
      seen.insert(choice);
    }
    negated = negated || lower(tokens[i].text) == "not";
  }
  if (seen.size() == 1 && !negated) {
    return {ReadChoice::State::chosen, *seen.begin(), ""};
  }
  if (seen.size() > 1) {
    return {ReadChoice::State::unclear, "", "more than one choice is named"};
  }
  return {ReadChoice::State::unclear, "",
          seen.empty() ? "no choice can be told from the words" : "a choice with \"not\" beside it"};
}

/// Whether a text cannot begin an answer, so that it goes on from an option before it: ", (c)", "and d"; of
/// several options also what is said of one: "true", ": F".
bool goes_on_from_option(std::string_view text, bool several) {
  constexpr std::string_view separators = ",;/&+";
  if (separators.find(text.front()) != std::string_view::npos) {
    return true;
  }
  const std::string_view rest = trimmed(text.substr(text.front() == ':' || text.front() == '=' ? 1 : 0));
  const std::vector<std::string> words = words_of(rest.substr(0, rest.find('\n')));
  if (words.empty() || !is_letter(rest.front())) {
    return false;
  }
  constexpr std::array<std::string_view, 8> joints{"and", "or", "und", "et", "y", "e", "en", "och"};
  const bool verb = words.front() == "is" || words.front() == "are";
  const std::string& told = verb && words.size() > 1 ? words[1] : words.front();
  return (words.size() > 1 && among(joints, words.front())) || (several && (ballot::truth_of(told)));
}

}  // namespace

ReadChoice read_choice(std::string_view text, const std::vector<std::string>& options) {
  const ReadChoice named = choice_of_words(text, options);
  if (is_blank(text)) {
    return named;
  }
  TypeContext context;
  context.options = options;
  const AnswerType type = options.empty() ? AnswerType::true_false : AnswerType::choice;
  auto read = read_typed(text, type, context);
  if (const std::string_view head = before_remark(text, options.empty());
      std::holds_alternative<NotAValue>(read) && !head.empty()) {
    read = read_typed(head, type, context);
  }
  if (const std::string_view behind = behind_last_arrow(text, options);
      std::holds_alternative<NotAValue>(read) && !behind.empty()) {
    read = read_typed(behind, type, context);
  }
  if (const auto* none = std::get_if<NotAValue>(&read)) {
    if (const std::string_view option = concluded_option(text, options); !option.empty()) {
      return {ReadChoice::State::chosen, std::string(option), ""};
    }
    if (named.state != ReadChoice::State::chosen && says_nothing(text)) {
      return {};
    }
    return named.state != ReadChoice::State::chosen
               ? named
               : ReadChoice{ReadChoice::State::unclear, "", none->reason};
  }
  const auto& readings = std::get<std::vector<TypedValue>>(read);
  const auto* words = std::get_if<WordsValue>(&readings.front().value);
  if (readings.size() != 1 || words == nullptr || words->words.size() != 1) {
    return {ReadChoice::State::unclear, "", "more than one choice is named"};
  }
  return {ReadChoice::State::chosen, words->words.front(), ""};
}

namespace {

/// A text without the signs that point at it: "--- B", "-> B", "👉 B".
std::string_view without_pointer(std::string_view text) {
  constexpr std::array<std::string_view, 10> pointers{"---",    "--",     "->",         "=>",     "\u2014",
                                                      "\u2013", "\u2192", "\U0001F449", "\u25B6", "\u27A1"};
  text = trimmed(text);
  for (const std::string_view pointer : pointers) {
    if (text.starts_with(pointer) && text.size() > pointer.size() && is_space(text[pointer.size()])) {
      return trimmed(text.substr(pointer.size()));
    }
  }
  return text;
}

/// A text without the lines that a template draws to be written on: "___T___".
std::string without_blank_lines(std::string_view text) {
  constexpr std::size_t shortest = 3;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_not_of('_', at), text.size());
    const bool line = end - at >= shortest;
    out += line ? std::string(" ") : std::string(text.substr(at, std::max(end - at, std::size_t{1})));
    at = std::max(end, at + 1);
  }
  return out;
}

}  // namespace

std::optional<std::string> ballot_text(const Passage& passage, const ItemDeclaration& item) {
  const std::string text = without_blank_lines(without_pointer(passage.text));
  const bool names_option = std::ranges::any_of(item.options, [&passage](const std::string& option) {
    return !passage.part.empty() && lower(option) == lower(passage.part);
  });
  if (!names_option || (!text.empty() && says_nothing(text))) {
    return text;
  }
  const std::string named = "(" + passage.part + ")";
  if (text.empty()) {
    return named;
  }
  if (goes_on_from_option(text, item.type == AnswerType::choices)) {
    return named + " " + text;
  }
  const bool own_line = is_blank(passage.text.substr(0, passage.text.find('\n')));
  if (!own_line && item.type == AnswerType::choices) {
    return std::nullopt;
  }
  return text;
}

namespace {

/// A text without the clauses behind the first that rule out what they speak of: "C. Softmax would be wrong".
std::string without_exclusions(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(".,;:", at), text.size() - 1) + 1;
    const std::string_view clause = text.substr(at, end - at);
    const bool excludes = at > 0 && std::ranges::any_of(words_of(clause), [](const std::string& word) {
                            return word == "would" || ballot::denies(word) ||
                                   (word.size() > 1 && ballot::truth_of(word) == std::optional(false));
                          });
    out += excludes ? std::string_view() : clause;
    at = end;
  }
  return out;
}

/// Whether what stands beside the chosen option, up to a reason, is rather another's, or denies its own.
bool explains_another(std::string_view text, const std::string& choice, const ItemDeclaration& item,
                      std::span<const std::string> wordings) {
  std::size_t at = 0;
  std::size_t end = 0;
  std::string word = next_word(text, at);
  while (!word.empty() && !gives_reason(word)) {
    end = at;
    word = next_word(text, at);
  }
  const auto place = static_cast<std::size_t>(std::ranges::find(item.options, choice) - item.options.begin());
  const bool denied = place < wordings.size() && denies_wording(text, wordings[place]);
  return denied || words_another_option(without_exclusions(text.substr(0, end)), place, wordings);
}

}  // namespace

Response locate_choice(const ItemDeclaration& item, const PreparedQuestion& question,
                       const Passages& passages) {
  Response response;
  response.question = item.question;
  response.item = item.name;
  const auto named = named_statements(passages, question.names_of(item));
  struct Piece {
    Span span;
    std::string text;
  };
  std::vector<Piece> pieces;
  for (const auto& [passage, statement] : named) {
    const ReadStatement read{passage, statement, NotAValue{}};
    const auto value = passage->statements.value(statement);
    if (value.empty()) {
      continue;
    }
    const std::size_t from = value.front().span.offset;
    pieces.push_back({read.span(), std::string(passage->text.substr(from, value.back().span.end() - from))});
  }
  if (pieces.empty() && question.items.size() == 1) {
    for (const auto& passage : passages) {
      pieces.push_back({{passage->offset, passage->text.size()}, ballot_text(*passage, item).value_or("")});
    }
  }
  response.reason = "nothing is written";
  const std::vector<std::string> wordings = option_wordings(question.text, item.options);
  for (const Piece& piece : pieces) {
    const std::string said =
        without_gloss(without_choosing(piece.text, item.options, question), item.options, wordings);
    ReadChoice read = read_choice(with_option_letters(said, item.options, wordings), item.options);
    const bool unclear = read.state == ReadChoice::State::unclear;
    if (read.state == ReadChoice::State::chosen &&
        explains_another(piece.text, read.choice, item, wordings)) {
      read = {ReadChoice::State::unclear, "", "beside " + read.choice + " stands what another option says"};
    }
    if (read.state == ReadChoice::State::chosen && has_contrary_effect(piece.text, question)) {
      read = {ReadChoice::State::unclear, "", read.choice + " is said to do the opposite of what is asked"};
    }
    const std::vector<std::string> explained =
        unclear ? explained_choice(piece.text, item.options, false, question, wordings)
                : std::vector<std::string>{};
    if (explained.size() == 1) {
      read = {ReadChoice::State::chosen, explained.front(), ""};
    }
    if (read.state == ReadChoice::State::chosen) {
      const std::string against = contradiction(piece.text, read.choice, item, wordings, question);
      if (!against.empty()) {
        read = {ReadChoice::State::unclear, "",
                "beside " + read.choice + " \"" + against + "\" speaks against it"};
      }
    }
    if (read.state == ReadChoice::State::nothing) {
      continue;
    }
    const bool contradicts = response.state == Response::State::found && read.choice != response.choice;
    response.span = piece.span;
    response.source = piece.text;
    response.choice = contradicts ? "" : read.choice;
    response.reason = contradicts ? "two different choices are written" : read.reason;
    if (contradicts) {
      response.state = Response::State::ambiguous;
      return response;
    }
    response.state =
        read.state == ReadChoice::State::chosen ? Response::State::found : Response::State::unreadable;
    if (response.state == Response::State::unreadable) {
      return response;
    }
  }
  return response;
}

}  // namespace gradewright::reading
