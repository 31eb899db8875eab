#include "answers/judging/prepared_item.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "answers/judging/compare/compare.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/language/step_language.hpp"
#include "problems/mistake.hpp"

namespace gradewright::judging {

namespace {

Index offset_of(const Shape& shape, const std::vector<Index>& index) {
  const auto strides = shape.strides();
  Index offset = 0;
  for (std::size_t axis = 0; axis < index.size(); ++axis) {
    offset += index[axis] * strides[axis];
  }
  return offset;
}

template <class Cell>
Tensor<Cell> asked(const Tensor<Cell>& whole, const Item& item) {
  if (item.cells.empty()) {
    return whole;
  }
  Tensor<Cell> result(Shape{static_cast<Index>(item.cells.size())});
  for (std::size_t i = 0; i < item.cells.size(); ++i) {
    result.cells()[i] = whole[offset_of(whole.shape(), item.cells[i].second)];
  }
  return result;
}

Standard standard_for(SettledTensor key, const Item& item) {
  Standard standard;
  standard.rule = item.rule ? *item.rule : default_rule(key);
  standard.key = std::move(key);
  standard.credit = item.credit;
  standard.max_points = item.points;
  standard.too_few_digits_credit = item.too_few_digits_credit;
  for (const auto& [name, index] : item.cells) {
    standard.cell_names.push_back(name);
    standard.cell_indices.push_back(index);
  }
  return standard;
}

/// Half a unit of the last digit that the student wrote, at most the rule's own limit.
double reading_margin(const ReadNumber& student, const Comparison& against_key) {
  const double own = student.is_fraction() ? 0 : 0.5 * std::pow(10.0, -student.numerator.decimals());
  return against_key.limit ? std::min(own, against_key.limit->to_double()) : own;
}

/// Right also when rounding the intermediate steps by hand, as the question allows, can give the value.
std::function<Comparison(const ReadNumber&, Index)> compare_within(Tensor<Interval> enclosures,
                                                                   const Standard& standard) {
  return [enclosures = std::move(enclosures), key = standard.key, rule = standard.rule](
             const ReadNumber& student, Index cell) {
    Comparison result = compare(student, key[cell], rule);
    if (result.result != Comparison::Result::wrong || student.kind != ReadNumber::Kind::finite) {
      return result;
    }
    const double value = student.numerator.to_double() / student.denominator.to_double();
    const Interval reachable = enclosures[cell].widened(reading_margin(student, result));
    if (std::isfinite(reachable.lo) && std::isfinite(reachable.hi) && reachable.contains(value)) {
      constexpr int shown_digits = 3;
      const double centre = key[cell].decimal.to_double();
      result.result = Comparison::Result::right;
      result.limit =
          Decimal::from_double(std::max(reachable.hi - centre, centre - reachable.lo), shown_digits);
    }
    return result;
  };
}

Expr property_of(const Question& question, const Item& item) {
  if (item.where.empty()) {
    return nullptr;
  }
  notation::Scope scope;
  for (const Expr& definition : question.scope.definitions()) {
    if (name_of(definition) != item.name) {
      scope.define(definition);
    }
  }
  scope.define(given(item.name, Tensor<Decimal>(item.key->shape)));
  return notation::elaborate(notation::parse_expression(item.where), scope);
}

}  // namespace

SettledTensor asked_cells(const SettledTensor& whole, const Item& item) {
  return asked(whole, item);
}

PreparedItem prepare(const Exam& exam, const Question& question, const Item& item) {
  PreparedItem prepared;
  prepared.question = &question;
  prepared.item = &item;
  prepared.follow_through = exam.follow_through;
  if (item.key == nullptr) {
    return prepared;
  }
  prepared.whole_key = settle(item.key);
  prepared.standard = standard_for(asked_cells(prepared.whole_key, item), item);
  if (question.intermediate.decimals || question.intermediate.significant) {
    prepared.standard.compare_cell =
        compare_within(asked(enclose(item.key, question.intermediate), item), prepared.standard);
  }
  for (const AcceptedKey& other : item.accept) {
    prepared.accepted.push_back(
        {"", other.feedback, other.credit, standard_for(asked_cells(settle(other.value), item), item)});
  }
  for (const Mistake& mistake : question.mistakes) {
    const SettledTensor key = settle(make_mistake(question, mistake, {&item.key, 1}).front());
    if (key != prepared.whole_key) {
      Standard standard = standard_for(asked_cells(key, item), item);
      standard.rule = prepared.standard.rule;
      prepared.mistakes.push_back({mistake.name, mistake.feedback, mistake.credit, std::move(standard)});
    }
  }
  prepared.property = property_of(question, item);
  return prepared;
}

}  // namespace gradewright::judging
