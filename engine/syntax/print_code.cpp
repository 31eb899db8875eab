#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/syntax/print.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::engine::notation {

namespace {

struct Spelling {
  std::string_view name;
  std::string_view spelled;
};

/// What differs between the two languages; an empty spelling is refused.
struct Language {
  std::array<std::string_view, 7> arithmetic;  ///< in the order of InfixOperator, to the power
  std::array<std::string_view, 6> relations;   ///< in the order of Relation, to ">="
  bool powers_go_left;                         ///< a ^ b ^ c is (a ^ b) ^ c
  bool chains;                                 ///< 0 < x < 5
  bool has_rows;                               ///< a matrix is [1, 2; 3, 4]
  std::string_view array;                      ///< what makes an array of a list
  std::span<const Spelling> names;
  std::span<const Spelling> functions;
  std::span<const std::string_view> keywords;
};

constexpr Spelling numpy_names[] = {{"pi", "np.pi"}, {"inf", "np.inf"}, {"nan", "np.nan"}};
constexpr Spelling numpy_functions[] = {
    {"sqrt", "np.sqrt"},      {"cbrt", "np.cbrt"},     {"exp", "np.exp"},
    {"log", "np.log"},        {"log2", "np.log2"},     {"log10", "np.log10"},
    {"sin", "np.sin"},        {"cos", "np.cos"},       {"tan", "np.tan"},
    {"sinh", "np.sinh"},      {"cosh", "np.cosh"},     {"tanh", "np.tanh"},
    {"arcsin", "np.arcsin"},  {"arccos", "np.arccos"}, {"arctan", "np.arctan"},
    {"abs", "np.abs"},        {"floor", "np.floor"},   {"ceil", "np.ceil"},
    {"max", "np.maximum"},    {"min", "np.minimum"},   {"gcd", "np.gcd"},
    {"lcm", "np.lcm"},        {"dot", "np.dot"},       {"det", "np.linalg.det"},
    {"trace", "np.trace"},    {"diag", "np.diag"},     {"norm", "np.linalg.norm"},
    {"sum", "np.sum"},        {"mean", "np.mean"},     {"factorial", "math.factorial"},
    {"binomial", "math.comb"}};
constexpr std::string_view python_keywords[] = {"lambda", "and", "or",  "not", "in",   "is",  "if",
                                                "else",   "for", "def", "del", "from", "True"};

constexpr Spelling matlab_names[] = {{"pi", "pi"}, {"inf", "inf"}, {"nan", "nan"}};
constexpr Spelling matlab_functions[] = {{"sqrt", "sqrt"},
                                         {"exp", "exp"},
                                         {"log", "log"},
                                         {"log2", "log2"},
                                         {"log10", "log10"},
                                         {"sin", "sin"},
                                         {"cos", "cos"},
                                         {"tan", "tan"},
                                         {"sinh", "sinh"},
                                         {"cosh", "cosh"},
                                         {"tanh", "tanh"},
                                         {"arcsin", "asin"},
                                         {"arccos", "acos"},
                                         {"arctan", "atan"},
                                         {"abs", "abs"},
                                         {"floor", "floor"},
                                         {"ceil", "ceil"},
                                         {"max", "max"},
                                         {"min", "min"},
                                         {"gcd", "gcd"},
                                         {"lcm", "lcm"},
                                         {"dot", "dot"},
                                         {"det", "det"},
                                         {"trace", "trace"},
                                         {"diag", "diag"},
                                         {"norm", "norm"},
                                         {"sum", "sum"},
                                         {"mean", "mean"},
                                         {"factorial", "factorial"}};
constexpr std::string_view matlab_keywords[] = {"end", "for", "if", "else", "while", "function", "global"};

constexpr Language numpy{{"+", "-", "*", "/", "//", "@", "**"},
                         {"==", "!=", "<", "<=", ">", ">="},
                         false,
                         true,
                         false,
                         "np.array",
                         numpy_names,
                         numpy_functions,
                         python_keywords};
/// A * B of matrices would be read as a product of numbers, and ~= as "about".
constexpr Language matlab{{"+", "-", ".*", "./", "", "", ".^"},
                          {"==", "", "<", "<=", ">", ">="},
                          true,
                          false,
                          true,
                          "",
                          matlab_names,
                          matlab_functions,
                          matlab_keywords};

/// Where a tree stands, as in plain text.
struct Place {
  Precedence at_least = Precedence::comparison;
  bool sign_may_lead = true;
};

class CodePrinter {
 public:
  explicit CodePrinter(const Language& language) : language_(language) {}

