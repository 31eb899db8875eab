#include "engine/language/run_statements.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "engine/language/conditions.hpp"
#include "engine/language/constants.hpp"
#include "engine/language/loop_values.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

namespace gradewright::engine::notation {

namespace {

/// What a body returned; empty while it goes on.
using Returned = std::optional<Value>;

/// A name on the left of a definition, with the numbers of its places behind it.
struct TargetName {
  std::string name;
  Span span;
};

/// A number, or a list of them, as it is read aloud: 64, [3, 224, 224].
std::string known_text(const Value& value, const Span& where, Elaborator& elaborator) {
  if (const Word* word = value.word()) {
    return to_plain(word->syntax);
  }
  const Tensor<double> known = elaborator.known_now(Elaborator::tensor(value, where), where);
  std::string cells;
  for (const double cell : known.cells()) {
    cells += fmt::format("{}{}", cells.empty() ? "" : ", ", Decimal::from_double(cell, 12).to_string());
  }
  return known.shape().is_scalar() ? cells : "[" + cells + "]";
}

/// A text with the values of what stands in braces in it.
std::string with_values(std::string_view text, Elaborator& elaborator, const Span& where) {
  std::string result;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
    const std::size_t close = std::min(text.find('}', open), text.size());
    const std::string_view written = text.substr(open + 1, close - open - 1);
    result += text.substr(0, open);
    result += known_text(elaborator.value(parse_expression(written)), where, elaborator);
    text.remove_prefix(std::min(close + 1, text.size()));
  }
  return result.append(text);
}

/// A list that is no tensor: of several shapes, or with words in it.
bool is_list_of_shapes(const Value& value) {
  const std::vector<Value>* list = value.list();
  if (list == nullptr) {
    return false;
  }
  return std::ranges::any_of(*list, [&](const Value& item) {
    const Expr* first = list->front().expr();
    return first == nullptr || item.expr() == nullptr || (*item.expr())->shape != (*first)->shape;
  });
}

/// Runs lines one after another; what a line defines is the business of `source_` or of `body_`.
class Runner {
 public:
  explicit Runner(Elaborator& elaborator) : elaborator_(elaborator) {}
  virtual ~Runner() = default;
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  Returned run(const Block& block) {
    for (const Statement& statement : block) {
      elaborator_.work().claim_line(statement.span);
      Returned returned = std::visit([&](const auto& form) { return run_form(form); }, statement.form);
      if (returned) {
        return returned;
      }
    }
    return std::nullopt;
  }

 protected:
  virtual void check_name(const TargetName& target) = 0;
  /// Whether a name stands for a value that is no step.
  virtual bool is_free(const std::string& /*name*/) const { return false; }
  /// The full name of the step that a target names.
  virtual std::string full_name(const std::string& name) = 0;
  /// Defines a step, or in a body another value.
  virtual void define(const TargetName& target, std::string full, StepValue value, const Syntax& written) = 0;
  virtual void define_function(const FunctionDefinition& function) = 0;

  Elaborator& elaborator() { return elaborator_; }
  /// The variables of the loops that are run, the outermost first.
  const std::vector<std::string>& variables() const { return variables_; }

 private:
  Returned run_form(const Assignment& assignment) {
    std::vector<TargetName> targets;
    for (const Target& target : assignment.targets) {
      targets.push_back(name_of(target));
      check_name(targets.back());
    }
    const List* written = std::get_if<List>(&assignment.value.form);
    if (targets.size() == 1 && is_free(targets.front().name)) {
      elaborator_.names().set(targets.front().name, elaborator_.value(assignment.value));
    } else if (targets.size() == 1) {
      std::string full = full_name(targets.front().name);
      StepValue read = elaborator_.value_of_step(full, assignment.value);
      define(targets.front(), std::move(full), std::move(read), assignment.value);
    } else if (written != nullptr) {
      define_each(targets, written->items, assignment.value.span);
    } else {
      define_parts(targets, assignment.value);
    }
    return std::nullopt;
  }

