#include "answers/reading/matching/own_symbol.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/matching/turning_words.hpp"
#include "answers/reading/notation/greek.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t longest = 60;

/// Indices of symbols that say of which time, trial or case a value is.
constexpr std::array<std::string_view, 32> other_cases{
    "old",   "prev", "previous", "before", "init",  "initial", "start",  "alt",   "last",  "next",   "other",
    "raw",   "ref",  "true",     "test",   "train", "val",     "target", "wrong", "false", "guess",  "naive",
    "draft", "try",  "given",    "his",    "her",   "theirs",  "friend", "exp",   "fake",  "without"};

/// What is left of a lead's symbol: "y_{LS}" of "$y_{LS} =".
std::string_view symbol_of(std::string_view lead) {
  lead = trimmed(lead);
  if (!lead.ends_with('=')) {
    return {};
  }
  lead = trimmed(lead.substr(0, lead.size() - 1));
  while (!lead.empty() && std::string_view("$&*,; ").find(lead.front()) != std::string_view::npos) {
    lead.remove_prefix(1);
  }
  return trimmed(lead);
}

/// Whether a part between blanks is of one symbol with what stands beside it: it has signs of mathematics, is
/// a command, a letter or the name of one, capital letters ("CE"), or names a function.
bool is_of_symbol(std::string_view part) {
  constexpr std::array<std::string_view, 6> functions{"max", "min", "sum", "mean", "abs", "norm"};
  const std::vector<std::string> words = words_of(part);
  constexpr std::size_t most_capitals = 3;
  const bool capitals = part.size() <= most_capitals && std::ranges::all_of(part, is_capital);
  return words.empty() || capitals || part.find_first_of("\\_^|/(") != std::string_view::npos ||
         std::ranges::all_of(words, [&](const std::string& word) {
           return word.size() == 1 || among(functions, word) || among(greek_letters, word);
         });
}

/// Whether a power or a sum is told, and no symbol: "\\sigma^2", "W + B".
bool is_calculated(std::string_view symbol) {
  int depth = 0;
  bool bars = false;
  for (std::size_t at = 0; at < symbol.size(); ++at) {
    const char c = symbol[at];
    const std::string_view behind = symbol.substr(at + 1);
    const std::size_t exponent = behind.find_first_not_of("{ ");
    if (c == '^' && exponent != std::string_view::npos && is_digit(behind[exponent])) {
      return true;
    }
    depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
    bars = c == '|' ? !bars : bars;
    const bool parted = (at > 0 && symbol[at - 1] == ' ') || behind.starts_with(' ');
    if (depth == 0 && !bars && (c == '+' || (c == '-' && parted))) {
      return true;
    }
  }
  return symbol.find("sqrt") != std::string_view::npos || symbol.find("log") != std::string_view::npos;
}

bool is_one_symbol(std::string_view symbol) {
  if (symbol.find_first_of(" \t") == std::string_view::npos) {
    return true;
  }
  std::size_t first = 0;
  while (first < symbol.size()) {
    const std::size_t end = std::min(symbol.find_first_of(" \t", first), symbol.size());
    if (!is_of_symbol(symbol.substr(first, end - first))) {
      return false;
    }
    first = end + 1;
  }
  return true;
}

/// The words, letters and indices of a name, in small letters; an accent goes with its letter.
std::vector<std::string> pieces_of(std::string_view name) {
  constexpr std::array<std::string_view, 10> accents{"tilde",     "hat",     "bar",      "vec",  "dot",
                                                     "widetilde", "widehat", "overline", "ddot", "check"};
  std::vector<std::string> pieces;
  std::string accent;
  std::size_t at = 0;
  while (at < name.size()) {
    const bool letters = is_letter(name[at]);
    std::size_t end = at;
    while (end < name.size() && (letters ? is_letter(name[end]) : is_digit(name[end]))) {
      ++end;
    }
    const std::string piece = lower(name.substr(at, end - at));
    if (piece.empty()) {
      ++at;
      continue;
    }
    if (among(accents, piece)) {
      accent = piece + " ";
    } else {
      pieces.push_back(accent + piece);
      accent.clear();
    }
    at = end;
  }
  return pieces;
}

/// Whether a piece of a symbol is one of an item's names, or the letter that its name begins with.
bool has_piece(const ItemDeclaration& item, const std::string& piece) {
  if (piece.size() == 1 && lower(item.name).starts_with(piece)) {
    return true;
  }
  const auto has = [&](const std::string& name) {
    const std::vector<std::string> pieces = pieces_of(name);
    return std::ranges::find(pieces, piece) != pieces.end();
  };
  return has(item.name) || std::ranges::any_of(item.aliases, has);
}

}  // namespace

bool is_symbol_of_letters(std::string_view lead) {
  constexpr std::size_t longest_letters = 2;
  return is_own_symbol(lead) && std::ranges::all_of(pieces_of(lead), [](const std::string& piece) {
           const std::size_t accent = piece.rfind(' ');
           const std::string_view letters =
               std::string_view(piece).substr(accent == std::string::npos ? 0 : accent + 1);
           return letters.size() <= longest_letters || is_digit(letters.front()) ||
                  among(greek_letters, letters);
         });
}

bool is_symbol_of_another(std::string_view lead, std::size_t item, const PreparedQuestion& question,
                          Indices indices) {
  return std::ranges::any_of(pieces_of(lead), [&](const std::string& piece) {
    if (is_digit(piece.front()) && indices == Indices::count_parts) {
      return false;
    }
    const auto has = [&](const ItemDeclaration& other) { return has_piece(other, piece); };
    return !has(question.items[item]) && std::ranges::any_of(question.items, has);
  });
}

bool is_own_symbol(std::string_view lead) {
  const std::string_view symbol = symbol_of(lead);
  const bool begins = !symbol.empty() && !is_digit(symbol.front()) &&
                      std::string_view("+-*/=<>,;:.!?)").find(symbol.front()) == std::string_view::npos;
  if (!begins || symbol.size() > longest || symbol.find_first_of("=<>,;:!?\n") != std::string_view::npos ||
      is_calculated(symbol) || !is_one_symbol(symbol)) {
    return false;
  }
  // Words that would turn a sentence round: std_He, max |w - q|.
  constexpr std::array<std::string_view, 5> of_names{"he", "max", "min", "bound", "limit"};
  std::string words;
  for (const std::string& piece : pieces_of(symbol)) {
    words += piece.size() == 1 || among(of_names, piece) ? "" : piece + " ";
  }
  return !turns_round(words) && !speaks_against(words) &&
         std::ranges::none_of(words_of(words),
                              [](const std::string& word) { return among(other_cases, word); });
}

}  // namespace gradewright::reading
