#include "answers/judging/formula/meaning.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numbers>
#include <optional>
#include <utility>
#include <vector>

#include "answers/judging/formula/functions.hpp"
#include "answers/judging/formula/products.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::judging {
namespace {

using notation::Infix;
using notation::InfixOperator;
using notation::Syntax;
using Value = std::variant<Matrix, NotMeant>;

/// How a factor is multiplied to what stands before it.
struct Factor {
  const Syntax* tree = nullptr;
  ProductSign how = ProductSign::matrices;
};

bool is_prime(std::string_view mark) {
  return mark == "'" || mark == "\u2032" || mark == "prime" || mark == "\\prime";
}

/// More operations are not worked out at one point.
constexpr std::size_t most_operations = 2'000'000;

class Reader {
 public:
  Reader(std::string_view source, const NamedValues& values) : source_(source), values_(values) {}

  Value of(const Syntax& tree) {
    constexpr std::size_t deepest = 200;
    if (depth_ > deepest) {
      return unclear("it is nested too deep");
    }
    if (++operations_ > most_operations) {
      return unclear("more than is worked out");
    }
    ++depth_;
    Value value = std::visit([&](const auto& form) { return of_form(tree, form); }, tree.form);
    --depth_;
    return value;
  }

 private:
  Value of_form(const Syntax&, const notation::Numeral& numeral) {
    return numeral.all_digits.empty() ? Value(number(numeral.value.to_double())) : Value(unclear("a number"));
  }

  Value of_form(const Syntax&, const notation::Name& name) { return named(name.text); }

  Value named(const std::string& text) {
    if (const auto found = values_.find(reading::name_without_marks(text)); found != values_.end()) {
      return found->second;
    }
    const auto bound = std::ranges::find(indices_, text, &std::pair<std::string, long>::first);
    if (bound != indices_.end()) {
      return number(static_cast<double>(bound->second));
    }
    if (text == "pi") {
      return number(std::numbers::pi);
    }
    if (text == "e") {
      return number(std::numbers::e);
    }
    if (const auto cell = indexed(text)) {
      return *cell;
    }
    return NotMeant{NotMeant::Kind::unknown_name, text};
  }

  /// x_k and W_ij of given x and W, where the letters are bound by a sum; numbers count from 1.
  std::optional<Value> indexed(const std::string& text) {
    const std::size_t bar = text.rfind('_');
    if (bar == std::string::npos || indices_.empty()) {
      return std::nullopt;
    }
    const auto base = values_.find(reading::name_without_marks(text.substr(0, bar)));
    if (base == values_.end()) {
      return std::nullopt;
    }
    std::vector<std::size_t> places;
    for (const char c : text.substr(bar + 1)) {
      if (c == ',' || c == ' ' || c == '{' || c == '}') {
        continue;
      }
      const auto bound = std::ranges::find(indices_, std::string(1, c), &std::pair<std::string, long>::first);
      const long place = is_digit(c) ? c - '0' : bound != indices_.end() ? bound->second : 0;
      if (place < 1) {
        return std::nullopt;
      }
      places.push_back(static_cast<std::size_t>(place));
    }
    const Matrix& whole = base->second;
    if (places.size() == 1 && whole.is_vector() && places[0] <= whole.cells.size()) {
      return number(whole.cells[places[0] - 1]);
    }
    if (places.size() == 2 && places[0] <= whole.rows && places[1] <= whole.columns) {
      return number(whole.at(places[0] - 1, places[1] - 1));
    }
    places_ended_ = true;
    return Value(unfitting("no cell is " + text));
  }

  Value of_form(const Syntax&, const notation::Prefix& prefix) {
    Value value = of(prefix.operand.front());
    if (auto* matrix = std::get_if<Matrix>(&value);
        matrix != nullptr && prefix.op == notation::PrefixOperator::minus) {
      return by_cell(std::move(*matrix), std::negate<>());
    }
    return prefix.op == notation::PrefixOperator::plus_minus ? Value(unclear("two signs at once"))
                                                             : std::move(value);
  }

