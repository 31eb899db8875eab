#include "answers/reading/values/code_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Deeper brackets and longer texts are not worked out.
constexpr int deepest = 40;
constexpr std::size_t longest = 400;

struct Function {
  std::string_view name;
  double (*of)(double);
};
constexpr std::array<Function, 15> functions{{
    {"exp", [](double x) { return std::exp(x); }},
    {"log", [](double x) { return std::log(x); }},
    {"log2", [](double x) { return std::log2(x); }},
    {"log10", [](double x) { return std::log10(x); }},
    {"sqrt", [](double x) { return std::sqrt(x); }},
    {"tanh", [](double x) { return std::tanh(x); }},
    {"sin", [](double x) { return std::sin(x); }},
    {"cos", [](double x) { return std::cos(x); }},
    {"abs", [](double x) { return std::abs(x); }},
    {"floor", [](double x) { return std::floor(x); }},
    {"ceil", [](double x) { return std::ceil(x); }},
    {"int", [](double x) { return std::trunc(x); }},
    {"round", [](double x) { return std::nearbyint(x); }},
    {"float", [](double x) { return x; }},
    {"sigmoid", [](double x) { return 1.0 / (1.0 + std::exp(-x)); }},
}};

bool is_whole(double value) {
  return value == std::trunc(value);
}

/// Works an expression out from left to right; `failed` once something is none of it.
class Calculator {
 public:
  Calculator(std::string_view text, const CodeVariables& variables, Division division)
      : text_(text), variables_(variables), division_(division) {}

  std::optional<double> run() {
    const double value = sum();
    skip();
    return failed_ || at_ < text_.size() || !std::isfinite(value) ? std::nullopt : std::optional(value);
  }

 private:
  void skip() {
    while (at_ < text_.size() && is_blank(text_[at_])) {
      ++at_;
    }
  }

  bool take(std::string_view sign) {
    skip();
    if (!text_.substr(at_).starts_with(sign)) {
      return false;
    }
    at_ += sign.size();
    return true;
  }

  double fail() {
    failed_ = true;
    return 0.0;
  }

  double sum() {
    double value = product();
    while (!failed_) {
      if (take("+")) {
        value += product();
      } else if (take("-")) {
        value -= product();
      } else {
        break;
      }
    }
    return value;
  }

  double product() {
    double value = negation();
    while (!failed_) {
      if (take("//")) {
        value = std::floor(value / negation());
      } else if (take("/")) {
        value = quotient(value, negation());
      } else if (take("%")) {
        const double by = negation();
        value -= by * std::floor(value / by);
      } else if (!next_is_power() && take("*")) {
        value *= negation();
      } else {
        break;
      }
    }
    return value;
  }

  double quotient(double value, double by) const {
    const bool whole = division_ == Division::whole && is_whole(value) && is_whole(by);
    return whole ? std::trunc(value / by) : value / by;
  }

  bool next_is_power() {
    skip();
    return text_.substr(at_).starts_with("**");
  }

  double negation() {
    if (take("-")) {
      return -negation();
    }
    return take("+") ? negation() : power();
  }

  double power() {
    const double base = operand();
    return !failed_ && take("**") ? std::pow(base, negation()) : base;
  }

  double operand() {
    if (++depth_ > deepest) {
      return fail();
    }
    skip();
    const char c = at_ < text_.size() ? text_[at_] : '\0';
    const double value = c == '(' ? bracket() : is_digit(c) || c == '.' ? number() : named();
    --depth_;
    return value;
  }

  double bracket() {
    take("(");
    const double value = sum();
    return take(")") ? value : fail();
  }

  double number() {
    std::string digits;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      const bool exponent = (c == '-' || c == '+') && !digits.empty() && lower(digits.back()) == 'e';
      if (!is_digit(c) && c != '.' && c != '_' && lower(c) != 'e' && !exponent) {
        break;
      }
      digits += c == '_' ? "" : std::string(1, c);
    }
    double value = 0.0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() ? value : fail();
  }

  double named() {
    const std::size_t first = at_;
    while (at_ < text_.size() &&
           (is_letter(text_[at_]) || is_digit(text_[at_]) || text_[at_] == '_' || text_[at_] == '.')) {
      ++at_;
    }
    const std::string_view name = text_.substr(first, at_ - first);
    if (at_ < text_.size() && text_[at_] == '(') {
      const std::string_view plain = name.substr(name.rfind('.') + 1);  // npos + 1 is 0
      const auto* function = std::ranges::find(functions, plain, &Function::name);
      return function == functions.end() ? fail() : function->of(bracket());
    }
    const auto variable = variables_.find(name);
    return variable == variables_.end() ? fail() : variable->second;
  }

  std::string_view text_;
  const CodeVariables& variables_;
  Division division_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<double> code_value(std::string_view expression, const CodeVariables& variables,
                                 Division division) {
  return expression.size() > longest ? std::nullopt : Calculator(expression, variables, division).run();
}

}  // namespace gradewright::reading
