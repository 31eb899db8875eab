#include "answers/judging/follow/given_values.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "answers/judging/compare/own_digits.hpp"
#include "answers/judging/explain/numbers_of.hpp"
#include "answers/judging/follow/any_order.hpp"
#include "answers/reading/matching/locate_typed.hpp"

namespace gradewright::judging {
namespace {

/// The cells of a judged value that are right, by the key or exactly by other own values, before they were
/// rounded.
std::vector<std::optional<WrittenNumber>> unrounded_cells(const Explanation& first, const Explanation& best) {
  std::vector<std::optional<WrittenNumber>> cells;
  const auto* followed = std::get_if<ByOwnValues>(&best.evidence);
  for (std::size_t at = 0; at < first.compared.cells.size(); ++at) {
    const bool follows =
        followed != nullptr && at < followed->cells.size() && followed->cells[at] == CellFollows::exactly;
    const SettledTensor* of = is_right_in_value(first.compared.cells[at]) ? &first.key()
                              : follows                                   ? &best.key()
                                                                          : nullptr;
    cells.push_back(of != nullptr ? std::optional(as_written(of->cells()[at])) : std::nullopt);
  }
  return cells;
}

/// Whether every cell follows from other own values, or is right by the key; a person may have to look.
bool follows_whole(const Explanation& explanation) {
  const auto* followed = std::get_if<ByOwnValues>(&explanation.evidence);
  return followed != nullptr && std::ranges::find(followed->cells, CellFollows::no) == followed->cells.end();
}

/// How the numbers were explained; null where they were not.
const Explained* explained_in(const PreparedItem& item, std::size_t part, const Judgement& judgement) {
  if (is_read_as_typed(item.type)) {
    const bool known = judgement.ground == Judgement::Ground::typed && part < judgement.parts.size();
    return known && judgement.parts[part] ? &*judgement.parts[part] : nullptr;
  }
  return judgement.ground == Judgement::Ground::explained ? &judgement.explained : nullptr;
}

const Mark& mark_of(const PreparedItem& item, const Explained* explained, const Judgement& judgement) {
  return is_read_as_typed(item.type) && explained != nullptr ? explained->first().mark : judgement.mark;
}

/// A value in any order in each of the orders that it may have; in none where they are too many.
void put_in_order_of_key(const PreparedItem& numbers, AnswerType type, std::deque<ReadValue>& kept,
                         OwnValue& own) {
  std::vector<const ReadValue*> values;
  std::vector<std::optional<WrittenNumber>> unrounded;
  for (const ReadValue* value : own.values) {
    // Equal members of a set stand once, so that one of fewer may be any of several values.
    const bool may_be_several =
        type == AnswerType::set && value->cells.size() < numbers.standard.key.cells().size();
    if (value->shape != numbers.standard.key.shape() && !may_be_several) {
      values.push_back(value);  // it stands for nothing
    }
    for (const Order& order : orders_by_key(*value, numbers.standard)) {
      unrounded.clear();
      for (std::size_t cell = 0; cell < own.unrounded.size(); ++cell) {
        unrounded.push_back(own.unrounded[order[cell]]);
      }
      values.push_back(&kept.emplace_back(in_order_of_key(*value, order)));
    }
  }
  own.half_units.clear();
  own.in_any_order = true;
  own.unrounded = values.size() == 1 ? std::move(unrounded) : std::vector<std::optional<WrittenNumber>>();
  own.values = std::move(values);
}

}  // namespace

/// The student's value of an item, when it is the whole value under the name of a step: each of its readings,
/// and each of the values that were written under the name.
std::optional<OwnValue> GivenValues::value_of(const PreparedItem& item, std::size_t part,
                                              const Response& response, const Judgement& judgement) {
  const PreparedItem& numbers = numbers_asked(item)[part];
  if (numbers.key == nullptr || !numbers.standard.cell_names.empty() ||
      response.state == Response::State::missing) {
    return std::nullopt;
  }
  OwnValue own;
  for (const ReadValue& value : response.alternatives) {
    own.values.push_back(&value);
  }
  for (const TypedValue& value : response.typed) {
    if (auto read = numbers_of(value, part, item)) {
      own.values.push_back(&kept_.emplace_back(std::move(*read)));
      own.half_units.push_back(half_unit_in_other_unit(value, item));
    } else if (std::holds_alternative<RecordValue>(value.value)) {
      return std::nullopt;  // that field is missing
    }
  }
  const Explained* explained = explained_in(item, part, judgement);
  const Mark& mark = mark_of(item, explained, judgement);
  own.name = name_of(numbers.key);
  own.right = mark.outcome == Outcome::correct;
  own.rule = &numbers.standard.rule;
  own.is_short = mark.outcome == Outcome::too_few_digits;
  if (explained != nullptr) {
    own.follows = follows_whole(explained->best());
    if (!own.right && own.values.size() == 1 && explained->first().compared.fit.fits()) {
      own.unrounded = unrounded_cells(explained->first(), explained->best());
    }
  }
  if (numbers.up_to == UpTo::permutation) {
    put_in_order_of_key(numbers, item.type, kept_, own);
  }
  return own;
}

/// Adds what was given for steps that an earlier question asked for. Of a step that is shown again, what was
/// given wrong there stands for it here: the slip was paid for. What was right is as it is shown here.
void GivenValues::begin(std::vector<OwnValue> shown, const std::vector<AskedBefore>& before) {
  own_ = std::move(shown);
  told_by_cells_.clear();
  for (const AskedBefore& each : before) {
    const OfItem& of_item = given_[each.question][each.item];
    if (each.part >= of_item.size() || !of_item[each.part] || of_item[each.part]->values.empty()) {
      continue;
    }
    const OwnValue& earlier = *of_item[each.part];
    const auto here = std::ranges::find(own_, each.step, &OwnValue::name);
    if (here != own_.end() && earlier.right) {
      continue;
    }
    if (here != own_.end()) {
      own_.erase(here);
    }
    own_.push_back(earlier);
    own_.back().name = each.step;
  }
  given_.emplace_back();
}

void GivenValues::add(const PreparedItem& prepared, const Response& response, const Judgement& judgement) {
  OfItem& of_item = given_.back().emplace_back();
  const std::size_t parts = numbers_asked(prepared).size();
  for (std::size_t part = 0; part < parts; ++part) {
    of_item.push_back(value_of(prepared, part, response, judgement));
    if (!of_item.back()) {
      continue;
    }
    const OwnValue& value = *of_item.back();
    if (std::erase(told_by_cells_, value.name) > 0) {
      std::erase_if(own_, [&](const OwnValue& told) { return told.name == value.name; });
    }
    own_.push_back(value);
    add_cells(value, numbers_asked(prepared)[part], explained_in(prepared, part, judgement));
  }
}

/// Nothing is told of a step by the cells of another that the student gives by itself.
void GivenValues::add_cells(const OwnValue& value, const PreparedItem& numbers, const Explained* explained) {
  const std::vector<std::string>& steps = numbers.cell_steps;
  if (value.values.size() != 1 || value.values.front()->cells.size() != steps.size() ||
      numbers.up_to == UpTo::permutation) {
    return;
  }
  const std::vector<ReadCell>& cells = value.values.front()->cells;
  const std::vector<OwnValue> by_themselves = own_;
  for (std::size_t at = 0; at < steps.size(); ++at) {
    if (steps[at].empty() || cells[at].state != ReadCell::State::number || explained == nullptr ||
        at >= explained->first().compared.cells.size() ||
        std::ranges::find(by_themselves, steps[at], &OwnValue::name) != by_themselves.end()) {
      continue;
    }
    ReadValue& number = kept_.emplace_back();
    number.cells.push_back(cells[at]);
    auto told = std::ranges::find(own_, steps[at], &OwnValue::name);
    if (told == own_.end()) {
      told_by_cells_.push_back(steps[at]);
      told = own_.insert(own_.end(), OwnValue{steps[at], {}, true, value.rule, value.follows});
    }
    told->right = told->right && explained->first().compared.cells[at].outcome == Outcome::correct;
    const bool is_new = std::ranges::none_of(told->values, [&](const ReadValue* known) {
      return to_string(known->cells.front().number) == to_string(cells[at].number);
    });
    if (is_new) {
      told->values.push_back(&number);
    }
  }
}

}  // namespace gradewright::judging
