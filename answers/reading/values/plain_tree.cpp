#include "answers/reading/values/plain_tree.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/function_traits.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::InfixOperator;
using notation::Syntax;

constexpr std::array<std::string_view, 3> logarithms{"log2", "log10", "log_base"};

/// What is no formula; thrown inside this file only.
struct NoFormula {
  std::string reason;
};

class Plain {
 public:
  explicit Plain(const FormulaNames& names) : names_(names) {}

  Syntax of(const Syntax& tree) {
    Syntax result = std::visit([this](const auto& form) { return of(form); }, tree.form);
    result.span = tree.span;
    return result;
  }

 private:
  template <class Form>
  Syntax of(const Form& /*form*/) {
    throw NoFormula{"no formula of numbers"};
  }
  Syntax of(const notation::Numeral& form) { return notation::number(form.value); }
  Syntax of(const notation::Text& form) {
    throw NoFormula{form.text.empty() ? "something is missing" : "cannot read \"" + form.text + "\""};
  }
  /// [n + 1] among factors is a bracket.
  Syntax of(const notation::List& form) {
    if (form.items.size() != 1) {
      throw NoFormula{"a list"};
    }
    return of(form.items.front());
  }

  Syntax of(const notation::Name& form) {
    if (form.text == "pi") {
      return notation::name("pi");
    }
    if (names_.bound.empty()) {
      if (runs_together(form.text)) {
        throw NoFormula{"letters that are a product or a name"};
      }
      return notation::name(form.text);
    }
    const auto bound = std::ranges::find_if(names_.bound, [&](const std::string& name) {
      return name_without_marks(name) == name_without_marks(form.text);
    });
    if (bound != names_.bound.end()) {
      return notation::name(*bound);
    }
    if (form.text == "e") {
      return notation::call("exp", {notation::number(1)});
    }
    throw NoFormula{"\"" + form.text + "\" is not bound"};
  }
  /// nm, which is a product where nobody declares it.
  static bool runs_together(std::string_view name) {
    constexpr std::array<std::string_view, 9> greek{"mu",  "nu",  "xi",  "phi", "chi",
                                                    "psi", "rho", "tau", "eta"};
    return (name.size() == 2 || name.size() == 3) &&
           std::ranges::all_of(name, [](char c) { return is_letter(c); }) && !among(greek, name);
  }

  Syntax of(const notation::Prefix& form) {
    switch (form.op) {
      case notation::PrefixOperator::minus:
        return negated(of(form.operand.front()));
      case notation::PrefixOperator::plus:
        return of(form.operand.front());
      case notation::PrefixOperator::plus_minus:
        break;
    }
    throw NoFormula{"two values by \u00B1"};
  }

  Syntax of(const notation::Infix& form) {
    switch (form.op) {
      case InfixOperator::multiply:
        if (may_be_call(form)) {
          throw NoFormula{"a call or a product"};
        }
        [[fallthrough]];
      case InfixOperator::add:
      case InfixOperator::subtract:
      case InfixOperator::divide:
      case InfixOperator::floor_divide:
        return joined(form.op, of(form.operands[0]), of(form.operands[1]));
      case InfixOperator::power:
        return power(form.operands[0], form.operands[1]);
      default:
        throw NoFormula{"no formula of numbers"};
    }
  }

  /// The minus of a product or quotient is that of its first factor, as it is without brackets.
  static Syntax negated(Syntax tree) {
    auto* infix = std::get_if<notation::Infix>(&tree.form);
    const bool factors =
        infix != nullptr && (infix->op == InfixOperator::multiply || infix->op == InfixOperator::divide);
    if (!factors) {
      return notation::prefix(notation::PrefixOperator::minus, std::move(tree));
    }
    Syntax first = negated(std::move(infix->operands[0]));
    infix->operands[0] = std::move(first);
    return tree;
  }

  /// a*(b*c) as a*b*c and a + (b - c) as a + b - c: brackets that change nothing.
  static Syntax joined(InfixOperator op, Syntax left, Syntax right) {
    auto* infix = std::get_if<notation::Infix>(&right.form);
    const bool factors = op == InfixOperator::multiply && infix != nullptr &&
                         (infix->op == InfixOperator::multiply || infix->op == InfixOperator::divide);
    const bool terms = op == InfixOperator::add && infix != nullptr &&
                       (infix->op == InfixOperator::add || infix->op == InfixOperator::subtract);
    if (!factors && !terms) {
      return notation::infix(op, std::move(left), std::move(right));
    }
    Syntax first = joined(op, std::move(left), std::move(infix->operands[0]));
    return notation::infix(infix->op, std::move(first), std::move(infix->operands[1]));
  }

