#include "answers/reading/values/member_items.hpp"

#include <algorithm>
#include <utility>

#include "answers/reading/values/likeness.hpp"
#include "answers/reading/values/name_order.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "answers/reading/values/syntax_form.hpp"
#include "answers/reading/values/value_name.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::Collection;
using notation::Syntax;

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

/// [x == -1, x == 2], as programs print solutions, without the name.
std::vector<Syntax> without_names(const std::vector<Syntax>& items) {
  std::vector<Syntax> values;
  std::string name;
  for (const Syntax& item : items) {
    const auto* chain = get<notation::Relations>(item);
    const bool states = chain != nullptr && chain->members.size() == 2 &&
                        chain->signs.front() == notation::Relation::equal && is_name(chain->members.front());
    const std::string own = states ? plain_name(chain->members.front()) : std::string();
    if (own.empty() || (!name.empty() && own != name)) {
      return items;
    }
    name = own;
    values.push_back(chain->members.back());
  }
  return values;
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

}  // namespace

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
    return type == AnswerType::tuple ? *inside : without_names(*inside);
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

}  // namespace gradewright::reading
