#include "answers/judging/prepared_item.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/credit/free_cells.hpp"
#include "answers/judging/declare.hpp"
#include "answers/judging/explain/carried_values.hpp"
#include "answers/judging/follow/arrangement.hpp"
#include "answers/judging/follow/cell_steps.hpp"
#include "answers/judging/follow/follow_plan.hpp"
#include "answers/judging/follow/routes.hpp"
#include "answers/judging/stated_key.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "answers/reading/values/read_typed.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/graph/operation.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/value_range.hpp"
#include "engine/language/step_language.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/leaf_value.hpp"
#include "engine/ops/linear_algebra.hpp"
#include "problems/exam.hpp"
#include "problems/mistake.hpp"

namespace gradewright::judging {

namespace {

template <class Cell>
Tensor<Cell> asked(const Tensor<Cell>& whole, const std::vector<std::vector<Index>>& indices) {
  if (indices.empty()) {
    return whole;
  }
  Tensor<Cell> result(Shape{static_cast<Index>(indices.size())});
  for (std::size_t i = 0; i < indices.size(); ++i) {
    result.cells()[i] = whole[whole.shape().offset_of(indices[i])];
  }
  return result;
}

bool is_arrangement_in(const Question& question, const Expr& key) {
  return is_arrangement(key, [&](const std::string& name) { return question.scope.find(name) != nullptr; });
}

Standard standard_for(const SettledTensor& whole_key, const Item& item, const Decimal& round) {
  Standard standard;
  standard.round = round;
  for (const auto& [name, index] : item.cells) {
    standard.cell_names.push_back(name);
    standard.cell_indices.push_back(index);
  }
  standard.key = asked_cells(whole_key, standard.cell_indices);
  standard.rule = item.rule ? *item.rule : default_rule(standard.key);
  standard.credit =
      item.credit.value_or(item.up_to == UpTo::scale ? Credit::all_or_nothing : Credit::per_cell);
  standard.max_points = item.points;
  standard.too_few_digits_credit = item.too_few_digits_credit;
  const NumberForm by_rule = asks_for_digits(standard.rule) ? NumberForm::worked_out : NumberForm::any;
  standard.form = item.form.value_or(by_rule);
  standard.other_form_credit = item.other_form_credit;
  return standard;
}

std::optional<Property> property_of(const Question& question, const Item& item) {
  if (item.where.empty()) {
    return std::nullopt;
  }
  notation::Scope scope = question.scope.without(item.name);
  // The key stands for the response until it is there: functions refuse values that they cannot have.
  const SettledTensor key = settle(item.key);
  Tensor<Number> value(key.shape());
  std::ranges::transform(key.cells(), value.cells().begin(),
                         [](const SettledCell& cell) { return cell.value; });
  scope.define(given(item.name, std::move(value)));
  return Property{item.name, item.where, notation::elaborate(notation::parse_expression(item.where), scope)};
}

bool sums_to_one(const Step& step) {
  const Apply* applied = step.body->apply();
  return applied != nullptr && applied->operation->traits().sums_to_one;
}

/// Whether a step comes of rounding down to whole numbers, as of an output size, and is none below 0.
bool counts(const Step& step, const SettledTensor& value) {
  const std::vector<Expr> behind = topological_order({&step.body, 1});
  const bool rounds = std::ranges::any_of(behind, [](const Expr& node) {
    const Apply* applied = node->apply();
    return applied != nullptr && applied->operation->traits().whole;
  });
  return rounds && std::ranges::all_of(value.cells(), [](const SettledCell& cell) {
           return cell.is_finite() && cell.exact && cell.decimal().is_integer() &&
                  !cell.decimal().is_negative();
         });
}

/// The steps behind the key, whichever way it is gone to.
std::vector<const Step*> steps_behind_all(const PreparedItem& prepared) {
  std::vector<const Step*> steps = steps_behind(prepared.key);
  for (const Expr& route : prepared.routes) {
    for (const Step* step : steps_behind(route)) {
      if (std::ranges::find(steps, step->name, &Step::name) == steps.end()) {
        steps.push_back(step);
      }
    }
  }
  return steps;
}

/// The givens behind the key that are printed rounded, as what they may be.
std::vector<NamedCells> open_givens(const Expr& key, const Question& question) {
  std::vector<NamedCells> open;
  for (const Expr& node : topological_order({&key, 1})) {
    const Leaf* leaf = node->leaf();
    const auto rounded = leaf == nullptr
                             ? question.rounded.end()
                             : std::ranges::find(question.rounded, leaf->name, &RoundedGiven::name);
    if (rounded == question.rounded.end()) {
      continue;
    }
    Tensor<Interval> value(leaf->value.shape());
    for (Index at = 0; at < value.size(); ++at) {
      value[at] =
          leaf_value<Interval>(leaf->value[at]).widened(rounded->half_units[at].decimal().to_double());
    }
    open.push_back({leaf->name, std::move(value)});
  }
  return open;
}

/// What the key can come to with steps rounded by hand, and with givens that are printed rounded.
void add_reachable(PreparedItem& prepared, const Question& question) {
  const std::vector<NamedCells> open = open_givens(prepared.key, question);
  std::ranges::transform(open, std::back_inserter(prepared.rounded_givens), &NamedCells::name);
  const HandRounding& rounding = question.intermediate;
  if (rounding.decimals || rounding.significant || !open.empty()) {
    prepared.standard.reachable = std::make_shared<const std::vector<Interval>>(
        asked(enclose(prepared.key, rounding, open), prepared.standard.cell_indices).cells());
  }
}

/// What follow-through holds carried values and answers against.
void add_known_values(PreparedItem& prepared, const Question& question) {
  prepared.routes = routes_to(question, prepared.key);
  for (const Step* step : steps_behind_all(prepared)) {
    if (question.scope.find(step->name) == nullptr) {
      continue;  // of a layer without a name, so that nobody can have stated it
    }
    KnownStep known;
    known.name = step->name;
    known.value = settle(step->body);
    known.range = std::make_shared<const Tensor<Interval>>(value_range(*step));
    known.sums_to_one = sums_to_one(*step);
    known.counts = counts(*step, known.value);
    prepared.behind.push_back(std::move(known));
  }
  if (const Step* step = prepared.key->step()) {
    prepared.key_counts = counts(*step, prepared.whole_key);
    prepared.range_of_key = asked(value_range(*step), prepared.standard.cell_indices).cells();
  }
  for (const Expr& definition : question.scope.definitions()) {
    constexpr Index most_copied = 1024;  // more cells than that nobody copies by hand
    // a given may be an expression, such as 1/3
    const bool is_given = std::ranges::find(question.steps, definition) == question.steps.end();
    if (is_given && definition->shape.size() <= most_copied) {
      prepared.givens.push_back({std::string(name_of(definition)), settle(definition)});
    }
  }
}

/// What follow-through needs of an item whose key is settled.
void add_follow_through(PreparedItem& prepared, const Question& question, const Item& item) {
  prepared.follow_through = item.follow_through.credit;
  prepared.follow_cap = item.follow_through.cap;
  prepared.cell_steps = cell_steps(prepared.key);
  if (!prepared.follow_through.is_zero()) {
    add_known_values(prepared, question);
    prepared.plans = std::make_shared<FollowPlans>();
  }
}

/// The key that a step computes, for a type that is no tensor of numbers.
std::optional<TypedKey> computed_key(const SettledTensor& key, const ItemDeclaration& declaration) {
  switch (declaration.type) {
    case AnswerType::quantity: {
      auto unit = read_unit(declaration);
      if (std::holds_alternative<NotAKey>(unit)) {
        return std::nullopt;
      }
      return QuantityKey{key[0], std::get<Unit>(std::move(unit))};
    }
    case AnswerType::size:
      return SizeKey{key.cells()};
    case AnswerType::tuple:
    case AnswerType::set:
    case AnswerType::list: {
      MembersKey members;
      for (const SettledCell& cell : key.cells()) {
        members.members.push_back(SettledTensor(Shape{}, {cell}));
      }
      return members;
    }
    default:
      return std::nullopt;
  }
}

/// The key of a formula, which a step computes or which is stated; null where a person compares it.
std::shared_ptr<const FormulaKey> formula_of(const Question& question, const Item& item) {
  std::optional<FormulaKey> key;
  if (item.key != nullptr) {
    key = formula_key(question, item);
  } else if (item.stated && item.stated->text() != nullptr) {
    const std::vector<std::string> names = declaration_of(question, item).field_names;
    const auto read = reading::read_typed(*item.stated->text(), AnswerType::formula,
                                          {names, {}, {}, item.asks.bytes_in_kilobyte, false, true});
    const auto* values = std::get_if<std::vector<TypedValue>>(&read);
    const auto* tree =
        values != nullptr && values->size() == 1 ? std::get_if<TreeValue>(&values->front().value) : nullptr;
    key = tree != nullptr ? formula_key(tree->tree, names) : std::nullopt;
  }
  return key ? std::make_shared<const FormulaKey>(std::move(*key)) : nullptr;
}

/// The key that steps compute for such a type: `keys` are that of the item, or those of a record's fields.
std::optional<TypedKey> computed_key(std::span<const Expr> keys, const Item& item,
                                     const ItemDeclaration& declaration) {
  if (item.fields.empty()) {
    return computed_key(settle(keys.front()), declaration);
  }
  RecordKey record;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    record.fields.emplace_back(item.fields[i].first, settle(keys[i]));
  }
  return record;
}

bool is_in_any_order(AnswerType type) {
  return type == AnswerType::set || type == AnswerType::list;
}

/// The numbers of such a type as an item of their own, of which what follows is told.
PreparedItem part_of(const Expr& key, const Question& question, const Item& item) {
  PreparedItem part;
  part.type = key->shape.is_scalar() ? AnswerType::number : AnswerType::tensor;
  part.key = key;
  part.whole_key = settle(key);
  part.standard.key = part.whole_key;
  part.standard.rule =
      item.type == AnswerType::size ? Rule(ExactRule{}) : item.rule.value_or(default_rule(part.whole_key));
  part.standard.too_few_digits_credit = item.too_few_digits_credit;
  part.standard.credit = item.type == AnswerType::record ? Credit::all_or_nothing : Credit::per_cell;
  part.standard.is_arrangement = is_arrangement_in(question, key);
  part.up_to = is_in_any_order(item.type) ? UpTo::permutation : UpTo::nothing;
  part.rounding = question.intermediate;
  add_follow_through(part, question, item);
  return part;
}

void add_parts(PreparedItem& prepared, std::span<const Expr> keys, const Question& question,
               const Item& item) {
  if (!prepared.typed) {
    return;
  }
  prepared.follow_through = item.follow_through.credit;
  prepared.follow_cap = item.follow_through.cap;
  for (const Expr& key : keys) {
    prepared.parts.push_back(part_of(key, question, item));
  }
}

void add_computed_keys(PreparedItem& prepared, const Question& question, const Item& item,
                       const ItemDeclaration& declaration) {
  std::vector<Expr> keys;
  for (const auto& [name, step] : item.fields) {
    keys.push_back(step);
  }
  if (keys.empty()) {
    keys.push_back(item.key);
  }
  prepared.typed = computed_key(keys, item, declaration);
  add_parts(prepared, keys, question, item);
  for (const Mistake& mistake : question.mistakes) {
    const std::vector<Expr> changed = make_mistake(question, mistake, keys);
    auto key = changed == keys ? std::nullopt : computed_key(changed, item, declaration);
    if (key) {
      prepared.typed_mistakes.push_back({mistake.name, mistake.feedback, mistake.credit, std::move(*key)});
    }
  }
}

void add_typed_key(PreparedItem& prepared, const Question& question, const Item& item) {
  prepared.typed_rule = {item.type, item.rule, item.asks};
  prepared.standard.too_few_digits_credit = item.too_few_digits_credit;
  prepared.standard.credit =
      item.credit.value_or(item.type == AnswerType::record ? Credit::per_field : Credit::all_or_nothing);
  const ItemDeclaration declaration = declaration_of(question, item);
  if (item.stated) {
    auto key = read_stated(*item.stated, declaration);
    if (auto* read = std::get_if<TypedKey>(&key)) {
      prepared.typed = std::move(*read);
    }
    if (auto* complexity = prepared.typed ? std::get_if<ComplexityKey>(&*prepared.typed) : nullptr) {
      auto relations = read_relations(item.asks.relations, declaration);
      if (auto* known = std::get_if<std::vector<GrowthRelation>>(&relations)) {
        complexity->relations = std::move(*known);
      }
    }
  } else if (!item.fields.empty() || item.key != nullptr) {
    add_computed_keys(prepared, question, item, declaration);
  }
}

}  // namespace

