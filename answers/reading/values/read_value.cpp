#include "answers/reading/values/read_value.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/account.hpp"
#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/response_tensor.hpp"
#include "engine/syntax/print.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::Relation;
using notation::Syntax;

/// Whether two numbers of one chain can be the same value, the last rounded: 8/3 = 2.67.
bool can_be_equal(const WrittenNumber& a, const WrittenNumber& b) {
  if (same_value(a, b)) {
    return true;
  }
  if (!a.is_finite() || !b.is_finite()) {
    return false;
  }
  const double left = a.numerator().to_double() / a.denominator().to_double();
  const double right = b.numerator().to_double() / b.denominator().to_double();
  const double half_unit =
      b.is_fraction() ? 0.0 : 0.5 * Decimal::power_of_ten(-b.numerator().decimals()).to_double();
  constexpr double rounding = 1.0 + 1e-9;
  constexpr double working = 0.02;  // of figures rounded on the way
  const double difference = left > right ? left - right : right - left;
  return difference <= rounding * half_unit || difference <= working * (right < 0 ? -right : right);
}

/// The units that count, whose number is the value by itself.
bool counts(std::string_view unit) {
  constexpr std::string_view counting[] = {"parameters",
                                           "parameter",
                                           "params",
                                           "param",
                                           "weights",
                                           "weight",
                                           "bias",
                                           "biases",
                                           "neurons",
                                           "neuron",
                                           "unit",
                                           "units",
                                           "pixels",
                                           "pixel",
                                           "px",
                                           "tokens",
                                           "token",
                                           "epochs",
                                           "epoch",
                                           "steps",
                                           "step",
                                           "samples",
                                           "sample",
                                           "nats",
                                           "nat",
                                           "operations",
                                           "operation",
                                           "ops",
                                           "op",
                                           "multiplications",
                                           "multiplication",
                                           "additions",
                                           "multiply-adds",
                                           "FLOPs",
                                           "FLOP",
                                           "FLOPS",
                                           "flops",
                                           "flop",
                                           "Flops",
                                           "MACs",
                                           "MAC",
                                           "macs",
                                           "mac",
                                           "elements",
                                           "element",
                                           "channels",
                                           "channel",
                                           "filters",
                                           "filter",
                                           "layers",
                                           "layer",
                                           "features",
                                           "feature",
                                           "iterations",
                                           "iteration",
                                           "times",
                                           "time",
                                           "bits",
                                           "bit",
                                           "bytes",
                                           "byte"};
  return std::ranges::find(counting, unit) != std::end(counting);
}

/// Arithmetic that is written like something else: 12-15 like a range, 2024-01-03 like a date, 12x12 like a
/// size, 01/03/2024 like a date. Empty when it is plain arithmetic.
std::string likeness(const Syntax& tree, std::string_view source) {
  const auto* infix = std::get_if<notation::Infix>(&tree.form);
  if (infix == nullptr || infix->operator_span.length == 0 || infix->operator_span.end() >= source.size()) {
    return {};
  }
  const Span& sign = infix->operator_span;
  const auto is_number = [](const Syntax& operand) {
    const auto* call = std::get_if<notation::Call>(&operand.form);
    return std::holds_alternative<notation::Numeral>(operand.form) ||
           (call != nullptr && call->function == "percent");
  };
  const bool spaced = sign.offset > 0 && is_blank(source[sign.offset - 1]);
  const bool numbers = is_number(infix->operands[0]) && is_number(infix->operands[1]);
  const std::string_view spelled = source.substr(sign.offset, sign.length);
  switch (infix->op) {
    case notation::InfixOperator::subtract:
      return numbers && (!spaced || spelled == "\u2013") ? "a range or a difference"
                                                         : likeness(infix->operands[0], source);
    case notation::InfixOperator::divide: {
      const auto* left = std::get_if<notation::Infix>(&infix->operands[0].form);
      const bool twice = left != nullptr && left->op == notation::InfixOperator::divide;
      const auto of_date = [&](const Syntax& operand) {
        const std::string_view text = source.substr(operand.span.offset, operand.span.length);
        return std::holds_alternative<notation::Numeral>(operand.form) &&
               (text.size() == 4 || (text.size() == 2 && text[0] == '0'));
      };
      const bool date =
          twice && (of_date(infix->operands[1]) || of_date(left->operands[0]) || of_date(left->operands[1]));
      return date ? "a date or a quotient" : "";
    }
    case notation::InfixOperator::multiply: {
      const bool letter = spelled == "x" || spelled == "X" || spelled == "by";
      return letter && is_number(infix->operands[1]) ? "a size or a product" : "";
    }
    default:
      return {};
  }
}