  Value of_form(const Syntax& tree, const Infix& infix) {
    switch (infix.op) {
      case InfixOperator::add:
        return combined(infix.operands[0], infix.operands[1], std::plus<>(), "a sum");
      case InfixOperator::subtract:
        return combined(infix.operands[0], infix.operands[1], std::minus<>(), "a difference");
      case InfixOperator::divide:
        return combined(infix.operands[0], infix.operands[1], std::divides<>(), "a quotient");
      case InfixOperator::multiply:
      case InfixOperator::matrix_multiply:
        return of_product(tree);
      case InfixOperator::power:
        return of_power(infix.operands[0], infix.operands[1]);
      default:
        return unclear("a comparison inside a formula");
    }
  }

  Value combined(const Syntax& left, const Syntax& right,
                 const std::function<double(double, double)>& function, const char* what) {
    Value a = of(left);
    if (std::holds_alternative<NotMeant>(a)) {
      return a;
    }
    Value b = of(right);
    if (std::holds_alternative<NotMeant>(b)) {
      return b;
    }
    auto value = by_cells(std::get<Matrix>(a), std::get<Matrix>(b), function);
    return value ? Value(std::move(*value)) : Value(unfitting(std::string(what) + " of different shapes"));
  }

  /// How a product is signed, by what stands between its operands.
  ProductSign sign_between(const Syntax& left, const Syntax& right) {
    const std::size_t first = left.span.end();
    const std::size_t last = right.span.offset;
    const std::string_view gap =
        first <= last && last <= source_.size() ? source_.substr(first, last - first) : std::string_view();
    letter_multiplies_ = letter_multiplies_ || gap.find_first_of("xX") != std::string_view::npos;
    const auto holds = [&](std::string_view sign) { return gap.find(sign) != std::string_view::npos; };
    strange_sign_ =
        strange_sign_ || holds("\\otimes") || holds("\u2297") || holds("\\ast") || holds("\u2217");
    return holds("\\odot") || holds("\u2299") || holds("\\circ") || holds("\u2218") || holds(".*")
               ? ProductSign::cells
           : holds("*") || holds("\\times") || holds("\u00d7") ? ProductSign::star
           : holds("@")                                        ? ProductSign::at
                                                               : ProductSign::matrices;
  }

  void add_factors(const Syntax& tree, ProductSign how, std::vector<Factor>& factors) {
    const auto* infix = std::get_if<Infix>(&tree.form);
    const bool bracketed =
        tree.span.offset < source_.size() && source_[tree.span.offset] == '(' && ends_bracket(tree);
    const bool multiplies = infix != nullptr && (infix->op == InfixOperator::multiply ||
                                                 infix->op == InfixOperator::matrix_multiply);
    if (!multiplies || (bracketed && !factors.empty())) {
      factors.push_back({&tree, how});
      return;
    }
    add_factors(infix->operands[0], how, factors);
    add_factors(infix->operands[1],
                infix->op == InfixOperator::matrix_multiply
                    ? ProductSign::at
                    : sign_between(infix->operands[0], infix->operands[1]),
                factors);
  }

  /// Whether the bracket that opens a tree closes at its end.
  bool ends_bracket(const Syntax& tree) const {
    int open = 0;
    for (std::size_t at = tree.span.offset; at < tree.span.end() && at < source_.size(); ++at) {
      open += source_[at] == '(' ? 1 : source_[at] == ')' ? -1 : 0;
      if (open == 0) {
        return at + 1 == tree.span.end();
      }
    }
    return false;
  }

  /// The name of a function that stands as a factor before what it is of: sigma of \sigma(z).
  const Function* function_of(const Syntax& tree) const {
    const auto* marked = std::get_if<notation::Marked>(&tree.form);
    const auto* name =
        std::get_if<notation::Name>(marked != nullptr ? &marked->base.front().form : &tree.form);
    if (name == nullptr || values_.contains(reading::name_without_marks(name->text))) {
      return nullptr;
    }
    return marked != nullptr && !is_prime(marked->mark) ? nullptr : function_named(name->text);
  }

