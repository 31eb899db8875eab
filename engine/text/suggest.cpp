#include "engine/text/suggest.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "engine/text/characters.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::engine::notation {

namespace {

constexpr int whole_error = 2;
constexpr int case_error = 1;
/// Longer words are nobody's typing mistake, and the distance is quadratic in the length.
constexpr std::size_t longest_word = 64;

int substitution(char a, char b) {
  if (a == b) {
    return 0;
  }
  return lower(a) == lower(b) ? case_error : whole_error;
}

/// The restricted Damerau-Levenshtein distance, in half errors.
int distance(std::string_view a, std::string_view b) {
  const std::size_t width = b.size() + 1;
  std::vector<int> table((a.size() + 1) * width);
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      int& best = table[i * width + j];
      if (i == 0 || j == 0) {
        best = whole_error * static_cast<int>(i + j);
        continue;
      }
      best = std::min({table[(i - 1) * width + j] + whole_error, table[i * width + j - 1] + whole_error,
                       table[(i - 1) * width + j - 1] + substitution(a[i - 1], b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        best = std::min(best, table[(i - 2) * width + j - 2] + whole_error);
      }
    }
  }
  return table.back();
}

}  // namespace

std::string did_you_mean(std::string_view given, std::span<const std::string> known) {
  if (given.size() > longest_word) {
    return {};
  }
  const std::string* best = nullptr;
  int best_distance = std::max(case_error, whole_error * (static_cast<int>(given.size()) / 3)) + 1;
  for (const std::string& candidate : known) {
    if (candidate.size() > longest_word) {
      continue;
    }
    const int candidate_distance = distance(given, candidate);
    if (candidate_distance < best_distance) {
      best = &candidate;
      best_distance = candidate_distance;
    }
  }
  constexpr std::size_t shortest_beginning = 3;
  if (best == nullptr && given.size() >= shortest_beginning) {
    const auto begun =
        std::ranges::find_if(known, [&](const std::string& word) { return word.starts_with(given); });
    best = begun != known.end() ? &*begun : nullptr;
  }
  return best != nullptr ? fmt::format("; did you mean '{}'?", *best) : std::string();
}

std::string did_you_mean_one_of(std::span<const std::string> near) {
  constexpr std::size_t most = 6;
  if (near.empty()) {
    return {};
  }
  if (near.size() > most) {
    return fmt::format("; did you mean {} or another of {}?", joined(near.first(most), ", "), near.size());
  }
  const std::string before = joined(near.first(near.size() - 1), ", ");
  return fmt::format("; did you mean {}{}{}?", before, before.empty() ? "" : " or ", near.back());
}

std::string did_you_mean_or_list(std::string_view given, std::span<const std::string> known,
                                 std::string_view these_are, std::string_view command) {
  constexpr std::size_t most = 12;
  std::string nearest = did_you_mean(given, known);
  if (!nearest.empty() || known.empty()) {
    return nearest;
  }
  if (known.size() <= most) {
    return fmt::format("; {} {}", these_are, joined(known, ", "));
  }
  return fmt::format("; {} {}, ... ({} in all; '{}' lists them)", these_are, joined(known.first(most), ", "),
                     known.size(), command);
}

}  // namespace gradewright::engine::notation