/// The value that one statement states; a reason where it states something else.
std::variant<Syntax, NotAValue> stated(Account::Value value, std::string_view source, const Shape& declared,
                                       const NotationContext& context) {
  auto* chain = std::get_if<notation::Relations>(&value.tree.form);
  if (chain != nullptr) {
    const bool equalities = std::ranges::all_of(
        chain->signs, [](Relation sign) { return sign == Relation::equal || sign == Relation::approximate; });
    if (!equalities) {
      return NotAValue{"a relation that is no equation"};
    }
    std::vector<Note> unused;
    Syntax last = std::move(chain->members.back());
    const auto end = constant_value(last, unused);
    // "2/3 = 0.667 by rounding": the member before the approximation is the value itself
    const std::size_t before = chain->members.size() - 2;
    const auto exact = constant_value(chain->members[before], unused);
    const bool rounded_again = chain->signs.back() == Relation::approximate &&
                               std::holds_alternative<WrittenNumber>(exact) &&
                               !std::holds_alternative<notation::Numeral>(chain->members[before].form) &&
                               !(before == 0 && is_name(chain->members[before]));
    for (std::size_t i = 0; i + 1 < chain->members.size(); ++i) {
      const Syntax& member = chain->members[i];
      const bool is_label = i == 0 && is_name(member);  // e = 5 names e
      const auto constant = constant_value(member, unused);
      const auto* number = is_label ? nullptr : std::get_if<WrittenNumber>(&constant);
      const auto* of_last = std::get_if<WrittenNumber>(&end);
      if (declared.is_scalar() && number != nullptr && of_last != nullptr &&
          !can_be_equal(*number, *of_last)) {
        return NotAValue{"members of a chain that differ: " + to_string(*number) + " and " +
                         to_string(*of_last)};
      }
      if (std::holds_alternative<notation::List>(member.form) && !(member == last)) {
        return NotAValue{"two lists that are said to be equal"};
      }
      // "n=7 n=8" is two equations and no chain
      const auto* product = std::get_if<notation::Infix>(&member.form);
      if (i > 0 && product != nullptr && product->op == notation::InfixOperator::multiply &&
          product->operator_span.length == 0 &&
          std::holds_alternative<notation::Numeral>(product->operands[0].form) &&
          product->operands[1] == chain->members.front()) {
        return NotAValue{"several values"};
      }
      // w x + b = 0.5 * 2 + 0.1 = 1.1 works a value out, 3x = 7 is an equation
      const auto* text = std::get_if<notation::Text>(&member.form);
      const bool named = number != nullptr || is_name(member) || (text != nullptr && text->text.empty());
      const bool worked_out = chain->members.size() > 2 && std::holds_alternative<WrittenNumber>(
                                                               constant_value(chain->members[1], unused));
      if (i == 0 && !named && !worked_out && !context.after_name) {
        return NotAValue{"an equation whose left side is no name"};
      }
    }
    value.tree = rounded_again ? std::move(chain->members[before]) : std::move(last);
  }
  if (auto* set = std::get_if<notation::Collection>(&value.tree.form);
      set != nullptr && set->kind == notation::Collection::Kind::set && set->items.size() == 1) {
    // {"answer": 0.25}
    auto* field = std::get_if<notation::Relations>(&set->items.front().form);
    if (field != nullptr && names_no_answer(notation::to_plain(field->members.front()))) {
      return NotAValue{"left over: the name of no answer \"" + notation::to_plain(field->members.front()) +
                       "\""};
    }
    if (field != nullptr) {
      return std::move(field->members.back());
    }
  }
  if (const std::string other = likeness(value.tree, source); !other.empty()) {
    return NotAValue{other};
  }
  if (auto* quantity = std::get_if<notation::Quantity>(&value.tree.form)) {
    if (!counts(quantity->unit)) {
      return NotAValue{"a unit that is not asked for: " + quantity->unit};
    }
    return std::move(quantity->value.front());
  }
  return std::move(value.tree);
}

