#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "answers/reading/values/stated_values.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::InfixOperator;
using notation::Syntax;

/// What is no complex number; thrown inside this file only.
struct NoComplex {
  std::string reason;
};

/// A value as two trees without the imaginary unit; none for a part that is zero.
struct Parts {
  std::optional<Syntax> real;
  std::optional<Syntax> imaginary;
};

using Tree = std::optional<Syntax>;

Tree negative(Tree a) {
  return a ? Tree(notation::prefix(notation::PrefixOperator::minus, std::move(*a))) : a;
}

Tree sum(Tree a, Tree b) {
  return !a ? b : !b ? a : Tree(notation::infix(InfixOperator::add, std::move(*a), std::move(*b)));
}

bool is_one(const Syntax& tree) {
  const auto* number = std::get_if<notation::Numeral>(&tree.form);
  return number != nullptr && number->value == Decimal(1);
}

Tree product(const Tree& a, const Tree& b) {
  if (!a || !b) {
    return std::nullopt;
  }
  return is_one(*a) ? b : is_one(*b) ? a : Tree(notation::infix(InfixOperator::multiply, *a, *b));
}

Tree quotient(const Tree& a, const Syntax& b) {
  return a ? Tree(notation::infix(InfixOperator::divide, *a, b)) : a;
}

class ComplexReader {
 public:
  explicit ComplexReader(const TypeContext& context) : context_(context) {}

  Parts parts_of(const Syntax& tree) {
    if (const auto* name = std::get_if<notation::Name>(&tree.form)) {
      return of_name(*name, tree);
    }
    if (const auto* prefix = std::get_if<notation::Prefix>(&tree.form)) {
      Parts inside = parts_of(prefix->operand.front());
      switch (prefix->op) {
        case notation::PrefixOperator::minus:
          return {negative(std::move(inside.real)), negative(std::move(inside.imaginary))};
        case notation::PrefixOperator::plus:
          return inside;
        case notation::PrefixOperator::plus_minus:
          throw NoComplex{"two values by \u00B1"};
      }
    }
    if (const auto* infix = std::get_if<notation::Infix>(&tree.form)) {
      return of_infix(*infix);
    }
    if (const auto* call = std::get_if<notation::Call>(&tree.form)) {
      return of_call(*call, tree);
    }
    return {tree, std::nullopt};
  }

 private:
  Parts of_name(const notation::Name& name, const Syntax& tree) {
    const bool unit = (name.text == "i" || name.text == "j" || name.text == "I" || name.text == "J") &&
                      std::ranges::find(context_.names, name.text) == context_.names.end();
    if (!unit) {
      return {tree, std::nullopt};
    }
    if (!unit_.empty() && unit_ != name.text) {
      throw NoComplex{"two letters for the imaginary unit"};
    }
    unit_ = name.text;
    return {std::nullopt, notation::number(1)};
  }

  Parts of_infix(const notation::Infix& infix) {
    Parts left = parts_of(infix.operands[0]);
    Parts right = parts_of(infix.operands[1]);
    switch (infix.op) {
      case InfixOperator::add:
        return {sum(std::move(left.real), std::move(right.real)),
                sum(std::move(left.imaginary), std::move(right.imaginary))};
      case InfixOperator::subtract:
        return {sum(std::move(left.real), negative(std::move(right.real))),
                sum(std::move(left.imaginary), negative(std::move(right.imaginary)))};
      case InfixOperator::multiply:
        return multiplied(left, right);
      case InfixOperator::divide:
        return divided(left, right);
      case InfixOperator::power:
        return raised(left, right);
      default:
        throw NoComplex{"not arithmetic of numbers"};
    }
  }

  /// Each product of two numbers that have both parts doubles the trees.
  Parts multiplied(const Parts& a, const Parts& b) {
    constexpr int most = 8;
    const bool doubles = a.real && a.imaginary && b.real && b.imaginary;
    if (doubles && ++products_ > most) {
      throw NoComplex{"more than " + std::to_string(most) + " products of complex numbers"};
    }
    return {sum(product(a.real, b.real), negative(product(a.imaginary, b.imaginary))),
            sum(product(a.real, b.imaginary), product(a.imaginary, b.real))};
  }

