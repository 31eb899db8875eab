#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/likeness.hpp"
#include "answers/reading/values/member_items.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "answers/reading/values/solution_rules.hpp"
#include "answers/reading/values/stated_values.hpp"
#include "answers/reading/values/syntax_form.hpp"
#include "answers/reading/values/tuple_text.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::Collection;
using notation::Syntax;

/// How many signs ± a tree of arithmetic has.
int count_of_both(const Syntax& tree) {
  const auto count = [](const std::vector<Syntax>& parts) {
    return std::transform_reduce(parts.begin(), parts.end(), 0, std::plus(), count_of_both);
  };
  if (const auto* prefix = get<notation::Prefix>(tree)) {
    return count(prefix->operand) + (prefix->op == notation::PrefixOperator::plus_minus ? 1 : 0);
  }
  if (const auto* infix = get<notation::Infix>(tree)) {
    return count(infix->operands) + (infix->op == notation::InfixOperator::plus_minus ? 1 : 0);
  }
  const auto* call = get<notation::Call>(tree);
  return call == nullptr ? 0 : count(call->arguments);
}

/// A tree whose ± is one of the two signs.
Syntax with_sign(Syntax tree, bool minus) {
  if (auto* prefix = std::get_if<notation::Prefix>(&tree.form)) {
    Syntax operand = with_sign(std::move(prefix->operand.front()), minus);
    const bool both = prefix->op == notation::PrefixOperator::plus_minus;
    Syntax made = both && !minus ? std::move(operand)
                                 : notation::prefix(both ? notation::PrefixOperator::minus : prefix->op,
                                                    std::move(operand));
    made.span = tree.span;
    return made;
  }
  if (auto* infix = std::get_if<notation::Infix>(&tree.form)) {
    for (Syntax& operand : infix->operands) {
      operand = with_sign(std::move(operand), minus);
    }
    if (infix->op == notation::InfixOperator::plus_minus) {
      infix->op = minus ? notation::InfixOperator::subtract : notation::InfixOperator::add;
    }
  } else if (auto* call = std::get_if<notation::Call>(&tree.form)) {
    for (Syntax& argument : call->arguments) {
      argument = with_sign(std::move(argument), minus);
    }
  }
  return tree;
}

/// ±2, 1 ± 3, (1 ± 3)/2: both values of a plus-minus that stands once; the tree itself otherwise.
std::vector<Syntax> both_signs(const Syntax& tree) {
  if (count_of_both(tree) != 1) {
    return {tree};
  }
  return {with_sign(tree, false), with_sign(tree, true)};
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
  return members_of(with_semicolons_for_bars(with_systems_as_lists(text)), context, AnswerType::tuple,
                    {.fillers = WordRole::tuple_filler});
}

}  // namespace gradewright::reading
