#include "answers/judging/formula/meaning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numbers>
#include <optional>
#include <utility>
#include <vector>

#include "answers/reading/values/plain_tree.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::judging {
namespace {

using notation::Infix;
using notation::InfixOperator;
using notation::Syntax;
using Value = std::variant<Matrix, NotMeant>;

NotMeant unclear(std::string what) {
  return {NotMeant::Kind::unclear, std::move(what)};
}
NotMeant unfitting(std::string what) {
  return {NotMeant::Kind::shapes, std::move(what)};
}

double sigmoid(double x) {
  return 1 / (1 + std::exp(-x));
}
double relu(double x) {
  return x > 0 ? x : std::isnan(x) ? x : 0.0;
}

/// A function of a number and its derivative.
struct Function {
  std::string_view name;
  double (*value)(double);
  double (*slope)(double);
};

constexpr std::array<Function, 15> functions{{
    {"floor", [](double x) { return std::floor(x); }, nullptr},
    {"ceil", [](double x) { return std::ceil(x); }, nullptr},
    {"exp", [](double x) { return std::exp(x); }, [](double x) { return std::exp(x); }},
    {"ln", [](double x) { return std::log(x); }, [](double x) { return 1 / x; }},
    {"log", [](double x) { return std::log(x); }, [](double x) { return 1 / x; }},
    {"log2", [](double x) { return std::log2(x); }, nullptr},
    {"log10", [](double x) { return std::log10(x); }, nullptr},
    {"sqrt", [](double x) { return std::sqrt(x); }, nullptr},
    {"abs", [](double x) { return std::abs(x); }, nullptr},
    {"sin", [](double x) { return std::sin(x); }, [](double x) { return std::cos(x); }},
    {"cos", [](double x) { return std::cos(x); }, [](double x) { return -std::sin(x); }},
    {"tanh", [](double x) { return std::tanh(x); }, [](double x) { return 1 - std::tanh(x) * std::tanh(x); }},
    {"sigmoid", sigmoid, [](double x) { return sigmoid(x) * (1 - sigmoid(x)); }},
    {"sigma", sigmoid, [](double x) { return sigmoid(x) * (1 - sigmoid(x)); }},
    {"relu", relu, [](double x) { return x > 0 ? 1.0 : 0.0; }},
}};

const Function* function_named(std::string_view name) {
  const std::string small = lower(name);
  const auto* const found = std::ranges::find(functions, std::string_view(small), &Function::name);
  return found == functions.end() ? nullptr : found;
}

enum class Product { matrices, cells, star, at };

/// How a factor is multiplied to what stands before it.
struct Factor {
  const Syntax* tree = nullptr;
  Product how = Product::matrices;
};

bool is_prime(std::string_view mark) {
  return mark == "'" || mark == "\u2032" || mark == "prime" || mark == "\\prime";
}

class Reader {
 public:
  Reader(std::string_view source, const NamedValues& values) : source_(source), values_(values) {}