  static void check_count(std::size_t names, std::size_t values, const Span& where) {
    if (names != values) {
      throw SourceError(fmt::format("{} names take as many values, and here {}", names,
                                    values == 1 ? "is one" : fmt::format("are {}", values)),
                        where);
    }
  }

  /// a, b = b, a: all values are read before a name gets another one.
  void define_each(const std::vector<TargetName>& targets, const std::vector<Syntax>& written,
                   const Span& where) {
    check_count(targets.size(), written.size(), where);
    std::vector<std::string> names;
    std::vector<StepValue> values;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      names.push_back(full_name(targets[i].name));
      values.push_back(elaborator_.value_of_step(names.back(), written[i]));
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
      check_name(targets[i]);  // one before may have its name
      define(targets[i], std::move(names[i]), std::move(values[i]), written[i]);
    }
  }

  /// h, c = cell(x, h, c): the steps inside of the call are named after the first.
  void define_parts(const std::vector<TargetName>& targets, const Syntax& written) {
    std::string first = full_name(targets.front().name);
    const StepValue read = elaborator_.value_of_step(first, written);
    const std::vector<Value>* parts = read.value.list();
    check_count(targets.size(), parts == nullptr ? 1 : parts->size(), written.span);
    for (std::size_t i = 0; i < targets.size(); ++i) {
      check_name(targets[i]);
      define(targets[i], i == 0 ? std::move(first) : full_name(targets[i].name), part_of(read, i), written);
    }
  }

  /// One of the values that a call returns, written as a place of it.
  static StepValue part_of(const StepValue& whole, std::size_t i) {
    StepValue result{(*whole.value.list())[i]};
    if (whole.call) {
      std::vector<Subscript> places;
      places.push_back(at(number(static_cast<long long>(i))));
      result.call = {subscripted(whole.call->form, std::move(places)), whole.call->arguments};
    }
    return result;
  }

  Returned run_form(const Loop& loop) {
    if (is_reserved(loop.variable) || elaborator_.names().has(loop.variable)) {
      throw SourceError(fmt::format("'{}' is defined already; give the loop another variable", loop.variable),
                        loop.variable_span);
    }
    variables_.push_back(loop.variable);
    Returned returned;
    for (Value& value : loop_values(loop.range, elaborator_)) {
      elaborator_.names().set(loop.variable, std::move(value));
      returned = run(loop.body);
      if (returned) {
        break;
      }
    }
    elaborator_.names().forget(loop.variable);
    variables_.pop_back();
    return returned;
  }

  Returned run_form(const Conditional& conditional) {
    for (const Branch& branch : conditional.branches) {
      if (holds(branch.condition, elaborator_)) {
        return run(branch.body);
      }
    }
    return run(conditional.otherwise);
  }

  Returned run_form(const FunctionDefinition& function) {
    define_function(function);
    return std::nullopt;
  }

  Returned run_form(const Return& values) {
    if (values.values.size() == 1) {
      return elaborator_.value_of_return(values.values.front());
    }
    std::vector<Value> parts;
    for (const Syntax& value : values.values) {
      parts.push_back(elaborator_.value_of_return(value));
    }
    return Value{std::move(parts)};
  }

  Returned run_form(const Raise& raise) {
    throw Refusal(with_values(raise.reason, elaborator_, raise.span), raise.span, raise.parameter);
  }

  TargetName name_of(const Target& target) {
    TargetName result{target.name, target.span};
    if (!target.places.empty() && elaborator_.names().has(target.name)) {
      throw SourceError(
          fmt::format(
              "'{0}' has a value, whose cells stay as they are; to define steps with numbers, such as "
              "{1}_1, take a name that has none itself",
              target.name, "h"),
          target.span);
    }
    for (const Syntax& place : target.places) {
      result.name = elaborator_.numbered_name(result.name, place);
    }
    return result;
  }