  static Parts divided(const Parts& left, const Parts& right) {
    if (right.imaginary || !right.real) {
      throw NoComplex{"a division by what is not real is not worked out"};
    }
    return {quotient(left.real, *right.real), quotient(left.imaginary, *right.real)};
  }

  Parts raised(const Parts& base, const Parts& exponent) {
    if (exponent.imaginary || !exponent.real) {
      throw NoComplex{"an exponent that is not real is not worked out"};
    }
    if (!base.imaginary && base.real) {
      return {notation::infix(InfixOperator::power, *base.real, *exponent.real), std::nullopt};
    }
    constexpr int most = 8;
    const auto* power = std::get_if<notation::Numeral>(&exponent.real->form);
    if (power == nullptr || !power->value.is_integer() || power->value < Decimal(1) ||
        power->value > Decimal(most)) {
      throw NoComplex{"a power that is not worked out"};
    }
    Parts result = base;
    for (int i = 1; Decimal(i) < power->value; ++i) {
      result = multiplied(result, base);
    }
    return result;
  }

  Parts of_call(const notation::Call& call, const Syntax& tree) {
    const bool typed =
        call.function == "complex" || call.function == "complex64" || call.function == "complex128";
    if (typed && call.arguments.size() == 1) {
      return parts_of(call.arguments.front());
    }
    if (typed && call.arguments.size() == 2) {
      return {call.arguments[0], call.arguments[1]};
    }
    if (call.function == "scaled") {
      throw NoComplex{"a suffix that may be a letter"};  // 3 + 2k
    }
    if (call.function == "fraction" && call.arguments.size() == 2) {
      return divided(parts_of(call.arguments[0]), parts_of(call.arguments[1]));
    }
    if (call.function == "sqrt" && call.arguments.size() == 1) {
      std::vector<Note> unused;
      const auto value = constant_value(call.arguments.front(), unused);
      const auto* number = std::get_if<WrittenNumber>(&value);
      if (number != nullptr && number->is_finite() && number->numerator().is_negative()) {
        return {std::nullopt, notation::call("sqrt", {notation::prefix(notation::PrefixOperator::minus,
                                                                       call.arguments.front())})};
      }
    }
    return {tree, std::nullopt};
  }

  const TypeContext& context_;
  std::string unit_;
  int products_ = 0;
};

/// "complex(3, 2)": the word before the pair is its type.
NotationReading with_complex_calls(NotationReading reading) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < reading.parts.size(); ++i) {
    Part& part = reading.parts[i];
    if (part.sort == Part::Sort::words && part.text == "complex" && i + 1 < reading.parts.size()) {
      const auto* pair = std::get_if<notation::Collection>(&reading.parts[i + 1].tree.form);
      if (pair != nullptr && pair->kind == notation::Collection::Kind::tuple && pair->items.size() == 2) {
        reading.parts[i + 1].tree = notation::call("complex", pair->items);
        continue;
      }
    }
    parts.push_back(std::move(part));
  }
  reading.parts = std::move(parts);
  return reading;
}

/// What stands left of a value of its own: z, w_1, ans; not iz, which is a product.
bool may_name_number(std::string_view name, std::span<const std::string> declared) {
  if (name == "i" || name == "j" || name.ends_with("_bar") || name == "Re" || name == "Im" || name == "arg") {
    return false;
  }
  const std::string_view stem = name.substr(0, name.find('_'));
  const bool letters = stem.size() == 2 && is_letter(stem[0]) && is_letter(stem[1]);
  const bool has_unit = stem.size() == 3 && stem.find_first_of("ij") != std::string_view::npos;
  return !(letters || has_unit) || std::ranges::find(declared, name) != declared.end();
}

