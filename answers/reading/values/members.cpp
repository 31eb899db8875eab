#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/likeness.hpp"
#include "answers/reading/values/name_order.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "answers/reading/values/solution_rules.hpp"
#include "answers/reading/values/stated_values.hpp"
#include "answers/reading/values/tuple_text.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::Collection;
using notation::Syntax;

template <class Form>
const Form* get(const Syntax& tree) {
  return std::get_if<Form>(&tree.form);
}

/// -1/2, 1 ± 3 and its kin: both values of a plus-minus that stands outermost; the tree itself otherwise.
std::vector<Syntax> both_signs(const Syntax& tree) {
  if (const auto* prefix = get<notation::Prefix>(tree);
      prefix != nullptr && prefix->op == notation::PrefixOperator::plus_minus) {
    Syntax minus = notation::prefix(notation::PrefixOperator::minus, prefix->operand.front());
    minus.span = tree.span;
    return {prefix->operand.front(), std::move(minus)};
  }
  const auto* infix = get<notation::Infix>(tree);
  if (infix == nullptr || infix->op != notation::InfixOperator::plus_minus) {
    return {tree};
  }
  Syntax plus = notation::infix(notation::InfixOperator::add, infix->operands[0], infix->operands[1]);
  Syntax minus = notation::infix(notation::InfixOperator::subtract, infix->operands[0], infix->operands[1]);
  plus.span = minus.span = tree.span;
  return {std::move(plus), std::move(minus)};
}

bool is_number(const ReadValue& value) {
  return value.cells.front().state == ReadCell::State::number;
}

/// Members and the notes of reading them.
class Members {
 public:
  Members(std::string_view source, bool allows_both_signs)
      : source_(source), allows_both_signs_(allows_both_signs) {}

  std::optional<NotAValue> add(const std::vector<Syntax>& items) {
    for (const Syntax& item : items) {
      if (hides_members(item)) {
        return NotAValue{"members that are no single values"};
      }
      if (may_be_two(item)) {
        members_.push_back({Shape{}, {{ReadCell::State::unreadable, {}, {}, "one member or several"}}, {}});
        continue;
      }
      for (const Syntax& value : allows_both_signs_ ? both_signs(item) : std::vector<Syntax>{item}) {
        members_.push_back(member_value(value, source_, notes_));
      }
    }
    return std::nullopt;
  }

  TypedReadings value() && {
    if (!members_.empty() && std::ranges::none_of(members_, is_number)) {
      return NotAValue{members_.front().cells.front().reason.empty() ? "members that are blank"
                                                                     : members_.front().cells.front().reason};
    }
    return std::vector<TypedValue>{{MembersValue{std::move(members_)}, std::move(notes_)}};
  }

  std::vector<ReadValue>& members() { return members_; }

 private:
  /// 1-5, which is more often a range, and 2 5/7, which may be two numbers.
  bool may_be_two(const Syntax& item) const {
    const auto* infix = get<notation::Infix>(item);
    const auto* call = get<notation::Call>(item);
    const bool range = infix != nullptr && infix->op == notation::InfixOperator::subtract &&
                       get<notation::Numeral>(infix->operands[0]) != nullptr &&
                       get<notation::Numeral>(infix->operands[1]) != nullptr;
    const bool mixed = call != nullptr && call->function == "mixed" && item.span.offset < source_.size() &&
                       source_.substr(item.span.offset, item.span.length).find(' ') != std::string_view::npos;
    return range || mixed || (call != nullptr && call->function == "ratio");
  }

  std::string_view source_;
  bool allows_both_signs_;
  std::vector<ReadValue> members_;
  std::vector<Note> notes_;
};

/// λ of λ_1 and λ_2.
std::string stem_of(const std::string& name) {
  const std::size_t end = name.find('_');
  std::string stem = name.substr(0, end);
  while (end == std::string::npos && stem.size() > 1 && is_digit(stem.back())) {
    stem.pop_back();
  }
  return stem;
}

