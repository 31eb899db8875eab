#include <fmt/core.h>

#include <array>
#include <string_view>

#include "engine/syntax/print.hpp"

namespace gradewright::engine::notation {

namespace {

/// Where a tree stands: how tightly its surroundings bind, and whether a sign may begin there ("a - (-b)",
/// but "2 ** -b").
struct Place {
  Precedence at_least = Precedence::comparison;
  bool sign_may_lead = true;
};

std::string print(const Syntax& syntax, Place place);

std::string print_alone(const Syntax& syntax) {
  return print(syntax, {});
}

std::string_view sign_of(InfixOperator op) {
  // In the order of the enumeration.
  constexpr std::array<std::string_view, 17> signs{"+",  "-",  "*",     "/",         "//",     "@",
                                                   "**", "<",  "<=",    ">",         ">=",     "==",
                                                   "!=", "+-", "union", "intersect", "without"};
  return signs[static_cast<std::size_t>(op)];
}

std::string_view sign_of(Relation relation) {
  // In the order of the enumeration.
  constexpr std::array<std::string_view, 13> signs{
      "=", "!=", "<", "<=", ">", ">=", "\u2248", "in", "not in", "subset", "proportional", "->", "=>"};
  return signs[static_cast<std::size_t>(relation)];
}

template <class Items, class Print>
std::string joined(const Items& items, Print print_item) {
  std::string result;
  for (const auto& item : items) {
    result += (result.empty() ? "" : ", ") + print_item(item);
  }
  return result;
}

/// The left side of [...] and .T: a number would run into the point.
std::string print_base(const Syntax& base) {
  return std::holds_alternative<Numeral>(base.form) ? "(" + print_alone(base) + ")"
                                                    : print(base, {Precedence::postfix, true});
}

std::string print_subscript(const Subscript& subscript) {
  const auto part = [](const std::vector<Syntax>& syntax) {
    return syntax.empty() ? std::string() : print_alone(syntax.front());
  };
  if (!subscript.is_slice) {
    return part(subscript.index);
  }
  return part(subscript.start) + ":" + part(subscript.stop) +
         (subscript.step.empty() ? "" : ":" + part(subscript.step));
}

std::string digits_of(const Numeral& number) {
  return number.all_digits.empty() ? number.value.to_string() : number.all_digits;
}

/// The form itself, without the parentheses that its place may ask for.
struct FormPrinter {
  bool sign_may_lead;

  std::string operator()(const Numeral& number) const { return digits_of(number); }
  std::string operator()(const Name& name) const { return name.text; }
  std::string operator()(const Text& text) const {
    const char quote = text.text.find('\'') == std::string::npos ? '\'' : '"';
    return quote + text.text + quote;
  }
  std::string operator()(const List& list) const { return "[" + joined(list.items, print_alone) + "]"; }
  std::string operator()(const Prefix& prefix) const {
    constexpr std::array<std::string_view, 3> signs{"-", "+", "+-"};
    return std::string(signs[static_cast<std::size_t>(prefix.op)]) +
           print(prefix.operand.front(), {Precedence::power, false});
  }
  std::string operator()(const Infix& infix) const {
    const bool is_power = infix.op == InfixOperator::power;
    const Precedence own = precedence(infix.op);
    const auto tighter = static_cast<Precedence>(static_cast<int>(own) + 1);
    const bool left_tighter = is_power || own == Precedence::comparison;
    const std::string left = print(infix.operands[0], {left_tighter ? tighter : own, sign_may_lead});
    const std::string right = print(infix.operands[1], {is_power ? Precedence::sign : tighter, is_power});
    return fmt::format("{} {} {}", left, sign_of(infix.op), right);
  }
  std::string operator()(const Call& call) const {
    std::string inside = joined(call.arguments, print_alone);
    const std::string options = joined(call.options, [](const Option& option) {
      return option.name + "=" + print_alone(option.value.front());
    });
    inside += (inside.empty() || options.empty() ? "" : ", ") + options;
    return fmt::format("{}({})", call.function, inside);
  }
  std::string operator()(const Subscripted& subscripted) const {
    return fmt::format("{}[{}]", print_base(subscripted.base.front()),
                       joined(subscripted.subscripts, print_subscript));
  }
  std::string operator()(const Transposed& transposed) const {
    return print_base(transposed.base.front()) + ".T";
  }
  std::string operator()(const Relations& chain) const {
    constexpr Place member{Precedence::sum, true};
    std::string result = print(chain.members.front(), member);
    for (std::size_t i = 0; i < chain.signs.size(); ++i) {
      result += fmt::format(" {} {}", sign_of(chain.signs[i]), print(chain.members[i + 1], member));
    }
    return result;
  }
  std::string operator()(const Collection& collection) const {
    const std::string items = joined(collection.items, print_alone);
    switch (collection.kind) {
      case Collection::Kind::set:
        return "{" + items + "}";
      case Collection::Kind::tuple:
        return "(" + items + (collection.items.size() == 1 ? ",)" : ")");
      case Collection::Kind::sequence:
        break;
    }
    return items;
  }
  std::string operator()(const Bounded& interval) const {
    return fmt::format("{}{}, {}{}", interval.holds_lower ? '[' : '(', print_alone(interval.ends[0]),
                       print_alone(interval.ends[1]), interval.holds_upper ? ']' : ')');
  }
  std::string operator()(const Quantity& quantity) const {
    return print(quantity.value.front(), {Precedence::sign, sign_may_lead}) + " " + quantity.unit;
  }
  std::string operator()(const Marked& marked) const {
    return print_base(marked.base.front()) + "^{" + marked.mark + "}";
  }
};

std::string print(const Syntax& syntax, Place place) {
  const Precedence own = precedence(syntax);
  const bool in_parentheses = own < place.at_least || (own == Precedence::sign && !place.sign_may_lead);
  if (in_parentheses) {
    return "(" + std::visit(FormPrinter{true}, syntax.form) + ")";
  }
  return std::visit(FormPrinter{place.sign_may_lead}, syntax.form);
}

}  // namespace

std::string to_plain(const Syntax& syntax) {
  return print_alone(syntax);
}

}  // namespace gradewright::engine::notation