/// Tuples, sets and members without brackets as lists, all the way down; an interval stays what it is.
Syntax as_lists(Syntax tree) {
  if (auto* members = std::get_if<notation::Collection>(&tree.form)) {
    Syntax result = notation::list(std::move(members->items));
    result.span = tree.span;
    return as_lists(std::move(result));
  }
  if (auto* chain = std::get_if<notation::Relations>(&tree.form)) {
    const auto* left = std::get_if<notation::Text>(&chain->members.front().form);
    if (left != nullptr && left->text.empty() &&
        chain->signs == std::vector{Relation::approximate}) {  // [~0.28, ~0.72]
      return std::move(chain->members.back());
    }
  }
  if (auto* list = std::get_if<notation::List>(&tree.form)) {
    for (Syntax& item : list->items) {
      item = as_lists(std::move(item));
    }
  }
  if (auto* turned = std::get_if<notation::Transposed>(&tree.form)) {
    turned->base.front() = as_lists(std::move(turned->base.front()));
  }
  return tree;
}

/// How deep lists are nested.
int depth_of(const Syntax& tree) {
  const auto* list = std::get_if<notation::List>(&tree.form);
  return list == nullptr ? 0 : list->items.empty() ? 1 : 1 + depth_of(list->items.front());
}

/// x_1 = 4, x_2 = -1: names with the indices from 0 or 1 on, in order.
bool are_entries(const std::vector<Account::Value>& values) {
  const auto index_of = [](const std::string& name) -> std::pair<std::string, int> {
    const std::size_t digits = name.find_last_not_of("0123456789") + 1;
    constexpr std::size_t most_digits = 6;
    if (digits == 0 || digits == name.size() || name.size() - digits > most_digits) {
      return {{}, -1};
    }
    const std::string base = name.substr(0, digits - (name[digits - 1] == '_' ? 1 : 0));
    return {base, std::stoi(name.substr(digits))};
  };
  const auto [base, first] = index_of(values.front().name);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto [other, index] = index_of(values[i].name);
    if (other != base || other.empty() || index != first + static_cast<int>(i)) {
      return false;
    }
  }
  return first == 0 || first == 1;
}

bool ends_row(Sign separator) {
  return separator == Sign::newline || separator == Sign::semicolon || separator == Sign::row;
}

