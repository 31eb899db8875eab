#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "answers/judging/explain/carried_values.hpp"
#include "answers/judging/follow/taken_values.hpp"
#include "answers/judging/layer.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/graph/enclosing.hpp"
#include "engine/graph/expr.hpp"
#include "engine/graph/hand_rounding.hpp"
#include "engine/graph/narrow_enclosure.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::judging {

/// A key recomputed from somebody's own values of some steps behind it: planned once for these steps, and run
/// with the values of each student.
class FollowPlan {
 public:
  /// The steps of `way`, whatever its values are.
  FollowPlan(const Expr& key, const Way& way);

  /// The steps whose values count, since none of them stands behind another; empty when the key depends on
  /// none.
  const std::vector<std::string>& from() const { return from_; }

  /// What follows from the values that are carried on.
  SettledTensor settle(const Way& way);
  /// What can follow from what may have been worked with, steps on the way rounded by hand as allowed:
  /// always the same for one plan.
  Tensor<Interval> enclose(const Way& way, const HandRounding& rounding);
  /// `plain`, what cell `cell` of it can come to, made narrower as far as it is wider by more than `slack`
  /// than the values that come of what may have been worked with; as it is where steps are rounded by hand,
  /// or there is too much to compute.
  Interval narrow(std::size_t cell, const Way& way, const HandRounding& rounding, Interval plain,
                  double slack);
  /// What the step computes, with the values in place.
  Expr step_with(const Way& way) const;

  /// The values that count.
  Way counting(const Way& way) const;

 private:
  explicit FollowPlan(CarriedStep carried);

  std::vector<NamedCells> worked_with_in(const Way& way) const;

  Expr step_;  ///< with a leaf in place of each value
  std::vector<std::string> from_;
  Settling settling_;
  std::optional<Enclosing> open_;                  ///< made when it is needed
  std::map<std::size_t, NarrowEnclosure> narrow_;  ///< of cells, made when they are needed
};

/// The plans of one item, made when the first student needs them and shared by all threads.
class FollowPlans {
  using Steps = std::vector<std::string>;

 public:
  /// A plan in use, given back in the end.
  class Lease {
   public:
    Lease(FollowPlans& plans, Steps steps, std::unique_ptr<FollowPlan> plan)
        : plans_(&plans), steps_(std::move(steps)), plan_(std::move(plan)) {}
    Lease(Lease&&) = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease();

    FollowPlan* operator->() const { return plan_.get(); }
    FollowPlan& operator*() const { return *plan_; }

   private:
    FollowPlans* plans_;
    Steps steps_;
    std::unique_ptr<FollowPlan> plan_;
  };

  /// A plan of `key` for the steps of `way`; of the item's own key, or of its route of that number, from 1.
  Lease take(const Expr& key, const Way& way, std::size_t route = 0);

 private:
  void keep(Steps steps, std::unique_ptr<FollowPlan> plan);

  std::mutex mutex_;
  std::map<Steps, std::vector<std::unique_ptr<FollowPlan>>> idle_;
};

}  // namespace gradewright::judging