  Value of(const Syntax& tree) {
    constexpr std::size_t deepest = 200;
    if (depth_ > deepest) {
      return unclear("it is nested too deep");
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
  Product sign_between(const Syntax& left, const Syntax& right) const {
    const std::size_t first = left.span.end();
    const std::size_t last = right.span.offset;
    const std::string_view gap =
        first <= last && last <= source_.size() ? source_.substr(first, last - first) : std::string_view();
    const auto holds = [&](std::string_view sign) { return gap.find(sign) != std::string_view::npos; };
    return holds("\\odot") || holds("\u2299") || holds("\\circ") || holds("\u2218") || holds(".*")
               ? Product::cells
           : holds("*") || holds("\\times") || holds("\u00d7") ? Product::star
           : holds("@")                                        ? Product::at
                                                               : Product::matrices;
  }

  void add_factors(const Syntax& tree, Product how, std::vector<Factor>& factors) const {
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
                    ? Product::at
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
    add_factors(tree, Product::matrices, factors);
    std::vector<std::pair<Matrix, Product>> values;
    for (std::size_t at = 0; at < factors.size(); ++at) {
      Product how = factors[at].how;
      const Function* function = at + 1 < factors.size() ? function_of(*factors[at].tree) : nullptr;
      const Syntax* factor = factors[at].tree;
      if (function != nullptr && factors[at + 1].how != Product::matrices) {
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
        factors[at + 1].how = Product::cells;
      }
      values.emplace_back(std::get<Matrix>(std::move(value)), how);
    }
    return multiplied(std::move(values));
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

  static std::optional<Matrix> multiplied(const Matrix& a, const Matrix& b, Product how) {
    if (how == Product::cells || (how == Product::star && a.has_shape_of(b))) {
      return by_cells(a, b, std::multiplies<>());
    }
    const bool columns_alike = a.is_vector() && a.has_shape_of(b) && !a.is_number();
    if (how == Product::matrices && columns_alike) {
      return std::nullopt;
    }
    return product(a, b);
  }

  /// From the left; where products of both sorts stand in a row, those of matrices first come to the same, or
  /// it is not clear which was meant. A star between square matrices is not, either.
  Value multiplied(std::vector<std::pair<Matrix, Product>> values) {
    const bool cells =
        std::ranges::any_of(values, [](const auto& one) { return one.second == Product::cells; });
    std::optional<Matrix> left = values.front().first;
    bool other = false;
    for (std::size_t at = 1; at < values.size(); ++at) {
      other = other || (values[at].second != Product::cells && !values[at].first.is_number() &&
                        !values[at - 1].first.is_number());
    }
    for (std::size_t at = 1; left && at < values.size(); ++at) {
      const auto& [next, how] = values[at];
      const bool arrays = !left->is_number() && !next.is_number();
      if (arrays && how == Product::star && left->columns == next.rows && left->has_shape_of(next)) {
        return unclear("a star between square matrices");
      }
      left = multiplied(*left, next, how);
    }
    if (cells && other) {
      const std::optional<Matrix> by_rank = matrices_first(values);
      const bool same = left && by_rank && left->has_shape_of(*by_rank) && agree(left->cells, by_rank->cells);
      if (left && by_rank && !same) {
        return unclear("products of both sorts in a row");
      }
      left = left ? left : by_rank;
    }
    return left ? Value(std::move(*left)) : Value(unfitting("a product of shapes that do not fit"));
  }

  static bool agree(const std::vector<double>& a, const std::vector<double>& b) {
    constexpr double part = 1e-12;
    return std::ranges::equal(a, b, [](double x, double y) {
      return std::abs(x - y) <= part * std::max(std::abs(x), std::abs(y));
    });
  }

  static std::optional<Matrix> matrices_first(const std::vector<std::pair<Matrix, Product>>& values) {
    std::optional<Matrix> whole;
    std::optional<Matrix> run = values.front().first;
    for (std::size_t at = 1; run && at <= values.size(); ++at) {
      if (at < values.size() && values[at].second != Product::cells) {
        run = multiplied(*run, values[at].first, values[at].second);
        continue;
      }
      whole = whole ? by_cells(*whole, *run, std::multiplies<>()) : run;
      run = at < values.size() && whole ? std::optional(values[at].first) : whole;
    }
    return run ? whole : std::nullopt;
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
    return call_of(call, std::move(arguments));
  }

  Value call_of(const notation::Call& call, std::vector<Matrix> arguments) {
    const std::string name = lower(call.function);
    Matrix& first = arguments.front();
    if (arguments.size() == 2) {
      const Matrix& second = arguments.back();
      std::optional<Matrix> value;
      if (name == "fraction" || name == "divide") {
        value = by_cells(first, second, std::divides<>());
      } else if (name == "max" || name == "maximum") {
        value = by_cells(first, second, [](double a, double b) { return a > b ? a : b; });
      } else if (name == "min" || name == "minimum") {
        value = by_cells(first, second, [](double a, double b) { return a < b ? a : b; });
      } else if (name == "norm" && second.is_number() && second.cells[0] == 2 && first.is_vector()) {
        return number(length(first));
      } else if (name == "log" && second.is_number()) {
        value = by_cells(first, second, [](double a, double b) { return std::log(a) / std::log(b); });
      } else {
        return unclear("a call of " + call.function);
      }
      return value ? Value(std::move(*value)) : Value(unfitting("a call of " + call.function));
    }
    if (arguments.size() != 1) {
      return unclear("a call of " + call.function);
    }
    if (const Function* function = function_named(name)) {
      return by_cell(std::move(first), function->value);
    }
    if (name == "norm" && first.is_vector()) {
      return number(length(first));
    }
    if (name == "sum" || name == "mean") {
      double sum = 0;
      for (const double cell : first.cells) {
        sum += cell;
      }
      return number(name == "sum" ? sum : sum / static_cast<double>(first.cells.size()));
    }
    if (name == "softmax") {
      return softmax(std::move(first));
    }
    if (name == "tr" || name == "trace") {
      return first.rows == first.columns ? Value(number(trace(first))) : Value(unfitting("a trace"));
    }
    if (name == "diag" && first.is_vector()) {
      const std::size_t n = first.cells.size();
      Matrix square{n, n, std::vector<double>(n * n)};
      for (std::size_t i = 0; i < n; ++i) {
        square.cells[i * n + i] = first.cells[i];
      }
      return square;
    }
    return unclear("a call of " + call.function);
  }

  /// Of a vector over all its cells, of a matrix over each row, as attention has it.
  static Matrix softmax(Matrix matrix) {
    const std::size_t run = matrix.is_vector() ? matrix.cells.size() : matrix.columns;
    for (auto first = matrix.cells.begin(); first != matrix.cells.end();
         first += static_cast<std::ptrdiff_t>(run)) {
      const auto last = first + static_cast<std::ptrdiff_t>(run);
      const double most = *std::max_element(first, last);
      double sum = 0;
      for (auto cell = first; cell != last; ++cell) {
        *cell = std::exp(*cell - most);
        sum += *cell;
      }
      std::transform(first, last, first, [sum](double cell) { return cell / sum; });
    }
    return matrix;
  }

  static double length(const Matrix& vector) {
    double sum = 0;
    for (const double cell : vector.cells) {
      sum += cell * cell;
    }
    return std::sqrt(sum);
  }
  static double trace(const Matrix& square) {
    double sum = 0;
    for (std::size_t i = 0; i < square.rows; ++i) {
      sum += square.at(i, i);
    }
    return sum;
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
  bool places_ended_ = false;                          ///< an index was larger than what it is of
  std::size_t depth_ = 0;
};

}  // namespace

std::variant<Matrix, NotMeant> meaning(const Syntax& formula, std::string_view source,
                                       const NamedValues& values) {
  return Reader(source, values).of(formula);
}

}  // namespace gradewright::judging
