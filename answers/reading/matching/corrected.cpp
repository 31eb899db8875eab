#include "answers/reading/matching/corrected.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "answers/reading/matching/given_up_words.hpp"
#include "answers/reading/matching/harmless_words.hpp"
#include "answers/reading/matching/names_in_text.hpp"
#include "answers/reading/matching/prose_units.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::array<std::string_view, 10> apologies{"sorry", "oops", "ups",    "upps",      "argh",
                                                     "sry",   "wait", "forgot", "forgotten", "vergessen"};
constexpr std::array<std::string_view, 9> beside{"i", "the", "a", "my", "oh", "ah", "no", "have", "minus"};

/// Whether all words of a text apologise, or say what was forgotten.
bool apologises(std::string_view text, const PreparedQuestion& question) {
  constexpr std::size_t longest = 60;
  if (text.size() > longest || text.find_first_of("?()[]{}=<>|$") != std::string_view::npos) {
    return false;
  }
  bool any = false;
  for (const ProseUnit& unit : units_of(text)) {
    const bool apology = among(apologies, unit.word);
    const bool forgotten =
        any && (is_topic_word(unit.word) || is_harmless_noun(unit.word) || question.has_word(unit.word));
    if (unit.word.empty() || (!apology && !forgotten && !among(beside, unit.word))) {
      return false;
    }
    any = any || apology;
  }
  return any;
}

/// Where the sign that states a value stands behind a name; npos where none does.
std::size_t relation_behind(std::string_view text, const NameIn& name) {
  const std::size_t at = text.find_first_not_of(" $*`", name.last);
  return at < text.size() && (text[at] == '=' || text[at] == ':') ? at : std::string_view::npos;
}

/// Where a clause ends that begins at a place: at a sign with a blank behind it.
std::size_t end_of_clause(std::string_view text, std::size_t at, std::size_t last) {
  constexpr std::string_view signs = ",;.!";
  for (; at < last; ++at) {
    if (signs.find(text[at]) != std::string_view::npos && at + 1 < last && is_blank(text[at + 1])) {
      return at;
    }
  }
  return last;
}

}  // namespace

std::vector<Span> corrected_statements(std::string_view text, const PreparedQuestion& question) {
  constexpr std::size_t longest_text = 4'000;
  const auto may_apologise = [&] {
    return std::ranges::any_of(
        apologies, [&](std::string_view one) { return text.find(one) != std::string_view::npos; });
  };
  if (text.size() > longest_text || !holds_digit(text) || !may_apologise()) {
    return {};
  }
  std::vector<Span> found;
  const std::vector<NameIn> names = names_in(text, question);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t stated = relation_behind(text, names[i]);
    const auto next = std::find_if(names.begin() + static_cast<std::ptrdiff_t>(i) + 1, names.end(),
                                   [&](const NameIn& one) { return one.items == names[i].items; });
    if (names[i].items.size() != 1 || stated == std::string_view::npos || next == names.end() ||
        relation_behind(text, *next) == std::string_view::npos) {
      continue;
    }
    const std::size_t end = end_of_clause(text, stated + 1, next->first);
    const std::string_view value = text.substr(stated + 1, end - stated - 1);
    const bool number =
        std::ranges::any_of(value, is_digit) && value.find_first_of("=:\n?") == std::string_view::npos;
    if (number && end < next->first && apologises(text.substr(end, next->first - end), question)) {
      found.push_back({names[i].first, next->first - names[i].first});
    }
  }
  return found;
}

}  // namespace gradewright::reading
