#include "answers/judging/formula/functions.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <optional>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::judging {
namespace {

using Value = std::variant<Matrix, NotMeant>;

double sigmoid(double x) {
  return 1 / (1 + std::exp(-x));
}
double relu(double x) {
  return x > 0 ? x : std::isnan(x) ? x : 0.0;
}

constexpr std::array<Function, 16> functions{{
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
    {"relu_slope", [](double x) { return x > 0 ? 1.0 : 0.0; }, nullptr},
}};

/// Of a vector over all its cells, of a matrix over each row, as attention has it.
Matrix softmax(Matrix matrix) {
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

double length(const Matrix& vector) {
  double sum = 0;
  for (const double cell : vector.cells) {
    sum += cell * cell;
  }
  return std::sqrt(sum);
}
double trace(const Matrix& square) {
  double sum = 0;
  for (std::size_t i = 0; i < square.rows; ++i) {
    sum += square.at(i, i);
  }
  return sum;
}

}  // namespace

const Function* function_named(std::string_view name) {
  const std::string small = lower(name);
  const auto* const found = std::ranges::find(functions, std::string_view(small), &Function::name);
  return found == functions.end() ? nullptr : found;
}

std::variant<Matrix, NotMeant> norm_of(const Matrix& value, std::string_view sign) {
  double sum = 0;
  double most = 0;
  for (const double cell : value.cells) {
    sum += std::abs(cell);
    most = std::isnan(cell) ? cell : std::max(most, std::abs(cell));
  }
  if (sign == "F" || (sign == "2" && value.is_vector())) {
    return number(length(value));
  }
  if (sign == "1" && value.is_vector()) {
    return number(sum);
  }
  if (sign == "inf" && value.is_vector()) {
    return number(most);
  }
  return unclear("a norm that could be several");  // of a matrix: of its cells, or as it maps
}

std::variant<Matrix, NotMeant> call_of(const std::string& function, std::vector<Matrix> arguments) {
  const std::string name = lower(function);
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
    } else if (name == "inner" && first.has_shape_of(second)) {
      double sum = 0;
      for (std::size_t at = 0; at < first.cells.size(); ++at) {
        sum += first.cells[at] * second.cells[at];
      }
      return number(sum);
    } else if (name == "log" && second.is_number()) {
      value = by_cells(first, second, [](double a, double b) { return std::log(a) / std::log(b); });
    } else {
      return unclear("a call of " + function);
    }
    return value ? Value(std::move(*value)) : Value(unfitting("a call of " + function));
  }
  if (name == "clip" && arguments.size() == 3 && arguments[1].is_number() && arguments[2].is_number()) {
    const double least = arguments[1].cells[0];
    const double most = arguments[2].cells[0];
    // The upper bound counts where it is below the lower one, as in NumPy.
    return by_cell(std::move(first), [=](double x) {
      const double raised = x < least ? least : x;
      return raised > most ? most : raised;
    });
  }
  if (arguments.size() != 1) {
    return unclear("a call of " + function);
  }
  if (const Function* const by_cells_of = function_named(name)) {
    return by_cell(std::move(first), by_cells_of->value);
  }
  if (name == "norm" && first.is_vector()) {
    return number(length(first));
  }
  if ((name == "max" || name == "min") && first.is_vector()) {
    double extreme = first.cells.front();
    for (const double cell : first.cells) {
      const bool further = name == "max" ? cell > extreme : cell < extreme;
      extreme = std::isnan(cell) || further ? cell : extreme;
    }
    return number(extreme);
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
  return unclear("a call of " + function);
}

}  // namespace gradewright::judging