  Elaborator& elaborator_;
  std::vector<std::string> variables_;
};

/// The gradient that a step's expression is exactly, as the language writes it: grad(J, W).
void remember_gradient(const Syntax& written, const Expr& step, Elaborator& elaborator) {
  const Call* call = std::get_if<Call>(&written.form);
  const Function* function = call == nullptr ? nullptr : find_function(QualifiedName(call->function).member);
  if (function == nullptr || !function->row->is_gradient || call->arguments.size() != 2 ||
      elaborator.names().scope().function(call->function) != nullptr) {
    return;
  }
  const Expr of = elaborator.named(call->arguments[0]);
  const Expr variable = elaborator.named(call->arguments[1]);
  if (of != nullptr && variable != nullptr) {
    elaborator.work().gradients.push_back({of, variable, step});
  }
}

/// The lines of a source, which define steps and functions in a scope.
class SourceRunner : public Runner {
 public:
  SourceRunner(Elaborator& elaborator, Scope& scope, const std::function<TextOrigin()>& origin)
      : Runner(elaborator), scope_(scope), origin_(origin) {}

  std::vector<Expr> take_steps() { return std::move(steps_); }

 private:
  void check_name(const TargetName& target) override {
    const std::string& name = target.name;
    if (name.find('.') != std::string::npos) {
      throw SourceError(fmt::format("'{}' is a step inside of a call; it comes of the call", name),
                        target.span);
    }
    if (is_reserved(name)) {
      throw SourceError(fmt::format("'{}' cannot be defined; it is a constant", name), target.span);
    }
    if (of_loop_.contains(name) && !variables().empty()) {
      throw SourceError(
          fmt::format("'{0}' is defined already, in the round before; write {0}[{1}] to have one "
                      "for each {1}",
                      name, variables().back()),
          target.span);
    }
    if (elaborator().names().has(name)) {
      throw SourceError(fmt::format("'{}' is defined already", name), target.span);
    }
    if (scope_.function(name) != nullptr) {
      throw SourceError(fmt::format("'{}' is a function; give the step another name", name), target.span);
    }
  }

  std::string full_name(const std::string& name) override { return name; }

  void define(const TargetName& target, std::string full, StepValue value, const Syntax& written) override {
    refuse_several_values(target, value, written.span);
    const Expr body = Elaborator::tensor(value.value, written.span);
    refuse_second_meaning(target, body);
    std::vector<Expr> inner = std::exchange(elaborator().work().inner_steps, {});
    for (Expr& step : inner) {
      scope_.define(std::move(step));
    }
    for (auto& [name, call] : std::exchange(elaborator().work().calls, {})) {
      scope_.remember(name, std::move(call));
    }
    if (value.call) {
      scope_.remember(full, std::move(*value.call));
    }
    elaborator().work().claim_step(target.span);
    steps_.push_back(step(full, body));
    remember_gradient(written, steps_.back(), elaborator());
    for (; gradients_ < elaborator().work().gradients.size(); ++gradients_) {
      scope_.remember(elaborator().work().gradients[gradients_]);
    }
    scope_.define(steps_.back());
    if (!variables().empty()) {
      of_loop_.insert(target.name);
    }
  }

  /// y = lstm_layer(...), which gives the outputs and the last states.
  static void refuse_several_values(const TargetName& target, const StepValue& value, const Span& where) {
    const std::vector<Value>* list = value.value.list();
    if (value.call && list != nullptr && is_list_of_shapes(value.value)) {
      throw SourceError(
          fmt::format("the call gives {0} values; write a name for each, or {1} = ...[0] for the first",
                      list->size(), target.name),
          where);
    }
  }