/// Whether values under names can be the members of one list: x = 2, x = 5; x_1 = 2, x_2 = 5; λ = 2, 5.
bool names_agree(const std::vector<StatedValue>& values) {
  const bool any_name =
      std::ranges::any_of(values, [](const StatedValue& value) { return !value.name.empty(); });
  if (!any_name) {
    return true;
  }
  const std::string stem = stem_of(values.front().name);
  const bool first_only = std::all_of(values.begin() + 1, values.end(),
                                      [](const StatedValue& value) { return value.name.empty(); });
  if (first_only) {
    return !values.front().name.empty();
  }
  const bool all_indexed =
      std::ranges::all_of(values, [&](const StatedValue& value) { return value.name != stem; });
  return std::ranges::all_of(values, [&](const StatedValue& value) {
    const bool own = all_indexed && std::ranges::count(values, value.name, &StatedValue::name) == 1;
    return stem_of(value.name) == stem && (own || value.name == stem);
  });
}

bool is_empty_set(const Syntax& tree) {
  const auto* name = get<notation::Name>(tree);
  return name != nullptr && name->text == "emptyset";
}

/// {1, 4} ∪ {9}, one set after the other; null where the tree is no union of sets.
bool add_sets(const Syntax& tree, std::vector<Syntax>& items) {
  if (const auto* infix = get<notation::Infix>(tree);
      infix != nullptr && infix->op == notation::InfixOperator::unite) {
    return add_sets(infix->operands[0], items) && add_sets(infix->operands[1], items);
  }
  const auto* set = get<Collection>(tree);
  if (set == nullptr || set->kind != Collection::Kind::set) {
    return is_empty_set(tree);
  }
  items.insert(items.end(), set->items.begin(), set->items.end());
  return true;
}

/// 2-5 and 2:5, which are more often the numbers between than arithmetic.
bool may_be_range(const Syntax& tree) {
  const auto* infix = get<notation::Infix>(tree);
  const auto* call = get<notation::Call>(tree);
  return (infix != nullptr && infix->op == notation::InfixOperator::subtract) ||
         (call != nullptr && call->function == "ratio");
}

/// A number, which a blank alone may part from the next: not the word in "1 to 5".
bool stands_alone(const Syntax& item) {
  return get<notation::Text>(item) == nullptr && !has_names(item);
}

/// 2 5/7
bool may_be_mixed(const Syntax& whole, const Syntax& part) {
  const auto* quotient = get<notation::Infix>(part);
  return get<notation::Numeral>(whole) != nullptr && quotient != nullptr &&
         quotient->op == notation::InfixOperator::divide;
}

/// Whether one sort of separator parts all members: 0,5; 1,5 is not four of them, and 1,4,9 not 1 and 4.9.
bool separators_agree(const std::vector<Syntax>& items, std::string_view source, bool comma_parts) {
  char common = 0;
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    const std::size_t from = items[i].span.end();
    const std::size_t to = items[i + 1].span.offset;
    if (from > to || to > source.size()) {
      continue;
    }
    const std::string_view between = source.substr(from, to - from);
    const bool joins = between.find("and") != std::string_view::npos ||
                       between.find("or") != std::string_view::npos ||
                       between.find('&') != std::string_view::npos;
    const char sign = between.find(';') != std::string_view::npos   ? ';'
                      : between.find(',') != std::string_view::npos ? ','
                                                                    : ' ';
    if (between == "," && !comma_parts) {
      return false;
    }
    if (joins && sign == ' ') {
      continue;
    }
    const bool parts_sets = between.find('}') != std::string_view::npos;  // {1, 4} ∪ {9}
    if (parts_sets) {
      continue;
    }
    if (sign == ' ' &&
        !(stands_alone(items[i]) && stands_alone(items[i + 1]) && !may_be_mixed(items[i], items[i + 1]))) {
      return false;
    }
    if (common != 0 && sign != common) {
      return false;
    }
    common = sign;
  }
  return true;
}

/// Whether the names of a tuple's members stand in its order: x = 3, y = 8 and (x, y) = (3, 8).
bool tuple_in_order(const std::vector<StatedValue>& values, std::span<const std::string> declared) {
  if (values.size() == 1) {
    return are_in_order(values.front().names, declared);
  }
  std::vector<std::string> names;
  for (const StatedValue& value : values) {
    if (!value.name.empty()) {
      names.push_back(value.name);
    }
  }
  const bool names_the_tuple = names.size() == 1 && !values.front().name.empty();  // x = 3, 8
  return names_the_tuple || (names.size() % values.size() == 0 && are_in_order(names, declared));
}

