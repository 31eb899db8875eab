#include <algorithm>

#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/compare/matching.hpp"

namespace gradewright::judging {
namespace {

using Partners = std::vector<std::optional<std::size_t>>;

/// What each member of the key is paired with, and how many pairs are right and short of digits.
struct Pairing {
  Partners partners;
  std::size_t right = 0;
  std::size_t short_of_digits = 0;

  /// More is paired, or as much of which more is right.
  bool better_than(const Pairing& other) const {
    const std::size_t pairs = right + short_of_digits;
    const std::size_t other_pairs = other.right + other.short_of_digits;
    return pairs > other_pairs || (pairs == other_pairs && right > other.right);
  }
};

using Table = std::vector<std::vector<ComparedPart>>;  // by member of the key, then of the response

bool pairs(Outcome outcome, bool only_right) {
  return outcome == Outcome::correct || (!only_right && outcome == Outcome::too_few_digits);
}

/// As many pairs as there can be; of right ones alone first, the rest filled up with those short of digits.
Pairing paired(const Table& table, std::size_t read, bool right_first) {
  const std::size_t expected = table.size();
  const auto may_pair = [&](std::size_t place, std::size_t partner, bool only_right) {
    return place < expected && partner < read && pairs(table[place][partner].outcome, only_right);
  };
  const std::size_t count = std::max(expected, read);
  Pairing result;
  result.partners = match_most(
      count, [&](std::size_t place, std::size_t partner) { return may_pair(place, partner, right_first); });
  if (right_first) {
    std::vector<bool> used(count, false);
    for (const auto& partner : result.partners) {
      if (partner) {
        used[*partner] = true;
      }
    }
    const Partners first = result.partners;
    const Partners rest = match_most(count, [&](std::size_t place, std::size_t partner) {
      return !first[place] && !used[partner] && may_pair(place, partner, false);
    });
    for (std::size_t place = 0; place < count; ++place) {
      if (!first[place]) {
        result.partners[place] = rest[place];
      }
    }
  }
  for (std::size_t place = 0; place < expected; ++place) {
    if (const auto partner = result.partners[place]) {
      ++(table[place][*partner].outcome == Outcome::correct ? result.right : result.short_of_digits);
    }
  }
  return result;
}

}  // namespace

std::vector<ComparedPart> matched_parts(
    std::size_t read, std::size_t expected,
    const std::function<ComparedPart(std::size_t read, std::size_t expected)>& compare) {
  Table table(expected);
  for (std::size_t place = 0; place < expected; ++place) {
    for (std::size_t partner = 0; partner < read; ++partner) {
      table[place].push_back(compare(partner, place));
    }
  }
  const Pairing right_first = paired(table, read, true);
  const Pairing most = paired(table, read, false);
  const Pairing& best = most.better_than(right_first) ? most : right_first;
  std::vector<bool> used(read, false);
  for (std::size_t place = 0; place < expected; ++place) {
    if (best.partners[place]) {
      used[*best.partners[place]] = true;
    }
  }
  std::vector<ComparedPart> parts;
  std::size_t next = 0;
  for (std::size_t place = 0; place < expected; ++place) {
    if (best.partners[place]) {
      parts.push_back(table[place][*best.partners[place]]);
      continue;
    }
    while (next < read && used[next]) {
      ++next;
    }
    if (next < read) {
      ComparedPart part = table[place][next++];
      part.error.reset();  // of two that were put together only because they are left
      part.limit.reset();
      parts.push_back(std::move(part));
    } else {
      ComparedPart& part = parts.emplace_back();
      part.outcome = Outcome::missing;
      part.expected = read > 0 ? table[place][0].expected : "";
    }
  }
  for (; next < read; ++next) {
    if (!used[next]) {
      ComparedPart& part = parts.emplace_back();
      part.outcome = Outcome::wrong;
      part.read = expected > 0 ? table[0][next].read : "";
    }
  }
  return parts;
}

}  // namespace gradewright::judging