  /// `e = e + 1`, or an e that is defined after the number e was used, would mean two things by one name.
  void refuse_second_meaning(const TargetName& target, const Expr& body) const {
    const auto refuse = [&target](std::string_view where) {
      throw SourceError(
          fmt::format("'{}' is used {} as the constant; give the step another name", target.name, where),
          target.span);
    };
    if (is_used_constant(target.name, scope_.definitions())) {
      refuse("above");
    }
    if (is_used_constant(target.name, {&body, 1})) {
      refuse("here");
    }
  }

  void define_function(const FunctionDefinition& function) override {
    const std::string& name = function.signature.function;
    if (is_reserved(name)) {
      throw SourceError(fmt::format("'{}' cannot be defined; it is a constant", name), function.name_span);
    }
    if (scope_.function(name) != nullptr || scope_.find(name) != nullptr) {
      throw SourceError(fmt::format("'{}' is defined already", name), function.name_span);
    }
    if (!known_origin_) {
      known_origin_ = origin_();
    }
    DefinedFunction defined{
        name,          to_plain(Syntax{function.signature, {}}), {}, function.body, function.name_span,
        *known_origin_};
    for (const Syntax& parameter : function.signature.arguments) {
      defined.parameters.push_back({std::get<Name>(parameter.form).text, std::nullopt});
    }
    for (const Option& option : function.signature.options) {
      defined.parameters.push_back({option.name, option.value.front()});
    }
    scope_.define(std::make_shared<const DefinedFunction>(std::move(defined)));
  }

  Scope& scope_;
  const std::function<TextOrigin()>& origin_;
  std::optional<TextOrigin> known_origin_;
  std::vector<Expr> steps_;
  std::set<std::string, std::less<>> of_loop_;  // names that a loop defined
  std::size_t gradients_ = scope_.gradients().size();
};

/// The lines of a body, whose names are its own and may be given again.
class BodyRunner : public Runner {
 public:
  using Runner::Runner;

 private:
  void check_name(const TargetName& target) override {
    const std::string& name = target.name;
    if (is_reserved(name) || name.find('.') != std::string::npos) {
      throw SourceError(fmt::format("'{}' cannot be defined here", name), target.span);
    }
    if (name == "T" || name == "shape" || name == "size") {
      throw SourceError(
          fmt::format("give the step another name: Z.{0} would not be the step '{0}' of Z", name),
          target.span);
    }
  }

  bool is_free(const std::string& name) const override { return is_shorthand(name); }

  std::string full_name(const std::string& name) override {
    return elaborator().work().free_name(elaborator().path() + name);
  }

  void define(const TargetName& target, std::string full, StepValue value, const Syntax& written) override {
    if (value.value.word() != nullptr || is_list_of_shapes(value.value)) {
      elaborator().names().set(target.name, std::move(value.value));
      return;
    }
    SourceWork& work = elaborator().work();
    work.claim_step(target.span);
    const Expr body = Elaborator::tensor(value.value, written.span);
    work.inner_steps.push_back(step(full, body));
    if (value.call) {
      work.calls.emplace(full, std::move(*value.call));
    }
    remember_gradient(written, work.inner_steps.back(), elaborator());
    elaborator().names().set(target.name, {work.inner_steps.back()});
  }

  void define_function(const FunctionDefinition& function) override {
    throw SourceError("a definition stands by itself", function.name_span);
  }
};

}  // namespace

std::vector<Expr> run_source(const Block& block, Scope& scope, const std::function<TextOrigin()>& origin) {
  Elaborator elaborator(scope);
  SourceRunner runner(elaborator, scope, origin);
  runner.run(block);
  return runner.take_steps();
}

Value run_body(const DefinedFunction& function, Elaborator& elaborator) {
  BodyRunner runner(elaborator);
  Returned returned = runner.run(function.body);
  if (!returned) {
    throw SourceError(fmt::format("'{}' returns nothing; end it with a line 'return VALUE'", function.name),
                      function.name_span);
  }
  return std::move(*returned);
}

}  // namespace gradewright::engine::notation