/// Several values one after the other as one list, or as a list of rows where a matrix is declared and the
/// lines have several values.
std::variant<Syntax, NotAValue> in_sequence(std::vector<Account::Value> values, std::string_view source,
                                            const Shape& declared, const NotationContext& context) {
  constexpr int matrix_rank = 2;
  if (declared.rank() > matrix_rank) {
    return NotAValue{"a tensor without its brackets"};
  }
  const bool entries = are_entries(values);
  const bool lines =
      std::ranges::any_of(values, [](const auto& value) { return value.before == Sign::newline; });
  std::vector<std::vector<Syntax>> rows(1);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0 && values[i].has_name && !entries) {
      return NotAValue{"several values with names"};
    }
    if (i > 0 && ends_row(values[i].before) && !(lines && values[i].before == Sign::semicolon)) {
      rows.emplace_back();
    }
    auto value = stated(std::move(values[i]), source, declared, context);
    if (auto* none = std::get_if<NotAValue>(&value)) {
      return std::move(*none);
    }
    rows.back().push_back(as_lists(std::get<Syntax>(std::move(value))));
    if (depth_of(rows.back().back()) + 1 > static_cast<int>(declared.rank())) {
      return NotAValue{"several values"};
    }
  }
  const bool table =
      rows.size() > 1 && declared.rank() == 2 && std::ranges::none_of(rows, [](const auto& row) {
        return std::holds_alternative<notation::List>(row.front().form);
      });
  std::vector<Syntax> items;
  for (std::vector<Syntax>& row : rows) {
    if (table) {
      items.push_back(notation::list(std::move(row)));
    } else {
      std::move(row.begin(), row.end(), std::back_inserter(items));
    }
  }
  return notation::list(std::move(items));
}

std::variant<ReadValue, NotAValue> read_statement(Account statement, std::string_view source,
                                                  const Shape& declared, const NotationContext& context) {
  if (!statement.leftovers.empty()) {
    return NotAValue{std::move(statement.leftovers.front())};
  }
  if (statement.values.empty()) {
    return NotAValue{"nothing is written"};
  }
  // "= [1; 2] \\times 3 \\quad 4 = [3, 4; 6, 8]": working in which a row stands without its brackets, as text
  // recognition leaves it; the chain ends in its value
  const bool broken_chain =
      context.after_name && statement.values.size() > 1 &&
      std::holds_alternative<notation::Relations>(statement.values.back().tree.form) &&
      std::all_of(statement.values.begin() + 1, statement.values.end(),
                  [](const Account::Value& value) { return value.before == Sign::wide; });
  if (broken_chain) {
    statement.values.erase(statement.values.begin(), statement.values.end() - 1);
  }
  std::variant<Syntax, NotAValue> tree = NotAValue{};
  if (statement.values.size() == 1) {
    tree = stated(std::move(statement.values.front()), source, declared, context);
  } else if (declared.is_scalar()) {
    return NotAValue{"several values"};
  } else {
    tree = in_sequence(std::move(statement.values), source, declared, context);
  }
  if (auto* none = std::get_if<NotAValue>(&tree)) {
    return std::move(*none);
  }
  const auto* members = std::get_if<notation::Collection>(&std::get<Syntax>(tree).form);
  if (members != nullptr && declared.is_scalar() && members->items.size() > 1) {
    return NotAValue{"several values"};
  }
  Syntax value_tree = as_lists(std::get<Syntax>(std::move(tree)));
  auto* determinant = std::get_if<notation::Call>(&value_tree.form);
  if (determinant != nullptr && determinant->function == "between_bars" && context.after_name &&
      !declared.is_scalar()) {  // bars for brackets
    value_tree = Syntax(std::move(determinant->arguments.front()));
  }
  if (auto column = column_of_fraction(value_tree, source, declared)) {
    return std::move(*column);
  }
  auto read = response_tensor(value_tree, source, declared);
  if (auto* value = std::get_if<ReadValue>(&read)) {
    const bool part = std::ranges::any_of(
        value->cells, [](const ReadCell& cell) { return cell.state != ReadCell::State::number; });
    if (declared.is_scalar() && part) {
      return NotAValue{"something besides a number"};
    }
    value->notes.insert(value->notes.begin(), statement.notes.begin(), statement.notes.end());
    return with_declared_shape(std::move(*value), declared);
  }
  return read;
}

