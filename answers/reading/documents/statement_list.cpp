#include "answers/reading/documents/statement_list.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "answers/reading/notation/token.hpp"
#include "answers/reading/values/ballot_language.hpp"
#include "answers/reading/values/ballot_words.hpp"
#include "answers/reading/values/option_truth.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The label of a statement is no longer, nor what is said of one.
constexpr std::size_t longest_label = 24;
constexpr std::size_t longest_said = 300;

/// How the letter of a statement is written.
struct Form {
  char before = ' ';  ///< ( or [; a blank: neither
  char behind = ')';
};

bool is_letter_at(std::string_view text, std::size_t at, char letter) {
  const bool begins =
      at == 0 || (!is_letter(text[at - 1]) && !is_digit(text[at - 1]) && text[at - 1] != '\\');
  return at < text.size() && text[at] == letter && begins;
}

std::optional<Form> form_at(std::string_view text, std::size_t at) {
  const std::size_t behind = std::min(text.find_first_not_of("*_", at + 1), text.size());
  if (behind == text.size() || std::string_view(").:]").find(text[behind]) == npos) {
    return std::nullopt;
  }
  const bool opened = at > 0 && (text[at - 1] == '(' || text[at - 1] == '[');
  return Form{opened ? text[at - 1] : ' ', text[behind]};
}

bool is_alike(const Form& one, const Form& other) {
  return one.before == other.before && one.behind == other.behind;
}

/// Where what is said of a statement begins, behind the label whose letter stands at `at`.
std::size_t behind_label(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of("*_)].:}$ \t", at + 1), text.size());
}

/// Whether what stands before the first letter is a bullet, a number or a word for a part, and no more.
bool only_leads(std::string_view before) {
  constexpr std::string_view words[] = {"item", "part", "statement", "teil", "aussage", "parte", "partie"};
  std::string word;
  for (const char c : before) {
    if (!is_letter(c) && std::string_view(" \t-*+>([_.)\\{").find(c) == npos && !is_digit(c)) {
      return false;
    }
    word += is_letter(c) ? std::string(1, lower(c)) : std::string();
  }
  return word.empty() || among(words, word);
}

/// Where the letter stands next in the same form, behind a blank or a mark, and is said to be true or false.
std::size_t find_letter(std::string_view text, std::size_t from, char letter, const Form& form) {
  const std::size_t end = std::min(text.size(), from + longest_said);
  for (std::size_t at = from; at < end; ++at) {
    const std::size_t start = form.before == ' ' || at == 0 ? at : at - 1;
    const bool apart = start == 0 || is_blank(text[start - 1]) || text[start - 1] == '\n' ||
                       std::string_view("*_[{").find(text[start - 1]) != npos;
    const auto here = is_letter_at(text, at, letter) && apart ? form_at(text, at) : std::nullopt;
    if (here && is_alike(*here, form) && begins_with_truth(text.substr(behind_label(text, at)))) {
      return at;
    }
  }
  return npos;
}

/// The place in a list of a place that may be a label of a question, by its number and its letter: "2. (b)".
bool counts_statement(const LabelPlace& place, std::string_view text,
                      std::span<const std::string> statements) {
  const QuestionLabel& label = place.label;
  if (label.number.empty()) {
    return true;
  }
  std::size_t number = 0;
  std::from_chars(label.number.data(), label.number.data() + label.number.size(), number);
  if (number == 0 || number > statements.size() || label.decorated) {
    return false;
  }
  const char letter = lower(statements[number - 1][0]);
  if (!label.parts.empty()) {
    return label.parts.size() == 1 && label.parts[0] == std::string_view(&letter, 1);
  }
  const std::size_t behind = text.find_first_not_of(" \t([*_", place.offset + label.length);
  return behind != npos && lower(text[behind]) == letter;
}

}  // namespace

bool begins_with_truth(std::string_view text) {
  constexpr std::size_t longest = 40;
  const std::string_view line = text.substr(0, text.find('\n')).substr(0, longest);
  const std::string word(line.substr(0, line.find_first_of(" \t.,;:)($-")));
  const std::string english = in_english(word, {});  // the tokens are pieces of it
  const std::vector<Token> tokens = ballot::tokens_of(english);
  return !tokens.empty() && ballot::truth_of_token(tokens.front());
}

std::size_t statement_list(std::string_view text, std::span<const std::string> statements) {
  if (statements.size() < 2 || std::ranges::any_of(statements, [](const auto& one) {
        return one.size() != 1 || !is_letter(one[0]);
      })) {
    return 0;
  }
  std::size_t at = npos;
  const std::size_t end = std::min({text.size(), longest_label, text.find('\n')});
  char shift = 0;  // to capitals
  for (std::size_t i = 0; i < end && at == npos; ++i) {
    if (lower(text[i]) == lower(statements[0][0]) && is_letter_at(text, i, text[i]) && form_at(text, i) &&
        only_leads(text.substr(0, i))) {
      at = i;
      shift = static_cast<char>(text[i] - statements[0][0]);
    }
  }
  const auto form = at == npos ? std::nullopt : form_at(text, at);
  for (std::size_t k = 0; form && k < statements.size(); ++k) {
    const std::size_t said = behind_label(text, at);
    if (k == 0 && !begins_with_truth(text.substr(said))) {
      return 0;
    }
    if (k + 1 == statements.size()) {
      return said;
    }
    at = find_letter(text, said, static_cast<char>(statements[k + 1][0] + shift), *form);
    if (at == npos) {
      return 0;
    }
  }
  return 0;
}

std::size_t end_of_statements(const std::vector<LabelPlace>& places, std::size_t first, std::string_view text,
                              std::span<const std::string> statements) {
  const std::size_t offset = places[first].offset;
  const std::size_t length = statement_list(text.substr(offset), statements);
  for (std::size_t i = first; i < places.size() && places[i].offset < offset + length; ++i) {
    if (!counts_statement(places[i], text, statements)) {
      return 0;
    }
  }
  return length == 0 ? 0 : offset + length;
}

bool only_opens_list(std::string_view text) {
  constexpr std::string_view lists[] = {"\\begin{itemize}", "\\begin{enumerate}", "\\begin{description}",
                                        "\\begin{compactitem}", "\\begin{compactenum}"};
  text = trimmed(text);
  for (const std::string_view list : lists) {
    if (text.starts_with(list)) {
      text = trimmed(text.substr(list.size()));
      const bool options = text.starts_with('[') && text.find(']') != npos;
      return is_blank(options ? text.substr(text.find(']') + 1) : text);
    }
  }
  return text.empty();
}

}  // namespace gradewright::reading