SettledTensor asked_cells(const SettledTensor& whole, const std::vector<std::vector<Index>>& indices) {
  return asked(whole, indices);
}
Tensor<double> asked_cells(const Tensor<double>& whole, const std::vector<std::vector<Index>>& indices) {
  return asked(whole, indices);
}
Tensor<Interval> asked_cells(const Tensor<Interval>& whole, const std::vector<std::vector<Index>>& indices) {
  return asked(whole, indices);
}

std::span<const PreparedItem> numbers_asked(const PreparedItem& prepared) {
  return is_read_as_typed(prepared.type) ? std::span<const PreparedItem>(prepared.parts)
                                         : std::span(&prepared, 1);
}

PreparedItem prepare(const Exam& exam, const Question& question, const Item& item) {
  PreparedItem prepared;
  prepared.type = item.type;
  prepared.answer = item.answer;
  prepared.standard.max_points = item.points;
  prepared.standard.penalty = item.penalty;
  prepared.standard.round = exam.round;
  if (is_read_as_typed(item.type)) {
    prepared.rubric = item.rubric;
    add_typed_key(prepared, question, item);
    return prepared;
  }
  if (item.type == AnswerType::formula) {
    prepared.formula = formula_of(question, item);
  }
  if (item.key == nullptr) {
    return prepared;
  }
  prepared.key = item.key;
  prepared.whole_key = settle(item.key);
  prepared.standard = standard_for(prepared.whole_key, item, exam.round);
  prepared.standard.is_arrangement = item.cells.empty() && is_arrangement_in(question, item.key);
  prepared.range = item.range;
  prepared.up_to = item.up_to;
  prepared.rounding = question.intermediate;
  add_reachable(prepared, question);
  prepared.standard.free = free_cells(question, item, prepared.standard);
  for (const AcceptedKey& other : item.accept) {
    prepared.accepted.push_back(
        {"", other.feedback, other.credit, standard_for(settle(other.value), item, exam.round)});
  }
  if (item.asks.layout == Layout::either && item.type == AnswerType::matrix) {
    prepared.accepted.push_back({"", "It is written in the other layout of a derivative.", 1,
                                 standard_for(settle(ops::transpose(item.key)), item, exam.round), true});
  }
  for (const Mistake& mistake : question.mistakes) {
    const SettledTensor key = settle(make_mistake(question, mistake, {&item.key, 1}).front());
    if (key != prepared.whole_key) {
      Standard standard = standard_for(key, item, exam.round);
      standard.rule = prepared.standard.rule;
      standard.form = NumberForm::any;  // it is the same mistake however it is written
      prepared.mistakes.push_back({mistake.name, mistake.feedback, mistake.credit, std::move(standard)});
    }
  }
  prepared.property = property_of(question, item);
  add_follow_through(prepared, question, item);
  return prepared;
}

}  // namespace gradewright::judging
