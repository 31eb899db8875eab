#include "answers/reading/matching/field_name.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_name = 80;

/// What stands before the first relation or verb that leads to a value; nothing where none does.
std::optional<std::string_view> lead_of(std::string_view text) {
  constexpr std::array<std::string_view, 12> signs{"=",     ":",        "\u2248",   " is ",
                                                   " are ", " equals ", " ist ",    " sind ",
                                                   " est ", " son ",    "\\approx", "\uFF1A"};
  std::size_t end = npos;
  for (const std::string_view sign : signs) {
    end = std::min(end, text.find(sign));
  }
  const std::string_view lead = trimmed(text.substr(0, end == npos ? 0 : end));
  return lead.empty() || lead.size() > longest_name ? std::nullopt : std::optional(lead);
}

/// Whether something is computed, and not named.
bool is_working(std::string_view lead) {
  constexpr std::array<std::string_view, 13> signs{"+", "*", "/",      "(",      "[",      "|",      "<",
                                                   "@", "^", "\u00B7", "\u00D7", "\\cdot", "\\times"};
  const bool power_of_name = lead.find("^{") != npos;  // W^{(1)}
  return is_digit(lead.front()) || lead.find("\\frac") != npos || lead.find("\\sum") != npos ||
         std::ranges::any_of(signs, [&](std::string_view sign) {
           return lead.find(sign) != npos && !(power_of_name && (sign == "^" || sign == "("));
         });
}

std::vector<std::string_view> parted_by_blanks(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = text.find_first_not_of(" \t\n", at);
    const std::size_t end = std::min(text.find_first_of(" \t\n", first), text.size());
    if (first == npos) {
      break;
    }
    parts.push_back(text.substr(first, end - first));
    at = end;
  }
  return parts;
}

/// Whether an own name stands at the beginning or the end of a lead: what else it says is looked at
/// elsewhere.
bool holds_own_name(std::string_view lead, const ItemNames& own) {
  const std::vector<std::string_view> parts = parted_by_blanks(lead);
  return std::ranges::any_of(parts, [&](std::string_view part) {
    const auto first = static_cast<std::size_t>(part.data() - lead.data());
    return own.contain(name_form(lead.substr(first))) ||
           own.contain(name_form(lead.substr(0, first + part.size())));
  });
}

/// x, y or z, perhaps in dollars, where nothing in the question is called so.
bool is_free(std::string_view lead, const QuestionDeclaration& question) {
  constexpr std::array<std::string_view, 3> free{"x", "y", "z"};
  const std::size_t first = std::min(lead.find_first_not_of("$ "), lead.size());
  const std::string_view bare = lead.substr(first, lead.find_last_not_of("$ ") + 1 - first);
  return among(free, bare) && !ItemNames(all_names(question)).contain(name_form(bare));
}

}  // namespace

std::string other_name_in_field(std::string_view text, const ItemDeclaration& item,
                                const QuestionDeclaration& question) {
  const std::optional<std::string_view> lead = lead_of(text);
  if (!lead || is_working(*lead) || holds_own_name(*lead, names_of(item, question))) {
    return {};
  }
  std::vector<std::string> own;
  add_names(item, own);
  std::vector<std::string> own_words;
  for (const std::string& name : own) {
    std::ranges::move(words_of(name), std::back_inserter(own_words));
  }
  constexpr std::array<std::string_view, 5> empty_words{"the", "of", "value", "values", "for"};
  const bool only_own = std::ranges::all_of(words_of(*lead), [&](const std::string& word) {
    return is_filler(word) || among(empty_words, word) ||
           std::ranges::find(own_words, word) != own_words.end();
  });
  return only_own || is_free(*lead, question) ? std::string() : std::string(*lead);
}

}  // namespace gradewright::reading
