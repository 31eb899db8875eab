#include <fmt/core.h>

#include <optional>

#include "engine/language/constants.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/functions.hpp"
#include "engine/language/module_names.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

namespace gradewright::engine::notation {

namespace {

/// The gradient that a definition's body is exactly, as the language writes it: grad(J, W).
std::optional<KnownGradient> gradient_written(const Definition& definition, const Scope& scope,
                                              const Expr& gradient) {
  const Call* call = std::get_if<Call>(&definition.body.form);
  const Function* function = call == nullptr ? nullptr : find_function(QualifiedName(call->function).member);
  if (function == nullptr || !function->row->is_gradient || call->arguments.size() != 2) {
    return std::nullopt;
  }
  const Name* of = std::get_if<Name>(&call->arguments[0].form);
  const Name* variable = std::get_if<Name>(&call->arguments[1].form);
  if (of == nullptr || variable == nullptr) {
    return std::nullopt;
  }
  return KnownGradient{scope.find(of->text), scope.find(variable->text), gradient};
}

void refuse_unusable_name(const Definition& definition, const Scope& scope) {
  if (is_reserved(definition.name)) {
    throw SourceError(fmt::format("'{}' cannot be defined; it is a constant", definition.name),
                      definition.name_span);
  }
  if (scope.find(definition.name) != nullptr) {
    throw SourceError(fmt::format("'{}' is defined already", definition.name), definition.name_span);
  }
}

/// `e = e + 1`, or an e that is defined after the number e was used, would mean two things by one name.
void refuse_second_meaning(const Definition& definition, const Scope& scope, const Expr& body) {
  const auto refuse = [&definition](std::string_view where) {
    throw SourceError(
        fmt::format("'{}' is used {} as the constant; give the step another name", definition.name, where),
        definition.name_span);
  };
  if (is_used_constant(definition.name, scope.definitions())) {
    refuse("above");
  }
  if (is_used_constant(definition.name, {&body, 1})) {
    refuse("here");
  }
}

}  // namespace

std::vector<Expr> add_steps(std::string_view source, Scope& scope) {
  std::vector<Expr> steps;
  Elaborator elaborator(scope);
  for (const Definition& definition : parse_definitions(source)) {
    refuse_unusable_name(definition, scope);
    const Expr body = elaborator(definition.body);
    refuse_second_meaning(definition, scope, body);
    steps.push_back(step(definition.name, body));
    if (const auto gradient = gradient_written(definition, scope, steps.back())) {
      scope.remember(*gradient);
    }
    scope.define(steps.back());
  }
  return steps;
}

}  // namespace gradewright::engine::notation