/// The members of the one value, or the values themselves where several are written.
std::variant<std::vector<Syntax>, NotAValue> items_of_all(std::vector<StatedValue> values, AnswerType type,
                                                          std::span<const std::string> declared,
                                                          bool& without_brackets) {
  const bool is_tuple = type == AnswerType::tuple;
  if (is_tuple ? !tuple_in_order(values, declared) : !names_agree(values)) {
    return NotAValue{is_tuple ? "names whose order is not known to be the one that is asked for"
                              : "values under different names"};
  }
  const bool named_ors = std::ranges::all_of(values, [&](const StatedValue& value) {
    return !value.after_or || !values.front().name.empty();  // x = 1 or x = 3, x = 1 or 3
  });
  if (!named_ors) {
    return NotAValue{"one value or another"};
  }
  const bool any_names =
      std::ranges::any_of(values, [](const StatedValue& value) { return !value.names.empty(); });
  std::vector<Syntax> items;
  if (values.size() > 1) {
    without_brackets = true;
    for (StatedValue& value : values) {
      if (items_of(value.tree) != nullptr || any_names) {
        return NotAValue{"several values with members"};
      }
      items.push_back(std::move(value.tree));
    }
    return items;
  }
  const Syntax& tree = values.front().tree;
  if (get<notation::Infix>(tree) != nullptr && type == AnswerType::set && add_sets(tree, items)) {
    return items;
  }
  if (is_empty_set(tree) && type != AnswerType::tuple) {
    return items;
  }
  if (const std::vector<Syntax>* const inside = items_of(tree)) {
    if (any_names && (type != AnswerType::tuple || values.front().names.size() != inside->size())) {
      return NotAValue{"names and values of different numbers"};
    }
    return *inside;
  }
  if (type == AnswerType::tuple || any_names) {
    return NotAValue{"a single value"};
  }
  if (may_be_range(tree)) {
    return NotAValue{"a range, or a difference"};
  }
  if (members_by_slashes(tree).size() > 2) {
    return NotAValue{"several members, or a quotient"};
  }
  without_brackets = true;
  items.push_back(tree);
  return items;
}

/// (1, 3)
bool is_round_pair(const Syntax& tree, std::string_view source) {
  const std::vector<Syntax>* const items = items_of(tree);
  const std::string_view text = source.substr(std::min(tree.span.offset, source.size()));
  return items != nullptr && items->size() == 2 && (text.starts_with('(') || text.starts_with("\\left("));
}

/// Whether of two members the first is the lesser.
bool ascend(const std::vector<ReadValue>& members) {
  if (members.size() != 2 || !is_number(members[0]) || !is_number(members[1])) {
    return false;
  }
  const WrittenNumber& first = members[0].cells.front().number;
  const WrittenNumber& second = members[1].cells.front().number;
  const auto rise = first.is_finite() && second.is_finite() ? add(second, negate(first)) : std::nullopt;
  return rise && !rise->numerator().is_negative() && !rise->numerator().is_zero();
}

/// {"S": [1, 4]}: an object of one field is its value.
const Syntax* only_field(const Syntax& tree) {
  const auto* object = get<Collection>(tree);
  if (object == nullptr || object->items.size() != 1) {
    return nullptr;
  }
  const auto* field = get<notation::Relations>(object->items.front());
  const bool is_field = field != nullptr && field->members.size() == 2 &&
                        field->signs.front() == notation::Relation::equal &&
                        get<notation::Name>(field->members[0]) != nullptr;
  return is_field ? &field->members[1] : nullptr;
}

/// (3; 8): a column is a tuple, a list or a set as well.
std::vector<Syntax> flat(std::vector<Syntax> items) {
  const bool column = items.size() > 1 && std::ranges::all_of(items, [](const Syntax& item) {
                        const auto* row = get<notation::List>(item);
                        return row != nullptr && row->items.size() == 1;
                      });
  if (column) {
    for (Syntax& item : items) {
      Syntax only = std::get<notation::List>(item.form).items.front();
      item = std::move(only);
    }
  }
  return items;
}

