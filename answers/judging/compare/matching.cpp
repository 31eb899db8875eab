#include "answers/judging/compare/matching.hpp"

namespace gradewright::judging {
namespace {

class Matching {
 public:
  Matching(std::size_t count, const std::function<bool(std::size_t, std::size_t)>& may_pair)
      : partners_of_(count), place_of_(count) {
    for (std::size_t place = 0; place < count; ++place) {
      for (std::size_t partner = 0; partner < count; ++partner) {
        if (may_pair(place, partner)) {
          partners_of_[place].push_back(partner);
        }
      }
    }
    for (std::size_t place = 0; place < count; ++place) {
      visited_.assign(count, false);
      pair(place);
    }
  }

  std::vector<std::optional<std::size_t>> partners() const {
    std::vector<std::optional<std::size_t>> result(place_of_.size());
    for (std::size_t partner = 0; partner < place_of_.size(); ++partner) {
      if (place_of_[partner]) {
        result[*place_of_[partner]] = partner;
      }
    }
    return result;
  }

 private:
  /// Takes a free partner, or one whose place finds another. As deep as there are places.
  bool pair(std::size_t place) {
    for (const std::size_t partner : partners_of_[place]) {
      if (visited_[partner]) {
        continue;
      }
      visited_[partner] = true;
      if (!place_of_[partner] || pair(*place_of_[partner])) {
        place_of_[partner] = place;
        return true;
      }
    }
    return false;
  }

  std::vector<std::vector<std::size_t>> partners_of_;  ///< that each place may have
  std::vector<std::optional<std::size_t>> place_of_;   ///< that each partner has
  std::vector<bool> visited_;
};

}  // namespace

std::vector<std::optional<std::size_t>> match_most(
    std::size_t count, const std::function<bool(std::size_t place, std::size_t partner)>& may_pair) {
  return Matching(count, may_pair).partners();
}

std::vector<std::size_t> match_all(
    std::size_t count, const std::function<bool(std::size_t place, std::size_t partner)>& may_pair) {
  const std::vector<std::optional<std::size_t>> found = match_most(count, may_pair);
  std::vector<bool> used(count, false);
  for (const std::optional<std::size_t>& partner : found) {
    if (partner) {
      used[*partner] = true;
    }
  }
  std::vector<std::size_t> partners;
  std::size_t next = 0;
  for (const std::optional<std::size_t>& partner : found) {
    if (partner) {
      partners.push_back(*partner);
      continue;
    }
    while (used[next]) {
      ++next;
    }
    partners.push_back(next++);
  }
  return partners;
}

}  // namespace gradewright::judging