  Value of_product(const Syntax& tree) {
    std::vector<Factor> factors;
    letter_multiplies_ = false;
    strange_sign_ = false;
    add_factors(tree, ProductSign::matrices, factors);
    if (strange_sign_) {
      return unclear("a sign that stands for several products");  // of Kronecker, or cell by cell
    }
    if (letter_multiplies_ && (values_.contains("x") || values_.contains("X"))) {
      return unclear("an x that could be a name or a sign");  // "2 x (w x - t)"
    }
    std::vector<std::pair<Matrix, ProductSign>> values;
    for (std::size_t at = 0; at < factors.size(); ++at) {
      ProductSign how = factors[at].how;
      const Function* function = at + 1 < factors.size() ? function_of(*factors[at].tree) : nullptr;
      const Syntax* factor = factors[at].tree;
      if (function != nullptr && factors[at + 1].how != ProductSign::matrices) {
        return unclear("a function without what it is of");
      }
      // "A \circ B" is read as degrees of A, times B.
      const auto* call = std::get_if<notation::Call>(&factor->form);
      const bool ring = call != nullptr && call->function == "degrees" && at + 1 < factors.size();
      Value value = ring                  ? of(call->arguments.front())
                    : function != nullptr ? applied(*function, *factor, *factors[++at].tree)
                                          : of(*factor);
      if (std::holds_alternative<NotMeant>(value)) {
        return value;
      }
      if (ring) {
        factors[at + 1].how = ProductSign::cells;
      }
      values.emplace_back(std::get<Matrix>(std::move(value)), how);
    }
    for (std::size_t at = 1; at < values.size(); ++at) {
      operations_ += values[at - 1].first.rows * values[at].first.cells.size();
    }
    return operations_ > most_operations ? Value(unclear("more than is worked out")) : multiplied(values);
  }

  Value applied(const Function& function, const Syntax& name, const Syntax& argument) {
    Value value = of(argument);
    auto* matrix = std::get_if<Matrix>(&value);
    if (matrix == nullptr) {
      return value;
    }
    const bool slope = std::holds_alternative<notation::Marked>(name.form);
    if (slope && function.slope == nullptr) {
      return unclear("a derivative of " + std::string(function.name));
    }
    return by_cell(std::move(*matrix), slope ? function.slope : function.value);
  }

  Value of_power(const Syntax& base, const Syntax& exponent) {
    const auto* top = std::get_if<notation::Name>(&exponent.form);
    if (top != nullptr && !values_.contains("T") && (top->text == "T" || top->text == "top")) {
      return of_transposed(base);
    }
    Value value = of(base);
    if (std::holds_alternative<NotMeant>(value)) {
      return value;
    }
    Value power = of(exponent);
    if (std::holds_alternative<NotMeant>(power)) {
      return power;
    }
    const Matrix& a = std::get<Matrix>(value);
    const Matrix& b = std::get<Matrix>(power);
    const bool e = std::holds_alternative<notation::Name>(base.form) && a.is_number();
    if (!b.is_number() && !(e && a.is_number())) {
      return unclear("a power of a matrix");
    }
    if (!a.is_vector() && b.is_number()) {
      auto inverted = b.cells[0] == -1 ? inverse(a) : std::nullopt;
      return inverted ? Value(std::move(*inverted)) : Value(unclear("a power of a matrix"));
    }
    if (!a.is_number() && b.cells[0] == -1) {
      return unclear("an inverse of a vector");
    }
    return *by_cells(a, b, [](double x, double y) { return std::pow(x, y); });
  }

  Value of_transposed(const Syntax& base) {
    Value value = of(base);
    auto* matrix = std::get_if<Matrix>(&value);
    return matrix != nullptr ? Value(transposed(*matrix)) : std::move(value);
  }
  Value of_form(const Syntax&, const notation::Transposed& form) { return of_transposed(form.base.front()); }

  Value of_form(const Syntax&, const notation::Marked&) { return unclear("a mark on a name"); }

