#include "answers/reading/values/working.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/statement.hpp"
#include "answers/reading/values/tree_parts.hpp"
#include "answers/reading/values/value_name.hpp"
#include "answers/reading/values/worked_roundings.hpp"

namespace gradewright::reading {
namespace {

using notation::Relation;
using notation::Syntax;

bool mentions_name(const Syntax& tree, const std::string& name) {
  return any_part(tree, [&](const Syntax& part) { return plain_name(part) == name; });
}

bool mentions_number(const Syntax& tree, const WrittenNumber& number) {
  return any_part(tree, [&](const Syntax& part) {
    const auto* numeral = std::get_if<notation::Numeral>(&part.form);
    return numeral != nullptr && same_value(WrittenNumber(numeral->value), number);
  });
}

std::optional<WrittenNumber> number_of(const Syntax& tree, const NamedNumber* answer) {
  std::vector<Note> unused;
  const auto value = constant_value(tree, unused, answer);
  const auto* number = std::get_if<WrittenNumber>(&value);
  return number == nullptr || !number->is_finite() ? std::nullopt : std::optional(*number);
}

class Working {
 public:
  Working(const std::vector<Account::Value>& statements, std::string name, WrittenNumber answer)
      : statements_(statements), answer_{std::move(name), std::move(answer)} {}

  /// Why a statement is no step to the answer; empty when it is one.
  std::string objection(std::size_t at) const {
    if (repeats_answer(at)) {
      return {};
    }
    const auto* chain = std::get_if<notation::Relations>(&statements_[at].tree.form);
    const bool equalities = chain != nullptr && std::ranges::all_of(chain->signs, [](Relation sign) {
                              return sign == Relation::equal || sign == Relation::approximate;
                            });
    if (!equalities) {
      return several;
    }
    const std::string left = plain_name(chain->members.front());
    if ((!left.empty() && left != answer_.name) || (left.empty() && is_name(chain->members.front()))) {
      return several;
    }
    const bool of_answer =
        !answer_.name.empty() && std::ranges::any_of(chain->members, [this](const Syntax& member) {
          return mentions_name(member, answer_.name);
        });
    return of_answer ? of_equation(*chain) : of_arithmetic(*chain, at);
  }

 private:
  static constexpr const char* several = "several values";

  /// "12" on a line before the line "12".
  bool repeats_answer(std::size_t at) const {
    const bool on_lines = std::all_of(statements_.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                      statements_.end(), [](const Account::Value& next) {
                                        return next.before == Sign::newline || next.before == Sign::period ||
                                               next.before == Sign::implies;
                                      });
    const auto* number = std::get_if<notation::Numeral>(&statements_[at].tree.form);
    return on_lines && number != nullptr && same_value(WrittenNumber(number->value), answer_.value);
  }

  static std::string false_step(const WrittenNumber& a, const WrittenNumber& b) {
    return "a step of the working that does not hold: " + to_string(a) + " and " + to_string(b);
  }

  /// A chain in which the answer's name stands.
  std::string of_equation(const notation::Relations& chain) const {
    const Syntax* before = nullptr;
    int values = 0;
    for (const Syntax& member : chain.members) {
      if (any_part(member, [](const Syntax& part) { return refuses_in_name(plain_name(part)); })) {
        return several;
      }
      const auto value = number_of(member, &answer_);
      if (!value) {
        continue;
      }
      ++values;
      // x = 13 says another answer, whatever comes after it
      const bool plain = std::holds_alternative<notation::Numeral>(member.form);
      if (plain && plain_name(chain.members.front()) == answer_.name && !same_value(*value, answer_.value)) {
        return "members of working that differ: " + to_string(*value) + " and " + to_string(answer_.value);
      }
      if (before != nullptr && !holds(*before, member)) {
        return false_step(*number_of(*before, &answer_), *value);
      }
      before = &member;
    }
    return values > 1 ? std::string() : several;  // x = foo says nothing
  }

