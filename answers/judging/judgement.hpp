#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "answers/judging/compare/typed_comparison.hpp"
#include "answers/judging/credit/mark.hpp"
#include "answers/judging/explain/explanation.hpp"
#include "answers/judging/formula/compare_formula.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"

namespace gradewright::judging {

/// A response judged, before anything is put into words.
struct Judgement {
  /// What the mark stands on.
  enum class Ground {
    nothing_found,   ///< no answer, or one that cannot be read where there are no points to decide
    cannot_be_read,  ///< or can be read in several ways that come to different marks
    left_to_person,  ///< a formula, a complexity class, or an item whose key cannot be read
    typed,           ///< `typed`, of a type that is no tensor of numbers
    formula,         ///< `formula`, at seeded points
    choice,          ///< the option chosen against the answer
    explained        ///< by the chosen explanation
  };
  Ground ground = Ground::nothing_found;
  Mark mark;
  Explained explained;                          ///< of the first reading, when `ground` is explained
  TypedComparison typed;                        ///< of the first reading, when `ground` is typed
  const TypedMistake* typed_mistake = nullptr;  ///< by which it comes out, when `ground` is typed
  std::vector<std::optional<Explained>> parts;  ///< the numbers of its parts, when `ground` is typed
  std::optional<ByOwnValues> typed_follow;  ///< what its mark stands on, when it is more than `typed_by_key`
  Mark typed_by_key;
  ComparedFormula formula;   ///< when `ground` is formula
  std::size_t readings = 0;  ///< that all came to the same mark
  /// Readings came to different marks, one of them by values of the student's own.
  bool readings_differ_by_own_values = false;
  /// What the mark would be if a person confirms that the response is meant for the item; `mark` is open
  /// then.
  std::optional<Mark> in_doubt;
  /// Why follow-through earned less than it is worth: the exam gives it once in a question, or up to so many
  /// points.
  enum class FollowLimit { none, once, cap };
  FollowLimit follow_limit = FollowLimit::none;
  /// The response's doubt was left aside because what was read is the key in several digits.
  bool settled_by_key = false;

  /// The student's own values that the mark stands on; null where it stands on something else.
  const ByOwnValues* own_values() const { return own_values_of(*this); }
  ByOwnValues* own_values() { return own_values_of(*this); }

 private:
  template <class Self>
  static auto own_values_of(Self& self) -> decltype(&*self.typed_follow) {
    if (self.ground == Ground::typed) {
      return self.typed_follow ? &*self.typed_follow : nullptr;
    }
    auto& explained = self.explained;
    return self.ground == Ground::explained
               ? std::get_if<ByOwnValues>(&explained.all[explained.chosen].evidence)
               : nullptr;
  }
};

}  // namespace gradewright::judging