void note_decisions(const Decisions& decisions, ReadValue& value) {
  if (decisions.has_met(Doubt::comma) && decisions.way(Doubt::comma) != comma::separator) {
    value.notes.push_back({decisions.way(Doubt::comma) == comma::thousands
                               ? Note::Decision::commas_between_thousands
                               : Note::Decision::decimal_comma});
  }
  if (decisions.has_met(Doubt::blank) && decisions.way(Doubt::blank) == 1) {
    value.notes.push_back({Note::Decision::blanks_between_thousands});
  }
}

bool same_reading(const ReadValue& a, const ReadValue& b) {
  return a.shape == b.shape &&
         std::ranges::equal(a.cells, b.cells, [](const ReadCell& left, const ReadCell& right) {
           return left.state == right.state && (left.state != ReadCell::State::number ||
                                                to_string(left.number) == to_string(right.number));
         });
}

/// Readings with the declared shape alone when there are any; all of them otherwise.
std::vector<ReadValue> plausible(std::vector<ReadValue> readings, const Shape& declared) {
  const auto fits = [&declared](const ReadValue& value) { return value.shape == declared; };
  const auto fits_wholly = [&](const ReadValue& value) {
    return fits(value) && std::ranges::none_of(value.cells, [](const ReadCell& cell) {
             return cell.state == ReadCell::State::unreadable;
           });
  };
  if (std::ranges::any_of(readings, fits_wholly)) {
    std::erase_if(readings, [&](const auto& value) { return !fits_wholly(value); });
  } else if (std::ranges::any_of(readings, fits)) {
    std::erase_if(readings, [&](const auto& value) { return !fits(value); });
  }
  return readings;
}

}  // namespace

std::variant<std::vector<ReadValue>, NotAValue> read_value(std::string_view text, const Shape& declared,
                                                           const NotationContext& context) {
  constexpr std::size_t max_bytes = 1 << 20;
  if (text.size() > max_bytes) {
    return NotAValue{"more than " + std::to_string(max_bytes) + " bytes"};
  }
  std::vector<NotationReading> notations = read_notation(text, context);
  if (notations.empty()) {
    return has_too_many_tokens(text)
               ? NotAValue{"more than " + std::to_string(max_tokens) + " tokens"}
               : NotAValue{"more than " + std::to_string(max_readings) + " ways of reading"};
  }
  constexpr int matrix_rank = 2;
  if (declared.rank() == matrix_rank && text.find(" / ") != std::string_view::npos) {
    NotationContext rows = context;
    rows.slashes_part_rows = true;
    std::ranges::move(read_notation(text, rows), std::back_inserter(notations));
  }
  std::vector<ReadValue> readings;
  std::optional<NotAValue> failure;
  for (NotationReading& notation : notations) {
    const Decisions decisions = notation.decisions;
    auto read = read_statement(account_of(std::move(notation)), text, declared, context);
    if (auto* value = std::get_if<ReadValue>(&read)) {
      note_decisions(decisions, *value);
      const auto equal = [&](const ReadValue& other) { return same_reading(other, *value); };
      if (std::ranges::none_of(readings, equal)) {
        readings.push_back(std::move(*value));
      }
      continue;
    }
    if (!failure || decisions.way(Doubt::adjacent) == 1) {
      failure = std::get<NotAValue>(std::move(read));
    }
    if (decisions.way(Doubt::adjacent) == 1) {  // 3(4): nobody can say that it is no note on 3
      return *failure;
    }
  }
  const auto fits = [&declared](const ReadValue& value) { return value.shape == declared; };
  const bool none_fits = std::ranges::none_of(readings, fits);
  if (readings.empty() || (failure && none_fits)) {
    return *failure;
  }
  const auto unreadable = [](const ReadCell& cell) { return cell.state == ReadCell::State::unreadable; };
  for (const ReadValue& value : readings) {
    const auto cell = std::ranges::find_if(value.cells, unreadable);
    if (none_fits && cell != value.cells.end()) {  // whose shape could be another with the rest of it
      return NotAValue{cell->reason};
    }
  }
  return plausible(std::move(readings), declared);
}

}  // namespace gradewright::reading
