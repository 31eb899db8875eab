#include "answers/reading/matching/opposite.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

/// Words that tell one of several things from the others; those of one row exclude each other.
constexpr std::array<std::array<std::string_view, 7>, 9> kinds{{
    {"old", "new", "previous", "updated", "initial", "final", "next"},
    {"input", "output", "hidden", "forget", "candidate"},
    {"biased", "unbiased", "corrected", "uncorrected"},
    {"training", "validation", "test"},
    {"forward", "backward"},
    {"upper", "lower"},
    {"left", "right"},
    {"minimal", "maximal", "minimum", "maximum", "smallest", "largest"},
    {"true", "predicted"},
}};

/// What may stand before such a word at the beginning of a clause.
constexpr std::array<std::string_view, 24> leads{"the", "my",  "our", "this",  "and", "now",  "so",    "thus",
                                                 "das", "der", "die", "hence", "la",  "le",   "el",    "il",
                                                 "lo",  "de",  "del", "di",    "da",  "gate", "state", "du"};

/// The row of a word; nothing where it is in none.
const std::array<std::string_view, 7>* kind_of(std::string_view word) {
  const auto row = std::ranges::find_if(kinds, [&](const auto& one) { return among(one, word); });
  return word.empty() || row == kinds.end() ? nullptr : &*row;
}

/// The last clause of a text.
std::string_view last_clause(std::string_view text) {
  const std::size_t sign = text.find_last_of(",;:!?.\n");
  return sign == std::string_view::npos ? text : text.substr(sign + 1);
}

/// The word of a row that tells in the question's text which thing an item's name is: the nearest before it.
std::string kind_in_text(const std::vector<std::string>& name, const std::array<std::string_view, 7>& row,
                         const PreparedQuestion& question) {
  constexpr std::size_t near = 5;
  const std::vector<std::string>& own = question.text_words;
  const auto at = std::search(own.begin(), own.end(), name.begin(), name.end());
  if (name.empty() || at == own.end()) {
    return {};
  }
  const auto first = static_cast<std::size_t>(at - own.begin());
  for (std::size_t i = first; i > 0 && first - i < near; --i) {
    if (among(row, own[i - 1])) {
      return own[i - 1];
    }
  }
  return {};
}

}  // namespace

std::string opposite_before(std::string_view clause, const ItemDeclaration& item,
                            const PreparedQuestion& question) {
  const std::vector<std::string> words = words_of(last_clause(clause));
  const auto behind_leads = std::ranges::find_if_not(
      words, [](const std::string& word) { return among(leads, english_for(word)); });
  const std::string first =
      behind_leads == words.end() ? std::string() : std::string(english_for(*behind_leads));
  const auto* row = first.empty() ? nullptr : kind_of(first);
  if (row == nullptr) {
    return {};
  }
  std::string asked = kind_in_text(words_of(item.name), *row, question);
  std::vector<std::string> names;
  add_names(item, names);
  for (const std::string& name : names) {
    for (const std::string& word : words_of(name)) {
      if (word == first) {
        return {};
      }
      asked = asked.empty() && among(*row, word) ? word : asked;
    }
  }
  return asked.empty() || asked == first ? std::string() : first;
}

}  // namespace gradewright::reading
