#include "answers/judging/explain/choose.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "answers/judging/explain/explanations.hpp"

namespace gradewright::judging {
namespace {

/// Keeps what holds, and chooses it when it is worth more than what was chosen in the round so far, or is the
/// round's first and worth at least as much as the key.
class Round {
 public:
  explicit Round(Explained& explained) : explained_(explained) {}

  void offer(std::optional<Explanation> explanation) {
    if (!explanation) {
      return;
    }
    const Decimal worth = explanation->mark.earned();
    const Decimal chosen = explained_.best().mark.earned();
    explained_.all.push_back(std::move(*explanation));
    if (worth > chosen || (!decided_ && worth >= chosen)) {
      explained_.chosen = explained_.all.size() - 1;
      decided_ = true;
    }
  }
  bool decided() const { return decided_; }

 private:
  Explained& explained_;
  bool decided_ = false;
};

/// What is right in value, but not in the form that is asked for, came about in no other way.
bool settles(const Explanation& by_key) {
  if (by_key.compared.fit.fits() && std::ranges::all_of(by_key.compared.cells, is_right_in_value)) {
    return true;
  }
  return by_key.mark.outcome == Outcome::correct || by_key.mark.outcome == Outcome::needs_review;
}

/// Whether nobody knows yet what an answer can follow from: a value before it is not read.
bool hangs_on_unread(const Explanation& by_own_values) {
  const auto* own = std::get_if<ByOwnValues>(&by_own_values.evidence);
  return own != nullptr && own->guard &&
         (own->guard->kind == Guard::Kind::unreadable || own->guard->kind == Guard::Kind::written_twice);
}

/// Nothing but the key is there to explain a response by.
bool only_key_explains(const PreparedItem& prepared, std::span<const OwnValue> own) {
  return !prepared.range && prepared.accepted.empty() && prepared.mistakes.empty() && own.empty();
}

}  // namespace

void explain(const ReadValue& value, const PreparedItem& prepared, std::span<const OwnValue> own,
             Explained& into) {
  into.all.resize(1);
  into.chosen = 0;
  into.against.clear();
  if (prepared.property) {
    if (auto by_property = explain_by_property(value, prepared)) {
      into.all.front() = std::move(*by_property);
      return;
    }
  }
  explain_by_standard(value, prepared.standard, prepared.up_to, into.all.front());
  if (settles(into.first()) || only_key_explains(prepared, own)) {
    if (into.first().mark.outcome == Outcome::correct && !own.empty()) {
      into.against = wrong_values_against(value, prepared, own);
    }
    return;
  }
  const Mark by_key = into.first().mark;
  Round right_otherwise(into);
  right_otherwise.offer(explain_by_range(value, prepared));
  right_otherwise.offer(explain_by_accepted_value(value, prepared));
  if (right_otherwise.decided()) {
    return;
  }
  Round came_about(into);
  auto by_own_values = explain_by_own_values(value, prepared, own, into.first());
  const bool guarded = by_own_values && !by_own_values->mark.points;
  if (!guarded) {
    came_about.offer(std::move(by_own_values));
  }
  for (Explanation& by_mistake : explain_by_mistakes(value, prepared, by_key)) {
    came_about.offer(std::move(by_mistake));
  }
  const bool hidden = came_about.decided() && !into.best().mark.earned().is_zero();
  const bool full = into.best().mark.earned() == prepared.standard.max_points;
  if (guarded && (!hidden || (!full && hangs_on_unread(*by_own_values)))) {
    into.all.push_back(std::move(*by_own_values));
    into.chosen = into.all.size() - 1;
  }
}

}  // namespace gradewright::judging