  /// y(x): a name with another alone in brackets. Of f, g and h both readings are given.
  static bool may_be_call(const notation::Infix& product) {
    const auto* function = std::get_if<notation::Name>(&product.operands[0].form);
    const auto* argument = std::get_if<notation::Name>(&product.operands[1].form);
    constexpr std::size_t brackets = 2;
    return function != nullptr && argument != nullptr && product.operator_span.length == 0 &&
           !may_be_function(function->text) &&
           product.operands[1].span.length >= argument->text.size() + brackets && argument->text.size() == 1;
  }

  bool is_e(const Syntax& tree) const {
    const auto* name = std::get_if<notation::Name>(&tree.form);
    return name != nullptr && name->text == "e" && std::ranges::find(names_.bound, "e") == names_.bound.end();
  }

  Syntax power(const Syntax& base, const Syntax& exponent) {
    if (is_e(base)) {
      return notation::call("exp", {of(exponent)});
    }
    return notation::infix(InfixOperator::power, of(base), of(exponent));
  }

  Syntax of(const notation::Call& form) {
    const std::size_t count = form.arguments.size();
    const auto argument = [&](std::size_t i) { return of(form.arguments[i]); };
    if (!form.options.empty()) {
      throw NoFormula{"options of a function"};
    }
    if (form.function == "fraction" && count == 2) {
      return notation::infix(InfixOperator::divide, argument(0), argument(1));
    }
    if (form.function == "mixed" && count == 2) {
      return notation::infix(InfixOperator::add, argument(0), argument(1));
    }
    if (form.function == "percent" && count == 1 &&
        std::holds_alternative<notation::Numeral>(form.arguments[0].form)) {
      return notation::infix(InfixOperator::divide, argument(0), notation::number(100));
    }
    if (form.function == "cbrt" && count == 1) {
      return root(argument(0), notation::number(3));
    }
    if (form.function == "root" && count == 2) {
      return root(argument(0), argument(1));
    }
    if (form.function == "iterated" && count == 2) {
      return iterated(form);
    }
    if (among(logarithms, form.function) && count >= 1) {
      return logarithm(form);
    }
    return called(form);
  }

  static Syntax root(Syntax base, Syntax degree) {
    return notation::infix(InfixOperator::power, std::move(base),
                           notation::infix(InfixOperator::divide, notation::number(1), std::move(degree)));
  }

  /// sin^2 x as sin(sin(x)).
  Syntax iterated(const notation::Call& form) {
    const auto* times = std::get_if<notation::Numeral>(&form.arguments[1].form);
    const auto* inner = std::get_if<notation::Call>(&form.arguments[0].form);
    if (times == nullptr || times->value != Decimal(2) || inner == nullptr || inner->arguments.size() != 1) {
      throw NoFormula{"a power of a function"};
    }
    return notation::call(inner->function, {called(*inner)});
  }

  Syntax logarithm(const notation::Call& form) {
    Syntax of_argument = notation::call("log", {of(form.arguments[0])});
    if (names_.logarithms_alike) {
      return of_argument;
    }
    Syntax base = form.function == "log2"    ? notation::number(2)
                  : form.function == "log10" ? notation::number(10)
                                             : of(form.arguments.at(1));
    return notation::infix(InfixOperator::divide, std::move(of_argument),
                           notation::call("log", {std::move(base)}));
  }

  Syntax called(const notation::Call& form) {
    const bool bound = std::ranges::find(names_.bound, form.function) != names_.bound.end();
    if (!traits_of_function(form.function).keeps_form && !bound) {
      throw NoFormula{"\"" + form.function + "\" is no function that is known"};
    }
    const bool of_several = form.function == "max" || form.function == "min";
    if (of_several && form.arguments.size() == 1 &&
        !std::holds_alternative<notation::Collection>(form.arguments.front().form)) {
      throw NoFormula{"\"" + form.function + "\" of one value"};
    }
    std::vector<Syntax> arguments;
    for (const Syntax& argument : form.arguments) {
      const auto* members = std::get_if<notation::Collection>(&argument.form);  // \max\{0, x\}
      if (members != nullptr && form.arguments.size() == 1 && of_several) {
        for (const Syntax& member : members->items) {
          arguments.push_back(of(member));
        }
      } else {
        arguments.push_back(of(argument));
      }
    }
    return notation::call(form.function, std::move(arguments));
  }

  const FormulaNames& names_;
};

