#include "answers/judging/credit/mark.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "answers/judging/credit/share.hpp"

namespace gradewright::judging {
namespace {

/// What a cell, or a row of cells, earns.
enum class Earned { nothing, for_too_few_digits, for_other_form, all };
template <class Value>
using ByEarned = std::array<Value, 4>;

bool is_right(const ComparedCell& cell) {
  return cell.outcome == Outcome::correct;
}

Earned earned_by(Outcome outcome) {
  if (outcome == Outcome::correct) {
    return Earned::all;
  }
  if (outcome == Outcome::partial) {
    return Earned::for_other_form;
  }
  return outcome == Outcome::too_few_digits ? Earned::for_too_few_digits : Earned::nothing;
}

/// What a group of cells is worth by what it earns, in shares.
struct Worths {
  Decimal for_too_few_digits;
  Decimal for_other_form;

  Decimal of(Earned earned) const {
    switch (earned) {
      case Earned::nothing:
        return 0;
      case Earned::for_too_few_digits:
        return for_too_few_digits;
      case Earned::for_other_form:
        return for_other_form;
      case Earned::all:
        break;
    }
    return 1;
  }
};

Worths worths_by(const Standard& standard) {
  return {standard.too_few_digits_credit, standard.other_form_credit};
}

/// Groups of cells that are marked together share the points, but for the free ones.
struct Shares {
  Index whole = 0;
  Decimal earned = 0;
};

/// How many cells are marked together.
std::size_t group_length(const Standard& standard) {
  const Shape& shape = standard.key.shape();
  switch (standard.credit) {
    case Credit::per_cell:
    case Credit::per_member:
    case Credit::per_field:
    case Credit::per_option:
    case Credit::net_correct:
      return 1;
    case Credit::per_row:
      return shape.rank() < 2 ? 1 : static_cast<std::size_t>(std::max<Index>(shape.from_end(-1), 1));
    case Credit::all_or_nothing:
      return static_cast<std::size_t>(std::max<Index>(shape.size(), 1));
  }
  return 1;
}

/// What is earned where free groups are worth so much each: one that is not worth 1 takes the place of one
/// that shares the points, of the best first, so that it costs what it lacks itself and at most a share. What
/// was worked out is never worth nothing for it: of the last of these shares half stays.
Decimal earned_beside(std::vector<Decimal> free, std::vector<Decimal> sharing) {
  std::ranges::sort(free);
  std::ranges::sort(sharing, std::greater());
  Decimal earned = 0;
  for (std::size_t at = 0; at < sharing.size(); ++at) {
    earned = earned + (at < free.size() ? std::min(free[at], sharing[at]) : sharing[at]);
  }
  const Decimal half(Int128{5}, -1);
  return sharing.empty() ? earned : std::max(earned, half * sharing.front());
}

/// A group earns what its worst cell does. It is free where each of its cells is.
Shares shares_of(const std::vector<ComparedCell>& cells, std::size_t length, const std::vector<bool>& free,
                 const Worths& worths) {
  Shares shares;
  ByEarned<Index> counts{};
  std::vector<Decimal> of_free;
  for (std::size_t start = 0; start < cells.size(); start += length) {
    const std::size_t end = std::min(start + length, cells.size());
    Earned worst = Earned::all;
    bool is_free = !free.empty();
    for (std::size_t at = start; at < end; ++at) {
      worst = std::min(worst, earned_by(cells[at].outcome));
      is_free = is_free && free[at];
    }
    if (is_free) {
      of_free.push_back(worths.of(worst));
      continue;
    }
    ++shares.whole;
    ++counts[static_cast<std::size_t>(worst)];
  }
  std::vector<Decimal> sharing;
  for (const Earned earned : {Earned::for_too_few_digits, Earned::for_other_form, Earned::all}) {
    const Index count = counts[static_cast<std::size_t>(earned)];
    shares.earned = shares.earned + Decimal(count) * worths.of(earned);
    if (!of_free.empty()) {
      sharing.insert(sharing.end(), static_cast<std::size_t>(count), worths.of(earned));
    }
  }
  if (!of_free.empty()) {
    shares.earned = earned_beside(std::move(of_free), std::move(sharing));
  }
  return shares;
}

Outcome outcome_of(const std::vector<ComparedCell>& cells, bool earned_something) {
  ByOutcome<std::size_t> counts;
  for (const ComparedCell& cell : cells) {
    ++counts[cell.outcome];
  }
  if (counts[Outcome::needs_review] > 0) {
    return Outcome::needs_review;
  }
  if (counts[Outcome::missing] == cells.size()) {
    return Outcome::missing;
  }
  if (counts[Outcome::correct] + counts[Outcome::too_few_digits] == cells.size()) {
    return Outcome::too_few_digits;
  }
  return earned_something || counts[Outcome::partial] > 0 ? Outcome::partial : Outcome::wrong;
}

Mark mark_of_wrong_shape(const ComparedValue& compared, const Standard& standard) {
  if (compared.unreadable) {
    return {Outcome::needs_review, std::nullopt};
  }
  if (!compared.fit.missing_row) {
    return {Outcome::wrong_shape, Decimal(0)};
  }
  const Shares shares = shares_of(compared.cells, group_length(standard), standard.free.cells, {0, 0});
  return {Outcome::wrong_shape, share_of(standard.max_points, shares.earned, shares.whole, standard.round)};
}

/// The mark of cells of which `group` in a row are marked together.
Mark mark_of_groups(const std::vector<ComparedCell>& cells, std::size_t group, const std::vector<bool>& free,
                    const Standard& standard) {
  if (std::ranges::all_of(cells, is_right)) {
    return {Outcome::correct, standard.max_points};
  }
  const Shares shares = shares_of(cells, group, free, worths_by(standard));
  const Outcome outcome = outcome_of(cells, !shares.earned.is_zero());
  if (outcome == Outcome::needs_review) {
    return {outcome, std::nullopt};
  }
  return {outcome, share_of(standard.max_points, shares.earned, shares.whole, standard.round)};
}

/// The mark where some cells are right only by values that somebody carried on.
Mark mark_groups_with_followed(const std::vector<ComparedCell>& by_key,
                               const std::vector<ComparedCell>& followed, const Decimal& share,
                               const Standard& standard, const std::vector<bool>& free, std::size_t length) {
  const Worths worths = worths_by(standard);
  const Decimal own = shares_of(by_key, length, free, worths).earned;
  const Shares with_followed = shares_of(followed, length, free, worths);
  const Decimal earned = own + (with_followed.earned - own) * share;
  const bool complete = std::ranges::all_of(followed, [](const ComparedCell& cell) {
    return is_right_in_value(cell) || cell.outcome == Outcome::too_few_digits;
  });
  return {complete ? Outcome::follow_through : Outcome::partial,
          share_of(standard.max_points, earned, with_followed.whole, standard.round)};
}

}  // namespace

Mark mark_of(const ComparedValue& compared, const Standard& standard) {
  return mark_of(compared, standard, standard.free.cells);
}

Mark mark_of(const ComparedValue& compared, const Standard& standard, const std::vector<bool>& free) {
  if (!compared.fit.fits()) {
    return mark_of_wrong_shape(compared, standard);
  }
  return mark_of_groups(compared.cells, group_length(standard), free, standard);
}

Mark mark_with_followed(const std::vector<ComparedCell>& by_key, const std::vector<ComparedCell>& followed,
                        const Decimal& share, const Standard& standard, const std::vector<bool>& free) {
  return mark_groups_with_followed(by_key, followed, share, standard, free, group_length(standard));
}

Mark mark_with_followed(const std::vector<ComparedCell>& by_key, const std::vector<ComparedCell>& followed,
                        const Decimal& share, const Standard& standard, std::size_t group) {
  return mark_groups_with_followed(by_key, followed, share, standard, {}, group);
}

Mark mark_of_cells(const std::vector<ComparedCell>& cells, std::size_t group, const Standard& standard) {
  return mark_of_groups(cells, group, {}, standard);
}

}  // namespace gradewright::judging