void drop_repeated(std::vector<ReadValue>& members) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    const auto repeats = [&](const ReadValue& other) {
      return is_number(members[i]) && is_number(other) &&
             same_value(members[i].cells.front().number, other.cells.front().number);
    };
    members.erase(
        std::remove_if(members.begin() + static_cast<std::ptrdiff_t>(i) + 1, members.end(), repeats),
        members.end());
  }
}

TypedReadings members_of(std::string_view text, const TypeContext& context, AnswerType type,
                         const StatementRules& rules) {
  return each_reading(text, context.notation(), [&](NotationReading reading) -> TypedReadings {
    std::vector<Note> notes;
    const bool comma_parts = reading.decisions.way(Doubt::comma) == comma::separator;
    auto stated = stated_values(std::move(reading), rules, notes);
    if (auto* none = std::get_if<NotAValue>(&stated)) {
      return std::move(*none);
    }
    auto& values = std::get<std::vector<StatedValue>>(stated);
    if (const Syntax* const field = values.size() == 1 ? only_field(values.front().tree) : nullptr) {
      Syntax inside = *field;
      values.front().tree = std::move(inside);
    }
    if (type == AnswerType::set && names_complement(values.front().name)) {
      return NotAValue{"the complement of a set"};
    }
    const bool is_pair = values.size() == 1 && is_round_pair(values.front().tree, text);
    bool without_brackets = false;
    auto read = items_of_all(std::move(values), type, context.names, without_brackets);
    if (auto* none = std::get_if<NotAValue>(&read)) {
      return std::move(*none);
    }
    const std::vector<Syntax> items = flat(std::get<std::vector<Syntax>>(std::move(read)));
    if (!separators_agree(items, text, comma_parts)) {
      return NotAValue{"members parted by different signs"};
    }
    if (type == AnswerType::tuple && items.size() < 2) {
      return NotAValue{"a tuple of one value"};
    }
    Members members(text, type != AnswerType::tuple);
    if (auto none = members.add(items)) {
      return std::move(*none);
    }
    if (without_brackets && !std::ranges::all_of(members.members(), is_number)) {
      return NotAValue{"a member that cannot be read"};
    }
    if (type == AnswerType::set && is_pair && ascend(members.members())) {
      ReadCell& second = members.members().back().cells.front();
      second.state = ReadCell::State::unreadable;
      second.reason = "two members, or the ends of an interval";
    }
    if (type == AnswerType::set) {
      drop_repeated(members.members());
    }
    auto result = std::move(members).value();
    if (auto* typed = std::get_if<std::vector<TypedValue>>(&result)) {
      std::vector<Note>& kept = typed->front().notes;
      kept.insert(kept.begin(), notes.begin(), notes.end());
    }
    return result;
  });
}

/// "the empty set", "The set is empty."
bool says_empty(std::string_view text) {
  constexpr std::string_view phrases[] = {"empty",       "empty set", "the empty set", "the set is empty",
                                          "it is empty", "set()"};
  std::string plain = lower(text);
  while (!plain.empty() && (is_space(plain.back()) || plain.back() == '.')) {
    plain.pop_back();
  }
  return std::ranges::find(phrases, plain) != std::end(phrases);
}

}  // namespace

TypedReadings set_value(std::string_view text, const TypeContext& context) {
  if (says_empty(text)) {
    return std::vector<TypedValue>{{MembersValue{}, {}}};
  }
  return members_of(with_rules_as_equations(text), context, AnswerType::set,
                    {.fillers = WordRole::set_filler, .joins_or = true, .is_member = true});
}

TypedReadings list_value(std::string_view text, const TypeContext& context) {
  return members_of(with_rules_as_equations(text), context, AnswerType::list,
                    {.fillers = WordRole::list_filler, .joins_or = true, .is_member = true});
}

TypedReadings tuple_value(std::string_view text, const TypeContext& context) {
  return members_of(with_semicolons_for_bars(with_systems_as_lists(text)), context, AnswerType::tuple, {});
}

}  // namespace gradewright::reading