template <class Range>
bool any_has_names(const Range& trees) {
  return std::ranges::any_of(trees, has_names);
}

}  // namespace

std::variant<Syntax, NotAValue> plain_tree(const Syntax& tree, const FormulaNames& names) {
  try {
    return Plain(names).of(tree);
  } catch (const NoFormula& none) {
    return NotAValue{none.reason};
  }
}

bool has_names(const Syntax& tree) {
  if (const auto* name = std::get_if<notation::Name>(&tree.form)) {
    return name->text != "pi" && name->text != "e";
  }
  if (const auto* prefix = std::get_if<notation::Prefix>(&tree.form)) {
    return any_has_names(prefix->operand);
  }
  if (const auto* infix = std::get_if<notation::Infix>(&tree.form)) {
    return any_has_names(infix->operands);
  }
  const auto* call = std::get_if<notation::Call>(&tree.form);
  return call != nullptr && any_has_names(call->arguments);
}

std::string with_indexed_names_apart(std::string_view text, std::span<const std::string> names) {
  std::string apart;
  const auto name_length = [&](std::size_t at) {
    std::size_t longest = 0;
    for (const std::string& name : names) {
      const std::string plain = name_without_marks(name);
      const std::size_t end = at + plain.size();
      const bool indexed = plain.size() > 1 && is_digit(plain.back());
      if (indexed && text.substr(at).starts_with(plain) && (end >= text.size() || !is_digit(text[end]))) {
        longest = std::max(longest, plain.size());
      }
    }
    return longest;
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = name_length(i);
    const bool after_operand = i > 0 && (is_digit(text[i - 1]) || text[i - 1] == ')');
    if (length > 0 && after_operand) {
      apart += ' ';
    }
    const std::size_t step = std::max<std::size_t>(length, 1);
    apart += text.substr(i, step);
    i += step;
  }
  return apart;
}

std::string with_letters_apart(std::string_view text, std::span<const std::string> names, bool declared_too) {
  const auto is_declared = [&](std::string_view name) {
    return std::ranges::find(names, name) != names.end();
  };
  std::string apart;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_letter(text[end])) {
      ++end;
    }
    const std::string_view word = text.substr(i, end - i);
    const bool command = i > 0 && text[i - 1] == '\\';
    const bool goes_on = end < text.size() && (text[end] == '_' || is_digit(text[end]));
    const bool of_letters =
        word.size() > 1 && !command && !goes_on && function_of(word).empty() &&
        (declared_too || !is_declared(word)) &&
        std::ranges::all_of(word, [&](char c) { return is_declared(std::string_view(&c, 1)); });
    for (std::size_t k = 0; k < word.size(); ++k) {
      apart += of_letters && k > 0 ? " " : "";
      apart += word[k];
    }
    if (end == i) {
      apart += text[end++];
    }
    i = end;
  }
  return apart;
}

std::vector<std::string> with_plain_spellings(std::span<const std::string> names) {
  std::vector<std::string> all(names.begin(), names.end());
  for (const std::string& name : names) {
    std::string plain = name_without_marks(name);
    if (std::ranges::find(all, plain) == all.end()) {
      all.push_back(std::move(plain));
    }
  }
  return all;
}

bool has_dotted_names(std::string_view text) {
  constexpr std::array<std::string_view, 9> modules{"np",  "numpy", "torch", "math", "tf",
                                                    "jnp", "sympy", "sp",    "cmath"};
  for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', dot + 1)) {
    if (dot == 0 || dot + 1 >= text.size() || !is_letter(text[dot - 1]) || !is_letter(text[dot + 1])) {
      continue;
    }
    std::size_t first = dot;
    while (first > 0 && is_letter(text[first - 1])) {
      --first;
    }
    if (!among(modules, text.substr(first, dot - first))) {
      return true;
    }
  }
  return false;
}

std::string name_without_marks(std::string_view name) {
  std::string plain(name);
  std::erase_if(plain, [](char c) { return c == '_' || c == '{' || c == '}'; });
  return plain;
}

std::optional<std::size_t> place_among(std::span<const std::string> names, std::string_view spelled) {
  const std::string plain = name_without_marks(spelled);
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (name_without_marks(names[i]) == plain) {
      return i;
    }
  }
  const std::string small = lower(plain);
  constexpr std::ptrdiff_t least_letters = 3;
  if (std::ranges::count_if(small, is_letter) < least_letters && small != "f1") {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (lower(name_without_marks(names[i])) == small) {
      if (found) {
        return std::nullopt;
      }
      found = i;
    }
  }
  return found;
}

}  // namespace gradewright::reading
