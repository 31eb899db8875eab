#include "answers/reading/values/constant.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/values/account.hpp"
#include "answers/reading/values/elementary.hpp"
#include "answers/reading/values/term.hpp"
#include "answers/reading/values/value_name.hpp"
#include "engine/graph/expr.hpp"
#include "engine/graph/settle.hpp"

namespace gradewright::reading {
namespace {

using notation::Syntax;

class Calculator {
 public:
  Calculator(std::vector<Note>& notes, const NamedNumber* bound) : notes_(notes), bound_(bound) {}

  Term value(const Syntax& tree) {
    if (bound_ != nullptr && !bound_->name.empty() && plain_name(tree) == bound_->name) {
      return {bound_->value, nullptr};
    }
    return std::visit([this](const auto& form) { return of(form); }, tree.form);
  }

 private:
  void note(Note::Decision decision) {
    if (std::ranges::find(notes_, decision, &Note::decision) == notes_.end()) {
      notes_.push_back({decision});
    }
  }

  template <class Form>
  Term of(const Form& /*form*/) {
    throw NoValue{"not a number"};
  }
  Term of(const notation::Numeral& form) { return {WrittenNumber(form.value), nullptr}; }
  Term of(const notation::Text& form) {
    throw NoValue{form.text.empty() ? "something is missing" : "cannot read \"" + form.text + "\""};
  }
  Term of(const notation::List&) { throw NoValue{"a list stands where a number belongs"}; }
  Term of(const notation::Name& form) {
    if (form.text == "pi") {
      return {std::nullopt, circle_constant()};
    }
    if (form.text == "e") {
      return function_of_one("exp", {WrittenNumber(Decimal(1)), nullptr});
    }
    const bool infinity = form.text == "infinity" || form.text == "Infinity" || form.text == "infty";
    const std::string_view spelled = infinity ? "inf" : std::string_view(form.text);
    if (const auto special = Number::parse(spelled)) {
      return {WrittenNumber(*special), nullptr};
    }
    throw NoValue{"\"" + form.text + "\" has no value"};
  }
  Term of(const notation::Prefix& form) {
    const Term inner = value(form.operand[0]);
    if (form.op == notation::PrefixOperator::plus_minus) {
      throw NoValue{"two values by \u00B1"};
    }
    if (form.op == notation::PrefixOperator::plus) {
      return inner;
    }
    return negate_term(inner);
  }
  Term of(const notation::Infix& form) {
    using notation::InfixOperator;
    if (form.op == InfixOperator::plus_minus) {
      throw NoValue{"two values by \u00B1"};
    }
    const Term left = value(form.operands[0]);
    const bool sum = form.op == InfixOperator::add || form.op == InfixOperator::subtract;
    if (sum && is_imaginary_zero(form.operands[1])) {  // 0.75+0j
      return left;
    }
    const Term right = value(form.operands[1]);
    switch (form.op) {
      case InfixOperator::add:
        return add_terms(left, right);
      case InfixOperator::subtract:
        return subtract_terms(left, right);
      case InfixOperator::multiply:
        return multiply_terms(left, right);
      case InfixOperator::divide:
        return divide_terms(left, right);
      case InfixOperator::floor_divide:
        return whole_quotient(divide_terms(left, right));
      case InfixOperator::power:
        return power_of(left, right);
      default:
        throw NoValue{"not arithmetic of numbers"};
    }
  }
  Term of(const notation::Call& form) {
    const auto* const found = std::ranges::find_if(written_functions, [&](const WrittenFunction& row) {
      return row.name == form.function && row.takes(form.arguments.size());
    });
    if (found != std::end(written_functions)) {
      return (this->*found->value)(form.arguments);
    }
    if (form.arguments.size() != 1) {
      throw NoValue{"\"" + form.function + "\" is not worked out"};
    }
    if (const auto degrees = angle_in_degrees(form.arguments.front())) {
      return function_of_degrees(form.function, *degrees);
    }
    return function_of_one(form.function, value(form.arguments.front()));
  }

  using Arguments = std::vector<Syntax>;

  /// 0j, as NumPy prints the imaginary part of a real eigenvalue.
  static bool is_imaginary_zero(const Syntax& tree) {
    const auto* product = std::get_if<notation::Infix>(&tree.form);
    const bool multiplies = product != nullptr && product->op == notation::InfixOperator::multiply &&
                            product->operator_span.length == 0;
    const auto* zero = multiplies ? std::get_if<notation::Numeral>(&product->operands[0].form) : nullptr;
    const auto* unit = multiplies ? std::get_if<notation::Name>(&product->operands[1].form) : nullptr;
    return zero != nullptr && zero->value.is_zero() && unit != nullptr &&
           (unit->text == "i" || unit->text == "j");
  }

  /// The angle of sin 30°, sin(-30°).
  std::optional<Term> angle_in_degrees(const Syntax& argument) {
    const auto* prefix = std::get_if<notation::Prefix>(&argument.form);
    if (prefix != nullptr && prefix->op == notation::PrefixOperator::minus) {
      const auto angle = angle_in_degrees(prefix->operand.front());
      return angle ? std::optional(negate_term(*angle)) : std::nullopt;
    }
    const auto* call = std::get_if<notation::Call>(&argument.form);
    if (call != nullptr && call->function == "degrees" && call->arguments.size() == 1) {
      return value(call->arguments.front());
    }
    const auto* marked = std::get_if<notation::Marked>(&argument.form);
    const bool degrees = marked != nullptr &&
                         (marked->mark == "\\circ" || marked->mark == "\u2218" || marked->mark == "\u00B0");
    return degrees ? std::optional(value(marked->base.front())) : std::nullopt;
  }