  Value of_form(const Syntax&, const notation::Call& call) {
    if (call.function == "derivative" || call.function == "gradient" || call.function == "nabla") {
      return NotMeant{NotMeant::Kind::derivative, {}};
    }
    if (call.function == "sum_of") {
      return of_sum(call);
    }
    std::vector<Matrix> arguments;
    for (const Syntax& argument : call.arguments) {
      Value value = of(argument);
      if (std::holds_alternative<NotMeant>(value)) {
        return value;
      }
      arguments.push_back(std::get<Matrix>(std::move(value)));
    }
    if (arguments.empty() || !call.options.empty()) {
      return unclear("a call of " + call.function);
    }
    return call_of(call.function, std::move(arguments));
  }

  /// A sum over one index from a number to a number, or over all places of the vectors that have it.
  Value of_sum(const notation::Call& call) {
    constexpr long most = 1'000;
    if (call.arguments.size() != 3) {
      return unclear("a sum");
    }
    const Syntax& body = call.arguments[0];
    if (const auto* over = std::get_if<notation::Name>(&call.arguments[1].form);
        over != nullptr && over->text.size() == 1) {
      return over_all_places(body, over->text);
    }
    const auto* range = std::get_if<notation::Relations>(&call.arguments[1].form);
    const auto* index = range != nullptr ? std::get_if<notation::Name>(&range->members[0].form) : nullptr;
    if (index == nullptr || range->members.size() != 2 || index->text.size() != 1) {
      return unclear("the limits of a sum");
    }
    const Value first = of(range->members[1]);
    const Value last = of(call.arguments[2]);
    if (std::holds_alternative<NotMeant>(first) || std::holds_alternative<NotMeant>(last)) {
      return std::holds_alternative<NotMeant>(first) ? first : last;
    }
    const double from = std::get<Matrix>(first).cells[0];
    const double to = std::get<Matrix>(last).cells[0];
    if (from != std::floor(from) || to != std::floor(to) || to - from > static_cast<double>(most)) {
      return unclear("the limits of a sum");
    }
    std::optional<Matrix> sum;
    for (long at = static_cast<long>(from); at <= static_cast<long>(to); ++at) {
      indices_.emplace_back(index->text, at);
      Value value = of(body);
      indices_.pop_back();
      auto* matrix = std::get_if<Matrix>(&value);
      if (matrix == nullptr) {
        return value;
      }
      sum = sum ? by_cells(*sum, *matrix, std::plus<>()) : std::optional(std::move(*matrix));
    }
    return Value(sum ? std::move(*sum) : number(0));
  }

  /// The sum of a body over an index from 1 until a name has no cell there.
  Value over_all_places(const Syntax& body, const std::string& index) {
    constexpr long most = 1'000;
    std::optional<Matrix> sum;
    for (long at = 1; at <= most; ++at) {
      indices_.emplace_back(index, at);
      places_ended_ = false;
      Value value = of(body);
      indices_.pop_back();
      auto* matrix = std::get_if<Matrix>(&value);
      if (matrix == nullptr) {
        return sum && places_ended_ ? Value(std::move(*sum)) : std::move(value);
      }
      sum = sum ? by_cells(*sum, *matrix, std::plus<>()) : std::optional(std::move(*matrix));
    }
    return unclear("the limits of a sum");
  }

  template <class Other>
  Value of_form(const Syntax&, const Other&) {
    return unclear("no formula of numbers");
  }

  std::string_view source_;
  const NamedValues& values_;
  std::vector<std::pair<std::string, long>> indices_;  ///< that sums bind
  bool letter_multiplies_ = false;                     ///< an x was read as the sign of a product
  bool strange_sign_ = false;  ///< a product is signed neither as one of matrices nor cell by cell
  bool places_ended_ = false;  ///< an index was larger than what it is of
  std::size_t depth_ = 0;
  std::size_t operations_ = 0;  ///< about those of numbers, so that no sum of sums takes forever
};

}  // namespace

std::variant<Matrix, NotMeant> meaning(const Syntax& formula, std::string_view source,
                                       const NamedValues& values) {
  return Reader(source, values).of(formula);
}

}  // namespace gradewright::judging
