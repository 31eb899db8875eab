#include "answers/judging/credit/mark.hpp"

#include <algorithm>

#include "answers/judging/credit/share.hpp"

namespace gradewright::judging {
namespace {

/// What a cell, or a row of cells, earns.
enum class Earned { nothing, for_too_few_digits, for_other_form, all };

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

/// Groups of cells that are marked together: a group earns what its worst cell does.
struct Share {
  Index whole = 0;
  Index full = 0;
  Index short_of_digits = 0;
  Index in_other_form = 0;
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

Share share_by_groups(const std::vector<ComparedCell>& cells, std::size_t length) {
  Share share;
  for (std::size_t start = 0; start < cells.size(); start += length) {
    Earned worst = Earned::all;
    for (std::size_t at = start; at < std::min(start + length, cells.size()); ++at) {
      worst = std::min(worst, earned_by(cells[at].outcome));
    }
    ++share.whole;
    share.full += worst == Earned::all ? 1 : 0;
    share.short_of_digits += worst == Earned::for_too_few_digits ? 1 : 0;
    share.in_other_form += worst == Earned::for_other_form ? 1 : 0;
  }
  return share;
}

/// What the groups earn, in groups.
Decimal earned_groups(const Share& share, const Standard& standard) {
  return Decimal(share.full) + Decimal(share.short_of_digits) * standard.too_few_digits_credit +
         Decimal(share.in_other_form) * standard.other_form_credit;
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
  const Share share = share_by_groups(compared.cells, group_length(standard));
  return {Outcome::wrong_shape,
          share_of(standard.max_points, Decimal(share.full), share.whole, standard.round)};
}

}  // namespace

Mark mark_of(const ComparedValue& compared, const Standard& standard) {
  if (!compared.fit.fits()) {
    return mark_of_wrong_shape(compared, standard);
  }
  return mark_of_cells(compared.cells, group_length(standard), standard);
}

Mark mark_with_followed(const std::vector<ComparedCell>& by_key, const std::vector<ComparedCell>& followed,
                        const Decimal& share, const Standard& standard) {
  const std::size_t length = group_length(standard);
  const Decimal own = earned_groups(share_by_groups(by_key, length), standard);
  const Share with_followed = share_by_groups(followed, length);
  const Decimal earned = own + (earned_groups(with_followed, standard) - own) * share;
  const bool complete = std::ranges::all_of(followed, [](const ComparedCell& cell) {
    return is_right_in_value(cell) || cell.outcome == Outcome::too_few_digits;
  });
  return {complete ? Outcome::follow_through : Outcome::partial,
          share_of(standard.max_points, earned, with_followed.whole, standard.round)};
}

Mark mark_of_cells(const std::vector<ComparedCell>& cells, std::size_t group, const Standard& standard) {
  if (std::ranges::all_of(cells, is_right)) {
    return {Outcome::correct, standard.max_points};
  }
  const Share share = share_by_groups(cells, group);
  const Decimal earned = earned_groups(share, standard);
  const Outcome outcome = outcome_of(cells, !earned.is_zero());
  if (outcome == Outcome::needs_review) {
    return {outcome, std::nullopt};
  }
  return {outcome, share_of(standard.max_points, earned, share.whole, standard.round)};
}

}  // namespace gradewright::judging
