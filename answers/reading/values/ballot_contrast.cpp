#include <algorithm>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/ballot_reader.hpp"

namespace gradewright::reading {

using namespace ballot;

/// Only of one option among others: of several options, "not B but A" leaves the rest unsaid.
bool BallotReader::contrast() {
  if (rules_.several || rules_.is_statement || joined_ || pending_ || !open_.empty()) {
    return false;
  }
  return prefers() || excludes_first() || concludes_from_exclusion();
}

bool BallotReader::prefers() {
  const bool rather = word_at(0) == "rather" && word_at(1) == "than";
  const bool instead = word_at(0) == "instead" && word_at(1) == "of";
  if (!(rather || instead) || clause_ != Clause::named || ballot_.marks.size() != 1) {
    return false;
  }
  const auto [other, length] = option_here(2);
  if (length == 0 || other == ballot_.marks.front().option) {
    return false;
  }
  ballot_.marks.front().truth = true;
  ballot_.marks.push_back({other, false, line_});
  depths_.push_back(depths_.front());
  clause_ = Clause::told;
  at_ += 2 + length;
  return true;
}

bool BallotReader::excludes_first() {
  if (word_at(0) != "not" || clause_ != Clause::open || !ballot_.marks.empty()) {
    return false;
  }
  const auto [excluded, length] = option_here(1);
  std::size_t next = 1 + length;
  next += peek(next) != nullptr && peek(next)->is(Sign::comma) ? 1 : 0;
  if (length == 0 || word_at(next) != "but") {
    return false;
  }
  ++next;
  next += word_at(next) == "rather" ? 1 : 0;
  const auto [chosen, chosen_length] = option_here(next);
  if (chosen_length == 0 || chosen == excluded) {
    return false;
  }
  ballot_.marks.push_back({excluded, false, line_});
  depths_.push_back(0);
  marks_lead_ = false;
  pending_ = true;
  at_ += next;
  return true;
}

bool BallotReader::concludes_from_exclusion() {
  const bool all_excluded =
      !ballot_.marks.empty() && std::ranges::all_of(ballot_.marks, [](const Ballot::Mark& mark) {
        return mark.truth == std::optional(false);
      });
  if (!all_excluded || marks_lead_.value_or(true) || !plays(word_at(0), WordRole::conclusion)) {
    return false;
  }
  pending_ = true;
  clause_ = Clause::open;
  ++at_;
  return true;
}

}  // namespace gradewright::reading
