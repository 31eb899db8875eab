#include "answers/judging/formula/meaning.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numbers>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "answers/judging/formula/factors.hpp"
#include "answers/judging/formula/functions.hpp"
#include "answers/judging/formula/indexed_cell.hpp"
#include "answers/judging/formula/joined_names.hpp"
#include "answers/judging/formula/products.hpp"
#include "answers/judging/formula/sum_limits.hpp"
#include "answers/reading/values/plain_tree.hpp"

namespace gradewright::judging {
namespace {

using notation::Infix;
using notation::InfixOperator;
using notation::Syntax;
using Value = std::variant<Matrix, NotMeant>;

/// More operations are not worked out at one point.
constexpr std::size_t most_operations = 2'000'000;

class Reader {
 public:
  Reader(std::string_view source, const NamedValues& values, const Indices& indices)
      : source_(source), values_(values), indices_(indices) {}

  bool is_doubtful() const { return doubtful_; }

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
    if (const auto bound = place_of_index(text, indices_)) {
      return number(static_cast<double>(*bound));
    }
    if (text == "pi") {
      return number(std::numbers::pi);
    }
    if (const auto cell = indexed_cell(text, values_, indices_, places_ended_)) {
      return *cell;
    }
    if (const auto parts = joined_names(text, values_); parts.size() > 1) {
      std::vector<std::pair<Matrix, ProductSign>> factors;
      for (const std::string& part : parts) {
        factors.emplace_back(values_.find(reading::name_without_marks(part))->second, ProductSign::matrices);
      }
      return multiplied(factors);
    }
    return NotMeant{NotMeant::Kind::unknown_name, text};
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
    const Factors factors = factors_of(tree, source_);
    if (factors.strange_sign) {
      return unclear("a sign that stands for several products");  // of Kronecker, or cell by cell
    }
    Value value = product_of(factors.all);
    const bool lettered = std::ranges::any_of(
        factors.all, [&](const Factor& factor) { return values_.contains(std::string(factor.letter)); });
    return lettered && std::holds_alternative<NotMeant>(value)
               ? unclear("an x that could be a name or a sign")
               : std::move(value);
  }

  Value product_of(std::span<const Factor> factors) {
    std::vector<std::pair<Matrix, ProductSign>> values;
    bool behind_ring = false;
    for (std::size_t at = 0; at < factors.size(); ++at) {
      const ProductSign how = behind_ring ? ProductSign::cells : factors[at].how;
      if (const Matrix* shares = expected_over(*factors[at].tree);
          shares != nullptr && at + 1 < factors.size()) {
        doubtful_ = true;  // E_q without a bracket could go on behind the product
        Value value = over_all(shares, [&] { return product_of(factors.subspan(at + 1)); });
        if (std::holds_alternative<NotMeant>(value)) {
          return value;
        }
        values.emplace_back(std::get<Matrix>(std::move(value)), how);
        break;
      }
      if (const auto extreme = extreme_over(*factors[at].tree); extreme && at + 1 < factors.size()) {
        Value value = over_all_places([&] { return product_of(factors.subspan(at + 1)); }, extreme->index,
                                      extreme->combine);
        if (std::holds_alternative<NotMeant>(value)) {
          return value;
        }
        values.emplace_back(std::get<Matrix>(std::move(value)), how);
        break;
      }
      if (const auto named = values_.find(std::string(factors[at].letter)); named != values_.end()) {
        doubtful_ = true;  // "2 x (w x - t)": the x could be the sign of a product
        values.emplace_back(named->second, ProductSign::matrices);
      }
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
      behind_ring = ring;
      values.emplace_back(std::get<Matrix>(std::move(value)), how);
    }
    for (std::size_t at = 1; at < values.size(); ++at) {
      operations_ += values[at - 1].first.rows * values[at].first.cells.size();
    }
    if (operations_ > most_operations) {
      return unclear("more than is worked out");
    }
    return in_each_case_ ? multiplied_by_case(std::move(values), doubtful_) : multiplied(values);
  }

  using Combine = double (*)(double, double);
  struct Extreme {
    std::string index;
    Combine combine = nullptr;
  };
  /// The index of max_i and min_i, which stand before what they are of.
  std::optional<Extreme> extreme_over(const Syntax& tree) const {
    constexpr std::size_t length = 5;
    const auto* name = std::get_if<notation::Name>(&tree.form);
    if (name == nullptr || name->text.size() != length || values_.contains(name->text)) {
      return std::nullopt;
    }
    const bool most = name->text.starts_with("max_");
    if (!most && !name->text.starts_with("min_")) {
      return std::nullopt;
    }
    return Extreme{name->text.substr(length - 1),
                   most ? Combine([](double a, double b) { return std::isnan(a) || a > b ? a : b; })
                        : Combine([](double a, double b) { return std::isnan(a) || a < b ? a : b; })};
  }

