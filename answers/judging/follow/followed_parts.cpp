#include "answers/judging/follow/followed_parts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/compare/value_text.hpp"
#include "answers/judging/credit/typed_mark.hpp"
#include "answers/judging/explain/choose.hpp"
#include "answers/judging/explain/numbers_of.hpp"
#include "answers/judging/follow/follow_plan.hpp"
#include "answers/judging/follow/taken_values.hpp"

namespace gradewright::judging {
namespace {

bool is_for_person(const TypedComparison& compared) {
  return compared.is_open || std::ranges::find(compared.parts, Outcome::needs_review,
                                               &ComparedPart::outcome) != compared.parts.end();
}

/// Of a value in any order: how the parts of the comparison stand to what follows, by the members that they
/// hold. Of equal members the one that is right by the key is that of the part that is.
std::vector<CellFollows> members_that_follow(const TypedComparison& compared,
                                             const std::vector<ReadValue>& members,
                                             const std::vector<CellFollows>& cells) {
  std::vector<CellFollows> follow(compared.parts.size(), CellFollows::no);
  std::vector<bool> used(members.size(), false);
  std::vector<bool> told(compared.parts.size(), false);
  for (const bool by_key : {true, false}) {
    for (std::size_t part = 0; part < follow.size(); ++part) {
      const bool is_right = compared.parts[part].outcome == Outcome::correct;
      for (std::size_t at = 0; !told[part] && at < std::min(members.size(), cells.size()); ++at) {
        const bool fits = !by_key || (is_right && cells[at] == CellFollows::by_key);
        if (fits && !used[at] && text_of(members[at]) == compared.parts[part].read) {
          used[at] = told[part] = true;
          follow[part] = cells[at];
        }
      }
    }
  }
  return follow;
}

/// How the comparison's parts stand to what follows: a size's extents are the cells of its one part, a field
/// is right where each of its cells is.
std::vector<CellFollows> parts_that_follow(const TypedComparison& compared,
                                           const std::vector<std::optional<Explained>>& parts) {
  std::vector<CellFollows> follow;
  std::ranges::transform(compared.parts, std::back_inserter(follow), [](const ComparedPart& part) {
    return part.outcome == Outcome::correct ? CellFollows::by_key : CellFollows::no;
  });
  const bool by_cells = parts.size() == 1 && compared.parts.size() > 1;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    const auto* followed = parts[part] ? std::get_if<ByOwnValues>(&parts[part]->best().evidence) : nullptr;
    if (followed == nullptr) {
      continue;
    }
    for (std::size_t at = 0; by_cells && at < std::min(follow.size(), followed->cells.size()); ++at) {
      follow[at] = followed->cells[at];
    }
    const bool whole = std::ranges::find(followed->cells, CellFollows::no) == followed->cells.end();
    if (!by_cells && whole && !followed->cells.empty() && follow[part] != CellFollows::by_key) {
      const auto least = std::ranges::find(followed->cells, CellFollows::too_few_digits);
      follow[part] = least != followed->cells.end() ? *least : followed->cells.front();
    }
  }
  return follow;
}

ComparedCell cell_of(Outcome outcome) {
  ComparedCell cell;
  cell.outcome = outcome == Outcome::missing ? Outcome::wrong : outcome;
  return cell;
}

bool is_in_any_order(const PreparedItem& prepared) {
  return prepared.parts.front().up_to == UpTo::permutation;
}

/// The parts as they are marked: what follows as if it were right. In any order a member that is right by the
/// key counts only where what follows leaves its place to it.
Mark mark_of(const TypedComparison& compared, const std::vector<CellFollows>& follow,
             const PreparedItem& prepared) {
  std::vector<ComparedCell> by_key;
  std::vector<ComparedCell> followed;
  for (std::size_t at = 0; at < compared.parts.size(); ++at) {
    const bool place_is_taken = is_in_any_order(prepared) && follow[at] != CellFollows::by_key;
    by_key.push_back(cell_of(place_is_taken ? Outcome::wrong : compared.parts[at].outcome));
    const bool follows = follow[at] != CellFollows::no && follow[at] != CellFollows::by_key;
    const bool is_short = follow[at] == CellFollows::too_few_digits;
    followed.push_back(follows ? cell_of(is_short ? Outcome::too_few_digits : Outcome::correct)
                               : by_key.back());
  }
  return mark_with_followed(by_key, followed, prepared.follow_through, prepared.standard,
                            marked_together(prepared.standard, by_key.size()));
}

void add_names(const std::vector<std::string>& more, std::vector<std::string>& names) {
  std::ranges::copy_if(more, std::back_inserter(names), [&](const std::string& name) {
    return std::ranges::find(names, name) == names.end();
  });
}

/// The key with the numbers that follow in place of its own.
std::optional<TypedKey> key_with(const SettledTensor& numbers, const TypedKey& key) {
  if (const auto* quantity = std::get_if<QuantityKey>(&key)) {
    return QuantityKey{numbers[0], quantity->unit};
  }
  if (std::holds_alternative<MembersKey>(key)) {
    MembersKey members;
    for (const SettledCell& cell : numbers.cells()) {
      members.members.push_back(SettledTensor(Shape{}, {cell}));
    }
    return members;
  }
  return std::holds_alternative<SizeKey>(key) ? std::optional<TypedKey>(SizeKey{numbers.cells()})
                                              : std::nullopt;
}

/// Whether a person would have to look at the value if `key` were the key; or where its number of members is
/// not that of the key and more of them are right so.
bool would_be_for_person(const TypedValue& value, const TypedKey& key, const PreparedItem& prepared,
                         const TypedComparison& by_key) {
  const auto right = [](const TypedComparison& compared) {
    return std::ranges::count(compared.parts, Outcome::correct, &ComparedPart::outcome);
  };
  const TypedComparison compared = compare_typed(value, key, prepared.typed_rule);
  return is_for_person(compared) || (is_in_any_order(prepared) && right(compared) > right(by_key));
}

/// Of a value that is written so that its numbers do not follow: whether a person would have to look at it if
/// what follows were the key.
std::optional<FollowedParts> left_open(const TypedValue& value, const PreparedItem& prepared,
                                       std::span<const OwnValue> own, const TypedComparison& by_key) {
  const PreparedItem& numbers = prepared.parts.front();
  if (numbers.plans == nullptr) {
    return std::nullopt;
  }
  for (const Way& way : ways_to_take(values_behind(numbers, own))) {
    const FollowPlans::Lease plan = numbers.plans->take(numbers.key, way);
    const auto key = plan->from().empty() ? std::nullopt : key_with(plan->settle(way), *prepared.typed);
    if (key && would_be_for_person(value, *key, prepared, by_key)) {
      return FollowedParts{{plan->from(), true, {}, Guard{Guard::Kind::as_written, {}}},
                           {Outcome::needs_review, std::nullopt}};
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::optional<Explained>> explain_parts(const TypedValue& value, const PreparedItem& prepared,
                                                    std::span<const OwnValue> own) {
  std::vector<std::optional<Explained>> parts(prepared.parts.size());
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (const auto numbers = numbers_of(value, part, prepared)) {
      explain(*numbers, prepared.parts[part], own, parts[part].emplace());
    }
  }
  return parts;
}

std::optional<FollowedParts> follow_parts(const TypedValue& value, const PreparedItem& prepared,
                                          std::span<const OwnValue> own, const TypedComparison& compared,
                                          const Mark& by_key,
                                          const std::vector<std::optional<Explained>>& parts) {
  if (prepared.follow_through.is_zero() || parts.empty() || own.empty() || is_for_person(compared)) {
    return std::nullopt;
  }
  FollowedParts result;
  for (const std::optional<Explained>& part : parts) {
    const auto* followed = part ? std::get_if<ByOwnValues>(&part->best().evidence) : nullptr;
    if (followed != nullptr) {
      add_names(followed->names, result.evidence.names);
      result.evidence.some_wrong = result.evidence.some_wrong || followed->some_wrong;
      result.evidence.guard = result.evidence.guard ? result.evidence.guard : followed->guard;
    }
  }
  if (result.evidence.names.empty()) {
    return parts.size() == 1 ? left_open(value, prepared, own, compared) : std::nullopt;
  }
  if (result.evidence.guard) {
    result.mark = {Outcome::needs_review, std::nullopt};
    return result;
  }
  const auto* members = std::get_if<MembersValue>(&value.value);
  result.evidence.cells =
      is_in_any_order(prepared) && members != nullptr
          ? members_that_follow(compared, members_of(*members, prepared.type),
                                std::get<ByOwnValues>(parts.front()->best().evidence).cells)
          : parts_that_follow(compared, parts);
  result.mark = mark_of(compared, result.evidence.cells, prepared);
  if (result.mark.outcome != Outcome::follow_through && result.mark.earned() <= by_key.earned()) {
    return std::nullopt;
  }
  result.mark.points = std::max(result.mark.earned(), by_key.earned());
  return result;
}

}  // namespace gradewright::judging