  /// Whether two members are equal at the answer, or at a number that is rounded to it.
  bool holds(const Syntax& left, const Syntax& right) const {
    if (same_value(*number_of(left, &answer_), *number_of(right, &answer_))) {
      return true;
    }
    if (answer_.value.is_fraction() || answer_.value.numerator().decimals() == 0) {
      return false;
    }
    const Decimal half = Decimal(5, -answer_.value.numerator().decimals() - 1);
    const auto difference = [&](const Decimal& shift) -> std::optional<double> {
      const auto shifted = add(answer_.value, WrittenNumber(shift));
      if (!shifted) {
        return std::nullopt;
      }
      const NamedNumber near{answer_.name, *shifted};
      const auto a = number_of(left, &near);
      const auto b = number_of(right, &near);
      const auto minus = a && b ? add(*a, negate(*b)) : std::nullopt;
      return minus ? std::optional(minus->numerator().to_double()) : std::nullopt;
    };
    const auto below = difference(-half);
    const auto above = difference(half);
    return below && above && (*below <= 0.0) != (*above < 0.0);
  }

  /// A chain of numbers alone, which is true and which the answer hangs on.
  std::string of_arithmetic(const notation::Relations& chain, std::size_t at) const {
    std::optional<WrittenNumber> last;
    const Syntax* working = nullptr;
    for (const Syntax& member : chain.members) {
      const auto value = number_of(member, nullptr);
      if (!value) {
        return several;
      }
      if (last && !(can_be_equal(*last, *value) && can_come_of(*working, *value))) {
        return false_step(*last, *value);
      }
      last = value;
      working = &member;
    }
    if (same_value(*last, answer_.value)) {
      return {};
    }
    for (std::size_t i = at + 1; i < statements_.size(); ++i) {
      const auto* later = std::get_if<notation::Relations>(&statements_[i].tree.form);
      if (later != nullptr &&
          std::any_of(later->members.begin(), later->members.end() - 1,
                      [&](const Syntax& member) { return mentions_number(member, *last); })) {
        return {};
      }
    }
    return several;
  }

  const std::vector<Account::Value>& statements_;
  NamedNumber answer_;
};

/// Whether every statement is parted from the one before it; a number alone at the end by a line, a sentence
/// or an arrow.
bool are_parted(const std::vector<Account::Value>& statements) {
  const auto parts_number = [](Sign sign) {
    return sign == Sign::newline || sign == Sign::row || sign == Sign::implies || sign == Sign::period;
  };
  const bool last_is_chain = std::holds_alternative<notation::Relations>(statements.back().tree.form);
  return std::all_of(statements.begin() + 1, statements.end(),
                     [](const Account::Value& statement) { return statement.before != Sign::none; }) &&
         (last_is_chain || parts_number(statements.back().before));
}

/// The name that the answer has: of the last statement, else the only one that stands left of another.
std::optional<std::string> name_of_answer(const std::vector<Account::Value>& statements) {
  if (!statements.back().name.empty()) {
    return statements.back().name;
  }
  std::string only;
  for (const Account::Value& statement : statements) {
    if (!statement.name.empty() && !only.empty() && statement.name != only) {
      return std::nullopt;
    }
    only = statement.name.empty() ? only : statement.name;
  }
  return only;
}

}  // namespace

std::variant<Syntax, NotAValue> answer_of_working(std::vector<Account::Value> statements,
                                                  std::string_view source, const NotationContext& context) {
  if (statements.size() > max_working_steps) {
    return NotAValue{"more than " + std::to_string(max_working_steps) + " steps of working"};
  }
  const auto name = are_parted(statements) ? name_of_answer(statements) : std::nullopt;
  if (!name) {
    return NotAValue{"several values"};
  }
  auto tree = value_of_statement(statements.back(), source, Shape{}, context);
  if (std::holds_alternative<NotAValue>(tree)) {
    return tree;
  }
  const auto answer = number_of(without_rounding(std::get<Syntax>(tree)), nullptr);
  if (!answer) {
    return NotAValue{"several values"};
  }
  const Working working(statements, *name, *answer);
  for (std::size_t i = 0; i + 1 < statements.size(); ++i) {
    if (std::string objection = working.objection(i); !objection.empty()) {
      return NotAValue{std::move(objection)};
    }
  }
  return tree;
}

}  // namespace gradewright::reading