NotAValue a_pair() {
  return {"a pair: real and imaginary part, modulus and argument, or a decimal comma"};
}

/// (1, 4), 1,4: the real and the imaginary part, the modulus and the argument, two values or, without a
/// blank, a decimal comma.
bool is_pair(const std::vector<StatedValue>& values) {
  const auto plain = [](const Syntax& tree) { return !has_names(tree); };
  if (values.size() == 1) {
    const std::vector<Syntax>* const items = items_of(values.front().tree);
    return items != nullptr && items->size() == 2;
  }
  return values.size() == 2 && values[1].before == Sign::comma && values[1].name.empty() &&
         plain(values[0].tree) && plain(values[1].tree);
}

std::variant<WrittenNumber, NotAValue> part_value(const Tree& tree, std::vector<Note>& notes) {
  return tree ? constant_value(*tree, notes) : WrittenNumber(Decimal(0));
}

TypedReadings read_complex(NotationReading reading, const TypeContext& context, bool& pair_is_met) {
  std::vector<Note> notes;
  auto stated = stated_values(with_complex_calls(std::move(reading)), {}, notes);
  if (auto* none = std::get_if<NotAValue>(&stated)) {
    return std::move(*none);
  }
  const auto& values = std::get<std::vector<StatedValue>>(stated);
  const StatedValue& value = values.front();
  if (is_pair(values)) {
    pair_is_met = true;
    return a_pair();
  }
  if (values.size() != 1 || !value.names.empty()) {
    return NotAValue{"several values"};
  }
  if (!may_name_number(value.name, context.names)) {
    return NotAValue{"a left side that is not the number itself"};
  }
  try {
    const Parts parts = ComplexReader(context).parts_of(value.tree);
    auto real = part_value(parts.real, notes);
    auto imaginary = part_value(parts.imaginary, notes);
    for (auto* part : {&real, &imaginary}) {
      if (auto* none = std::get_if<NotAValue>(part)) {
        return std::move(*none);
      }
    }
    return std::vector<TypedValue>{
        {ComplexValue{std::get<WrittenNumber>(real), std::get<WrittenNumber>(imaginary)}, std::move(notes)}};
  } catch (const NoComplex& none) {
    return NotAValue{none.reason};
  }
}

/// "3 + i2": the imaginary unit behind its number; "3 + 2im" of Julia with the letter.
std::string with_unit_behind(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const bool of_julia = text.substr(at).starts_with("im") && at > 0 && is_digit(text[at - 1]) &&
                          (at + 2 == text.size() || !(is_letter(text[at + 2]) || is_digit(text[at + 2])));
    if (of_julia) {
      plain += 'i';
      at += 2;
      continue;
    }
    const bool starts = at == 0 || is_blank(text[at - 1]) || text[at - 1] == '+' || text[at - 1] == '-' ||
                        !is_ascii(text[at - 1]);
    const std::size_t end = std::min(text.find_first_not_of("0123456789.", at + 1), text.size());
    const bool number = end > at + 1 && is_digit(text[at + 1]) && is_digit(text[end - 1]);
    const bool goes_on = end < text.size() && (is_letter(text[end]) || text[end] == '^' || text[end] == '_' ||
                                               text[end] == ',' || text[end] == '/');
    if ((text[at] == 'i' || text[at] == 'j') && starts && number && !goes_on) {
      plain += std::string(text.substr(at + 1, end - at - 1)) + text[at];
      at = end;
    } else {
      plain += text[at++];
    }
  }
  return plain;
}

}  // namespace

TypedReadings complex_value(std::string_view text, const TypeContext& context) {
  bool pair_is_met = false;
  const std::string plain = context.names.empty() ? with_unit_behind(text) : std::string(text);
  TypedReadings readings = each_reading(plain, context.notation(), [&](NotationReading reading) {
    return read_complex(std::move(reading), context, pair_is_met);
  });
  return pair_is_met ? a_pair() : std::move(readings);
}

}  // namespace gradewright::reading