  /// The shares q that E_q takes an expectation over.
  const Matrix* expected_over(const Syntax& tree) const {
    const auto* name = std::get_if<notation::Name>(&tree.form);
    return name != nullptr ? shares_of(name->text, values_) : nullptr;
  }
  /// The sum of a value that is worked out for each case, weighed by their shares where there are some.
  template <class Work>
  Value over_all(const Matrix* shares, const Work& work) {
    const bool outer = in_each_case_;
    in_each_case_ = true;
    Value value = work();
    in_each_case_ = outer;
    auto* cells = std::get_if<Matrix>(&value);
    if (cells == nullptr) {
      return value;
    }
    const auto weighed = shares != nullptr ? by_cells(*shares, *cells, std::multiplies<>()) : *cells;
    if (!weighed || (shares != nullptr && !weighed->has_shape_of(*shares))) {
      return unfitting("an expectation of what has other cases");
    }
    double sum = 0;
    for (const double cell : weighed->cells) {
      sum += cell;
    }
    return number(sum);
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
    const auto* name = std::get_if<notation::Name>(&base.form);
    const bool euler = name != nullptr && name->text == "e" && !values_.contains("e");  // an error, elsewhere
    Value value = euler ? Value(number(std::numbers::e)) : of(base);
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
    if (const Matrix* shares = shares_of(call.function, values_);
        shares != nullptr && call.arguments.size() == 1) {
      return over_all(shares, [&] { return of(call.arguments.front()); });
    }
    if (call.function == "norm" && call.arguments.size() == 2) {
      return of_norm(call.arguments[0], call.arguments[1]);
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
    if (call.function == "indicator" && arguments.size() == 1) {
      return std::move(arguments.front());
    }
    return call_of(call.function, std::move(arguments));
  }

  /// \|x\|_p, whose p is no value but a sign: 1, 2, infinity, or the F of Frobenius.
  Value of_norm(const Syntax& of_what, const Syntax& sign) {
    Value value = of(of_what);
    const auto* matrix = std::get_if<Matrix>(&value);
    if (matrix == nullptr) {
      return value;
    }
    const auto* name = std::get_if<notation::Name>(&sign.form);
    const auto* numeral = std::get_if<notation::Numeral>(&sign.form);
    return norm_of(*matrix, name != nullptr      ? name->text
                            : numeral != nullptr ? numeral->value.to_string()
                                                 : "");
  }

  /// 1 where a comparison holds and 0 elsewhere. Where both sides are equal, as at the kink of a ReLU,
  /// another sign may be as right.
  Value of_form(const Syntax&, const notation::Relations& form) {
    const notation::Relation sign = form.signs.front();
    const bool rises = sign == notation::Relation::less || sign == notation::Relation::less_equal;
    const bool falls = sign == notation::Relation::greater || sign == notation::Relation::greater_equal;
    if (form.members.size() != 2 || rises == falls) {
      return unclear("a comparison inside a formula");
    }
    const bool or_equal = sign == notation::Relation::less_equal || sign == notation::Relation::greater_equal;
    return combined(
        form.members[0], form.members[1],
        [&](double a, double b) {
          doubtful_ = doubtful_ || (a == b && or_equal);
          return (a == b ? or_equal : rises ? a < b : a > b) ? 1.0 : 0.0;
        },
        "a comparison");
  }

  Value of_form(const Syntax&, const notation::Subscripted& form) {
    const Matrix* shares = expected_over(form.base.front());
    if (shares == nullptr || form.subscripts.size() != 1 || form.subscripts.front().is_slice) {
      return unclear("no formula of numbers");
    }
    return over_all(shares, [&] { return of(form.subscripts.front().index.front()); });
  }

  /// A sum over one index from a number to a number, or over all places of the vectors that have it.
  Value of_sum(const notation::Call& call) {
    constexpr long most = 1'000;
    const auto limits = limits_of_sum(call);
    if (!limits) {
      return unclear("the limits of a sum");
    }
    const Syntax& body = call.arguments[0];
    if (limits->index.empty()) {
      return over_all(nullptr, [&] { return of(body); });
    }
    if (limits->first == nullptr) {
      return over_all_places([&] { return of(body); }, limits->index,
                             [](double a, double b) { return a + b; });
    }
    const Value first = of(*limits->first);
    const Value last = of(*limits->last);
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
      indices_.emplace_back(limits->index, at);
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

  /// What the values of `work` combine to over an index from 1 until a name has no cell there.
  template <class Work>
  Value over_all_places(const Work& work, const std::string& index, Combine combine) {
    constexpr long most = 1'000;
    std::optional<Matrix> all;
    for (long at = 1; at <= most; ++at) {
      indices_.emplace_back(index, at);
      places_ended_ = false;
      Value value = work();
      indices_.pop_back();
      auto* matrix = std::get_if<Matrix>(&value);
      if (matrix == nullptr) {
        return all && places_ended_ ? Value(std::move(*all)) : std::move(value);
      }
      all = all ? by_cells(*all, *matrix, combine) : std::optional(std::move(*matrix));
    }
    return unclear("the limits of a sum");
  }

  /// Square brackets around one thing are brackets.
  Value of_form(const Syntax&, const notation::List& list) {
    const bool one = list.items.size() == 1 && !std::holds_alternative<notation::List>(list.items[0].form);
    return one ? of(list.items.front()) : Value(unclear("no formula of numbers"));
  }

  template <class Other>
  Value of_form(const Syntax&, const Other&) {
    return unclear("no formula of numbers");
  }

  std::string_view source_;
  const NamedValues& values_;
  Indices indices_;            ///< that are bound
  bool in_each_case_ = false;  ///< what is worked out stands in an expectation or a sum without an index
  bool doubtful_ = false;      ///< where a sum ends could be meant otherwise
  bool places_ended_ = false;  ///< an index was larger than what it is of
  std::size_t depth_ = 0;
  std::size_t operations_ = 0;  ///< about those of numbers, so that no sum of sums takes forever
};

}  // namespace

Meant meaning(const Syntax& formula, std::string_view source, const NamedValues& values,
              const Indices& indices) {
  Reader reader(source, values, indices);
  Meant meant{reader.of(formula)};
  meant.is_doubtful = reader.is_doubtful();
  return meant;
}

}  // namespace gradewright::judging