  std::string print(const Syntax& syntax, Place place) {
    const Precedence own = precedence(syntax);
    const bool in_parentheses = own < place.at_least || (own == Precedence::sign && !place.sign_may_lead);
    const bool lead = in_parentheses || place.sign_may_lead;
    std::string form = std::visit([&](const auto& of) { return of_form(of, lead); }, syntax.form);
    return in_parentheses ? "(" + form + ")" : form;
  }
  bool refused() const { return refused_; }

 private:
  std::string refuse() {
    refused_ = true;
    return {};
  }
  std::string spelled(std::string_view spelling) {
    return spelling.empty() ? refuse() : std::string(spelling);
  }

  template <class Form>
  std::string of_form(const Form& /*form*/, bool /*sign_may_lead*/) {
    return refuse();
  }

  std::string of_form(const Numeral& number, bool /*sign_may_lead*/) {
    return number.all_digits.empty() ? number.value.to_string() : number.all_digits;
  }

  std::string of_form(const Name& name, bool /*sign_may_lead*/) {
    const auto* const known = std::ranges::find(language_.names, name.text, &Spelling::name).base();
    if (known != language_.names.data() + language_.names.size()) {
      return std::string(known->spelled);
    }
    const bool plain =
        !name.text.empty() && is_letter(name.text.front()) &&
        std::ranges::all_of(name.text, [](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
    const bool keyword = std::ranges::find(language_.keywords, name.text) != language_.keywords.end();
    return plain && !keyword ? name.text : refuse();
  }

  std::string joined(const std::vector<Syntax>& items, std::string_view separator, Precedence at_least) {
    std::string result;
    for (const Syntax& item : items) {
      result += (result.empty() ? std::string() : std::string(separator)) + print(item, {at_least, true});
    }
    return result;
  }

  std::string of_form(const List& list, bool /*sign_may_lead*/) {
    if (language_.has_rows) {
      return rows(list);
    }
    const bool outermost = lists_++ == 0;
    const bool alone = list.items.size() == 1;  // [3 - 1] might be two cells
    const std::string inside =
        "[" + joined(list.items, ", ", alone ? Precedence::product : Precedence::comparison) + "]";
    --lists_;
    return outermost ? fmt::format("{}({})", language_.array, inside) : inside;
  }

  /// [1, 2; 3, 4]. A matrix of one row is no other text than a vector, and there are no lists of matrices.
  std::string rows(const List& list) {
    const bool matrix = !list.items.empty() && std::ranges::all_of(list.items, [](const Syntax& item) {
      return std::holds_alternative<List>(item.form);
    });
    if (!matrix) {
      return "[" + items_of(list, false) + "]";
    }
    const std::size_t columns = std::get<List>(list.items.front().form).items.size();
    std::string result;
    for (const Syntax& item : list.items) {
      const List& row = std::get<List>(item.form);
      if (row.items.size() != columns || columns == 0 || list.items.size() == 1) {
        return refuse();
      }
      result += (result.empty() ? "" : "; ") + items_of(row, columns == 1);
    }
    return "[" + result + "]";
  }

  /// Where no comma stands, blanks would part: a sum keeps its brackets.
  std::string items_of(const List& row, bool blanks_part) {
    if (std::ranges::any_of(row.items,
                            [](const Syntax& item) { return std::holds_alternative<List>(item.form); })) {
      return refuse();
    }
    const bool alone = blanks_part || row.items.size() == 1;
    return joined(row.items, ", ", alone ? Precedence::postfix : Precedence::comparison);
  }

  std::string of_form(const Prefix& prefix, bool /*sign_may_lead*/) {
    if (prefix.op == PrefixOperator::plus_minus) {
      return refuse();
    }
    return (prefix.op == PrefixOperator::minus ? "-" : "+") +
           print(prefix.operand.front(), {Precedence::power, false});
  }

  std::string of_form(const Infix& infix, bool sign_may_lead) {
    const auto op = static_cast<std::size_t>(infix.op);
    if (op >= language_.arithmetic.size()) {
      return refuse();
    }
    const bool is_power = infix.op == InfixOperator::power;
    const Precedence own = precedence(infix.op);
    const auto tighter = static_cast<Precedence>(static_cast<int>(own) + 1);
    const Precedence right_of_power = language_.powers_go_left ? Precedence::postfix : Precedence::sign;
    const std::string left = print(infix.operands[0], {is_power ? tighter : own, sign_may_lead});
    const std::string right = print(infix.operands[1], {is_power ? right_of_power : tighter, is_power});
    return fmt::format("{} {} {}", left, spelled(language_.arithmetic[op]), right);
  }

  std::string of_form(const Call& call, bool /*sign_may_lead*/) {
    const auto* const known = std::ranges::find(language_.functions, call.function, &Spelling::name).base();
    if (known == language_.functions.data() + language_.functions.size() || !call.options.empty()) {
      return refuse();
    }
    const int lists = std::exchange(lists_, 0);
    std::string inside = joined(call.arguments, ", ", Precedence::comparison);
    lists_ = lists;
    return fmt::format("{}({})", known->spelled, inside);
  }

  /// MATLAB counts from one, and its X' is a prime to whoever reads it.
  std::string of_form(const Subscripted& placed, bool /*sign_may_lead*/) {
    const bool indexed = std::ranges::none_of(placed.subscripts, &Subscript::is_slice);
    const bool of_name = std::holds_alternative<Name>(placed.base.front().form);
    if (language_.has_rows || !indexed || !of_name) {
      return refuse();
    }
    std::string inside;
    for (const Subscript& subscript : placed.subscripts) {
      inside += (inside.empty() ? "" : ", ") + print(subscript.index.front(), {});
    }
    return fmt::format("{}[{}]", print(placed.base.front(), {}), inside);
  }
  std::string of_form(const Transposed& turned, bool /*sign_may_lead*/) {
    const Syntax& base = turned.base.front();
    if (language_.has_rows || std::holds_alternative<Numeral>(base.form)) {
      return refuse();
    }
    return print(base, {Precedence::postfix, true}) + ".T";
  }

  std::string of_form(const Relations& chain, bool /*sign_may_lead*/) {
    if (!language_.chains && chain.signs.size() > 1) {
      return refuse();
    }
    std::string result = print(chain.members.front(), {Precedence::sum, true});
    for (std::size_t i = 0; i < chain.signs.size(); ++i) {
      const auto sign = static_cast<std::size_t>(chain.signs[i]);
      const std::string_view spelling =
          sign < language_.relations.size() ? language_.relations[sign] : std::string_view();
      result +=
          fmt::format(" {} {}", spelled(spelling), print(chain.members[i + 1], {Precedence::sum, true}));
    }
    return result;
  }

  std::string of_form(const Collection& members, bool /*sign_may_lead*/) {
    if (language_.has_rows || members.items.empty() || members.kind == Collection::Kind::sequence) {
      return refuse();
    }
    const std::string inside = joined(members.items, ", ", Precedence::comparison);
    return members.kind == Collection::Kind::set ? "{" + inside + "}"
                                                 : "(" + inside + (members.items.size() == 1 ? ",)" : ")");
  }

  const Language& language_;
  int lists_ = 0;
  bool refused_ = false;
};

std::optional<std::string> print_in(const Language& language, const Syntax& syntax) {
  CodePrinter printer(language);
  std::string text = printer.print(syntax, {});
  return printer.refused() ? std::nullopt : std::optional(std::move(text));
}

}  // namespace

std::optional<std::string> to_numpy(const Syntax& syntax) {
  return print_in(numpy, syntax);
}

std::optional<std::string> to_matlab(const Syntax& syntax) {
  return print_in(matlab, syntax);
}

}  // namespace gradewright::engine::notation