  Term percent(const Arguments& arguments) { return parts(arguments, -2, Note::Decision::percent); }
  Term per_mille(const Arguments& arguments) { return parts(arguments, -3, Note::Decision::per_mille); }
  Term parts(const Arguments& arguments, int exponent, Note::Decision decision) {
    note(decision);
    return multiply_terms(value(arguments[0]), {WrittenNumber(Decimal(1, exponent)), nullptr});
  }
  Term same(const Arguments& arguments) { return value(arguments[0]); }  // Fraction('3/7')
  Term factorial(const Arguments& arguments) { return factorial_of(value(arguments[0])); }
  Term double_factorial(const Arguments& /*arguments*/) {
    throw NoValue{"!! is a double factorial or an exclamation"};
  }
  Term doubtful_logarithm(const Arguments& /*arguments*/) {
    throw NoValue{"lg is a logarithm to base 10 or to base 2"};
  }
  Term root_of_square(const Arguments& arguments) { return root_of(value(arguments[0])); }
  Term fraction(const Arguments& arguments) { return divide_terms(value(arguments[0]), value(arguments[1])); }
  Term ratio(const Arguments& arguments) {
    note(Note::Decision::ratio);
    return fraction(arguments);
  }
  Term mixed(const Arguments& arguments) {
    const Term part = value(arguments[1]);
    if (!is_part_of_one(part)) {
      throw NoValue{"a mixed number whose fraction is one or more"};
    }
    return add_terms(value(arguments[0]), part);
  }
  Term scaled(const Arguments& arguments) {
    return multiply_terms(value(arguments[0]), power_of(whole(10), value(arguments[1])));
  }
  Term root(const Arguments& arguments) { return root_of_degree(value(arguments[0]), value(arguments[1])); }
  Term logarithm(const Arguments& arguments) {
    return logarithm_to(value(arguments[1]), value(arguments[0]));
  }
  Term choose(const Arguments& arguments) { return binomial(value(arguments[0]), value(arguments[1])); }
  Term raised(const Arguments& arguments) { return power_of(value(arguments[0]), value(arguments[1])); }
  Term greatest(const Arguments& arguments) { return greatest_of(values(arguments)); }
  Term least(const Arguments& arguments) { return least_of(values(arguments)); }
  Term divisor(const Arguments& arguments) { return greatest_divisor(values(arguments)); }
  Term multiple(const Arguments& arguments) { return least_multiple(values(arguments)); }

  /// 7//2 of Python is 3, but 14//2 is 7 however it was meant.
  static Term whole_quotient(const Term& quotient) {
    if (!is_whole(quotient)) {
      throw NoValue{"a quotient or its whole part"};
    }
    return quotient;
  }

  static Term whole(int number) { return {WrittenNumber(Decimal(number)), nullptr}; }

  /// The arguments one by one, also of max{2, 3} and max([2, 3]).
  std::vector<Term> values(const Arguments& arguments) {
    const Arguments* all = &arguments;
    if (arguments.size() == 1) {
      if (const auto* members = std::get_if<notation::Collection>(&arguments.front().form)) {
        all = &members->items;
      } else if (const auto* list = std::get_if<notation::List>(&arguments.front().form)) {
        all = &list->items;
      }
    }
    std::vector<Term> terms;
    for (const Syntax& argument : *all) {
      terms.push_back(value(argument));
    }
    return terms;
  }

  /// A function whose value is more than that of an elementary function of one number.
  struct WrittenFunction {
    std::string_view name;
    std::size_t count;  ///< of its arguments; any number where it is 0
    Term (Calculator::*value)(const Arguments&);

    bool takes(std::size_t arguments) const { return count == 0 || count == arguments; }
  };
  static const WrittenFunction written_functions[21];

  std::vector<Note>& notes_;
  const NamedNumber* bound_;
};

const Calculator::WrittenFunction Calculator::written_functions[] = {
    {"percent", 1, &Calculator::percent},
    {"per_mille", 1, &Calculator::per_mille},
    {"fraction", 1, &Calculator::same},
    {"fraction", 2, &Calculator::fraction},
    {"ratio", 2, &Calculator::ratio},
    {"mixed", 2, &Calculator::mixed},
    {"scaled", 2, &Calculator::scaled},
    {"factorial", 1, &Calculator::factorial},
    {"double_factorial", 1, &Calculator::double_factorial},
    {"sqrt", 1, &Calculator::root_of_square},
    {"root", 2, &Calculator::root},
    {"pow", 2, &Calculator::raised},
    {"lg", 1, &Calculator::doubtful_logarithm},
    {"log_base", 2, &Calculator::logarithm},
    {"binomial", 2, &Calculator::choose},
    {"C", 2, &Calculator::choose},
    {"nCr", 2, &Calculator::choose},
    {"max", 0, &Calculator::greatest},
    {"min", 0, &Calculator::least},
    {"gcd", 0, &Calculator::divisor},
    {"lcm", 0, &Calculator::multiple}};

}  // namespace

std::variant<WrittenNumber, NotAValue> constant_value(const Syntax& tree, std::vector<Note>& notes,
                                                      const NamedNumber* bound) {
  try {
    const Term term = Calculator(notes, bound).value(tree);
    if (term.exact) {
      return *term.exact;
    }
    const SettledTensor settled = settle(term.graph);
    const Number& number = settled[0].value;
    if (!number.is_finite()) {
      return NotAValue{"an expression without a finite value"};
    }
    return WrittenNumber(number);
  } catch (const NoValue& none) {
    return NotAValue{none.reason};
  }
}

}  // namespace gradewright::reading
