#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "engine/language/argument_binding.hpp"
#include "engine/language/defined_function.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/foreign_calls.hpp"
#include "engine/language/functions.hpp"
#include "engine/language/library.hpp"
#include "engine/language/module_names.hpp"
#include "engine/language/pytorch_calls.hpp"
#include "engine/language/run_statements.hpp"
#include "engine/language/source_error.hpp"

namespace gradewright::engine::notation {

namespace {

/// What stands before a call while it is run, and after it no longer.
class InsideCall {
 public:
  InsideCall(SourceWork& work, const DefinedFunction& function, const Span& where) : work_(work) {
    work.enter(function, where);
  }
  InsideCall(const InsideCall&) = delete;
  InsideCall& operator=(const InsideCall&) = delete;
  ~InsideCall() { work_.leave_call(); }

 private:
  SourceWork& work_;
};

/// How a call is written, over the values of its arguments.
class CallWriter {
 public:
  /// `values` are those of the parameters that `bound` binds; of a default nothing is asked.
  CallWriter(const BoundArguments& bound, std::span<const Value> values) : bound_(bound), values_(values) {}

  WrittenCall operator()(const std::string& function, const Call& call) {
    std::vector<Syntax> arguments;
    for (const Syntax& argument : call.arguments) {
      arguments.push_back(written(value_of(argument)));
    }
    std::vector<Option> options;
    for (const Option& given : call.options) {
      options.push_back(option(given.name, written(value_of(given.value.front()))));
    }
    return {notation::call(function, std::move(arguments), std::move(options)), std::move(arguments_)};
  }

 private:
  const Value& value_of(const Syntax& argument) const {
    const auto place = std::ranges::find(bound_.values, &argument) - bound_.values.begin();
    return values_[static_cast<std::size_t>(place)];
  }

  Syntax written(const Value& value) {
    if (const Word* word = value.word()) {
      return word->syntax;
    }
    if (const Expr* expr = value.expr()) {
      arguments_.push_back(*expr);
      return name(fmt::format("#{}", arguments_.size() - 1));
    }
    std::vector<Syntax> items;
    for (const Value& item : *value.list()) {
      items.push_back(written(item));
    }
    return list(std::move(items));
  }

  const BoundArguments& bound_;
  std::span<const Value> values_;
  std::vector<Expr> arguments_;
};

}  // namespace

const DefinedFunction* Elaborator::defined(const Call& call) const {
  if (const DefinedFunction* own = names_.scope().function(call.function)) {
    return own;
  }
  const QualifiedName name(call.function);
  const bool is_method = !name.module.empty() && (names_.has(name.first) || !is_module(name.module));
  if (const std::string_view own = pytorch_definition(name); !is_method && !own.empty()) {
    return library().scope.function(own);
  }
  return is_method || find_function(name.member) != nullptr ? nullptr
                                                            : library().scope.function(own_name(name.member));
}

BodyValue Elaborator::run(const DefinedFunction& function, std::vector<Value> values, std::string path,
                          const Span& where) {
  const InsideCall inside(*work_, function, where);
  Elaborator body(*this, names_.scope(), std::move(path));
  for (std::size_t i = 0; i < values.size(); ++i) {
    body.names_.set(function.parameters[i].name, std::move(values[i]));
  }
  Value returned = run_body(function, body);
  return {std::move(returned), std::move(body.names_)};
}

StepValue Elaborator::call_defined(const DefinedFunction& function, const Call& call, const Span& where,
                                   std::string path) {
  if (!names_.has(QualifiedName(call.function).first)) {
    refuse_foreign_meaning(call, where);
  }
  const BoundArguments bound = bind_arguments({function.signature, function.parameters}, call, where);
  const auto is_default = [&](std::size_t i) {
    const std::optional<Syntax>& written = function.parameters[i].default_value;
    return written && bound.values[i] == &*written;
  };
  std::vector<Value> values(bound.values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!is_default(i)) {
      values[i] = value(*bound.values[i]);
    }
  }
  StepValue result;
  result.call = CallWriter(bound, values)(function.name, call);
  const InsideCall inside(*work_, function, where);
  try {
    Elaborator body(*this, library().has(function) ? library().scope : names_.scope(), std::move(path));
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (is_default(i)) {
        values[i] = body.value(*bound.values[i]);
      }
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
      body.names_.set(function.parameters[i].name, std::move(values[i]));
    }
    result.value = run_body(function, body);
  } catch (const SourceError& error) {
    if (is_shorthand(function.name) && !path_.empty()) {
      throw;  // in the text of the body that calls it
    }
    throw error.called_at(where,
                          {function.origin.file, function.origin.text, function.placed(error.where())});
  }
  return result;
}

Value Elaborator::nested_call(const DefinedFunction& function, const Call& call, const Span& where) {
  if (is_shorthand(function.name)) {
    return call_defined(function, call, where, path_).value;
  }
  const std::string own = work_->free_name((step_.empty() ? "" : step_ + ".") + function.name);
  StepValue result = call_defined(function, call, where, own + ".");
  if (step_.empty() || result.value.expr() == nullptr) {
    return std::move(result.value);
  }
  work_->claim_step(where);
  work_->inner_steps.push_back(step(own, *result.value.expr()));
  work_->calls.emplace(own, std::move(*result.call));
  return {work_->inner_steps.back()};
}

StepValue Elaborator::value_of_step(const std::string& name, const Syntax& syntax) {
  step_ = name;
  StepValue result;
  const Call* call = std::get_if<Call>(&syntax.form);
  const DefinedFunction* function = call == nullptr ? nullptr : defined(*call);
  if (function != nullptr) {
    const Span where = call->function_span.length > 0 ? call->function_span : syntax.span;
    result = call_defined(*function, *call, where, name + ".");
  } else {
    result.value = value(syntax);
  }
  step_.clear();
  return result;
}

Value Elaborator::value_of_return(const Syntax& syntax) {
  step_ = path_.substr(0, path_.size() - 1);
  return value(syntax);
}

}  // namespace gradewright::engine::notation
